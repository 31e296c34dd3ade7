#pragma once

#include "core/learning/classifiers/Classifier.h"
#include "core/learning/classifiers/TreeEnsemble.h"

#include <optional>
#include <vector>

namespace rimlight::learning {

struct ForestSettings {
    int trees = 500;
    std::size_t featuresPerSplit = 1; ///< looked at for each split; at least one that isn't constant
    int deepest = kDeepestTree;
    std::size_t leastPerLeaf = 1; ///< cases of the bootstrap, each counted once
};

struct ForestFit {
    TreeEnsemble ensemble;
    /// Mean over the trees whose bootstrap lacks the case, an honest estimate; nothing when there is none.
    std::vector<std::optional<double>> outOfBag;
};

/// Random forest (Breiman, Mach Learn 2001;45:5): each tree on a bootstrap of the cases with a weight above 0, splits
/// by weighted Gini impurity among features drawn without replacement, as scikit-learn 1.9.1 does. A leaf's value is
/// the weighted share of positives, the forest's score the mean. Tree t is seeded by subSeed(context.seed, t), so that
/// the answer doesn't depend on the threads. @throws Cancelled
ForestFit growForest(const LearningData& data, const ForestSettings& settings, const FitContext& context);

/// "random-forest". Its score is the probability.
ClassifierKind randomForestKind();

} // namespace rimlight::learning

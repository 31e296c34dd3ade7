#pragma once

#include "core/learning/classifiers/Classifier.h"
#include "core/learning/classifiers/TreeEnsemble.h"

namespace rimlight::learning {

struct BoostingSettings {
    int trees = 100;
    double rate = 0.1;
    int leaves = 31;
    int deepest = 0;          ///< 0: as deep as it takes
    double leastWeight = 5.0; ///< of a leaf: sum of weight x p (1 - p)
    double ridge = 0.0;       ///< lambda
};

/// Trees for the log odds by XGBoost 1.7.4 (Chen, Guestrin, KDD 2016): histograms of three cases or more
/// per bin and at most 255 bins, the leaf that
/// gains most is split first, the base is the log odds of the weighted prevalence. XGBoost runs on one thread: its sums
/// depend on how many there are. It sees features as float (7 digits); the thresholds are turned into those doubles
/// that send every double the same way. data as requireLearnable() wants it. @throws Error when XGBoost fails;
/// Cancelled
TreeEnsemble boostedTrees(const LearningData& data, const BoostingSettings& settings, const Progress& progress);

/// The smallest double which, rounded to float, isn't less than threshold.
double doubleThreshold(float threshold);

} // namespace rimlight::learning

#pragma once

#include "core/learning/classifiers/Classifier.h"

#include <functional>
#include <span>
#include <vector>

namespace rimlight::learning {

/// A fold's two parts as the classifier sees them: after the steps, which learnt from the training part alone.
struct FoldData {
    LearningData training;
    LearningData heldOut; ///< the fold's cases, in their order among all
};

/// Makes a fold's data; asked once per fold, perhaps for several folds at a time, from different threads.
using FoldSource = std::function<FoldData(std::size_t fold)>;

/// What each case gets from the classifier that was fitted without its fold; in the order of the cases.
struct CrossValidatedScores {
    std::vector<double> scores; ///< comparable within a fold; of different folds for classifiers that give log odds
    std::vector<double> probabilities;
    std::vector<std::size_t> foldOf;
};

/// foldOf has a fold (0, 1, ...) per case, each fold at least one case (assertion). Fold f is fitted with the seed
/// subSeed(context.seed, f); the answer doesn't depend on context.maxThreads.
/// @throws Error as ClassifierKind::fit and the source do; Cancelled
CrossValidatedScores crossValidatedScores(const ClassifierKind& kind, const ParameterValues& values,
                                          std::span<const std::size_t> foldOf, const FoldSource& source,
                                          const FitContext& context);

/// The plain source: the cases without, and with, the fold. data must outlive it.
FoldSource foldsOf(const LearningData& data, std::span<const std::size_t> foldOf);

/// The cases of a fold, rising.
std::vector<std::size_t> rowsOfFold(std::span<const std::size_t> foldOf, std::size_t fold);
std::size_t foldCount(std::span<const std::size_t> foldOf);

} // namespace rimlight::learning

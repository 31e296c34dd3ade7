#pragma once

#include "core/learning/CrossValidation.h"
#include "core/learning/linear/PenalisedPath.h"

namespace rimlight::learning {

/// A path of all cases, with its cross-validation.
struct PenalisedFit {
    PenalisedPath path;
    CrossValidationCurve curve; ///< one entry per step of the path
};

/// Folds for the cases of an outcome: the classes, or the cases with and without the event, are shared out evenly.
std::vector<std::size_t> foldsFor(const PenalisedOutcome& outcome, std::size_t folds, std::uint64_t seed);

/// Cross-validates the path over the given folds as cv.glmnet 4.1-6 does with given lambdas: each fold's path is fitted
/// and scaled without the fold, at the lambdas that the whole path reached. The error is, by family,
///
/// - logistic: the deviance of a held-out case (its probability capped at 1e-5);
/// - Gaussian: its squared error;
/// - Cox: of a fold, the deviance of all cases less that of the cases without the fold, divided by the fold's events
///   (cv.glmnet's grouped = TRUE).
///
/// Each fold's mean counts by its weight. With fewer than three cases per fold the cases count one by one (cv.glmnet's
/// grouped = FALSE; not Cox), for too small folds give no standard error.
/// foldOf has a fold (0, 1, ...) for each row of x; those of cases of weight 0 don't matter.
/// The answer doesn't depend on maxThreads (0: one per core). progress is asked for cancellation only.
/// @throws Error as penalisedPath(), also for the cases without a fold: too few of a class for so many folds; Cancelled
PenalisedFit crossValidatePenalised(const DesignMatrix& x, const PenalisedOutcome& outcome,
                                    std::span<const std::size_t> foldOf, const PenalisedSettings& settings = {},
                                    unsigned maxThreads = 0, const Progress& progress = {});

} // namespace rimlight::learning

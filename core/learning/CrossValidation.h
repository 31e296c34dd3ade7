#pragma once

#include "core/base/Progress.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::learning {

using tables::DesignMatrix;

/// A fold (0 .. folds - 1) for every case: shuffled by the seed within each class, then dealt out in turn, so that the
/// folds differ by at most one case in each class and in all.
std::vector<std::size_t> stratifiedFolds(const std::vector<bool>& positive, std::size_t folds, std::uint64_t seed);

/// The cross-validated error along the lambdas; which measure it is depends on the model.
struct CrossValidationCurve {
    std::vector<double> lambdas; ///< falling
    std::vector<double> meanError;
    std::vector<double> standardError;
    std::size_t minimum = 0;          ///< lambda.min: the largest lambda with the smallest mean error
    std::size_t oneStandardError = 0; ///< lambda.1se: the largest whose mean is within one standard error of that
};

/// Cross-validates the LASSO over the given cases as cv.glmnet 4.1-6 does with given lambdas: each fold's path is
/// fitted and scaled without the fold, at the same lambdas; the mean deviance of each fold counts by its number of
/// cases. With fewer than three cases per fold the cases count one by one (cv.glmnet's grouped = FALSE), for too small
/// folds give no standard error. foldOf has a fold for each of rows; every fold must leave both classes to train on
/// (assertion). The answer doesn't depend on maxThreads (0: one per core). progress is asked for cancellation only.
/// @throws Cancelled
CrossValidationCurve crossValidate(const DesignMatrix& x, const std::vector<bool>& positive,
                                   std::span<const std::size_t> rows, std::span<const std::size_t> foldOf,
                                   std::span<const double> lambdas, unsigned maxThreads = 0,
                                   const Progress& progress = {});

} // namespace rimlight::learning

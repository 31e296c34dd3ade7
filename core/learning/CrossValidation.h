#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::learning {

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

/// Held-out losses along the lambdas, in groups that count by their weight: the cases of a fold, or single cases.
struct HeldOutLosses {
    std::vector<std::vector<double>> loss; ///< per group, the mean at each lambda
    std::vector<double> weight;            ///< per group; one of weight 0 doesn't count
};

/// The mean over the groups with its standard error, and the lambdas that follow from them, as cv.glmnet 4.1-6.
CrossValidationCurve curveOf(const HeldOutLosses& losses, std::span<const double> lambdas);

} // namespace rimlight::learning

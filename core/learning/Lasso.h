#pragma once

#include "core/base/Progress.h"
#include "core/learning/linear/PenalisedPath.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::learning {

/// Mean and population standard deviation (divided by n, as glmnet and scikit-learn do) of each column over the rows.
std::vector<ColumnScale> columnScales(const DesignMatrix& x, std::span<const std::size_t> rows);

/// The solution for one lambda.
struct LassoStep {
    double lambda = 0.0;
    double intercept = 0.0;
    std::vector<double> coefficients; ///< of the z-scores, one per column
    double devianceRatio = 0.0;       ///< share of the null deviance that is explained
};

struct LassoPath {
    std::vector<ColumnScale> scales;
    std::vector<LassoStep> steps; ///< by falling lambda

    double linearPredictor(const DesignMatrix& x, std::size_t row, std::size_t step) const;
};

/// glmnet's sequence for z-scored columns: 100 values, evenly spaced in the logarithm, from the smallest lambda that
/// selects nothing down to 1e-4 of it, or 1e-2 when there are fewer cases than columns.
std::vector<double> lambdaSequence(const DesignMatrix& x, const std::vector<bool>& positive,
                                   std::span<const std::size_t> rows);

/// LASSO logistic regression along falling lambdas, for the given rows, scaled by them alone:
///
///     minimise over a, b:  (1/n) sum_i [log(1 + exp(h_i)) - y_i h_i] + lambda * sum_j |b_j|,   h_i = a + sum_j z_ij
///     b_j
///
/// the objective of glmnet (Friedman, Hastie, Tibshirani, J Stat Softw 2010;33(1); alpha = 1). Newton steps on the
/// features in use, each solved by coordinate descent and, once the signs stand, directly; the others are checked
/// against the Karush-Kuhn-Tucker conditions. Exact to about 1e-9 of a coefficient.
///
/// Both classes must be among the rows (assertion). progress is asked for cancellation only.
/// @throws Cancelled
LassoPath lassoPath(const DesignMatrix& x, const std::vector<bool>& positive, std::span<const std::size_t> rows,
                    std::span<const double> lambdas, PathEnd end, const Progress& progress = {});

} // namespace rimlight::learning

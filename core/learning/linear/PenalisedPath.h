#pragma once

#include "core/base/Progress.h"
#include "core/statistics/survival/SurvivalTimes.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::learning {

using tables::DesignMatrix;

enum class Family : std::uint8_t {
    Logistic, ///< two classes; deviance
    Gaussian, ///< a number; squared error
    Cox,      ///< a time with an event or without; partial likelihood, ties by Breslow's approximation as glmnet does
};

/// What a penalised regression is to predict, one value per row of its design matrix.
struct PenalisedOutcome {
    Family family = Family::Logistic;
    std::vector<double> values;  ///< 1 or 0 for positive or not; a number; a time, not negative
    std::vector<bool> events;    ///< Cox alone: whether the time ended with the event
    std::vector<double> weights; ///< of the cases; one of weight 0 isn't there. Empty: each counts 1
};

PenalisedOutcome logisticOutcome(const std::vector<bool>& positive, std::vector<double> weights = {});
PenalisedOutcome gaussianOutcome(std::vector<double> values, std::vector<double> weights = {});
PenalisedOutcome coxOutcome(const statistics::SurvivalTimes& times, std::vector<double> weights = {});

/// Where a path ends.
enum class PathEnd : std::uint8_t {
    LastLambda,
    /// After the first solution that explains more than 99.9 % of the deviance (glmnet's devmax): beyond it the classes
    /// are as good as separated, and the coefficients only grow.
    Saturation,
};

struct PenalisedSettings {
    double alpha = 1.0;    ///< share of the LASSO in the penalty, above 0; 1 is the LASSO
    int lambdaCount = 100; ///< of the sequence
    /// Smallest lambda over the largest. Nothing: glmnet's, 1e-4, or 1e-2 when there are fewer cases than columns.
    std::optional<double> lambdaRatio = std::nullopt;
    std::vector<double> lambdas = {}; ///< falling; when not empty these, and not the sequence
    PathEnd end = PathEnd::Saturation;
};

/// How a feature becomes a z-score. A standardDeviation of 0 marks a feature that is constant among the cases at hand
/// (up to rounding): it is never selected.
struct ColumnScale {
    double mean = 0.0;
    double standardDeviation = 0.0;
};

/// Mean and population standard deviation (divided by n, as glmnet and scikit-learn do) of each column over the cases
/// of positive weight; weights may be empty.
std::vector<ColumnScale> columnScales(const DesignMatrix& x, std::span<const double> weights = {});

/// A linear predictor in units of the columns themselves: intercept + sum of coefficient x value.
struct LinearFormula {
    double intercept = 0.0; ///< of Cox models: such that the predictor is 0 for a case whose z-scores are all 0
    std::vector<double> coefficients;
};

/// The solution for one lambda.
struct PenalisedStep {
    double lambda = 0.0;
    double intercept = 0.0;           ///< 0 for Cox
    std::vector<double> coefficients; ///< of the z-scores, one per column
    double devianceRatio = 0.0;       ///< share of the null deviance that is explained
};

struct PenalisedPath {
    Family family = Family::Logistic;
    double alpha = 1.0;
    std::vector<ColumnScale> scales;
    std::vector<PenalisedStep> steps; ///< by falling lambda

    std::vector<double> lambdas() const;
    double linearPredictor(const DesignMatrix& x, std::size_t row, std::size_t step) const;
    /// The solution in units of the columns.
    LinearFormula onOriginalScale(std::size_t step) const;
};

/// glmnet's sequence for z-scored columns: evenly spaced in the logarithm from the smallest lambda that selects nothing
/// (Gaussian, logistic, Cox: the largest |mean(z_j residual)| / alpha of the model without features).
/// @throws Error as penalisedPath()
std::vector<double> lambdaSequence(const DesignMatrix& x, const PenalisedOutcome& outcome,
                                   const PenalisedSettings& settings = {});

/// LASSO or elastic net along falling lambdas, of columns scaled by the cases at hand:
///
///     minimise over a, b:  loss(h) / sum_i w_i + lambda * sum_j [alpha |b_j| + (1 - alpha)/2 b_j^2],
///     h_i = a + sum_j z_ij b_j
///
/// with the loss -log likelihood (logistic), half the squared error (Gaussian) or -log partial likelihood (Cox, Breslow
/// ties, no intercept): the objective of glmnet 4.1-6 (Friedman, Hastie, Tibshirani, J Stat Softw 2010;33(1); Simon et
/// al., J Stat Softw 2011;39(5)), but that glmnet also scales a Gaussian outcome within its iterations. The answer
/// meets the Karush-Kuhn-Tucker conditions to 1e-9.
///
/// progress is asked for cancellation only.
/// @throws Error when a value of x is missing, a weight negative, the outcome is all one class or number, or a Cox
/// model has no event; Cancelled
PenalisedPath penalisedPath(const DesignMatrix& x, const PenalisedOutcome& outcome,
                            const PenalisedSettings& settings = {}, const Progress& progress = {});

} // namespace rimlight::learning

#pragma once

#include "core/statistics/evaluation/Estimate.h"

#include <cstddef>
#include <span>
#include <variant>
#include <vector>

namespace rimlight::statistics {

// Probabilities are in [0, 1] and as many as outcomes (assertions).

/// The logistic model logit P(positive) = intercept + slope * logit(probability).
struct LogisticRecalibration {
    double intercept = 0.0;
    double slope = 1.0;
    double interceptError = 0.0; ///< standard errors
    double slopeError = 0.0;
    double deviance = 0.0;
    double deviance01 = 0.0;   ///< of intercept 0 and slope 1: the probabilities as they stand
    double nullDeviance = 0.0; ///< of the prevalence
    std::size_t cases = 0;     ///< those with a probability other than 0 and 1
};

/// Fitted by maximum likelihood. Cases with a probability of 0 or 1 have no logit and are left out, as rms's val.prob
/// does. Missing when what is left has one class or one probability, or is separated (the slope would be infinite).
std::variant<LogisticRecalibration, tables::Missing> logisticRecalibration(std::span<const double> probabilities,
                                                                           const std::vector<bool>& positive);

struct Calibration {
    /// Intercept with the slope held at 1 (calibration in the large; Cox, Biometrika 1958;45:562): 0 is perfect, below
    /// 0 the probabilities are too high. Interval: Wald, like those of the next two.
    Estimate inTheLarge;
    Estimate intercept; ///< with the slope fitted along: val.prob's "Intercept"
    Estimate slope;     ///< 1 is perfect, below 1 the probabilities are too extreme: val.prob's "Slope"
    /// Likelihood ratio test of intercept 0 and slope 1, two degrees of freedom: val.prob's "U:Chi-sq", "U:p".
    tables::Cell unreliability;
    tables::Cell unreliabilityP;
    std::size_t withoutLogit = 0; ///< cases with a probability of 0 or 1, left out of all above

    /// |probability - smooth curve| over the cases: mean (integrated calibration index; Austin and Steyerberg, Stat Med
    /// 2019;38:4051), median, 90 % quantile, largest. Mean, quantile and largest are val.prob's "Eavg", "E90", "Emax".
    tables::Cell ici;
    tables::Cell e50;
    tables::Cell e90;
    tables::Cell emax;
};

/// As rms 6.5-0's val.prob. Works with one class: everything is then missing.
Calibration calibrationOf(std::span<const double> probabilities, const std::vector<bool>& positive);

struct CalibrationPoint {
    double predicted = 0.0;
    double observed = 0.0;
};

/// Smooth calibration curve: lowess without robustness iterations, as val.prob's and calibrate's (not the loess of
/// Austin and Steyerberg). One point per distinct probability, rising. Observed isn't cut to [0, 1].
std::vector<CalibrationPoint> smoothCalibration(std::span<const double> probabilities,
                                                const std::vector<bool>& positive);

struct CalibrationGroup {
    std::size_t cases = 0;
    double meanPredicted = 0.0;
    double observed = 0.0; ///< share of positives
    Interval observed95;   ///< Wilson
};

/// By the groups of the Hosmer-Lemeshow test, see probabilityGroups().
std::vector<CalibrationGroup> groupedCalibration(std::span<const double> probabilities,
                                                 const std::vector<bool>& positive, std::size_t groups = 10);

} // namespace rimlight::statistics

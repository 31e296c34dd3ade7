#pragma once

#include "core/statistics/Interval.h"
#include "core/statistics/survival/Cox.h"

#include <span>
#include <vector>

namespace rimlight::statistics {

/// What the sampling error of a Cox model's survival at one time rests on, beside the coefficients' covariance.
struct HazardError {
    double time = 0.0;
    double variance = 0.0; ///< of the baseline's cumulative hazard H by itself
    /// Sum over the events up to the time of (mean at risk - the fit's mean) * increment of H, one per column.
    std::vector<double> meanShift;
};

/// At each of the times, from the cases that the model was fitted to (each counting 1, without an offset): Tsiatis, Ann
/// Stat 1981;9:93, with Efron's or Breslow's ties as the fit's, as survfit() of R's survival 3.5-3.
/// @throws Error as predictedSurvival()
std::vector<HazardError> hazardErrors(const CoxFit& fit, const tables::DesignMatrix& x, const SurvivalTimes& outcome,
                                      std::span<const double> times);

/// The 95 % interval of the probability of no event up to the time of the error, by log(-log): conf.type "log-log" of
/// survfit(). Nothing before the first event, when survival is 1.
/// @param covariance of the coefficients
/// @param centred x - the fit's mean, one per column
std::optional<Interval> survivalInterval(const BaselineHazard& baseline, const HazardError& error,
                                         const tables::DesignMatrix& covariance, std::span<const double> coefficients,
                                         std::span<const double> centred);

} // namespace rimlight::statistics

#pragma once

#include "core/statistics/Interval.h"
#include "core/statistics/survival/SurvivalTimes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// Cases of similar predicted risk: what was predicted, and what happened.
struct SurvivalCalibrationGroup {
    std::size_t cases = 0;
    std::size_t events = 0; ///< by the time
    double meanPredicted = 0.0;
    /// 1 - Kaplan-Meier of the group; nothing when nobody of it was followed for so long.
    std::optional<double> observed;
    std::optional<Interval> interval95; ///< of observed, on the scale log(-log)
};

/// Predicted against observed risk of the event by a time, in groups between the quantiles of the predicted risk (R's
/// type 7; a risk on a border belongs to the lower group; groups that ties leave empty are dropped). By rising risk.
/// risks: one per case, finite; groups >= 1 (assertions).
/// @throws Error as requireSurvivalTimes(), and for a negative time
std::vector<SurvivalCalibrationGroup> survivalCalibration(std::span<const double> risks, const SurvivalTimes& outcome,
                                                          double time, std::size_t groups);

} // namespace rimlight::statistics

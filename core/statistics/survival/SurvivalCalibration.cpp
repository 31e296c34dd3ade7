#include "core/statistics/survival/SurvivalCalibration.h"

#include "core/base/Error.h"
#include "core/statistics/survival/KaplanMeier.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace rimlight::statistics {

namespace {

/// Quantile of sorted values, linear between neighbours (R's type 7).
double quantileOf(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    // R's guard against a place that rounding moved off a whole number.
    const double fuzz = 4.0 * std::numeric_limits<double>::epsilon();
    const auto low = static_cast<std::size_t>(std::floor(place + fuzz));
    double rest = place - static_cast<double>(low);
    if (std::abs(rest) < fuzz)
        rest = 0.0;
    if (rest == 0.0 || low + 1 >= sorted.size())
        return sorted[low];
    return (1.0 - rest) * sorted[low] + rest * sorted[low + 1];
}

} // namespace

std::vector<SurvivalCalibrationGroup> survivalCalibration(std::span<const double> risks, const SurvivalTimes& outcome,
                                                          double time, std::size_t groups) {
    requireSurvivalTimes(outcome);
    assert(risks.size() == outcome.size() && groups >= 1);
    if (!(time >= 0.0))
        throw Error("a time is negative", "calibration", "Ask for a time after the start.");
    std::vector<double> sorted(risks.begin(), risks.end());
    assert(std::all_of(sorted.begin(), sorted.end(), [](double risk) { return std::isfinite(risk); }));
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> borders; // upper ones
    for (std::size_t g = 1; g <= groups; ++g)
        borders.push_back(quantileOf(sorted, static_cast<double>(g) / static_cast<double>(groups)));

    std::vector<SurvivalTimes> members(groups);
    std::vector<SurvivalCalibrationGroup> all(groups);
    for (std::size_t i = 0; i < risks.size(); ++i) {
        const auto border = std::lower_bound(borders.begin(), borders.end() - 1, risks[i]) - borders.begin();
        const auto g = static_cast<std::size_t>(border);
        members[g].time.push_back(outcome.time[i]);
        members[g].event.push_back(outcome.event[i]);
        ++all[g].cases;
        all[g].meanPredicted += risks[i];
    }
    std::vector<SurvivalCalibrationGroup> result;
    for (std::size_t g = 0; g < groups; ++g) {
        if (all[g].cases == 0)
            continue;
        auto group = all[g];
        group.meanPredicted /= static_cast<double>(group.cases);
        const auto at = survivalAt(kaplanMeier(members[g]), std::span(&time, 1)).front();
        group.events = at.events;
        if (at.survival)
            group.observed = 1.0 - *at.survival;
        if (at.interval95)
            group.interval95 = Interval{1.0 - at.interval95->high, 1.0 - at.interval95->low};
        result.push_back(group);
    }
    return result;
}

} // namespace rimlight::statistics

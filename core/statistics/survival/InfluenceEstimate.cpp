#include "core/statistics/survival/InfluenceEstimate.h"

#include "core/statistics/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace rimlight::statistics {

namespace {

/// Normal quantile of 0.975.
constexpr double kZ975 = 1.959963984540054;

} // namespace

InfluenceEstimate estimateOf(double value, std::vector<double> influence) {
    double variance = 0.0;
    for (const double part : influence)
        variance += part * part;
    const double error = std::sqrt(variance);
    return {value,
            error,
            {std::max(0.0, value - kZ975 * error), std::min(1.0, value + kZ975 * error)},
            std::move(influence)};
}

EstimateDifference differenceBetween(const InfluenceEstimate& first, const InfluenceEstimate& second) {
    assert(first.influence.size() == second.influence.size());
    EstimateDifference result;
    result.difference = second.value - first.value;
    double variance = 0.0;
    for (std::size_t i = 0; i < first.influence.size(); ++i) {
        const double difference = second.influence[i] - first.influence[i];
        variance += difference * difference;
    }
    result.standardError = std::sqrt(variance);
    const double half = kZ975 * result.standardError;
    result.interval95 = {result.difference - half, result.difference + half};
    if (result.standardError > 0.0) {
        result.z = result.difference / result.standardError;
        result.p = normalTwoSided(result.z);
    }
    return result;
}

} // namespace rimlight::statistics

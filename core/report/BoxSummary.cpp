#include "core/report/BoxSummary.h"

#include <algorithm>
#include <cassert>

namespace rimlight::report {

namespace {

/// Hyndman and Fan's type 7, of sorted values.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace

BoxSummary boxSummary(std::vector<double> values) {
    assert(!values.empty());
    std::sort(values.begin(), values.end());
    BoxSummary box;
    box.lowerQuartile = quantile(values, 0.25);
    box.median = quantile(values, 0.5);
    box.upperQuartile = quantile(values, 0.75);
    const double reach = 1.5 * (box.upperQuartile - box.lowerQuartile);
    box.lowWhisker = box.lowerQuartile;
    box.highWhisker = box.upperQuartile;
    for (const double value : values) {
        if (value < box.lowerQuartile - reach || value > box.upperQuartile + reach) {
            box.outliers.push_back(value);
            continue;
        }
        box.lowWhisker = std::min(box.lowWhisker, value);
        box.highWhisker = std::max(box.highWhisker, value);
    }
    return box;
}

} // namespace rimlight::report

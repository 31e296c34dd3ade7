#include "core/learning/steps/Quantiles.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

std::vector<double> presentValues(std::span<const double> column) {
    std::vector<double> present;
    present.reserve(column.size());
    std::copy_if(column.begin(), column.end(), std::back_inserter(present),
                 [](double value) { return !std::isnan(value); });
    return present;
}

double sortedQuantile(std::span<const double> sorted, double probability) {
    assert(!sorted.empty() && probability >= 0.0 && probability <= 1.0);
    const double place = probability * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    const double share = place - static_cast<double>(below);
    return sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

bool isConstant(std::span<const double> values) {
    if (values.empty())
        return true;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return *high - *low <= 1e-12 * std::max(std::abs(*low), std::abs(*high));
}

} // namespace rimlight::learning

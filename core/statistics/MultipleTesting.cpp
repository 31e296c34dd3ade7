#include "core/statistics/MultipleTesting.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <numeric>

namespace rimlight::statistics {

std::vector<double> adjustedP(std::span<const double> p, PAdjustment adjustment) {
    assert(std::all_of(p.begin(), p.end(), [](double value) { return value >= 0.0 && value <= 1.0; }));
    std::vector<double> adjusted(p.begin(), p.end());
    const std::size_t count = p.size();
    const auto n = static_cast<double>(count);
    if (adjustment == PAdjustment::None)
        return adjusted;
    if (adjustment == PAdjustment::Bonferroni) {
        for (double& value : adjusted)
            value = std::min(1.0, value * n);
        return adjusted;
    }
    std::vector<std::size_t> rising(count);
    std::iota(rising.begin(), rising.end(), std::size_t{0});
    std::stable_sort(rising.begin(), rising.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    if (adjustment == PAdjustment::Holm) {
        double largest = 0.0;
        for (std::size_t k = 0; k < count; ++k) {
            largest = std::max(largest, static_cast<double>(count - k) * p[rising[k]]);
            adjusted[rising[k]] = std::min(1.0, largest);
        }
    } else {
        double smallest = 1.0;
        for (std::size_t k = count; k-- > 0;) {
            smallest = std::min(smallest, n / static_cast<double>(k + 1) * p[rising[k]]);
            adjusted[rising[k]] = smallest;
        }
    }
    return adjusted;
}

std::string adjustmentName(PAdjustment adjustment) {
    switch (adjustment) {
    case PAdjustment::None:
        return "none";
    case PAdjustment::Bonferroni:
        return "Bonferroni";
    case PAdjustment::Holm:
        return "Holm";
    case PAdjustment::BenjaminiHochberg:
        return "Benjamini-Hochberg";
    }
    assert(false);
    return {};
}

} // namespace rimlight::statistics

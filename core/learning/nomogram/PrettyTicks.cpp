#include "core/learning/nomogram/PrettyTicks.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace rimlight::learning {

namespace {

// R's preference for larger units over more of them: h for 1, 2 and 10, h5 for 5.
constexpr double kBias = 1.5;
constexpr double kBias5 = 0.5 + 1.5 * kBias;
constexpr double kRounding = 1e-10; ///< of a unit

/// The width that ticks would have if they needn't be round.
double wantedWidth(double low, double high, int intervals, int fewest) {
    const double range = high - low;
    const double largest = std::max(std::abs(low), std::abs(high));
    const double rounding = (1.0 + 1.0 / (1.0 + kBias)) * intervals * std::numeric_limits<double>::epsilon();
    if (largest > 0.0 && range >= largest * rounding * 3.0)
        return range / intervals;
    // One value only: a width that fits its size.
    double width = largest > 0.0 ? largest : 1.0;
    if (width > 10.0)
        width = 9.0 + width / 10.0;
    return 0.75 * width / std::max(1, fewest);
}

/// 1, 2, 5 or 10 times the power of ten below the width.
double roundUnit(double width) {
    const double base = std::pow(10.0, std::floor(std::log10(width)));
    double unit = base;
    if (2.0 * base - width < kBias * (width - unit)) {
        unit = 2.0 * base;
        if (5.0 * base - width < kBias5 * (width - unit)) {
            unit = 5.0 * base;
            if (10.0 * base - width < kBias * (width - unit))
                unit = 10.0 * base;
        }
    }
    return unit;
}

} // namespace

std::vector<double> prettyTicks(double low, double high, int intervals) {
    assert(std::isfinite(low) && std::isfinite(high) && low <= high && intervals >= 1);
    const int fewest = intervals / 3;
    const double unit = roundUnit(wantedWidth(low, high, intervals, fewest));
    double first = std::floor(low / unit + kRounding);
    double last = std::ceil(high / unit - kRounding);
    while (first * unit > low + kRounding * unit)
        --first;
    while (last * unit < high - kRounding * unit)
        ++last;
    int count = static_cast<int>(0.5 + last - first);
    if (count < fewest) {
        const int more = fewest - count;
        if (low == 0.0 && first == 0.0 && high != 0.0) {
            last += more;
        } else if (high == 0.0 && last == 0.0 && low != 0.0) {
            first -= more;
        } else if (first >= 0.0) {
            last += more / 2;
            first -= more / 2 + more % 2;
        } else {
            first -= more / 2;
            last += more / 2 + more % 2;
        }
        count = fewest;
    }
    const double begin = std::min(low, first * unit);
    const double end = std::max(high, last * unit);
    const double step = count > 0 ? (end - begin) / count : 0.0;
    std::vector<double> ticks;
    for (int k = 0; k <= count; ++k) {
        const double tick = k == count && count > 0 ? end : begin + k * step;
        ticks.push_back(std::abs(tick) < 1e-14 * step ? 0.0 : tick);
    }
    return ticks;
}

} // namespace rimlight::learning

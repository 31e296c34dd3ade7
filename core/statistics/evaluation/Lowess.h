#pragma once

#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// Smoothed y at each x: Cleveland's locally weighted straight lines (JASA 1979;74:829) with tricube weights over the
/// nearest span (2/3) of the points, without robustness iterations; between fits no more than 1 % of the range apart
/// the curve is straight. As R 4.2's lowess(x, y, iter = 0). x rising (assertion).
std::vector<double> lowess(std::span<const double> x, std::span<const double> y);

/// Straight lines between the points (x, y), x rising; of equal x the first counts. Nothing outside of the x. As R's
/// approx(ties = first).
std::optional<double> interpolate(std::span<const double> x, std::span<const double> y, double at);

} // namespace rimlight::statistics

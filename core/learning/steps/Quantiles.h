#pragma once

#include <span>
#include <vector>

namespace rimlight::learning {

/// The values that aren't missing (NaN), in order.
std::vector<double> presentValues(std::span<const double> column);

/// The quantile of sorted values, linear between neighbours: R's type 7, numpy's "linear". Not empty; probability in
/// [0, 1].
double sortedQuantile(std::span<const double> sorted, double probability);

/// Whether all values are equal but for rounding (the spread is below 1e-12 of the largest size).
bool isConstant(std::span<const double> values);

} // namespace rimlight::learning

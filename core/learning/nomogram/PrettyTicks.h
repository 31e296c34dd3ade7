#pragma once

#include <vector>

namespace rimlight::learning {

/// Round values (multiples of 1, 2 or 5 times a power of ten) at equal distances, about "intervals" + 1 of them, the
/// first not above low and the last not below high: as pretty() of R 4.2.2. low <= high, both finite; intervals >= 1
/// (assertions).
std::vector<double> prettyTicks(double low, double high, int intervals = 10);

} // namespace rimlight::learning

#pragma once

#include <span>
#include <vector>

namespace rimlight::statistics {

/// Ranks from 1 up, with what the tests need to know of ties.
struct Ranks {
    std::vector<double> ranks; ///< in the order of the values; equal values share the mean of their ranks
    bool tied = false;
    double tieSum = 0.0; ///< sum of t^3 - t over the groups of t equal values
};

/// Values are finite (assertion).
Ranks averageRanks(std::span<const double> values);

} // namespace rimlight::statistics

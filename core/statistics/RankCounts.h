#pragma once

#include <cstddef>

namespace rimlight::statistics {

// Null distributions of rank statistics without ties, by counting arrangements in whole numbers.

/// Probability of a Mann-Whitney U of at most u. Both sizes are below 50 (assertion).
double mannWhitneyLower(std::size_t u, std::size_t firstSize, std::size_t secondSize);

/// Probability of a rank sum of at most v in Wilcoxon's signed-rank test of fewer than 50 pairs (assertion).
double signedRankLower(std::size_t v, std::size_t pairs);

/// Probability of a sum of squared rank differences of at most s, of n <= 9 pairs (assertion).
double spearmanLower(std::size_t s, std::size_t pairs);

} // namespace rimlight::statistics

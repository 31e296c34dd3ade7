#pragma once

#include "core/statistics/TestResult.h"

#include <span>

namespace rimlight::statistics {

/// How many values the Shapiro-Wilk test takes.
inline constexpr std::size_t kLeastShapiroWilk = 3;
inline constexpr std::size_t kMostShapiroWilk = 5000;

/// Shapiro-Wilk test of normality, as R 4.2's shapiro.test: Royston, Applied Statistics 1995;44:547 (AS R94), without
/// censoring. Missing for fewer than 3 or more than 5000 values, and when all are equal. Values are finite (assertion).
TestOutcome shapiroWilk(std::span<const double> values);

} // namespace rimlight::statistics

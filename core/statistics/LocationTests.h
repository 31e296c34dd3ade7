#pragma once

#include "core/statistics/TestResult.h"

#include <span>

namespace rimlight::statistics {

// All values are finite (assertion). Tests of two samples are two-sided; the sign of t is that of first minus second.

/// Student's t-test with pooled variance, as R's t.test(var.equal = TRUE). Missing when a sample is empty, when there
/// are fewer than 3 values, and when the values don't vary but for rounding.
TestOutcome studentT(std::span<const double> first, std::span<const double> second);

/// Welch's t-test (Biometrika 1947;34:28), as R's t.test. Missing when a sample has fewer than 2 values or none varies.
TestOutcome welchT(std::span<const double> first, std::span<const double> second);

/// t-test of the differences first[i] - second[i]; equally many (assertion). Missing for fewer than 2 pairs or
/// differences that don't vary.
TestOutcome pairedT(std::span<const double> first, std::span<const double> second);

/// Mann-Whitney U (Wilcoxon rank-sum) test by the rule of R's wilcox.test: exact when both samples have fewer than 50
/// values and there are no ties, else the normal approximation with continuity correction and the variance corrected
/// for ties; the result says which. The statistic is U of the first sample (R's W): how many pairs it wins, ties
/// counting half. Missing when a sample is empty and when all values are equal.
TestOutcome mannWhitney(std::span<const double> first, std::span<const double> second);

/// Wilcoxon's signed-rank test of the differences by the rule of R's wilcox.test(paired = TRUE): pairs without a
/// difference are left out; exact for fewer than 50 pairs without ties and zeroes, else the normal approximation with
/// continuity correction. The statistic is V, the rank sum of the positive differences. Missing when no pair differs.
TestOutcome signedRank(std::span<const double> first, std::span<const double> second);

/// One-way analysis of variance, as R's oneway.test(var.equal = TRUE). Missing for fewer than two groups, an empty
/// group, no more cases than groups, and values that don't vary inside the groups.
TestOutcome oneWayAnova(Groups groups);

/// Welch's analysis of variance (Biometrika 1951;38:330), as R's oneway.test. Missing for fewer than two groups and for
/// a group with fewer than two values or without variation.
TestOutcome welchAnova(Groups groups);

/// Kruskal-Wallis test with correction for ties, as R's kruskal.test. Missing for fewer than two groups, an empty
/// group, and when all values are equal.
TestOutcome kruskalWallis(Groups groups);

} // namespace rimlight::statistics

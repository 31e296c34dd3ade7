#pragma once

#include "core/base/Progress.h"
#include "core/statistics/CategoricalTests.h"
#include "core/statistics/TestResult.h"
#include "core/statistics/VarianceTests.h"

#include <span>
#include <string>
#include <vector>

namespace rimlight::statistics {

/// What compares a continuous column. With more than two groups the analogues: one-way analysis of variance for the
/// t-test, Welch's for Welch's, Kruskal-Wallis for Mann-Whitney.
enum class ContinuousTest {
    ByAssumptions, ///< t-test when every group passes Shapiro-Wilk and all pass Levene; else see UnequalVariance
    StudentT,
    WelchT,
    MannWhitney,
};

/// What compares groups that look normal and differ in variance.
enum class UnequalVariance { MannWhitney, WelchT };

enum class CategoricalTest { ByExpectedCounts, ChiSquare, FisherExact };

/// Which expected counts still allow the chi-square test.
enum class ExpectedCountRule {
    NoneBelowFive,
    Cochran, ///< at most 20 % below 5 and none below 1 (Cochran, Biometrics 1954;10:417)
};

/// Which test is made: a setting of the protocol, printed with every table.
struct TestRule {
    ContinuousTest continuous = ContinuousTest::ByAssumptions;
    UnequalVariance unequalVariance = UnequalVariance::MannWhitney;
    LeveneCentre leveneCentre = LeveneCentre::Median;
    double alpha = 0.05; ///< an assumption holds when its p is at least this
    CategoricalTest categorical = CategoricalTest::ByExpectedCounts;
    ExpectedCountRule expectedCounts = ExpectedCountRule::NoneBelowFive;
    YatesCorrection yates = YatesCorrection::Yes; ///< of 2 x 2 chi-square tests
};

/// The rule in two sentences, for the foot of a table.
std::string ruleText(const TestRule& rule);

/// A test with the reason for its choice.
struct ChosenTest {
    TestOutcome outcome;
    std::string why;                     ///< one sentence: "Mann-Whitney U test, because ..." or "No test: ..."
    std::vector<TestResult> assumptions; ///< those that were looked at: Shapiro-Wilk of each group, Levene
};

/// Compares the values of two or more groups by the rule. No test, and the reason, for fewer than two groups, a group
/// with fewer than two values, and values that are all equal. Values are finite, names as many as groups (assertions).
ChosenTest compareGroups(Groups groups, std::span<const std::string> names, const TestRule& rule);

/// The same for categories: a row of counts per group. No test, and the reason, for fewer than two groups, a group with
/// fewer than two cases, and cases that are all in one category. Where Fisher's test would be too long, chi-square
/// stands in and the sentence says so. @throws Cancelled
ChosenTest compareGroups(const ContingencyTable& table, std::span<const std::string> names, const TestRule& rule,
                         const Progress& progress = {});

} // namespace rimlight::statistics

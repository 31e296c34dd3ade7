#include "core/statistics/GroupComparison.h"

#include "core/base/Text.h"
#include "core/statistics/Description.h"
#include "core/statistics/LocationTests.h"
#include "core/statistics/NormalityTests.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace rimlight::statistics {

namespace {

std::string quoted(const std::string& name) {
    return "\"" + name + "\"";
}

/// "p = 0.034", "p < 0.001"
std::string pClause(double p) {
    const std::string text = pText(p);
    return "p " + (text.front() == '<' || text.front() == '>' ? text.substr(0, 1) + " " + text.substr(1) : "= " + text);
}

std::string alphaText(const TestRule& rule) {
    return formatNumber(rule.alpha);
}

ChosenTest noTest(std::string reason) {
    ChosenTest chosen;
    chosen.why = "No test: " + reason + ".";
    chosen.outcome = tables::Missing{std::move(reason)};
    return chosen;
}

/// Why nothing can be compared; sizes are cases with a value per group.
std::optional<std::string> whyNoComparison(std::span<const std::size_t> sizes, std::span<const std::string> names) {
    assert(sizes.size() == names.size());
    if (sizes.size() < 2)
        return "there are fewer than two groups";
    for (std::size_t g = 0; g < sizes.size(); ++g) {
        if (sizes[g] == 0)
            return "group " + quoted(names[g]) + " has no case with a value";
        if (sizes[g] == 1)
            return "group " + quoted(names[g]) + " has one case with a value only";
    }
    return std::nullopt;
}

/// Normal and equal in variance, as far as the tests can tell; the first assumption that fails says so.
struct Assumptions {
    bool normal = true;
    bool equalVariance = true;
    std::string finding; ///< a clause after "because"
    std::vector<TestResult> tests;
};

Assumptions assumptionsOf(Groups groups, std::span<const std::string> names, const TestRule& rule) {
    Assumptions assumptions;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const auto outcome = shapiroWilk(groups[g]);
        const std::string group = "group " + quoted(names[g]);
        if (const auto* missing = std::get_if<tables::Missing>(&outcome)) {
            assumptions.normal = false;
            assumptions.finding = "the Shapiro-Wilk test can't be made in " + group + " (" + missing->reason + ")";
            return assumptions;
        }
        const auto& result = assumptions.tests.emplace_back(std::get<TestResult>(outcome));
        if (result.p < rule.alpha) {
            assumptions.normal = false;
            assumptions.finding =
                group + " fails the Shapiro-Wilk test (" + pClause(result.p) + ", below " + alphaText(rule) + ")";
            return assumptions;
        }
    }
    double least = 1.0;
    for (const auto& test : assumptions.tests)
        least = std::min(least, test.p);
    const std::string normal = "every group passes the Shapiro-Wilk test (" +
                               std::string(assumptions.tests.size() > 1 ? "least " : "") + pClause(least) + ")";
    const auto levene = leveneTest(groups, rule.leveneCentre);
    if (const auto* missing = std::get_if<tables::Missing>(&levene)) {
        assumptions.equalVariance = false;
        assumptions.finding = normal + " but equal variance can't be tested (" + missing->reason + ")";
        return assumptions;
    }
    const auto& result = assumptions.tests.emplace_back(std::get<TestResult>(levene));
    assumptions.equalVariance = result.p >= rule.alpha;
    const std::string test = testName(result.kind);
    assumptions.finding = assumptions.equalVariance ? normal + " and variances pass the " + test + " (" +
                                                          pClause(result.p) + ") at " + alphaText(rule)
                                                    : normal + " but variances fail the " + test + " (" +
                                                          pClause(result.p) + ", below " + alphaText(rule) + ")";
    return assumptions;
}

TestOutcome locationTest(ContinuousTest test, Groups groups) {
    const bool two = groups.size() == 2;
    switch (test) {
    case ContinuousTest::StudentT:
        return two ? studentT(groups[0], groups[1]) : oneWayAnova(groups);
    case ContinuousTest::WelchT:
        return two ? welchT(groups[0], groups[1]) : welchAnova(groups);
    case ContinuousTest::MannWhitney:
        return two ? mannWhitney(groups[0], groups[1]) : kruskalWallis(groups);
    case ContinuousTest::ByAssumptions:
        break;
    }
    assert(false);
    return {};
}

/// Makes the sentence out of what was found and what came of it.
ChosenTest concluded(TestOutcome outcome, const std::string& finding, std::vector<TestResult> assumptions) {
    if (const auto* missing = std::get_if<tables::Missing>(&outcome)) {
        auto chosen = noTest(missing->reason);
        chosen.assumptions = std::move(assumptions);
        return chosen;
    }
    ChosenTest chosen;
    chosen.why = testName(std::get<TestResult>(outcome)) + ", because " + finding + ".";
    chosen.why.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(chosen.why.front())));
    chosen.outcome = std::move(outcome);
    chosen.assumptions = std::move(assumptions);
    return chosen;
}

struct ExpectedCounts {
    std::size_t cells = 0;
    std::size_t belowFive = 0;
    double least = 0.0;
};

ExpectedCounts expectedOf(const ContingencyTable& table) {
    const auto expected = expectedCounts(table);
    ExpectedCounts counts;
    counts.cells = expected.size();
    counts.least = *std::min_element(expected.begin(), expected.end());
    counts.belowFive =
        static_cast<std::size_t>(std::count_if(expected.begin(), expected.end(), [](double e) { return e < 5.0; }));
    return counts;
}

bool allowChiSquare(const ExpectedCounts& counts, ExpectedCountRule rule) {
    if (rule == ExpectedCountRule::NoneBelowFive)
        return counts.belowFive == 0;
    return 5 * counts.belowFive <= counts.cells && counts.least >= 1.0;
}

std::string findingOf(const ExpectedCounts& counts) {
    const std::string least = "the least is " + formatFixed(counts.least, 1);
    if (counts.belowFive == 0)
        return "no expected count is below 5 (" + least + ")";
    return std::to_string(counts.belowFive) + " of " + std::to_string(counts.cells) +
           (counts.belowFive == 1 ? " expected counts is" : " expected counts are") + " below 5 (" + least + ")";
}

constexpr const char* kAsTheRuleSays = "the rule asks for it always";

} // namespace

std::string ruleText(const TestRule& rule) {
    std::string text = "Continuous columns: ";
    const std::string student = "Student's t-test (one-way analysis of variance for more than two groups)";
    const std::string welch = "Welch's t-test (Welch's analysis of variance for more than two groups)";
    const std::string ranks = "Mann-Whitney U test (Kruskal-Wallis for more than two groups)";
    switch (rule.continuous) {
    case ContinuousTest::ByAssumptions:
        text += student + " when every group passes Shapiro-Wilk and all pass the " +
                testName(rule.leveneCentre == LeveneCentre::Mean ? TestKind::Levene : TestKind::BrownForsythe) +
                " at " + alphaText(rule) + ", ";
        if (rule.unequalVariance == UnequalVariance::WelchT)
            text += welch + " when variances alone fail, ";
        text += "otherwise " + ranks + ".";
        break;
    case ContinuousTest::StudentT:
        text += student + " always.";
        break;
    case ContinuousTest::WelchT:
        text += welch + " always.";
        break;
    case ContinuousTest::MannWhitney:
        text += ranks + " always.";
        break;
    }
    text += " Categories: ";
    const std::string yates =
        rule.yates == YatesCorrection::Yes ? " with Yates' correction of 2 x 2 tables" : " without Yates' correction";
    switch (rule.categorical) {
    case CategoricalTest::ByExpectedCounts:
        text += "chi-square test" + yates + ", or Fisher's exact test when " +
                (rule.expectedCounts == ExpectedCountRule::NoneBelowFive
                     ? "any expected count is below 5."
                     : "more than 20 % of the expected counts are below 5 or one is below 1.");
        break;
    case CategoricalTest::ChiSquare:
        text += "chi-square test" + yates + " always.";
        break;
    case CategoricalTest::FisherExact:
        text += "Fisher's exact test always.";
        break;
    }
    return text;
}

ChosenTest compareGroups(Groups groups, std::span<const std::string> names, const TestRule& rule) {
    std::vector<std::size_t> sizes;
    for (const auto& group : groups)
        sizes.push_back(group.size());
    if (const auto reason = whyNoComparison(sizes, names))
        return noTest(*reason);
    const double first = groups.front().front();
    if (std::all_of(groups.begin(), groups.end(),
                    [&](const auto& group) { return group.front() == first && isConstant(group); }))
        return noTest("all values are equal");
    if (rule.continuous != ContinuousTest::ByAssumptions)
        return concluded(locationTest(rule.continuous, groups), kAsTheRuleSays, {});
    auto assumptions = assumptionsOf(groups, names, rule);
    const bool welch = rule.unequalVariance == UnequalVariance::WelchT;
    const auto test = !assumptions.normal         ? ContinuousTest::MannWhitney
                      : assumptions.equalVariance ? ContinuousTest::StudentT
                      : welch                     ? ContinuousTest::WelchT
                                                  : ContinuousTest::MannWhitney;
    return concluded(locationTest(test, groups), assumptions.finding, std::move(assumptions.tests));
}

ChosenTest compareGroups(const ContingencyTable& table, std::span<const std::string> names, const TestRule& rule,
                         const Progress& progress) {
    std::vector<std::size_t> sizes(table.rows, 0);
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            sizes[r] += table.at(r, c);
    if (const auto reason = whyNoComparison(sizes, names))
        return noTest(*reason);
    const auto filled = withoutEmptyMargins(table);
    if (filled.columns < 2)
        return noTest("all cases are in one category");
    if (rule.categorical == CategoricalTest::ChiSquare)
        return concluded(chiSquareTest(filled, rule.yates), kAsTheRuleSays, {});
    const auto expected = expectedOf(filled);
    const bool always = rule.categorical == CategoricalTest::FisherExact;
    const std::string finding = always ? kAsTheRuleSays : findingOf(expected);
    if (!always && allowChiSquare(expected, rule.expectedCounts))
        return concluded(chiSquareTest(filled, rule.yates), finding, {});
    auto fisher = fisherExact(filled, kFisherBudget, progress);
    if (const auto* tooLong = std::get_if<tables::Missing>(&fisher))
        return concluded(chiSquareTest(filled, rule.yates),
                         "Fisher's exact test can't be made (" + tooLong->reason + ") although " + findingOf(expected),
                         {});
    return concluded(std::move(fisher), finding, {});
}

} // namespace rimlight::statistics

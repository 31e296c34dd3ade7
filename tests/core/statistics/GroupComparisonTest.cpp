#include "core/statistics/GroupComparison.h"

#include "core/statistics/ComparisonTable.h"
#include "core/statistics/LocationTests.h"
#include "tests/core/statistics/OracleTable.h"

#include <catch2/catch.hpp>

#include <limits>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

using Values = std::vector<std::vector<double>>;
const std::vector<std::string> kTwoNames = {"A", "B"};
const std::vector<std::string> kThreeNames = {"A", "B", "C"};

// By shapiro.test p > 0.999 both, by leveneTest p = 0.79.
const std::vector<double> kNormal = {4.2, 5.1, 5.6, 6.0, 6.3, 6.8, 7.2, 8.1};
const std::vector<double> kNormalToo = {3.1, 3.9, 4.4, 4.9, 5.2, 5.8, 6.3, 7.3};
// Normal, but ten times as wide.
const std::vector<double> kWide = {-20.0, -8.0, -1.0, 4.0, 8.0, 13.0, 20.0, 32.0};
const std::vector<double> kSkewed = {1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 9.0, 40.0};

TestKind kindOf(const ChosenTest& chosen) {
    CAPTURE(chosen.why);
    REQUIRE(std::holds_alternative<TestResult>(chosen.outcome));
    return std::get<TestResult>(chosen.outcome).kind;
}

ChosenTest compared(const Values& groups, const TestRule& rule = {}) {
    return compareGroups(groups, std::span(kThreeNames).first(groups.size()), rule);
}

ChosenTest comparedCounts(const std::vector<std::size_t>& counts, const TestRule& rule = {}) {
    return compareGroups(ContingencyTable{2, counts.size() / 2, counts}, kTwoNames, rule);
}

} // namespace

TEST_CASE("Normal groups of equal variance are compared by the t-test, and the sentence says why", "[unit]") {
    const auto chosen = compared({kNormal, kNormalToo});
    CHECK(kindOf(chosen) == TestKind::StudentT);
    CHECK(chosen.assumptions.size() == 3);
    CHECK(chosen.why == "Student's t-test, because every group passes the Shapiro-Wilk test (least p > 0.999) and "
                        "variances pass the Brown-Forsythe test (p = 0.792) at 0.05.");
}

TEST_CASE("Normal groups of unequal variance are compared as the rule says", "[unit]") {
    TestRule rule;
    const auto ranks = compared({kNormal, kWide}, rule);
    CHECK(kindOf(ranks) == TestKind::MannWhitney);
    CHECK(ranks.why.find("but variances fail the Brown-Forsythe test (p = 0.0") != std::string::npos);
    rule.unequalVariance = UnequalVariance::WelchT;
    CHECK(kindOf(compared({kNormal, kWide}, rule)) == TestKind::WelchT);
    CHECK(kindOf(compared({kNormal, kNormalToo, kWide}, rule)) == TestKind::WelchAnova);
    CHECK(kindOf(compared({kNormal, kNormalToo}, rule)) == TestKind::StudentT);
}

TEST_CASE("A group that isn't normal calls for ranks, whatever the rule on variances", "[unit]") {
    TestRule rule;
    rule.unequalVariance = UnequalVariance::WelchT;
    const auto chosen = compared({kNormal, kSkewed}, rule);
    CHECK(kindOf(chosen) == TestKind::MannWhitney);
    CHECK(chosen.why ==
          "Mann-Whitney U test (exact), because group \"B\" fails the Shapiro-Wilk test (p < 0.001, below 0.05).");
    CHECK(kindOf(compared({kNormal, kNormalToo, kSkewed})) == TestKind::KruskalWallis);
    CHECK(kindOf(compared({kNormal, kNormalToo, kNormal})) == TestKind::OneWayAnova);
}

TEST_CASE("A group too small for Shapiro-Wilk isn't taken for normal", "[unit]") {
    const auto chosen = compared({{1.0, 2.0}, kNormal});
    CHECK(kindOf(chosen) == TestKind::MannWhitney);
    CHECK(chosen.why.find("the Shapiro-Wilk test can't be made in group \"A\" (fewer than 3 values)") !=
          std::string::npos);
}

TEST_CASE("The level of the assumption tests is the rule's", "[unit]") {
    TestRule rule;
    rule.alpha = 1e-6;
    CHECK(kindOf(compared({kNormal, kSkewed}, rule)) == TestKind::StudentT);
    rule.alpha = 0.95;
    CHECK(kindOf(compared({kNormal, kNormalToo}, rule)) == TestKind::MannWhitney);
}

TEST_CASE("A forced test is made without looking at assumptions", "[unit]") {
    TestRule rule;
    rule.continuous = ContinuousTest::StudentT;
    const auto chosen = compared({kNormal, kSkewed}, rule);
    CHECK(kindOf(chosen) == TestKind::StudentT);
    CHECK(chosen.why == "Student's t-test, because the rule asks for it always.");
    CHECK(chosen.assumptions.empty());
    rule.continuous = ContinuousTest::WelchT;
    CHECK(kindOf(compared({kNormal, kNormalToo}, rule)) == TestKind::WelchT);
    rule.continuous = ContinuousTest::MannWhitney;
    CHECK(kindOf(compared({kNormal, kNormalToo}, rule)) == TestKind::MannWhitney);
}

TEST_CASE("Groups that can't be compared get the reason in words", "[unit]") {
    CHECK(compared({kNormal, {}}).why == "No test: group \"B\" has no case with a value.");
    CHECK(compared({{1.0}, kNormal}).why == "No test: group \"A\" has one case with a value only.");
    CHECK(compared({kNormal}).why == "No test: there are fewer than two groups.");
    CHECK(compared({{0.1, 0.1}, {0.1, 0.1, 0.1}}).why == "No test: all values are equal.");
    TestRule rule;
    rule.continuous = ContinuousTest::StudentT;
    CHECK(compared({{1.0, 1.0}, {2.0, 2.0, 2.0}}, rule).why == "No test: the values don't vary inside the groups.");
    // Ranks can tell two constants apart.
    CHECK(kindOf(compared({{1.0, 1.0}, {2.0, 2.0, 2.0}})) == TestKind::MannWhitney);
}

TEST_CASE("Expected counts choose between chi-square and Fisher", "[unit]") {
    const auto many = comparedCounts({20, 30, 25, 25});
    CHECK(kindOf(many) == TestKind::ChiSquare);
    CHECK(many.why ==
          "Chi-square test with Yates' correction, because no expected count is below 5 (the least is 22.5).");
    const auto few = comparedCounts({3, 1, 1, 3});
    CHECK(kindOf(few) == TestKind::FisherExact);
    CHECK(few.why == "Fisher's exact test, because 4 of 4 expected counts are below 5 (the least is 2.0).");
    TestRule rule;
    rule.yates = YatesCorrection::No;
    CHECK_FALSE(std::get<TestResult>(comparedCounts({20, 30, 25, 25}, rule).outcome).continuityCorrected);
}

TEST_CASE("Cochran's rule bears a fifth of small expected counts, but none below 1", "[unit]") {
    // Expected: 1 of 10 below 5 (3.5 and 3.5 are 2 of 10).
    const std::vector<std::size_t> mild = {20, 22, 19, 25, 4, 21, 20, 24, 18, 3};
    const std::vector<std::size_t> severe = {20, 22, 19, 25, 1, 21, 20, 24, 18, 0};
    TestRule rule;
    CHECK(kindOf(comparedCounts(mild, rule)) == TestKind::FisherExact);
    rule.expectedCounts = ExpectedCountRule::Cochran;
    CHECK(kindOf(comparedCounts(mild, rule)) == TestKind::ChiSquare);
    CHECK(kindOf(comparedCounts(severe, rule)) == TestKind::FisherExact);
    CHECK(kindOf(comparedCounts({3, 20, 4, 21}, rule)) == TestKind::FisherExact);
}

TEST_CASE("Forced tests of categories, and categories without a test", "[unit]") {
    TestRule rule;
    rule.categorical = CategoricalTest::ChiSquare;
    CHECK(kindOf(comparedCounts({3, 1, 1, 3}, rule)) == TestKind::ChiSquare);
    rule.categorical = CategoricalTest::FisherExact;
    CHECK(kindOf(comparedCounts({20, 30, 25, 25}, rule)) == TestKind::FisherExact);
    CHECK(comparedCounts({3, 0, 4, 0}).why == "No test: all cases are in one category.");
    CHECK(comparedCounts({1, 0, 4, 5}).why == "No test: group \"A\" has one case with a value only.");
    CHECK(comparedCounts({0, 0, 4, 5}).why == "No test: group \"A\" has no case with a value.");
}

TEST_CASE("Where Fisher's test is too long, chi-square stands in and says so", "[unit]") {
    const ContingencyTable table{
        4, 6, {60, 71, 82, 53, 94, 1, 76, 67, 58, 89, 60, 2, 91, 72, 83, 64, 75, 0, 66, 87, 58, 99, 70, 1}};
    const std::vector<std::string> names = {"A", "B", "C", "D"};
    const auto chosen = compareGroups(table, names, {});
    CHECK(kindOf(chosen) == TestKind::ChiSquare);
    CHECK(chosen.why.find("because Fisher's exact test can't be made (the table has too many cases") !=
          std::string::npos);
}

TEST_CASE("The rule reads as two sentences", "[unit]") {
    CHECK(ruleText({}) ==
          "Continuous columns: Student's t-test (one-way analysis of variance for more than two groups) when every "
          "group passes Shapiro-Wilk and all pass the Brown-Forsythe test at 0.05, otherwise Mann-Whitney U test "
          "(Kruskal-Wallis for more than two groups). Categories: chi-square test with Yates' correction of 2 x 2 "
          "tables, or Fisher's exact test when any expected count is below 5.");
    TestRule rule;
    rule.continuous = ContinuousTest::MannWhitney;
    rule.categorical = CategoricalTest::FisherExact;
    CHECK(ruleText(rule) == "Continuous columns: Mann-Whitney U test (Kruskal-Wallis for more than two groups) always. "
                            "Categories: Fisher's exact test always.");
}

TEST_CASE("Table 1 counts what is missing and describes each group", "[unit]") {
    const std::vector<ComparedColumn> columns = {
        ContinuousColumn{"Age", {61.0, kMissing, 55.5, 70.25, 48.0, 66.0, 59.0, kMissing}},
        CategoricalColumn{"Sex", {"f", "m", "", "m", "f", "f", "m", "m"}},
        CategoricalColumn{"Stage", {"10", "2", "2", "10", "2", "1", "1", "1"}}};
    const Grouping grouping{{"train", "train", "train", "train", "test", "test", "", "test"}, {"train", "test"}};
    const auto table = compareColumns(columns, grouping, {});
    CHECK(table.groups == std::vector<std::string>{"train", "test"});
    CHECK(table.groupSizes == std::vector<std::size_t>{4, 3});
    CHECK(table.leftOut == 1);
    REQUIRE(table.rows.size() == 3);
    const auto& age = table.rows[0];
    CHECK(age.groups[0].count == 3);
    CHECK(age.groups[0].missing == 1);
    CHECK(age.groups[1].missing == 1);
    CHECK(age.overall.missing == 2);
    CHECK(age.groups[0].description->median == 61.0);
    CHECK(age.groups[0].description->quartile1 == 58.25);
    const auto& sex = table.rows[1];
    CHECK(sex.levels == std::vector<std::string>{"f", "m"});
    CHECK(sex.groups[0].levelCounts == std::vector<std::size_t>{1, 2});
    CHECK(sex.groups[1].levelCounts == std::vector<std::size_t>{2, 1});
    CHECK(sex.overall.levelCounts == std::vector<std::size_t>{3, 3});
    CHECK(sex.groups[0].missing == 1);
    // Numbers sort by value.
    CHECK(table.rows[2].levels == std::vector<std::string>{"1", "2", "10"});

    const auto printed = printedTable(table);
    CHECK(printed.columns == std::vector<std::string>{"Variable", "Statistic", "Overall (n = 7)", "train (n = 4)",
                                                      "test (n = 3)", "Test", "p", "SMD"});
    REQUIRE(printed.rows.size() == 9);
    CHECK(printed.rows[0][0] == "Age");
    CHECK(printed.rows[0][3] == "62.25 (7.45)");
    CHECK(printed.rows[1][3] == "61.00 (58.25, 65.62)");
    CHECK(printed.rows[2] ==
          std::vector<std::string>{"", "missing, n (%)", "2 (28.6 %)", "1 (25.0 %)", "1 (33.3 %)", "", "", ""});
    CHECK(printed.rows[3][1] == "f, n (%)");
    CHECK(printed.rows[3][3] == "1 (33.3 %)");
    CHECK(printed.rows[3][5] == "Fisher's exact test");
}

TEST_CASE("A column that can't be compared stays in the table with the reason", "[unit]") {
    const std::vector<ComparedColumn> columns = {ContinuousColumn{"Never measured", std::vector<double>(4, kMissing)},
                                                 ContinuousColumn{"Always the same", {0.1, 0.1, 0.1, 0.1}},
                                                 CategoricalColumn{"Never asked", std::vector<std::string>(4)},
                                                 ContinuousColumn{"One in a group", {1.0, kMissing, 3.0, 4.0}}};
    const auto table = compareColumns(columns, {{"a", "a", "b", "b"}}, {});
    CHECK(table.rows[0].test.why == "No test: group \"a\" has no case with a value.");
    CHECK(table.rows[1].test.why == "No test: all values are equal.");
    CHECK(table.rows[2].test.why == "No test: group \"a\" has no case with a value.");
    CHECK(table.rows[3].test.why == "No test: group \"a\" has one case with a value only.");
    CHECK(std::get<double>(table.rows[1].standardisedDifference) == 0.0);
    CHECK(std::holds_alternative<tables::Missing>(table.rows[3].standardisedDifference));
    for (const auto& text : {tables::toCsv(printedTable(table)), tables::toCsv(descriptionNumbers(table)),
                             tables::toCsv(testNumbers(table))}) {
        CHECK(text.find("nan") == std::string::npos);
        CHECK(text.find("inf") == std::string::npos);
    }
    const auto printed = printedTable(table);
    CHECK(printed.rows[0][2] == "-");
    CHECK(printed.rows[0][5] == "none: group \"a\" has no case with a value");
    CHECK(printed.rows[3][3] == "0.100 (0.000)");
}

TEST_CASE("Training against test, and the classes inside each part", "[unit]") {
    const std::vector<ComparedColumn> columns = {ContinuousColumn{"x", {1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 8.0, 9.0}}};
    const Grouping parts{{"train", "train", "train", "train", "test", "test", "test", ""}, {"train", "test"}};
    const Grouping classes{{"0", "0", "1", "1", "0", "1", "", "1"}, {}};
    const auto cohort = compareCohort(columns, parts, classes, {});
    CHECK(cohort.betweenParts.groupSizes == std::vector<std::size_t>{4, 3});
    CHECK(cohort.betweenParts.leftOut == 1);
    REQUIRE(cohort.betweenClasses.size() == 2);
    CHECK(cohort.betweenClasses[0].part == "train");
    CHECK(cohort.betweenClasses[0].table.groupSizes == std::vector<std::size_t>{2, 2});
    CHECK(cohort.betweenClasses[0].table.leftOut == 0);
    CHECK(cohort.betweenClasses[1].table.groupSizes == std::vector<std::size_t>{1, 1});
    CHECK(cohort.betweenClasses[1].table.leftOut == 1);
    CHECK(cohort.betweenClasses[1].table.rows[0].test.why == "No test: group \"0\" has one case with a value only.");
    CHECK(cohort.betweenClasses[0].table.rows[0].groups[1].description->mean == 3.5);
}

TEST_CASE("A class that a part lacks stays in its table, empty", "[unit]") {
    const std::vector<ComparedColumn> columns = {ContinuousColumn{"x", {1.0, 2.0, 3.0}}};
    const auto cohort = compareCohort(columns, {{"p", "p", "q"}}, {{"0", "1", "1"}}, {});
    CHECK(cohort.betweenClasses[1].table.groups == std::vector<std::string>{"0", "1"});
    CHECK(cohort.betweenClasses[1].table.groupSizes == std::vector<std::size_t>{0, 1});
}

TEST_CASE("The same table on 1, 2 and 8 threads, and it can be cancelled", "[unit]") {
    const auto samples = test::oracleSamples();
    const auto& sample = samples.at("birthwt_bwt_low");
    Grouping grouping;
    ContinuousColumn column{"bwt", {}};
    for (std::size_t g = 0; g < 2; ++g) {
        for (const double value : sample.groups[g]) {
            column.values.push_back(value);
            grouping.labels.push_back(sample.names[g]);
        }
    }
    std::vector<ComparedColumn> columns;
    for (int shift = 0; shift < 40; ++shift) {
        column.name = "column " + std::to_string(shift);
        std::rotate(column.values.begin(), column.values.begin() + 3, column.values.end());
        columns.emplace_back(column);
    }
    const auto textOf = [&](unsigned threads) {
        return tables::toCsv(testNumbers(compareColumns(columns, grouping, {}, threads)));
    };
    CHECK(textOf(2) == textOf(1));
    CHECK(textOf(8) == textOf(1));
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_THROWS_AS(compareColumns(columns, grouping, {}, 1, progress), Cancelled);
}

TEST_CASE("Full-precision tables hold the numbers of the tests", "[unit]") {
    const std::vector<ComparedColumn> columns = {ContinuousColumn{"x", {1.0, 2.0, 4.0, 3.0, 7.0, 9.0}}};
    TestRule rule;
    rule.continuous = ContinuousTest::WelchT;
    const auto table = compareColumns(columns, {{"a", "a", "a", "b", "b", "b"}}, rule);
    const auto tests = testNumbers(table);
    REQUIRE(tests.rows.size() == 1);
    const auto welch = std::get<TestResult>(welchT(std::vector{1.0, 2.0, 4.0}, std::vector{3.0, 7.0, 9.0}));
    CHECK(tests.rows[0][1] == "Welch's t-test");
    CHECK(tests.rows[0][2] == "t");
    CHECK(parseNumber(tests.rows[0][3]) == welch.statistic);
    CHECK(parseNumber(tests.rows[0][4]) == welch.degreesOfFreedom);
    CHECK(tests.rows[0][5].empty());
    CHECK(parseNumber(tests.rows[0][6]) == welch.p);
    const auto numbers = descriptionNumbers(table);
    REQUIRE(numbers.rows.size() == 3);
    CHECK(numbers.rows[1][2] == "a");
    CHECK(parseNumber(numbers.rows[1][7]) == 7.0 / 3.0);
    CHECK(parseNumber(numbers.rows[1][13]) == 4.0);
}

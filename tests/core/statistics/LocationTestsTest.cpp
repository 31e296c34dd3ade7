#include "core/statistics/LocationTests.h"

#include "core/statistics/Correlation.h"
#include "core/statistics/NormalityTests.h"
#include "core/statistics/VarianceTests.h"
#include "tests/core/statistics/OracleTable.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>

using namespace rimlight;
using namespace rimlight::statistics;

namespace {

using Sample = test::Sample;

/// The first as many values of both groups as the shorter one has.
std::pair<std::vector<double>, std::vector<double>> pairsOf(const Sample& sample) {
    auto first = sample.groups[0];
    auto second = sample.groups[1];
    const std::size_t count = std::min(first.size(), second.size());
    first.resize(count);
    second.resize(count);
    return {first, second};
}

TestOutcome made(const std::string& test, const Sample& sample) {
    const auto& groups = sample.groups;
    if (test.starts_with("shapiro "))
        return shapiroWilk(sample.of(test.substr(8)));
    if (test == "levene mean")
        return leveneTest(groups, LeveneCentre::Mean);
    if (test == "levene median")
        return leveneTest(groups, LeveneCentre::Median);
    if (test == "kruskal")
        return kruskalWallis(groups);
    if (test == "anova")
        return oneWayAnova(groups);
    if (test == "welch anova")
        return welchAnova(groups);
    if (test == "student")
        return studentT(groups[0], groups[1]);
    if (test == "welch")
        return welchT(groups[0], groups[1]);
    if (test == "mann-whitney")
        return mannWhitney(groups[0], groups[1]);
    const auto [first, second] = pairsOf(sample);
    if (test == "paired")
        return pairedT(first, second);
    REQUIRE(test == "signed rank");
    return signedRank(first, second);
}

/// The name that R gives to how the p-value was found.
std::string methodInR(const TestResult& result) {
    const std::string name = result.kind == TestKind::MannWhitney ? "Wilcoxon rank sum " : "Wilcoxon signed rank ";
    return name + (result.source == PValueSource::Exact ? "exact test" : "test with continuity correction");
}

void checkCorrelation(const test::OracleTable& expected, std::size_t row, const Sample& sample) {
    const std::string test = expected.text(row, "test");
    const auto [first, second] = pairsOf(sample);
    const auto kind = test == "spearman" ? CorrelationKind::Spearman : CorrelationKind::Pearson;
    const auto outcome = correlationTest(first, second, kind);
    REQUIRE(std::holds_alternative<Correlation>(outcome));
    const auto& made = std::get<Correlation>(outcome);
    if (test == "pearson interval") {
        REQUIRE(made.interval95.has_value());
        CHECK(test::errorOf(made.interval95->low, expected.number(row, "statistic").value()) < 1e-8);
        CHECK(test::errorOf(made.interval95->high, expected.number(row, "df").value()) < 1e-8);
        return;
    }
    CHECK(test::errorOf(made.coefficient, expected.number(row, "statistic").value()) < 1e-8);
    CHECK(test::errorOf(made.test.statistic.value(), expected.number(row, "df2").value()) < 1e-8);
    CHECK(test::pErrorOf(made.test.p, expected.number(row, "p").value()) < 1e-8);
}

/// Every line of an expected table; sampleOf finds the values.
void checkAll(const test::OracleTable& expected, const std::function<const Sample&(const std::string&)>& sampleOf) {
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const std::string& test = expected.text(row, "test");
        CAPTURE(expected.text(row, "set"), test);
        const Sample& sample = sampleOf(expected.text(row, "set"));
        if (test.starts_with("pearson") || test == "spearman") {
            checkCorrelation(expected, row, sample);
            continue;
        }
        const auto outcome = made(test, sample);
        REQUIRE(std::holds_alternative<TestResult>(outcome));
        const auto& result = std::get<TestResult>(outcome);
        REQUIRE(expected.number(row, "statistic").has_value());
        CHECK(test::errorOf(result.statistic.value(), *expected.number(row, "statistic")) < 1e-8);
        CHECK(test::pErrorOf(result.p, expected.number(row, "p").value()) < 1e-8);
        if (const auto df = expected.number(row, "df"))
            CHECK(test::errorOf(result.degreesOfFreedom.value(), *df) < 1e-8);
        if (const auto df2 = expected.number(row, "df2"))
            CHECK(test::errorOf(result.degreesOfFreedom2.value(), *df2) < 1e-8);
        if (!expected.text(row, "method").empty())
            CHECK(methodInR(result) == expected.text(row, "method"));
    }
}

std::string reasonOf(const TestOutcome& outcome) {
    REQUIRE(std::holds_alternative<tables::Missing>(outcome));
    return std::get<tables::Missing>(outcome).reason;
}

/// Value i of the samples that the recipe makes by formula.
double formulaValue(std::size_t i, double power) {
    return std::pow(static_cast<double>((i * i * 31 + i * 17) % 10007), power);
}

} // namespace

TEST_CASE("Tests and correlations of birth weights, irises, cirrhosis and awkward samples agree with R", "[oracle]") {
    const auto samples = test::oracleSamples();
    const test::OracleTable expected("tests.csv");
    REQUIRE(expected.size() > 300);
    checkAll(expected, [&](const std::string& set) -> const Sample& { return samples.at(set); });
}

TEST_CASE("Tests and correlations of real features agree with R", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto table = tables::readCsv(folder / "numeric_feature.csv");
    const test::OracleTable expected("fae_tests.csv");
    REQUIRE(expected.size() > 200);
    const std::size_t label = table.columnOf("label").value();
    std::map<std::string, Sample> samples;
    checkAll(expected, [&](const std::string& set) -> const Sample& {
        auto& sample = samples[set];
        if (!sample.names.empty())
            return sample;
        sample.names = {"0", "1"};
        sample.groups.resize(2);
        const std::size_t column = table.columnOf(set).value();
        for (const auto& row : table.rows)
            sample.groups[parseNumber(row[label]).value() == 1.0 ? 1 : 0].push_back(parseNumber(row[column]).value());
        return sample;
    });
}

TEST_CASE("Shapiro-Wilk of long samples agrees with R", "[oracle]") {
    const test::OracleTable expected("shapiro_long.csv");
    REQUIRE(expected.size() == 5);
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const auto count = static_cast<std::size_t>(expected.number(row, "count").value());
        CAPTURE(count);
        std::vector<double> values;
        for (std::size_t i = 1; i <= count; ++i)
            values.push_back(formulaValue(i, expected.number(row, "power").value()));
        const auto result = std::get<TestResult>(shapiroWilk(values));
        CHECK(test::errorOf(result.statistic.value(), expected.number(row, "w").value()) < 1e-10);
        CHECK(test::pErrorOf(result.p, expected.number(row, "p").value()) < 1e-8);
    }
}

TEST_CASE("Shapiro-Wilk says why it can't be made", "[unit]") {
    CHECK(reasonOf(shapiroWilk(std::vector<double>{1.0, 2.0})) == "fewer than 3 values");
    CHECK(reasonOf(shapiroWilk(std::vector<double>(5001, 1.0))) == "more than 5000 values");
    CHECK(reasonOf(shapiroWilk(std::vector<double>(20, 0.1))) == "all values are equal");
    CHECK(std::holds_alternative<TestResult>(shapiroWilk(std::vector<double>{1.0, 2.0, 4.0})));
}

TEST_CASE("Shapiro-Wilk knows neither unit nor origin", "[unit]") {
    std::vector<double> values = {3.0, 1.0, 4.0, 1.5, 9.0, 2.0, 6.0, 5.0, 3.5, 5.5, 8.0, 9.5};
    const double p = std::get<TestResult>(shapiroWilk(values)).p;
    for (double& value : values)
        value = 1e-13 * value;
    CHECK(std::get<TestResult>(shapiroWilk(values)).p == Approx(p).epsilon(1e-10));
}

TEST_CASE("Levene says why it can't be made", "[unit]") {
    const std::vector<std::vector<double>> pairs = {{1e6 + 0.1, 1e6 + 0.3}, {5.1, 4.9}};
    CHECK(reasonOf(leveneTest(pairs, LeveneCentre::Mean)) ==
          "the distances from the centre don't vary inside the groups");
    const std::vector<std::vector<double>> empty = {{1.0, 2.0, 4.0}, {}};
    CHECK(reasonOf(leveneTest(empty, LeveneCentre::Median)) == "a group is empty");
    const std::vector<std::vector<double>> single = {{1.0, 2.0, 4.0}};
    CHECK(reasonOf(leveneTest(single, LeveneCentre::Median)) == "fewer than two groups");
}

TEST_CASE("A t-test of values that don't vary is none, as in R", "[unit]") {
    const std::vector<double> three(4, 0.1 + 0.2);
    const std::vector<double> four(3, 0.4);
    const std::vector<double> varied = {1.0, 2.0, 4.0};
    CHECK(reasonOf(studentT(three, four)) == "the values don't vary inside the groups");
    CHECK(reasonOf(welchT(three, four)) == "the values don't vary inside the groups");
    CHECK(reasonOf(pairedT(varied, varied)) == "the differences don't vary");
    CHECK(reasonOf(signedRank(varied, varied)) == "no pair differs");
    CHECK(reasonOf(mannWhitney(three, three)) == "all values are equal");
    CHECK(reasonOf(studentT(varied, {})) == "a group is empty");
    CHECK(reasonOf(mannWhitney({}, varied)) == "a group is empty");
    CHECK(reasonOf(welchT(varied, std::vector<double>{1.0})) == "a group has fewer than two values");
    CHECK(reasonOf(studentT(std::vector<double>{1.0}, std::vector<double>{2.0})) == "fewer than 3 values");
    // One group that varies is enough.
    CHECK(std::holds_alternative<TestResult>(studentT(three, varied)));
    CHECK(std::holds_alternative<TestResult>(welchT(three, varied)));
}

TEST_CASE("Tests of several groups say why they can't be made", "[unit]") {
    using Of = std::vector<std::vector<double>>;
    CHECK(reasonOf(oneWayAnova(Of{{1.0, 1.0}, {2.0, 2.0}})) == "the values don't vary inside the groups");
    CHECK(reasonOf(oneWayAnova(Of{{1.0}, {2.0}})) == "no more values than groups");
    CHECK(reasonOf(oneWayAnova(Of{{1.0, 2.0}, {}})) == "a group is empty");
    CHECK(reasonOf(welchAnova(Of{{1.0, 2.0}, {3.0, 3.0}})) == "the values of a group don't vary");
    CHECK(reasonOf(welchAnova(Of{{1.0, 2.0}, {3.0}})) == "a group has fewer than two values");
    CHECK(reasonOf(kruskalWallis(Of{{1.0, 1.0}, {1.0}})) == "all values are equal");
    CHECK(reasonOf(kruskalWallis(Of{{1.0, 2.0}})) == "fewer than two groups");
}

TEST_CASE("The exact Mann-Whitney test of five against five, by hand", "[unit]") {
    // All of the first below all of the second: 1 of choose(10, 5) = 252 arrangements, twice.
    const std::vector<double> low = {1.0, 2.0, 3.0, 4.0, 5.0};
    const std::vector<double> high = {6.0, 7.0, 8.0, 9.0, 10.0};
    const auto result = std::get<TestResult>(mannWhitney(low, high));
    CHECK(result.source == PValueSource::Exact);
    CHECK(result.statistic == 0.0);
    CHECK(result.p == 2.0 / 252.0);
    CHECK(std::get<TestResult>(mannWhitney(high, low)).p == result.p);
    CHECK(std::get<TestResult>(mannWhitney(high, low)).statistic == 25.0);
}

TEST_CASE("Two groups give the same p by Student and by analysis of variance", "[unit]") {
    const std::vector<std::vector<double>> groups = {{1.0, 3.0, 2.5, 7.0}, {2.0, 9.0, 8.0, 6.5, 7.5}};
    const auto t = std::get<TestResult>(studentT(groups[0], groups[1]));
    const auto f = std::get<TestResult>(oneWayAnova(groups));
    CHECK(f.p == Approx(t.p).epsilon(1e-13));
    CHECK(f.statistic.value() == Approx(t.statistic.value() * t.statistic.value()).epsilon(1e-13));
}

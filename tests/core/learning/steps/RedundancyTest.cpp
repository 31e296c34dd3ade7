#include "core/base/Random.h"
#include "core/learning/steps/RedundantColumns.h"
#include "core/learning/steps/UnitColumns.h"
#include "core/statistics/Correlation.h"
#include "tests/core/learning/steps/StepTestData.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace rimlight;
using namespace rimlight::learning;
using namespace rimlight::learning::test;

namespace {

Settings settingsOf(const std::string& method, double cutoff, const std::string& drop) {
    return {{"method", method}, {"cutoff", cutoff}, {"drop", drop}};
}

double numberOf(const ColumnVerdict& verdict, const std::string& name) {
    for (const auto& [key, value] : verdict.numbers)
        if (key == name)
            return value;
    return std::nan("");
}

/// More columns than a block holds, in families that correlate.
LearningData wideCases(std::size_t columns) {
    Random random(4);
    LearningData data;
    data.x = {40, columns, {}};
    std::vector<double> base(40);
    for (std::size_t c = 0; c < columns; ++c) {
        data.names.push_back("f" + std::to_string(c));
        if (c % 5 == 0)
            for (double& value : base)
                value = random.normal();
        for (const double value : base)
            data.x.values.push_back(value + 0.3 * random.normal());
    }
    data.positive.assign(40, false);
    for (std::size_t i = 0; i < 40; ++i) {
        data.caseIds.push_back("case " + std::to_string(i));
        data.positive[i] = i % 2 == 0;
    }
    return data;
}

} // namespace

TEST_CASE("The columns that stay among real ones are R's", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto cases = faeCases(folder);
    std::map<std::vector<std::string>, std::vector<std::string>> expected;
    for (const auto& row : tables::readCsv(oracleFolder() / "redundancy.csv").rows)
        expected[{row[0], row[1], row[2]}].push_back(row[3]);
    CHECK(expected.size() == 8);
    for (const auto& [run, columns] : expected) {
        INFO(run[0] << ' ' << run[1] << ' ' << run[2]);
        CHECK(fitStep("redundancy", cases, settingsOf(run[0], std::stod(run[1]), run[2])).fitted.kept == columns);
    }
}

TEST_CASE("No two columns that stay correlate more than the cut-off, and each that goes does with one that stays",
          "[unit]") {
    const auto cases = wideCases(700);
    for (const std::string method : {"pearson", "spearman"})
        for (const std::string drop : {"random", "weaker", "later"}) {
            const auto result = fitStep("redundancy", cases, settingsOf(method, 0.8, drop));
            const auto kind =
                method == "pearson" ? statistics::CorrelationKind::Pearson : statistics::CorrelationKind::Spearman;
            const auto all = statistics::correlationMatrix(cases.x, kind);
            double largest = 0.0;
            std::vector<std::size_t> stay;
            for (const auto& name : result.fitted.kept)
                stay.push_back(cases.columnOf(name).value());
            for (std::size_t a = 0; a < stay.size(); ++a)
                for (std::size_t b = 0; b < a; ++b)
                    largest = std::max(largest, std::abs(all.at(stay[a], stay[b])));
            CHECK(largest <= 0.8);
            CHECK(stay.size() > 100);
            CHECK(stay.size() < 650);
            for (const auto& verdict : result.fitted.verdicts) {
                if (verdict.kept)
                    continue;
                const auto with = verdict.reason.find(" with ");
                REQUIRE(with != std::string::npos);
                const auto partner = cases.columnOf(verdict.reason.substr(with + 6)).value();
                CHECK(std::binary_search(stay.begin(), stay.end(), partner));
                const double r = numberOf(verdict, method == "pearson" ? "r" : "rho");
                CHECK(r == Approx(all.at(cases.columnOf(verdict.column).value(), partner)).margin(1e-12));
                CHECK(std::abs(r) > 0.8);
            }
        }
}

TEST_CASE("The verdict names the partner and how strongly the two correlate", "[unit]") {
    auto cases = casesOf({{"a", {1.0, 2.0, 3.0, 4.0}}, {"b", {-1.0, -2.0, -3.0, -5.0}}, {"c", {1.0, -1.0, 1.0, -1.0}}});
    const auto fitted = fitStep("redundancy", cases, settingsOf("pearson", 0.9, "later")).fitted;
    CHECK(fitted.kept == std::vector<std::string>{"a", "c"});
    CHECK(verdictOf(fitted, "b").reason == "|r| = 0.983 with a");
    CHECK(numberOf(verdictOf(fitted, "b"), "r") < 0.0);
    CHECK(verdictOf(fitStep("redundancy", cases, settingsOf("spearman", 0.9, "later")).fitted, "b").reason ==
          "|rho| = 1.000 with a");
}

TEST_CASE("Of two columns the one that tells less about the outcome goes", "[unit]") {
    auto cases = casesOf({{"weak", {1.0, 2.0, 3.0, 4.0, 5.0, 5.5}}, {"strong", {1.0, 2.0, 3.5, 3.4, 5.0, 6.0}}});
    cases.positive = {false, false, true, false, true, true};
    const auto fitted = fitStep("redundancy", cases, settingsOf("pearson", 0.9, "weaker")).fitted;
    CHECK(fitted.kept == std::vector<std::string>{"strong"});
    CHECK(numberOf(verdictOf(fitted, "strong"), "|AUC - 0.5|") == 0.5);
    CHECK(numberOf(verdictOf(fitted, "weak"), "|AUC - 0.5|") == Approx(8.0 / 9.0 - 0.5));
    CHECK(fitStep("redundancy", cases, settingsOf("pearson", 0.9, "later")).fitted.kept ==
          std::vector<std::string>{"weak"});
}

TEST_CASE("For survival the distance of Harrell's C from one half decides", "[oracle]") {
    const auto table = tables::readCsv(oracleFolder() / "lung.csv");
    auto cases = casesOf(table, {table.columns.begin() + 2, table.columns.end()});
    cases.survival = statistics::SurvivalTimes{columnOf(table, "time"), {}};
    for (const double status : columnOf(table, "status"))
        cases.survival->event.push_back(status == 1.0);
    const auto fitted = fitStep("redundancy", cases, settingsOf("pearson", 0.5, "weaker")).fitted;
    std::map<std::string, double> expected;
    for (const auto& row : tables::readCsv(oracleFolder() / "cox.csv").rows)
        expected[row[0]] = std::abs(std::stod(row[3]) - 0.5);
    for (const auto& [column, distance] : expected)
        CHECK(numberOf(verdictOf(fitted, column), "|C - 0.5|") == Approx(distance).margin(1e-12));
    // The three scores of how the patients do correlate; the physician's of 0 to 4 tells most.
    CHECK_FALSE(verdictOf(fitted, "ph.karno").kept);
    CHECK(verdictOf(fitted, "ph.ecog").kept);
    CHECK(expected.at("ph.ecog") > expected.at("ph.karno"));
}

TEST_CASE("Which one of a pair goes at random depends on the seed, and each may", "[unit]") {
    const auto cases = casesOf({{"a", {1.0, 2.0, 3.0, 4.0}}, {"b", {1.0, 2.0, 3.0, 4.5}}});
    std::set<std::string> stayed;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        StepContext context;
        context.seed = seed;
        const auto kept = fitStep("redundancy", cases, {}, context).fitted.kept;
        REQUIRE(kept.size() == 1);
        CHECK(kept == fitStep("redundancy", cases, {}, context).fitted.kept);
        stayed.insert(kept.front());
    }
    CHECK(stayed.size() == 2);
}

TEST_CASE("Of copies one stays, and constant columns correlate with nothing", "[unit]") {
    const auto cases = casesOf({{"a", {0.1, 0.7, 0.3}},
                                {"copy", {0.1, 0.7, 0.3}},
                                {"mirror", {-0.1, -0.7, -0.3}},
                                {"constant", {3.0, 3.0, 3.0}},
                                {"constant too", {3.0, 3.0, 3.0}}});
    CHECK(fitStep("redundancy", cases, settingsOf("pearson", 0.999, "later")).fitted.kept ==
          std::vector<std::string>{"a", "constant", "constant too"});
    // Nothing is above 1, not even by rounding.
    CHECK(fitStep("redundancy", cases, settingsOf("pearson", 1.0, "later")).fitted.kept.size() == 5);
}

TEST_CASE("Redundancy asks for whole columns, and for an outcome where it needs one", "[unit]") {
    auto cases = wideCases(4);
    auto without = cases;
    without.positive.clear();
    CHECK_NOTHROW(fitStep("redundancy", without));
    CHECK_THAT(messageOf([&] { fitStep("redundancy", without, settingsOf("pearson", 0.9, "weaker")); }),
               Catch::Contains("no outcome that could tell"));
    cases.x.values[3] = std::nan("");
    CHECK_THAT(messageOf([&] { fitStep("redundancy", cases); }), Catch::Contains("Put the step \"impute\" before it"));
}

TEST_CASE("Redundancy is the same on any number of threads", "[unit]") {
    for (const std::string drop : {"random", "weaker", "later"})
        checkThreads("redundancy", wideCases(900), settingsOf("spearman", 0.8, drop));
}

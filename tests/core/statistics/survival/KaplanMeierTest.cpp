#include "core/statistics/survival/KaplanMeier.h"

#include "core/base/Error.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

SurvivalScale scaleOf(const std::string& name) {
    return name == "log-log" ? SurvivalScale::LogLog : name == "log" ? SurvivalScale::Log : SurvivalScale::Plain;
}

/// Both are there or neither is, and they are equal to 1e-8.
void checkEqual(const std::optional<double>& value, const std::optional<double>& expected) {
    REQUIRE(value.has_value() == expected.has_value());
    if (value)
        CHECK(differenceOf(*value, *expected) < 1e-8);
}

std::optional<double> low(const std::optional<Interval>& interval) {
    return interval ? std::optional<double>(interval->low) : std::nullopt;
}

std::optional<double> high(const std::optional<Interval>& interval) {
    return interval ? std::optional<double>(interval->high) : std::nullopt;
}

} // namespace

TEST_CASE("The curve of five cases, by hand", "[unit]") {
    const auto curve = kaplanMeier({{2.0, 1.0, 3.0, 2.0, 4.0}, {true, false, true, false, false}});
    REQUIRE(curve.steps.size() == 4);
    CHECK(curve.cases == 5);
    CHECK(curve.events == 2);
    CHECK(curve.steps[1].atRisk == 4);
    CHECK(curve.steps[1].events == 1);
    CHECK(curve.steps[1].censored == 1);
    CHECK(curve.steps[1].survival == 0.75);
    CHECK(curve.steps[2].survival == 0.375);
    // Greenwood: 0.375^2 * (1 / (4 * 3) + 1 / (2 * 1)).
    CHECK(*curve.steps[2].standardError == Approx(0.375 * std::sqrt(1.0 / 12.0 + 0.5)).epsilon(1e-14));
}

TEST_CASE("Curves with errors and intervals agree with survfit on each scale", "[oracle]") {
    const auto table = survivalOracle("curves.csv");
    KaplanMeierCurve curve;
    std::string of;
    std::size_t step = 0;
    std::size_t curves = 0;
    for (const auto& row : table.rows) {
        if (of != row[0] + row[1]) {
            REQUIRE(step == curve.steps.size());
            curve = kaplanMeier(survivalCases(row[0]).outcome, scaleOf(row[1]));
            of = row[0] + row[1];
            step = 0;
            ++curves;
        }
        CAPTURE(row[0], row[1], row[2]);
        REQUIRE(step < curve.steps.size());
        const auto& at = curve.steps[step++];
        CHECK(differenceOf(at.time, *numberIn(row[2])) < 1e-15);
        CHECK(static_cast<double>(at.atRisk) == *numberIn(row[3]));
        CHECK(static_cast<double>(at.events) == *numberIn(row[4]));
        CHECK(static_cast<double>(at.censored) == *numberIn(row[5]));
        CHECK(differenceOf(at.survival, *numberIn(row[6])) < 1e-8);
        checkEqual(at.standardError, numberIn(row[7]));
        checkEqual(low(at.interval95), numberIn(row[8]));
        checkEqual(high(at.interval95), numberIn(row[9]));
    }
    CHECK(step == curve.steps.size());
    CHECK(curves == 12);
}

TEST_CASE("Quantiles with limits agree with quantile.survfit, of the curve and of the follow-up", "[oracle]") {
    const auto table = survivalOracle("quantiles.csv");
    REQUIRE(table.rows.size() == 9 * 2 * 3 * 5);
    for (const auto& row : table.rows) {
        CAPTURE(row);
        const auto outcome = survivalCases(row[0]).outcome;
        const auto curve =
            row[1] == "curve" ? kaplanMeier(outcome, scaleOf(row[2])) : reverseKaplanMeier(outcome, scaleOf(row[2]));
        const auto quantile = survivalQuantile(curve, *numberIn(row[3]));
        checkEqual(quantile.time, numberIn(row[4]));
        checkEqual(quantile.low, numberIn(row[5]));
        checkEqual(quantile.high, numberIn(row[6]));
    }
}

TEST_CASE("Restricted means agree with survfit, beyond the last time too", "[oracle]") {
    const auto table = survivalOracle("restricted_means.csv");
    REQUIRE(table.rows.size() == 20);
    for (const auto& row : table.rows) {
        CAPTURE(row);
        const auto mean = restrictedMean(kaplanMeier(survivalCases(row[0]).outcome), *numberIn(row[1]));
        CHECK(differenceOf(mean.mean, *numberIn(row[2])) < 1e-8);
        CHECK(differenceOf(mean.standardError, *numberIn(row[3])) < 1e-8);
    }
}

TEST_CASE("The table at risk counts who is followed at least until each time", "[unit]") {
    const auto curve = kaplanMeier({{1.0, 2.0, 2.0, 3.0, 5.0}, {true, true, false, false, true}});
    const std::vector<double> times = {0.0, 1.0, 1.5, 2.0, 4.0, 5.0, 6.0};
    const auto at = survivalAt(curve, times);
    REQUIRE(at.size() == 7);
    const std::vector<std::size_t> atRisk = {5, 5, 4, 4, 1, 1, 0};
    const std::vector<std::size_t> events = {0, 1, 1, 2, 2, 3, 3};
    const std::vector<std::size_t> censored = {0, 0, 0, 1, 2, 2, 2};
    for (std::size_t k = 0; k < at.size(); ++k) {
        CAPTURE(times[k]);
        CHECK(at[k].atRisk == atRisk[k]);
        CHECK(at[k].events == events[k]);
        CHECK(at[k].censored == censored[k]);
    }
    CHECK(*at[0].survival == 1.0);
    CHECK(*at[2].survival == Approx(0.8).epsilon(1e-15));
    CHECK(*at[4].survival == Approx(0.6).epsilon(1e-15));
    CHECK(*at[5].survival == 0.0);
    CHECK_FALSE(at[5].interval95.has_value());
    CHECK(*at[6].survival == 0.0);
    const auto open = survivalAt(kaplanMeier({{1.0, 2.0}, {true, false}}), std::vector<double>{2.0, 2.5});
    CHECK(*open[0].survival == 0.5);
    CHECK_FALSE(open[1].survival.has_value());
    CHECK_FALSE(open[1].standardError.has_value());
}

TEST_CASE("A curve without events stays at 1 and has no median", "[unit]") {
    const auto curve = kaplanMeier({{3.0, 1.0, 2.0}, {false, false, false}});
    REQUIRE(curve.steps.size() == 3);
    CHECK(curve.steps.back().survival == 1.0);
    CHECK_FALSE(medianSurvival(curve).time.has_value());
    CHECK(*medianSurvival(reverseKaplanMeier({{3.0, 1.0, 2.0}, {false, false, false}})).time == 2.0);
}

TEST_CASE("A curve that is flat at one half to the end has its median in the middle of that", "[unit]") {
    const auto curve = kaplanMeier({{1.0, 2.0, 3.0, 6.0}, {true, true, false, false}});
    CHECK(*medianSurvival(curve).time == 4.0);
}

TEST_CASE("Times that are negative, not finite or none are told, with how many", "[unit]") {
    CHECK_THROWS_WITH(kaplanMeier({{1.0, -2.0, 3.0}, {true, true, true}}),
                      Catch::Contains("1 time is negative or not a number, first that of case number 2"));
    CHECK_THROWS_WITH(
        kaplanMeier({{std::numeric_limits<double>::quiet_NaN(), 1.0, std::numeric_limits<double>::infinity()},
                     {true, true, true}}),
        Catch::Contains("2 times are negative or not a number, first that of case number 1"));
    CHECK_THROWS_AS(kaplanMeier({}), Error);
    CHECK_THROWS_AS(kaplanMeier({{1.0, 2.0}, {true}}), Error);
    CHECK_NOTHROW(kaplanMeier({{0.0, 2.0}, {true, false}}));
}

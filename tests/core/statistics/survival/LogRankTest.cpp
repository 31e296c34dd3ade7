#include "core/statistics/survival/LogRank.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

TEST_CASE("Log-rank and Peto tests of two, three and four groups agree with survdiff, strata too", "[oracle]") {
    const auto sets = oracleSets("logrank.csv");
    CHECK(sets.size() == 42);
    for (const auto& key : sets) {
        CAPTURE(key);
        const auto words = split(key, ' ');
        const auto cases = survivalCases(words[0]);
        LogRankOptions options;
        options.rho = parseNumber(words[1]).value();
        if (words[2] == "strata")
            options.strata = cases.whole("stratum");
        const auto test = logRankTest(cases.outcome, cases.whole("group"), options);
        const OracleValues expected("logrank.csv", key);
        CHECK(differenceOf(test.chiSquare, expected.at("test", "chisq")) < 1e-8);
        CHECK(std::abs(test.p / expected.at("test", "p") - 1.0) < 1e-8);
        for (std::size_t g = 0; g < test.groups.size(); ++g) {
            CHECK(differenceOf(test.groups[g].observed, expected.at("observed", g)) < 1e-8);
            CHECK(differenceOf(test.groups[g].expected, expected.at("expected", g)) < 1e-8);
        }
        REQUIRE(test.covariance.values.size() == expected.all("variance").size());
        for (std::size_t k = 0; k < test.covariance.values.size(); ++k)
            CHECK(differenceOf(test.covariance.values[k], expected.at("variance", k)) < 1e-8);
    }
}

TEST_CASE("Groups that are never at risk together are not told apart", "[unit]") {
    const auto together =
        logRankTest({{2.0, 2.0, 2.0, 2.0}, {true, true, true, true}}, std::vector<std::size_t>{0, 1, 0, 1});
    CHECK(together.chiSquare == 0.0);
    CHECK(together.p == 1.0);
    const auto apart =
        logRankTest({{1.0, 2.0, 3.0, 4.0}, {false, false, true, true}}, std::vector<std::size_t>{0, 0, 1, 1});
    CHECK(apart.degreesOfFreedom == 0);
    CHECK(apart.p == 1.0);
    // The same times with the events first are told apart.
    const auto other =
        logRankTest({{1.0, 2.0, 3.0, 4.0}, {true, true, false, false}}, std::vector<std::size_t>{0, 0, 1, 1});
    CHECK(other.chiSquare > 2.0);
}

TEST_CASE("A log-rank test needs two groups and an event", "[unit]") {
    CHECK_THROWS_WITH(logRankTest({{1.0, 2.0}, {true, true}}, std::vector<std::size_t>{1, 1}),
                      Catch::Contains("one group only"));
    CHECK_THROWS_WITH(logRankTest({{1.0, 2.0}, {false, false}}, std::vector<std::size_t>{0, 1}),
                      Catch::Contains("no case had the event"));
}

#include "core/statistics/survival/CoxTable.h"

#include "core/base/Error.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

TEST_CASE("Univariate and multivariate tables agree with coxph, a factor's Wald test too", "[oracle]") {
    const auto cases = survivalCases("pbc");
    const std::vector<std::string> names = {"age",     "edema",  "logbili", "albumin",
                                            "protime", "stage2", "stage3",  "stage4"};
    CoxTableOptions options;
    options.terms = {{"age", {0}},     {"edema", {1}},   {"logbili", {2}},
                     {"albumin", {3}}, {"protime", {4}}, {"stage", {5, 6, 7}}};
    const auto table = coxTable(cases.design(names), names, cases.outcome, options);
    REQUIRE(table.rows.size() == 6);
    REQUIRE(table.multivariate.has_value());
    CHECK(table.note.empty());
    for (const std::string which : {"univariate", "multivariate"}) {
        const OracleValues expected("cox_tables.csv", which);
        for (const auto& row : table.rows) {
            CAPTURE(which, row.term);
            const auto& ratios = which == "univariate" ? row.univariate : row.multivariate;
            const auto& test = which == "univariate" ? row.univariateTest : row.multivariateTest;
            CHECK(row.note.empty());
            for (const auto& ratio : ratios) {
                CAPTURE(ratio.name);
                CHECK(differenceOf(ratio.ratio, expected.at("ratio", ratio.name)) < 1e-8);
                CHECK(differenceOf(ratio.interval95.low, expected.at("low", ratio.name)) < 1e-8);
                CHECK(differenceOf(ratio.interval95.high, expected.at("high", ratio.name)) < 1e-8);
                CHECK(std::abs(ratio.p / expected.at("p", ratio.name) - 1.0) < 1e-8);
            }
            REQUIRE(test.has_value());
            CHECK(differenceOf(test->statistic, expected.at("wald", row.term)) < 1e-8);
            CHECK(test->degreesOfFreedom == ratios.size());
        }
    }

    options.enterBelow = 1e-10;
    const auto strict = coxTable(cases.design(names), names, cases.outcome, options);
    CHECK(strict.entered == std::vector<std::size_t>{1, 2, 3, 4});
    CHECK(strict.rows[0].multivariate.empty());
    CHECK(strict.rows[2].multivariate.size() == 1);
}

TEST_CASE("A column that can't be fitted is told in its row, and the others go on", "[unit]") {
    const SurvivalTimes outcome = {{1, 2, 3, 4, 5, 6}, {true, true, false, true, true, false}};
    tables::DesignMatrix x;
    x.rows = 6;
    x.columns = 3;
    x.values = {1, 2, 3, 4, 2, 1, 5, 5, 5, 5, 5, 5, 2, 1, 2, 1, 5, 1};
    const auto table = coxTable(x, {"a", "flat", "b"}, outcome);
    CHECK(table.rows[1].univariate.empty());
    CHECK_THAT(table.rows[1].note, Catch::Contains("one value only"));
    CHECK(table.entered == std::vector<std::size_t>{0, 2});
    REQUIRE(table.multivariate.has_value());
    CHECK(table.rows[2].multivariate.size() == 1);
    CoxTableOptions none;
    none.enterBelow = 1e-6;
    const auto empty = coxTable(x, {"a", "flat", "b"}, outcome, none);
    CHECK_FALSE(empty.multivariate.has_value());
    CHECK_THAT(empty.note, Catch::Contains("No term entered"));
    // Two columns that say the same are each fine alone.
    x.values = {1, 2, 3, 4, 2, 1, 2, 4, 6, 8, 4, 2, 2, 1, 2, 1, 5, 1};
    const auto twins = coxTable(x, {"a", "twice", "b"}, outcome);
    CHECK(twins.rows[1].univariate.size() == 1);
    CHECK_FALSE(twins.multivariate.has_value());
    CHECK_THAT(twins.note, Catch::Contains("says the same as a"));
    CHECK_THROWS_AS(coxTable(x, {"a", "twice", "b"}, {outcome.time, std::vector<bool>(6, false)}), Error);
}

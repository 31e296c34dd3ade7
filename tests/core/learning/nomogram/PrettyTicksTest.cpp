#include "core/learning/nomogram/PrettyTicks.h"

#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::learning;

TEST_CASE("Ticks are where R's pretty() puts them", "[oracle]") {
    const auto table = test::survivalOracle("pretty.csv");
    REQUIRE(table.rows.size() == 259);
    for (const auto& row : table.rows) {
        CAPTURE(row);
        const auto number = [&](std::size_t k) { return *test::numberIn(row[k]); };
        const auto ticks = prettyTicks(number(0), number(1), static_cast<int>(number(2)));
        REQUIRE(static_cast<double>(ticks.size()) == number(5));
        const double scale = ticks.back() - ticks.front();
        CHECK(std::abs(ticks.front() - number(3)) <= 1e-12 * scale);
        CHECK(std::abs(ticks.back() - number(4)) <= 1e-12 * scale);
        CHECK(std::abs(ticks[(ticks.size() + 1) / 2 - 1] - number(6)) <= 1e-12 * scale);
    }
}

TEST_CASE("Ticks across zero have a true zero", "[unit]") {
    const auto ticks = prettyTicks(-0.3, 0.3);
    CHECK(ticks.size() == 13);
    CHECK(ticks[6] == 0.0);
}

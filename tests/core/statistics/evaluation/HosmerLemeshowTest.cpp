#include "core/statistics/evaluation/HosmerLemeshow.h"

#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight::statistics;
using rimlight::test::oracleCases;

namespace {

std::string reasonOf(const std::variant<HosmerLemeshowTest, rimlight::tables::Missing>& test) {
    const auto* missing = std::get_if<rimlight::tables::Missing>(&test);
    return missing ? missing->reason : "not missing";
}

} // namespace

TEST_CASE("The Hosmer-Lemeshow test agrees with its closed form in R, ties included", "[oracle]") {
    std::size_t compared = 0;
    for (const auto& cases : oracleCases())
        for (const std::size_t groups : {std::size_t{10}, std::size_t{4}}) {
            const std::string ending = " " + std::to_string(groups);
            CAPTURE(cases.name, groups);
            const auto training = hosmerLemeshow(cases.p1, cases.positive, ValidationKind::Training, groups);
            if (!cases.has("hl" + ending))
                continue;
            ++compared;
            const auto& test = std::get<HosmerLemeshowTest>(training);
            CHECK(std::abs(test.chiSquare - cases.answer("hl" + ending)) < 1e-9);
            CHECK(static_cast<double>(test.groups.size()) == cases.answer("hl groups" + ending));
            CHECK(test.degreesOfFreedom == cases.answer("hl groups" + ending) - 2.0);
            CHECK(std::abs(test.p - cases.answer("hl p training" + ending)) < 1e-10);
            const auto external = std::get<HosmerLemeshowTest>(
                hosmerLemeshow(cases.p1, cases.positive, ValidationKind::External, groups));
            CHECK(external.degreesOfFreedom == cases.answer("hl groups" + ending));
            CHECK(std::abs(external.p - cases.answer("hl p external" + ending)) < 1e-10);
        }
    CHECK(compared == 10);
    CHECK(oracleCases("ties").answer("hl groups 10") < 10.0);
}

TEST_CASE("Ties are never parted, and equal cuts merge", "[unit]") {
    const std::vector<double> p = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.3, 0.4, 0.5};
    // Quantiles at fifths: 0.1, 0.1, 0.1, 0.14, 0.32, 0.5.
    CHECK(probabilityGroups(p, 5) == std::vector<std::size_t>{0, 0, 0, 0, 0, 0, 1, 1, 2, 2});
    CHECK(probabilityGroups(std::vector<double>{0.3, 0.3, 0.3}, 10) == std::vector<std::size_t>{0, 0, 0});
    CHECK(probabilityGroups({}, 10).empty());
}

TEST_CASE("More groups than cases leave none empty", "[unit]") {
    CHECK(probabilityGroups(std::vector<double>{0.9, 0.1, 0.5}, 10) == std::vector<std::size_t>{2, 0, 1});
}

TEST_CASE("A case on a cut belongs to the group below, whatever rounding makes of the quantile", "[unit]") {
    // (n - 1) k / 7 is whole for every k: the cuts are cases 10, 20, ... themselves, of which k / 7 as a
    // floating-point number times 70 falls short or passes.
    std::vector<double> p;
    for (int i = 0; i <= 70; ++i)
        p.push_back(i / 100.0);
    const auto groups = probabilityGroups(p, 7);
    for (std::size_t i = 0; i < p.size(); ++i)
        CHECK(groups[i] == (i == 0 ? 0 : (i - 1) / 10));
}

TEST_CASE("Groups carry their bounds and counts", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    const auto test = std::get<HosmerLemeshowTest>(hosmerLemeshow(cases.p1, cases.positive, ValidationKind::Training));
    std::size_t total = 0;
    for (std::size_t g = 0; g < test.groups.size(); ++g) {
        total += test.groups[g].cases;
        CHECK(test.groups[g].lowest <= test.groups[g].highest);
        if (g > 0)
            CHECK(test.groups[g - 1].highest < test.groups[g].lowest);
    }
    CHECK(total == cases.positive.size());
}

TEST_CASE("A test that can't be made says why", "[unit]") {
    const std::vector<double> p = {0.1, 0.1, 0.9, 0.9};
    CHECK(reasonOf(hosmerLemeshow(p, {false, false, false, false}, ValidationKind::Training)) == "no positive case");
    CHECK(reasonOf(hosmerLemeshow(p, {true, true, true, true}, ValidationKind::External)) == "no negative case");
    CHECK(reasonOf(hosmerLemeshow(p, {false, true, false, true}, ValidationKind::Training)) ==
          "too few distinct probabilities for groups");
    CHECK(reasonOf(hosmerLemeshow(std::vector<double>{0, 0, 0, 0.5, 0.6, 0.7, 1, 1},
                                  {true, false, false, true, false, true, true, true}, ValidationKind::Training, 3)) ==
          "a case that the probabilities call impossible happened");
}

TEST_CASE("A group that is sure and right adds nothing", "[unit]") {
    const std::vector<double> p = {0, 0, 0, 0.5, 0.6, 0.7, 1, 1, 1};
    const std::vector<bool> positive = {false, false, false, true, false, true, true, true, true};
    const auto test = std::get<HosmerLemeshowTest>(hosmerLemeshow(p, positive, ValidationKind::External, 3));
    REQUIRE(test.groups.size() == 3);
    CHECK(std::abs(test.chiSquare - (0.04 / 1.8 + 0.04 / 1.2)) < 1e-14);
}

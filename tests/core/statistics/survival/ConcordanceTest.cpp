#include "core/statistics/survival/Concordance.h"

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "tests/core/statistics/survival/SurvivalOracle.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::statistics;
using namespace rimlight::test;

namespace {

ConcordanceKind kindOf(const std::string& weight) {
    return weight == "n" ? ConcordanceKind::Harrell : ConcordanceKind::Uno;
}

} // namespace

TEST_CASE("Harrell's and Uno's C with errors agree with survival, ties and limits too", "[oracle]") {
    std::size_t compared = 0;
    for (const auto& key : oracleSets("concordance.csv")) {
        CAPTURE(key);
        const auto words = split(key, ' ');
        if (words.back() == "both")
            continue;
        const auto cases = survivalCases(words[0]);
        const auto result =
            concordance(cases.column(words[1]), cases.outcome, {kindOf(words[2]), parseNumber(words[3]).value()});
        const OracleValues expected("concordance.csv", key);
        REQUIRE(result.has_value() == (expected.at("pairs", "all") > 0.0));
        ++compared;
        if (!result)
            continue;
        CHECK(differenceOf(result->estimate.value, expected.at("value", "C")) < 1e-8);
        CHECK(differenceOf(result->estimate.standardError, expected.at("value", "error")) < 1e-8);
        CHECK(differenceOf(result->concordant, expected.at("value", "concordant")) < 1e-8);
        CHECK(differenceOf(result->discordant, expected.at("value", "discordant")) < 1e-8);
        CHECK(differenceOf(result->tied, expected.at("value", "tied")) < 1e-8);
        for (const auto& [index, influence] : expected.all("influence"))
            CHECK(differenceOf(result->estimate.influence.at(static_cast<std::size_t>(parseNumber(index).value())),
                               influence) < 1e-8);
    }
    CHECK(compared == 84);
}

TEST_CASE("The difference of two C and its error agree with survival", "[oracle]") {
    const std::map<std::string, std::pair<std::string, std::string>> scores = {
        {"lung", {"age", "ph.ecog"}}, {"pbc", {"logbili", "age"}},        {"colon", {"nodes", "age"}},
        {"ovarian", {"age", "rx"}},   {"veteran", {"diagtime", "prior"}}, {"ties", {"a", "c"}}};
    for (const auto& [set, names] : scores)
        for (const std::string weight : {"n", "n/G2"}) {
            CAPTURE(set, weight);
            const auto cases = survivalCases(set);
            const auto first = concordance(cases.column(names.first), cases.outcome, {kindOf(weight), {}});
            const auto second = concordance(cases.column(names.second), cases.outcome, {kindOf(weight), {}});
            const OracleValues expected("concordance.csv", set + " " + weight + " both");
            const auto difference = differenceBetween(first->estimate, second->estimate);
            CHECK(differenceOf(difference.difference, expected.at("value", "difference")) < 1e-8);
            CHECK(differenceOf(difference.standardError, expected.at("value", "error")) < 1e-8);
            CHECK(difference.z == difference.difference / difference.standardError);
        }
}

TEST_CASE("C is what counting all pairs says", "[unit]") {
    Random random(3);
    for (int round = 0; round < 20; ++round) {
        SurvivalTimes outcome;
        std::vector<double> risk;
        for (int i = 0; i < 30; ++i) {
            outcome.time.push_back(static_cast<double>(1 + random.below(8)));
            outcome.event.push_back(random.below(2) == 1);
            risk.push_back(static_cast<double>(random.below(5)));
        }
        double concordant = 0.0;
        double tied = 0.0;
        double all = 0.0;
        for (std::size_t i = 0; i < 30; ++i)
            for (std::size_t j = 0; j < 30; ++j) {
                if (!outcome.event[i] || outcome.time[j] < outcome.time[i] ||
                    (outcome.time[j] == outcome.time[i] && outcome.event[j]))
                    continue;
                ++all;
                concordant += risk[i] > risk[j] ? 1.0 : 0.0;
                tied += risk[i] == risk[j] ? 1.0 : 0.0;
            }
        const auto result = concordance(risk, outcome);
        REQUIRE(result.has_value());
        CHECK(result->concordant == concordant);
        CHECK(result->tied == tied);
        CHECK(result->estimate.value == Approx((concordant + 0.5 * tied) / all).epsilon(1e-14));
    }
}

TEST_CASE("Without events there is no C, and a score has no difference from itself", "[unit]") {
    CHECK_FALSE(concordance(std::vector<double>{1.0, 2.0}, {{1.0, 2.0}, {false, false}}).has_value());
    // Two events at one time are no pair either.
    CHECK_FALSE(concordance(std::vector<double>{1.0, 2.0}, {{1.0, 1.0}, {true, true}}).has_value());
    const auto one = concordance(std::vector<double>{3.0, 1.0, 2.0}, {{1.0, 2.0, 3.0}, {true, true, false}});
    REQUIRE(one.has_value());
    CHECK(one->estimate.value == Approx(2.0 / 3.0).epsilon(1e-15));
    const auto none = differenceBetween(one->estimate, one->estimate);
    CHECK(none.difference == 0.0);
    CHECK(none.p == 1.0);
}

#include "core/statistics/evaluation/ProbabilityScores.h"

#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

TEST_CASE("Brier scores and Spiegelhalter's test agree with val.prob", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        CHECK(std::abs(brierScore(cases.p1, cases.positive) - cases.answer("brier")) < 1e-14);
        CHECK(distance(scaledBrier(cases.p1, cases.positive), cases.answer("scaled brier")) < 1e-12);
        const auto test = spiegelhalterTest(cases.p1, cases.positive);
        CHECK(distance(test.z, cases.answer("spiegelhalter z")) < 1e-10);
        CHECK(distance(test.p, cases.answer("spiegelhalter p")) < 1e-10);
    }
}

TEST_CASE("Nagelkerke's R2 of the probabilities agrees with val.prob", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        if (cases.has("r2"))
            CHECK(distance(nagelkerkeR2(cases.p1, cases.positive), cases.answer("r2")) < 1e-10);
    }
    CHECK(oracleCases("birthwt").has("r2"));
}

TEST_CASE("Expected over observed agrees with its formula", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto ratio = expectedOverObserved(cases.p1, cases.positive);
        CHECK(distance(ratio.value, cases.answer("expected over observed")) < 1e-12);
        CHECK(distance(ratio.interval95, cases.answer("expected over observed low"),
                       cases.answer("expected over observed high")) < 1e-10);
    }
}

TEST_CASE("The likelihood ratio test of nested models agrees with anova", "[oracle]") {
    const auto& cases = oracleCases("birthwt");
    const auto test = likelihoodRatioTest(cases.answer("deviance small"), cases.answer("deviance large"), 3.0);
    CHECK(std::abs(test.chiSquare - cases.answer("lrt")) < 1e-10);
    CHECK(distance(test.p, cases.answer("lrt p")) < 1e-12);
    // The deviances are those of the probabilities themselves.
    CHECK(distance(binomialDeviance(cases.p1, cases.positive), cases.answer("deviance small")) < 1e-9);
    CHECK(distance(binomialDeviance(cases.p2, cases.positive), cases.answer("deviance large")) < 1e-9);
}

TEST_CASE("A larger model that fits worse isn't tested", "[unit]") {
    CHECK(reasonOf(likelihoodRatioTest(100.0, 101.0, 1.0).p).find("fits worse") != std::string::npos);
    const auto equal = likelihoodRatioTest(100.0, 100.0 + 1e-10, 2.0);
    CHECK(equal.chiSquare == 0.0);
    CHECK(distance(equal.p, 1.0) == 0.0);
}

TEST_CASE("Sure and wrong probabilities have no deviance, sure and right ones none to speak of", "[unit]") {
    const std::vector<bool> positive = {true, false};
    CHECK(distance(binomialDeviance(std::vector<double>{1.0, 0.0}, positive), 0.0) == 0.0);
    CHECK(reasonOf(binomialDeviance(std::vector<double>{0.0, 0.5}, positive)) ==
          "a case that the probabilities call impossible happened");
    CHECK(reasonOf(nagelkerkeR2(std::vector<double>{0.5, 1.0}, positive)) ==
          "a case that the probabilities call impossible happened");
    CHECK(distance(nagelkerkeR2(std::vector<double>{1.0, 0.0}, positive), 1.0) < 1e-15);
    CHECK(reasonOf(spiegelhalterTest(std::vector<double>{0.5, 1.0}, positive).z) == "every probability is 0, 1/2 or 1");
}

TEST_CASE("Scores that need both classes say which is missing", "[unit]") {
    const std::vector<double> p = {0.2, 0.6};
    CHECK(reasonOf(scaledBrier(p, {false, false})) == "no positive case");
    CHECK(reasonOf(nagelkerkeR2(p, {true, true})) == "no negative case");
    CHECK(reasonOf(expectedOverObserved(p, {false, false}).value) == "no positive case");
    const auto all = expectedOverObserved(p, {true, true});
    CHECK(distance(all.value, 0.4) < 1e-15);
    CHECK(reasonOf(all.interval95) == "no negative case");
}

TEST_CASE("The Brier score's interval holds it, and no case has none", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    const auto brier = brierWithInterval(cases.p1, cases.positive, {});
    const auto interval = std::get<Interval>(brier.interval95);
    CHECK(interval.low < cases.answer("brier"));
    CHECK(interval.high > cases.answer("brier"));
    CHECK(reasonOf(brierWithInterval({}, {}, {}).value) == "no case");
}

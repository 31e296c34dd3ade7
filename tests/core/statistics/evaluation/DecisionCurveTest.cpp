#include "core/statistics/evaluation/DecisionCurve.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/core/statistics/evaluation/OracleCases.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::statistics;
using rimlight::test::distance;
using rimlight::test::oracleCases;
using rimlight::test::reasonOf;

namespace {

std::vector<double> hundredThresholds() {
    std::vector<double> thresholds;
    for (int i = 0; i < 100; ++i)
        thresholds.push_back(i / 100.0);
    return thresholds;
}

DecisionCurveOptions atHundredThresholds() {
    DecisionCurveOptions options;
    options.thresholds = hundredThresholds();
    return options;
}

/// What dcurves wrote: nothing where it has no number.
bool agrees(const tables::Cell& cell, const std::string& text) {
    const auto expected = parseNumber(text);
    if (!expected)
        return std::holds_alternative<tables::Missing>(cell);
    return distance(cell, *expected) < 1e-10;
}

enum class HighRisk { Compared, PrevalenceGiven };

/// Every threshold of the model's and the "treat all" line. Returns how many points were compared.
std::size_t compareWithDcurves(const std::string& name, const DecisionCurve& curve,
                               HighRisk highRisk = HighRisk::Compared) {
    CAPTURE(name);
    static const auto kTable = test::oracleTable("decision_curves.csv");
    std::size_t model = 0;
    std::size_t all = 0;
    for (const auto& row : kTable.rows) {
        if (row[0] != name)
            continue;
        if (row[1] == "all") {
            CHECK(agrees(curve.points.at(all++).treatAll, row[5]));
            continue;
        }
        const auto& point = curve.points.at(model++);
        CAPTURE(point.threshold);
        CHECK(point.threshold == parseNumber(row[2]).value());
        // dcurves' share of treated is that of the sample even when a prevalence is given.
        if (highRisk == HighRisk::Compared)
            CHECK(distance(point.highRiskPerThousand.value, 1000.0 * parseNumber(row[3]).value()) < 1e-9);
        const auto truePositives = parseNumber(row[4]);
        CHECK(agrees(point.withEventPerThousand.value,
                     truePositives ? formatNumber(1000.0 * *truePositives) : std::string()));
        CHECK(agrees(point.netBenefit.value, row[5]));
        CHECK(agrees(point.interventionsAvoided.value, row[6]));
    }
    CHECK(all == curve.points.size());
    return model;
}

struct Lung {
    SurvivalTimes survival;
    std::vector<double> risk;
};

Lung lung() {
    Lung cases;
    for (const auto& row : test::oracleTable("lung.csv").rows) {
        cases.survival.time.push_back(parseNumber(row[0]).value());
        cases.survival.event.push_back(row[1] == "1");
        cases.risk.push_back(parseNumber(row[2]).value());
    }
    return cases;
}

} // namespace

TEST_CASE("Decision curves agree with dcurves at every threshold", "[oracle]") {
    for (const auto& cases : oracleCases())
        CHECK(compareWithDcurves(cases.name, decisionCurve(cases.p1, cases.positive, atHundredThresholds())) == 100);
}

TEST_CASE("Decision curves with a harm or a given prevalence agree with dcurves", "[oracle]") {
    const auto& cases = oracleCases("misfit");
    auto options = atHundredThresholds();
    options.harm = 0.01;
    CHECK(compareWithDcurves("misfit with harm", decisionCurve(cases.p1, cases.positive, options)) == 100);
    options.harm = 0.0;
    options.prevalence = 0.15;
    CHECK(compareWithDcurves("misfit with prevalence", decisionCurve(cases.p1, cases.positive, options),
                             HighRisk::PrevalenceGiven) == 100);
}

TEST_CASE("Decision curves of censored times agree with dcurves", "[oracle]") {
    const auto cases = lung();
    std::size_t missing = 0;
    for (const int time : {180, 365, 900}) {
        const auto curve = survivalDecisionCurve(cases.risk, cases.survival, time, atHundredThresholds());
        CHECK(compareWithDcurves("lung by " + std::to_string(time), curve) == 100);
        for (const auto& point : curve.points)
            missing += reasonOf(point.netBenefit.value) == "nobody treated was followed that long" ? 1 : 0;
    }
    CHECK(missing == 42);
}

TEST_CASE("Standardised net benefit is the share of the best possible", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    const auto curve = decisionCurve(cases.p1, cases.positive, {});
    REQUIRE(curve.points.size() == 99);
    const double prevalence = std::get<double>(curve.prevalence);
    CHECK(std::abs(prevalence - 59.0 / 189.0) < 1e-15);
    for (const auto& point : curve.points)
        CHECK(distance(point.standardised.value, std::get<double>(point.netBenefit.value) / prevalence) < 1e-14);
    // A perfect model reaches 1 everywhere.
    std::vector<double> sure;
    for (const bool positive : cases.positive)
        sure.push_back(positive ? 1.0 : 0.0);
    for (const auto& point : decisionCurve(sure, cases.positive, {}).points)
        CHECK(distance(point.standardised.value, 1.0) < 1e-14);
}

TEST_CASE("Without bootstrap a curve has no intervals, with it they hold the curve", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    DecisionCurveOptions options;
    options.thresholds = {0.2, 0.3};
    CHECK(reasonOf(decisionCurve(cases.p1, cases.positive, options).points[0].netBenefit.interval95) ==
          "no bootstrap was asked for");
    options.bootstrap = BootstrapOptions{};
    options.bootstrap->resampling = Resampling::Unstratified;
    for (const auto& point : decisionCurve(cases.p1, cases.positive, options).points)
        for (const auto* estimate : {&point.netBenefit, &point.standardised, &point.interventionsAvoided,
                                     &point.highRiskPerThousand, &point.withEventPerThousand}) {
            const auto interval = std::get<Interval>(estimate->interval95);
            CHECK(interval.low < std::get<double>(estimate->value));
            CHECK(interval.high > std::get<double>(estimate->value));
        }
}

TEST_CASE("The interval of the treated share is about that of a proportion", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    DecisionCurveOptions options;
    options.thresholds = {0.3};
    options.bootstrap = BootstrapOptions{};
    options.bootstrap->replicates = 4000;
    options.bootstrap->resampling = Resampling::Unstratified;
    const auto point = decisionCurve(cases.p1, cases.positive, options).points.front();
    const double share = std::get<double>(point.highRiskPerThousand.value) / 1000.0;
    const double half = 1000.0 * kNormal975 * std::sqrt(share * (1.0 - share) / 189.0);
    CHECK(distance(point.highRiskPerThousand.interval95, 1000.0 * share - half, 1000.0 * share + half) < 10.0);
}

TEST_CASE("The bootstrap of curves is the same on one, two and eight threads", "[unit]") {
    const auto cases = lung();
    const auto intervalsOn = [&](unsigned threads) {
        DecisionCurveOptions options;
        options.thresholds = {0.4, 0.5, 0.6};
        options.bootstrap = BootstrapOptions{};
        options.bootstrap->replicates = 100;
        options.bootstrap->maxThreads = threads;
        std::vector<Interval> intervals;
        for (const auto& point : survivalDecisionCurve(cases.risk, cases.survival, 365, options).points)
            intervals.push_back(std::get<Interval>(point.netBenefit.interval95));
        return intervals;
    };
    const auto once = intervalsOn(1);
    CHECK(once[0].low < once[0].high);
    CHECK(once == intervalsOn(2));
    CHECK(once == intervalsOn(8));
}

TEST_CASE("The difference of two models' net benefits is that of their curves", "[unit]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        DecisionCurveOptions options;
        options.thresholds = {0.3};
        const auto benefit = [&](const std::vector<double>& p) {
            return std::get<double>(decisionCurve(p, cases.positive, options).points[0].netBenefit.value);
        };
        const auto difference = netBenefitDifference(cases.p1, cases.p2, cases.positive, 0.3, {});
        CHECK(std::abs(difference.difference - (benefit(cases.p1) - benefit(cases.p2))) < 1e-14);
        const auto swapped = netBenefitDifference(cases.p2, cases.p1, cases.positive, 0.3, {});
        const auto interval = std::get<Interval>(difference.interval95);
        CHECK(distance(swapped.interval95, -interval.high, -interval.low) < 1e-14);
        CHECK(swapped.p == difference.p);
        CHECK(interval.low <= difference.difference);
        CHECK(interval.high >= difference.difference);
    }
}

TEST_CASE("Models that treat the same cases are not tested", "[unit]") {
    const auto& cases = oracleCases("birthwt");
    const auto same = netBenefitDifference(cases.p1, cases.p1, cases.positive, 0.3, {});
    CHECK(same.difference == 0.0);
    CHECK(reasonOf(same.p) == "both models treat the same cases");
    // A model that is right where the other is wrong is found better.
    std::vector<double> sure;
    for (const bool positive : cases.positive)
        sure.push_back(positive ? 1.0 : 0.0);
    CHECK(std::get<double>(netBenefitDifference(sure, cases.p1, cases.positive, 0.3, {}).p) < 0.01);
}

TEST_CASE("Curves without an event have no standardised benefit", "[unit]") {
    DecisionCurveOptions options;
    options.thresholds = {0.0, 0.5};
    const auto curve = decisionCurve(std::vector<double>{0.2, 0.7}, {false, false}, options);
    CHECK(distance(curve.points[1].netBenefit.value, -0.5) < 1e-15);
    CHECK(reasonOf(curve.points[1].standardised.value) == "no positive case");
    CHECK(reasonOf(curve.points[0].interventionsAvoided.value) == "at threshold 0 nothing is avoided");
    options.prevalence = 0.3;
    CHECK(reasonOf(decisionCurve(std::vector<double>{0.2, 0.7}, {false, false}, options).points[1].netBenefit.value) ==
          "a prevalence is given, and a class has no case");
}

TEST_CASE("A time beyond everybody's is missing, a censored last case at the time is not", "[unit]") {
    const SurvivalTimes survival{{1, 2, 3, 4}, {true, false, true, false}};
    const std::vector<double> risk = {0.9, 0.8, 0.7, 0.6};
    DecisionCurveOptions options;
    options.thresholds = {0.1, 0.65};
    const auto beyond = survivalDecisionCurve(risk, survival, 5.0, options);
    CHECK(reasonOf(beyond.prevalence) == "nobody treated was followed that long");
    CHECK(reasonOf(beyond.points[0].treatAll) == "nobody treated was followed that long");
    const auto at = survivalDecisionCurve(risk, survival, 4.0, options);
    // Kaplan-Meier: 3/4 * 1/2.
    CHECK(distance(at.prevalence, 1.0 - 0.375) < 1e-15);
    CHECK(std::holds_alternative<double>(at.points[0].netBenefit.value));
    CHECK(reasonOf(at.points[1].netBenefit.value) == "nobody treated was followed that long");
    CHECK(distance(at.points[1].highRiskPerThousand.value, 750.0) < 1e-12);
}

TEST_CASE("Impossible thresholds, prevalences and times are refused", "[unit]") {
    const std::vector<double> p = {0.2, 0.7};
    const std::vector<bool> positive = {false, true};
    DecisionCurveOptions options;
    options.thresholds = {0.5, 1.0};
    CHECK_THROWS_AS(decisionCurve(p, positive, options), Error);
    options.thresholds = {0.5, 0.5};
    CHECK_THROWS_AS(decisionCurve(p, positive, options), Error);
    options.thresholds = {-0.1};
    CHECK_THROWS_AS(decisionCurve(p, positive, options), Error);
    options.thresholds = {0.5};
    options.prevalence = 1.0;
    CHECK_THROWS_AS(decisionCurve(p, positive, options), Error);
    options.prevalence = 0.5;
    const SurvivalTimes survival{{1, 2}, {true, true}};
    CHECK_THROWS_AS(survivalDecisionCurve(p, survival, 1.0, options), Error);
    options.prevalence.reset();
    CHECK_THROWS_AS(survivalDecisionCurve(p, survival, 0.0, options), Error);
    CHECK_THROWS_AS(netBenefitDifference(p, p, positive, 1.0, {}), Error);
}

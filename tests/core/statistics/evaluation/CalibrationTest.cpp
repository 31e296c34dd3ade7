#include "core/statistics/evaluation/Calibration.h"

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

std::string reasonOfFit(std::span<const double> p, const std::vector<bool>& positive) {
    const auto fit = logisticRecalibration(p, positive);
    const auto* missing = std::get_if<tables::Missing>(&fit);
    return missing ? missing->reason : "not missing";
}

} // namespace

TEST_CASE("Slope, intercept and their errors agree with val.prob and glm", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto fit = std::get<LogisticRecalibration>(logisticRecalibration(cases.p1, cases.positive));
        CHECK(std::abs(fit.intercept - cases.answer("intercept")) < 1e-9);
        CHECK(std::abs(fit.slope - cases.answer("slope")) < 1e-9);
        CHECK(std::abs(fit.interceptError - cases.answer("intercept error")) < 1e-9);
        CHECK(std::abs(fit.slopeError - cases.answer("slope error")) < 1e-9);
        const auto calibration = calibrationOf(cases.p1, cases.positive);
        CHECK(distance(calibration.slope.value, cases.answer("slope")) < 1e-9);
        CHECK(distance(calibration.slope.interval95, cases.answer("slope") - kNormal975 * cases.answer("slope error"),
                       cases.answer("slope") + kNormal975 * cases.answer("slope error")) < 1e-8);
        CHECK(distance(calibration.unreliability, cases.answer("unreliability")) < 1e-9);
        CHECK(distance(calibration.unreliabilityP, cases.answer("unreliability p")) < 1e-9);
        CHECK(calibration.withoutLogit == (cases.name == "misfit" ? 5U : 0U));
    }
}

TEST_CASE("Calibration in the large agrees with glm's offset", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto calibration = calibrationOf(cases.p1, cases.positive);
        const double value = cases.answer("in the large");
        const double half = kNormal975 * cases.answer("in the large error");
        CHECK(distance(calibration.inTheLarge.value, value) < 1e-10);
        CHECK(distance(calibration.inTheLarge.interval95, value - half, value + half) < 1e-9);
    }
}

TEST_CASE("The calibration index and its quantiles agree with val.prob", "[oracle]") {
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto calibration = calibrationOf(cases.p1, cases.positive);
        CHECK(distance(calibration.ici, cases.answer("ici")) < 1e-10);
        CHECK(distance(calibration.e50, cases.answer("e50")) < 1e-10);
        CHECK(distance(calibration.e90, cases.answer("e90")) < 1e-10);
        CHECK(distance(calibration.emax, cases.answer("emax")) < 1e-10);
    }
}

TEST_CASE("The smooth calibration curve agrees with R's lowess", "[oracle]") {
    const auto table = test::oracleTable("smooth.csv");
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto curve = smoothCalibration(cases.p1, cases.positive);
        std::size_t point = 0;
        double worst = 0.0;
        for (const auto& row : table.rows) {
            if (row[0] != cases.name)
                continue;
            REQUIRE(point < curve.size());
            worst = std::max(worst, std::abs(curve[point].predicted - parseNumber(row[1]).value()));
            worst = std::max(worst, std::abs(curve[point].observed - parseNumber(row[2]).value()));
            ++point;
        }
        CHECK(point == curve.size());
        CHECK(worst < 1e-10);
    }
}

TEST_CASE("The grouped calibration curve agrees with R", "[oracle]") {
    const auto table = test::oracleTable("groups.csv");
    for (const auto& cases : oracleCases()) {
        CAPTURE(cases.name);
        const auto curve = groupedCalibration(cases.p1, cases.positive);
        std::size_t group = 0;
        for (const auto& row : table.rows) {
            if (row[0] != cases.name)
                continue;
            REQUIRE(group < curve.size());
            CHECK(static_cast<double>(curve[group].cases) == parseNumber(row[1]).value());
            CHECK(std::abs(curve[group].meanPredicted - parseNumber(row[2]).value()) < 1e-12);
            CHECK(std::abs(curve[group].observed - parseNumber(row[3]).value()) < 1e-12);
            CHECK(distance(IntervalCell(curve[group].observed95), parseNumber(row[4]).value(),
                           parseNumber(row[5]).value()) < 1e-12);
            ++group;
        }
        CHECK(group == curve.size());
    }
}

TEST_CASE("Probabilities far from the outcomes are recalibrated all the same", "[unit]") {
    // One positive in four at logit -23, three in four at logit -22: the exact fit has slope 2 log 3.
    std::vector<double> p;
    std::vector<bool> positive;
    for (int i = 0; i < 4; ++i) {
        p.push_back(1.0 / (1.0 + std::exp(23.0)));
        positive.push_back(i < 1);
        p.push_back(1.0 / (1.0 + std::exp(22.0)));
        positive.push_back(i < 3);
    }
    const auto fit = std::get<LogisticRecalibration>(logisticRecalibration(p, positive));
    CHECK(std::abs(fit.slope - 2.0 * std::log(3.0)) < 1e-10);
    CHECK(std::abs(fit.intercept - 22.5 * 2.0 * std::log(3.0)) < 1e-8);
    const auto calibration = calibrationOf(p, positive);
    const double shift = std::get<double>(calibration.inTheLarge.value);
    CHECK(std::abs(1.0 / (1.0 + std::exp(23.0 - shift)) + 1.0 / (1.0 + std::exp(22.0 - shift)) - 1.0) < 1e-12);
}

TEST_CASE("Separated classes have calibration in the large but no slope", "[unit]") {
    const std::vector<double> p = {0.1, 0.2, 0.6, 0.7};
    const char* separated = "the probabilities separate the classes, so the slope has no finite estimate";
    CHECK(reasonOfFit(p, {false, false, true, true}) == separated);
    CHECK(reasonOfFit(p, {true, true, false, false}) == separated);
    // A tie between the classes at their border doesn't help.
    CHECK(reasonOfFit(std::vector<double>{0.1, 0.2, 0.2, 0.7}, {false, false, true, true}) == separated);
    const auto calibration = calibrationOf(p, {false, false, true, true});
    CHECK(std::holds_alternative<double>(calibration.inTheLarge.value));
    CHECK(reasonOf(calibration.slope.value) == separated);
    CHECK(reasonOf(calibration.unreliabilityP) == separated);
    CHECK(std::holds_alternative<double>(calibration.ici));
}

TEST_CASE("Equal probabilities have calibration in the large but no slope", "[unit]") {
    const auto calibration = calibrationOf(std::vector<double>{0.5, 0.5, 0.5, 0.5}, {true, false, false, false});
    CHECK(distance(calibration.inTheLarge.value, -std::log(3.0)) < 1e-12);
    CHECK(reasonOf(calibration.slope.value) == "all probabilities are equal");
    CHECK(distance(calibration.ici, 0.25) < 1e-14);
}

TEST_CASE("One class, no logits and no case say so", "[unit]") {
    const auto oneClass = calibrationOf(std::vector<double>{0.2, 0.4}, {false, false});
    CHECK(reasonOf(oneClass.inTheLarge.value) == "no positive case");
    CHECK(reasonOf(oneClass.slope.interval95) == "no positive case");
    CHECK(reasonOf(oneClass.ici) == "no positive case");
    const auto sure = calibrationOf(std::vector<double>{0.0, 1.0, 1.0}, {false, true, false});
    CHECK(sure.withoutLogit == 3);
    CHECK(reasonOf(sure.slope.value) == "no positive case");
    CHECK(std::holds_alternative<double>(sure.ici));
    CHECK(reasonOf(calibrationOf({}, {}).ici) == "no positive case");
    CHECK(smoothCalibration({}, {}).empty());
    CHECK(groupedCalibration({}, {}).empty());
}

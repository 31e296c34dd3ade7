#include "core/statistics/Roc.h"

#include "core/base/Text.h"
#include "core/statistics/Deviance.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::statistics;

TEST_CASE("The ROC points of four cases, by hand", "[unit]") {
    const std::vector<double> scores = {0.1, 0.4, 0.35, 0.8};
    const std::vector<bool> positive = {false, false, true, true};
    const auto points = rocPoints(scores, positive);
    REQUIRE(points.size() == 5);
    CHECK(points[0].cutoff == std::numeric_limits<double>::infinity());
    CHECK(points[0].sensitivity == 0.0);
    CHECK(points[0].specificity == 1.0);
    CHECK(points[2].cutoff == 0.4);
    CHECK(points[2].sensitivity == 0.5);
    CHECK(points[2].specificity == 0.5);
    CHECK(points[4].sensitivity == 1.0);
    CHECK(points[4].specificity == 0.0);
    CHECK(aucWithInterval(scores, positive).value == 0.75);
}

TEST_CASE("A tie counts half in the area, and equal scores are one point", "[unit]") {
    const std::vector<double> scores = {1.0, 1.0, 1.0, 1.0};
    const std::vector<bool> positive = {false, true, true, false};
    CHECK(aucWithInterval(scores, positive).value == 0.5);
    CHECK(rocPoints(scores, positive).size() == 2);
    CHECK(youdenCutoff(scores, positive) == 1.0);
}

TEST_CASE("A class of one case has an area but no interval", "[unit]") {
    const auto auc = aucWithInterval(std::vector<double>{1.0, 2.0, 3.0}, {false, false, true});
    CHECK(auc.value == 1.0);
    CHECK_FALSE(auc.interval95.has_value());
}

TEST_CASE("Areas, DeLong intervals and Youden cut-offs agree with pROC", "[oracle]") {
    const auto folder = test::sourceFolder() / "tests/oracle/learning";
    const auto cases = tables::readCsv(folder / "roc_scores.csv");
    const auto answers = tables::readCsv(folder / "roc_auc.csv");
    REQUIRE(answers.rows.size() == 2);
    for (const auto& answer : answers.rows) {
        CAPTURE(answer[0]);
        std::vector<double> scores;
        std::vector<bool> positive;
        for (const auto& row : cases.rows) {
            if (row[0] != answer[0])
                continue;
            positive.push_back(row[1] == "1");
            scores.push_back(parseNumber(row[2]).value());
        }
        const auto auc = aucWithInterval(scores, positive);
        CHECK(std::abs(auc.value - parseNumber(answer[1]).value()) < 1e-14);
        REQUIRE(auc.interval95.has_value());
        CHECK(std::abs(auc.interval95->low - parseNumber(answer[2]).value()) < 1e-13);
        CHECK(std::abs(auc.interval95->high - parseNumber(answer[3]).value()) < 1e-13);
        CHECK(std::abs(youdenCutoff(scores, positive) - parseNumber(answer[4]).value()) < 1e-15);
    }
}

TEST_CASE("Of equally good cut-offs the lowest is chosen, which misses fewest positives", "[unit]") {
    // Youden's index is 1/2 at 2.5 (sensitivity 1) and at 4.5 (specificity 1).
    const std::vector<double> scores = {1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
    CHECK(youdenCutoff(scores, {false, false, true, false, true, false}) == 2.5);
    CHECK(youdenCutoff(std::vector<double>{1.0, 2.0, 3.0, 4.0}, {false, true, false, true}) == 1.5);
}

TEST_CASE("A useless score makes everybody positive", "[unit]") {
    CHECK(youdenCutoff(std::vector<double>{1.0, 2.0}, {true, false}) == 1.0);
}

TEST_CASE("The cut-off parts neighbouring doubles", "[unit]") {
    const double low = 1.0;
    const double high = std::nextafter(low, 2.0);
    CHECK(youdenCutoff(std::vector<double>{low, high}, {false, true}) == high);
}

TEST_CASE("Logistic, softplus and deviance neither overflow nor lose small values", "[unit]") {
    CHECK(logistic(0.0) == 0.5);
    CHECK(logistic(-1e6) == 0.0);
    CHECK(logistic(1e6) == 1.0);
    CHECK(softplus(1e6) == 1e6);
    CHECK(softplus(-40.0) == Approx(std::exp(-40.0)).epsilon(1e-14));
    CHECK(softplus(0.0) == Approx(std::log(2.0)).epsilon(1e-15));
    CHECK(cappedDeviance(0.0, true) == Approx(2.0 * std::log(2.0)).epsilon(1e-15));
    CHECK(cappedDeviance(-1e6, true) == Approx(-2.0 * std::log(1e-5)).epsilon(1e-14));
}

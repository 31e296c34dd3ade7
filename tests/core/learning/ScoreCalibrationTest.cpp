#include "core/learning/ScoreCalibration.h"

#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <map>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

struct Scored {
    std::vector<double> scores;
    std::vector<bool> positive;
};

std::map<std::string, Scored> oracleCases() {
    std::map<std::string, Scored> sets;
    for (const auto& row : tables::readCsv(test::sourceFolder() / "tests/oracle/models/calibration_cases.csv").rows) {
        sets[row[0]].scores.push_back(*parseNumber(row[1]));
        sets[row[0]].positive.push_back(row[2] == "1");
    }
    return sets;
}

std::string reasonOf(const CalibrationCell& cell) {
    const auto* missing = std::get_if<tables::Missing>(&cell);
    return missing == nullptr ? "" : missing->reason;
}

} // namespace

TEST_CASE("The calibration of scores and its intervals agree with R's glm and predict", "[oracle]") {
    const auto sets = oracleCases();
    CHECK(sets.size() == 5);
    std::size_t checked = 0;
    for (const auto& line : tables::readCsv(test::sourceFolder() / "tests/oracle/models/calibration.csv").rows) {
        CAPTURE(line[0], line[1], line[2]);
        const auto& cases = sets.at(line[0]);
        const auto cell = calibrateScores(cases.scores, cases.positive);
        REQUIRE(std::holds_alternative<ScoreCalibration>(cell));
        const auto& calibration = std::get<ScoreCalibration>(cell);
        const auto expected = [&](std::size_t column) { return *parseNumber(line[column]); };
        const auto agrees = [&](double value, std::size_t column) {
            return std::abs(value / expected(column) - 1.0) < 1e-8;
        };
        ++checked;
        if (line[1] == "model") {
            CHECK(agrees(calibration.intercept, 2));
            CHECK(agrees(calibration.slope, 3));
            CHECK(agrees(calibration.interceptVariance, 4));
            CHECK(agrees(calibration.covariance, 5));
            CHECK(agrees(calibration.slopeVariance, 6));
            CHECK(calibration.cases == cases.scores.size());
        } else {
            const auto at = calibratedAt(calibration, expected(2));
            CHECK(agrees(at.probability, 3));
            CHECK(agrees(at.interval95.low, 4));
            CHECK(agrees(at.interval95.high, 5));
        }
    }
    CHECK(checked == 30);
}

TEST_CASE("Scores that allow no calibration say why", "[unit]") {
    CHECK(reasonOf(calibrateScores({}, {})) == kNoCalibrationKept);
    CHECK_THAT(reasonOf(calibrateScores(std::vector{1.0, 2.0}, {true, true})), Catch::Contains("one class"));
    CHECK_THAT(reasonOf(calibrateScores(std::vector{1.0, 1.0, 1.0}, {true, false, true})),
               Catch::Contains("the same score"));
    CHECK_THAT(reasonOf(calibrateScores(std::vector{1.0, 2.0, 3.0, 4.0}, {false, false, true, true})),
               Catch::Contains("without a mistake"));
    // Apart but for one tie: the slope has no end either.
    CHECK_THAT(reasonOf(calibrateScores(std::vector{1.0, 2.0, 2.0, 4.0}, {false, false, true, true})),
               Catch::Contains("without a mistake"));
}

TEST_CASE("The interval is narrowest where most cases are", "[unit]") {
    const auto cases = oracleCases().at("usual");
    const auto calibration = std::get<ScoreCalibration>(calibrateScores(cases.scores, cases.positive));
    const auto width = [&](double score) {
        const auto at = calibratedAt(calibration, score).interval95;
        return std::log(at.high / (1.0 - at.high)) - std::log(at.low / (1.0 - at.low));
    };
    CHECK(width(0.0) < width(2.0));
    CHECK(width(0.0) < width(-2.0));
    CHECK(width(2.0) < width(6.0));
}

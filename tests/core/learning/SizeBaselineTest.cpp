#include "core/learning/SizeBaseline.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

FittedModel model() {
    FittedModel one;
    one.positiveLabel = "CCSK";
    one.negativeLabel = "WT";
    return one;
}

/// Log odds 0.5 + 2 (volume - 1000) / 500.
SizeBaseline volume() {
    SizeBaseline size;
    size.name = "Volume";
    size.feature.name = "original_shape_MeshVolume";
    size.feature.maps = {{std::nullopt, std::nullopt, 1000.0, 500.0}};
    size.intercept = 0.5;
    size.coefficient = 2.0;
    size.cutoff = {0.25, "a rule"};
    return size;
}

} // namespace

TEST_CASE("A size alone gives the probability of its logistic regression, and the class by its own cut-off", "[unit]") {
    const auto answer = answerBySize(model(), volume(), 1250.0);
    CHECK(answer.score == 1.5);
    CHECK(answer.probability == Approx(1.0 / (1.0 + std::exp(-1.5))).epsilon(1e-14));
    CHECK(answer.positive);
    CHECK(answer.label == "CCSK");
    CHECK(answer.value == 1250.0);
    CHECK(answer.cutoffProbability == 0.25);
    // At a probability of 1 / (1 + e) = 0.269, above the cut-off though below one half; and below both.
    CHECK(answerBySize(model(), volume(), 625.0).positive);
    CHECK(answerBySize(model(), volume(), 500.0).label == "WT");
}

TEST_CASE("A size's answer has the interval of such training cases, or says why not", "[unit]") {
    auto size = volume();
    CHECK(std::get<tables::Missing>(answerBySize(model(), size, 1000.0).calibrated).reason == kNoCalibrationKept);
    const ScoreCalibration calibration{0.1, 0.8, 0.04, 0.01, 0.09, 60, 25};
    size.calibration = calibration;
    const auto known = std::get<CalibratedProbability>(answerBySize(model(), size, 1000.0).calibrated);
    const auto expected = calibratedAt(calibration, 0.5);
    CHECK(known.probability == expected.probability);
    CHECK(known.interval95 == expected.interval95);
}

TEST_CASE("A size beyond all numbers is refused by its column", "[unit]") {
    auto size = volume();
    size.coefficient = 1e300;
    CHECK_THROWS_WITH(answerBySize(model(), size, 1e300), Catch::Contains("original_shape_MeshVolume"));
}

#include "core/learning/Predict.h"

#include "core/base/Error.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::learning;
using tables::FeatureRow;
using tables::Missing;

namespace {

/// Radscore = 0.5 + 2 * (x - 10) / 2 - 1 * (y - 1) / 0.5
FittedModel twoTerms() {
    FittedModel model;
    model.name = "Test signature";
    model.positiveLabel = "CCSK";
    model.negativeLabel = "WT";
    model.intercept = 0.5;
    model.terms = {{"x", 10.0, 2.0, 2.0, 6.0, 18.0}, {"y", 1.0, 0.5, -1.0, 0.2, 2.0}};
    model.cutoffRadscore = 1.5;
    for (int i = 0; i < 40; ++i) {
        model.trainingCases.push_back({0.1 * i, true});
        model.trainingCases.push_back({0.1 * i - 2.0, false});
    }
    model.performance.positives = 40;
    model.performance.negatives = 40;
    return model;
}

FeatureRow rowOf(double x, double y) {
    return {{{"unused", 7.0}, {"y", y}, {"x", x}}};
}

} // namespace

TEST_CASE("A prediction of two features, by hand", "[unit]") {
    const auto prediction = predict(twoTerms(), rowOf(11.0, 2.0));
    CHECK(prediction.radscore == 0.5 + 1.0 - 2.0);
    CHECK(prediction.probability == Approx(1.0 / (1.0 + std::exp(0.5))).epsilon(1e-15));
    CHECK_FALSE(prediction.positive);
    CHECK(prediction.label == "WT");
    CHECK(prediction.cutoffProbability == Approx(1.0 / (1.0 + std::exp(-1.5))).epsilon(1e-15));
    REQUIRE(prediction.contributions.size() == 2);
    CHECK(prediction.contributions[0].feature == "y");
    CHECK(prediction.contributions[0].zScore == 2.0);
    CHECK(prediction.contributions[0].contribution == -2.0);
    CHECK(prediction.contributions[1].contribution == 1.0);
    CHECK(prediction.percentileOfPositives == 0.0);
    // -2.0, -1.9 ... -0.6 are 15 of 40 below -0.5.
    CHECK(prediction.percentileOfNegatives == Approx(37.5));
    CHECK(prediction.warnings.empty());
}

TEST_CASE("A Radscore at the cut-off is positive", "[unit]") {
    const auto prediction = predict(twoTerms(), rowOf(11.0, 1.0));
    CHECK(prediction.radscore == 1.5);
    CHECK(prediction.positive);
    CHECK(prediction.label == "CCSK");
}

TEST_CASE("A value outside the training range or far from its mean is a warning", "[unit]") {
    auto model = twoTerms();
    CHECK(predict(model, rowOf(19.25, 1.0)).warnings ==
          std::vector<std::string>{"x is 19.2, above every training case (6 to 18)."});
    CHECK(predict(model, rowOf(10.0, 0.19999)).warnings ==
          std::vector<std::string>{"y is 0.19999, below every training case (0.2 to 2)."});
    CHECK(predict(model, rowOf(17.0, 1.0)).warnings ==
          std::vector<std::string>{"x is 17, 3.5 standard deviations above the mean of the training cases."});
}

TEST_CASE("Synthetic training, few cases and a poor cross-validation are warnings", "[unit]") {
    auto model = twoTerms();
    model.provenance.syntheticData = true;
    model.performance.positives = 8;
    model.performance.negatives = 14;
    model.performance.crossValidatedAuc = 0.6;
    model.performance.crossValidatedAucInterval = statistics::Interval{0.41, 0.79};
    const auto warnings = predict(model, rowOf(11.0, 1.0)).warnings;
    REQUIRE(warnings.size() == 3);
    CHECK_THAT(warnings[0], Catch::Contains("trained on synthetic cases"));
    CHECK_THAT(warnings[1], Catch::Contains("few cases: 8 CCSK and 14 WT for 2 features"));
    CHECK_THAT(warnings[2], Catch::Contains("AUC 0.60, 95 % interval 0.41 to 0.79"));
}

TEST_CASE("A feature that is not there is named, with the reason", "[unit]") {
    CHECK_THROWS_WITH(predict(twoTerms(), {{{"x", 1.0}}}),
                      Catch::StartsWith("y: is needed") && Catch::Contains("not among the given features"));
    CHECK_THROWS_WITH(predict(twoTerms(), {{{"x", 1.0}, {"y", Missing{"flat region"}}}}),
                      Catch::StartsWith("y: is needed") && Catch::Contains("(flat region)"));
    CHECK_THROWS_AS(predict(twoTerms(), rowOf(std::numeric_limits<double>::quiet_NaN(), 1.0)), Error);
    CHECK_THROWS_WITH(predict(twoTerms(), rowOf(10.0, 1.7e308)), Catch::Contains("too far from every training case"));
}

TEST_CASE("A model whose LASSO selected nothing refuses to predict", "[unit]") {
    auto model = twoTerms();
    model.terms.clear();
    CHECK_FALSE(model.selectsFeatures());
    CHECK_THROWS_WITH(predict(model, rowOf(1.0, 1.0)),
                      Catch::Contains("Test signature: the LASSO selected no feature"));
}

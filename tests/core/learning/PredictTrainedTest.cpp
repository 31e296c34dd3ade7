#include "core/base/Error.h"
#include "core/learning/Predict.h"
#include "tests/core/learning/ModelCohorts.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace rimlight;
using namespace rimlight::learning;
using tables::FeatureRow;
using tables::Missing;

namespace {

/// Every feature at its training mean.
FeatureRow typicalCase(const FittedModel& model) {
    FeatureRow row;
    for (const auto& feature : model.trained()->features)
        row.values.push_back({feature.name, feature.training.mean});
    return row;
}

FittedModel changed(FittedModel model, const std::function<void(TrainedModel&)>& change) {
    auto trained = *model.trained();
    change(trained);
    model.kind = std::move(trained);
    return model;
}

bool hasWarning(const Prediction& prediction, const std::string& part) {
    return std::any_of(prediction.warnings.begin(), prediction.warnings.end(),
                       [&](const auto& warning) { return warning.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("A typical case of a study's model is predicted without doubts about its values", "[unit]") {
    const auto model = test::madeUpModel("logistic-regression", 300);
    const auto prediction = predict(model, typicalCase(model));
    CHECK(prediction.warnings.empty());
    CHECK(prediction.filled.empty());
    REQUIRE(prediction.distance);
    CHECK(*prediction.distance < model.trained()->mahalanobis->limit);
    CHECK(prediction.label == (prediction.positive ? "T3-4" : "T1-2"));
    CHECK_FALSE(prediction.hasRadscore);
}

TEST_CASE("A missing value counts as in training, and is told; one that was not asked for is refused", "[unit]") {
    const auto model = test::madeUpModel("logistic-regression");
    const auto& feature = model.trained()->features[1];
    auto row = typicalCase(model);
    row.values[1].value = Missing{"flat region"};
    const auto prediction = predict(model, row);
    CHECK(prediction.filled == std::vector<std::string>{feature.name});
    CHECK(hasWarning(prediction, feature.name + " has no value (flat region); it counts as "));
    auto median = typicalCase(model);
    median.values[1].value = feature.maps.front().fill.value();
    CHECK(predict(model, median).score == prediction.score);

    const auto strict = changed(model, [](TrainedModel& trained) { trained.fillsMissing = false; });
    CHECK_THROWS_WITH(predict(strict, row), Catch::StartsWith(feature.name + ": is needed by the model and has no "
                                                                             "value (flat region)"));
    const auto unfilled = changed(model, [](TrainedModel& trained) { trained.features[1].maps[0].fill.reset(); });
    CHECK_THROWS_AS(predict(unfilled, row), Error);
    row.values.erase(row.values.begin() + 1);
    CHECK_THROWS_WITH(predict(model, row), Catch::Contains("is not among the given features"));
    for (auto& value : row.values)
        value.value = Missing{"flat region"};
    row.values.push_back({feature.name, Missing{"flat region"}});
    CHECK_THROWS_WITH(predict(model, row), Catch::Contains("has none of the features"));
}

TEST_CASE("A value beyond the training cases' is told, and one beyond all sense refused", "[unit]") {
    const auto model = test::madeUpModel("random-forest");
    const auto& feature = model.trained()->features[0];
    auto row = typicalCase(model);
    row.values[0].value = feature.training.maximum + feature.training.standardDeviation;
    CHECK(hasWarning(predict(model, row), feature.name + " is "));
    CHECK(hasWarning(predict(model, row), "above every training case"));
    row.values[0].value = feature.training.minimum - feature.training.standardDeviation;
    CHECK(hasWarning(predict(model, row), "below every training case"));
    row.values[0].value = feature.training.maximum;
    CHECK_FALSE(hasWarning(predict(model, row), "above every training case"));
    const auto wide = changed(model, [](TrainedModel& trained) {
        trained.features[0].training.maximum =
            trained.features[0].training.mean + 10.0 * trained.features[0].training.standardDeviation;
    });
    row.values[0].value = feature.training.mean + 3.5 * feature.training.standardDeviation;
    CHECK(hasWarning(predict(wide, row), "3.5 standard deviations above the mean"));
    row.values[0].value = 1e300;
    CHECK_THROWS_WITH(predict(model, row), Catch::Contains("too far from every training case"));
}

TEST_CASE("Values that are usual alone and unheard of together are told by their distance", "[unit]") {
    // Two features that are nearly the same among 100 training cases.
    LearningData training;
    training.names = {"original_glcm_A", "original_glcm_B"};
    training.x = {100, 2, std::vector<double>(200)};
    for (std::size_t r = 0; r < 100; ++r) {
        training.x.column(0)[r] = std::sin(static_cast<double>(r));
        training.x.column(1)[r] = training.x.at(r, 0) + 0.01 * std::sin(7.0 * static_cast<double>(r));
        training.positive.push_back(r % 2 == 0);
        training.caseIds.push_back("case " + std::to_string(r));
    }
    const auto fitted = test::fitSteps(training, {pipelineStep("z-score")});
    auto inputs = test::modelInputs(fitted.fitted, training);
    inputs.classifier = test::fitKind("logistic-regression", fitted.training);
    const auto model = makeModel(inputs);
    CHECK_FALSE(hasWarning(predict(model, {{{"original_glcm_A", 0.5}, {"original_glcm_B", 0.5}}}), "together"));
    const auto odd = predict(model, {{{"original_glcm_A", 0.5}, {"original_glcm_B", -0.5}}});
    REQUIRE(hasWarning(odd, "The features together are unlike the training cases': Mahalanobis distance"));
    CHECK(odd.warnings.size() == 1);
}

TEST_CASE("Synthetic, few or poorly cross-validated training is told of a study's model too", "[unit]") {
    auto model = changed(test::madeUpModel("naive-bayes", 40), [](TrainedModel& trained) {
        trained.performance[1].auc = 0.6;
        trained.performance[1].auc95 = statistics::Interval{0.41, 0.79};
    });
    model.provenance.syntheticData = true;
    const auto prediction = predict(model, typicalCase(model));
    CHECK(hasWarning(prediction, kSyntheticTrainingWarning));
    CHECK(hasWarning(prediction, "for 5 features (10 of the rarer class per feature"));
    CHECK(hasWarning(prediction, "AUC 0.60, 95 % interval 0.41 to 0.79"));
}

TEST_CASE("Contributions are the same on one, two and eight threads", "[unit]") {
    const auto model = test::madeUpModel("svm", 150);
    CHECK(model.trained()->background.rows == 50);
    const auto row = typicalCase(model);
    const auto first = predict(model, row, {"", 1, {}});
    CHECK(first.contributionMethod == "permutation");
    for (const unsigned threads : {2U, 8U}) {
        const auto again = predict(model, row, {"", threads, {}});
        for (std::size_t i = 0; i < first.contributions.size(); ++i)
            CHECK(again.contributions[i].contribution == first.contributions[i].contribution);
    }
}

#include "core/study/case/ModelComparison.h"

#include "core/study/case/NomogramReading.h"
#include "tests/core/study/case/FormModel.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rimlight;
using namespace rimlight::study;

namespace {

CasePrediction answer(const std::string& name, const std::string& label, double probability) {
    CasePrediction result;
    result.model.name = name;
    result.model.question = "CCSK rather than WT";
    result.model.positiveLabel = "CCSK";
    result.model.negativeLabel = "WT";
    result.prediction.positive = label == "CCSK";
    result.prediction.label = label;
    result.prediction.probability = probability;
    result.prediction.radscore = 0.5;
    return result;
}

tables::FeatureRow patient() {
    tables::FeatureRow row;
    row.values = {{"age", 70.0}, {"stage: II", 0.0}, {"stage: III", 1.0}, {"cysts", 1.0}, {"marker", 3.0}};
    return row;
}

} // namespace

TEST_CASE("Models on one case stand side by side, and say whether they agree", "[unit]") {
    auto first = answer("A", "CCSK", 0.71);
    first.prediction.calibrated = learning::CalibratedProbability{0.7, {0.58, 0.82}};
    first.warnings = {"A doubt."};
    auto second = answer("B", "CCSK", 0.6);
    second.model.positiveLabel = "WT"; // the same question the other way round
    second.model.negativeLabel = "CCSK";
    second.prediction.positive = false;
    second.prediction.probability = 0.4;
    second.prediction.calibrated = learning::CalibratedProbability{0.3, {0.1, 0.45}};
    const auto comparison = compareModels(std::vector{first, second});
    REQUIRE(comparison.models.size() == 2);
    CHECK(comparison.models[0].probability == "70 % (58-82)");
    CHECK(comparison.models[0].radscore == "0.50 (cut-off 0.00)");
    CHECK(comparison.models[0].doubts == 1);
    CHECK(comparison.models[1].probability == "70 % (55-90)");
    CHECK(comparison.agreement == std::vector<std::string>{"Both models say CCSK."});
    const auto three = compareModels(std::vector{first, second, answer("C", "WT", 0.2)});
    CHECK(three.agreement == std::vector<std::string>{"The models disagree: 2 say CCSK (A; B), 1 says WT (C)."});
    CHECK(comparisonTable(three).rows.size() == 3);
}

TEST_CASE("Models of different questions are not said to agree", "[unit]") {
    auto other = answer("B", "T3-4", 0.6);
    other.model.positiveLabel = "T3-4";
    other.model.negativeLabel = "T1-2";
    CHECK(compareModels(std::vector{answer("A", "CCSK", 0.7), other}).agreement.empty());
    CHECK(compareModels(std::vector<CasePrediction>{}).models.empty());
}

TEST_CASE("A case reads its points and probabilities off the nomogram of its Cox model", "[unit]") {
    const auto model = test::formModel();
    const auto prediction = learning::predict(model, patient());
    const auto nomogram = caseNomogram(model, prediction);
    REQUIRE(nomogram);
    CHECK(nomogram->values == std::map<std::string, double>{
                                  {"Age (years)", 70.0}, {"Stage", 2.0}, {"Dilated cysts", 1.0}, {"marker", 3.0}});
    CHECK(nomogram->reading.linearPredictor == Approx(prediction.survival->linearPredictor).epsilon(1e-12));
    REQUIRE(nomogram->reading.outcomes.size() == 2);
    CHECK(nomogram->reading.outcomes[0] == Approx(prediction.survival->survival[0]).epsilon(1e-12));
    CHECK(nomogram->reading.outcomes[1] == Approx(prediction.survival->survival[1]).epsilon(1e-12));
    // The marker's axis covers the widest effect, 1.5, which is 100 points.
    CHECK(nomogram->reading.points[1] == Approx(0.9 / 1.5 * 100.0));
    CHECK(nomogram->figure.variables.size() == 4);
    // Clinical values go by the titles of the form.
    std::set<std::string> bars;
    for (const auto& bar : contributionBars(model, prediction).bars)
        bars.insert(bar.label);
    CHECK(bars == std::set<std::string>{"Age", "Stage: II", "Stage: III", "Dilated cysts", "marker"});
    auto without = model;
    std::get<learning::TrainedModel>(without.kind).cox->nomogram.reset();
    CHECK_FALSE(caseNomogram(without, prediction));
}

TEST_CASE("A Cox model's risks have intervals, or say why they have none", "[unit]") {
    const auto model = test::formModel();
    const auto prediction = learning::predict(model, patient());
    const auto& survival = *prediction.survival;
    REQUIRE(survival.risk95.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(survival.risk95[i].low < survival.risk[i]);
        CHECK(survival.risk95[i].high > survival.risk[i]);
    }
    CHECK_THAT(answerWords(model, prediction).headline,
               Catch::Matches("Risk of progression: \\d+ % \\(\\d+( to >|-)\\d+\\) by 6 months, .*"));
    auto without = model;
    std::get<learning::TrainedModel>(without.kind).cox->errors.reset();
    const auto plain = learning::predict(without, patient());
    CHECK(plain.survival->risk95.empty());
    CHECK(answerWords(without, plain).certainty ==
          "No interval: the model's file holds no covariance of its coefficients.");
    // The form's model is written and read as it is.
    CHECK(learning::toJson(learning::parseModel(learning::toJson(model), "m.json")) == learning::toJson(model));
}

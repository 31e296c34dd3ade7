#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/learning/FittedModel.h"
#include "tests/core/learning/ModelCohorts.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <limits>

using namespace rimlight;
using namespace rimlight::learning;
using Json = nlohmann::ordered_json;

namespace {

/// With every optional part: Radscore, classifier on it, Cox model, ComBat, performance.
FittedModel everything() {
    auto model = test::madeUpModel("logistic-regression");
    auto trained = *model.trained();
    trained.radscore = RadscoreFormula{0.1, {{trained.features[0].name, -1.0 / 3.0}, {trained.features[1].name, 2.0}}};
    trained.training.radscores = trained.training.scores;
    trained.batches = {"A", "B"};
    trained.covariates = {"age at scan"};
    trained.features[0].maps[0].batchEffects = BatchEffects{1.5, 2.5, {0.1, -0.1}, {0.9, 1.1}, {0.01}};
    trained.clinical = {{"stage",
                         {InputKind::Clinical, "", "", "stage"},
                         {{2.0, std::nullopt, 0.0, 1.0}},
                         trained.features[0].training}};
    CoxModel cox;
    cox.event = "progression";
    cox.timeUnit = "months";
    cox.predictors = {{"stage", PredictorKind::Feature, 0.5, 2.0},
                      {"Radscore", PredictorKind::Radscore, 0.25, -0.1},
                      {"score", PredictorKind::Score, 0.125, 0.0}};
    cox.baseline = {{1.0, 2.0, 5.0}, {0.01, 0.1, 0.2}, 12.0};
    cox.times = {6.0, 12.0};
    cox.trainingPredictors = {0.1, -0.2, 0.3};
    cox.events = 2;
    trained.cox = cox;
    SizeBaseline size;
    size.name = "Volume";
    size.feature = trained.features[0];
    size.feature.name = "original_shape_MeshVolume";
    size.feature.origin = originOf(size.feature.name);
    size.feature.maps = {{std::nullopt, std::nullopt, 1000.0, 3.0}};
    size.intercept = -0.5;
    size.coefficient = 1.0 / 7.0;
    size.cutoff = {0.25, "a rule"};
    size.performance = {{kCrossValidationPart, 40, 20, 0.625, statistics::Interval{0.5, 0.75}, {}, {}}};
    trained.sizes = {size};
    model.kind = trained;
    CaseRecipe recipe;
    recipe.modality = "CT";
    recipe.phases = {"arterial", "venous"};
    recipe.regions = {
        {"whole", OutlineRegion{}}, {"sub", SubregionSet{3, 5, 11, 1e-7, 2000}}, {"peri", RingRegion{-1.0, 1.0 / 3.0}}};
    recipe.clinical = {{"stage", "Stage", "", AnswerKind::Number, {}},
                       {"sex", "Sex", "", AnswerKind::Category, {"F", "M"}}};
    model.caseRecipe = recipe;
    return model;
}

/// Checks that the changed model is refused with these words, and the file's name before them.
void checkRefused(const std::function<void(Json&)>& change, const std::string& message) {
    auto json = Json::parse(toJson(everything()));
    change(json);
    CAPTURE(message);
    CHECK_THROWS_WITH(parseModel(json.dump(), "m.json"), Catch::StartsWith("m.json: ") && Catch::Contains(message));
}

void setTo(Json& json, const std::string& pointer, const Json& value) {
    json[Json::json_pointer(pointer)] = value;
}

} // namespace

TEST_CASE("A study's model written is the model read, byte by byte", "[unit]") {
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        const auto model = test::madeUpModel(kind.key);
        const auto json = toJson(model);
        CHECK(Json::parse(json)["formatVersion"] == 2);
        CHECK(toJson(parseModel(json, "m.json")) == json);
    }
    const auto model = everything();
    const test::TemporaryFolder folder;
    writeModel(model, folder / "m.json");
    const auto again = readModel(folder / "m.json");
    CHECK(toJson(again) == toJson(model));
    CHECK(again.name == model.name);
    CHECK(again.provenance.seed == 7);
    CHECK(again.provenance.protocol == "ccrcc-t-stage");
    const auto& feature = again.trained()->features.front();
    CHECK(feature.origin.phase == model.trained()->features.front().origin.phase);
    CHECK(feature.maps.front().batchEffects->shift == std::vector<double>{0.1, -0.1});
    CHECK(again.trained()->cox->baseline.cumulativeHazard == std::vector<double>{0.01, 0.1, 0.2});
    CHECK(again.trained()->performance[1].auc95 == statistics::Interval{0.7, 0.9});
    REQUIRE(again.trained()->sizes.size() == 1);
    CHECK(again.trained()->sizes[0].coefficient == 1.0 / 7.0);
    CHECK(again.trained()->sizes[0].performance[0].auc == 0.625);
    CHECK(again.trained()->mahalanobis->factor == model.trained()->mahalanobis->factor);
    REQUIRE(again.caseRecipe);
    CHECK(again.caseRecipe->phases == std::vector<std::string>{"arterial", "venous"});
    CHECK(std::get<SubregionSet>(again.caseRecipe->regions[1].kind).seed == 11);
    CHECK(std::get<RingRegion>(again.caseRecipe->regions[2].kind).outerMm == 1.0 / 3.0);
    CHECK(again.caseRecipe->clinical[1].levels == std::vector<std::string>{"F", "M"});
}

TEST_CASE("A model that says nothing of its cases is read, and what it says wrongly is refused", "[unit]") {
    auto json = Json::parse(toJson(everything()));
    json.erase("case");
    CHECK_FALSE(parseModel(json.dump(), "m.json").caseRecipe);
    const auto refuse = [](const std::string& pointer, const Json& value, const std::string& message) {
        checkRefused([&](Json& changed) { setTo(changed, "/case" + pointer, value); }, message);
    };
    refuse("/phases/1", "arterial", "case.phases names a phase twice");
    refuse("/regions/0/kind", "other", "case.regions[0].kind is none of outline, ring, subregions");
    refuse("/regions/1/name", "whole", "case.regions[1].name repeats whole");
    refuse("/regions/1/count", 0, "case.regions[1].count is less than 1");
    refuse("/regions/1/count", 21, "case.regions[1].count is 21, more than 20");
    refuse("/regions/1/tolerance", 0.0, "case.regions[1].tolerance is 0");
    refuse("/regions/1/starts", 0, "case.regions[1].starts is less than 1");
    refuse("/regions/2/outerMm", -1.0, "case.regions[2].outerMm is not above innerMm");
    refuse("/regions/2/outerMm", 1e9, "case.regions[2].outerMm is 1e+09, not within -1000 to 1000");
    refuse("/clinical/1/levels", {"F"}, "case.clinical[1].levels has fewer than two levels");
    refuse("/clinical/1/levels", {"F", "F"}, "case.clinical[1].levels names a level twice");
    refuse("/clinical/1/name", "stage", "case.clinical[1].name repeats stage");
    checkRefused([](Json& changed) { changed["case"].erase("modality"); }, "field case.modality is missing");
}

TEST_CASE("A field of a study's model that is missing or of another type is named by its path and file", "[unit]") {
    for (const char* key : {"kind", "features", "clinical", "batches", "covariates", "fillsMissing", "cutoff",
                            "performance", "selection", "limits", "trainingCases", "background", "provenance"})
        checkRefused([&](Json& json) { json.erase(key); }, std::string("field ") + key + " is missing");
    checkRefused([](Json& json) { json["features"][1].erase("maps"); }, "field features[1].maps is missing");
    checkRefused([](Json& json) { setTo(json, "/features/0/maps/0/shift", "1"); },
                 "field features[0].maps[0].shift is not a number");
    checkRefused([](Json& json) { setTo(json, "/kind", "other"); }, "field kind is none of trained, formula");
    checkRefused([](Json& json) { setTo(json, "/features/0/kind", "other"); },
                 "field features[0].kind is none of radiomic, clinical");
    checkRefused([](Json& json) { setTo(json, "/cox/predictors/0/kind", "other"); },
                 "field cox.predictors[0].kind is none of feature, radscore, score");
    checkRefused([](Json& json) { setTo(json, "/trainingCases/positive/0", 1); },
                 "field trainingCases.positive[0] is neither true nor false");
    checkRefused([](Json& json) { setTo(json, "/provenance/seed", -1); }, "provenance.seed is not a whole number");
}

TEST_CASE("A value that no study gives is refused", "[unit]") {
    const auto refuse = [](const std::string& pointer, const Json& value, const std::string& message) {
        checkRefused([&](Json& json) { setTo(json, pointer, value); }, message);
    };
    refuse("/features/0/maps/0/scale", 0.0, "features[0].maps[0].scale is not positive");
    refuse("/features/0/maps/0/scale", -1.0, "features[0].maps[0].scale is not positive (-1)");
    refuse("/features/0/maps/0/scale", 1e-200, "scale is not positive");
    refuse("/features/0/maps/0/fill", 1e200, "maps[0].fill is too large");
    refuse("/features/0/maps/0/batchEffects/shift", {0.1}, "shift has 1 entries, not 2");
    refuse("/features/0/maps/0/batchEffects/scale/1", 0.0, "scale[1] is not positive");
    refuse("/features/0/maps/0/batchEffects/effects", {0.1, 0.2}, "effects has 2 entries, more than 1");
    refuse("/batches", {"A", "A"}, "field batches names a batch twice");
    refuse("/features/1/name", "stage", "clinical[0].name repeats stage");
    refuse("/features/0/training/maximum", -1e50, "maximum is less than minimum");
    refuse("/features/0/training/standardDeviation", -1.0, "standardDeviation is -1");
    refuse("/features/0/training/quantiles/0", 1e50, "quantiles fall");
    refuse("/radscore/terms/0/feature", "other", "radscore.terms[0].feature is none of field features");
    refuse("/classifier/fitted/classifier", "svm", "classifier.");
    refuse("/classifier/fitted/coefficients/0", nullptr, "classifier.coefficients[0]");
    refuse("/classifier/onRadscore", true, "field classifier.fitted takes 5 columns, not 1");
    refuse("/cox/predictors", Json::array(), "field cox.predictors is empty");
    refuse("/cox/predictors/0/name", "other", "cox.predictors[0].name is none of the model's features");
    refuse("/cox/baseline/times/1", 1.0, "cox.baseline.times don't rise");
    refuse("/cox/baseline/times/2", 13.0, "times[2] is 13, not within 0 to 12");
    refuse("/cox/baseline/cumulativeHazard/2", 0.05, "cumulativeHazard falls");
    refuse("/cox/baseline/cumulativeHazard", {0.1}, "has not as many entries as times");
    refuse("/cox/times/1", 12.5, "cox.times[1] is 12.5");
    refuse("/cox/times", Json::array(), "field cox.times is empty");
    refuse("/cox/events", 4, "cox.events is 4, more than 3");
    refuse("/cutoff/probability", 1.5, "cutoff.probability is 1.5");
    refuse("/trainingCases/probabilities/0", 1.25, "trainingCases.probabilities[0] is 1.25");
    refuse("/trainingCases/radscores", {1.0}, "radscores has not as many entries as scores");
    refuse("/mahalanobis/factor/0", 0.0, "mahalanobis.factor[0] is not positive");
    refuse("/mahalanobis/factor", {1.0}, "mahalanobis.factor has 1 entries, not 15");
    refuse("/background/rows", 0, "background.rows is 0");
    refuse("/background/rows", 2, "background.values has 5 entries, not 10");
    refuse("/performance/0/auc95", {0.9, 0.8}, "performance[0].auc95 is no interval within 0 to 1");
    refuse("/performance/0/positives", 1000, "performance[0].positives is 1000, more than 53");
    refuse("/sizes/0/feature/maps/0/scale", 0.0, "sizes[0].feature.maps[0].scale is not positive");
    refuse("/sizes/0/feature/kind", "clinical", "sizes[0].feature.kind is clinical");
    refuse("/sizes/0/coefficient", 1e200, "sizes[0].coefficient is too large");
    refuse("/sizes/0/cutoff/probability", -0.5, "sizes[0].cutoff.probability is -0.5");
    checkRefused([](Json& json) { json["sizes"].push_back(json["sizes"][0]); }, "sizes[1].name repeats Volume");
    checkRefused([](Json& json) { json.erase("radscore"); }, "but the model has none");
    checkRefused(
        [](Json& json) {
            for (const char* key : {"radscore", "classifier", "cox"})
                json.erase(key);
        },
        "field radscore, classifier or cox is missing");
    checkRefused(
        [](Json& json) {
            json.erase("cox");
            json["negativeLabel"] = json["positiveLabel"];
        },
        "negativeLabel is the same as positiveLabel");
}

TEST_CASE("A calibration whose intercept and slope move together is read as it was written", "[unit]") {
    auto model = everything();
    auto& trained = std::get<TrainedModel>(model.kind);
    trained.cox.reset();
    // sqrt(0.2) * sqrt(0.8) is a bit below 0.4.
    trained.calibration = ScoreCalibration{0.5, 1.0, 0.2, 0.4, 0.8, 40, 15};
    const auto text = toJson(model);
    CHECK(toJson(parseModel(text, "m.json")) == text);
    trained.calibration = ScoreCalibration{0.5, 1.0, 0.2, 0.4001, 0.8, 40, 15};
    CHECK_THROWS_WITH(parseModel(toJson(model), "m.json"), Catch::Contains("larger than the variances allow"));
}

TEST_CASE("A study's model that is cut off anywhere, or with any byte damaged, is refused or a model", "[unit]") {
    const auto json = toJson(everything());
    for (std::size_t length = 0; length + 2 < json.size(); length += 61)
        CHECK_THROWS_AS(parseModel(json.substr(0, length), "m.json"), Error);
    std::size_t refused = 0;
    for (std::size_t i = 0; i < json.size(); i += 23)
        for (const char c : {'9', '-', '"', ']'}) {
            auto damaged = json;
            damaged[i] = c;
            try {
                parseModel(damaged, "m.json");
            } catch (const Error&) {
                ++refused;
            }
        }
    CHECK(refused > 0);
}

TEST_CASE("A study's model that couldn't be read back is not written", "[unit]") {
    const test::TemporaryFolder folder;
    auto model = everything();
    auto trained = *model.trained();
    trained.cutoff.probability = std::numeric_limits<double>::quiet_NaN();
    model.kind = trained;
    CHECK_THROWS_WITH(writeModel(model, folder / "m.json"), Catch::Contains("cutoff.probability is not a number"));
    CHECK_FALSE(std::filesystem::exists(folder / "m.json"));
}

TEST_CASE("A signature is still written as format version 1, byte by byte", "[unit]") {
    const auto path = test::sourceFolder() / "tests/core/learning/files/signature-v1.json";
    const auto text = readTextFile(path);
    const auto model = readModel(path);
    CHECK(std::holds_alternative<LinearSignature>(model.kind));
    CHECK(toJson(model) == text);
}

TEST_CASE("Columns tell their phase, region and whether they are clinical", "[unit]") {
    CHECK(originOf("venous|peri|original_glcm_MCC").phase == "venous");
    CHECK(originOf("venous|peri|original_glcm_MCC").region == "peri");
    CHECK(originOf("venous|peri|original_glcm_MCC").feature == "original_glcm_MCC");
    CHECK(originOf("venous|wavelet-LLH_glcm_MCC").phase == "venous");
    CHECK(originOf("wavelet-LLH_glcm_MCC").kind == InputKind::Radiomic);
    CHECK(originOf("clinical|age").kind == InputKind::Clinical);
    CHECK(originOf("clinical|age").feature == "age");
    CHECK(originOf("sex: male").kind == InputKind::Clinical);
}

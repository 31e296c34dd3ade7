#include "core/base/Error.h"
#include "core/learning/ModelFromStudy.h"
#include "core/study/CasePrediction.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

using namespace rimlight;
using namespace rimlight::study;
using namespace rimlight::learning;

namespace {

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {14, 12, 9};
    geometry.spacingMm = {1.0, 1.0, 2.0};
    return geometry;
}

CaseImage noisyImage(unsigned seed) {
    std::vector<std::int16_t> voxels(grid().voxelCount());
    for (auto& voxel : voxels) {
        seed = seed * 1664525U + 1013904223U;
        voxel = static_cast<std::int16_t>((seed >> 16) % 400);
    }
    CaseImage image;
    image.volume = imaging::Volume::fromVoxels(grid(), std::move(voxels));
    image.window = imaging::defaultWindow(image.volume);
    return image;
}

imaging::Segment block(const std::string& name, int end) {
    std::vector<std::uint8_t> voxels(grid().voxelCount(), 0);
    for (int k = 2; k < 6; ++k)
        for (int j = 3; j < 9; ++j)
            for (int i = 3; i < end; ++i)
                voxels[grid().offset(i, j, k)] = 1;
    return {name, {}, imaging::Mask::fromDense(grid(), voxels)};
}

/// A logistic model on the columns; made-up training cases.
FittedModel modelOn(const std::vector<std::string>& columns, std::optional<CoxInput> cox = std::nullopt,
                    const std::vector<PipelineStep>& steps = {pipelineStep("impute"), pipelineStep("z-score")}) {
    LearningData training;
    training.names = columns;
    training.x = {40, columns.size(), {}};
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t r = 0; r < 40; ++r)
            training.x.values.push_back(200.0 + 50.0 * std::sin(static_cast<double>(r * (c + 3))));
    for (std::size_t r = 0; r < 40; ++r) {
        training.positive.push_back(r % 2 == 0);
        training.caseIds.push_back("case " + std::to_string(r));
        training.batch.push_back(r % 4 < 2 ? "A" : "B");
    }
    const auto fitted = fitPipeline(steps, training, {});
    ModelInputs inputs{"Test model", "yes rather than no", "outcome", "yes", "no", fitted.fitted, training};
    const auto& kind = classifierKind("logistic-regression");
    inputs.classifier = kind.fit(fitted.training, ParameterValues(kind.parameters, {}, kind.key), {});
    inputs.cox = std::move(cox);
    inputs.provenance.settingsYaml = radiomics::toYaml({});
    return makeModel(inputs);
}

double featureOf(const CasePrediction& result, const std::string& name) {
    return std::get<double>(*result.extraction.features.find(name));
}

CoxInput coxInput() {
    CoxInput cox;
    cox.fit.names = {"yes, score"};
    cox.fit.coefficients = {0.5};
    cox.fit.means = {0.0};
    cox.fit.baseline = {{2.0, 8.0}, {0.1, 0.4}, 24.0};
    cox.fit.events = 12;
    cox.kinds = {PredictorKind::Score};
    cox.trainingPredictors = std::vector<double>(40, 0.0);
    cox.times = {6.0, 12.0};
    cox.timeUnit = "months";
    cox.event = "progression";
    return cox;
}

} // namespace

TEST_CASE("A study's model reads each phase and region from its own image and outline", "[unit]") {
    const auto model = modelOn({"venous|whole|original_firstorder_Mean", "venous|peri|original_firstorder_Mean",
                                "arterial|original_firstorder_Mean"});
    const auto result = predictCase({{"arterial", noisyImage(1), block("tumour", 10)},
                                     {"venous", noisyImage(2), block("tumour", 10)},
                                     {"venous", noisyImage(2), block("peri", 6)}},
                                    model, {});
    const auto valueOf = [&](const std::string& name) {
        for (const auto& one : result.prediction.contributions)
            if (one.feature == name)
                return one.value;
        return 0.0;
    };
    CHECK(valueOf("arterial|original_firstorder_Mean") == featureOf(result, "arterial|original_firstorder_Mean"));
    CHECK(valueOf("venous|whole|original_firstorder_Mean") ==
          featureOf(result, "venous|tumour|original_firstorder_Mean"));
    CHECK(valueOf("venous|peri|original_firstorder_Mean") == featureOf(result, "venous|peri|original_firstorder_Mean"));
    CHECK(valueOf("venous|peri|original_firstorder_Mean") != valueOf("venous|whole|original_firstorder_Mean"));
}

TEST_CASE("A model behind ComBat is told where the case was scanned", "[unit]") {
    const auto model =
        modelOn({"original_firstorder_Mean", "original_firstorder_Median"}, std::nullopt,
                {pipelineStep("impute", {}, 0), pipelineStep("combat", {}, 1), pipelineStep("z-score", {}, 2)});
    const std::vector<PhaseInput> phases = {{"", noisyImage(1), block("tumour", 10)}};
    const auto a = predictCase(phases, model, {}, {}, "A");
    const auto b = predictCase(phases, model, {}, {}, "B");
    CHECK(a.prediction.score != b.prediction.score);
    CHECK_THROWS_WITH(predictCase(phases, model, {}), Catch::Contains("Name one of: A, B"));
    CHECK_THROWS_WITH(predictCase(phases, model, {}, {}, "C"), Catch::Contains("Name one of: A, B"));
}

TEST_CASE("A model of phases and regions that the case doesn't have is refused, naming them", "[unit]") {
    const auto model = modelOn({"venous|whole|original_firstorder_Mean", "venous|peri|original_firstorder_Mean",
                                "arterial|original_firstorder_Mean"});
    CHECK_THROWS_WITH(predictCase({{"venous", noisyImage(2), block("tumour", 10)}}, model, {}),
                      Catch::StartsWith("The model \"Test model\": ") &&
                          Catch::Contains("the region \"peri\" in the phase \"venous\", the phase \"arterial\""));
    CHECK_THROWS_WITH(predictCase(noisyImage(2), block("tumour", 10), model, {}),
                      Catch::Contains("the phase \"venous\""));
    const auto ring = modelOn({"peri|x|original_firstorder_Mean"});
    CHECK_THROWS_WITH(predictCase(noisyImage(2), block("tumour", 10), ring, {}),
                      Catch::Contains("the region \"x\" in the phase \"peri\""));
}

TEST_CASE("The published formula refuses a case before anything is measured", "[unit]") {
    const auto formula = readModel(test::sourceFolder() / "resources/models/published-wilms-vs-ccsk.json");
    CHECK_THROWS_WITH(predictCase(noisyImage(2), block("tumour", 10), formula, {}),
                      Catch::Contains("means and standard deviations"));
}

TEST_CASE("A classifier's answer is told by its probability, in words, report and JSON", "[unit]") {
    const auto model = modelOn({"original_firstorder_Mean", "original_firstorder_Median"});
    const auto image = noisyImage(3);
    const auto region = block("tumour", 10);
    const auto result = predictCase(image, region, model, {});
    const auto words = answerWords(model, result.prediction);
    CHECK_THAT(words.explanation, Catch::StartsWith("Probability of yes ") && Catch::Contains("the cut-off of 50 %"));
    const auto strip = radscoreStrip(model, result.prediction);
    CHECK(strip.radscore == result.prediction.probability);
    CHECK(strip.cutoff == 0.5);
    CHECK(strip.positiveScores.size() == 20);
    const auto json = nlohmann::json::parse(toJson(result));
    CHECK(json["formatVersion"] == 2);
    CHECK(json["score"].get<double>() == result.prediction.score);
    CHECK(json["probability"].get<double>() == result.prediction.probability);
    CHECK_FALSE(json.contains("radscore"));
    CHECK(json["calibrated"]["missing"] == learning::kNoCalibrationKept);
    auto calibrated = result;
    calibrated.prediction.calibrated = learning::CalibratedProbability{2.0 / 3.0, {0.58, 0.82}};
    CHECK_FALSE(json.contains("sizeAlone"));
    calibrated.sizeAlone = {{"Volume", "original_shape_MeshVolume", 5e4, 0.25, 0.5625, 0.5, true, "yes"}};
    const auto sizes = nlohmann::json::parse(toJson(calibrated))["sizeAlone"];
    REQUIRE(sizes.size() == 1);
    CHECK(sizes[0]["probability"].get<double>() == 0.5625);
    CHECK(sizes[0]["calibrated"]["missing"] == learning::kNoCalibrationKept);
    const auto known = nlohmann::json::parse(toJson(calibrated))["calibrated"];
    CHECK(known["probability"].get<double>() == 2.0 / 3.0);
    CHECK(known["interval95"] == nlohmann::json::array({0.58, 0.82}));
    const auto report = caseReport(result, image, region);
    std::set<std::string> headings;
    for (const auto& one : report.blocks)
        if (const auto* heading = std::get_if<report::Heading>(&one))
            headings.insert(heading->text);
    CHECK(headings.contains("What pushed the score"));
}

TEST_CASE("A Cox model's answer is the risk by its times", "[unit]") {
    const auto model = modelOn({"original_firstorder_Mean"}, coxInput());
    const auto image = noisyImage(3);
    const auto region = block("tumour", 10);
    const auto result = predictCase(image, region, model, {});
    const auto& survival = result.prediction.survival.value();
    CHECK(survival.risk[0] == Approx(1.0 - std::exp(-0.1 * std::exp(survival.linearPredictor))));
    const auto words = answerWords(model, result.prediction);
    CHECK_THAT(words.headline, Catch::StartsWith("Risk of progression: ") && Catch::Contains("% by 6 months, ") &&
                                   Catch::Contains("% by 12 months"));
    const auto json = nlohmann::json::parse(toJson(result));
    CHECK(json["survival"]["risk"].size() == 2);
    CHECK_FALSE(json.contains("label"));
    const auto bars = contributionBars(model, result.prediction);
    CHECK(bars.positiveLabel == "a higher risk");
    CHECK(bars.negativeLabel == "a lower risk");
    CHECK(json["survival"]["risk95"]["missing"].get<std::string>() == survival.noInterval);
    auto known = result;
    known.prediction.survival->risk95 = {{0.1, 0.3}, {0.2, 0.5}};
    CHECK(nlohmann::json::parse(toJson(known))["survival"]["risk95"][1] == nlohmann::json::array({0.2, 0.5}));
    CHECK_NOTHROW(caseReport(result, image, region));
}

TEST_CASE("A feature of a phase and region is named with both in plain words", "[unit]") {
    CHECK(plainFeatureName("venous|peri|original_glcm_MCC") ==
          "texture, GLCM: maximal correlation coefficient (venous, peri)");
    CHECK(plainFeatureName("venous|original_glcm_MCC") == "texture, GLCM: maximal correlation coefficient (venous)");
}

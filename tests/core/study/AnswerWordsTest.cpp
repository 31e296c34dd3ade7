#include "core/study/CasePrediction.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

namespace {

/// A model whose cut-off is the given Radscore, and a case with that of the second number.
CasePrediction answered(double cutoffRadscore, double radscore) {
    CasePrediction result;
    result.model.positiveLabel = "CCSK";
    result.model.negativeLabel = "WT";
    result.model.cutoffRadscore = cutoffRadscore;
    result.model.terms = {{"original_glcm_MCC", 0.0, 1.0, 1.0, -1.0, 1.0}};
    result.model.trainingCases = {{-1.0, false}, {1.0, true}};
    tables::FeatureRow row;
    row.values = {{"original_glcm_MCC", radscore}};
    result.prediction = learning::predict(result.model, row);
    result.warnings = result.prediction.warnings;
    return result;
}

AnswerWords wordsOf(double cutoffRadscore, double radscore) {
    const auto result = answered(cutoffRadscore, radscore);
    return answerWords(result.model, result.prediction);
}

} // namespace

TEST_CASE("The headline names the class by the cut-off and the model's probability of it", "[unit]") {
    CHECK(wordsOf(0.0, 0.9).headline == "CCSK rather than WT: 71 %");
    CHECK(wordsOf(0.0, -0.9).headline == "WT rather than CCSK: 71 %");
    CHECK(wordsOf(0.25, 0.9).explanation ==
          "Radscore 0.90, at or above the cut-off of 0.25 (probability of CCSK 71 %, cut-off 56 %). Higher than 0 % of "
          "the CCSK and 100 % of the WT training cases.");
}

TEST_CASE("The headline carries the interval of what became of such training cases, of the class that it names",
          "[unit]") {
    auto result = answered(0.0, 0.9);
    result.prediction.calibrated = learning::CalibratedProbability{0.68, {0.58, 0.82}};
    auto words = answerWords(result.model, result.prediction);
    CHECK(words.headline == "CCSK rather than WT: 68 % (58-82)");
    CHECK(words.certainty ==
          "Among training cases with such a score, in cross-validation, 68 % were CCSK (95 % interval 58 to 82 %); "
          "the model itself says 71 %.");
    CHECK(probabilityWords(result.prediction) == "68 % (58-82)");
    result = answered(0.0, -0.9);
    result.prediction.calibrated = learning::CalibratedProbability{0.3, {0.002, 0.42}};
    words = answerWords(result.model, result.prediction);
    CHECK(words.headline == "WT rather than CCSK: 70 % (58 to >99)");
    CHECK(words.certainty ==
          "Among training cases with such a score, in cross-validation, 70 % were WT (95 % interval 58 to >99 %); "
          "the model itself says 71 %.");
    // The cut-off decides the class, whatever became of such cases.
    result.prediction.calibrated = learning::CalibratedProbability{0.6, {0.5, 0.7}};
    CHECK(answerWords(result.model, result.prediction).headline ==
          "WT by the cut-off, though its probability is 40 % (30-50)");
}

TEST_CASE("Each measure of size says what it tells alone, beside the model's own performance", "[unit]") {
    auto result = answered(0.0, 0.9);
    CHECK(sizeWords(result).empty());
    learning::TrainedModel trained;
    trained.performance = {{learning::kCrossValidationPart, 60, 20, 0.81, {}, {}, {}}};
    trained.sizes.resize(2);
    trained.sizes[0].name = "Volume";
    trained.sizes[0].performance = {{"training", 60, 20, 0.7, {}, {}, {}},
                                    {learning::kCrossValidationPart, 60, 20, 0.632, {}, {}, {}}};
    trained.sizes[1].name = "Maximum diameter";
    result.model.kind = trained;
    learning::SizeAnswer volume{"Volume", "venous|whole|original_shape_MeshVolume", 84237.0, 0.9, 0.71, 0.5, true,
                                "CCSK"};
    volume.calibrated = learning::CalibratedProbability{0.7, {0.58, 0.82}};
    learning::SizeAnswer diameter{
        "Maximum diameter", "original_shape_Maximum3DDiameter", 61.04, -0.8, 0.31, 0.5, false, "WT"};
    result.sizeAlone = {volume, diameter};
    CHECK(sizeWords(result) ==
          std::vector<std::string>{
              "Volume alone (84.2 ml): CCSK, 70 % (58-82). AUC in cross-validation 0.63, the model's 0.81.",
              "Maximum diameter alone (61 mm): WT, 69 %."});
}

TEST_CASE("Without an interval the words say why", "[unit]") {
    CHECK(wordsOf(0.0, 0.9).certainty == "No interval: the model's file holds no cross-validated scores.");
}

TEST_CASE("A class that the cut-off chose against its probability is told as such", "[unit]") {
    CHECK(wordsOf(-0.8, -0.5).headline == "CCSK by the cut-off, though its probability is 38 %");
    CHECK(wordsOf(0.8, 0.5).headline == "WT by the cut-off, though its probability is 38 %");
}

TEST_CASE("No answer is sure", "[unit]") {
    CHECK(wordsOf(0.0, 40.0).headline == "CCSK rather than WT: > 99 %");
    CHECK(wordsOf(0.0, -40.0).headline == "WT rather than CCSK: > 99 %");
    CHECK(wordsOf(0.0, -40.0).explanation.find("probability of CCSK < 1 %") != std::string::npos);
    CHECK(wordsOf(-50.0, -40.0).headline == "CCSK by the cut-off, though its probability is < 1 %");
}

TEST_CASE("Doubts name features as the bars do and don't repeat the banner", "[unit]") {
    auto result = answered(0.0, 4.0);
    result.model.provenance.syntheticData = true;
    result.warnings.insert(result.warnings.begin(), learning::kSyntheticTrainingWarning);
    const auto doubts = plainDoubts(result);
    REQUIRE(doubts.size() + 1 == result.warnings.size());
    CHECK(doubts.front() == "Texture, GLCM: maximal correlation coefficient is 4, above every training case (-1 to "
                            "1).");
    CHECK(syntheticSentence(result).starts_with("SYNTHETIC: the model was trained"));
    result.syntheticImage = true;
    CHECK(syntheticSentence(result).starts_with("SYNTHETIC: the image and the model's"));
}

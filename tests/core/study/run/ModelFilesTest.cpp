#include "core/study/run/ModelFiles.h"

#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/learning/Predict.h"
#include "core/study/case/NomogramReading.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace rimlight;
using namespace rimlight::study;
using test::kMadeUpProtocol;
using test::madeUpCases;
using test::MadeUpStudy;

namespace {

/// The features and clinical predictors of a case, as a clinic would have them: missing ones say so.
tables::FeatureRow caseOf(const StudyData& data, std::size_t row) {
    tables::FeatureRow values;
    const auto cell = [](double value) -> tables::Cell {
        return std::isnan(value) ? tables::Cell(tables::Missing{"empty"}) : tables::Cell(value);
    };
    for (std::size_t c = 0; c < data.all.names.size(); ++c)
        values.values.push_back({data.all.names[c], cell(data.all.x.at(row, c))});
    for (std::size_t c = 0; c < data.clinical.columns.size(); ++c)
        values.values.push_back({data.clinical.columns[c].name, cell(data.clinical.x.at(row, c))});
    return values;
}

std::string without(std::string text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    return text.erase(begin, text.find(to, begin) - begin);
}

} // namespace

TEST_CASE("Every classifier's model file gives each case of the study the study's own numbers", "[unit]") {
    const MadeUpStudy made(madeUpCases(7));
    made.run("out");
    const auto data = made.data();
    const auto table = tables::parseCsv(made.file("out", "tables/predictions.csv"), "predictions");
    for (const std::string key : {"logistic-regression", "svm", "random-forest"}) {
        CAPTURE(key);
        const auto json = made.file("out", "models/radiomics-" + key + ".json");
        const auto model = learning::parseModel(json, key);
        const auto score = *table.columnOf("radiomics/" + key + " score");
        const auto probability = *table.columnOf("radiomics/" + key + " probability");
        REQUIRE(table.rows.size() == data.part.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto prediction = learning::predict(model, caseOf(data, row));
            CHECK(prediction.score == parseNumber(table.rows[row][score]));
            CHECK(prediction.probability == parseNumber(table.rows[row][probability]));
        }
        const auto* trained = model.trained();
        REQUIRE(trained != nullptr);
        CHECK(trained->training.scores.size() == data.rowsOf(Part::Training).size());
        REQUIRE(trained->performance.size() == 4);
        CHECK(trained->performance[1].part == learning::kCrossValidationPart);
        CHECK(trained->sizes.empty()); // no measure of size is among the features
        CHECK(model.provenance.protocol == "made-up");
        CHECK(model.provenance.inputsHash.size() == 64);
    }
}

TEST_CASE("A model's file holds the calibration of the study's own cross-validated scores", "[unit]") {
    const MadeUpStudy made(madeUpCases(7));
    made.run("out");
    const auto data = made.data();
    const auto file = made.study();
    const auto plans = expandSignatures(file.protocol, data.all.names);
    const auto training = data.rowsOf(Part::Training);
    const auto scores = crossValidatedScores({file.protocol, plans, data}, plans[0], training,
                                             signatureSeed(file.protocol, "radiomics"));
    const auto expected = std::get<learning::ScoreCalibration>(
        learning::calibrateScores(scores.classifiers[0].scores, data.positive(training)));
    const auto model = learning::parseModel(made.file("out", "models/radiomics-logistic-regression.json"), "model");
    const auto& calibration = std::get<learning::ScoreCalibration>(model.trained()->calibration);
    CHECK(calibration.intercept == expected.intercept);
    CHECK(calibration.slope == expected.slope);
    CHECK(calibration.covariance == expected.covariance);
    CHECK(calibration.cases == training.size());
    const auto prediction = learning::predict(model, caseOf(data, 0));
    const auto& known = std::get<learning::CalibratedProbability>(prediction.calibrated);
    const auto& [low, high] = known.interval95;
    CHECK(low < known.probability);
    CHECK(known.probability < high);
    const bool isDoubted = std::any_of(prediction.warnings.begin(), prediction.warnings.end(), [](const auto& one) {
        return one.starts_with("The model's probabilities are not calibrated");
    });
    CHECK(isDoubted == (prediction.probability < low || prediction.probability > high));
    const auto card = made.file("out", "models/radiomics-logistic-regression.md");
    CHECK(card.find("Calibration in cross-validation: logit P(bad) = ") != std::string::npos);
}

TEST_CASE("A probability outside the interval of such training cases is a doubt", "[unit]") {
    const MadeUpStudy made(madeUpCases(7));
    made.run("out");
    auto model = learning::parseModel(made.file("out", "models/radiomics-logistic-regression.json"), "model");
    auto& trained = std::get<learning::TrainedModel>(model.kind);
    trained.calibration = learning::ScoreCalibration{-3.0, 0.0, 1e-4, 0.0, 0.0, 70, 4}; // 5 %, whatever the score
    const auto data = made.data();
    std::size_t doubted = 0;
    for (std::size_t row = 0; row < data.part.size(); ++row) {
        const auto prediction = learning::predict(model, caseOf(data, row));
        const bool isDoubted = std::any_of(prediction.warnings.begin(), prediction.warnings.end(), [](const auto& one) {
            return one.find("but of training cases with such a score 5 % (5 to 5 %) were") != std::string::npos;
        });
        const auto& [low, high] = std::get<learning::CalibratedProbability>(prediction.calibrated).interval95;
        CHECK(isDoubted == (prediction.probability < low || prediction.probability > high));
        doubted += isDoubted ? 1 : 0;
    }
    CHECK(doubted > data.part.size() / 2);
}

TEST_CASE("The Cox model of a study's nomogram carries it, and every Cox model's risks have intervals", "[unit]") {
    const MadeUpStudy made(madeUpCases(8));
    made.run("out");
    const auto file = made.study();
    const auto data = made.data();
    for (const std::string key : {"radscore", "clinical", "nomogram"}) {
        CAPTURE(key);
        const auto model = learning::parseModel(made.file("out", "models/cox-" + key + ".json"), key);
        CHECK(model.trained()->cox->nomogram.has_value() == (key == "nomogram"));
        CHECK(model.question == file.protocol.survival->name);
        const auto prediction = learning::predict(model, caseOf(data, 3));
        CHECK(prediction.survival->risk95.size() == prediction.survival->times.size());
        const auto nomogram = caseNomogram(model, prediction);
        CHECK(nomogram.has_value() == (key == "nomogram"));
        if (nomogram)
            CHECK(nomogram->reading.linearPredictor ==
                  Approx(prediction.survival->linearPredictor).epsilon(1e-9).margin(1e-9));
    }
}

TEST_CASE("A Cox LASSO behind ComBat gives a model that asks where a case was scanned", "[unit]") {
    auto protocol = kMadeUpProtocol;
    protocol = without(protocol, ", external:", "}\nsignatures");
    protocol = without(protocol, "      - z-score", "    radscore");
    protocol.replace(protocol.find("    radscore"), 0,
                     "      - combat\n      - z-score\n      - lasso: {family: cox, folds: 5, lambda: lambda.min}\n");
    protocol = without(protocol, ", drop_steps", "}\n");
    const MadeUpStudy made(madeUpCases(12), protocol);
    made.run("out");
    const auto data = made.data();
    const auto table = tables::parseCsv(made.file("out", "tables/predictions.csv"), "predictions");
    const auto score = *table.columnOf("radiomics/logistic-regression score");
    const auto model = learning::parseModel(made.file("out", "models/radiomics-logistic-regression.json"), "model");
    REQUIRE(model.trained()->batches == std::vector<std::string>{"A", "B"});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        learning::PredictOptions options;
        options.batch = data.all.batch[row];
        CHECK(learning::predict(model, caseOf(data, row), options).score == parseNumber(table.rows[row][score]));
    }
    CHECK_THROWS_WITH(learning::predict(model, caseOf(data, 0)), Catch::Contains("where the case was scanned"));
}

TEST_CASE("Every Cox model's file gives each case the study's own linear predictor and risk", "[unit]") {
    const MadeUpStudy made(madeUpCases(8));
    made.run("out");
    const auto file = made.study();
    const auto data = made.data();
    const auto plans = expandSignatures(file.protocol, data.all.names);
    const SignatureContext context{file.protocol, plans, data};
    const auto seed = signatureSeed(file.protocol, "radiomics");
    const auto training = data.rowsOf(Part::Training);
    std::vector<std::size_t> every(data.part.size());
    for (std::size_t r = 0; r < every.size(); ++r)
        every[r] = r;
    const auto all = scoresOf(fitSignature(context, plans[0], training, seed), data, every);
    const FollowedScore score{"Radscore", all.radscores,
                              crossValidatedScores(context, plans[0], training, seed).radscores, true};
    std::vector<std::string> notes;
    const auto clinical = std::vector<std::string>{"age", "sign"};
    const auto models = survivalModels({file.protocol, data}, score, clinical, notes);
    REQUIRE(models.size() == 3);
    for (const auto& one : models) {
        CAPTURE(one.key);
        const auto model = learning::parseModel(made.file("out", "models/cox-" + one.key + ".json"), one.key);
        const auto test = data.rowsOf(Part::Test);
        const auto risks = risksAt(one, test, std::vector<double>{6.0, 12.0});
        for (std::size_t i = 0; i < test.size(); ++i) {
            const auto prediction = learning::predict(model, caseOf(data, test[i]));
            REQUIRE(prediction.survival);
            CHECK(prediction.survival->linearPredictor == one.predictors[test[i]]);
            CHECK(prediction.survival->times == std::vector<double>{6.0, 12.0});
            CHECK(prediction.survival->risk[0] == risks.at(i, 0));
            CHECK(prediction.survival->risk[1] == risks.at(i, 1));
        }
    }
}

TEST_CASE("The main model's card tells what the baselines found, and that it is for research only", "[unit]") {
    const MadeUpStudy made(madeUpCases(9));
    const auto summary = made.run("out");
    const auto card = made.file("out", "models/radiomics-logistic-regression.md");
    CHECK(card.find("Research use only") != std::string::npos);
    CHECK(card.find("Classes were balanced for training") != std::string::npos);
    CHECK(card.find("LASSO") != std::string::npos);
    for (const auto& finding : summary.findings)
        CHECK(card.find(finding) != std::string::npos);
    const auto svm = made.file("out", "models/radiomics-svm.md");
    CHECK(svm.find("Parameters, the best of 2") != std::string::npos);
}

TEST_CASE("A study whose signature selects nothing has no model files, and says why", "[unit]") {
    auto protocol = without(kMadeUpProtocol, "      - redundancy", "      - lasso");
    protocol = without(protocol, ", drop_steps", "}\n");
    protocol.replace(protocol.find("lambda.min"), 10, "lambda.1se");
    auto cases = madeUpCases(10);
    Random random(3);
    for (auto& row : cases.features)
        for (double& value : row)
            value = random.normal();
    const MadeUpStudy made(cases, protocol);
    const auto summary = made.run("out");
    for (const auto& [name, bytes] : made.files("out"))
        CHECK_FALSE(name.starts_with("models/radiomics"));
    CHECK(std::any_of(summary.notes.begin(), summary.notes.end(),
                      [](const auto& note) { return note.find("no feature was selected") != std::string::npos; }));
}

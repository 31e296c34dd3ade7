#include "core/learning/ModelFromStudy.h"

#include "core/base/Error.h"
#include "core/learning/Predict.h"
#include "core/statistics/Deviance.h"
#include "core/statistics/survival/Cox.h"
#include "tests/core/learning/ModelCohorts.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace rimlight;
using namespace rimlight::learning;
using test::featureRow;

namespace {

std::vector<PipelineStep> usualSteps(std::int64_t top) {
    return {pipelineStep("impute"), pipelineStep("z-score"), pipelineStep("mrmr", {{"top", top}})};
}

/// Written and read again.
FittedModel throughFile(const FittedModel& model) {
    const test::TemporaryFolder folder;
    writeModel(model, folder / "m.json");
    return readModel(folder / "m.json");
}

/// Each case alone, from the file, against all cases at once by the study's own pipeline and classifier.
void checkSameNumbers(const FittedModel& model, const FittedPipeline& pipeline, const TrainedClassifier& classifier,
                      const LearningData& cases) {
    const auto mapped = applyPipeline(pipeline, cases);
    const auto scores = classifier.scores(mapped.x);
    const auto probabilities = classifier.probabilities(mapped.x);
    const auto again = throughFile(model);
    std::size_t filled = 0;
    for (std::size_t r = 0; r < cases.caseCount(); ++r) {
        const auto prediction = predict(again, featureRow(cases, r));
        CHECK(prediction.score == scores[r]);
        CHECK(prediction.probability == probabilities[r]);
        CHECK(prediction.positive == (probabilities[r] >= 0.375));
        double sum = prediction.contributionBase;
        for (const auto& one : prediction.contributions)
            sum += one.contribution;
        CHECK(sum == Approx(scores[r]).epsilon(1e-9).margin(1e-9));
        filled += prediction.filled.size();
    }
    CHECK(filled > 0);
}

/// A Radscore that adds the first three columns up.
RadscoreFormula sumOfThree(const std::vector<std::string>& columns) {
    return {-0.25, {{columns[2], 0.7}, {columns[0], -1.3}, {columns[1], 1.0 / 3.0}}};
}

std::vector<double> radscoresByHand(const LearningData& mapped, const RadscoreFormula& radscore) {
    std::vector<double> scores(mapped.caseCount(), radscore.intercept);
    for (const auto& term : radscore.terms)
        for (std::size_t r = 0; r < scores.size(); ++r)
            scores[r] += term.coefficient * mapped.x.at(r, mapped.columnOf(term.feature).value());
    return scores;
}

} // namespace

TEST_CASE("Every classifier gives each real case from its file the study's own numbers, to the last bit", "[unit]") {
    RIMLIGHT_NEEDS_DATA(folder, "fae");
    const auto cohort = test::faeModelCohort(folder);
    const auto fitted = test::fitSteps(cohort.training, usualSteps(12));
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        auto inputs = test::modelInputs(fitted.fitted, cohort.training);
        inputs.classifier = test::fitKind(kind.key, fitted.training);
        checkSameNumbers(makeModel(inputs), fitted.fitted, *inputs.classifier, cohort.test);
    }
}

TEST_CASE("Every classifier gives each made-up case from its file the study's own numbers, to the last bit", "[unit]") {
    const auto cohort = test::madeUpModelCohort(150);
    // Steps of all kinds of maps, one on the other, and cases that exist in training alone.
    const auto fitted =
        test::fitSteps(cohort.training, {pipelineStep("robust"), pipelineStep("impute"), pipelineStep("min-max"),
                                         pipelineStep("z-score"), pipelineStep("smote")});
    REQUIRE(fitted.training.caseCount() > cohort.training.caseCount());
    for (const auto& kind : classifierKinds()) {
        INFO(kind.key);
        auto inputs = test::modelInputs(fitted.fitted, cohort.training);
        inputs.classifier = test::fitKind(kind.key, fitted.training);
        const auto model = makeModel(inputs);
        REQUIRE(model.trained()->features.front().maps.size() == 3);
        checkSameNumbers(model, fitted.fitted, *inputs.classifier, cohort.test);
    }
}

TEST_CASE("A model with ComBat gives a case of a known batch the study's own numbers", "[unit]") {
    auto cohort = test::madeUpModelCohort(150);
    const auto scan = [](LearningData& data) {
        data.covariates = {data.caseCount(), 1, {}};
        for (std::size_t r = 0; r < data.caseCount(); ++r) {
            data.batch.push_back(r % 2 == 0 ? "centre A" : "centre B");
            data.covariates.values.push_back(30.0 + static_cast<double>((r * 37) % 40));
        }
    };
    scan(cohort.training);
    scan(cohort.test);
    const auto fitted =
        test::fitSteps(cohort.training, {pipelineStep("impute"), pipelineStep("combat"), pipelineStep("z-score")});
    auto inputs = test::modelInputs(fitted.fitted, cohort.training);
    inputs.classifier = test::fitKind("logistic-regression", fitted.training);
    CHECK_THROWS_WITH(makeModel(inputs), Catch::Contains("covariates, of which not all have a name"));
    inputs.covariateNames = {"age at scan"};
    const auto model = throughFile(makeModel(inputs));
    // Fill, batch effects and z-score make one stage.
    CHECK(model.trained()->features.front().maps.size() == 1);
    const auto scores = inputs.classifier->scores(applyPipeline(fitted.fitted, cohort.test).x);
    for (std::size_t r = 0; r < cohort.test.caseCount(); ++r) {
        auto row = featureRow(cohort.test, r);
        row.values.push_back({"age at scan", cohort.test.covariates.at(r, 0)});
        PredictOptions options;
        options.batch = cohort.test.batch[r];
        CHECK(predict(model, row, options).score == scores[r]);
        if (r > 0)
            continue;
        CHECK_THROWS_WITH(predict(model, row), Catch::Contains("Name one of: centre A, centre B"));
        options.batch = "centre C";
        CHECK_THROWS_WITH(predict(model, row, options), Catch::Contains("no training case is of batch \"centre C\""));
        row.values.pop_back();
        options.batch = "centre A";
        CHECK_THROWS_WITH(predict(model, row, options), Catch::StartsWith("age at scan: is needed"));
    }
}

TEST_CASE("A classifier on the Radscore and the Radscore alone give the study's own numbers", "[unit]") {
    const auto cohort = test::madeUpModelCohort(150);
    const auto fitted = test::fitSteps(cohort.training, usualSteps(5));
    const auto radscore = sumOfThree(fitted.fitted.back().kept);
    const auto mapped = applyPipeline(fitted.fitted, cohort.test);
    const auto radscores = radscoresByHand(mapped, radscore);
    LearningData seen = fitted.training;
    seen.names = {"Radscore"};
    seen.x = {seen.caseCount(), 1, radscoresByHand(fitted.training, radscore)};
    for (const char* key : {"logistic-regression", "svm", "random-forest"}) {
        INFO(key);
        auto inputs = test::modelInputs(fitted.fitted, cohort.training);
        inputs.radscore = radscore;
        inputs.classifier = test::fitKind(key, seen);
        inputs.classifierOnRadscore = true;
        const auto model = throughFile(makeModel(inputs));
        const auto probabilities = inputs.classifier->probabilities({radscores.size(), 1, radscores});
        for (std::size_t r = 0; r < radscores.size(); ++r) {
            const auto prediction = predict(model, featureRow(cohort.test, r));
            CHECK(prediction.radscore == radscores[r]);
            CHECK(prediction.probability == probabilities[r]);
            CHECK_FALSE(prediction.radscoreDecides);
            double sum = prediction.contributionBase;
            for (const auto& one : prediction.contributions)
                sum += one.contribution;
            CHECK(sum == Approx(prediction.score).margin(1e-9));
        }
    }
    auto inputs = test::modelInputs(fitted.fitted, cohort.training);
    inputs.radscore = radscore;
    const auto model = throughFile(makeModel(inputs));
    const auto prediction = predict(model, featureRow(cohort.test, 3));
    CHECK(prediction.radscore == radscores[3]);
    CHECK(prediction.probability == statistics::logistic(radscores[3]));
    CHECK(prediction.radscoreDecides);
    CHECK(prediction.cutoffRadscore == Approx(std::log(0.375 / 0.625)));
}

TEST_CASE("Contributions of a linear model are coefficient times distance from the training mean", "[unit]") {
    const auto cohort = test::madeUpModelCohort(150);
    const auto fitted = test::fitSteps(cohort.training, usualSteps(5));
    auto inputs = test::modelInputs(fitted.fitted, cohort.training);
    inputs.classifier = test::fitKind("logistic-regression", fitted.training);
    const auto model = makeModel(inputs);
    CHECK(model.trained()->background.rows == 1);
    const auto linear = inputs.classifier->linearScore().value();
    const auto means = applyPipeline(fitted.fitted, cohort.training);
    const auto mapped = applyPipeline(fitted.fitted, cohort.test);
    const auto prediction = predict(model, featureRow(cohort.test, 0));
    CHECK(prediction.contributionMethod == "linear");
    for (const auto& one : prediction.contributions) {
        const auto c = mapped.columnOf(one.feature).value();
        const auto column = means.x.column(c);
        const double mean = std::accumulate(column.begin(), column.end(), 0.0) / static_cast<double>(column.size());
        CHECK(one.zScore == mapped.x.at(0, c));
        CHECK(one.contribution == Approx(linear.coefficients[c] * (mapped.x.at(0, c) - mean)).margin(1e-14));
    }
    CHECK(std::is_sorted(
        prediction.contributions.begin(), prediction.contributions.end(),
        [](const auto& a, const auto& b) { return std::abs(a.contribution) > std::abs(b.contribution); }));
}

TEST_CASE("A model tells where a case stands among its training cases", "[unit]") {
    const auto cohort = test::madeUpModelCohort(150);
    const auto fitted = test::fitSteps(cohort.training, usualSteps(5));
    auto inputs = test::modelInputs(fitted.fitted, cohort.training);
    inputs.classifier = test::fitKind("naive-bayes", fitted.training);
    const auto model = makeModel(inputs);
    const auto& training = model.trained()->training;
    const auto mapped = applyPipeline(fitted.fitted, cohort.training);
    CHECK(training.scores == inputs.classifier->scores(mapped.x));
    CHECK(training.probabilities == inputs.classifier->probabilities(mapped.x));
    CHECK(training.positive == cohort.training.positive);
    const auto prediction = predict(model, featureRow(cohort.test, 1));
    std::size_t positives = 0;
    std::size_t lower = 0;
    for (std::size_t i = 0; i < training.scores.size(); ++i)
        if (training.positive[i]) {
            ++positives;
            lower += training.scores[i] < prediction.score ? 1 : 0;
        }
    CHECK(prediction.percentileOfPositives ==
          Approx(100.0 * static_cast<double>(lower) / static_cast<double>(positives)));
    CHECK(prediction.percentileOfAll >= 0.0);
}

TEST_CASE("A Cox model of clinical values, Radscore and classifier score gives the study's own risks", "[unit]") {
    const auto cohort = test::madeUpModelCohort(150);
    const auto fitted = test::fitSteps(cohort.training, usualSteps(4));
    const auto radscore = sumOfThree(fitted.fitted.back().kept);
    const auto classifier = test::fitKind("mlp", fitted.training);
    const auto columnsOfCox = [&](const LearningData& cases, const std::vector<double>& stage) {
        const auto mapped = applyPipeline(fitted.fitted, cases);
        DesignMatrix x{cases.caseCount(), 3, stage};
        const auto radscores = radscoresByHand(mapped, radscore);
        x.values.insert(x.values.end(), radscores.begin(), radscores.end());
        const auto scores = classifier->scores(mapped.x);
        x.values.insert(x.values.end(), scores.begin(), scores.end());
        return x;
    };
    const auto stageOf = [](const LearningData& cases) {
        std::vector<double> stage;
        for (std::size_t r = 0; r < cases.caseCount(); ++r)
            stage.push_back(static_cast<double>(r % 4));
        return stage;
    };
    statistics::SurvivalTimes times;
    for (std::size_t r = 0; r < cohort.training.caseCount(); ++r) {
        times.time.push_back(1.0 + static_cast<double>((r * 17) % 60) - (cohort.training.positive[r] ? 0.5 : 0.0));
        times.event.push_back(r % 5 != 0);
    }
    const auto trainingColumns = columnsOfCox(cohort.training, stageOf(cohort.training));
    CoxInput cox;
    cox.fit = statistics::fitCox(trainingColumns, {"stage", "Radscore", "MLP, score"}, times);
    cox.kinds = {PredictorKind::Feature, PredictorKind::Radscore, PredictorKind::Score};
    auto rawStage = stageOf(cohort.training);
    rawStage[0] = NAN;
    cox.clinical = {{"stage", rawStage, 1.5}};
    cox.trainingPredictors = statistics::linearPredictors(cox.fit, trainingColumns);
    cox.times = {6.0, 12.0, 24.0, 600.0};
    cox.timeUnit = "months";
    cox.event = "progression";
    auto inputs = test::modelInputs(fitted.fitted, cohort.training);
    inputs.positiveLabel.clear();
    inputs.negativeLabel.clear();
    inputs.radscore = radscore;
    inputs.classifier = classifier;
    inputs.cox = cox;
    const auto model = throughFile(makeModel(inputs));
    CHECK(model.trained()->cox->times == std::vector<double>{6.0, 12.0, 24.0});
    CHECK(model.trained()->limits.back() == "The risk is not told for times beyond the longest follow-up.");

    auto stage = stageOf(cohort.test);
    auto filledStage = stage;
    filledStage[1] = 1.5;
    const auto x = columnsOfCox(cohort.test, filledStage);
    const auto predictors = statistics::linearPredictors(cox.fit, x);
    const auto survival = statistics::predictedSurvival(cox.fit.baseline, predictors, model.trained()->cox->times);
    for (std::size_t r = 0; r < cohort.test.caseCount(); ++r) {
        auto row = featureRow(cohort.test, r);
        if (r == 1)
            row.values.push_back({"stage", tables::Missing{"not recorded"}});
        else
            row.values.push_back({"stage", stage[r]});
        const auto prediction = predict(model, row);
        REQUIRE(prediction.survival);
        CHECK_FALSE(prediction.hasClasses);
        CHECK(prediction.survival->linearPredictor == predictors[r]);
        for (std::size_t t = 0; t < 3; ++t) {
            CHECK(prediction.survival->survival[t] == survival.at(r, t));
            CHECK(prediction.survival->risk[t] == std::clamp(1.0 - survival.at(r, t), 0.0, 1.0));
        }
        const auto lower = std::count_if(cox.trainingPredictors.begin(), cox.trainingPredictors.end(),
                                         [&](double one) { return one < predictors[r]; });
        CHECK(prediction.survival->percentile ==
              Approx(100.0 * static_cast<double>(lower) / static_cast<double>(cox.trainingPredictors.size())));
        double sum = 0.0;
        for (const auto& one : prediction.contributions)
            sum += one.contribution;
        CHECK(sum == Approx(predictors[r]).margin(1e-12));
    }
    auto early = inputs;
    early.cox->times = {600.0};
    CHECK_THROWS_WITH(makeModel(early), Catch::Contains("no case was followed until the times"));
}

TEST_CASE("A Cox model of clinical values alone is a model", "[unit]") {
    CoxInput cox;
    const std::vector<double> stage = {1, 2, 3, 1, 2, 3, 4, 4, 1, 2};
    const statistics::SurvivalTimes times{{9, 7, 4, 8, 6, 3, 2, 1, 10, 5},
                                          {true, true, true, false, true, true, true, true, false, true}};
    const DesignMatrix x{10, 1, stage};
    cox.fit = statistics::fitCox(x, {"stage"}, times);
    cox.kinds = {PredictorKind::Feature};
    cox.clinical = {{"stage", stage, std::nullopt}};
    cox.trainingPredictors = statistics::linearPredictors(cox.fit, x);
    cox.times = {5.0};
    cox.timeUnit = "years";
    cox.event = "death";
    const LearningData nothing;
    const FittedPipeline noSteps;
    auto inputs = test::modelInputs(noSteps, nothing);
    CHECK_THROWS_WITH(makeModel(inputs), Catch::Contains("no feature was selected"));
    inputs.cox = cox;
    const auto model = throughFile(makeModel(inputs));
    CHECK(model.selectsFeatures());
    CHECK(trainingCaseCount(model) == 10);
    CHECK(predict(model, {{{"stage", 3.0}}}).survival->linearPredictor == cox.trainingPredictors[2]);
    CHECK_THROWS_WITH(predict(model, {{{"stage", tables::Missing{"not recorded"}}}}),
                      Catch::Contains("stage: is needed by the model and has no value (not recorded)"));
}

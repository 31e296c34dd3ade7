#include "core/study/run/Baselines.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/learning/Splits.h"
#include "core/learning/TrainingSummary.h"
#include "core/learning/ValueMaps.h"
#include "core/learning/steps/Pipeline.h"
#include "core/statistics/Deviance.h"
#include "core/study/run/NullModel.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace rimlight::study {

using learning::LearningData;

namespace {

constexpr std::uint64_t kBaselineSeed = 30;

LearningData casesOf(const StudyData& data, const LogisticPredictors& predictors, std::span<const std::size_t> rows) {
    LearningData all;
    all.caseIds = data.all.caseIds;
    all.names = predictors.names;
    all.x = predictors.x;
    all.positive = data.all.positive;
    return learning::rowsOf(all, rows);
}

/// The pipeline and the regression behind it.
struct FittedLogistic {
    learning::FittedPipeline pipeline;
    learning::ClassifierPointer model; ///< null: there is no predictor that varies
    double prevalence = 0.5;
    bool isRidge = false;

    ClassifierScores scores(const LearningData& cases) const {
        if (!model)
            return {std::vector<double>(cases.x.rows, logOdds(prevalence)),
                    std::vector<double>(cases.x.rows, prevalence)};
        const auto mapped = learning::applyPipeline(pipeline, cases);
        return {model->scores(mapped.x), model->probabilities(mapped.x)};
    }
};

FittedLogistic fitLogistic(const LearningData& training, const Progress& progress) {
    FittedLogistic fitted;
    fitted.prevalence = static_cast<double>(std::count(training.positive.begin(), training.positive.end(), true)) /
                        static_cast<double>(training.positive.size());
    auto prepared = learning::fitPipeline({learning::pipelineStep("impute"), learning::pipelineStep("z-score")},
                                          training, {1, 1, nullptr, progress});
    fitted.pipeline = std::move(prepared.fitted);
    if (prepared.training.x.columns == 0)
        return fitted;
    const auto& kind = learning::classifierKind("logistic-regression");
    const learning::FitContext context{1, 1, progress};
    try {
        const learning::ParameterValues plain(kind.parameters, {{"penalty", std::string("none")}}, kind.key);
        fitted.model = kind.fit(prepared.training, plain, context);
    } catch (const Error&) {
        const learning::ParameterValues ridge(kind.parameters, {{"penalty", std::string("l2")}}, kind.key);
        fitted.model = kind.fit(prepared.training, ridge, context);
        fitted.isRidge = true;
    }
    return fitted;
}

LogisticPredictors predictorOf(const SizeMeasure& size) {
    return {{size.feature}, {size.values.size(), 1, size.values}};
}

LogisticPredictors clinicalPredictors(const StudyData& data) {
    LogisticPredictors predictors;
    for (const auto& column : data.clinical.columns)
        predictors.names.push_back(column.name);
    predictors.x = data.clinical.x;
    return predictors;
}

LogisticPredictors withColumn(LogisticPredictors predictors, const std::string& name,
                              const std::vector<double>& values) {
    predictors.names.push_back(name);
    predictors.x.rows = values.size();
    ++predictors.x.columns;
    predictors.x.values.insert(predictors.x.values.end(), values.begin(), values.end());
    return predictors;
}

StudyModel named(const std::string& key, const std::string& title, ModelKind kind) {
    StudyModel model;
    model.key = key;
    model.title = title;
    model.kind = kind;
    return model;
}

std::string keyOf(const std::string& title) {
    std::string key = title;
    for (char& c : key)
        c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return key;
}

} // namespace

StudyModel logisticModel(const SignatureContext& context, const LogisticPredictors& predictors, StudyModel model,
                         std::uint64_t seed) {
    const auto& data = context.data;
    const auto training = data.rowsOf(Part::Training);
    const auto whole = casesOf(data, predictors, training);
    const auto fitted = fitLogistic(whole, context.progress);
    auto scores = fitted.scores(casesOf(data, predictors, data.everyRow()));
    model.scores = std::move(scores.scores);
    model.probabilities = std::move(scores.probabilities);
    if (fitted.isRidge)
        model.notes.push_back(model.title +
                              ": the predictors separate the classes, or are too many; a ridge (C = 1) was "
                              "fitted in the place of plain logistic regression.");

    std::vector<std::string> patients;
    patients.reserve(training.size());
    for (const std::size_t row : training)
        patients.push_back(data.patients[row]);
    const auto rarer = std::min(std::count(whole.positive.begin(), whole.positive.end(), true),
                                std::count(whole.positive.begin(), whole.positive.end(), false));
    const auto folds =
        static_cast<std::size_t>(std::max(2, std::min(context.protocol.evaluation.folds, static_cast<int>(rarer))));
    model.crossValidatedScores.resize(training.size());
    model.crossValidatedProbabilities.resize(training.size());
    for (const auto& split : learning::foldSplits(learning::splitRows(whole, patients), folds, seed)) {
        context.progress.throwIfCancelled();
        const auto heldOut = fitLogistic(learning::rowsOf(whole, split.training), context.progress)
                                 .scores(learning::rowsOf(whole, split.test));
        for (std::size_t i = 0; i < split.test.size(); ++i) {
            model.crossValidatedScores[split.test[i]] = heldOut.scores[i];
            model.crossValidatedProbabilities[split.test[i]] = heldOut.probabilities[i];
        }
    }
    model.cutoff = trainingCutoff(model, data);
    return model;
}

std::vector<StudyModel> baselineModels(const SignatureContext& context, const StudyModel& mainModel) {
    const auto& data = context.data;
    const auto seed = subSeed(context.protocol.seed, kBaselineSeed);
    const auto score = data.withTrainingValues(mainModel.scores, mainModel.crossValidatedScores);
    std::vector<StudyModel> models;
    const auto addWithCombined = [&](const LogisticPredictors& predictors, const std::string& key,
                                     const std::string& title, ModelKind kind) {
        models.push_back(logisticModel(context, predictors, named(key, title + " alone", kind), seed));
        auto combined = named(key + "+main", title + " and " + mainModel.title, ModelKind::Combined);
        combined.signature = mainModel.signature;
        models.push_back(
            logisticModel(context, withColumn(predictors, "score of " + mainModel.key, score), combined, seed));
    };
    for (const auto& size : data.sizes)
        addWithCombined(predictorOf(size), sizeKey(size), size.name, ModelKind::Size);
    if (!data.clinical.columns.empty())
        addWithCombined(clinicalPredictors(data), "clinical", "Clinical predictors", ModelKind::Clinical);
    return models;
}

std::optional<learning::SizeBaseline> sizeBaseline(const SignatureContext& context, const SizeMeasure& size) {
    const auto training = casesOf(context.data, predictorOf(size), context.data.rowsOf(Part::Training));
    const auto fitted = fitLogistic(training, {});
    const auto linear = fitted.model ? fitted.model->linearScore() : std::nullopt;
    if (!linear)
        return std::nullopt;
    learning::SizeBaseline baseline;
    baseline.name = size.name;
    baseline.feature = {size.feature, learning::originOf(size.feature),
                        learning::valueMapsOf(fitted.pipeline, size.feature),
                        learning::trainingValuesOf(training.x.column(0))};
    baseline.intercept = linear->intercept;
    baseline.coefficient = linear->coefficients.front();
    return baseline;
}

std::string sizeKey(const SizeMeasure& size) {
    return "size/" + keyOf(size.name);
}

std::optional<double> logisticDeviance(const std::vector<std::vector<double>>& columns,
                                       const std::vector<bool>& positive) {
    LearningData cases;
    cases.positive = positive;
    cases.x.rows = positive.size();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        cases.names.push_back("x" + std::to_string(c));
        cases.x.values.insert(cases.x.values.end(), columns[c].begin(), columns[c].end());
        ++cases.x.columns;
    }
    cases.caseIds.assign(positive.size(), "");
    const auto fitted = fitLogistic(cases, {});
    if (fitted.isRidge)
        return std::nullopt;
    const auto scores = fitted.scores(cases).scores;
    double deviance = 0.0;
    for (std::size_t i = 0; i < positive.size(); ++i)
        deviance += 2.0 * (statistics::softplus(scores[i]) - (positive[i] ? scores[i] : 0.0));
    return deviance;
}

} // namespace rimlight::study

#include "core/learning/Predict.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/PredictTrained.h"
#include "core/learning/PredictionWarnings.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

double valueOf(const tables::FeatureRow& features, const std::string& name) {
    const auto value = givenValue(features, name);
    if (!value)
        refuseMissing(features, name);
    return *value;
}

/// Share of the training cases of a class with a lower Radscore, 0 to 100; 0 when there is none.
double percentileAmong(const FittedModel& model, std::optional<bool> positive, double radscore) {
    std::size_t all = 0;
    std::size_t lower = 0;
    for (const auto& trainingCase : model.trainingCases) {
        if (positive && trainingCase.positive != *positive)
            continue;
        ++all;
        lower += trainingCase.radscore < radscore ? 1 : 0;
    }
    return all == 0 ? 0.0 : 100.0 * static_cast<double>(lower) / static_cast<double>(all);
}

std::string nameOf(const FittedModel& model) {
    return model.name.empty() ? "The model" : model.name;
}

Prediction predictSignature(const FittedModel& model, const tables::FeatureRow& features) {
    Prediction prediction;
    std::vector<double> values;
    for (const auto& term : model.terms) {
        const double value = valueOf(features, term.feature);
        const double zScore = (value - term.mean) / term.standardDeviation;
        const double contribution = term.coefficient * zScore;
        if (!std::isfinite(contribution))
            refuseFarOut(term.feature, value);
        values.push_back(value);
        prediction.contributions.push_back({term.feature, value, zScore, contribution});
        warnOfExtrapolation(term.feature, value,
                            {term.trainingMinimum, term.trainingMaximum, term.mean, term.standardDeviation},
                            prediction.warnings);
    }
    sortBySize(prediction.contributions);
    prediction.radscore = radscoreOf(model, values);
    if (!std::isfinite(prediction.radscore))
        refuseFarOut();
    prediction.score = prediction.radscore;
    prediction.contributionBase = model.intercept;
    prediction.probability = statistics::logistic(prediction.radscore);
    prediction.cutoffRadscore = model.cutoffRadscore;
    prediction.cutoffProbability = statistics::logistic(model.cutoffRadscore);
    prediction.positive = prediction.radscore >= model.cutoffRadscore;
    prediction.label = prediction.positive ? model.positiveLabel : model.negativeLabel;
    prediction.percentileOfPositives = percentileAmong(model, true, prediction.radscore);
    prediction.percentileOfNegatives = percentileAmong(model, false, prediction.radscore);
    prediction.percentileOfAll = percentileAmong(model, std::nullopt, prediction.radscore);
    warnOfTraining(model, prediction.warnings);
    return prediction;
}

} // namespace

double radscoreOf(const FittedModel& model, std::span<const double> values) {
    double radscore = model.intercept;
    for (std::size_t i = 0; i < model.terms.size(); ++i)
        radscore += model.terms[i].coefficient * ((values[i] - model.terms[i].mean) / model.terms[i].standardDeviation);
    return radscore;
}

Prediction predict(const FittedModel& model, const tables::FeatureRow& features, const PredictOptions& options) {
    if (const auto* formula = model.formula())
        throw Error(
            formula->missing, nameOf(model),
            "Complete it with a table of your own cases: rimlight-cli model complete MODEL --table FEATURES.csv "
            "-o OUT.json.");
    if (const auto* trained = model.trained())
        return predictTrained(model, *trained, features, options);
    if (!model.selectsFeatures())
        throw Error("the LASSO selected no feature when this model was fitted, so it can't predict", nameOf(model),
                    "Fit a model on more cases or on more telling features.");
    return predictSignature(model, features);
}

} // namespace rimlight::learning

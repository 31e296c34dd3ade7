#include "core/learning/Predict.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

double valueOf(const tables::FeatureRow& features, const std::string& name) {
    const tables::Cell* cell = features.find(name);
    if (cell == nullptr)
        throw Error("is needed by the model and is not among the given features", name,
                    "Extract it with the model's settings, or give it as a clinical value.");
    if (const auto* missing = std::get_if<tables::Missing>(cell))
        throw Error("is needed by the model and has no value (" + missing->reason + ")", name,
                    "Check the image and the outline, or use a model without this feature.");
    const double value = std::get<double>(*cell);
    if (!std::isfinite(value))
        throw Error("is needed by the model and is not finite", name, "Check the image and the outline.");
    return value;
}

/// Share of the training cases of a class with a lower Radscore, 0 to 100; 0 when there is none.
double percentileAmong(const FittedModel& model, bool positive, double radscore) {
    std::size_t all = 0;
    std::size_t lower = 0;
    for (const auto& trainingCase : model.trainingCases) {
        if (trainingCase.positive != positive)
            continue;
        ++all;
        lower += trainingCase.radscore < radscore ? 1 : 0;
    }
    return all == 0 ? 0.0 : 100.0 * static_cast<double>(lower) / static_cast<double>(all);
}

/// Of text for people: enough digits to tell the value from the border it crosses.
std::string distinctText(double value, double border) {
    for (int digits = 3; digits < 17; ++digits)
        if (formatSignificant(value, digits) != formatSignificant(border, digits))
            return formatSignificant(value, digits);
    return formatNumber(value);
}

void warnOfExtrapolation(const ModelTerm& term, double value, double zScore, std::vector<std::string>& warnings) {
    constexpr double kFarOut = 3.0;
    const auto range = [&] {
        return " (" + formatSignificant(term.trainingMinimum, 3) + " to " + formatSignificant(term.trainingMaximum, 3) +
               ").";
    };
    if (value > term.trainingMaximum)
        warnings.push_back(term.feature + " is " + distinctText(value, term.trainingMaximum) +
                           ", above every training case" + range());
    else if (value < term.trainingMinimum)
        warnings.push_back(term.feature + " is " + distinctText(value, term.trainingMinimum) +
                           ", below every training case" + range());
    else if (std::abs(zScore) > kFarOut)
        warnings.push_back(term.feature + " is " + formatSignificant(value, 3) + ", " +
                           formatFixed(std::abs(zScore), 1) + " standard deviations " +
                           (zScore > 0.0 ? "above" : "below") + " the mean of the training cases.");
}

void warnOfTraining(const FittedModel& model, std::vector<std::string>& warnings) {
    // The usual least number of cases of the rarer class per feature: Peduzzi et al., J Clin Epidemiol 1996;49:1373.
    constexpr std::size_t kCasesPerFeature = 10;
    const auto& performance = model.performance;
    if (model.provenance.syntheticData)
        warnings.emplace_back(kSyntheticTrainingWarning);
    if (std::min(performance.positives, performance.negatives) < kCasesPerFeature * model.terms.size())
        warnings.push_back("The model was trained on few cases: " + std::to_string(performance.positives) + " " +
                           model.positiveLabel + " and " + std::to_string(performance.negatives) + " " +
                           model.negativeLabel + " for " + std::to_string(model.terms.size()) +
                           (model.terms.size() == 1 ? " feature" : " features") +
                           " (10 of the rarer class per feature are the usual minimum).");
    if (performance.crossValidatedAuc && performance.crossValidatedAucInterval &&
        performance.crossValidatedAucInterval->low <= 0.5)
        warnings.push_back("In cross-validation the model did not surely tell the classes apart (AUC " +
                           formatFixed(*performance.crossValidatedAuc, 2) + ", 95 % interval " +
                           formatFixed(performance.crossValidatedAucInterval->low, 2) + " to " +
                           formatFixed(performance.crossValidatedAucInterval->high, 2) + ").");
}

} // namespace

double radscoreOf(const FittedModel& model, std::span<const double> values) {
    double radscore = model.intercept;
    for (std::size_t i = 0; i < model.terms.size(); ++i)
        radscore += model.terms[i].coefficient * ((values[i] - model.terms[i].mean) / model.terms[i].standardDeviation);
    return radscore;
}

Prediction predict(const FittedModel& model, const tables::FeatureRow& features) {
    if (!model.selectsFeatures())
        throw Error("the LASSO selected no feature when this model was fitted, so it can't predict",
                    model.name.empty() ? "The model" : model.name,
                    "Fit a model on more cases or on more telling features.");
    Prediction prediction;
    std::vector<double> values;
    for (const auto& term : model.terms) {
        const double value = valueOf(features, term.feature);
        const double zScore = (value - term.mean) / term.standardDeviation;
        const double contribution = term.coefficient * zScore;
        if (!std::isfinite(contribution))
            throw Error("is " + formatSignificant(value, 3) + ", too far from every training case to be scored",
                        term.feature, "Check the image's unit and the extraction settings.");
        values.push_back(value);
        prediction.contributions.push_back({term.feature, value, zScore, contribution});
        warnOfExtrapolation(term, value, zScore, prediction.warnings);
    }
    std::stable_sort(prediction.contributions.begin(), prediction.contributions.end(),
                     [](const auto& a, const auto& b) { return std::abs(a.contribution) > std::abs(b.contribution); });
    prediction.radscore = radscoreOf(model, values);
    if (!std::isfinite(prediction.radscore))
        throw Error("is too far from every training case to be scored", "The case",
                    "Check the image's unit and the extraction settings.");
    prediction.probability = statistics::logistic(prediction.radscore);
    prediction.cutoffRadscore = model.cutoffRadscore;
    prediction.cutoffProbability = statistics::logistic(model.cutoffRadscore);
    prediction.positive = prediction.radscore >= model.cutoffRadscore;
    prediction.label = prediction.positive ? model.positiveLabel : model.negativeLabel;
    prediction.percentileOfPositives = percentileAmong(model, true, prediction.radscore);
    prediction.percentileOfNegatives = percentileAmong(model, false, prediction.radscore);
    warnOfTraining(model, prediction.warnings);
    return prediction;
}

} // namespace rimlight::learning

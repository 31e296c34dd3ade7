#include "core/learning/PredictionWarnings.h"

#include "core/base/Text.h"
#include "core/learning/Predict.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

constexpr double kFarOut = 3.0;
/// The usual least number of cases of the rarer class per feature: Peduzzi et al., J Clin Epidemiol 1996;49:1373.
constexpr std::size_t kCasesPerFeature = 10;

/// Of text for people: enough digits to tell the value from the border it crosses.
std::string distinctText(double value, double border) {
    for (int digits = 3; digits < 17; ++digits)
        if (formatSignificant(value, digits) != formatSignificant(border, digits))
            return formatSignificant(value, digits);
    return formatNumber(value);
}

void warnOfFewCases(std::size_t positives, std::size_t negatives, std::size_t features, const FittedModel& model,
                    std::vector<std::string>& warnings) {
    if (std::min(positives, negatives) >= kCasesPerFeature * features)
        return;
    warnings.push_back("The model was trained on few cases: " + std::to_string(positives) + " " + model.positiveLabel +
                       " and " + std::to_string(negatives) + " " + model.negativeLabel + " for " +
                       countedFeatures(features) + " (10 of the rarer class per feature are the usual minimum).");
}

void warnOfPoorAuc(double auc, const statistics::Interval& interval, std::vector<std::string>& warnings) {
    if (interval.low <= 0.5)
        warnings.push_back("In cross-validation the model did not surely tell the classes apart (AUC " +
                           formatFixed(auc, 2) + ", 95 % interval " + formatFixed(interval.low, 2) + " to " +
                           formatFixed(interval.high, 2) + ").");
}

void warnOfTrained(const TrainedModel& trained, const FittedModel& model, std::vector<std::string>& warnings) {
    if (trained.cox) {
        if (trained.cox->events < kCasesPerFeature * trained.cox->predictors.size())
            warnings.push_back("The Cox model was fitted on few events: " + std::to_string(trained.cox->events) +
                               " for " + std::to_string(trained.cox->predictors.size()) +
                               " predictors (10 per predictor are the usual minimum).");
        return;
    }
    const auto& positive = trained.training.positive;
    const auto positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
    if (!positive.empty())
        warnOfFewCases(positives, positive.size() - positives, trained.features.size(), model, warnings);
    for (const auto& part : trained.performance)
        if (part.part == kCrossValidationPart && part.auc && part.auc95)
            warnOfPoorAuc(*part.auc, *part.auc95, warnings);
}

} // namespace

std::string countedFeatures(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " feature" : " features");
}

void warnOfExtrapolation(const std::string& feature, double value, const TrainingRange& range,
                         std::vector<std::string>& warnings) {
    const auto words = [&] {
        return " (" + formatSignificant(range.minimum, 3) + " to " + formatSignificant(range.maximum, 3) + ").";
    };
    const double zScore = range.standardDeviation > 0.0 ? (value - range.mean) / range.standardDeviation : 0.0;
    if (value > range.maximum)
        warnings.push_back(feature + " is " + distinctText(value, range.maximum) + ", above every training case" +
                           words());
    else if (value < range.minimum)
        warnings.push_back(feature + " is " + distinctText(value, range.minimum) + ", below every training case" +
                           words());
    else if (std::abs(zScore) > kFarOut)
        warnings.push_back(feature + " is " + formatSignificant(value, 3) + ", " + formatFixed(std::abs(zScore), 1) +
                           " standard deviations " + (zScore > 0.0 ? "above" : "below") +
                           " the mean of the training cases.");
}

void warnOfTraining(const FittedModel& model, std::vector<std::string>& warnings) {
    if (model.provenance.syntheticData)
        warnings.emplace_back(kSyntheticTrainingWarning);
    if (const auto* trained = model.trained()) {
        warnOfTrained(*trained, model, warnings);
        return;
    }
    const auto& performance = model.performance;
    warnOfFewCases(performance.positives, performance.negatives, model.terms.size(), model, warnings);
    if (performance.crossValidatedAuc && performance.crossValidatedAucInterval)
        warnOfPoorAuc(*performance.crossValidatedAuc, *performance.crossValidatedAucInterval, warnings);
}

} // namespace rimlight::learning

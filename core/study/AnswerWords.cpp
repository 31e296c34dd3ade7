#include "core/base/Text.h"
#include "core/study/CasePrediction.h"

#include <algorithm>

namespace rimlight::study {

namespace {

/// "71 %". A model is never sure: neither 0 % nor 100 %.
std::string probabilityText(double probability) {
    if (probability > 0.995)
        return "> 99 %";
    if (probability < 0.005)
        return "< 1 %";
    return formatFixed(probability * 100.0, 0) + " %";
}

std::string headlineOf(const learning::FittedModel& model, const learning::Prediction& prediction) {
    const std::string& other = prediction.positive ? model.negativeLabel : model.positiveLabel;
    const double probability = prediction.positive ? prediction.probability : 1.0 - prediction.probability;
    if (probability < 0.5)
        return prediction.label + " by the cut-off, though its probability is " + probabilityText(probability);
    return prediction.label + " rather than " + other + ": " + probabilityText(probability);
}

/// With a capital first.
std::string sentenceOf(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string amongTrainingCases(const learning::FittedModel& model, const learning::Prediction& prediction) {
    if (model.trained() != nullptr && model.trained()->training.positive.empty())
        return "Higher than " + formatFixed(prediction.percentileOfAll, 0) + " % of the training cases.";
    return "Higher than " + formatFixed(prediction.percentileOfPositives, 0) + " % of the " + model.positiveLabel +
           " and " + formatFixed(prediction.percentileOfNegatives, 0) + " % of the " + model.negativeLabel +
           " training cases.";
}

/// "Risk of progression: 12 % at 6 months, 34 % at 24 months"
AnswerWords survivalWords(const learning::SurvivalPrediction& survival) {
    std::vector<std::string> risks;
    for (std::size_t i = 0; i < survival.times.size(); ++i)
        risks.push_back(probabilityText(survival.risk[i]) + " by " + formatSignificant(survival.times[i], 4) + " " +
                        survival.timeUnit);
    return {"Risk of " + (survival.event.empty() ? "the event" : survival.event) + ": " + join(risks, ", "),
            "Linear predictor " + formatFixed(survival.linearPredictor, 2) + " of the Cox model, higher than " +
                formatFixed(survival.percentile, 0) + " % of the training cases'."};
}

} // namespace

AnswerWords answerWords(const learning::FittedModel& model, const learning::Prediction& prediction) {
    if (prediction.survival)
        return survivalWords(*prediction.survival);
    if (!prediction.radscoreDecides)
        return {headlineOf(model, prediction),
                "Probability of " + model.positiveLabel + " " + probabilityText(prediction.probability) +
                    (prediction.positive ? ", at or above the cut-off of " : ", below the cut-off of ") +
                    probabilityText(prediction.cutoffProbability) +
                    (prediction.hasRadscore ? "; Radscore " + formatFixed(prediction.radscore, 2) : "") + ". " +
                    amongTrainingCases(model, prediction)};
    return {headlineOf(model, prediction),
            "Radscore " + formatFixed(prediction.radscore, 2) +
                (prediction.positive ? ", at or above the cut-off of " : ", below the cut-off of ") +
                formatFixed(prediction.cutoffRadscore, 2) + " (probability of " + model.positiveLabel + " " +
                probabilityText(prediction.probability) + ", cut-off " + probabilityText(prediction.cutoffProbability) +
                "). " + amongTrainingCases(model, prediction)};
}

std::string syntheticSentence(const CasePrediction& result) {
    const bool training = result.model.provenance.syntheticData;
    if (result.syntheticImage && training)
        return "SYNTHETIC: the image and the model's training cases were made by a program. No evidence of accuracy.";
    if (result.syntheticImage)
        return "SYNTHETIC: the image was made by a program.";
    return training ? "SYNTHETIC: the model was trained on cases made by a program. No evidence of accuracy." : "";
}

std::vector<std::string> plainDoubts(const CasePrediction& result) {
    std::vector<std::string> doubts;
    const auto inputs = learning::inputsOf(result.model);
    for (const auto& warning : result.warnings) {
        if (warning == learning::kSyntheticTrainingWarning)
            continue;
        const auto input = std::find_if(inputs.begin(), inputs.end(), [&](const auto& one) {
            return warning.starts_with(one.name + " is ") || warning.starts_with(one.name + " has no value ");
        });
        doubts.push_back(input == inputs.end()
                             ? warning
                             : sentenceOf(plainFeatureName(input->name) + warning.substr(input->name.size())));
    }
    return doubts;
}

} // namespace rimlight::study

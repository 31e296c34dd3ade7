#include "core/base/Text.h"
#include "core/study/CasePrediction.h"

#include <algorithm>
#include <optional>

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

/// An end of an interval, in per cent without the sign.
std::string endText(double probability) {
    if (probability > 0.995)
        return ">99";
    if (probability < 0.005)
        return "<1";
    return formatFixed(probability * 100.0, 0);
}

/// " (58-82)"; " (58 to >99)", in which a hyphen would look like an arrow
std::string intervalText(const statistics::Interval& interval) {
    const auto low = endText(interval.low);
    const auto high = endText(interval.high);
    const bool isPlain = (low + high).find_first_of("<>") == std::string::npos;
    return " (" + low + (isPlain ? "-" : " to ") + high + ")";
}

/// How many of the training cases with such a score were of the class that the case is assigned to; null: not known.
/// @param answer a Prediction or a SizeAnswer
template <typename Answer>
std::optional<learning::CalibratedProbability> calibratedOfLabel(const Answer& answer) {
    const auto* positive = std::get_if<learning::CalibratedProbability>(&answer.calibrated);
    if (positive == nullptr)
        return std::nullopt;
    if (answer.positive)
        return *positive;
    return learning::CalibratedProbability{1.0 - positive->probability,
                                           {1.0 - positive->interval95.high, 1.0 - positive->interval95.low}};
}

/// The model's own, of the class that the case is assigned to
template <typename Answer>
double ownProbability(const Answer& answer) {
    return answer.positive ? answer.probability : 1.0 - answer.probability;
}

/// "68 % (58-82)" of the class that the case is assigned to: what became of training cases with such a score, since the
/// interval belongs to it; where that isn't known, the model's own probability.
template <typename Answer>
std::string labelProbability(const Answer& answer) {
    if (const auto calibrated = calibratedOfLabel(answer))
        return probabilityText(calibrated->probability) + intervalText(calibrated->interval95);
    return probabilityText(ownProbability(answer));
}

/// "84.2 ml" of a volume in mm3, "61 mm" of a diameter
std::string sizeText(const learning::SizeAnswer& size) {
    if (size.feature.ends_with("Volume"))
        return formatSignificant(size.value / 1000.0, 3) + " ml";
    return formatSignificant(size.value, 3) + (size.feature.ends_with("Diameter") ? " mm" : "");
}

std::optional<double> crossValidatedAuc(const std::vector<learning::PartPerformance>& parts) {
    for (const auto& part : parts)
        if (part.part == learning::kCrossValidationPart)
            return part.auc;
    return std::nullopt;
}

/// The interval, or why there is none.
std::string certaintyOf(const learning::Prediction& prediction) {
    if (const auto* missing = std::get_if<tables::Missing>(&prediction.calibrated))
        return "No interval: " + missing->reason + ".";
    const auto calibrated = *calibratedOfLabel(prediction);
    return "Among training cases with such a score, in cross-validation, " + probabilityText(calibrated.probability) +
           " were " + prediction.label + " (95 % interval " + endText(calibrated.interval95.low) + " to " +
           endText(calibrated.interval95.high) + " %); the model itself says " +
           probabilityText(ownProbability(prediction)) + ".";
}

std::string headlineOf(const learning::FittedModel& model, const learning::Prediction& prediction) {
    const std::string& other = prediction.positive ? model.negativeLabel : model.positiveLabel;
    const auto calibrated = calibratedOfLabel(prediction);
    const double probability = calibrated ? calibrated->probability : ownProbability(prediction);
    if (probability < 0.5)
        return prediction.label + " by the cut-off, though its probability is " + labelProbability(prediction);
    return prediction.label + " rather than " + other + ": " + labelProbability(prediction);
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

/// "12 % (8-20) by 6 months"
std::string riskText(const learning::SurvivalPrediction& survival, std::size_t time) {
    return probabilityText(survival.risk[time]) + (survival.risk95.empty() ? "" : intervalText(survival.risk95[time])) +
           " by " + formatSignificant(survival.times[time], 4) + " " + survival.timeUnit;
}

/// "Risk of progression: 12 % at 6 months, 34 % at 24 months"
AnswerWords survivalWords(const learning::SurvivalPrediction& survival) {
    std::vector<std::string> risks;
    for (std::size_t i = 0; i < survival.times.size(); ++i)
        risks.push_back(riskText(survival, i));
    return {"Risk of " + (survival.event.empty() ? "the event" : survival.event) + ": " + join(risks, ", "),
            "Linear predictor " + formatFixed(survival.linearPredictor, 2) + " of the Cox model, higher than " +
                formatFixed(survival.percentile, 0) + " % of the training cases'.",
            survival.risk95.empty() ? "No interval: " + survival.noInterval + "."
                                    : "In brackets 95 % intervals, which hold for the model's sampling error alone."};
}

} // namespace

std::string probabilityWords(const learning::Prediction& prediction) {
    if (prediction.survival) {
        const auto& survival = *prediction.survival;
        std::vector<std::string> risks;
        for (std::size_t i = 0; i < survival.times.size(); ++i)
            risks.push_back(riskText(survival, i));
        return join(risks, ", ");
    }
    return labelProbability(prediction);
}

std::vector<std::string> sizeWords(const CasePrediction& result) {
    std::vector<std::string> sentences;
    const auto* trained = result.model.trained();
    for (const auto& answer : result.sizeAlone) {
        std::string text =
            answer.name + " alone (" + sizeText(answer) + "): " + answer.label + ", " + labelProbability(answer) + '.';
        for (const auto& size : trained->sizes)
            if (const auto alone = crossValidatedAuc(size.performance); size.name == answer.name && alone) {
                const auto whole = crossValidatedAuc(trained->performance);
                text += " AUC in cross-validation " + formatFixed(*alone, 2) +
                        (whole ? ", the model's " + formatFixed(*whole, 2) : "") + '.';
            }
        sentences.push_back(std::move(text));
    }
    return sentences;
}

AnswerWords answerWords(const learning::FittedModel& model, const learning::Prediction& prediction) {
    if (prediction.survival)
        return survivalWords(*prediction.survival);
    if (!prediction.radscoreDecides)
        return {headlineOf(model, prediction),
                "Probability of " + model.positiveLabel + " " + probabilityText(prediction.probability) +
                    (prediction.positive ? ", at or above the cut-off of " : ", below the cut-off of ") +
                    probabilityText(prediction.cutoffProbability) +
                    (prediction.hasRadscore ? "; Radscore " + formatFixed(prediction.radscore, 2) : "") + ". " +
                    amongTrainingCases(model, prediction),
                certaintyOf(prediction)};
    return {headlineOf(model, prediction),
            "Radscore " + formatFixed(prediction.radscore, 2) +
                (prediction.positive ? ", at or above the cut-off of " : ", below the cut-off of ") +
                formatFixed(prediction.cutoffRadscore, 2) + " (probability of " + model.positiveLabel + " " +
                probabilityText(prediction.probability) + ", cut-off " + probabilityText(prediction.cutoffProbability) +
                "). " + amongTrainingCases(model, prediction),
            certaintyOf(prediction)};
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

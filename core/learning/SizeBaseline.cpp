#include "core/learning/SizeBaseline.h"

#include "core/learning/PredictTrained.h"
#include "core/learning/ValueMaps.h"
#include "core/statistics/Deviance.h"

#include <cmath>

namespace rimlight::learning {

SizeAnswer answerBySize(const FittedModel& model, const SizeBaseline& baseline, double value) {
    SizeAnswer answer;
    answer.name = baseline.name;
    answer.feature = baseline.feature.name;
    answer.value = value;
    const auto mapped = mapValue(baseline.feature.maps, value, {});
    answer.score = baseline.intercept + baseline.coefficient * mapped.value();
    if (!std::isfinite(answer.score))
        refuseFarOut(baseline.feature.name, value);
    answer.probability = statistics::logistic(answer.score);
    answer.cutoffProbability = baseline.cutoff.probability;
    answer.positive = answer.probability >= answer.cutoffProbability;
    answer.label = answer.positive ? model.positiveLabel : model.negativeLabel;
    if (const auto* calibration = std::get_if<ScoreCalibration>(&baseline.calibration))
        answer.calibrated = calibratedAt(*calibration, answer.score);
    else
        answer.calibrated = std::get<tables::Missing>(baseline.calibration);
    return answer;
}

} // namespace rimlight::learning

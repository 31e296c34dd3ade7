#include "core/statistics/evaluation/BinaryEvaluation.h"

#include "core/statistics/Roc.h"

#include <algorithm>
#include <cassert>

namespace rimlight::statistics {

using tables::Missing;

BinaryEvaluation evaluateBinary(std::span<const double> scores, std::span<const double> probabilities,
                                const std::vector<bool>& positive, const BinaryEvaluationOptions& options) {
    assert(scores.size() == positive.size());
    BinaryEvaluation evaluation;
    evaluation.positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
    evaluation.negatives = positive.size() - evaluation.positives;
    if (evaluation.positives == 0 || evaluation.negatives == 0) {
        const Missing missing{evaluation.positives == 0 ? kNoPositive : kNoNegative};
        evaluation.auc = missingEstimate(missing);
        evaluation.aucBootstrap95 = missing;
    } else {
        const auto auc = aucWithInterval(scores, positive);
        evaluation.auc.value = auc.value;
        if (auc.interval95)
            evaluation.auc.interval95 = *auc.interval95;
        else
            evaluation.auc.interval95 = Missing{"a class of one case has no variance"};
        evaluation.aucBootstrap95 = bootstrapAuc(scores, positive, options.bootstrap);
    }
    evaluation.confusion =
        confusionWithIntervals(scores, positive, options.cutoff, options.proportions, options.bootstrap);
    if (probabilities.empty())
        return evaluation;
    assert(probabilities.size() == positive.size());
    ProbabilityEvaluation quality;
    quality.brier = brierWithInterval(probabilities, positive, options.bootstrap);
    quality.scaledBrier = scaledBrier(probabilities, positive);
    quality.r2 = nagelkerkeR2(probabilities, positive);
    quality.spiegelhalter = spiegelhalterTest(probabilities, positive);
    quality.expectedOverObserved = expectedOverObserved(probabilities, positive);
    quality.calibration = calibrationOf(probabilities, positive);
    quality.hosmerLemeshow = hosmerLemeshow(probabilities, positive, options.kind, options.groups);
    quality.groupedCurve = groupedCalibration(probabilities, positive, options.groups);
    quality.smoothCurve = smoothCalibration(probabilities, positive);
    evaluation.probability = std::move(quality);
    return evaluation;
}

} // namespace rimlight::statistics

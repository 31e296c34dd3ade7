#include "core/statistics/evaluation/BinaryEvaluation.h"

#include "core/statistics/Roc.h"

#include <algorithm>
#include <cassert>

namespace rimlight::statistics {

namespace {

using tables::Missing;

std::span<const double> comparedWithCutoff(std::span<const double> scores, std::span<const double> probabilities,
                                           const BinaryEvaluationOptions& options) {
    assert(options.cutoffOf == CutoffOf::Score || probabilities.size() == scores.size());
    return options.cutoffOf == CutoffOf::Score ? scores : probabilities;
}

/// What is resampled, in this order: the area, the confusion metrics, the Brier score.
std::vector<Replicates> resampledStatistics(std::span<const double> scores, std::span<const double> probabilities,
                                            const std::vector<bool>& positive, const BinaryEvaluationOptions& options) {
    const ResampledAuc auc(scores, positive);
    const auto compared = comparedWithCutoff(scores, probabilities, options);
    return bootstrap(
        positive, confusionMetrics().size() + 2,
        [&](std::span<const std::size_t> rows) {
            auto values = confusionStatistics(confusionAt(compared, positive, options.cutoff, rows));
            values.insert(values.begin(), auc(rows));
            values.push_back(probabilities.empty() ? std::nullopt
                                                   : std::optional(brierScore(probabilities, positive, rows)));
            return values;
        },
        options.bootstrap);
}

ProbabilityEvaluation probabilityEvaluation(std::span<const double> probabilities, const std::vector<bool>& positive,
                                            const Replicates& briers, const BinaryEvaluationOptions& options) {
    assert(probabilities.size() == positive.size());
    ProbabilityEvaluation evaluation;
    evaluation.brier = {brierScore(probabilities, positive), percentileInterval(briers)};
    evaluation.scaledBrier = scaledBrier(probabilities, positive);
    evaluation.r2 = nagelkerkeR2(probabilities, positive);
    evaluation.spiegelhalter = spiegelhalterTest(probabilities, positive);
    evaluation.expectedOverObserved = expectedOverObserved(probabilities, positive);
    evaluation.calibration = calibrationOf(probabilities, positive);
    evaluation.hosmerLemeshow = hosmerLemeshow(probabilities, positive, options.kind, options.groups);
    evaluation.groupedCurve = groupedCalibration(probabilities, positive, options.groups);
    evaluation.smoothCurve = smoothCalibration(probabilities, positive);
    return evaluation;
}

Estimate areaOf(std::span<const double> scores, const std::vector<bool>& positive) {
    const auto auc = aucWithInterval(scores, positive);
    if (auc.interval95)
        return {auc.value, *auc.interval95};
    return {auc.value, Missing{kOneCaseClass}};
}

} // namespace

BinaryEvaluation evaluateBinary(std::span<const double> scores, std::span<const double> probabilities,
                                const std::vector<bool>& positive, const BinaryEvaluationOptions& options) {
    assert(scores.size() == positive.size());
    BinaryEvaluation evaluation;
    evaluation.positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
    evaluation.negatives = positive.size() - evaluation.positives;
    const auto replicates = resampledStatistics(scores, probabilities, positive, options);
    if (evaluation.positives == 0 || evaluation.negatives == 0) {
        const Missing missing{evaluation.positives == 0 ? kNoPositive : kNoNegative};
        evaluation.auc = missingEstimate(missing);
        evaluation.aucBootstrap95 = missing;
    } else {
        evaluation.auc = areaOf(scores, positive);
        evaluation.aucBootstrap95 = percentileInterval(replicates.front());
    }
    evaluation.confusion = confusionWithIntervals(
        options.cutoff, confusionAt(comparedWithCutoff(scores, probabilities, options), positive, options.cutoff),
        options.proportions, std::span(replicates).subspan(1, confusionMetrics().size()));
    if (!probabilities.empty())
        evaluation.probability = probabilityEvaluation(probabilities, positive, replicates.back(), options);
    return evaluation;
}

} // namespace rimlight::statistics

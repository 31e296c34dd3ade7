#include "core/learning/ScoreCalibration.h"

#include "core/base/Error.h"
#include "core/learning/linear/LogisticRegression.h"
#include "core/statistics/Deviance.h"
#include "core/statistics/evaluation/Estimate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

CalibrationCell calibrateScores(std::span<const double> crossValidatedScores, const std::vector<bool>& positive) {
    if (crossValidatedScores.empty())
        return tables::Missing{kNoCalibrationKept};
    assert(crossValidatedScores.size() == positive.size());
    const auto positives = static_cast<std::size_t>(std::count(positive.begin(), positive.end(), true));
    if (positives == 0 || positives == positive.size())
        return tables::Missing{"all training cases are of one class"};
    const auto [least, most] = std::minmax_element(crossValidatedScores.begin(), crossValidatedScores.end());
    if (*least == *most)
        return tables::Missing{"in cross-validation all training cases got the same score"};
    const DesignMatrix x{crossValidatedScores.size(), 1, {crossValidatedScores.begin(), crossValidatedScores.end()}};
    try {
        LogisticOptions options;
        options.onSeparation = OnSeparation::Tell;
        const auto fit = fitLogistic(x, {"score"}, positive, options);
        if (!fit.separated.empty())
            return tables::Missing{"in cross-validation the scores tell the training cases' classes apart without a "
                                   "mistake, so that a probability between has no estimate"};
        return ScoreCalibration{fit.intercept,
                                fit.coefficients[0],
                                fit.covariance.at(0, 0),
                                fit.covariance.at(0, 1),
                                fit.covariance.at(1, 1),
                                positive.size(),
                                positives};
    } catch (const Error& error) {
        return tables::Missing{"a logistic regression on the cross-validated scores failed: " + error.problem()};
    }
}

CalibratedProbability calibratedAt(const ScoreCalibration& calibration, double score) {
    const double logit = calibration.intercept + calibration.slope * score;
    const double variance = calibration.interceptVariance + 2.0 * score * calibration.covariance +
                            score * score * calibration.slopeVariance;
    const double reach = statistics::kNormal975 * std::sqrt(std::max(variance, 0.0));
    return {statistics::logistic(logit), {statistics::logistic(logit - reach), statistics::logistic(logit + reach)}};
}

} // namespace rimlight::learning

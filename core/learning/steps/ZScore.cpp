#include "core/learning/steps/ScaleFit.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <cmath>
#include <numeric>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "z-score";

Scaling scalingOf(const std::vector<double>& sorted) {
    const auto n = static_cast<double>(sorted.size());
    const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : sorted)
        squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / n)};
}

} // namespace

StepKind zScoreStep() {
    return {kKey,
            "z-score",
            "Subtracts the mean of the training cases and divides by their standard deviation (by n, as scikit-learn "
            "and glmnet). Constant columns are left out.",
            {},
            [](const LearningData& training, const ParameterValues&, const StepContext& context) {
                return fitScale(training, context, unfitted(kKey, "z-score", training), scalingOf);
            }};
}

} // namespace rimlight::learning

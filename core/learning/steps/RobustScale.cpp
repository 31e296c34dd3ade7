#include "core/learning/steps/Quantiles.h"
#include "core/learning/steps/ScaleFit.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "robust";
constexpr const char* kTitle = "Median and interquartile range";

Scaling scalingOf(const std::vector<double>& sorted) {
    const double range = sortedQuantile(sorted, 0.75) - sortedQuantile(sorted, 0.25);
    const double median = sortedQuantile(sorted, 0.5);
    if (range > 0.0)
        return {median, range};
    return {median, 1.0, "the interquartile range is 0: centred only"};
}

} // namespace

StepKind robustStep() {
    return {kKey,
            kTitle,
            "Subtracts the median of the training cases and divides by their interquartile range, as scikit-learn's "
            "RobustScaler. Constant columns are left out.",
            {},
            [](const LearningData& training, const ParameterValues&, const StepContext& context) {
                return fitScale(training, context, unfitted(kKey, kTitle, training), scalingOf);
            }};
}

} // namespace rimlight::learning

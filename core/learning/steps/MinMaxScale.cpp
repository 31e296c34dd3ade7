#include "core/learning/steps/ScaleFit.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "min-max";
constexpr const char* kTitle = "Smallest to largest value as 0 to 1";

} // namespace

StepKind minMaxStep() {
    return {kKey,
            kTitle,
            "Maps the range of the training cases to 0 to 1; other cases may lie outside. Constant columns are left "
            "out.",
            {},
            [](const LearningData& training, const ParameterValues&, const StepContext& context) {
                return fitScale(training, context, unfitted(kKey, kTitle, training),
                                [](const std::vector<double>& sorted) {
                                    return Scaling{sorted.front(), sorted.back() - sorted.front()};
                                });
            }};
}

} // namespace rimlight::learning

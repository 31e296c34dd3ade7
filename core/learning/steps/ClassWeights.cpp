#include "core/base/Text.h"
#include "core/learning/steps/Resampling.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "class-weights";
constexpr const char* kTitle = "Class weights";

StepResult fit(const LearningData& training, const ParameterValues&, const StepContext&) {
    StepResult result{unfitted(kKey, kTitle, training), training};
    const ClassRows rows = classRows(training, kKey);
    const auto weightOf = [&](std::size_t members) {
        return static_cast<double>(training.caseCount()) / (2.0 * static_cast<double>(members));
    };
    const double smaller = weightOf(rows.smaller.size());
    const double larger = weightOf(rows.larger.size());
    auto& weights = result.training.weights;
    if (weights.empty())
        weights.assign(training.caseCount(), 1.0);
    for (std::size_t row = 0; row < weights.size(); ++row)
        weights[row] *= training.positive[row] == rows.smallerIsPositive ? smaller : larger;
    result.fitted.notes.push_back("A case of the " + rows.smallerName() + " class counts " +
                                  formatSignificant(smaller, 4) + ", one of the other " + formatSignificant(larger, 4) +
                                  '.');
    return result;
}

} // namespace

StepKind classWeightsStep() {
    return {kKey,
            kTitle,
            "Gives training cases the weight n / (2 x cases of their class), scikit-learn's \"balanced\", so that both "
            "classes count the same in what is fitted with weights. Weights that are there are multiplied.",
            {},
            fit};
}

} // namespace rimlight::learning

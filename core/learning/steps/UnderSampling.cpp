#include "core/base/Random.h"
#include "core/learning/steps/Resampling.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

#include <algorithm>
#include <cmath>

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "under-sampling";
constexpr const char* kTitle = "Random under-sampling";

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    StepResult result{unfitted(kKey, kTitle, training), training};
    ClassRows rows = classRows(training, kKey);
    const double wanted = std::floor(static_cast<double>(rows.smaller.size()) / values.number("ratio") + 1e-9);
    const std::size_t before = rows.larger.size();
    if (wanted >= static_cast<double>(before)) {
        result.fitted.notes.emplace_back("The classes are as even as asked for: no case was left out.");
        return result;
    }
    Random random(context.seed);
    random.shuffle(std::span(rows.larger));
    rows.larger.resize(static_cast<std::size_t>(wanted));
    std::vector<std::size_t> left = rows.smaller;
    left.insert(left.end(), rows.larger.begin(), rows.larger.end());
    std::sort(left.begin(), left.end());
    result.training = rowsOf(training, left);
    result.fitted.notes.push_back(counted(before - rows.larger.size(), "case") + " of the larger class left out of " +
                                  std::to_string(before) + ", for " + std::to_string(rows.smaller.size()) + " of the " +
                                  rows.smallerName() + " class.");
    return result;
}

} // namespace

StepKind underSamplingStep() {
    return {kKey,
            kTitle,
            "Leaves training cases of the larger class out, drawn at random. Other cases than training ones are not "
            "touched.",
            {{"ratio", "Ratio", "How large the smaller class is then, as a share of the larger.", 1.0,
              NumberRange{0.01, 1.0}}},
            fit};
}

} // namespace rimlight::learning

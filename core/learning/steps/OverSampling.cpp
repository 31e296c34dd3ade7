#include "core/base/Random.h"
#include "core/learning/steps/Resampling.h"
#include "core/learning/steps/StepFit.h"
#include "core/learning/steps/StepKinds.h"

namespace rimlight::learning {

namespace {

constexpr const char* kKey = "over-sampling";
constexpr const char* kTitle = "Random over-sampling";

StepResult fit(const LearningData& training, const ParameterValues& values, const StepContext& context) {
    StepResult result{unfitted(kKey, kTitle, training), training};
    const ClassRows rows = classRows(training, kKey);
    const std::size_t missing = casesMissing(rows, values.number("ratio"));
    if (missing == 0) {
        result.fitted.notes.emplace_back("The classes are as even as asked for: no case was repeated.");
        return result;
    }
    Random random(context.seed);
    std::vector<std::size_t> drawn;
    for (std::size_t k = 0; k < missing; ++k)
        drawn.push_back(rows.smaller[static_cast<std::size_t>(random.below(rows.smaller.size()))]);
    LearningData copies = rowsOf(training, drawn);
    copies.caseIds = syntheticIds(training, missing);
    append(result.training, copies);
    result.fitted.notes.push_back(counted(missing, "case") + " of the " + rows.smallerName() +
                                  " class repeated, drawn from " + std::to_string(rows.smaller.size()) + ", for " +
                                  std::to_string(rows.larger.size()) + " of the other class.");
    return result;
}

} // namespace

StepKind overSamplingStep() {
    return {kKey,
            kTitle,
            "Repeats training cases of the smaller class, drawn at random with replacement. Other cases than training "
            "ones are not touched.",
            {{"ratio", "Ratio", "How large the smaller class becomes, as a share of the larger.", 1.0,
              NumberRange{0.01, 1.0}}},
            fit};
}

} // namespace rimlight::learning

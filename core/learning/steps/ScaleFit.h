#pragma once

#include "core/learning/steps/Step.h"

#include <functional>
#include <string>
#include <vector>

namespace rimlight::learning {

/// Where a column's values are moved and what they are divided by.
struct Scaling {
    double shift = 0.0;
    double scale = 1.0;
    std::string remark = {}; ///< for the verdict
};

/// What the steps that scale have in common: every column that varies gets its scaling, computed from its present
/// values by rising size; constant ones and those without a value are left out, with a verdict.
/// @param scalingOf is called from several threads
StepResult fitScale(const LearningData& training, const StepContext& context, FittedStep unfitted,
                    const std::function<Scaling(const std::vector<double>& sorted)>& scalingOf);

} // namespace rimlight::learning

#include "core/learning/steps/ScaleFit.h"

#include "core/base/Parallel.h"
#include "core/learning/steps/Quantiles.h"
#include "core/learning/steps/StepFit.h"

#include <algorithm>

namespace rimlight::learning {

StepResult fitScale(const LearningData& training, const StepContext& context, FittedStep unfitted,
                    const std::function<Scaling(const std::vector<double>& sorted)>& scalingOf) {
    FittedStep fitted = std::move(unfitted);
    std::vector<ColumnMap> maps(training.x.columns);
    fitted.verdicts.resize(training.x.columns);
    parallelFor(
        training.x.columns,
        [&](std::size_t c) {
            context.progress.throwIfCancelled();
            auto sorted = presentValues(training.x.column(c));
            std::sort(sorted.begin(), sorted.end());
            auto& verdict = fitted.verdicts[c];
            verdict.column = training.names[c];
            if (sorted.empty() || isConstant(sorted)) {
                verdict.kept = false;
                verdict.reason = sorted.empty() ? "missing in every training case" : "constant in the training cases";
                return;
            }
            const Scaling scaling = scalingOf(sorted);
            maps[c] = {training.names[c], std::nullopt, scaling.shift, scaling.scale};
            verdict.reason = scaling.remark;
            verdict.numbers = {{"shift", scaling.shift}, {"scale", scaling.scale}};
        },
        context.maxThreads);
    for (std::size_t c = 0; c < maps.size(); ++c)
        if (fitted.verdicts[c].kept)
            fitted.maps.push_back(std::move(maps[c]));
    keepByVerdicts(fitted);
    return appliedTo(training, std::move(fitted));
}

} // namespace rimlight::learning

#include "core/learning/steps/StepKinds.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>

namespace rimlight::learning {

const std::vector<StepKind>& stepKinds() {
    // clang-format off
    static const std::vector<StepKind> kinds = {
        imputeStep(),
        zScoreStep(),
        robustStep(),
        minMaxStep(),
        combatStep(),
        iccStep(),
        varianceStep(),
        univariateStep(),
        redundancyStep(),
        mrmrStep(),
        lassoStep(),
        elasticNetStep(),
        stepwiseStep(),
        smoteStep(),
        overSamplingStep(),
        underSamplingStep(),
        classWeightsStep(),
    };
    // clang-format on
    return kinds;
}

const StepKind& stepKind(const std::string& key) {
    const auto& kinds = stepKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const StepKind& kind) { return kind.key == key; });
    if (found != kinds.end())
        return *found;
    std::vector<std::string> keys;
    for (const auto& kind : kinds)
        keys.push_back(kind.key);
    throw Error("there is no such step", "Step \"" + key + '"', "The steps are: " + join(keys, ", ") + '.');
}

} // namespace rimlight::learning

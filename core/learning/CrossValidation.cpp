#include "core/learning/CrossValidation.h"

#include "core/base/Random.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

void choose(CrossValidationCurve& curve) {
    const auto& mean = curve.meanError;
    const auto first = std::min_element(mean.begin(), mean.end());
    curve.minimum = static_cast<std::size_t>(first - mean.begin());
    const double limit = *first + curve.standardError[curve.minimum];
    const auto within = std::find_if(mean.begin(), mean.end(), [&](double m) { return m <= limit; });
    curve.oneStandardError = static_cast<std::size_t>(within - mean.begin());
}

} // namespace

std::vector<std::size_t> stratifiedFolds(const std::vector<bool>& positive, std::size_t folds, std::uint64_t seed) {
    assert(folds > 0);
    Random random(seed);
    std::vector<std::size_t> foldOf(positive.size());
    std::size_t next = 0;
    for (const bool wanted : {true, false}) {
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < positive.size(); ++i)
            if (positive[i] == wanted)
                members.push_back(i);
        random.shuffle(std::span(members));
        for (const std::size_t i : members)
            foldOf[i] = next++ % folds;
    }
    return foldOf;
}

CrossValidationCurve curveOf(const HeldOutLosses& losses, std::span<const double> lambdas) {
    CrossValidationCurve curve;
    curve.lambdas.assign(lambdas.begin(), lambdas.end());
    double weights = 0.0;
    double groups = 0.0;
    for (const double weight : losses.weight) {
        weights += weight;
        groups += weight > 0.0 ? 1.0 : 0.0;
    }
    for (std::size_t k = 0; k < lambdas.size(); ++k) {
        double mean = 0.0;
        for (std::size_t g = 0; g < losses.weight.size(); ++g)
            if (losses.weight[g] > 0.0)
                mean += losses.weight[g] / weights * losses.loss[g][k];
        double squares = 0.0;
        for (std::size_t g = 0; g < losses.weight.size(); ++g)
            if (losses.weight[g] > 0.0)
                squares += losses.weight[g] / weights * (losses.loss[g][k] - mean) * (losses.loss[g][k] - mean);
        curve.meanError.push_back(mean);
        curve.standardError.push_back(std::sqrt(squares / (groups - 1.0)));
    }
    choose(curve);
    return curve;
}

} // namespace rimlight::learning

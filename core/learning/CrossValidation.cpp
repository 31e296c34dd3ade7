#include "core/learning/CrossValidation.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/learning/Lasso.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

/// A value with the number of cases that stand behind it.
struct WeightedLoss {
    double loss = 0.0;
    double weight = 0.0;
};

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

CrossValidationCurve crossValidate(const DesignMatrix& x, const std::vector<bool>& positive,
                                   std::span<const std::size_t> rows, std::span<const std::size_t> foldOf,
                                   std::span<const double> lambdas, unsigned maxThreads, const Progress& progress) {
    assert(rows.size() == foldOf.size() && !rows.empty() && !lambdas.empty());
    const std::size_t folds = *std::max_element(foldOf.begin(), foldOf.end()) + 1;
    std::vector<std::vector<double>> deviances(rows.size()); // [case][lambda]
    parallelFor(
        folds,
        [&](std::size_t fold) {
            std::vector<std::size_t> training;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (foldOf[i] != fold)
                    training.push_back(rows[i]);
            const LassoPath path = lassoPath(x, positive, training, lambdas, PathEnd::LastLambda, progress);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                if (foldOf[i] != fold)
                    continue;
                for (std::size_t k = 0; k < lambdas.size(); ++k)
                    deviances[i].push_back(
                        statistics::cappedDeviance(path.linearPredictor(x, rows[i], k), positive[rows[i]]));
            }
        },
        maxThreads);

    const bool grouped = rows.size() >= 3 * folds;
    CrossValidationCurve curve;
    curve.lambdas.assign(lambdas.begin(), lambdas.end());
    for (std::size_t k = 0; k < lambdas.size(); ++k) {
        std::vector<WeightedLoss> losses(grouped ? folds : rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto& loss = losses[grouped ? foldOf[i] : i];
            loss.loss += deviances[i][k];
            loss.weight += 1.0;
        }
        double mean = 0.0;
        double weights = 0.0;
        for (auto& loss : losses) {
            mean += loss.loss;
            weights += loss.weight;
            loss.loss /= loss.weight;
        }
        mean /= weights;
        double squares = 0.0;
        for (const auto& loss : losses)
            squares += loss.weight * (loss.loss - mean) * (loss.loss - mean);
        curve.meanError.push_back(mean);
        curve.standardError.push_back(std::sqrt(squares / weights / static_cast<double>(losses.size() - 1)));
    }
    choose(curve);
    return curve;
}

} // namespace rimlight::learning

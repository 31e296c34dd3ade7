#include "core/learning/classifiers/CrossValidatedScores.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"

#include <algorithm>
#include <cassert>

namespace rimlight::learning {

std::vector<std::size_t> rowsOfFold(std::span<const std::size_t> foldOf, std::size_t fold) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < foldOf.size(); ++i)
        if (foldOf[i] == fold)
            rows.push_back(i);
    return rows;
}

std::size_t foldCount(std::span<const std::size_t> foldOf) {
    return foldOf.empty() ? 0 : *std::max_element(foldOf.begin(), foldOf.end()) + 1;
}

FoldSource foldsOf(const LearningData& data, std::span<const std::size_t> foldOf) {
    return [&data, folds = std::vector<std::size_t>(foldOf.begin(), foldOf.end())](std::size_t fold) {
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < folds.size(); ++i)
            if (folds[i] != fold)
                others.push_back(i);
        return FoldData{rowsOf(data, others), rowsOf(data, rowsOfFold(folds, fold))};
    };
}

CrossValidatedScores crossValidatedScores(const ClassifierKind& kind, const ParameterValues& values,
                                          std::span<const std::size_t> foldOf, const FoldSource& source,
                                          const FitContext& context) {
    CrossValidatedScores result;
    result.scores.resize(foldOf.size());
    result.probabilities.resize(foldOf.size());
    result.foldOf.assign(foldOf.begin(), foldOf.end());
    parallelFor(
        foldCount(foldOf),
        [&](std::size_t fold) {
            context.progress.throwIfCancelled();
            const auto rows = rowsOfFold(foldOf, fold);
            assert(!rows.empty());
            const FoldData data = source(fold);
            assert(data.heldOut.x.rows == rows.size());
            FitContext part = context;
            part.seed = subSeed(context.seed, fold);
            const auto classifier = kind.fit(data.training, values, part);
            const auto scores = classifier->scores(data.heldOut.x);
            const auto probabilities = classifier->probabilities(data.heldOut.x);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                result.scores[rows[i]] = scores[i];
                result.probabilities[rows[i]] = probabilities[i];
            }
        },
        context.maxThreads);
    return result;
}

} // namespace rimlight::learning

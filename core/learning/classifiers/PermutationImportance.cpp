#include "core/learning/classifiers/PermutationImportance.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/learning/classifiers/TrainingCases.h"
#include "core/statistics/Roc.h"

#include <cassert>
#include <cmath>

namespace rimlight::learning {

std::vector<PermutationImportance> permutationImportance(const TrainedClassifier& classifier, const LearningData& data,
                                                         const PermutationOptions& options) {
    assert(options.repeats >= 1);
    requireLearnable(data, "Permutation importance");
    const double whole = statistics::aucWithInterval(classifier.scores(data.x), data.positive).value;
    std::vector<PermutationImportance> importances(data.x.columns);
    parallelFor(
        data.x.columns,
        [&](std::size_t c) {
            auto& importance = importances[c];
            importance.name = c < data.names.size() ? data.names[c] : std::string();
            DesignMatrix shuffled = data.x;
            double sum = 0.0;
            for (int repeat = 0; repeat < options.repeats; ++repeat) {
                options.progress.throwIfCancelled();
                Random random(subSeed(subSeed(options.seed, c), static_cast<std::uint64_t>(repeat)));
                random.shuffle(shuffled.column(c));
                importance.drops.push_back(
                    whole - statistics::aucWithInterval(classifier.scores(shuffled), data.positive).value);
                sum += importance.drops.back();
            }
            importance.meanDrop = sum / options.repeats;
            if (options.repeats < 2)
                return;
            double squares = 0.0;
            for (const double drop : importance.drops)
                squares += (drop - importance.meanDrop) * (drop - importance.meanDrop);
            importance.standardDeviation = std::sqrt(squares / (options.repeats - 1));
        },
        options.maxThreads);
    return importances;
}

} // namespace rimlight::learning

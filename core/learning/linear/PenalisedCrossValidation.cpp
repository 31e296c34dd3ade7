#include "core/learning/linear/PenalisedCrossValidation.h"

#include "core/learning/Lasso.h"

namespace rimlight::learning {

std::vector<std::size_t> foldsFor(const PenalisedOutcome& outcome, std::size_t folds, std::uint64_t seed) {
    std::vector<bool> classes(outcome.values.size(), false);
    for (std::size_t i = 0; i < classes.size(); ++i)
        classes[i] = outcome.family == Family::Cox        ? static_cast<bool>(outcome.events[i])
                     : outcome.family == Family::Logistic ? outcome.values[i] == 1.0
                                                          : false;
    return stratifiedFolds(classes, folds, seed);
}

PenalisedFit crossValidatePenalised(const DesignMatrix& x, const PenalisedOutcome& outcome,
                                    std::span<const std::size_t> foldOf, const PenalisedSettings& settings,
                                    unsigned maxThreads, const Progress& progress) {
    PenalisedFit fit;
    fit.path = penalisedPath(x, outcome, settings, {}, progress);
    std::vector<bool> positive;
    std::vector<std::size_t> rows;
    std::vector<std::size_t> folds;
    for (std::size_t i = 0; i < x.rows; ++i) {
        positive.push_back(outcome.values[i] == 1.0);
        if (!outcome.weights.empty() && outcome.weights[i] == 0.0)
            continue;
        rows.push_back(i);
        folds.push_back(foldOf[i]);
    }
    fit.curve = crossValidate(x, positive, rows, folds, fit.path.lambdas(), maxThreads, progress);
    return fit;
}

} // namespace rimlight::learning

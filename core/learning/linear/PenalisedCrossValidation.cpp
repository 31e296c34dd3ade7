#include "core/learning/linear/PenalisedCrossValidation.h"

#include "core/base/Parallel.h"
#include "core/learning/linear/PathSolver.h"
#include "core/statistics/Deviance.h"

#include <algorithm>
#include <cassert>

namespace rimlight::learning {

namespace {

/// The losses that a fold's held-out cases give: one group, or one for each of them.
HeldOutLosses lossesOfFold(const PenalisedProblem& problem, const std::vector<bool>& heldOut, bool grouped,
                           const PenalisedSettings& settings, std::span<const double> lambdas,
                           const Progress& progress) {
    const auto& outcome = problem.outcome;
    std::vector<double> weights = outcome.weights;
    HeldOutLosses losses;
    std::vector<std::size_t> cases;
    double total = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!heldOut[i] || weights[i] == 0.0)
            continue;
        cases.push_back(i);
        const double weight = outcome.family == Family::Cox && !outcome.events[i] ? 0.0 : weights[i];
        total += weight;
        if (!grouped)
            losses.weight.push_back(weight);
        weights[i] = 0.0;
    }
    if (grouped)
        losses.weight = {total};
    losses.loss.assign(losses.weight.size(), std::vector<double>(lambdas.size(), 0.0));
    if (total == 0.0)
        return losses;
    PathSolver solver(problem, weights, settings.alpha);
    const PenalisedLoss whole(outcome, outcome.weights);
    std::vector<double> residual(weights.size());
    for (std::size_t k = 0; k < lambdas.size(); ++k) {
        solver.solve(lambdas[k], progress);
        const auto& predictor = solver.predictor();
        if (outcome.family == Family::Cox) {
            const double rest = solver.loss().deviance(solver.loss().at(predictor, residual));
            losses.loss[0][k] = (whole.deviance(whole.at(predictor, residual)) - rest) / total;
            continue;
        }
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const std::size_t row = cases[i];
            double loss = 0.0;
            if (outcome.family == Family::Logistic) {
                loss = statistics::cappedDeviance(predictor[row], outcome.values[row] == 1.0);
            } else {
                const double difference =
                    outcome.values[row] - solver.loss().origin() - solver.loss().unit() * predictor[row];
                loss = difference * difference;
            }
            if (grouped)
                losses.loss[0][k] += outcome.weights[row] / total * loss;
            else
                losses.loss[i][k] = loss;
        }
    }
    return losses;
}

} // namespace

std::vector<std::size_t> foldsFor(const PenalisedOutcome& outcome, std::size_t folds, std::uint64_t seed) {
    std::vector<bool> classes(outcome.values.size(), false);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (outcome.family == Family::Logistic)
            classes[i] = outcome.values[i] == 1.0;
        else if (outcome.family == Family::Cox)
            classes[i] = outcome.events[i];
    }
    return stratifiedFolds(classes, folds, seed);
}

PenalisedFit crossValidatePenalised(const DesignMatrix& x, const PenalisedOutcome& outcome,
                                    std::span<const std::size_t> foldOf, const PenalisedSettings& settings,
                                    unsigned maxThreads, const Progress& progress) {
    assert(foldOf.size() == x.rows);
    const PenalisedProblem problem = penalisedProblem(x, outcome);
    PenalisedFit fit;
    fit.path = penalisedPath(problem, settings, progress);
    const auto lambdas = fit.path.lambdas();
    std::size_t folds = 0;
    std::size_t cases = 0;
    for (std::size_t i = 0; i < x.rows; ++i) {
        if (problem.outcome.weights[i] == 0.0)
            continue;
        folds = std::max(folds, foldOf[problem.order[i]] + 1);
        ++cases;
    }
    const bool grouped = outcome.family == Family::Cox || cases >= 3 * folds;
    std::vector<HeldOutLosses> perFold(folds);
    parallelFor(
        folds,
        [&](std::size_t fold) {
            std::vector<bool> heldOut;
            for (const std::size_t r : problem.order)
                heldOut.push_back(foldOf[r] == fold);
            perFold[fold] = lossesOfFold(problem, heldOut, grouped, settings, lambdas, progress);
        },
        maxThreads);
    HeldOutLosses losses;
    for (const auto& fold : perFold) {
        losses.loss.insert(losses.loss.end(), fold.loss.begin(), fold.loss.end());
        losses.weight.insert(losses.weight.end(), fold.weight.begin(), fold.weight.end());
    }
    fit.curve = curveOf(losses, lambdas);
    return fit;
}

} // namespace rimlight::learning

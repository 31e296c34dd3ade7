#include "core/learning/linear/PenalisedPath.h"

#include "core/base/Error.h"
#include "core/learning/linear/PathSolver.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace rimlight::learning {

namespace {

constexpr double kSaturatedDevianceRatio = 0.999;

std::vector<double> lambdaSequence(const PathSolver& solver, const PenalisedProblem& problem,
                                   const PenalisedSettings& settings) {
    if (!settings.lambdas.empty())
        return settings.lambdas;
    // Below this no column is related to the outcome at all, and an even smaller penalty would be none.
    constexpr double kLeastLargest = 1e-3;
    constexpr double kRatio = 1e-4;
    constexpr double kRatioOfFewCases = 1e-2;
    const double largest = std::max(kLeastLargest * solver.loss().unit(), solver.largestLambda());
    const auto cases = std::count_if(problem.outcome.weights.begin(), problem.outcome.weights.end(),
                                     [](double weight) { return weight > 0.0; });
    const double ratio = settings.lambdaRatio.value_or(
        static_cast<std::size_t>(cases) < problem.columns.columns() ? kRatioOfFewCases : kRatio);
    std::vector<double> lambdas;
    for (int k = 0; k < settings.lambdaCount; ++k)
        lambdas.push_back(largest * std::pow(ratio, static_cast<double>(k) / std::max(1, settings.lambdaCount - 1)));
    return lambdas;
}

} // namespace

PenalisedOutcome logisticOutcome(const std::vector<bool>& positive, std::vector<double> weights) {
    return {Family::Logistic, {positive.begin(), positive.end()}, {}, std::move(weights)};
}

PenalisedOutcome gaussianOutcome(std::vector<double> values, std::vector<double> weights) {
    return {Family::Gaussian, std::move(values), {}, std::move(weights)};
}

PenalisedOutcome coxOutcome(const statistics::SurvivalTimes& times, std::vector<double> weights) {
    return {Family::Cox, times.time, times.event, std::move(weights)};
}

std::vector<ColumnScale> columnScales(const DesignMatrix& x, std::span<const double> weights) {
    // A spread below this share of the values themselves is rounding.
    constexpr double kRounding = 1e-12;
    std::vector<ColumnScale> scales(x.columns);
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        const auto weightOf = [&](std::size_t r) { return weights.empty() ? 1.0 : weights[r]; };
        double total = 0.0;
        double sum = 0.0;
        double largest = 0.0;
        for (std::size_t r = 0; r < x.rows; ++r) {
            if (weightOf(r) == 0.0)
                continue;
            total += weightOf(r);
            sum += weightOf(r) * column[r];
            largest = std::max(largest, std::abs(column[r]));
        }
        const double mean = sum / total;
        double squares = 0.0;
        for (std::size_t r = 0; r < x.rows; ++r)
            if (weightOf(r) != 0.0)
                squares += weightOf(r) * (column[r] - mean) * (column[r] - mean);
        const double deviation = std::sqrt(squares / total);
        scales[c] = {mean, deviation > kRounding * largest ? deviation : 0.0};
    }
    return scales;
}

std::vector<double> PenalisedPath::lambdas() const {
    std::vector<double> values;
    for (const auto& step : steps)
        values.push_back(step.lambda);
    return values;
}

double PenalisedPath::linearPredictor(const DesignMatrix& x, std::size_t row, std::size_t step) const {
    const auto& solution = steps[step];
    double sum = solution.intercept;
    for (std::size_t c = 0; c < x.columns; ++c)
        if (solution.coefficients[c] != 0.0)
            sum += solution.coefficients[c] * (x.at(row, c) - scales[c].mean) / scales[c].standardDeviation;
    return sum;
}

LinearFormula PenalisedPath::onOriginalScale(std::size_t step) const {
    const auto& solution = steps[step];
    LinearFormula formula{solution.intercept, solution.coefficients};
    for (std::size_t c = 0; c < scales.size(); ++c) {
        if (formula.coefficients[c] == 0.0)
            continue;
        formula.coefficients[c] /= scales[c].standardDeviation;
        formula.intercept -= formula.coefficients[c] * scales[c].mean;
    }
    return formula;
}

std::vector<double> lambdaSequence(const DesignMatrix& x, const PenalisedOutcome& outcome,
                                   const PenalisedSettings& settings) {
    const PenalisedProblem problem = penalisedProblem(x, outcome);
    const PathSolver solver(problem, problem.outcome.weights, settings.alpha);
    return lambdaSequence(solver, problem, settings);
}

PenalisedPath penalisedPath(const PenalisedProblem& problem, const PenalisedSettings& settings,
                            const Progress& progress) {
    assert(settings.alpha > 0.0 && settings.alpha <= 1.0);
    PathSolver solver(problem, problem.outcome.weights, settings.alpha);
    PenalisedPath path{problem.outcome.family, settings.alpha, {}, {}};
    const ColumnUnits& units = solver.units();
    for (std::size_t c = 0; c < units.mean.size(); ++c) {
        const double unit = problem.columns.unit(c);
        path.scales.push_back({problem.columns.centre(c) + unit * units.mean[c],
                               units.inverseDeviation[c] > 0.0 ? unit / units.inverseDeviation[c] : 0.0});
    }
    for (const double lambda : lambdaSequence(solver, problem, settings)) {
        solver.solve(lambda, progress);
        path.steps.push_back({lambda, solver.intercept(), solver.coefficients(), solver.devianceRatio()});
        if (settings.end == PathEnd::Saturation && path.steps.back().devianceRatio > kSaturatedDevianceRatio)
            break;
    }
    return path;
}

PenalisedPath penalisedPath(const DesignMatrix& x, const PenalisedOutcome& outcome, const PenalisedSettings& settings,
                            const Progress& progress) {
    return penalisedPath(penalisedProblem(x, outcome), settings, progress);
}

} // namespace rimlight::learning

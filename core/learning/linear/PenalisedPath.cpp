#include "core/learning/linear/PenalisedPath.h"

#include "core/base/Error.h"
#include "core/learning/Lasso.h"

#include <utility>

namespace rimlight::learning {

namespace {

std::vector<bool> isPositive(const PenalisedOutcome& outcome) {
    std::vector<bool> positive;
    for (const double value : outcome.values)
        positive.push_back(value == 1.0);
    return positive;
}

std::vector<std::size_t> usedRows(const PenalisedOutcome& outcome) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < outcome.values.size(); ++i)
        if (outcome.weights.empty() || outcome.weights[i] > 0.0)
            rows.push_back(i);
    return rows;
}

void requireLasso(const PenalisedOutcome& outcome, const PenalisedSettings& settings) {
    if (outcome.family != Family::Logistic || settings.alpha != 1.0)
        throw Error("is not available", "This penalised regression", "Choose the logistic family with alpha 1.");
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
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < x.rows; ++i)
        if (weights.empty() || weights[i] > 0.0)
            rows.push_back(i);
    return columnScales(x, std::span<const std::size_t>(rows));
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
    requireLasso(outcome, settings);
    return lambdaSequence(x, isPositive(outcome), usedRows(outcome));
}

PenalisedPath penalisedPath(const DesignMatrix& x, const PenalisedOutcome& outcome, const PenalisedSettings& settings,
                            std::span<const double> lambdas, const Progress& progress) {
    requireLasso(outcome, settings);
    const auto own =
        lambdas.empty() ? lambdaSequence(x, outcome, settings) : std::vector<double>(lambdas.begin(), lambdas.end());
    const auto lasso = lassoPath(x, isPositive(outcome), usedRows(outcome), own, settings.end, progress);
    PenalisedPath path{outcome.family, settings.alpha, lasso.scales, {}};
    for (const auto& step : lasso.steps)
        path.steps.push_back({step.lambda, step.intercept, step.coefficients, step.devianceRatio});
    return path;
}

} // namespace rimlight::learning

#include "core/statistics/survival/Cox.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/survival/RiskSets.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace rimlight::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Normal quantile of 0.975.
constexpr double kZ975 = 1.959963984540054;
constexpr const char* kItem = "Cox regression";

Index indexOf(std::size_t i) {
    return static_cast<Index>(i);
}

double dot(std::span<const double> a, std::span<const double> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void requireColumns(const tables::DesignMatrix& x, const std::vector<std::string>& names,
                    const SurvivalTimes& outcome) {
    requireEvents(outcome, kItem);
    assert(x.rows == outcome.size() && x.columns == names.size() && x.values.size() == x.rows * x.columns);
    if (x.columns == 0)
        throw Error("there is no column to fit", kItem, "Choose at least one.");
    if (x.columns >= x.rows)
        throw Error("there are " + std::to_string(x.columns) + " columns for " + std::to_string(x.rows) + " cases",
                    kItem, "Select fewer columns first, by LASSO for example.");
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        if (!std::all_of(column.begin(), column.end(), [](double value) { return std::isfinite(value); }))
            throw Error("a value is missing or not finite", "column " + names[c], "Impute it, or leave the case out.");
    }
}

void requireCaseValues(const std::vector<double>& weights, const std::vector<double>& offset,
                       [[maybe_unused]] std::size_t cases) {
    assert(weights.empty() || weights.size() == cases);
    assert(offset.empty() || offset.size() == cases);
    if (!std::all_of(weights.begin(), weights.end(), [](double w) { return std::isfinite(w) && w > 0.0; }))
        throw Error("a weight is not a positive number", kItem, "Leave out cases that are to count nothing.");
    if (!std::all_of(offset.begin(), offset.end(), [](double value) { return std::isfinite(value); }))
        throw Error("an offset is not a number", kItem, "Correct it, or leave the case out.");
}

/// Columns as they enter the search: around their mean, in units of their spread.
struct Standardised {
    std::vector<double> means;   ///< weighted
    std::vector<double> spreads; ///< root mean square around the mean
    tables::DesignMatrix x;
};

/// @throws Error naming the columns that are constant, or repeat others
Standardised standardised(const tables::DesignMatrix& x, const std::vector<std::string>& names,
                          const std::vector<double>& weights, const Progress& progress) {
    // A spread below this share of the values themselves is rounding.
    constexpr double kRounding = 1e-12;
    // The smallest part of a column that the columns before it may leave unexplained. Newton's steps need its square.
    constexpr double kOwnShare = 1e-6;
    Standardised result;
    result.x = x;
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::string> constant;
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = result.x.column(c);
        const double mean = dot(column, weights) / total;
        double squares = 0.0;
        double largest = 0.0;
        for (double& value : column) {
            largest = std::max(largest, std::abs(value));
            value -= mean;
            squares += value * value;
        }
        const double spread = std::sqrt(squares / static_cast<double>(x.rows));
        if (spread <= kRounding * largest)
            constant.push_back(names[c]);
        else
            for (double& value : column)
                value /= spread;
        result.means.push_back(mean);
        result.spreads.push_back(spread);
    }
    if (!constant.empty())
        throw Error((constant.size() == 1 ? "the column has" : "these columns have") + std::string(" one value only"),
                    join(constant, ", "), "Leave it out.");
    // Gram-Schmidt, twice per column for accuracy, with what each column is made of.
    std::vector<std::vector<double>> basis;
    std::vector<VectorXd> madeOf; // each basis vector as a sum of the columns
    for (std::size_t c = 0; c < x.columns; ++c) {
        progress.throwIfCancelled();
        const auto column = std::as_const(result.x).column(c);
        std::vector<double> rest(column.begin(), column.end());
        VectorXd parts = VectorXd::Zero(indexOf(x.columns));
        parts[indexOf(c)] = 1.0;
        for (int round = 0; round < 2; ++round)
            for (std::size_t b = 0; b < basis.size(); ++b) {
                const double share = dot(basis[b], rest);
                for (std::size_t r = 0; r < rest.size(); ++r)
                    rest[r] -= share * basis[b][r];
                parts -= share * madeOf[b];
            }
        const double length = std::sqrt(dot(rest, rest));
        if (length <= kOwnShare * std::sqrt(dot(column, column))) {
            std::vector<std::string> others;
            for (std::size_t k = 0; k < c; ++k)
                if (std::abs(parts[indexOf(k)]) > 1e-6)
                    others.push_back(names[k]);
            throw Error(others.size() == 1 ? "the column says the same as " + others.front()
                                           : "the column follows from " + join(others, ", "),
                        "column " + names[c], "Leave one of them out.");
        }
        for (double& value : rest)
            value /= length;
        basis.push_back(std::move(rest));
        madeOf.push_back(parts / length);
    }
    return result;
}

/// The partial likelihood with its derivatives at some coefficients.
struct Likelihood {
    VectorXd beta;
    double value = 0.0;
    VectorXd score;
    MatrixXd information;
};

std::vector<double> predictorsOf(const RiskSets& sets, const VectorXd& beta) {
    std::vector<double> predictors(sets.cases());
    const std::span<const double> coefficients(beta.data(), sets.columns);
    for (std::size_t k = 0; k < sets.cases(); ++k)
        predictors[k] = sets.offset[k] + dot({sets.row(k), sets.columns}, coefficients);
    return predictors;
}

Likelihood likelihoodAt(const RiskSets& sets, const VectorXd& beta, const Progress& progress) {
    const auto predictors = predictorsOf(sets, beta);
    const double shift = *std::max_element(predictors.begin(), predictors.end());
    const Index p = indexOf(sets.columns);
    Likelihood result = {beta, 0.0, VectorXd::Zero(p), MatrixXd::Zero(p, p)};
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    forEachEventTime(sets, predictors, shift, progress, [&](const EventTime& at) {
        result.value += at.logLikelihood;
        result.score += Eigen::Map<const VectorXd>(at.score.data(), p);
        result.information.triangularView<Eigen::Lower>() += Eigen::Map<const RowMajor>(at.information.data(), p, p);
    });
    result.information.triangularView<Eigen::StrictlyUpper>() = result.information.transpose();
    return result;
}

/// Information of columns in units of their spread is about the number of events; far below that there is none.
bool isFlat(const Eigen::LLT<MatrixXd>& factor, double events) {
    constexpr double kLeast = 1e-12;
    if (factor.info() != Eigen::Success)
        return true;
    const VectorXd diagonal = MatrixXd(factor.matrixL()).diagonal();
    return !(diagonal.cwiseAbs2().minCoeff() > kLeast * std::max(1.0, events));
}

/// @throws Error naming a column that the cases at risk of an event have in common
void requireInformation(const Likelihood& start, const std::vector<std::string>& names, double events) {
    if (!isFlat(Eigen::LLT<MatrixXd>(start.information), events))
        return;
    for (Index c = 0; c < start.beta.size(); ++c) {
        const Eigen::LLT<MatrixXd> factor(start.information.topLeftCorner(c + 1, c + 1));
        if (isFlat(factor, events))
            throw Error(
                "the column tells nothing that the columns before it don't about the cases followed at the time "
                "of an event",
                "column " + names[static_cast<std::size_t>(c)], "Leave it out.");
    }
}

struct Search {
    Likelihood end;
    int iterations = 0;
    bool converged = false;
    std::vector<std::size_t> separated;
};

/// Of the largest and the smallest risk, as a logarithm.
double predictorSpan(const RiskSets& sets, const VectorXd& beta) {
    const auto predictors = predictorsOf(sets, beta);
    const auto [least, most] = std::minmax_element(predictors.begin(), predictors.end());
    return *most - *least;
}

/// Newton's steps, halved until the likelihood doesn't fall.
Search maximise(const RiskSets& sets, const Likelihood& start, double events, const Progress& progress) {
    constexpr int kMostSteps = 100;
    constexpr int kMostHalvings = 40;
    constexpr double kStepTolerance = 1e-7; // of a coefficient per spread of its column; what is left is its square
    constexpr double kRounding = 1e-13;     // of the likelihood, relative to that of no columns
    constexpr double kFlat = 1e-10;         // a change of it that is none
    constexpr int kFlatSteps = 4;           // so many in a row: the likelihood has no maximum
    constexpr double kSeparatedStep = 1e-3; // a coefficient that still moves by this is one of them
    constexpr double kSeparatedSpan = 15.0; // of log risks
    const double scale = std::abs(start.value);
    Search search = {start, 0, false, {}};
    int flatSteps = 0;
    VectorXd direction = VectorXd::Zero(start.beta.size());
    while (search.iterations < kMostSteps && flatSteps < kFlatSteps) {
        const Eigen::LLT<MatrixXd> factor(search.end.information);
        if (isFlat(factor, events))
            break;
        ++search.iterations;
        direction = factor.solve(search.end.score);
        const double longest = direction.cwiseAbs().maxCoeff();
        if (longest <= kStepTolerance) {
            search.end = likelihoodAt(sets, search.end.beta + direction, progress);
            search.converged = true;
            return search;
        }
        double length = 1.0;
        bool risen = false;
        for (int halving = 0; halving < kMostHalvings && !risen; ++halving, length *= 0.5) {
            auto tried = likelihoodAt(sets, search.end.beta + length * direction, progress);
            risen = tried.value >= search.end.value - kRounding * scale;
            if (!risen)
                continue;
            const bool isFlatStep = tried.value - search.end.value < kFlat * scale && longest > kSeparatedStep;
            flatSteps = isFlatStep ? flatSteps + 1 : 0;
            search.end = std::move(tried);
        }
        if (!risen)
            break;
    }
    if (predictorSpan(sets, search.end.beta) > kSeparatedSpan)
        for (Index c = 0; c < direction.size(); ++c)
            if (std::abs(direction[c]) > kSeparatedStep)
                search.separated.push_back(static_cast<std::size_t>(c));
    return search;
}

ChiSquareTest chiSquareTest(double statistic, std::size_t degreesOfFreedom) {
    const double positive = std::max(0.0, statistic);
    return {positive, degreesOfFreedom, chiSquareUpper(positive, static_cast<double>(degreesOfFreedom))};
}

/// survival 3.5-3 leaves columns of -1, 0 and 1 alone where they are ("nocenter").
bool isIndicator(std::span<const double> column) {
    return std::all_of(column.begin(), column.end(), [](double v) { return v == 0.0 || v == 1.0 || v == -1.0; });
}

BaselineHazard baselineOf(const RiskSets& sets, const VectorXd& beta, double predictorAtMeans) {
    const auto predictors = predictorsOf(sets, beta);
    const double shift = *std::max_element(predictors.begin(), predictors.end());
    std::vector<double> increments;
    BaselineHazard baseline;
    forEachEventTime(sets, predictors, shift, {}, [&](const EventTime& at) {
        baseline.times.push_back(sets.sorted.groups[at.group].time);
        increments.push_back(at.hazard * std::exp(predictorAtMeans - shift));
    });
    std::reverse(baseline.times.begin(), baseline.times.end());
    std::reverse(increments.begin(), increments.end());
    baseline.cumulativeHazard.resize(increments.size());
    std::partial_sum(increments.begin(), increments.end(), baseline.cumulativeHazard.begin());
    baseline.lastTime = sets.sorted.groups.back().time;
    return baseline;
}

} // namespace

double BaselineHazard::at(double time) const {
    const auto after = std::upper_bound(times.begin(), times.end(), time);
    return after == times.begin() ? 0.0 : cumulativeHazard[static_cast<std::size_t>(after - times.begin()) - 1];
}

CoxFit fitCox(const tables::DesignMatrix& x, const std::vector<std::string>& names, const SurvivalTimes& outcome,
              const CoxOptions& options) {
    requireColumns(x, names, outcome);
    requireCaseValues(options.weights, options.offset, x.rows);
    const std::vector<double> weights = options.weights.empty() ? std::vector<double>(x.rows, 1.0) : options.weights;
    const auto scaled = standardised(x, names, weights, options.progress);
    const auto sets = riskSetsOf(scaled.x, outcome, weights, options.offset, options.ties);
    const Index p = indexOf(x.columns);

    CoxFit fit;
    fit.ties = options.ties;
    fit.names = names;
    fit.cases = x.rows;
    fit.events = eventCount(outcome);
    const auto start = likelihoodAt(sets, VectorXd::Zero(p), options.progress);
    requireInformation(start, names, static_cast<double>(fit.events));
    const auto search = maximise(sets, start, static_cast<double>(fit.events), options.progress);
    fit.iterations = search.iterations;
    fit.converged = search.converged;
    fit.separated = search.separated;
    fit.nullLogLikelihood = start.value;
    fit.logLikelihood = search.end.value;
    fit.likelihoodRatio = chiSquareTest(2.0 * (search.end.value - start.value), x.columns);
    fit.score = chiSquareTest(start.score.dot(start.information.llt().solve(start.score)), x.columns);
    fit.wald = chiSquareTest(search.end.beta.dot(search.end.information * search.end.beta), x.columns);

    const MatrixXd inverse = search.end.information.ldlt().solve(MatrixXd::Identity(p, p));
    fit.covariance.rows = fit.covariance.columns = x.columns;
    double predictorAtMeans = 0.0; // of the standardised columns
    for (std::size_t c = 0; c < x.columns; ++c) {
        const double mean = isIndicator(x.column(c)) ? 0.0 : scaled.means[c];
        predictorAtMeans += search.end.beta[indexOf(c)] * (mean - scaled.means[c]) / scaled.spreads[c];
        fit.means.push_back(mean);
        fit.coefficients.push_back(search.end.beta[indexOf(c)] / scaled.spreads[c]);
        for (std::size_t r = 0; r < x.columns; ++r)
            fit.covariance.values.push_back(inverse(indexOf(r), indexOf(c)) / (scaled.spreads[r] * scaled.spreads[c]));
    }
    if (!options.offset.empty())
        fit.meanOffset = dot(options.offset, weights) / std::accumulate(weights.begin(), weights.end(), 0.0);
    fit.baseline = baselineOf(sets, search.end.beta, predictorAtMeans + fit.meanOffset);
    return fit;
}

std::string separationWarning(const CoxFit& fit) {
    if (fit.separated.empty())
        return fit.converged ? "" : "The search for the hazard ratios did not converge: columns are nearly the same.";
    std::vector<std::string> columns;
    for (const std::size_t c : fit.separated)
        columns.push_back(fit.names[c]);
    return "The hazard ratio of " + join(columns, ", ") +
           " has no finite estimate: the column separates the cases with events from the others (monotone likelihood). "
           "Leave it out, join categories, or use a penalised model.";
}

std::vector<double> linearPredictors(const CoxFit& fit, const tables::DesignMatrix& x, std::span<const double> offset) {
    assert(x.columns == fit.coefficients.size());
    assert(offset.empty() || offset.size() == x.rows);
    std::vector<double> predictors(x.rows, 0.0);
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        for (std::size_t r = 0; r < x.rows; ++r)
            predictors[r] += fit.coefficients[c] * (column[r] - fit.means[c]);
    }
    for (std::size_t r = 0; r < offset.size(); ++r)
        predictors[r] += offset[r] - fit.meanOffset;
    return predictors;
}

tables::DesignMatrix predictedSurvival(const BaselineHazard& baseline, std::span<const double> predictors,
                                       std::span<const double> times) {
    tables::DesignMatrix survival;
    survival.rows = predictors.size();
    survival.columns = times.size();
    for (const double time : times) {
        if (!(time >= 0.0) || time > baseline.lastTime)
            throw Error("no case was followed until time " + formatSignificant(time, 6) +
                            "; the longest follow-up is " + formatSignificant(baseline.lastTime, 6),
                        kItem, "Ask for an earlier time.");
        const double hazard = baseline.at(time);
        for (const double predictor : predictors)
            // Before the first event nobody had it, however large the predictor (0 times infinity has no value).
            survival.values.push_back(hazard == 0.0 ? 1.0 : std::exp(-hazard * std::exp(predictor)));
    }
    return survival;
}

std::vector<HazardRatio> hazardRatios(const CoxFit& fit) {
    std::vector<HazardRatio> rows;
    for (std::size_t c = 0; c < fit.coefficients.size(); ++c) {
        HazardRatio row;
        row.name = fit.names[c];
        row.coefficient = fit.coefficients[c];
        row.standardError = std::sqrt(fit.covariance.at(c, c));
        row.z = row.coefficient / row.standardError;
        row.p = normalTwoSided(row.z);
        row.ratio = std::exp(row.coefficient);
        row.interval95 = {std::exp(row.coefficient - kZ975 * row.standardError),
                          std::exp(row.coefficient + kZ975 * row.standardError)};
        row.separated = std::find(fit.separated.begin(), fit.separated.end(), c) != fit.separated.end();
        rows.push_back(std::move(row));
    }
    return rows;
}

ChiSquareTest termTest(const CoxFit& fit, const CoxTerm& term) {
    const Index size = indexOf(term.columns.size());
    VectorXd beta(size);
    MatrixXd covariance(size, size);
    for (Index i = 0; i < size; ++i) {
        const std::size_t row = term.columns[static_cast<std::size_t>(i)];
        beta[i] = fit.coefficients.at(row);
        for (Index j = 0; j < size; ++j)
            covariance(i, j) = fit.covariance.at(row, term.columns[static_cast<std::size_t>(j)]);
    }
    return chiSquareTest(beta.dot(covariance.ldlt().solve(beta)), term.columns.size());
}

} // namespace rimlight::statistics

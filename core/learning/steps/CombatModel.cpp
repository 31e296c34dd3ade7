#include "core/learning/steps/CombatModel.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"

#include <Eigen/Core>
#include <Eigen/QR>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

struct MeanVariance {
    double mean = 0.0;
    double variance = 0.0; ///< by n - 1
};

MeanVariance momentsOf(std::span<const double> values) {
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    const auto n = static_cast<double>(values.size());
    const double mean = sum / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return {mean, squares / (n - 1.0)};
}

/// A column for each batch, all 1 for the reference batch, then the covariates.
MatrixXd designOf(const CombatInput& input, const CombatSettings& settings) {
    const auto n = toIndex(input.x.rows);
    MatrixXd design = MatrixXd::Zero(n, toIndex(input.batches + input.covariates.columns));
    for (std::size_t i = 0; i < input.x.rows; ++i) {
        design(toIndex(i), toIndex(input.batchOf[i])) = 1.0;
        for (std::size_t k = 0; k < input.covariates.columns; ++k)
            design(toIndex(i), toIndex(input.batches + k)) = input.covariates.at(i, k);
    }
    if (settings.reference)
        design.col(toIndex(*settings.reference)).setOnes();
    return design;
}

/// Values without what the covariates explain, in pooled standard deviations: column by column, cases by batch, so that
/// a batch of a column is one piece of memory.
struct Standardised {
    std::vector<std::size_t> begin; ///< of each batch among the cases; one more at the end
    DesignMatrix values;

    std::span<const double> batch(std::size_t b, std::size_t column) const {
        return values.column(column).subspan(begin[b], begin[b + 1] - begin[b]);
    }
};

/// Least squares of all columns: fills in grandMean, pooledSd and covariateEffects.
Standardised standardise(const CombatInput& input, const CombatSettings& settings, CombatFit& fit,
                         const std::string& item, const Progress& progress) {
    const std::size_t n = input.x.rows;
    const MatrixXd design = designOf(input, settings);
    const Eigen::ColPivHouseholderQR<MatrixXd> qr(design);
    if (qr.rank() < design.cols())
        throw Error("the covariates can't be told from the batches or from each other", item,
                    "Leave out covariates that are constant, doubled, or the same for a whole batch.");
    std::vector<std::vector<std::size_t>> members(input.batches);
    for (std::size_t i = 0; i < n; ++i)
        members[input.batchOf[i]].push_back(i);
    Standardised result{{0}, {n, input.x.columns, std::vector<double>(n * input.x.columns)}};
    for (const auto& cases : members)
        result.begin.push_back(result.begin.back() + cases.size());

    fit.grandMean.resize(input.x.columns);
    fit.pooledSd.resize(input.x.columns);
    fit.covariateEffects = {input.covariates.columns, input.x.columns,
                            std::vector<double>(input.covariates.columns * input.x.columns)};
    parallelFor(
        input.x.columns,
        [&](std::size_t c) {
            progress.throwIfCancelled();
            const auto column = input.x.column(c);
            const Eigen::Map<const VectorXd> y(column.data(), toIndex(n));
            const VectorXd effects = qr.solve(y);
            double grandMean = 0.0;
            if (settings.reference)
                grandMean = effects[toIndex(*settings.reference)];
            else
                for (std::size_t b = 0; b < input.batches; ++b)
                    grandMean += static_cast<double>(members[b].size()) / static_cast<double>(n) * effects[toIndex(b)];
            const VectorXd residual = y - design * effects;
            double squares = 0.0;
            std::size_t counted = 0;
            for (std::size_t i = 0; i < n; ++i)
                if (!settings.reference || input.batchOf[i] == *settings.reference) {
                    squares += residual[toIndex(i)] * residual[toIndex(i)];
                    ++counted;
                }
            // Least squares leave rounding where there is nothing to leave.
            const double sd = std::sqrt(squares / static_cast<double>(counted));
            fit.grandMean[c] = grandMean;
            fit.pooledSd[c] = sd > 1e-12 * y.cwiseAbs().maxCoeff() ? sd : 0.0;
            for (std::size_t k = 0; k < input.covariates.columns; ++k)
                fit.covariateEffects.column(c)[k] = effects[toIndex(input.batches + k)];
            auto standardised = result.values.column(c);
            std::size_t next = 0;
            for (const auto& cases : members)
                for (const std::size_t i : cases) {
                    double expected = grandMean;
                    for (std::size_t k = 0; k < input.covariates.columns; ++k)
                        expected += effects[toIndex(input.batches + k)] * input.covariates.at(i, k);
                    standardised[next++] = fit.pooledSd[c] > 0.0 ? (column[i] - expected) / sd : 0.0;
                }
        },
        settings.maxThreads);
    return result;
}

/// Estimates of one batch, one per column that varies.
struct BatchEstimates {
    std::vector<double> gamma;
    std::vector<double> delta;
};

/// What the columns that vary are, and what they say of one batch.
struct Batch {
    const Standardised& data;
    std::size_t number = 0;
    const std::vector<std::size_t>& columns;
    BatchEstimates raw; ///< gamma and delta hat

    std::span<const double> values(std::size_t k) const { return data.batch(number, columns[k]); }
    double cases() const { return static_cast<double>(data.begin[number + 1] - data.begin[number]); }
};

/// Sum of squares around a centre.
double squaresAround(std::span<const double> values, double centre) {
    double sum = 0.0;
    for (const double value : values)
        sum += (value - centre) * (value - centre);
    return sum;
}

double posteriorMean(double gammaHat, double gammaBar, double n, double delta, double tau2) {
    return (tau2 * n * gammaHat + delta * gammaBar) / (tau2 * n + delta);
}

/// Normal and inverse gamma priors fitted by moments; the posteriors depend on each other and are found in turn.
BatchEstimates parametricEstimates(const Batch& batch, bool meanOnly, const std::string& item,
                                   const Progress& progress) {
    constexpr double kConvergence = 1e-4; // sva's conv
    constexpr int kMostRounds = 100000;
    const auto& raw = batch.raw;
    const std::size_t count = raw.gamma.size();
    const auto location = momentsOf(raw.gamma);
    const double tau2 = location.variance;
    if (meanOnly) {
        BatchEstimates estimates{std::vector<double>(count), std::vector<double>(count, 1.0)};
        // sva counts one case here, whatever the batch's size.
        for (std::size_t k = 0; k < count; ++k)
            estimates.gamma[k] = posteriorMean(raw.gamma[k], location.mean, 1.0, 1.0, tau2);
        return estimates;
    }
    const auto scale = momentsOf(raw.delta);
    const double n = batch.cases();
    const double a = (2.0 * scale.variance + scale.mean * scale.mean) / scale.variance;
    const double b = (scale.mean * scale.variance + scale.mean * scale.mean * scale.mean) / scale.variance;
    BatchEstimates old = raw;
    BatchEstimates estimates = raw;
    for (int round = 0; round < kMostRounds; ++round) {
        progress.throwIfCancelled();
        double change = 0.0;
        for (std::size_t k = 0; k < count; ++k) {
            estimates.gamma[k] = posteriorMean(raw.gamma[k], location.mean, n, old.delta[k], tau2);
            const double squares = squaresAround(batch.values(k), estimates.gamma[k]);
            // Equal variances in all columns: the prior is that one value.
            estimates.delta[k] = scale.variance > 0.0 ? (0.5 * squares + b) / (n / 2.0 + a - 1.0) : scale.mean;
            // By the signed value, as sva 3.46.0: a negative location never holds the iteration up.
            change = std::max({change, std::abs(estimates.gamma[k] - old.gamma[k]) / old.gamma[k],
                               std::abs(estimates.delta[k] - old.delta[k]) / old.delta[k]});
        }
        if (change <= kConvergence)
            return estimates;
        old = estimates;
    }
    throw Error("the estimates of a batch don't settle", item, "Choose the non-parametric priors.");
}

/// Posterior means under the empirical prior that the other columns make: each counts by its likelihood.
BatchEstimates nonParametricEstimates(const Batch& batch, unsigned maxThreads, const Progress& progress) {
    const auto& raw = batch.raw;
    const std::size_t count = raw.gamma.size();
    const double n = batch.cases();
    BatchEstimates estimates = raw;
    parallelFor(
        count,
        [&](std::size_t k) {
            progress.throwIfCancelled();
            std::vector<double> logLikelihood(count);
            double largest = -std::numeric_limits<double>::infinity();
            for (std::size_t j = 0; j < count; ++j) {
                if (j == k)
                    continue;
                const double delta = raw.delta[j];
                logLikelihood[j] = -n / 2.0 * std::log(2.0 * std::numbers::pi * delta) -
                                   squaresAround(batch.values(k), raw.gamma[j]) / (2.0 * delta);
                largest = std::max(largest, logLikelihood[j]);
            }
            double sum = 0.0;
            double gamma = 0.0;
            double delta = 0.0;
            // Relative to the largest: with many cases the likelihoods themselves are too small for a double.
            for (std::size_t j = 0; j < count; ++j) {
                if (j == k)
                    continue;
                const double likelihood = std::exp(logLikelihood[j] - largest);
                sum += likelihood;
                gamma += likelihood * raw.gamma[j];
                delta += likelihood * raw.delta[j];
            }
            estimates.gamma[k] = gamma / sum;
            estimates.delta[k] = delta / sum;
        },
        maxThreads);
    return estimates;
}

/// Mean (less that of the reference batch) and variance of each column within a batch.
BatchEstimates rawEstimates(const Batch& batch, const CombatSettings& settings) {
    BatchEstimates raw;
    for (std::size_t k = 0; k < batch.columns.size(); ++k) {
        const auto moments = momentsOf(batch.values(k));
        double gamma = moments.mean;
        if (settings.reference && *settings.reference != batch.number)
            gamma -= momentsOf(batch.data.batch(*settings.reference, batch.columns[k])).mean;
        raw.gamma.push_back(gamma);
        raw.delta.push_back(settings.meanOnly ? 1.0 : moments.variance);
    }
    return raw;
}

} // namespace

CombatFit fitCombat(const CombatInput& input, const CombatSettings& settings, const std::string& item,
                    const Progress& progress) {
    assert(input.batchOf.size() == input.x.rows && input.batches > 1);
    CombatFit fit;
    const Standardised data = standardise(input, settings, fit, item, progress);
    std::vector<std::size_t> varying;
    for (std::size_t c = 0; c < input.x.columns; ++c)
        if (fit.pooledSd[c] > 0.0)
            varying.push_back(c);
    if (varying.size() < 2)
        throw Error("fewer than two columns vary within the batches, and ComBat learns from one column about the other",
                    item, "Give it more columns, or leave the step out.");
    fit.shift = {input.batches, input.x.columns, std::vector<double>(input.batches * input.x.columns, 0.0)};
    fit.scale = {input.batches, input.x.columns, std::vector<double>(input.batches * input.x.columns, 1.0)};
    for (std::size_t b = 0; b < input.batches; ++b) {
        progress.report(static_cast<double>(b) / static_cast<double>(input.batches), "Estimating batches");
        if (settings.reference == b)
            continue;
        Batch batch{data, b, varying, {}};
        batch.raw = rawEstimates(batch, settings);
        const auto estimates = settings.parametric ? parametricEstimates(batch, settings.meanOnly, item, progress)
                                                   : nonParametricEstimates(batch, settings.maxThreads, progress);
        for (std::size_t k = 0; k < varying.size(); ++k) {
            fit.shift.column(varying[k])[b] = estimates.gamma[k];
            fit.scale.column(varying[k])[b] = std::sqrt(estimates.delta[k]);
        }
    }
    return fit;
}

} // namespace rimlight::learning

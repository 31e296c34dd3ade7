#include "core/learning/Lasso.h"

#include "core/statistics/Deviance.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A feature enters only when its gradient exceeds lambda by more than rounding does: an exact copy of a selected
/// feature, whose gradient equals lambda, then stays out.
constexpr double kEntrySlack = 1e-9;
/// Changes of a coefficient (in units of the Radscore per z-score) that end the quadratic and the Newton iteration.
constexpr double kQuadraticTolerance = 1e-12;
constexpr double kNewtonTolerance = 1e-8;
/// Newton's curvature of a case is kept above this (glmnet's pmin); it steers the steps, not where they end.
constexpr double kLeastWeight = 1e-9;
constexpr double kSaturatedDevianceRatio = 0.999;

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

/// z-scores of the rows (constant columns are 0) and the outcome as 0 or 1.
struct Data {
    MatrixXd z;
    VectorXd y;
    double prevalence = 0.0;
    double nullDeviance = 0.0; ///< mean -log likelihood of the model without features

    Index cases() const { return z.rows(); }
    Index features() const { return z.cols(); }
};

Data standardised(const DesignMatrix& x, const std::vector<bool>& positive, std::span<const std::size_t> rows,
                  const std::vector<ColumnScale>& scales) {
    Data data;
    data.z = MatrixXd::Zero(toIndex(rows.size()), toIndex(x.columns));
    data.y.resize(toIndex(rows.size()));
    for (std::size_t r = 0; r < rows.size(); ++r)
        data.y[toIndex(r)] = positive[rows[r]] ? 1.0 : 0.0;
    for (std::size_t c = 0; c < x.columns; ++c) {
        if (scales[c].standardDeviation == 0.0)
            continue;
        const auto column = x.column(c);
        for (std::size_t r = 0; r < rows.size(); ++r)
            data.z(toIndex(r), toIndex(c)) = (column[rows[r]] - scales[c].mean) / scales[c].standardDeviation;
    }
    data.prevalence = data.y.mean();
    assert(data.prevalence > 0.0 && data.prevalence < 1.0);
    data.nullDeviance =
        -data.prevalence * std::log(data.prevalence) - (1.0 - data.prevalence) * std::log(1.0 - data.prevalence);
    return data;
}

/// The model with the linear predictor that belongs to it.
struct State {
    double intercept = 0.0;
    VectorXd beta;
    VectorXd predictor;
};

double meanNegativeLogLikelihood(const Data& data, const VectorXd& predictor) {
    double sum = 0.0;
    for (Index i = 0; i < data.cases(); ++i)
        sum += statistics::softplus(predictor[i]) - data.y[i] * predictor[i];
    return sum / static_cast<double>(data.cases());
}

double softThreshold(double value, double lambda) {
    const double entry = lambda * (1.0 + kEntrySlack);
    if (value > entry)
        return value - lambda;
    if (value < -entry)
        return value + lambda;
    return 0.0;
}

/// Minimises  -slope'd + d'Hd/2 + lambda * sum_j |b0_j + d_j|  over d = b - b0; entry 0 is the intercept, which isn't
/// penalised. "pull" is slope - H d, kept up to date with every change.
class QuadraticProblem {
public:
    QuadraticProblem(const MatrixXd& hessian, const VectorXd& slope, const VectorXd& start, double lambda)
        : m_hessian(hessian), m_pull(slope), m_b(start), m_lambda(lambda) {}

    /// Coordinate descent finds the signs, a direct solution the values; done when a sweep after a whole direct step
    /// changes nothing. Small sweeps alone prove nothing: among correlated features they stay small far from the
    /// minimum.
    const VectorXd& solve() {
        constexpr int kMostRounds = 2000;
        constexpr int kFurtherSweeps = 3;
        for (int round = 0; round < kMostRounds; ++round) {
            const bool whole = solveForSigns();
            if (sweepOnce() < kQuadraticTolerance && whole)
                break;
            for (int sweep = 0; sweep < kFurtherSweeps; ++sweep)
                sweepOnce();
        }
        return m_b;
    }

private:
    double sweepOnce() {
        double largest = 0.0;
        for (Index j = 0; j < m_b.size(); ++j) {
            const double curvature = m_hessian(j, j);
            if (curvature <= 0.0)
                continue;
            const double target = m_pull[j] + curvature * m_b[j];
            const double value = (j == 0 ? target : softThreshold(target, m_lambda)) / curvature;
            const double step = value - m_b[j];
            if (step == 0.0)
                continue;
            m_b[j] = value;
            m_pull.noalias() -= step * m_hessian.col(j);
            largest = std::max(largest, std::abs(step));
        }
        return largest;
    }

    /// The minimum for the present signs, or the way to it as far as the first coefficient that reaches 0. The
    /// objective is convex and has one quadratic piece along that way, so it never rises. False when it stopped there.
    bool solveForSigns() {
        std::vector<Index> used = {0};
        for (Index j = 1; j < m_b.size(); ++j)
            if (m_b[j] != 0.0)
                used.push_back(j);
        const auto count = static_cast<Index>(used.size());
        const MatrixXd hessian = m_hessian(used, used);
        VectorXd right = m_pull(used);
        for (Index k = 1; k < count; ++k)
            right[k] -= std::copysign(m_lambda, m_b[used[static_cast<std::size_t>(k)]]);
        const Eigen::LLT<MatrixXd> factor(hessian);
        // More features than the cases can tell apart: coordinate descent goes on alone.
        if (factor.info() != Eigen::Success || factor.rcond() < 1e-13)
            return true;
        const VectorXd direction = factor.solve(right);
        double length = 1.0;
        Index stopped = -1;
        for (Index k = 1; k < count; ++k) {
            const double value = m_b[used[static_cast<std::size_t>(k)]];
            if (value * (value + direction[k]) > 0.0)
                continue;
            const double reach = -value / direction[k];
            if (reach < length) {
                length = reach;
                stopped = k;
            }
        }
        for (Index k = 0; k < count; ++k) {
            const Index j = used[static_cast<std::size_t>(k)];
            const double step = k == stopped ? -m_b[j] : length * direction[k];
            m_b[j] = k == stopped ? 0.0 : m_b[j] + step;
            m_pull.noalias() -= step * m_hessian.col(j);
        }
        return stopped < 0;
    }

    const MatrixXd& m_hessian;
    VectorXd m_pull;
    VectorXd m_b;
    double m_lambda;
};

/// Fits the features in use (the others stay 0): Newton steps, halved until the objective doesn't rise.
void fitUsed(const Data& data, const std::vector<Index>& used, double lambda, State& state) {
    constexpr int kMostSteps = 100;
    constexpr int kMostHalvings = 40;
    const Index n = data.cases();
    const auto size = static_cast<Index>(used.size()) + 1;
    MatrixXd x(n, size);
    x.col(0).setOnes();
    VectorXd b(size);
    b[0] = state.intercept;
    for (Index k = 1; k < size; ++k) {
        const Index j = used[static_cast<std::size_t>(k - 1)];
        x.col(k) = data.z.col(j);
        b[k] = state.beta[j];
    }
    const auto objective = [&](const VectorXd& coefficients, const VectorXd& predictor) {
        return meanNegativeLogLikelihood(data, predictor) + lambda * coefficients.tail(size - 1).lpNorm<1>();
    };
    VectorXd predictor = x * b;
    double value = objective(b, predictor);
    MatrixXd weighted(n, size);
    MatrixXd hessian(size, size);
    for (int newton = 0; newton < kMostSteps; ++newton) {
        VectorXd residual(n);
        for (Index i = 0; i < n; ++i) {
            const double p = statistics::logistic(predictor[i]);
            residual[i] = data.y[i] - p;
            weighted.row(i) = x.row(i) * std::sqrt(std::max(p * (1.0 - p), kLeastWeight) / static_cast<double>(n));
        }
        hessian.setZero();
        hessian.selfadjointView<Eigen::Lower>().rankUpdate(weighted.transpose());
        hessian.triangularView<Eigen::StrictlyUpper>() = hessian.transpose();
        const VectorXd slope = x.transpose() * residual / static_cast<double>(n);
        const VectorXd direction = QuadraticProblem(hessian, slope, b, lambda).solve() - b;
        const double largest = direction.cwiseAbs().maxCoeff();
        const VectorXd turn = x * direction;
        double length = 1.0;
        for (int halving = 0; halving < kMostHalvings; ++halving, length *= 0.5) {
            const VectorXd tried = b + length * direction;
            const VectorXd triedPredictor = predictor + length * turn;
            const double triedValue = objective(tried, triedPredictor);
            // Near the minimum the objective changes by less than it can be computed to.
            if (triedValue <= value + 1e-14 * std::abs(value)) {
                b = tried;
                predictor = triedPredictor;
                value = triedValue;
                break;
            }
        }
        if (largest <= kNewtonTolerance * std::max(1.0, b.cwiseAbs().maxCoeff()))
            break;
    }
    state.intercept = b[0];
    state.beta.setZero();
    for (Index k = 1; k < size; ++k)
        state.beta[used[static_cast<std::size_t>(k - 1)]] = b[k];
    state.predictor = x * b;
}

/// The solution for one lambda from that of the one before: "used" grows by the features that break the
/// Karush-Kuhn-Tucker conditions until none does.
void fitLambda(const Data& data, double lambda, std::vector<Index>& used, State& state) {
    const auto n = static_cast<double>(data.cases());
    std::erase_if(used, [&](Index j) { return state.beta[j] == 0.0; });
    for (;;) {
        fitUsed(data, used, lambda, state);
        VectorXd residual(data.cases());
        for (Index i = 0; i < data.cases(); ++i)
            residual[i] = data.y[i] - statistics::logistic(state.predictor[i]);
        const VectorXd gradient = data.z.transpose() * residual / n;
        const auto known = used.size();
        for (Index j = 0; j < data.features(); ++j)
            if (std::abs(gradient[j]) > lambda * (1.0 + kEntrySlack) &&
                !std::binary_search(used.begin(), used.begin() + static_cast<std::ptrdiff_t>(known), j))
                used.push_back(j);
        if (used.size() == known)
            return;
        std::sort(used.begin(), used.end());
    }
}

} // namespace

std::vector<ColumnScale> columnScales(const DesignMatrix& x, std::span<const std::size_t> rows) {
    // A spread below this share of the values themselves is rounding.
    constexpr double kRounding = 1e-12;
    const auto n = static_cast<double>(rows.size());
    std::vector<ColumnScale> scales(x.columns);
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        double sum = 0.0;
        double largest = 0.0;
        for (const std::size_t r : rows) {
            sum += column[r];
            largest = std::max(largest, std::abs(column[r]));
        }
        const double mean = sum / n;
        double squares = 0.0;
        for (const std::size_t r : rows)
            squares += (column[r] - mean) * (column[r] - mean);
        const double deviation = std::sqrt(squares / n);
        scales[c] = {mean, deviation > kRounding * largest ? deviation : 0.0};
    }
    return scales;
}

double LassoPath::linearPredictor(const DesignMatrix& x, std::size_t row, std::size_t step) const {
    const auto& solution = steps[step];
    double sum = solution.intercept;
    for (std::size_t c = 0; c < x.columns; ++c)
        if (solution.coefficients[c] != 0.0)
            sum += solution.coefficients[c] * (x.column(c)[row] - scales[c].mean) / scales[c].standardDeviation;
    return sum;
}

std::vector<double> lambdaSequence(const DesignMatrix& x, const std::vector<bool>& positive,
                                   std::span<const std::size_t> rows) {
    constexpr int kLambdas = 100;
    const Data data = standardised(x, positive, rows, columnScales(x, rows));
    const VectorXd residual = (data.y.array() - data.prevalence).matrix();
    const VectorXd gradient = data.z.transpose() * residual / static_cast<double>(data.cases());
    // Below this no column is related to the outcome at all, and an even smaller penalty would be none.
    constexpr double kLeastLargest = 1e-3;
    const double largest =
        gradient.size() == 0 ? kLeastLargest : std::max(kLeastLargest, gradient.cwiseAbs().maxCoeff());
    const double smallestRatio = rows.size() < x.columns ? 1e-2 : 1e-4;
    std::vector<double> lambdas;
    lambdas.reserve(kLambdas);
    for (int k = 0; k < kLambdas; ++k)
        lambdas.push_back(largest * std::pow(smallestRatio, static_cast<double>(k) / (kLambdas - 1)));
    return lambdas;
}

LassoPath lassoPath(const DesignMatrix& x, const std::vector<bool>& positive, std::span<const std::size_t> rows,
                    std::span<const double> lambdas, PathEnd end, const Progress& progress) {
    LassoPath path;
    path.scales = columnScales(x, rows);
    const Data data = standardised(x, positive, rows, path.scales);
    State state;
    state.intercept = std::log(data.prevalence / (1.0 - data.prevalence));
    state.beta = VectorXd::Zero(data.features());
    std::vector<Index> used;
    for (const double lambda : lambdas) {
        progress.throwIfCancelled();
        fitLambda(data, lambda, used, state);
        LassoStep step;
        step.lambda = lambda;
        step.intercept = state.intercept;
        step.coefficients.assign(state.beta.begin(), state.beta.end());
        step.devianceRatio = 1.0 - meanNegativeLogLikelihood(data, state.predictor) / data.nullDeviance;
        path.steps.push_back(std::move(step));
        if (end == PathEnd::Saturation && path.steps.back().devianceRatio > kSaturatedDevianceRatio)
            break;
    }
    return path;
}

} // namespace rimlight::learning

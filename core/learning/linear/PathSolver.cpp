#include "core/learning/linear/PathSolver.h"

#include "core/base/Error.h"
#include "core/learning/linear/MemberHessian.h"
#include "core/learning/linear/MemberModel.h"
#include "core/learning/linear/SecantMemory.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// The last step of a coefficient, in units of the outcome per z-score. What is left is shorter still.
constexpr double kStepTolerance = 1e-12;
/// A slope that a solution may leave, when among nearly dependent features rounding keeps the steps from shortening.
constexpr double kSlopeTolerance = 1e-10;
/// As near to the conditions as rounding allows.
constexpr double kSlopeRounding = 1e-15;

/// A place on the way to a solution.
struct Point {
    VectorXd b; ///< of intercept and members
    std::vector<double> predictor;
    std::vector<double> residual;
    double loss = 0.0;
    double objective = 0.0;
    VectorXd pull; ///< falling slope of the smooth part
};

double largestOf(const VectorXd& vector) {
    return vector.size() == 0 ? 0.0 : vector.cwiseAbs().maxCoeff();
}

} // namespace

class PathSolver::Impl {
public:
    Impl(const PenalisedProblem& problem, std::span<const double> weights, double alpha)
        : m_columns(problem.columns), m_units(columnUnits(problem.columns, weights)), m_loss(problem.outcome, weights),
          m_alpha(alpha), m_hessian(m_columns, m_units, m_loss.hasIntercept()), m_isMember(m_units.mean.size(), false),
          m_slope(m_units.mean.size(), 0.0) {
        m_point.b = VectorXd::Constant(m_hessian.size(), m_loss.nullIntercept());
        m_point.residual.resize(weights.size());
        evaluate(m_point);
        std::vector<std::size_t> varying;
        for (std::size_t c = 0; c < m_slope.size(); ++c)
            if (m_units.inverseDeviation[c] > 0.0)
                varying.push_back(c);
        updateSlopes(varying);
        for (const std::size_t c : varying)
            m_largestLambda = std::max(m_largestLambda, std::abs(m_slope[c]) / alpha);
        m_lambda = m_largestLambda;
        m_hessian.hold(m_loss.curvatureAt(m_point.predictor), {}, {});
    }

    void solve(double lambda, const Progress& progress) {
        std::vector<std::size_t> strong;
        std::vector<std::size_t> others;
        for (std::size_t c = 0; c < m_slope.size(); ++c)
            if (m_units.inverseDeviation[c] > 0.0)
                (std::abs(m_slope[c]) >= m_alpha * (2.0 * lambda - m_lambda) ? strong : others).push_back(c);
        m_lambda = lambda;
        admitViolators(strong);
        for (;;) {
            fitMembers(progress);
            updateSlopes(strong);
            if (admitViolators(strong))
                continue;
            updateSlopes(others);
            if (!admitViolators(others))
                return;
        }
    }

    const CentredColumns& m_columns;
    ColumnUnits m_units;
    PenalisedLoss m_loss;
    double m_alpha;
    MemberHessian m_hessian;
    Point m_point;
    double m_largestLambda = 0.0;

private:
    double l1() const { return m_lambda * m_alpha; }
    double l2() const { return m_lambda * (1.0 - m_alpha); }

    void evaluate(Point& point) const {
        const auto& members = m_hessian.members();
        double constant = m_loss.hasIntercept() ? point.b[0] : 0.0;
        std::vector<std::size_t> used;
        std::vector<double> factors;
        for (std::size_t k = 0; k < members.size(); ++k) {
            const double b = point.b[m_hessian.place(k)];
            if (b == 0.0)
                continue;
            const std::size_t c = members[k];
            used.push_back(c);
            factors.push_back(b * m_units.inverseDeviation[c]);
            constant -= factors.back() * m_units.mean[c];
        }
        point.residual.resize(m_columns.rows());
        point.predictor.assign(m_columns.rows(), constant);
        m_columns.addTo(point.predictor, used, factors);
        point.loss = m_loss.at(point.predictor, point.residual);
        point.objective = point.loss + penalty(point.b);
    }

    double penalty(const VectorXd& b) const {
        const auto penalised = b.tail(static_cast<Index>(m_hessian.members().size()));
        return l1() * penalised.lpNorm<1>() + 0.5 * l2() * penalised.squaredNorm();
    }

    std::vector<double> slopes(const Point& point, std::span<const std::size_t> columns) const {
        const double sum = std::accumulate(point.residual.begin(), point.residual.end(), 0.0);
        std::vector<double> products(columns.size());
        m_columns.multiply(point.residual, columns, products);
        for (std::size_t k = 0; k < columns.size(); ++k)
            products[k] = (products[k] - m_units.mean[columns[k]] * sum) * m_units.inverseDeviation[columns[k]];
        return products;
    }

    void updatePull(Point& point) const {
        point.pull.resize(m_hessian.size());
        if (m_loss.hasIntercept())
            point.pull[0] = std::accumulate(point.residual.begin(), point.residual.end(), 0.0);
        const auto values = slopes(point, m_hessian.members());
        for (std::size_t k = 0; k < values.size(); ++k)
            point.pull[m_hessian.place(k)] = values[k] - l2() * point.b[m_hessian.place(k)];
    }

    /// Of those columns that are no members; fitMembers() leaves the members'.
    void updateSlopes(std::span<const std::size_t> columns) {
        std::vector<std::size_t> open;
        std::copy_if(columns.begin(), columns.end(), std::back_inserter(open),
                     [&](std::size_t c) { return !m_isMember[c]; });
        const auto values = slopes(m_point, open);
        for (std::size_t k = 0; k < open.size(); ++k)
            m_slope[open[k]] = values[k];
    }

    /// Makes members of the columns that break the conditions; when there are many, of those that do it most. False:
    /// there are none.
    bool admitViolators(const std::vector<std::size_t>& columns) {
        constexpr std::size_t kFewest = 32;
        std::vector<std::size_t> violators;
        for (const std::size_t c : columns)
            if (!m_isMember[c] && std::abs(m_slope[c]) > MemberModel::entry(l1()))
                violators.push_back(c);
        const std::size_t most = std::max(kFewest, m_hessian.members().size());
        if (violators.size() > most) {
            const auto end = violators.begin() + static_cast<std::ptrdiff_t>(most);
            std::nth_element(violators.begin(), end, violators.end(), [&](std::size_t a, std::size_t b) {
                const double left = std::abs(m_slope[a]);
                const double right = std::abs(m_slope[b]);
                return left > right || (left == right && a < b);
            });
            violators.erase(end, violators.end());
            std::sort(violators.begin(), violators.end());
        }
        for (const std::size_t c : violators)
            m_isMember[c] = true;
        m_hessian.append(violators);
        m_point.b.conservativeResize(m_hessian.size());
        m_point.b.tail(static_cast<Index>(violators.size())).setZero();
        return !violators.empty();
    }

    /// How far the point is from the conditions among the members.
    double violation(const Point& point) const {
        double worst = 0.0;
        for (Index j = 0; j < point.b.size(); ++j) {
            const double pull = point.pull[j];
            if (m_hessian.hasIntercept() && j == 0)
                worst = std::abs(pull);
            else if (point.b[j] != 0.0)
                worst = std::max(worst, std::abs(pull - std::copysign(l1(), point.b[j])));
            else
                worst = std::max(worst, std::abs(pull) - MemberModel::entry(l1()));
        }
        return worst;
    }

    /// Second derivatives anew, at this point; members that are far from use are dropped.
    void holdCurvature(Point& point, const Progress& progress) {
        constexpr double kFar = 0.9;
        std::vector<std::size_t> kept;
        Index size = m_hessian.hasIntercept() ? 1 : 0;
        for (std::size_t k = 0; k < m_hessian.members().size(); ++k) {
            const Index j = m_hessian.place(k);
            const std::size_t c = m_hessian.members()[k];
            m_isMember[c] = point.b[j] != 0.0 || std::abs(point.pull[j]) > kFar * l1();
            if (!m_isMember[c])
                continue;
            kept.push_back(c);
            point.b[size] = point.b[j];
            point.pull[size++] = point.pull[j];
        }
        point.b.conservativeResize(size);
        point.pull.conservativeResize(size);
        m_hessian.hold(m_loss.curvatureAt(point.predictor), std::move(kept), progress);
        m_ridge = l2();
        m_model.forget();
    }

    /// Multiplications of a step under held curvature.
    double costOfStep() const {
        constexpr double kCostOfExponential = 20.0;
        const auto n = static_cast<double>(m_columns.rows());
        const auto k = static_cast<double>(m_hessian.size());
        return n * (2.0 * k + kCostOfExponential) + 2.0 * k * k;
    }

    /// The first of the whole step, its half, ... whose objective is not higher. Nothing: there is none, or only the
    /// whole step was wanted.
    std::optional<Point> descend(const VectorXd& target, bool wholeStepOnly) const {
        constexpr int kMostHalvings = 40;
        // Near the minimum the objective changes by less than it can be computed to.
        const double limit = m_point.objective + 1e-14 * std::abs(m_point.objective);
        Point next;
        next.b = target;
        for (int halving = 0; halving < kMostHalvings; ++halving) {
            evaluate(next);
            if (next.objective <= limit) {
                updatePull(next);
                return next;
            }
            if (wholeStepOnly)
                return std::nullopt;
            next.b = 0.5 * (m_point.b + next.b);
        }
        return std::nullopt;
    }

    /// The solution with the other columns left at 0.
    void fitMembers(const Progress& progress) {
        constexpr int kMostSteps = 500;
        constexpr double kStepsAfterHolding = 3.0;
        constexpr double kNoShorter = 0.5;
        m_point.objective = m_point.loss + penalty(m_point.b);
        m_point.pull.resize(m_hessian.size());
        if (m_loss.hasIntercept())
            m_point.pull[0] = std::accumulate(m_point.residual.begin(), m_point.residual.end(), 0.0);
        for (std::size_t k = 0; k < m_hessian.members().size(); ++k) {
            const Index j = m_hessian.place(k);
            m_point.pull[j] = m_slope[m_hessian.members()[k]] - l2() * m_point.b[j];
        }
        if (!m_loss.curvatureChanges() && l2() != m_ridge) {
            m_ridge = l2();
            m_model.forget();
        }
        SecantMemory memory;
        double lastSize = 0.0;   // of a whole step just before; 0: there was none
        int sinceHolding = 1000; // steps
        const auto hold = [&] {
            holdCurvature(m_point, progress);
            memory.clear();
            sinceHolding = 0;
            lastSize = 0.0;
        };
        for (int step = 0; step < kMostSteps; ++step) {
            progress.throwIfCancelled();
            VectorXd target = m_point.b;
            const bool isSettled =
                m_model.minimise({m_hessian.matrix(), m_ridge, l1(), m_hessian.hasIntercept()}, target, m_point.pull);
            const bool canHold = m_loss.curvatureChanges() && sinceHolding > 0;
            const double size = largestOf(target - m_point.b);
            const double tolerance = kStepTolerance * std::max(1.0, largestOf(target));
            std::optional<Point> next;
            if (const auto further = memory.improved(m_point.b, target); isSettled && further)
                next = descend(*further, true);
            if (!next)
                next = descend(target, canHold);
            if (!next && canHold) {
                hold();
                continue;
            }
            if (!next)
                break;
            const bool isWhole = isSettled && (next->b.array() != 0.0).cwiseEqual(m_point.b.array() != 0.0).all();
            m_point = std::move(*next);
            ++sinceHolding;
            if (!isWhole) {
                memory.clear();
                lastSize = 0.0;
                if (!isSettled)
                    continue;
            }
            const double left = violation(m_point);
            if (left <= kSlopeRounding || (left <= kSlopeTolerance && size <= tolerance))
                break;
            if (lastSize > 0.0) {
                const double shrink = std::min(size / lastSize, 0.999);
                const double steps = std::log(tolerance / size) / std::log(shrink);
                if (left <= kSlopeTolerance && shrink > kNoShorter && (sinceHolding <= 2 || !m_loss.curvatureChanges()))
                    break;
                if (m_loss.curvatureChanges() &&
                    (steps - kStepsAfterHolding) * costOfStep() > m_hessian.costOfHolding()) {
                    hold();
                    continue;
                }
            }
            lastSize = size;
        }
        for (std::size_t k = 0; k < m_hessian.members().size(); ++k) {
            const Index j = m_hessian.place(k);
            m_slope[m_hessian.members()[k]] = m_point.pull[j] + l2() * m_point.b[j];
        }
    }

    std::vector<bool> m_isMember; ///< of the Hessian
    std::vector<double> m_slope;  ///< per column: mean of z-score x residual, at the last solution
    double m_lambda = 0.0;
    double m_ridge = 0.0; ///< that the model holds
    MemberModel m_model;
};

PathSolver::PathSolver(const PenalisedProblem& problem, std::span<const double> weights, double alpha)
    : m_impl(std::make_unique<Impl>(problem, weights, alpha)) {}
PathSolver::~PathSolver() = default;

const ColumnUnits& PathSolver::units() const {
    return m_impl->m_units;
}

const PenalisedLoss& PathSolver::loss() const {
    return m_impl->m_loss;
}

double PathSolver::largestLambda() const {
    return m_impl->m_largestLambda * m_impl->m_loss.unit();
}

void PathSolver::solve(double lambda, const Progress& progress) {
    m_impl->solve(lambda / m_impl->m_loss.unit(), progress);
}

double PathSolver::intercept() const {
    const auto& loss = m_impl->m_loss;
    return loss.hasIntercept() ? loss.origin() + loss.unit() * m_impl->m_point.b[0] : 0.0;
}

std::vector<double> PathSolver::coefficients() const {
    std::vector<double> coefficients(m_impl->m_units.mean.size(), 0.0);
    const auto& hessian = m_impl->m_hessian;
    for (std::size_t k = 0; k < hessian.members().size(); ++k)
        coefficients[hessian.members()[k]] = m_impl->m_loss.unit() * m_impl->m_point.b[hessian.place(k)];
    return coefficients;
}

double PathSolver::devianceRatio() const {
    return m_impl->m_loss.devianceRatio(m_impl->m_point.loss);
}

const std::vector<double>& PathSolver::predictor() const {
    return m_impl->m_point.predictor;
}

PenalisedProblem penalisedProblem(const DesignMatrix& x, const PenalisedOutcome& outcome) {
    std::vector<std::size_t> order(x.rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (outcome.family == Family::Cox)
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return outcome.values[a] > outcome.values[b]; });
    PenalisedOutcome sorted;
    sorted.family = outcome.family;
    for (const std::size_t r : order) {
        sorted.values.push_back(outcome.values[r]);
        if (outcome.family == Family::Cox)
            sorted.events.push_back(outcome.events[r]);
        const double weight = outcome.weights.empty() ? 1.0 : outcome.weights[r];
        if (!(weight >= 0.0) || !std::isfinite(weight))
            throw Error("has a negative weight", "The penalised regression", "Weights are 0 or larger.");
        sorted.weights.push_back(weight);
    }
    CentredColumns columns(x, order);
    return {std::move(order), std::move(columns), std::move(sorted)};
}

} // namespace rimlight::learning

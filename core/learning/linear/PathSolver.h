#pragma once

#include "core/base/Progress.h"
#include "core/learning/linear/CentredColumns.h"
#include "core/learning/linear/PenalisedLoss.h"

#include <memory>
#include <span>
#include <vector>

namespace rimlight::learning {

/// What the fit of a path and those of its folds have in common. The rows come in an order of their own: of a Cox
/// model, by falling time.
struct PenalisedProblem {
    std::vector<std::size_t> order; ///< row r here is row order[r] of the design matrix
    CentredColumns columns;
    PenalisedOutcome outcome; ///< in that order; with weights
};

/// @throws Error for a missing value or a negative weight
PenalisedProblem penalisedProblem(const DesignMatrix& x, const PenalisedOutcome& outcome);

/// Walks down a path; each solution starts from the one before.
///
/// The features in use, with those that break the Karush-Kuhn-Tucker conditions, form a small problem that Newton steps
/// solve: its quadratic model gets its signs by coordinate descent and its values by a Cholesky factor. The second
/// derivatives are held as long as that costs less than computing them again, since only the slope decides where the
/// steps end. The other features are looked at by the sequential strong rule (Tibshirani et al., J R Stat Soc B
/// 2012;74:245), and all of them before a solution is accepted.
class PathSolver {
public:
    /// weights: one per row of the problem; a row of weight 0 is left out of the fit. problem must outlive the solver.
    /// @throws Error as PenalisedLoss
    PathSolver(const PenalisedProblem& problem, std::span<const double> weights, double alpha);
    ~PathSolver();
    PathSolver(const PathSolver&) = delete;
    PathSolver& operator=(const PathSolver&) = delete;

    const ColumnUnits& units() const;
    const PenalisedLoss& loss() const;
    /// The smallest lambda that selects nothing.
    double largestLambda() const;

    /// @throws Cancelled
    void solve(double lambda, const Progress& progress);

    // The last solution, for z-scores; of a Gaussian outcome in its own units.
    double intercept() const;
    std::vector<double> coefficients() const;
    double devianceRatio() const;
    /// Of all rows, those of weight 0 too. A Gaussian outcome's counts in standard deviations from its mean.
    const std::vector<double>& predictor() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// penalisedPath() and its lambdas, of a problem that is laid out already.
PenalisedPath penalisedPath(const PenalisedProblem& problem, const PenalisedSettings& settings,
                            const Progress& progress);

} // namespace rimlight::learning

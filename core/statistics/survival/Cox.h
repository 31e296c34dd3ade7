#pragma once

#include "core/base/Progress.h"
#include "core/statistics/Interval.h"
#include "core/statistics/survival/SurvivalTimes.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::statistics {

/// What is done with events at the same time: Efron, J Am Stat Assoc 1977;72:557, or Breslow, Biometrics 1974;30:89.
enum class Ties { Efron, Breslow };

struct CoxOptions {
    Ties ties = Ties::Efron;
    std::vector<double> weights = {}; ///< one per case, positive; empty: each counts 1
    std::vector<double> offset = {};  ///< one per case, added to the linear predictor; empty: 0
    Progress progress = {};
};

struct ChiSquareTest {
    double statistic = 0.0;
    std::size_t degreesOfFreedom = 0;
    double p = 1.0;
};

/// Cumulative hazard of a case whose linear predictor is 0; a step function that rises at the times of events.
struct BaselineHazard {
    std::vector<double> times; ///< of events, rising
    std::vector<double> cumulativeHazard;
    double lastTime = 0.0; ///< the longest follow-up; nothing is known beyond it

    /// 0 before the first event; the last value from the last event on.
    double at(double time) const;
};

/// Cox, J R Stat Soc B 1972;34:187; as coxph of R's survival 3.5-3, run to convergence.
struct CoxFit {
    Ties ties = Ties::Efron;
    std::vector<std::string> names;
    std::vector<double> coefficients; ///< log hazard ratio per unit
    tables::DesignMatrix covariance;  ///< of the coefficients: inverse of the information (not robust)
    /// Where the linear predictor is 0: the (weighted) means, except that a column of -1, 0 and 1 alone stays as it is.
    std::vector<double> means;
    double meanOffset = 0.0;
    double nullLogLikelihood = 0.0; ///< partial, of the model without columns (with the offset)
    double logLikelihood = 0.0;
    ChiSquareTest likelihoodRatio;
    ChiSquareTest wald;
    ChiSquareTest score;
    std::size_t cases = 0;
    std::size_t events = 0;
    int iterations = 0;
    bool converged = true; ///< false: some are separated, or columns so nearly the same that rounding ended the search
    BaselineHazard baseline; ///< at the means and the mean offset; Efron's or Breslow's as the ties
    /// Columns whose coefficient grows without end, since they separate those with events from those at risk (monotone
    /// likelihood; Heinze and Schemper, Biometrics 2001;57:114). What is printed for them is where the search stopped.
    std::vector<std::size_t> separated;
};

/// x has a row per case and a column per name; values finite.
/// @throws Error as requireEvents(); for no or non-finite columns, columns that are constant (also among the cases at
/// risk), repeated or sums of others (naming them), as many columns as cases, weights that are not positive; Cancelled
CoxFit fitCox(const tables::DesignMatrix& x, const std::vector<std::string>& names, const SurvivalTimes& outcome,
              const CoxOptions& options = {});

/// A sentence about fit.separated, or a search that did not converge; empty when there is nothing to say.
std::string separationWarning(const CoxFit& fit);

/// sum of coefficient * (x - mean), one per row; the columns as in the fit. An offset is added when given, less the
/// fit's mean offset.
std::vector<double> linearPredictors(const CoxFit& fit, const tables::DesignMatrix& x,
                                     std::span<const double> offset = {});

/// Probability of no event up to each time, exp(-H(t) exp(linear predictor)): rows as predictors, a column per time.
/// @throws Error for a time beyond the longest follow-up, or a negative one
tables::DesignMatrix predictedSurvival(const BaselineHazard& baseline, std::span<const double> predictors,
                                       std::span<const double> times);

/// A line of the table that papers print.
struct HazardRatio {
    std::string name;
    double coefficient = 0.0;
    double standardError = 0.0;
    double z = 0.0;
    double p = 1.0; ///< Wald
    double ratio = 1.0;
    Interval interval95; ///< of the ratio, Wald
    bool separated = false;
};

std::vector<HazardRatio> hazardRatios(const CoxFit& fit);

/// Several columns that stand for one thing: the levels of a factor.
struct CoxTerm {
    std::string name;
    std::vector<std::size_t> columns;
};

/// Wald test of all of a term's columns at once.
ChiSquareTest termTest(const CoxFit& fit, const CoxTerm& term);

} // namespace rimlight::statistics

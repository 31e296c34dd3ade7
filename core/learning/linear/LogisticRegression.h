#pragma once

#include "core/base/Progress.h"
#include "core/learning/steps/Step.h"
#include "core/statistics/Interval.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::learning {

enum class LogisticMethod : std::uint8_t {
    MaximumLikelihood,
    /// Firth, Biometrika 1993;80:27, for logistic models Heinze and Schemper, Stat Med 2002;21:2409: finite where the
    /// classes are separated.
    Firth,
    /// scikit-learn's objective, C * sum of the losses + half the squared coefficients; the intercept is free. It gives
    /// no standard errors.
    Ridge,
};

enum class OnSeparation : std::uint8_t {
    Refuse, ///< an Error
    Tell,   ///< LogisticFit::separated says which columns do it; the numbers are where the search stopped
};

struct LogisticOptions {
    LogisticMethod method = LogisticMethod::MaximumLikelihood;
    double c = 1.0; ///< Ridge alone, above 0
    OnSeparation onSeparation = OnSeparation::Refuse;
    std::vector<double> weights = {}; ///< of the cases, 0 or more; empty: each counts 1
    std::vector<double> offset = {};  ///< added to the linear predictors; empty: 0
    Progress progress = {};
};

/// A logistic regression with what inference needs.
struct LogisticFit {
    LogisticMethod method = LogisticMethod::MaximumLikelihood;
    std::vector<std::string> names;
    double intercept = 0.0;
    std::vector<double> coefficients; ///< log odds ratio per unit, one per name
    /// Inverse of Fisher's information at the solution, the intercept first. Empty after a ridge.
    DesignMatrix covariance;
    double logLikelihood = 0.0;     ///< not penalised
    double nullLogLikelihood = 0.0; ///< of the model with intercept and offset alone
    /// Firth alone: log likelihood + half the logarithm of the information's determinant.
    double penalisedLogLikelihood = 0.0;
    std::size_t cases = 0; ///< of positive weight
    std::size_t positives = 0;
    int iterations = 0;
    /// Maximum likelihood alone: columns whose coefficients grow without end, since they separate the classes (Albert
    /// and Anderson, Biometrika 1984;71:1), completely or but for ties. Those that do it alone, if there are any; else
    /// all that do it together.
    std::vector<std::size_t> separated;

    double deviance() const { return -2.0 * logLikelihood; }
    double nullDeviance() const { return -2.0 * nullLogLikelihood; }
    /// deviance + 2 for each coefficient and the intercept
    double aic() const { return deviance() + 2.0 * static_cast<double>(names.size() + 1); }
};

/// Fits positive ~ x by iteratively reweighted least squares to convergence (the last step below 1e-9 standard
/// deviations; there is no other tolerance and no limit of iterations to choose). As glm of R 4.2, brglm2 0.9
/// (type "AS_mean"), scikit-learn 1.9's LogisticRegression. x has a row per case and a column per name.
/// @throws Error for one class only, values that are not finite, weights below 0; but for Ridge also for columns that
/// are constant or sums of others (naming them) and for more columns than cases allow; for separated classes as the
/// options say; Cancelled
LogisticFit fitLogistic(const DesignMatrix& x, const std::vector<std::string>& names, const std::vector<bool>& positive,
                        const LogisticOptions& options = {});

/// "CTmax separates the classes: ..."; empty when fit.separated is.
std::string separationWarning(const LogisticFit& fit);

/// One per row of x; the columns as in the fit. An offset is added when given.
std::vector<double> linearPredictors(const LogisticFit& fit, const DesignMatrix& x,
                                     std::span<const double> offset = {});

/// Odds ratios with Wald's p and 95 % intervals. Not after a ridge (assertion).
OddsRatioTable oddsRatios(const LogisticFit& fit);

/// A chi-square test.
struct DevianceTest {
    double statistic = 0.0;
    std::size_t degreesOfFreedom = 0;
    double p = 1.0;
};

/// Whether the columns that "larger" has and "smaller" lacks add something: the likelihood-ratio test. Both are fitted
/// by maximum likelihood to the same cases. @throws Error when smaller has a column that larger lacks, or the numbers
/// of cases differ
DevianceTest likelihoodRatioTest(const LogisticFit& smaller, const LogisticFit& larger);
/// The same against the model without columns.
DevianceTest likelihoodRatioTest(const LogisticFit& fit);
/// Wald test that these coefficients are all 0.
DevianceTest waldTest(const LogisticFit& fit, std::span<const std::size_t> columns);

/// 95 % intervals of the odds ratios by the profile of the likelihood (for Firth: of the penalised one, with the whole
/// information, as logistf 1.24), one per column. A side that has no end is nothing.
struct ProfileInterval {
    std::optional<double> low;
    std::optional<double> high;
};
std::vector<ProfileInterval> profileIntervals(const LogisticFit& fit, const DesignMatrix& x,
                                              const std::vector<bool>& positive, const LogisticOptions& options = {});

} // namespace rimlight::learning

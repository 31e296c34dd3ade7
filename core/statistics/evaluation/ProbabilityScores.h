#pragma once

#include "core/statistics/evaluation/Bootstrap.h"
#include "core/statistics/evaluation/Estimate.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rimlight::statistics {

// Probabilities are in [0, 1] and as many as outcomes (assertions).

/// Mean squared distance of probability and outcome (Brier, Mon Weather Rev 1950;78:1). At least one case (assertion).
double brierScore(std::span<const double> probabilities, const std::vector<bool>& positive);
/// Of the rows alone; a row may come twice.
double brierScore(std::span<const double> probabilities, const std::vector<bool>& positive,
                  std::span<const std::size_t> rows);

/// With the percentile interval. @throws Cancelled
Estimate brierWithInterval(std::span<const double> probabilities, const std::vector<bool>& positive,
                           const BootstrapOptions& options);

/// 1 - Brier score / that of the prevalence (Steyerberg et al, Epidemiology 2010;21:128): 1 is perfect, 0 useless.
tables::Cell scaledBrier(std::span<const double> probabilities, const std::vector<bool>& positive);

struct ZTest {
    tables::Cell z;
    tables::Cell p; ///< two-sided
};

/// Spiegelhalter's test of calibration (Stat Med 1986;5:421), as rms 6.5-0's val.prob ("S:z", "S:p"). Missing when
/// every probability is 0, 1/2 or 1, which leaves no variance.
ZTest spiegelhalterTest(std::span<const double> probabilities, const std::vector<bool>& positive);

/// -2 log likelihood of the probabilities. Missing when a case was called impossible and happened.
tables::Cell binomialDeviance(std::span<const double> probabilities, const std::vector<bool>& positive);

/// Nagelkerke's R2 (Biometrika 1991;78:691) of the probabilities as they stand, as rms's val.prob ("R2").
tables::Cell nagelkerkeR2(std::span<const double> probabilities, const std::vector<bool>& positive);

/// Expected over observed positives. Interval: log normal, variance of the logarithm (1 - prevalence) / observed
/// (Debray et al, BMJ 2017;356:i6460).
Estimate expectedOverObserved(std::span<const double> probabilities, const std::vector<bool>& positive);

struct LikelihoodRatioTest {
    double chiSquare = 0.0;
    double degreesOfFreedom = 0.0;
    tables::Cell p;
};

/// Of two nested models fitted by maximum likelihood to the same cases. Missing p when the larger model has the larger
/// deviance by more than rounding: then the models aren't nested, or a fit has not converged. degreesOfFreedom: how
/// many parameters the larger model has more, > 0 (assertion).
LikelihoodRatioTest likelihoodRatioTest(double devianceOfSmaller, double devianceOfLarger, double degreesOfFreedom);

} // namespace rimlight::statistics

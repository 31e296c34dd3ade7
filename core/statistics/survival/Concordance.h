#pragma once

#include "core/statistics/Interval.h"
#include "core/statistics/survival/SurvivalTimes.h"

#include <optional>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// How much a pair counts whose earlier time is an event at t: 1 (Harrell, JAMA 1982;247:2543), or 1 / G(t-)^2, G being
/// the probability of not being censored yet, so that the answer doesn't depend on the censoring (Uno, Stat Med
/// 2011;30:1105).
enum class ConcordanceKind { Harrell, Uno };

struct ConcordanceOptions {
    ConcordanceKind kind = ConcordanceKind::Harrell;
    /// Events after this time begin no pair; Uno's C ought to have one. Nothing: all do.
    std::optional<double> tau = std::nullopt;
};

/// Pairs are of a case with an event and one that was followed for longer (or as long, without an event); weighted.
struct Concordance {
    double value = 0.5; ///< (concordant + tied / 2) / all
    double standardError = 0.0;
    Interval interval95;     ///< value -+ 1.96 standard errors, cut to [0, 1]
    double concordant = 0.0; ///< the earlier event has the higher risk
    double discordant = 0.0;
    double tied = 0.0; ///< equal risks
    /// By how much each case moves the value: the infinitesimal jackknife, whose squares add up to the variance. G is
    /// taken as known.
    std::vector<double> influence;
};

/// As concordance(reverse = TRUE) of R's survival 3.5-3, timewt "n" or "n/G2". A higher risk is to mean an earlier
/// event; risk is finite, one per case (assertions). Nothing when there is no pair to compare.
/// @throws Error as requireSurvivalTimes()
std::optional<Concordance> concordance(std::span<const double> risk, const SurvivalTimes& outcome,
                                       const ConcordanceOptions& options = {});

/// Between two estimates of the same cases: is the difference more than chance? Normal approximation.
struct EstimateDifference {
    double difference = 0.0; ///< second less first
    double standardError = 0.0;
    Interval interval95;
    double z = 0.0;
    double p = 1.0; ///< two-sided; 1 when both say the same of each case
};

/// As concordance(fit1, fit2) of survival 3.5-3 with a contrast.
EstimateDifference differenceBetween(const Concordance& first, const Concordance& second);

} // namespace rimlight::statistics

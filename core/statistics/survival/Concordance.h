#pragma once

#include "core/statistics/survival/InfluenceEstimate.h"
#include "core/statistics/survival/SurvivalTimes.h"

#include <optional>
#include <span>

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
/// The influence is the infinitesimal jackknife's; G is taken as known.
struct Concordance {
    InfluenceEstimate estimate; ///< (concordant + tied / 2) / all
    double concordant = 0.0;    ///< the earlier event has the higher risk
    double discordant = 0.0;
    double tied = 0.0; ///< equal risks
};

/// As concordance(reverse = TRUE) of R's survival 3.5-3, timewt "n" or "n/G2". A higher risk is to mean an earlier
/// event; risk is finite, one per case (assertions). Nothing when there is no pair to compare. Two of the same cases
/// compare by differenceBetween(), as a contrast of concordance(fit1, fit2).
/// @throws Error as requireSurvivalTimes()
std::optional<Concordance> concordance(std::span<const double> risk, const SurvivalTimes& outcome,
                                       const ConcordanceOptions& options = {});

} // namespace rimlight::statistics

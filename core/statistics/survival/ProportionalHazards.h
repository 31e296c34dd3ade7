#pragma once

#include "core/statistics/survival/Cox.h"

#include <string>
#include <vector>

namespace rimlight::statistics {

/// The scale of time on which a coefficient is supposed to change: 1 - S(t-) of Kaplan and Meier, the time itself, its
/// rank, or its logarithm.
enum class TimeTransform { KaplanMeier, Identity, Rank, Log };

struct ProportionalHazardsRow {
    std::string name; ///< of the term; "GLOBAL"
    ChiSquareTest test;
};

/// Grambsch and Therneau, Biometrika 1994;81:515, as the exact score test of cox.zph in R's survival 3.5-3: does adding
/// column * transformed time improve the fit? A small p speaks against proportional hazards.
struct ProportionalHazardsTest {
    TimeTransform transform = TimeTransform::KaplanMeier;
    std::vector<ProportionalHazardsRow> terms;
    ProportionalHazardsRow global;
    /// For the figure, by rising time, one per event: scaled Schoenfeld residual plus coefficient, which estimates the
    /// coefficient at that time (for a term of several columns: plus 1, of their sum weighted by the coefficients).
    std::vector<double> times;
    std::vector<double> transformedTimes;
    tables::DesignMatrix residuals; ///< events x terms
};

/// x, outcome and options as they were given to fitCox(). Without terms, each column is one.
/// @throws Error when all events have one transformed time, or a time is 0 on the scale Log
ProportionalHazardsTest testProportionalHazards(const CoxFit& fit, const tables::DesignMatrix& x,
                                                const SurvivalTimes& outcome, const CoxOptions& options = {},
                                                TimeTransform transform = TimeTransform::KaplanMeier,
                                                std::vector<CoxTerm> terms = {});

} // namespace rimlight::statistics

#pragma once

#include "core/statistics/survival/SurvivalTimes.h"
#include "core/tables/DesignMatrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rimlight::statistics {

struct LogRankGroup {
    std::size_t cases = 0;
    double observed = 0.0; ///< events; weighted by S^rho when rho is not 0
    double expected = 0.0; ///< if all groups had the same survival
};

struct LogRankTest {
    std::vector<LogRankGroup> groups;
    tables::DesignMatrix covariance; ///< of observed - expected; groups x groups
    double chiSquare = 0.0;
    std::size_t degreesOfFreedom = 0; ///< groups that were ever at risk of an event, less one
    double p = 1.0;
};

struct LogRankOptions {
    /// Weight of each event: Kaplan-Meier survival just before it to the power of rho (Harrington and Fleming,
    /// Biometrika 1982;69:553). 0 is the log-rank test, 1 is Peto and Peto's modification of Gehan's.
    double rho = 0.0;
    std::vector<std::size_t> strata = {}; ///< one per case: compared within the same stratum only; empty: all are one
};

/// Do the groups survive alike? As survdiff of R's survival 3.5-3. group[i] is the group of case i, 0 .. k - 1.
/// Chi-square is 0 and p is 1 where the groups are never at risk together.
/// @throws Error as requireSurvivalTimes(), when no case had the event, and when fewer than two groups have cases
LogRankTest logRankTest(const SurvivalTimes& outcome, std::span<const std::size_t> group,
                        const LogRankOptions& options = {});

} // namespace rimlight::statistics

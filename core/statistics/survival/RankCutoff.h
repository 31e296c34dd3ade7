#pragma once

#include "core/base/Progress.h"
#include "core/statistics/survival/SurvivalTimes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::statistics {

/// How the p of the best of many cut-offs is corrected for having tried them all.
enum class RankCutoffP {
    Lausen92, ///< asymptotic: Lausen and Schumacher, Biometrics 1992;48:73
    Lausen94, ///< improved Bonferroni: Lausen, Sauerbrei and Schumacher 1994
    /// Upper bound by the conditional distribution of rounded scores: Hothorn and Lausen, Comput Stat Data Anal
    /// 2003;43:121. Of a maximum at least as large as the observed one; maxstat ("HL") leaves the observed one out, and
    /// forgets groups that all have the lowest score.
    Exact,
    Permutation ///< share of random orders of the outcomes whose best cut-off is at least as good; by seed
};

struct RankCutoffOptions {
    double smallestShare = 0.1; ///< of the cases, below the cut-off
    double largestShare = 0.9;
    RankCutoffP method = RankCutoffP::Lausen94;
    std::size_t permutations = 9999;
    std::uint64_t seed = 1;
    unsigned maxThreads = 0; ///< 0: one per core; never changes the answer
    Progress progress = {};
};

/// The cut-off of a marker that tells short from long survival best.
struct RankCutoff {
    struct Candidate {
        double marker = 0.0;    ///< the largest of the lower group
        std::size_t below = 0;  ///< cases of the lower group
        double statistic = 0.0; ///< |standardised sum of the lower group's log-rank scores|
    };
    double estimate = 0.0; ///< as maxstat: the lower group is marker <= estimate
    double cutoff = 0.0;   ///< the same for the rule marker >= cutoff: half-way to the next marker
    double statistic = 0.0;
    double p = 1.0;                    ///< corrected
    bool higherIsWorse = true;         ///< the upper group has more events than expected
    std::vector<Candidate> candidates; ///< by rising marker, for the figure
};

/// As maxstat.test(smethod = "LogRank") of R's maxstat 0.7.25. Of equally good cut-offs the lowest.
/// marker: finite, one per case (assertions).
/// @throws Error as requireEvents(); when the shares are not 0 <= smallest < largest <= 1, or no marker lies between
/// them; for the method Exact with more cases than fit in memory; Cancelled
RankCutoff rankCutoff(std::span<const double> marker, const SurvivalTimes& outcome,
                      const RankCutoffOptions& options = {});

} // namespace rimlight::statistics

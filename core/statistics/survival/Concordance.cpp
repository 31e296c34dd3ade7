#include "core/statistics/survival/Concordance.h"

#include "core/statistics/survival/CensoringCurve.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace rimlight::statistics {

namespace {

/// Sums of weights by rank, in a binary indexed tree.
class RankSums {
public:
    explicit RankSums(std::size_t ranks) : m_sums(ranks + 1, 0.0), m_own(ranks, 0.0) {}

    void add(std::size_t rank, double weight) {
        m_own[rank] += weight;
        m_total += weight;
        for (std::size_t k = rank + 1; k < m_sums.size(); k += k & (~k + 1))
            m_sums[k] += weight;
    }

    struct Split {
        double below = 0.0;
        double equal = 0.0;
        double above = 0.0;
    };
    Split around(std::size_t rank) const {
        Split split;
        for (std::size_t k = rank; k > 0; k -= k & (~k + 1))
            split.below += m_sums[k];
        split.equal = m_own[rank];
        split.above = std::max(0.0, m_total - split.below - split.equal);
        return split;
    }

private:
    std::vector<double> m_sums;
    std::vector<double> m_own;
    double m_total = 0.0;
};

struct RanksOf {
    std::vector<std::size_t> rank; ///< equal for equal values
    std::size_t distinct = 0;
};

RanksOf ranksOf(std::span<const double> values) {
    std::vector<double> distinct(values.begin(), values.end());
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    RanksOf result;
    result.distinct = distinct.size();
    for (const double value : values) {
        assert(std::isfinite(value));
        result.rank.push_back(
            static_cast<std::size_t>(std::lower_bound(distinct.begin(), distinct.end(), value) - distinct.begin()));
    }
    return result;
}

/// Weight of the pairs that begin with an event, for each group of equal times.
std::vector<double> timeWeights(const TimeOrder& sorted, const ConcordanceOptions& options) {
    // survival 3.5-3 weighs a single event 1.
    std::size_t events = 0;
    for (const auto& group : sorted.groups)
        events += group.events;
    const bool weighted = options.kind == ConcordanceKind::Uno && events >= 2;
    const CensoringCurve censoring(sorted);
    std::vector<double> weights;
    for (const auto& group : sorted.groups) {
        const double g = weighted && group.events > 0 ? censoring.before(group.time) : 1.0;
        weights.push_back(options.tau && group.time > *options.tau ? 0.0 : 1.0 / (g * g));
    }
    return weights;
}

} // namespace

std::optional<Concordance> concordance(std::span<const double> risk, const SurvivalTimes& outcome,
                                       const ConcordanceOptions& options) {
    requireSurvivalTimes(outcome);
    assert(risk.size() == outcome.size());
    const auto times = tiedTimes(outcome.time);
    const auto sorted = timeOrder(times, outcome.event);
    const auto weights = timeWeights(sorted, options);
    const auto ranks = ranksOf(risk);

    // Of each case: the weights of the pairs that it is in.
    std::vector<double> agreeing(risk.size(), 0.0);
    std::vector<double> disagreeing(risk.size(), 0.0);
    std::vector<double> equal(risk.size(), 0.0);
    Concordance result;
    // From the last time to the first: an event against those who are followed for longer.
    RankSums later(ranks.distinct);
    for (std::size_t g = sorted.groups.size(); g-- > 0;) {
        const auto& group = sorted.groups[g];
        for (std::size_t k = group.begin; k < group.end; ++k)
            if (!outcome.event[sorted.order[k]])
                later.add(ranks.rank[sorted.order[k]], 1.0);
        for (std::size_t k = group.begin; k < group.end; ++k) {
            const std::size_t i = sorted.order[k];
            if (!outcome.event[i])
                continue;
            const auto split = later.around(ranks.rank[i]);
            agreeing[i] += weights[g] * split.below;
            disagreeing[i] += weights[g] * split.above;
            equal[i] += weights[g] * split.equal;
        }
        for (std::size_t k = group.begin; k < group.end; ++k)
            if (outcome.event[sorted.order[k]])
                later.add(ranks.rank[sorted.order[k]], 1.0);
    }
    for (std::size_t i = 0; i < risk.size(); ++i) {
        result.concordant += agreeing[i];
        result.discordant += disagreeing[i];
        result.tied += equal[i];
    }
    const double pairs = result.concordant + result.discordant + result.tied;
    if (!(pairs > 0.0))
        return std::nullopt;
    // From the first time to the last: a case against the events before it.
    RankSums earlier(ranks.distinct);
    for (std::size_t g = 0; g < sorted.groups.size(); ++g) {
        const auto& group = sorted.groups[g];
        const auto compare = [&](bool event) {
            for (std::size_t k = group.begin; k < group.end; ++k) {
                const std::size_t i = sorted.order[k];
                if (outcome.event[i] != event)
                    continue;
                const auto split = earlier.around(ranks.rank[i]);
                agreeing[i] += split.above;
                disagreeing[i] += split.below;
                equal[i] += split.equal;
            }
        };
        compare(true);
        for (std::size_t k = group.begin; k < group.end; ++k)
            if (outcome.event[sorted.order[k]])
                earlier.add(ranks.rank[sorted.order[k]], weights[g]);
        compare(false);
    }
    const double somers = (result.concordant - result.discordant) / pairs;
    std::vector<double> influence;
    for (std::size_t i = 0; i < risk.size(); ++i) {
        const double all = agreeing[i] + disagreeing[i] + equal[i];
        influence.push_back(0.5 * (agreeing[i] - disagreeing[i] - somers * all) / pairs);
    }
    result.estimate = estimateOf(0.5 * (somers + 1.0), std::move(influence));
    return result;
}

} // namespace rimlight::statistics

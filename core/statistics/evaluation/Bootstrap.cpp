#include "core/statistics/evaluation/Bootstrap.h"

#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/statistics/Description.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <string>

namespace rimlight::statistics {

namespace {

using tables::Missing;

/// Replicates that one task makes: a task of one alone would cost as much to start as to do.
constexpr std::size_t kReplicatesPerTask = 32;

/// A seed for each replicate that has nothing to do with its neighbours': SplitMix64's output function (Steele, Lea and
/// Flood, OOPSLA 2014) of the replicate's place in its sequence.
std::uint64_t seedOf(std::uint64_t seed, std::uint64_t replicate) {
    std::uint64_t z = seed + (replicate + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// The replicates that exist, rising; or why they are too few.
std::variant<std::vector<double>, Missing> definedOnes(const Replicates& replicates) {
    std::vector<double> defined;
    for (const auto& replicate : replicates)
        if (replicate)
            defined.push_back(*replicate);
    if (defined.size() < 2 || 2 * defined.size() < replicates.size())
        return Missing{"exists in " + std::to_string(defined.size()) + " of " + std::to_string(replicates.size()) +
                       " resamples only"};
    std::sort(defined.begin(), defined.end());
    return defined;
}

} // namespace

Resampler::Resampler(const std::vector<bool>& positive, Resampling resampling, std::uint64_t seed) : m_seed(seed) {
    m_strata.resize(resampling == Resampling::Stratified ? 2 : 1);
    for (std::size_t i = 0; i < positive.size(); ++i)
        m_strata[resampling == Resampling::Stratified && !positive[i] ? 1 : 0].push_back(i);
}

void Resampler::draw(std::size_t replicate, std::vector<std::size_t>& rows) const {
    rows.clear();
    Random random(seedOf(m_seed, replicate));
    for (const auto& stratum : m_strata)
        for (std::size_t i = 0; i < stratum.size(); ++i)
            rows.push_back(stratum[random.below(stratum.size())]);
}

std::vector<std::size_t> Resampler::rows(std::size_t replicate) const {
    std::vector<std::size_t> drawn;
    draw(replicate, drawn);
    return drawn;
}

std::vector<Replicates> bootstrap(const std::vector<bool>& positive, std::size_t count,
                                  const ResampleStatistics& statistics, const BootstrapOptions& options) {
    std::vector<Replicates> replicates(count, Replicates(options.replicates));
    const Resampler resampler(positive, options.resampling, options.seed);
    const std::size_t tasks = (options.replicates + kReplicatesPerTask - 1) / kReplicatesPerTask;
    parallelFor(
        tasks,
        [&](std::size_t task) {
            std::vector<std::size_t> rows;
            const std::size_t end = std::min(options.replicates, (task + 1) * kReplicatesPerTask);
            for (std::size_t replicate = task * kReplicatesPerTask; replicate < end; ++replicate) {
                options.progress.throwIfCancelled();
                resampler.draw(replicate, rows);
                const auto values = statistics(rows);
                assert(values.size() == count);
                for (std::size_t s = 0; s < count; ++s)
                    replicates[s][replicate] = values[s];
            }
        },
        options.maxThreads);
    return replicates;
}

IntervalCell percentileInterval(const Replicates& replicates) {
    const auto defined = definedOnes(replicates);
    if (const auto* missing = std::get_if<Missing>(&defined))
        return *missing;
    const auto& rising = std::get<std::vector<double>>(defined);
    return Interval{quantileOfSorted(rising, 0.025), quantileOfSorted(rising, 0.975)};
}

tables::Cell bootstrapP(const Replicates& differences) {
    const auto defined = definedOnes(differences);
    if (const auto* missing = std::get_if<Missing>(&defined))
        return *missing;
    const auto& rising = std::get<std::vector<double>>(defined);
    const auto below = std::upper_bound(rising.begin(), rising.end(), 0.0) - rising.begin();
    const auto above = rising.end() - std::lower_bound(rising.begin(), rising.end(), 0.0);
    const auto smaller = static_cast<double>(std::min(below, above));
    return std::min(1.0, 2.0 * (smaller + 1.0) / (static_cast<double>(rising.size()) + 1.0));
}

ResampledAuc::ResampledAuc(std::span<const double> scores, const std::vector<bool>& positive) : m_cell(scores.size()) {
    assert(scores.size() == positive.size());
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    std::size_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        assert(std::isfinite(scores[order[i]]));
        if (i > 0 && scores[order[i]] != scores[order[i - 1]])
            ++rank;
        m_cell[order[i]] = 2 * rank + (positive[order[i]] ? 1 : 0);
    }
    m_cells = scores.empty() ? 0 : 2 * (rank + 1);
}

std::optional<double> ResampledAuc::operator()(std::span<const std::size_t> rows) const {
    std::vector<std::size_t> counts(m_cells, 0);
    for (const std::size_t row : rows)
        ++counts[m_cell[row]];
    std::size_t twiceWins = 0;
    std::size_t positives = 0;
    std::size_t negatives = 0;
    for (std::size_t cell = 0; cell < m_cells; cell += 2) {
        twiceWins += counts[cell + 1] * (2 * negatives + counts[cell]);
        negatives += counts[cell];
        positives += counts[cell + 1];
    }
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    return static_cast<double>(twiceWins) / (2.0 * static_cast<double>(positives) * static_cast<double>(negatives));
}

IntervalCell bootstrapAuc(std::span<const double> scores, const std::vector<bool>& positive,
                          const BootstrapOptions& options) {
    const ResampledAuc auc(scores, positive);
    return percentileInterval(
        bootstrap(
            positive, 1,
            [&](std::span<const std::size_t> rows) { return std::vector<std::optional<double>>{auc(rows)}; }, options)
            .front());
}

BootstrappedDifference bootstrapAucDifference(std::span<const double> scores1, std::span<const double> scores2,
                                              const std::vector<bool>& positive, const BootstrapOptions& options) {
    const ResampledAuc auc1(scores1, positive);
    const ResampledAuc auc2(scores2, positive);
    const auto differences = bootstrap(
        positive, 1,
        [&](std::span<const std::size_t> rows) {
            const auto a = auc1(rows);
            const auto b = auc2(rows);
            return std::vector<std::optional<double>>{a && b ? std::optional(*a - *b) : std::nullopt};
        },
        options);
    return {percentileInterval(differences.front()), bootstrapP(differences.front())};
}

} // namespace rimlight::statistics

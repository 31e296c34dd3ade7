#include "core/statistics/survival/RankCutoff.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Random.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/survival/TimeOrder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>
#include <string>

namespace rimlight::statistics {

namespace {

constexpr const char* kItem = "cut-off by maximally selected ranks";
/// The table of the method Exact has cases x (sum of scores) numbers: about 130 MB for so many.
constexpr std::size_t kMostExactCases = 300;

/// Log-rank scores: event - sum over the times up to the case's own of events / at risk, where those of one time count
/// as cases at risk after all of them but one (cscores of exactRankTests 0.8-35).
std::vector<double> logRankScores(const SurvivalTimes& outcome) {
    const auto sorted = timeOrder(outcome.time, outcome.event);
    std::vector<double> scores(outcome.size());
    double hazard = 0.0;
    for (const auto& group : sorted.groups) {
        hazard += static_cast<double>(group.events) / static_cast<double>(outcome.size() - group.end + 1);
        for (std::size_t k = group.begin; k < group.end; ++k)
            scores[sorted.order[k]] = (outcome.event[sorted.order[k]] ? 1.0 : 0.0) - hazard;
    }
    return scores;
}

/// Whole numbers from 0 to the number of cases.
void roundScores(std::vector<double>& scores) {
    const double least = *std::min_element(scores.begin(), scores.end());
    for (double& score : scores)
        score -= least;
    const double most = *std::max_element(scores.begin(), scores.end());
    for (double& score : scores)
        score = std::nearbyint(score * static_cast<double>(scores.size()) / most);
}

/// Mean and standard deviation of the sum of m scores drawn without replacement, for m = 0 .. n.
struct SumMoments {
    std::vector<double> mean;
    std::vector<double> deviation;
};

SumMoments sumMoments(const std::vector<double>& scores) {
    const auto n = static_cast<double>(scores.size());
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    const double squares = std::inner_product(scores.begin(), scores.end(), scores.begin(), 0.0);
    SumMoments moments;
    for (std::size_t k = 0; k <= scores.size(); ++k) {
        const auto m = static_cast<double>(k);
        moments.mean.push_back(m / n * sum);
        moments.deviation.push_back(std::sqrt(m * (n - m) / (n * n * (n - 1.0)) * (n * squares - sum * sum)));
    }
    return moments;
}

double lausen92(double b, double smallest, double largest) {
    if (b < 1.0)
        return 1.0;
    const double density = std::exp(-0.5 * b * b) / std::sqrt(2.0 * std::numbers::pi);
    return 4.0 * density / b +
           density * (b - 1.0 / b) * std::log(largest * (1.0 - smallest) / ((1.0 - largest) * smallest));
}

double lausen94(double b, double n, const std::vector<RankCutoff::Candidate>& candidates) {
    double sum = 0.0;
    for (std::size_t k = 1; k < candidates.size(); ++k) {
        const auto first = static_cast<double>(candidates[k - 1].below);
        const auto second = static_cast<double>(candidates[k].below);
        const double t = std::sqrt(1.0 - first * (n - second) / ((n - first) * second));
        sum += std::exp(-0.5 * b * b) / std::numbers::pi * (t - (0.25 * b * b - 1.0) * t * t * t / 6.0);
    }
    return normalTwoSided(b) + sum;
}

/// Number of ways to draw m of the whole scores with each sum, for m = 0 .. most.
std::vector<std::vector<double>> drawCounts(const std::vector<std::size_t>& scores, std::size_t most,
                                            const Progress& progress) {
    const std::size_t total = std::accumulate(scores.begin(), scores.end(), std::size_t{0});
    std::vector<std::vector<double>> counts(most + 1, std::vector<double>(total + 1, 0.0));
    counts[0][0] = 1.0;
    std::size_t taken = 0;
    std::size_t sum = 0;
    for (const std::size_t score : scores) {
        progress.throwIfCancelled();
        for (std::size_t m = std::min(taken + 1, most); m > 0; --m)
            for (std::size_t s = 0; s <= sum; ++s)
                counts[m][s + score] += counts[m - 1][s];
        ++taken;
        sum += score;
    }
    return counts;
}

/// Upper bound on the probability of a maximum of at least b: that of leaving [-b, b] at some group size, less that of
/// having been out at the size before so far that one more case can't lead back in.
double hothornLausen(double b, const std::vector<double>& roundedScores, const SumMoments& moments,
                     const std::vector<RankCutoff::Candidate>& candidates, const Progress& progress) {
    std::vector<std::size_t> scores;
    for (const double score : roundedScores)
        scores.push_back(static_cast<std::size_t>(score));
    const std::size_t most = *std::max_element(scores.begin(), scores.end());
    const double least = b * (1.0 - 1e-12); // equal but for rounding
    const auto counts = drawCounts(scores, candidates.back().below, progress);
    const auto statistic = [&](std::size_t m, std::size_t s) {
        return std::abs((static_cast<double>(s) - moments.mean[m]) / moments.deviation[m]);
    };
    const auto isOut = [&](std::size_t m, std::size_t s) { return counts[m][s] > 0.0 && statistic(m, s) > least; };
    double probability = 0.0;
    double draws = 1.0; // of m out of n
    std::size_t drawn = 0;
    const auto n = scores.size();
    const auto drawsOf = [&](std::size_t m) {
        for (; drawn < m; ++drawn)
            draws *= static_cast<double>(n - drawn) / static_cast<double>(drawn + 1);
        return draws;
    };
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const std::size_t m = candidates[c].below;
        if (c > 0 && candidates[c - 1].below + 1 == m) {
            const std::size_t before = m - 1;
            double sure = 0.0;
            for (std::size_t s = 0; s < counts[before].size(); ++s) {
                if (!isOut(before, s))
                    continue;
                const std::size_t nearest = static_cast<double>(s) < moments.mean[before] ? s + most : s;
                if (nearest < counts[m].size() && isOut(m, nearest))
                    sure += counts[before][s];
            }
            probability -= sure / drawsOf(before);
        }
        double out = 0.0;
        for (std::size_t s = 0; s < counts[m].size(); ++s)
            if (isOut(m, s))
                out += counts[m][s];
        probability += out / drawsOf(m);
    }
    return probability;
}

/// Share of random orders with a maximum of at least b, the observed order counted as one of them.
double permutationP(double b, const std::vector<double>& scores, const SumMoments& moments,
                    const std::vector<RankCutoff::Candidate>& candidates, const RankCutoffOptions& options) {
    // Blocks have their own random numbers, so that the answer doesn't depend on the threads.
    constexpr std::size_t kBlock = 250;
    constexpr double kEqual = 1e-10; // sums of the same scores in another order
    const std::size_t blocks = (options.permutations + kBlock - 1) / kBlock;
    std::vector<std::size_t> reached(blocks, 0);
    parallelFor(
        blocks,
        [&](std::size_t block) {
            options.progress.throwIfCancelled();
            Random random(subSeed(options.seed, block));
            auto shuffled = scores;
            const std::size_t count = std::min(kBlock, options.permutations - block * kBlock);
            for (std::size_t round = 0; round < count; ++round) {
                random.shuffle(std::span(shuffled));
                double sum = 0.0;
                double largest = 0.0;
                std::size_t m = 0;
                for (const auto& candidate : candidates) {
                    for (; m < candidate.below; ++m)
                        sum += shuffled[m];
                    largest = std::max(largest, std::abs((sum - moments.mean[m]) / moments.deviation[m]));
                }
                reached[block] += largest >= b - kEqual ? 1 : 0;
            }
        },
        options.maxThreads);
    const std::size_t total = std::accumulate(reached.begin(), reached.end(), std::size_t{1});
    return static_cast<double>(total) / static_cast<double>(options.permutations + 1);
}

} // namespace

RankCutoff rankCutoff(std::span<const double> marker, const SurvivalTimes& outcome, const RankCutoffOptions& options) {
    requireEvents(outcome);
    assert(marker.size() == outcome.size());
    assert(std::all_of(marker.begin(), marker.end(), [](double value) { return std::isfinite(value); }));
    if (!(options.smallestShare >= 0.0 && options.smallestShare < options.largestShare && options.largestShare <= 1.0))
        throw Error("the shares of cases below the cut-off are not in order", kItem,
                    "Give a smallest and a larger largest share, both from 0 to 1.");
    const std::size_t n = marker.size();
    if (options.method == RankCutoffP::Exact && n > kMostExactCases)
        throw Error("the exact p is for up to " + std::to_string(kMostExactCases) + " cases, these are " +
                        std::to_string(n),
                    kItem, "Choose the improved Bonferroni or the permutation p.");

    auto scores = logRankScores(outcome);
    const auto [least, most] = std::minmax_element(scores.begin(), scores.end());
    if (!(*most > *least))
        throw Error("all cases have the same outcome", kItem, "Check the times and the event column.");
    if (options.method == RankCutoffP::Exact)
        roundScores(scores);
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return marker[a] < marker[b]; });
    const auto moments = sumMoments(scores);
    const auto share = [n](double part) { return static_cast<std::size_t>(std::floor(static_cast<double>(n) * part)); };
    const std::size_t first = std::max<std::size_t>(1, share(options.smallestShare));
    const std::size_t last = std::min(n - 1, share(options.largestShare));

    RankCutoff result;
    double sum = 0.0;
    for (std::size_t m = 1; m <= last; ++m) {
        sum += scores[order[m - 1]];
        if (m < first || marker[order[m]] == marker[order[m - 1]])
            continue;
        const double statistic = (sum - moments.mean[m]) / moments.deviation[m];
        result.candidates.push_back({marker[order[m - 1]], m, std::abs(statistic)});
        if (result.candidates.size() > 1 && std::abs(statistic) <= result.statistic)
            continue;
        result.statistic = std::abs(statistic);
        result.higherIsWorse = statistic < 0.0;
        result.estimate = marker[order[m - 1]];
        const double next = marker[order[m]];
        const double middle = result.estimate + 0.5 * (next - result.estimate);
        result.cutoff = middle > result.estimate && middle <= next ? middle : next;
    }
    if (result.candidates.empty())
        throw Error("no two neighbouring markers lie between the smallest and the largest share of cases", kItem,
                    "Allow more extreme cut-offs, or choose a marker with more values.");
    switch (options.method) {
    case RankCutoffP::Lausen92:
        if (options.smallestShare <= 0.0 || options.largestShare >= 1.0)
            throw Error("the asymptotic p needs shares above 0 and below 1", kItem, "Choose 0.1 and 0.9, say.");
        result.p = lausen92(result.statistic, options.smallestShare, options.largestShare);
        break;
    case RankCutoffP::Lausen94:
        result.p = lausen94(result.statistic, static_cast<double>(n), result.candidates);
        break;
    case RankCutoffP::Exact:
        result.p = hothornLausen(result.statistic, scores, moments, result.candidates, options.progress);
        break;
    case RankCutoffP::Permutation:
        result.p = permutationP(result.statistic, scores, moments, result.candidates, options);
        break;
    }
    result.p = std::clamp(result.p, 0.0, 1.0);
    return result;
}

} // namespace rimlight::statistics

#include "core/statistics/Roc.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace rimlight::statistics {

namespace {

/// Normal quantile of 0.975.
constexpr double kZ975 = 1.959963984540054;

/// How many of each class share a score.
struct ScoreGroup {
    double score = 0.0;
    std::size_t positives = 0;
    std::size_t negatives = 0;
};

/// The distinct scores, falling.
std::vector<ScoreGroup> groupsByFallingScore(std::span<const double> scores, const std::vector<bool>& positive) {
    assert(scores.size() == positive.size());
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<ScoreGroup> groups;
    for (const std::size_t i : order) {
        assert(std::isfinite(scores[i]));
        if (groups.empty() || groups.back().score != scores[i])
            groups.push_back({scores[i], 0, 0});
        ++(positive[i] ? groups.back().positives : groups.back().negatives);
    }
    return groups;
}

struct ClassCounts {
    std::size_t positives = 0;
    std::size_t negatives = 0;
};

ClassCounts countClasses(const std::vector<ScoreGroup>& groups) {
    ClassCounts counts;
    for (const auto& group : groups) {
        counts.positives += group.positives;
        counts.negatives += group.negatives;
    }
    assert(counts.positives > 0 && counts.negatives > 0);
    return counts;
}

} // namespace

std::vector<RocPoint> rocPoints(std::span<const double> scores, const std::vector<bool>& positive) {
    const auto groups = groupsByFallingScore(scores, positive);
    const auto counts = countClasses(groups);
    std::vector<RocPoint> points = {{std::numeric_limits<double>::infinity(), 0.0, 1.0}};
    std::size_t truePositives = 0;
    std::size_t falsePositives = 0;
    for (const auto& group : groups) {
        truePositives += group.positives;
        falsePositives += group.negatives;
        points.push_back(
            {group.score, static_cast<double>(truePositives) / static_cast<double>(counts.positives),
             static_cast<double>(counts.negatives - falsePositives) / static_cast<double>(counts.negatives)});
    }
    return points;
}

Auc aucWithInterval(std::span<const double> scores, const std::vector<bool>& positive) {
    const auto groups = groupsByFallingScore(scores, positive);
    const auto counts = countClasses(groups);
    const auto m = static_cast<double>(counts.positives);
    const auto n = static_cast<double>(counts.negatives);
    // Twice the number of wins keeps the ties whole numbers, so that the area is exact.
    std::size_t twiceWins = 0;
    std::size_t negativesAbove = 0;
    for (const auto& group : groups) {
        twiceWins += group.positives * (2 * (counts.negatives - negativesAbove - group.negatives) + group.negatives);
        negativesAbove += group.negatives;
    }
    Auc auc;
    auc.value = static_cast<double>(twiceWins) / (2.0 * m * n);
    if (counts.positives < 2 || counts.negatives < 2)
        return auc;
    // DeLong's structural components: V10 of a positive is the share of negatives below it, V01 of a negative the share
    // of positives above it.
    double positiveSquares = 0.0;
    double negativeSquares = 0.0;
    double positivesAbove = 0.0;
    double above = 0.0;
    for (const auto& group : groups) {
        const auto p = static_cast<double>(group.positives);
        const auto q = static_cast<double>(group.negatives);
        const double v10 = (n - above - q + 0.5 * q) / n - auc.value;
        const double v01 = (positivesAbove + 0.5 * p) / m - auc.value;
        positiveSquares += p * v10 * v10;
        negativeSquares += q * v01 * v01;
        positivesAbove += p;
        above += q;
    }
    const double variance = positiveSquares / (m - 1.0) / m + negativeSquares / (n - 1.0) / n;
    const double half = kZ975 * std::sqrt(variance);
    auc.interval95 = Interval{std::max(0.0, auc.value - half), std::min(1.0, auc.value + half)};
    return auc;
}

double youdenCutoff(std::span<const double> scores, const std::vector<bool>& positive) {
    const auto groups = groupsByFallingScore(scores, positive);
    const auto counts = countClasses(groups);
    // Youden's index times positives times negatives is a whole number, so that equals are found exactly.
    const auto m = static_cast<long long>(counts.positives);
    const auto n = static_cast<long long>(counts.negatives);
    long long truePositives = m;
    long long falsePositives = n;
    long long best = 0;
    double cutoff = groups.back().score;
    for (std::size_t g = groups.size() - 1; g > 0; --g) {
        truePositives -= static_cast<long long>(groups[g].positives);
        falsePositives -= static_cast<long long>(groups[g].negatives);
        const long long index = truePositives * n - falsePositives * m;
        if (index <= best)
            continue;
        best = index;
        const double below = groups[g].score;
        const double above = groups[g - 1].score;
        const double middle = below + 0.5 * (above - below);
        cutoff = middle > below && middle <= above ? middle : above;
    }
    return cutoff;
}

} // namespace rimlight::statistics

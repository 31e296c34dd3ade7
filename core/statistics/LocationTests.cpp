#include "core/statistics/LocationTests.h"

#include "core/statistics/Description.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/RankCounts.h"
#include "core/statistics/Ranks.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <limits>

namespace rimlight::statistics {

namespace {

/// From this many values in a sample on, R no longer counts arrangements.
constexpr std::size_t kExactBelow = 50;

struct Moments {
    double n = 0.0;
    double mean = 0.0;
    double variance = 0.0; ///< divisor n - 1; 0 of one value
};

Moments momentsOf(std::span<const double> values) {
    assert(std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }));
    Moments moments;
    moments.n = static_cast<double>(values.size());
    if (isConstant(values)) {
        moments.mean = values.front();
        return moments;
    }
    moments.mean = meanOf(values);
    moments.variance = squaresAround(values, moments.mean) / (moments.n - 1.0);
    return moments;
}

/// R's bound of "data are essentially constant".
bool isRounding(double standardError, double magnitude) {
    return !(standardError > 10.0 * std::numeric_limits<double>::epsilon() * magnitude);
}

TestResult tResult(TestKind kind, double t, double degreesOfFreedom) {
    TestResult result;
    result.kind = kind;
    result.statistic = t;
    result.degreesOfFreedom = degreesOfFreedom;
    result.p = studentTwoSided(t, degreesOfFreedom);
    return result;
}

TestResult fResult(TestKind kind, double f, double degreesOfFreedom1, double degreesOfFreedom2) {
    TestResult result;
    result.kind = kind;
    result.statistic = f;
    result.degreesOfFreedom = degreesOfFreedom1;
    result.degreesOfFreedom2 = degreesOfFreedom2;
    result.p = fUpper(f, degreesOfFreedom1, degreesOfFreedom2);
    return result;
}

/// Two-sided p of a rank statistic, half a step nearer to its mean.
double normalP(double distanceFromMean, double standardDeviation) {
    const double step = distanceFromMean > 0.0 ? 0.5 : distanceFromMean < 0.0 ? -0.5 : 0.0;
    return std::min(1.0, normalTwoSided((distanceFromMean - step) / standardDeviation));
}

std::vector<double> joined(Groups groups) {
    std::vector<double> all;
    for (const auto& group : groups)
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

std::optional<tables::Missing> whyNoGroups(Groups groups) {
    if (groups.size() < 2)
        return tables::Missing{"fewer than two groups"};
    if (std::any_of(groups.begin(), groups.end(), [](const auto& group) { return group.empty(); }))
        return tables::Missing{"a group is empty"};
    return std::nullopt;
}

} // namespace

TestOutcome studentT(std::span<const double> first, std::span<const double> second) {
    if (first.empty() || second.empty())
        return tables::Missing{"a group is empty"};
    if (first.size() + second.size() < 3)
        return tables::Missing{"fewer than 3 values"};
    const auto a = momentsOf(first);
    const auto b = momentsOf(second);
    const double degreesOfFreedom = a.n + b.n - 2.0;
    const double pooled = ((a.n - 1.0) * a.variance + (b.n - 1.0) * b.variance) / degreesOfFreedom;
    const double standardError = std::sqrt(pooled * (1.0 / a.n + 1.0 / b.n));
    if (isRounding(standardError, std::max(std::abs(a.mean), std::abs(b.mean))))
        return tables::Missing{"the values don't vary inside the groups"};
    return tResult(TestKind::StudentT, (a.mean - b.mean) / standardError, degreesOfFreedom);
}

TestOutcome welchT(std::span<const double> first, std::span<const double> second) {
    if (first.size() < 2 || second.size() < 2)
        return tables::Missing{"a group has fewer than two values"};
    const auto a = momentsOf(first);
    const auto b = momentsOf(second);
    const double squareA = a.variance / a.n;
    const double squareB = b.variance / b.n;
    const double standardError = std::sqrt(squareA + squareB);
    if (isRounding(standardError, std::max(std::abs(a.mean), std::abs(b.mean))))
        return tables::Missing{"the values don't vary inside the groups"};
    // Welch and Satterthwaite, in shares of the squared error so that nothing underflows.
    const double shareA = squareA / (squareA + squareB);
    const double shareB = squareB / (squareA + squareB);
    const double degreesOfFreedom = 1.0 / (shareA * shareA / (a.n - 1.0) + shareB * shareB / (b.n - 1.0));
    return tResult(TestKind::WelchT, (a.mean - b.mean) / standardError, degreesOfFreedom);
}

TestOutcome pairedT(std::span<const double> first, std::span<const double> second) {
    assert(first.size() == second.size());
    if (first.size() < 2)
        return tables::Missing{"fewer than two pairs"};
    std::vector<double> differences(first.size());
    for (std::size_t i = 0; i < differences.size(); ++i)
        differences[i] = first[i] - second[i];
    const auto moments = momentsOf(differences);
    const double standardError = std::sqrt(moments.variance / moments.n);
    if (isRounding(standardError, std::abs(moments.mean)))
        return tables::Missing{"the differences don't vary"};
    return tResult(TestKind::PairedT, moments.mean / standardError, moments.n - 1.0);
}

TestOutcome mannWhitney(std::span<const double> first, std::span<const double> second) {
    if (first.empty() || second.empty())
        return tables::Missing{"a group is empty"};
    std::vector<double> all(first.begin(), first.end());
    all.insert(all.end(), second.begin(), second.end());
    if (isConstant(all))
        return tables::Missing{"all values are equal"};
    const auto ranks = averageRanks(all);
    const auto m = static_cast<double>(first.size());
    const auto n = static_cast<double>(second.size());
    double rankSum = 0.0;
    for (std::size_t i = 0; i < first.size(); ++i)
        rankSum += ranks.ranks[i];
    TestResult result;
    result.kind = TestKind::MannWhitney;
    const double u = rankSum - m * (m + 1.0) / 2.0;
    result.statistic = u;
    if (!ranks.tied && first.size() < kExactBelow && second.size() < kExactBelow) {
        result.source = PValueSource::Exact;
        result.p = std::min(
            1.0, 2.0 * mannWhitneyLower(static_cast<std::size_t>(std::min(u, m * n - u)), first.size(), second.size()));
        return result;
    }
    const double total = m + n;
    const double variance = m * n / 12.0 * (total + 1.0 - ranks.tieSum / (total * (total - 1.0)));
    result.source = PValueSource::NormalApproximation;
    result.continuityCorrected = true;
    result.p = normalP(u - m * n / 2.0, std::sqrt(variance));
    return result;
}

TestOutcome signedRank(std::span<const double> first, std::span<const double> second) {
    assert(first.size() == second.size());
    std::vector<double> differences;
    for (std::size_t i = 0; i < first.size(); ++i)
        if (const double difference = first[i] - second[i]; difference != 0.0)
            differences.push_back(difference);
    if (differences.empty())
        return tables::Missing{"no pair differs"};
    const bool zeroes = differences.size() < first.size();
    std::vector<double> sizes = differences;
    for (double& size : sizes)
        size = std::abs(size);
    const auto ranks = averageRanks(sizes);
    double v = 0.0;
    for (std::size_t i = 0; i < differences.size(); ++i)
        if (differences[i] > 0.0)
            v += ranks.ranks[i];
    const auto n = static_cast<double>(differences.size());
    const double mean = n * (n + 1.0) / 4.0;
    TestResult result;
    result.kind = TestKind::SignedRank;
    result.statistic = v;
    if (!ranks.tied && !zeroes && differences.size() < kExactBelow) {
        result.source = PValueSource::Exact;
        result.p = std::min(
            1.0, 2.0 * signedRankLower(static_cast<std::size_t>(std::min(v, 2.0 * mean - v)), differences.size()));
        return result;
    }
    result.source = PValueSource::NormalApproximation;
    result.continuityCorrected = true;
    result.p = normalP(v - mean, std::sqrt(n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ranks.tieSum / 48.0));
    return result;
}

TestOutcome oneWayAnova(Groups groups) {
    if (const auto reason = whyNoGroups(groups))
        return *reason;
    const auto all = joined(groups);
    const auto n = static_cast<double>(all.size());
    const auto k = static_cast<double>(groups.size());
    if (all.size() <= groups.size())
        return tables::Missing{"no more values than groups"};
    const auto overall = momentsOf(all);
    double between = 0.0;
    double inside = 0.0;
    double largest = 0.0;
    for (const auto& group : groups) {
        const auto moments = momentsOf(group);
        between += moments.n * (moments.mean - overall.mean) * (moments.mean - overall.mean);
        inside += (moments.n - 1.0) * moments.variance;
        largest = std::max(largest, std::abs(moments.mean));
    }
    const double insideVariance = inside / (n - k);
    if (isRounding(std::sqrt(insideVariance), largest))
        return tables::Missing{"the values don't vary inside the groups"};
    return fResult(TestKind::OneWayAnova, between / (k - 1.0) / insideVariance, k - 1.0, n - k);
}

TestOutcome welchAnova(Groups groups) {
    if (const auto reason = whyNoGroups(groups))
        return *reason;
    std::vector<Moments> moments;
    double weightSum = 0.0;
    double weightedMean = 0.0;
    for (const auto& group : groups) {
        if (group.size() < 2)
            return tables::Missing{"a group has fewer than two values"};
        const auto& of = moments.emplace_back(momentsOf(group));
        if (isRounding(std::sqrt(of.variance / of.n), std::abs(of.mean)))
            return tables::Missing{"the values of a group don't vary"};
        weightSum += of.n / of.variance;
        weightedMean += of.n / of.variance * of.mean;
    }
    weightedMean /= weightSum;
    const auto k = static_cast<double>(groups.size());
    double between = 0.0;
    double correction = 0.0;
    for (const auto& of : moments) {
        const double weight = of.n / of.variance;
        between += weight * (of.mean - weightedMean) * (of.mean - weightedMean);
        correction += (1.0 - weight / weightSum) * (1.0 - weight / weightSum) / (of.n - 1.0);
    }
    correction /= k * k - 1.0;
    const double f = between / ((k - 1.0) * (1.0 + 2.0 * (k - 2.0) * correction));
    return fResult(TestKind::WelchAnova, f, k - 1.0, 1.0 / (3.0 * correction));
}

TestOutcome kruskalWallis(Groups groups) {
    if (const auto reason = whyNoGroups(groups))
        return *reason;
    const auto all = joined(groups);
    if (isConstant(all))
        return tables::Missing{"all values are equal"};
    const auto ranks = averageRanks(all);
    const auto n = static_cast<double>(all.size());
    // Around the mean rank, so that nearly equal groups lose no digits.
    double sum = 0.0;
    std::size_t next = 0;
    for (const auto& group : groups) {
        double excess = 0.0;
        for (std::size_t i = 0; i < group.size(); ++i)
            excess += ranks.ranks[next++] - (n + 1.0) / 2.0;
        sum += excess * excess / static_cast<double>(group.size());
    }
    TestResult result;
    result.kind = TestKind::KruskalWallis;
    const double statistic = 12.0 / (n * (n + 1.0)) * sum / (1.0 - ranks.tieSum / (n * n * n - n));
    result.statistic = statistic;
    result.degreesOfFreedom = static_cast<double>(groups.size() - 1);
    result.p = chiSquareUpper(statistic, *result.degreesOfFreedom);
    return result;
}

} // namespace rimlight::statistics

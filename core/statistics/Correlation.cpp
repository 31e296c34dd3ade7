#include "core/statistics/Correlation.h"

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

/// Up to here every order of the ranks is counted, as in R.
constexpr std::size_t kMostExactPairs = 9;
/// Up to here R uses the Edgeworth series.
constexpr std::size_t kMostSeriesPairs = 1290;
/// Normal quantile of 0.975.
constexpr double kZ975 = 1.959963984540054;

struct Sums {
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
};

Sums centredSums(std::span<const double> x, std::span<const double> y) {
    const double meanX = meanOf(x);
    const double meanY = meanOf(y);
    Sums sums;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - meanX;
        const double dy = y[i] - meanY;
        sums.xx += dx * dx;
        sums.yy += dy * dy;
        sums.xy += dx * dy;
    }
    return sums;
}

/// Of variables that vary.
double pearson(std::span<const double> x, std::span<const double> y) {
    const auto sums = centredSums(x, y);
    return std::clamp(sums.xy / (std::sqrt(sums.xx) * std::sqrt(sums.yy)), -1.0, 1.0);
}

/// Two-sided p of a correlation with t = r sqrt((n - 2) / (1 - r^2)).
TestResult tOf(double r, double n) {
    TestResult result;
    result.kind = TestKind::PearsonCorrelation;
    result.degreesOfFreedom = n - 2.0;
    result.statistic = r * std::sqrt((n - 2.0) / ((1.0 - r) * (1.0 + r)));
    result.p = studentTwoSided(*result.statistic, n - 2.0);
    return result;
}

/// One-sided p of a sum s of squared rank differences: of at most s when lower, else of at least s. Edgeworth series of
/// Best and Roberts; s is compared half-way to the next possible value, as these are even.
double spearmanSeries(double s, double n, bool lower) {
    const double b = 1.0 / n;
    const double beside = lower ? s + 1.0 : s - 1.0;
    const double x = (6.0 * beside * b / (n * n - 1.0) - 1.0) * std::sqrt(n - 1.0);
    const double y = x * x;
    const double inner = 0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y));
    const double middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * inner;
    const double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle) / std::exp(y / 2.0);
    return std::clamp(lower ? normalCdf(x) - u : normalUpper(x) + u, 0.0, 1.0);
}

TestResult spearmanTest(double rho, const Ranks& x, const Ranks& y) {
    const std::size_t count = x.ranks.size();
    const auto n = static_cast<double>(count);
    const double mean = (n * n * n - n) / 6.0; // of the sum of squared rank differences
    TestResult result;
    result.kind = TestKind::SpearmanCorrelation;
    if (x.tied || y.tied || count > kMostSeriesPairs) {
        result = tOf(rho, n);
        result.kind = TestKind::SpearmanCorrelation;
        result.statistic = mean * (1.0 - rho);
        return result;
    }
    double s = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        s += (x.ranks[i] - y.ranks[i]) * (x.ranks[i] - y.ranks[i]);
    result.statistic = s;
    // The sum is symmetric around its mean.
    if (count <= kMostExactPairs) {
        result.source = PValueSource::Exact;
        result.p = 2.0 * spearmanLower(static_cast<std::size_t>(std::min(s, 2.0 * mean - s)), count);
    } else {
        result.source = PValueSource::EdgeworthSeries;
        result.p = 2.0 * spearmanSeries(s, n, s <= mean);
    }
    result.p = std::min(1.0, result.p);
    return result;
}

} // namespace

std::variant<Correlation, tables::Missing> correlationTest(std::span<const double> x, std::span<const double> y,
                                                           CorrelationKind kind) {
    assert(x.size() == y.size());
    if (x.size() < 3)
        return tables::Missing{"fewer than 3 cases"};
    if (isConstant(x) || isConstant(y))
        return tables::Missing{"a variable doesn't vary"};
    Correlation correlation;
    if (kind == CorrelationKind::Spearman) {
        const auto rankX = averageRanks(x);
        const auto rankY = averageRanks(y);
        correlation.coefficient = pearson(rankX.ranks, rankY.ranks);
        correlation.test = spearmanTest(correlation.coefficient, rankX, rankY);
        return correlation;
    }
    assert(std::all_of(x.begin(), x.end(), [](double v) { return std::isfinite(v); }));
    assert(std::all_of(y.begin(), y.end(), [](double v) { return std::isfinite(v); }));
    const auto n = static_cast<double>(x.size());
    const double r = pearson(x, y);
    correlation.coefficient = r;
    correlation.test = tOf(r, n);
    if (x.size() > 3) {
        const double half = kZ975 / std::sqrt(n - 3.0);
        correlation.interval95 = Interval{std::tanh(std::atanh(r) - half), std::tanh(std::atanh(r) + half)};
    }
    return correlation;
}

} // namespace rimlight::statistics

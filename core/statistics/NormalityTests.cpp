#include "core/statistics/NormalityTests.h"

#include "core/statistics/Distributions.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <numbers>

namespace rimlight::statistics {

namespace {

/// c[0] + c[1] x + c[2] x^2 + ...
double polynomial(std::initializer_list<double> coefficients, double x) {
    double sum = 0.0;
    for (auto c = std::rbegin(coefficients); c != std::rend(coefficients); ++c)
        sum = sum * x + *c;
    return sum;
}

/// Royston's weights of the lower half of the order statistics, positive; those of the upper half are their negatives.
std::vector<double> lowerWeights(std::size_t count) {
    if (count == 3)
        return {std::numbers::sqrt2 / 2.0};
    const auto n = static_cast<double>(count);
    std::vector<double> scores(count / 2);
    double squares = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        scores[i] = normalQuantile((static_cast<double>(i + 1) - 0.375) / (n + 0.25));
        squares += 2.0 * scores[i] * scores[i];
    }
    const double norm = std::sqrt(squares);
    const double u = 1.0 / std::sqrt(n);
    // The outermost one or two by Royston's polynomials, the others in proportion to the normal scores.
    std::vector<double> weights(scores.size());
    weights[0] = polynomial({0.0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056}, u) - scores[0] / norm;
    std::size_t outer = 1;
    double left = squares - 2.0 * scores[0] * scores[0];
    double leftOfOne = 1.0 - 2.0 * weights[0] * weights[0];
    if (count > 5) {
        weights[1] = polynomial({0.0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633}, u) - scores[1] / norm;
        outer = 2;
        left -= 2.0 * scores[1] * scores[1];
        leftOfOne -= 2.0 * weights[1] * weights[1];
    }
    const double factor = std::sqrt(left / leftOfOne);
    for (std::size_t i = outer; i < weights.size(); ++i)
        weights[i] = -scores[i] / factor;
    return weights;
}

/// 1 - W of values that rise, without the cancellation of computing W first.
double oneMinusW(std::span<const double> sorted) {
    const std::size_t count = sorted.size();
    const auto weights = lowerWeights(count);
    const double range = sorted.back() - sorted.front();
    double mean = 0.0;
    for (const double value : sorted)
        mean += (value - sorted.front()) / range;
    mean /= static_cast<double>(count);
    double weightSquares = 0.0;
    double valueSquares = 0.0;
    double products = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t mirrored = count - 1 - i;
        const double weight = i < weights.size() ? -weights[i] : mirrored < weights.size() ? weights[mirrored] : 0.0;
        const double value = (sorted[i] - sorted.front()) / range - mean;
        weightSquares += weight * weight;
        valueSquares += value * value;
        products += weight * value;
    }
    const double largest = std::sqrt(weightSquares * valueSquares);
    return std::max(0.0, (largest - products) * (largest + products) / (weightSquares * valueSquares));
}

/// The p-value of 1 - W of that many cases.
double pOf(double w1, std::size_t count) {
    const auto n = static_cast<double>(count);
    if (count == 3)
        return std::max(0.0, 6.0 / std::numbers::pi * (std::asin(std::sqrt(1.0 - w1)) - std::asin(std::sqrt(0.75))));
    double y = std::log(std::max(w1, std::numeric_limits<double>::min()));
    if (count <= 11) {
        const double gamma = polynomial({-2.273, 0.459}, n);
        if (y >= gamma)
            return 1e-99; // as R: smaller than any that the transformation can give
        y = -std::log(gamma - y);
        const double mean = polynomial({0.544, -0.39978, 0.025054, -6.714e-4}, n);
        const double sd = std::exp(polynomial({1.3822, -0.77857, 0.062767, -0.0020322}, n));
        return normalUpper((y - mean) / sd);
    }
    const double logN = std::log(n);
    const double mean = polynomial({-1.5861, -0.31082, -0.083751, 0.0038915}, logN);
    const double sd = std::exp(polynomial({-0.4803, -0.082676, 0.0030302}, logN));
    return normalUpper((y - mean) / sd);
}

} // namespace

TestOutcome shapiroWilk(std::span<const double> values) {
    if (values.size() < kLeastShapiroWilk)
        return tables::Missing{"fewer than 3 values"};
    if (values.size() > kMostShapiroWilk)
        return tables::Missing{"more than 5000 values"};
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    assert(std::isfinite(sorted.front()) && std::isfinite(sorted.back()));
    if (sorted.front() == sorted.back())
        return tables::Missing{"all values are equal"};
    const double w1 = oneMinusW(sorted);
    TestResult result;
    result.kind = TestKind::ShapiroWilk;
    result.statistic = 1.0 - w1;
    result.p = pOf(w1, sorted.size());
    return result;
}

} // namespace rimlight::statistics

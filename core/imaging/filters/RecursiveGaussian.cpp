#include "core/imaging/filters/RecursiveGaussian.h"

#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace rimlight::imaging {

namespace {

/// Farneback and Westin's table: the kernel is the sum over both terms of
/// (a cos(w x / sigma) + b sin(w x / sigma)) exp(l x / sigma).
constexpr double kFrequency1 = 0.6681;
constexpr double kDamping1 = -1.3932;
constexpr double kFrequency2 = 2.0787;
constexpr double kDamping2 = -1.3732;

struct Series {
    double a1;
    double b1;
    double a2;
    double b2;
};
constexpr Series kGaussian{1.3530, 1.8151, -0.3531, 0.0902};
constexpr Series kSecondDerivative{-1.3563, 5.2318, 0.3446, -2.2355};

/// Sum, first and second moment of coefficients over their delays.
struct Moments {
    double sum;
    double first;
    double second;
};

struct Numerator {
    std::array<double, 4> n;
    Moments moments;
};

/// Sine, cosine and damping of one voxel's step in both terms.
struct Terms {
    double sin1;
    double sin2;
    double cos1;
    double cos2;
    double exp1;
    double exp2;

    explicit Terms(double sigmaVoxels)
        : sin1(std::sin(kFrequency1 / sigmaVoxels)), sin2(std::sin(kFrequency2 / sigmaVoxels)),
          cos1(std::cos(kFrequency1 / sigmaVoxels)), cos2(std::cos(kFrequency2 / sigmaVoxels)),
          exp1(std::exp(kDamping1 / sigmaVoxels)), exp2(std::exp(kDamping2 / sigmaVoxels)) {}
};

Numerator numeratorOf(const Series& s, const Terms& t) {
    const double n0 = s.a1 + s.a2;
    const double n1 =
        t.exp2 * (s.b2 * t.sin2 - (s.a2 + 2 * s.a1) * t.cos2) + t.exp1 * (s.b1 * t.sin1 - (s.a1 + 2 * s.a2) * t.cos1);
    const double n2 =
        ((s.a1 + s.a2) * t.cos2 * t.cos1 - (s.b1 * t.cos2 * t.sin1 + s.b2 * t.cos1 * t.sin2)) * (2 * t.exp1 * t.exp2) +
        (s.a2 * t.exp1 * t.exp1 + s.a1 * t.exp2 * t.exp2);
    const double n3 = t.exp2 * t.exp1 * t.exp1 * (s.b2 * t.sin2 - s.a2 * t.cos2) +
                      t.exp1 * t.exp2 * t.exp2 * (s.b1 * t.sin1 - s.a1 * t.cos1);
    return {{n0, n1, n2, n3}, {n0 + n1 + n2 + n3, n1 + 2 * n2 + 3 * n3, n1 + 4 * n2 + 9 * n3}};
}

std::array<double, 4> denominatorOf(const Terms& t) {
    const double d1 = -2 * (t.exp2 * t.cos2 + t.exp1 * t.cos1);
    const double d2 = 4 * t.cos2 * t.cos1 * t.exp1 * t.exp2 + (t.exp1 * t.exp1 + t.exp2 * t.exp2);
    const double d3 = -2 * t.cos1 * t.exp1 * t.exp2 * t.exp2 + -2 * t.cos2 * t.exp2 * t.exp1 * t.exp1;
    const double d4 = t.exp1 * t.exp1 * t.exp2 * t.exp2;
    return {d1, d2, d3, d4};
}

Moments momentsOf(const std::array<double, 4>& d) {
    return {1.0 + d[0] + d[1] + d[2] + d[3], d[0] + 2 * d[1] + 3 * d[2] + 4 * d[3],
            d[0] + 4 * d[1] + 9 * d[2] + 16 * d[3]};
}

/// The anticausal twin without the centre, which the causal filter has already, and the borders.
RecursiveFilter symmetricFilter(const std::array<double, 4>& n, const std::array<double, 4>& d) {
    RecursiveFilter filter;
    filter.causal = n;
    filter.denominator = d;
    filter.anticausal = {n[1] - d[0] * n[0], n[2] - d[1] * n[0], n[3] - d[2] * n[0], -d[3] * n[0]};
    const auto& m = filter.anticausal;
    const double sumN = n[0] + n[1] + n[2] + n[3];
    const double sumM = m[0] + m[1] + m[2] + m[3];
    const double sumD = 1.0 + d[0] + d[1] + d[2] + d[3];
    for (std::size_t delay = 0; delay < 4; ++delay) {
        filter.causalBorder[delay] = d[delay] * sumN / sumD;
        filter.anticausalBorder[delay] = d[delay] * sumM / sumD;
    }
    return filter;
}

using Lanes = Eigen::Array<double, kLineLanes, 1>;
using View = Eigen::Map<Lanes>;
using ConstView = Eigen::Map<const Lanes>;

/// One of both directions: step(p) is the p-th position on the way, and value(p) what the filter sees there as newest.
///
/// taps[0] is applied to the newest value. Positions before the way began hold `edge`, and the outputs there are `edge`
/// times border / denominator.
template <class ValueAt, class OutputAt, class Store>
void filterOneWay(std::size_t length, const Lanes& edge, const std::array<double, 4>& taps,
                  const std::array<double, 4>& denominator, const std::array<double, 4>& border, const ValueAt& valueAt,
                  const OutputAt& outputAt, const Store& store) {
    for (std::size_t p = 0; p < std::min<std::size_t>(4, length); ++p) {
        const auto value = [&](std::size_t delay) -> Lanes { return p >= delay ? Lanes(valueAt(p - delay)) : edge; };
        const auto feedback = [&](std::size_t delay) -> Lanes {
            if (p >= delay)
                return outputAt(p - delay) * denominator[delay - 1];
            return edge * border[delay - 1];
        };
        const Lanes forward = value(0) * taps[0] + value(1) * taps[1] + value(2) * taps[2] + value(3) * taps[3];
        const Lanes backward = feedback(1) + feedback(2) + feedback(3) + feedback(4);
        store(p, forward - backward);
    }
    for (std::size_t p = 4; p < length; ++p) {
        const Lanes forward =
            valueAt(p) * taps[0] + valueAt(p - 1) * taps[1] + valueAt(p - 2) * taps[2] + valueAt(p - 3) * taps[3];
        const Lanes backward = outputAt(p - 1) * denominator[0] + outputAt(p - 2) * denominator[1] +
                               outputAt(p - 3) * denominator[2] + outputAt(p - 4) * denominator[3];
        store(p, forward - backward);
    }
}

} // namespace

RecursiveFilter recursiveGaussian(double sigmaVoxels) {
    const Terms terms(sigmaVoxels);
    const auto d = denominatorOf(terms);
    auto [n, moments] = numeratorOf(kGaussian, terms);
    const double sum = 2 * moments.sum / momentsOf(d).sum - n[0];
    for (double& coefficient : n)
        coefficient *= 1.0 / sum;
    return symmetricFilter(n, d);
}

RecursiveFilter recursiveSecondDerivative(double sigmaVoxels, double scale) {
    const Terms terms(sigmaVoxels);
    const auto d = denominatorOf(terms);
    const auto [sumD, firstD, secondD] = momentsOf(d);
    const Numerator gaussian = numeratorOf(kGaussian, terms);
    const Numerator derivative = numeratorOf(kSecondDerivative, terms);
    // As much of the Gaussian as makes the response to a constant 0.
    const double beta =
        -(2 * derivative.moments.sum - sumD * derivative.n[0]) / (2 * gaussian.moments.sum - sumD * gaussian.n[0]);
    std::array<double, 4> n{};
    for (std::size_t delay = 0; delay < 4; ++delay)
        n[delay] = derivative.n[delay] + beta * gaussian.n[delay];
    const double sum = derivative.moments.sum + beta * gaussian.moments.sum;
    const double first = derivative.moments.first + beta * gaussian.moments.first;
    const double second = derivative.moments.second + beta * gaussian.moments.second;
    // Half the second moment of the kernel, which is 1 for a second derivative.
    double moment = second * sumD * sumD - secondD * sum * sumD - 2 * first * firstD * sumD + 2 * firstD * firstD * sum;
    moment /= sumD * sumD * sumD;
    for (double& coefficient : n)
        coefficient *= scale / moment;
    return symmetricFilter(n, d);
}

void filterLines(const RecursiveFilter& filter, LineBuffers& buffers) {
    const std::size_t length = buffers.input.size() / kLineLanes;
    assert(length >= 4);
    const std::size_t last = length - 1;
    const double* const input = buffers.input.data();
    double* const causal = buffers.causal.data();
    const auto inputAt = [&](std::size_t p) { return ConstView(input + p * kLineLanes); };

    filterOneWay(
        length, inputAt(0), filter.causal, filter.denominator, filter.causalBorder, inputAt,
        [&](std::size_t p) { return ConstView(causal + p * kLineLanes); },
        [&](std::size_t p, const Lanes& output) { View(causal + p * kLineLanes) = output; });

    // The way back sees the voxel behind itself as newest, and needs its last four outputs only.
    std::array<Lanes, 4> outputs;
    const Lanes edge = inputAt(last);
    filterOneWay(
        length, edge, filter.anticausal, filter.denominator, filter.anticausalBorder,
        [&](std::size_t p) { return inputAt(p == 0 ? last : last - p + 1); },
        [&](std::size_t p) -> const Lanes& { return outputs[p % 4]; },
        [&](std::size_t p, const Lanes& output) {
            outputs[p % 4] = output;
            View(causal + (last - p) * kLineLanes) += output;
        });
}

} // namespace rimlight::imaging

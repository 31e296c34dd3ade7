#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace rimlight::imaging {

/// A symmetric recursive filter of fourth order: the sum of a causal filter with the numerator n[0..3] on x[i], x[i-1]
/// .., an anticausal one with the numerator m[0..3] on x[i+1], x[i+2] .., both with the denominator 1, d[0..3].
///
/// Deriche's approximation of a Gaussian and of its second derivative by two damped cosines, with the normalisation of
/// G. Farneback and C.-F. Westin, "Improving Deriche-style recursive Gaussian filters", J. Math. Imaging Vis. 26
/// (2006). Operations are ordered as ITK 5.4 orders them (RecursiveGaussianImageFilter), so that coefficients are
/// equal.
struct RecursiveFilter {
    std::array<double, 4> causal{};
    std::array<double, 4> anticausal{};
    std::array<double, 4> denominator{};
    /// What the outputs before the first (after the last) voxel stand for, per unit of that voxel, times denominator:
    /// the response to a constant.
    std::array<double, 4> causalBorder{};
    std::array<double, 4> anticausalBorder{};
};

/// The Gaussian with unit sum. @param sigmaVoxels above 0
RecursiveFilter recursiveGaussian(double sigmaVoxels);
/// The second derivative by voxels, times scale. @param sigmaVoxels above 0
RecursiveFilter recursiveSecondDerivative(double sigmaVoxels, double scale);

/// How many lines are filtered side by side.
inline constexpr int kLineLanes = 8;

/// Buffers for lines, position by position: value p of lane l lies at p * kLineLanes + l.
struct LineBuffers {
    std::vector<double> input;
    std::vector<double> causal;

    void resize(std::size_t length) {
        input.resize(length * kLineLanes);
        causal.resize(length * kLineLanes);
    }
};

/// Filters kLineLanes lines of at least 4 voxels in buffers.input, continued by their end values; the result replaces
/// buffers.causal.
void filterLines(const RecursiveFilter& filter, LineBuffers& buffers);

} // namespace rimlight::imaging

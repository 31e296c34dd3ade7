#include "core/regions/tools/Smoothing.h"

#include "core/base/Parallel.h"
#include "core/regions/DistanceMap.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <span>
#include <vector>

namespace rimlight::regions {

namespace {

/// A symmetric kernel: the weight at the centre, one step off, two steps off.
using HalfKernel = std::vector<float>;

/// Adds weight times a line to another.
void addLine(const float* from, float weight, std::size_t count, float* to) {
    for (std::size_t n = 0; n < count; ++n)
        to[n] += weight * from[n];
}

/// Filters a box of lines, each of count neighbouring values, along the axis that numbers the lines. What lies beyond
/// the grid is the nearest line, what lies beyond the box within the grid is 0.
struct LineFilter {
    int lines = 0;          ///< in the box
    int begin = 0;          ///< the first one's index in the grid
    int gridSize = 0;       ///< along the axis
    std::size_t stride = 0; ///< from a line to the next
    std::size_t count = 0;  ///< values of a line

    void apply(const HalfKernel& kernel, float* values, std::vector<float>& copy) const {
        copy.resize(static_cast<std::size_t>(lines) * count);
        for (int n = 0; n < lines; ++n) {
            float* line = values + static_cast<std::size_t>(n) * stride;
            std::copy_n(line, count, copy.data() + static_cast<std::size_t>(n) * count);
            std::fill_n(line, count, 0.0F);
        }
        const int reach = static_cast<int>(kernel.size()) - 1;
        for (int n = 0; n < lines; ++n)
            for (int step = -reach; step <= reach; ++step) {
                const int source = std::clamp(begin + n + step, 0, gridSize - 1) - begin;
                if (source >= 0 && source < lines)
                    addLine(copy.data() + static_cast<std::size_t>(source) * count,
                            kernel[static_cast<std::size_t>(std::abs(step))], count,
                            values + static_cast<std::size_t>(n) * stride);
            }
    }
};

/// Filters a row along itself, beyond the box and the grid as LineFilter does.
void filterRow(const HalfKernel& kernel, int begin, int gridSize, std::span<float> row, std::vector<float>& padded) {
    const int reach = static_cast<int>(kernel.size()) - 1;
    const int width = static_cast<int>(row.size());
    padded.clear();
    for (int n = -reach; n < width + reach; ++n) {
        const int source = std::clamp(begin + n, 0, gridSize - 1) - begin;
        padded.push_back(source >= 0 && source < width ? row[static_cast<std::size_t>(source)] : 0.0F);
    }
    std::fill(row.begin(), row.end(), 0.0F);
    for (int step = -reach; step <= reach; ++step)
        addLine(padded.data() + reach + step, kernel[static_cast<std::size_t>(std::abs(step))], row.size(), row.data());
}

/// The region filtered along all axes, for the voxels of its box. Neither of the filters here lifts a voxel beyond the
/// box above a half: less than half of a symmetric kernel reaches back into the box.
std::vector<float> filtered(const imaging::Mask& mask, const std::array<HalfKernel, 3>& kernels,
                            const Progress& progress) {
    const auto& box = mask.box();
    const auto& grid = mask.geometry().size;
    const auto inside = mask.boxVoxels();
    std::vector<float> values(inside.begin(), inside.end());
    const auto width = static_cast<std::size_t>(box.size[0]);
    const auto slice = width * static_cast<std::size_t>(box.size[1]);
    parallelFor(static_cast<std::size_t>(box.size[2]), [&](std::size_t k) {
        progress.throwIfCancelled();
        std::vector<float> copy;
        for (int j = 0; j < box.size[1] && kernels[0].size() > 1; ++j)
            filterRow(kernels[0], box.begin[0], grid[0],
                      std::span(values).subspan(k * slice + static_cast<std::size_t>(j) * width, width), copy);
        const LineFilter alongJ{box.size[1], box.begin[1], grid[1], width, width};
        if (kernels[1].size() > 1)
            alongJ.apply(kernels[1], values.data() + k * slice, copy);
    });
    progress.report(0.6, "Smoothing the segment");
    if (kernels[2].size() > 1)
        parallelFor(static_cast<std::size_t>(box.size[1]), [&](std::size_t j) {
            progress.throwIfCancelled();
            std::vector<float> copy;
            const LineFilter alongK{box.size[2], box.begin[2], grid[2], slice, width};
            alongK.apply(kernels[2], values.data() + j * width, copy);
        });
    return values;
}

imaging::Mask aboveLevel(const imaging::Mask& mask, const std::vector<float>& values, float level) {
    std::vector<std::uint8_t> inside(values.size());
    std::transform(values.begin(), values.end(), inside.begin(),
                   [&](float value) { return static_cast<std::uint8_t>(value > level); });
    return imaging::Mask::fromBox(mask.geometry(), mask.box(), inside);
}

/// Beyond this many voxels a kernel covers any grid's axis.
constexpr double kMostReach = 100000.0;

HalfKernel gaussian(double sdVoxels) {
    // Radius and weights as scipy.ndimage.gaussian_filter's with truncate = 4.
    const auto reach = static_cast<std::size_t>(std::min(4.0 * sdVoxels + 0.5, kMostReach));
    std::vector<double> weights(reach + 1, 1.0);
    double sum = 1.0;
    for (std::size_t step = 1; step <= reach; ++step) {
        const double deviations = static_cast<double>(step) / sdVoxels;
        weights[step] = std::exp(-0.5 * deviations * deviations);
        sum += 2.0 * weights[step];
    }
    HalfKernel kernel;
    for (const double weight : weights)
        kernel.push_back(static_cast<float>(weight / sum));
    return kernel;
}

} // namespace

imaging::Mask medianSmoothed(const imaging::Mask& mask, double kernelMm, const Progress& progress) {
    assert(kernelMm >= 0.0);
    std::array<HalfKernel, 3> kernels;
    float voxels = 1.0F;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double spacing = mask.geometry().spacingMm[static_cast<Eigen::Index>(axis)];
        // A kernel of more than the whole axis adds the same voxels again and again.
        const double most = std::min(kMostReach, static_cast<double>(mask.geometry().size[axis]));
        const double reach = std::clamp(std::floor((kernelMm / spacing - 1.0) / 2.0 + 0.5), 0.0, most);
        kernels[axis].assign(static_cast<std::size_t>(reach) + 1, 1.0F);
        voxels *= static_cast<float>(2.0 * reach + 1.0);
    }
    return aboveLevel(mask, filtered(mask, kernels, progress), voxels / 2.0F);
}

imaging::Mask opened(const imaging::Mask& mask, double radiusMm, const Progress& progress) {
    const auto small = shrunk(mask, radiusMm, 0, progress.part(0.0, 0.5));
    return grown(small, radiusMm, 0, progress.part(0.5, 1.0));
}

imaging::Mask closed(const imaging::Mask& mask, double radiusMm, const Progress& progress) {
    const auto large = grown(mask, radiusMm, 0, progress.part(0.0, 0.5));
    return shrunk(large, radiusMm, 0, progress.part(0.5, 1.0));
}

imaging::Mask gaussianSmoothed(const imaging::Mask& mask, double sdMm, const Progress& progress) {
    assert(sdMm >= 0.0);
    if (sdMm == 0.0)
        return mask;
    std::array<HalfKernel, 3> kernels;
    for (std::size_t axis = 0; axis < 3; ++axis)
        kernels[axis] = gaussian(sdMm / mask.geometry().spacingMm[static_cast<Eigen::Index>(axis)]);
    // The weights' rounding must not part voxels that are exactly at the half.
    constexpr float kHalf = 0.5F - 1e-6F;
    return aboveLevel(mask, filtered(mask, kernels, progress), kHalf);
}

} // namespace rimlight::regions

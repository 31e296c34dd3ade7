#include "core/regions/assist/EdgeMap.h"

#include <algorithm>
#include <cmath>

namespace rimlight::regions::assist {

namespace {

constexpr float kTumourMiddle = 0.7F;
/// The values lie in 0 .. 1: less than this is no edge even in an image without noise.
constexpr double kLeastUsualStep = 1e-3;

std::array<std::size_t, 3> strides(const WorkingGrid& grid) {
    return {1, static_cast<std::size_t>(grid.size[0]), grid.sliceSize()};
}

} // namespace

EdgeMap edgeMap(const Field& values, const Field& radius, const WorkingGrid& grid, unsigned maxThreads) {
    EdgeMap edges;
    const auto stride = strides(grid);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        auto& steps = edges.steps[axis];
        steps.assign(grid.voxelCount(), 0.0F);
        forEachVoxel(
            grid,
            [&](std::size_t here, int i, int j, int k) {
                if (imaging::Index{i, j, k}[axis] + 1 < grid.size[axis])
                    steps[here] = std::abs(values[here + stride[axis]] - values[here]);
            },
            {}, maxThreads);
    }
    std::vector<float> middle;
    for (std::size_t n = 0; n < radius.size(); ++n)
        if (radius[n] < kTumourMiddle) {
            middle.push_back(edges.steps[0][n]);
            middle.push_back(edges.steps[1][n]);
        }
    if (!middle.empty()) {
        const auto half = middle.begin() + static_cast<std::ptrdiff_t>(middle.size() / 2);
        std::nth_element(middle.begin(), half, middle.end());
        edges.usualStep = static_cast<double>(*half) / 0.6745; // of the median of a normal deviate's size
    }
    edges.usualStep = std::max(edges.usualStep, kLeastUsualStep);
    return edges;
}

Conductances walkerConductances(const EdgeMap& edges, const WorkingGrid& grid, const WalkerSteps& steps,
                                unsigned maxThreads) {
    Conductances conductances;
    const double scale = steps.edgeSteps * edges.usualStep;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double voxels = steps.smoothingMm / grid.spacingMm[static_cast<Eigen::Index>(axis)];
        conductances[axis].assign(grid.voxelCount(), 0.0F);
        forEachVoxel(
            grid,
            [&](std::size_t here, int i, int j, int k) {
                if (imaging::Index{i, j, k}[axis] + 1 >= grid.size[axis])
                    return;
                const double step = static_cast<double>(edges.steps[axis][here]) / scale;
                conductances[axis][here] =
                    static_cast<float>(voxels * voxels * (std::exp(-step * step) + steps.leakage));
            },
            {}, maxThreads);
    }
    return conductances;
}

double edgeShare(const Field& inside, const EdgeMap& edges, const WorkingGrid& grid) {
    constexpr double kEdge = 3.0;
    const auto threshold = static_cast<float>(kEdge * edges.usualStep);
    const auto stride = strides(grid);
    double area = 0.0;
    double onEdge = 0.0;
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const std::size_t here = grid.offset(i, j, k);
                const imaging::Index place{i, j, k};
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    if (place[axis] + 1 >= grid.size[axis] ||
                        (inside[here] > 0.5F) == (inside[here + stride[axis]] > 0.5F))
                        continue;
                    const double face = grid.spacingMm.prod() / grid.spacingMm[static_cast<Eigen::Index>(axis)];
                    area += face;
                    float step = std::max(edges.steps[axis][here], edges.steps[axis][here + stride[axis]]);
                    if (place[axis] > 0)
                        step = std::max(step, edges.steps[axis][here - stride[axis]]);
                    if (step > threshold)
                        onEdge += face;
                }
            }
    return area > 0.0 ? onEdge / area : 0.0;
}

} // namespace rimlight::regions::assist

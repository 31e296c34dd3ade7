#include "core/regions/Brush.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace rimlight::regions {

namespace {

/// The straight way of the brush in mm along the grid's axes.
struct Way {
    Eigen::Vector3d fromMm;
    Eigen::Vector3d stepMm;
    double lengthSquared = 0.0;

    double squaredDistance(const Eigen::Vector3d& pointMm) const {
        const Eigen::Vector3d offset = pointMm - fromMm;
        const double along = lengthSquared > 0.0 ? std::clamp(offset.dot(stepMm) / lengthSquared, 0.0, 1.0) : 0.0;
        return (offset - along * stepMm).squaredNorm();
    }
};

} // namespace

VoxelSet brushed(const imaging::Geometry& geometry, const Brush& brush, const Eigen::Vector3d& from,
                 const Eigen::Vector3d& to, const imaging::Volume* volume) {
    assert(!brush.values || volume != nullptr);
    Eigen::Vector3d begin = from;
    Eigen::Vector3d end = to;
    const bool isDisc = brush.shape == BrushShape::Disc;
    if (isDisc)
        begin[brush.sliceAxis] = end[brush.sliceAxis] = std::round(from[brush.sliceAxis]);
    const Eigen::Vector3d spacing = geometry.spacingMm;
    const Way way{begin.cwiseProduct(spacing), (end - begin).cwiseProduct(spacing),
                  (end - begin).cwiseProduct(spacing).squaredNorm()};
    const double squaredRadius = brush.radiusMm * brush.radiusMm;

    VoxelWriter writer{VoxelSet(geometry.size)};
    const auto paint = [&](int i, int j, int k) {
        if (geometry.contains(i, j, k) && (!brush.values || brush.values->contains(volume->at(i, j, k))))
            writer.set(i, j, k, true);
    };
    // The voxels on the way itself, for a brush finer than the grid.
    const double steps = std::ceil((end - begin).cwiseAbs().maxCoeff() * 2.0);
    for (int step = 0; step <= static_cast<int>(steps); ++step) {
        const Eigen::Vector3d point = begin + (steps > 0.0 ? step / steps : 0.0) * (end - begin);
        paint(static_cast<int>(std::floor(point[0] + 0.5)), static_cast<int>(std::floor(point[1] + 0.5)),
              static_cast<int>(std::floor(point[2] + 0.5)));
    }

    std::array<int, 3> low{};
    std::array<int, 3> high{};
    for (Eigen::Index axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        const double reach = isDisc && axis == brush.sliceAxis ? 0.0 : brush.radiusMm / spacing[axis];
        const double last = geometry.size[a] - 1;
        low[a] = static_cast<int>(std::ceil(std::clamp(std::min(begin[axis], end[axis]) - reach, 0.0, last + 1.0)));
        high[a] = static_cast<int>(std::floor(std::clamp(std::max(begin[axis], end[axis]) + reach, -1.0, last)));
    }
    for (int k = low[2]; k <= high[2]; ++k)
        for (int j = low[1]; j <= high[1]; ++j)
            for (int i = low[0]; i <= high[0]; ++i)
                if (way.squaredDistance({i * spacing[0], j * spacing[1], k * spacing[2]}) <= squaredRadius)
                    paint(i, j, k);
    return writer.take();
}

} // namespace rimlight::regions

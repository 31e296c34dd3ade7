#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

namespace rimlight::test {

/// 40 x 33 x 14 voxels of 0.7 x 0.9 x 2.5 mm. Images and regions on it are formulas of whole numbers, which
/// tests/oracle/tools/make_values.py computes too.
imaging::Geometry phantomGrid();
/// Two bright blobs with noise; int16.
imaging::Volume phantom();
/// Two ragged balls with holes, and scattered voxels.
imaging::Mask spots();

/// A grid of unit directions.
imaging::Geometry grid(const imaging::Index& size, const Eigen::Vector3d& spacingMm = {1.0, 1.0, 1.0});
/// The voxels for which isInside(i, j, k).
template <class F>
imaging::Mask maskOf(const imaging::Geometry& geometry, F&& isInside) {
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels[geometry.offset(i, j, k)] = isInside(i, j, k) ? 1 : 0;
    return imaging::Mask::fromDense(geometry, voxels);
}
/// The image of value(i, j, k) as type T.
template <class T, class F>
imaging::Volume volumeOf(const imaging::Geometry& geometry, F&& value) {
    std::vector<T> voxels(geometry.voxelCount());
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels[geometry.offset(i, j, k)] = static_cast<T>(value(i, j, k));
    return imaging::Volume::fromVoxels(geometry, std::move(voxels));
}

} // namespace rimlight::test

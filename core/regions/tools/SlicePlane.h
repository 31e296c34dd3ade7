#pragma once

#include "core/imaging/Mask.h"

#include <cstdint>
#include <span>

namespace rimlight::regions {

/// A slice of a grid: its voxels whose index along axis is slice. Its pixels have columns along the first and rows
/// along the second of the other two axes: (j, k), (i, k), (i, j) for axis 0, 1, 2 - which read sagittal, coronal and
/// axial on an axial series. A position in the slice is (column, row), whole at pixel centres.
struct SlicePlane {
    int axis = 2;
    int slice = 0;

    std::size_t columnAxis() const { return axis == 0 ? 1 : 0; }
    std::size_t rowAxis() const { return axis == 2 ? 1 : 2; }

    imaging::Index voxel(int column, int row) const {
        imaging::Index index{slice, slice, slice};
        index[columnAxis()] = column;
        index[rowAxis()] = row;
        return index;
    }
    Eigen::Vector3d position(const Eigen::Vector2d& pixel) const {
        Eigen::Vector3d index = Eigen::Vector3d::Constant(slice);
        index[static_cast<Eigen::Index>(columnAxis())] = pixel[0];
        index[static_cast<Eigen::Index>(rowAxis())] = pixel[1];
        return index;
    }
    bool isInside(const imaging::Index& gridSize) const {
        return axis >= 0 && axis < 3 && slice >= 0 && slice < gridSize[static_cast<std::size_t>(axis)];
    }
    /// The part of a box that lies in the slice; empty when none does. Its voxels in the order of a Mask, i fastest,
    /// are its pixels with columns fastest, whichever the axis.
    imaging::IndexBox partOf(imaging::IndexBox box) const {
        const auto a = static_cast<std::size_t>(axis);
        if (slice < box.begin[a] || slice >= box.begin[a] + box.size[a])
            return {};
        box.begin[a] = slice;
        box.size[a] = 1;
        return box;
    }
};

} // namespace rimlight::regions

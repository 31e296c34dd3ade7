#include "core/regions/tools/SliceCopy.h"

#include <algorithm>
#include <cassert>

namespace rimlight::regions {

imaging::Mask copiedToSlice(const imaging::Mask& mask, const SlicePlane& from, int steps, SliceCopy copy) {
    const auto& geometry = mask.geometry();
    assert(from.isInside(geometry.size));
    const auto a = static_cast<std::size_t>(from.axis);
    // Compared this way round for steps near the limits of an int.
    if (mask.isEmpty() || steps < -from.slice || steps >= geometry.size[a] - from.slice)
        return mask;
    const SlicePlane to{from.axis, from.slice + steps};

    auto box = mask.box();
    const int end = std::max(box.begin[a] + box.size[a], to.slice + 1);
    box.begin[a] = std::min(box.begin[a], to.slice);
    box.size[a] = end - box.begin[a];
    auto voxels = mask.voxelsOf(box);
    const int columns = box.size[to.columnAxis()];
    for (int row = 0; row < box.size[to.rowAxis()]; ++row)
        for (int column = 0; column < columns; ++column) {
            const int c = box.begin[to.columnAxis()] + column;
            const int r = box.begin[to.rowAxis()] + row;
            const auto source = from.voxel(c, r);
            const auto target = to.voxel(c, r);
            const bool copied = mask.contains(source[0], source[1], source[2]);
            auto& voxel = voxels[box.offset(target[0], target[1], target[2])];
            voxel = copied || (copy == SliceCopy::Add && voxel != 0) ? 1 : 0;
        }
    return imaging::Mask::fromBox(geometry, box, voxels);
}

} // namespace rimlight::regions

#include "core/regions/tools/HoleFilling.h"

#include "core/base/Parallel.h"
#include "core/regions/tools/Flood.h"
#include "core/regions/tools/SlicePlane.h"

#include <cassert>
#include <vector>

namespace rimlight::regions {

namespace {

enum State : std::uint8_t { kOutside, kInside, kOpen };

std::size_t offsetIn(const imaging::Index& size, int i, int j, int k) {
    return imaging::IndexBox{{0, 0, 0}, size}.offset(i, j, k);
}

/// Turns all holes of a box into region. Voxels outside the region at a face of the region's box are open: beyond the
/// face there is no region, or the grid ends.
void fillHoles(const imaging::Index& size, std::span<std::uint8_t> states, bool isSlice, const Progress& progress) {
    Flood flood(size, states);
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j) {
            const bool isAtFace = j == 0 || j == size[1] - 1 || (!isSlice && (k == 0 || k == size[2] - 1));
            for (int i = 0; i < size[0]; i += isAtFace || size[0] == 1 ? 1 : size[0] - 1)
                if (const auto here = offsetIn(size, i, j, k); states[here] == kOutside)
                    flood.fill(here, kOutside, kOpen, progress);
        }
    for (auto& state : states)
        state = state == kOpen ? 0 : 1;
}

} // namespace

imaging::Mask holesFilled(const imaging::Mask& mask, const Progress& progress) {
    auto states = mask.voxelsOf(mask.box());
    fillHoles(mask.box().size, states, false, progress);
    return imaging::Mask::fromBox(mask.geometry(), mask.box(), states);
}

imaging::Mask holesFilledPerSlice(const imaging::Mask& mask, int axis, const Progress& progress) {
    assert(axis >= 0 && axis < 3);
    const auto& box = mask.box();
    const auto a = static_cast<std::size_t>(axis);
    auto filled = mask.voxelsOf(box);
    parallelFor(static_cast<std::size_t>(box.size[a]), [&](std::size_t n) {
        progress.throwIfCancelled();
        const SlicePlane plane{axis, box.begin[a] + static_cast<int>(n)};
        const int columns = box.size[plane.columnAxis()];
        const int rows = box.size[plane.rowAxis()];
        auto states = mask.voxelsOf(plane.partOf(box));
        fillHoles({columns, rows, 1}, states, true, progress);
        std::size_t pixel = 0;
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column, ++pixel) {
                const auto voxel =
                    plane.voxel(box.begin[plane.columnAxis()] + column, box.begin[plane.rowAxis()] + row);
                filled[box.offset(voxel[0], voxel[1], voxel[2])] = states[pixel];
            }
    });
    return imaging::Mask::fromBox(mask.geometry(), box, filled);
}

} // namespace rimlight::regions

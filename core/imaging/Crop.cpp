#include "core/imaging/Crop.h"

#include <algorithm>

namespace rimlight::imaging {

Geometry cropped(const Geometry& geometry, const IndexBox& box) {
    Geometry part = geometry;
    part.size = box.size;
    part.originMm = geometry.toPatient(
        {static_cast<double>(box.begin[0]), static_cast<double>(box.begin[1]), static_cast<double>(box.begin[2])});
    return part;
}

Volume cropped(const Volume& volume, const IndexBox& box) {
    Volume part = volume.visit([&]<class T>(std::span<const T> voxels) {
        std::vector<T> kept;
        kept.reserve(box.voxelCount());
        for (int k = 0; k < box.size[2]; ++k)
            for (int j = 0; j < box.size[1]; ++j) {
                const std::size_t row = volume.geometry().offset(box.begin[0], box.begin[1] + j, box.begin[2] + k);
                const auto begin = voxels.begin() + static_cast<std::ptrdiff_t>(row);
                kept.insert(kept.end(), begin, begin + box.size[0]);
            }
        return Volume::fromVoxels(cropped(volume.geometry(), box), std::move(kept), volume.modality(), volume.unit());
    });
    if (volume.isSynthetic())
        part.markSynthetic();
    return part;
}

IndexBox widened(const IndexBox& box, const Index& margin, const Index& gridSize) {
    IndexBox wide;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        wide.begin[axis] = std::max(0, box.begin[axis] - margin[axis]);
        wide.size[axis] = std::min(gridSize[axis], box.begin[axis] + box.size[axis] + margin[axis]) - wide.begin[axis];
    }
    return wide;
}

} // namespace rimlight::imaging

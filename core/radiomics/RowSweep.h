#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RegionImage.h"

namespace rimlight::radiomics {

/// Slices begin .. end - 1 along axis 2 of a region's box: what a texture matrix counts.
struct SliceRange {
    int begin = 0;
    int end = 0;
};

inline SliceRange allSlices(const DiscretisedRegion& region) {
    return {0, region.size[2]};
}

/// The sweep that all texture matrices are counted by: calls visit(begin, width) for each row of the slices that holds
/// a voxel of the region, in order. begin is the offset of the row's first voxel of the region into levels, width the
/// number of voxels from it to the last one; between them may lie others, of level 0.
/// @throws Cancelled
template <class Visit>
void forEachRow(const DiscretisedRegion& region, SliceRange slices, const Progress& progress, const Visit& visit) {
    for (int k = slices.begin; k < slices.end; ++k) {
        progress.throwIfCancelled();
        for (int j = 0; j < region.size[1]; ++j)
            if (const auto& span = region.spanOfRow(j, k); span.end > span.begin)
                visit(region.offset(span.begin, j, k), static_cast<std::size_t>(span.end - span.begin));
    }
}

} // namespace rimlight::radiomics

#pragma once

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

} // namespace rimlight::radiomics

#include "core/radiomics/RegionImage.h"

#include <algorithm>

namespace rimlight::radiomics {

std::size_t RegionImage::voxelCount() const {
    return static_cast<std::size_t>(std::count(inside.begin(), inside.end(), std::uint8_t{1}));
}

std::vector<double> RegionImage::regionValues() const {
    std::vector<double> kept;
    kept.reserve(voxelCount());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (inside[i] != 0)
            kept.push_back(values[i]);
    return kept;
}

std::vector<std::int32_t> DiscretisedRegion::rankOfLevel() const {
    std::vector<std::int32_t> rank(static_cast<std::size_t>(levelCount) + 1, -1);
    for (std::size_t i = 0; i < present.size(); ++i)
        rank[static_cast<std::size_t>(present[i])] = static_cast<std::int32_t>(i);
    return rank;
}

} // namespace rimlight::radiomics

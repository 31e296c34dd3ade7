#include "core/radiomics/ibsi/texture/BorderDistance.h"

#include <algorithm>

namespace rimlight::radiomics::ibsi {

std::vector<std::int32_t> borderDistances(const RegionImage& region, bool inPlane) {
    // Two passes are exact for the Manhattan norm (Rosenfeld and Pfaltz, 1968).
    const auto& size = region.size;
    std::vector<std::int32_t> distances(region.inside.size(), 0);
    const auto at = [&](int i, int j, int k) {
        const bool isInBox = i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
        return isInBox ? distances[region.offset(i, j, k)] : 0;
    };
    const auto nearest = [&](int i, int j, int k, int step) {
        const std::int32_t inSlice = std::min(at(i + step, j, k), at(i, j + step, k));
        return 1 + (inPlane ? inSlice : std::min(inSlice, at(i, j, k + step)));
    };
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i)
                if (region.inside[region.offset(i, j, k)] != 0)
                    distances[region.offset(i, j, k)] = nearest(i, j, k, -1);
    for (int k = size[2] - 1; k >= 0; --k)
        for (int j = size[1] - 1; j >= 0; --j)
            for (int i = size[0] - 1; i >= 0; --i) {
                auto& distance = distances[region.offset(i, j, k)];
                if (distance > 0)
                    distance = std::min(distance, nearest(i, j, k, 1));
            }
    return distances;
}

} // namespace rimlight::radiomics::ibsi

#include "core/radiomics/Dependences.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace rimlight::radiomics {

namespace {

using SizeCounts = std::vector<std::vector<std::uint64_t>>; ///< by rank of the level, then by number

/// @tparam Number holds the number of neighbours
/// @param isDependent of a neighbour's level (0 outside the region) and a voxel's
template <typename Number, class IsDependent>
SizeCounts countBySize(const DiscretisedRegion& discrete, const std::vector<std::ptrdiff_t>& steps, SliceRange slices,
                       const Progress& progress, const IsDependent& isDependent) {
    const auto rank = discrete.rankOfLevel();
    // The voxel itself counts, and nothing has size 0.
    SizeCounts counts(discrete.present.size(), std::vector<std::uint64_t>(steps.size() + 2, 0));
    std::vector<Number> dependent(static_cast<std::size_t>(discrete.size[0]));
    forEachRow(discrete, slices, progress, [&](std::size_t begin, std::size_t width) {
        const GreyLevel* row = discrete.levels.data() + begin;
        // Neighbour by neighbour along the row, without branches: compilers make vector instructions of it.
        std::fill_n(dependent.begin(), width, Number{1});
        for (const std::ptrdiff_t step : steps) {
            const GreyLevel* other = row + step;
            for (std::size_t i = 0; i < width; ++i)
                dependent[i] = static_cast<Number>(dependent[i] + isDependent(other[i], row[i]));
        }
        for (std::size_t i = 0; i < width; ++i)
            if (row[i] != 0)
                ++counts[static_cast<std::size_t>(rank[static_cast<std::size_t>(row[i])])]
                        [static_cast<std::size_t>(dependent[i])];
    });
    return counts;
}

} // namespace

std::vector<SizeEntry> countDependences(const DiscretisedRegion& discrete,
                                        const std::vector<imaging::Index>& directions, double alpha, SliceRange slices,
                                        const Progress& progress) {
    // Levels are whole numbers, and so is the largest difference that counts.
    constexpr double kMost = std::numeric_limits<GreyLevel>::max();
    const auto reach = static_cast<GreyLevel>(std::clamp(std::floor(alpha), -1.0, kMost));
    const auto steps = discrete.steps(directions);
    const auto count = [&](const auto& isDependent) {
        if (steps.size() < std::numeric_limits<std::int16_t>::max())
            return countBySize<std::int16_t>(discrete, steps, slices, progress, isDependent);
        return countBySize<std::int64_t>(discrete, steps, slices, progress, isDependent);
    };
    if (reach == 0)
        return sizeEntries(discrete, count([](GreyLevel other, GreyLevel level) { return other == level; }));
    return sizeEntries(discrete, count([reach](GreyLevel other, GreyLevel level) {
                           const auto low = std::min(other, level);
                           const auto difference = static_cast<GreyLevel>(std::max(other, level) - low);
                           return (low > 0) & (difference <= reach);
                       }));
}

} // namespace rimlight::radiomics

#include "core/radiomics/Dependences.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace rimlight::radiomics {

std::vector<SizeEntry> countDependences(const DiscretisedRegion& discrete,
                                        const std::vector<imaging::Index>& directions, double alpha, SliceRange slices,
                                        const Progress& progress) {
    // Levels are whole numbers, and so is the largest difference that counts.
    const auto reach = static_cast<std::int32_t>(
        std::min(std::floor(alpha), static_cast<double>(std::numeric_limits<std::int32_t>::max())));
    std::vector<std::ptrdiff_t> steps;
    for (const auto& direction : directions)
        steps.push_back(discrete.step(direction));
    const auto rank = discrete.rankOfLevel();
    const std::size_t sizes = steps.size() + 2; // the voxel itself counts, and nothing has size 0
    std::vector<std::vector<std::uint64_t>> counts(discrete.present.size(), std::vector<std::uint64_t>(sizes, 0));
    std::vector<std::int32_t> dependent(static_cast<std::size_t>(discrete.size[0]));
    for (int k = slices.begin; k < slices.end; ++k) {
        progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j) {
            const std::int32_t* row = discrete.levels.data() + discrete.offset(0, j, k);
            // Neighbour by neighbour along the row, without branches: compilers make vector instructions of it.
            std::fill(dependent.begin(), dependent.end(), 1);
            for (const std::ptrdiff_t step : steps) {
                const std::int32_t* other = row + step;
                for (std::size_t i = 0; i < dependent.size(); ++i)
                    dependent[i] += static_cast<std::int32_t>(other[i] > 0) &
                                    static_cast<std::int32_t>(std::abs(other[i] - row[i]) <= reach);
            }
            for (std::size_t i = 0; i < dependent.size(); ++i)
                if (row[i] != 0)
                    ++counts[static_cast<std::size_t>(rank[static_cast<std::size_t>(row[i])])]
                            [static_cast<std::size_t>(dependent[i])];
        }
    }
    return sizeEntries(discrete, counts);
}

} // namespace rimlight::radiomics

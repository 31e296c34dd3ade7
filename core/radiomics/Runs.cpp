#include "core/radiomics/Runs.h"

#include <algorithm>
#include <cstdint>

namespace rimlight::radiomics {

std::vector<SizeEntry> countRuns(const DiscretisedRegion& discrete, const imaging::Index& direction, SliceRange slices,
                                 const Progress& progress) {
    // Runs are the same forwards and backwards; forwards, the voxel before was visited before.
    const bool forwards = discrete.step(direction) > 0;
    const std::ptrdiff_t step = forwards ? discrete.step(direction) : -discrete.step(direction);
    const bool withinSlice = direction[2] == 0;
    const auto plane = static_cast<std::ptrdiff_t>(discrete.padded[0]) * discrete.padded[1];
    const std::ptrdiff_t stepInPlane = withinSlice ? step : step - plane;
    const auto longest = static_cast<std::size_t>(*std::max_element(discrete.size.begin(), discrete.size.end()));
    // reached[cell of the level + n - 1]: voxels that are the n-th of their run, which is the number of runs of n
    // voxels or more. Counting every voxel is quicker than asking of each whether its run ends there.
    std::vector<std::uint64_t> reached(discrete.present.size() * longest, 0);
    std::vector<std::size_t> cellOfLevel(static_cast<std::size_t>(discrete.levelCount) + 1, 0);
    for (std::size_t r = 0; r < discrete.present.size(); ++r)
        cellOfLevel[static_cast<std::size_t>(discrete.present[r])] = r * longest;
    std::vector<std::uint32_t> positions(static_cast<std::size_t>(plane), 0);
    std::vector<std::uint32_t> positionsBefore(static_cast<std::size_t>(plane), 0);
    for (int k = slices.begin; k < slices.end; ++k) {
        progress.throwIfCancelled();
        positions.swap(positionsBefore);
        for (int j = 0; j < discrete.size[1]; ++j) {
            const std::size_t rowBegin = discrete.offset(0, j, k);
            const auto inPlane = static_cast<std::ptrdiff_t>(rowBegin % static_cast<std::size_t>(plane));
            const std::int32_t* row = discrete.levels.data() + rowBegin;
            const std::int32_t* before = row - step;
            std::uint32_t* position = positions.data() + inPlane;
            const std::uint32_t* positionBefore =
                (withinSlice ? positions : positionsBefore).data() + (inPlane - stepInPlane);
            // Without branches, outside of the region too: compilers make vector instructions of it.
            for (int i = 0; i < discrete.size[0]; ++i) {
                const std::uint32_t continues = before[i] == row[i] ? ~0U : 0U;
                position[i] = 1U + (positionBefore[i] & continues);
            }
            for (int i = 0; i < discrete.size[0]; ++i)
                if (row[i] != 0)
                    ++reached[cellOfLevel[static_cast<std::size_t>(row[i])] + position[i] - 1];
        }
    }
    std::vector<SizeEntry> runs;
    for (std::size_t r = 0; r < discrete.present.size(); ++r)
        for (std::size_t length = 1; length <= longest; ++length) {
            const std::uint64_t orLonger = length < longest ? reached[r * longest + length] : 0;
            if (const std::uint64_t count = reached[r * longest + length - 1] - orLonger; count > 0)
                runs.push_back({discrete.present[r], static_cast<std::int64_t>(length), static_cast<double>(count)});
        }
    return runs;
}

} // namespace rimlight::radiomics

#include "core/radiomics/Runs.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace rimlight::radiomics {

namespace {

/// In which voxel of its run a voxel lies, counted: counts[n * stride + level] voxels are the n-th (from 0) of a run of
/// the level, which is the number of its runs longer than n. Counting every voxel is quicker than asking of each
/// whether its run ends there.
/// @tparam Offset holds an offset into the counts
template <typename Offset>
std::vector<std::uint64_t> countPlaces(const DiscretisedRegion& discrete, std::size_t step, std::size_t longest,
                                       SliceRange slices, const Progress& progress) {
    const auto stride = static_cast<Offset>(discrete.levelCount + 1);
    std::vector<std::uint64_t> counts((longest + 1) * stride, 0);
    // Places times stride of the voxels of a slice and, after them or before, of the slice before. Outside of the
    // region they have no meaning.
    const std::size_t two =
        2 * static_cast<std::size_t>(discrete.padded[0]) * static_cast<std::size_t>(discrete.padded[1]);
    std::vector<Offset> places(two, 0);
    forEachRow(discrete, slices, progress, [&](std::size_t begin, std::size_t width) {
        const GreyLevel* row = discrete.levels.data() + begin;
        const GreyLevel* before = row - step;
        Offset* place = places.data() + begin % two;
        const Offset* placeBefore = places.data() + (begin - step) % two;
        // Without branches: compilers make vector instructions of it.
        for (std::size_t i = 0; i < width; ++i) {
            const auto continues = static_cast<Offset>(before[i] == row[i] ? ~Offset{0} : 0);
            place[i] = static_cast<Offset>((placeBefore[i] + stride) & continues);
        }
        for (std::size_t i = 0; i < width; ++i)
            if (row[i] != 0)
                ++counts[static_cast<std::size_t>(place[i]) + static_cast<std::size_t>(row[i])];
    });
    return counts;
}

} // namespace

std::vector<SizeEntry> countRuns(const DiscretisedRegion& discrete, const imaging::Index& direction, SliceRange slices,
                                 const Progress& progress) {
    // Runs are the same forwards and backwards; forwards, the voxel before was visited before.
    const auto step = static_cast<std::size_t>(std::abs(discrete.step(direction)));
    const auto longest = static_cast<std::size_t>(*std::max_element(discrete.size.begin(), discrete.size.end()));
    const auto stride = static_cast<std::size_t>(discrete.levelCount) + 1;
    const bool isShort = (longest + 1) * stride <= std::numeric_limits<std::uint16_t>::max();
    const auto count = isShort ? &countPlaces<std::uint16_t> : &countPlaces<std::uint32_t>;
    const auto counts = count(discrete, step, longest, slices, progress);
    std::vector<SizeEntry> runs;
    for (const std::int32_t level : discrete.present)
        for (std::size_t n = 0; n < longest; ++n) {
            const auto here = n * stride + static_cast<std::size_t>(level);
            // No run is longer than the longest: the table's last row stays empty.
            if (const std::uint64_t ended = counts[here] - counts[here + stride]; ended > 0)
                runs.push_back({level, static_cast<std::int64_t>(n + 1), static_cast<double>(ended)});
        }
    return runs;
}

} // namespace rimlight::radiomics

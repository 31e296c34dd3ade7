#include "core/radiomics/Zones.h"

#include "core/base/Error.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace rimlight::radiomics {

namespace {

/// The first voxel of a set. Each voxel points to an earlier one of its set, the first to itself; the way is halved on
/// the way.
std::uint32_t firstOfSet(std::vector<std::uint32_t>& earlier, std::uint32_t voxel) {
    while (earlier[voxel] != voxel) {
        earlier[voxel] = earlier[earlier[voxel]];
        voxel = earlier[voxel];
    }
    return voxel;
}

} // namespace

ZoneMap findZones(const DiscretisedRegion& discrete, const std::vector<imaging::Index>& directions,
                  const Progress& progress) {
    if (discrete.levels.size() > std::numeric_limits<std::uint32_t>::max())
        throw Error("is too large for its zones to be counted", "The region",
                    "Resample the image to a coarser grid, or outline a smaller region.");
    auto backSteps = discrete.steps(directions);
    for (auto& step : backSteps)
        step = -std::abs(step);
    assert(backSteps.size() <= 16);
    ZoneMap map{{}, std::vector<std::uint32_t>(discrete.levels.size())};
    auto& earlier = map.zoneOf;
    std::vector<std::uint16_t> alike(
        static_cast<std::size_t>(discrete.size[0])); // by voxel of a row: a bit for each neighbour of the same level
    forEachRow(discrete, allSlices(discrete), progress, [&](std::size_t rowBegin, std::size_t width) {
        const GreyLevel* row = discrete.levels.data() + rowBegin;
        std::fill_n(alike.begin(), width, std::uint16_t{0});
        for (std::size_t s = 0; s < backSteps.size(); ++s) {
            const GreyLevel* other = row + backSteps[s];
            const auto bit = static_cast<std::uint16_t>(1U << s);
            for (std::size_t i = 0; i < width; ++i)
                alike[i] = static_cast<std::uint16_t>(alike[i] | (other[i] == row[i] ? bit : 0));
        }
        for (std::size_t i = 0; i < width; ++i) {
            if (row[i] == 0)
                continue;
            const auto here = static_cast<std::uint32_t>(rowBegin + i);
            std::uint32_t first = here;
            for (std::uint32_t bits = alike[i]; bits != 0; bits &= bits - 1) {
                const std::ptrdiff_t step = backSteps[static_cast<std::size_t>(std::countr_zero(bits))];
                const auto neighbour = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(here) + step);
                if (earlier[neighbour] == first)
                    continue; // neighbours are often of one set
                const std::uint32_t other = firstOfSet(earlier, neighbour);
                earlier[std::max(first, other)] = std::min(first, other);
                first = std::min(first, other);
            }
            earlier[here] = first;
        }
    });
    // In the order of the voxels, the pointer to an earlier voxel has become that voxel's zone before it is followed.
    forEachRow(discrete, allSlices(discrete), progress, [&](std::size_t rowBegin, std::size_t width) {
        for (std::size_t here = rowBegin; here < rowBegin + width; ++here) {
            if (discrete.levels[here] == 0)
                continue;
            std::uint32_t& zone = map.zoneOf[here];
            if (zone == here) {
                zone = static_cast<std::uint32_t>(map.zones.size());
                map.zones.push_back({here, 0, discrete.levels[here]});
            } else {
                zone = map.zoneOf[zone];
            }
            ++map.zones[zone].size;
        }
    });
    return map;
}

std::span<const Zone> zonesIn(const DiscretisedRegion& discrete, const ZoneMap& map, SliceRange slices) {
    const auto atSlice = [&](int k) {
        return std::partition_point(
            map.zones.begin(), map.zones.end(),
            [begin = discrete.offset(0, 0, k)](const Zone& zone) { return zone.first < begin; });
    };
    return {atSlice(slices.begin), atSlice(slices.end)};
}

std::vector<SizeEntry> countZones(const DiscretisedRegion& discrete, std::span<const Zone> zones,
                                  std::span<const std::size_t> sizes) {
    // Dense by size: the largest zones of all levels together hold no more voxels than the region.
    const auto rank = discrete.rankOfLevel();
    std::vector<std::vector<std::uint64_t>> counts(discrete.present.size());
    for (std::size_t z = 0; z < zones.size(); ++z) {
        auto& ofLevel = counts[static_cast<std::size_t>(rank[static_cast<std::size_t>(zones[z].level)])];
        if (ofLevel.size() <= sizes[z])
            ofLevel.resize(sizes[z] + 1, 0);
        ++ofLevel[sizes[z]];
    }
    return sizeEntries(discrete, counts);
}

std::vector<SizeEntry> countBySize(const DiscretisedRegion& discrete, std::span<const Zone> zones) {
    std::vector<std::size_t> sizes;
    sizes.reserve(zones.size());
    for (const Zone& zone : zones)
        sizes.push_back(zone.size);
    return countZones(discrete, zones, sizes);
}

} // namespace rimlight::radiomics

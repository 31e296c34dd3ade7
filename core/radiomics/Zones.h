#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RowSweep.h"
#include "core/radiomics/SizeMatrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::radiomics {

/// Voxels of one level that are connected (IBSI chapters 3.8 and 3.9).
struct Zone {
    std::size_t first = 0; ///< its first voxel, an offset into DiscretisedRegion::levels
    std::size_t size = 0;  ///< voxels
    std::int32_t level = 0;
};

struct ZoneMap {
    std::vector<Zone> zones;           ///< by their first voxels
    std::vector<std::uint32_t> zoneOf; ///< padded box: index into zones; of no meaning outside the region
};

/// The zones whose voxels are linked by the directions, one of each opposite pair.
/// @throws Error when the box holds more than 2^32 - 1 voxels; Cancelled
ZoneMap findZones(const DiscretisedRegion& discrete, const std::vector<imaging::Index>& directions,
                  const Progress& progress);

/// Those of the zones whose first voxels lie in the slices.
std::span<const Zone> zonesIn(const DiscretisedRegion& discrete, const ZoneMap& map, SliceRange slices);

/// How often a size occurs among zones of a level, by level, then by size.
/// @param sizes of each zone at least: voxels, or what else a matrix counts by
std::vector<SizeEntry> countZones(const DiscretisedRegion& discrete, std::span<const Zone> zones,
                                  std::span<const std::size_t> sizes);

/// The same by the zones' voxels.
std::vector<SizeEntry> countBySize(const DiscretisedRegion& discrete, std::span<const Zone> zones);

} // namespace rimlight::radiomics

#pragma once

#include "core/imaging/Mask.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rimlight::regions {

/// Which voxels hang together.
enum class Connectivity : std::uint8_t {
    Faces,   ///< those that share a face: 6 neighbours
    Corners, ///< those that share a face, an edge or a corner: 26 neighbours
};

/// The parts of a region that don't hang together. Time grows with the voxels of the region's box; memory is some bytes
/// per run of voxels along i, and a byte per voxel of the results' boxes.

/// How many voxels each part has, largest first.
std::vector<std::size_t> islandSizes(const imaging::Mask& mask, Connectivity connectivity);

/// Each part, the largest first; of two as large the one that comes first, i fastest.
/// @param atMost how many parts there may be
/// @throws Error when there are more
std::vector<imaging::Mask> splitIntoIslands(const imaging::Mask& mask, Connectivity connectivity,
                                            std::size_t atMost = 255);

/// The largest part; of two as large the one that comes first, i fastest. Empty for an empty mask.
imaging::Mask largestIsland(const imaging::Mask& mask, Connectivity connectivity);

/// The parts of at least so many voxels.
imaging::Mask withoutSmallIslands(const imaging::Mask& mask, Connectivity connectivity, std::size_t leastVoxels);

/// How many voxels make at least ml >= 0 on a grid, for withoutSmallIslands().
std::size_t voxelsForMl(const imaging::Geometry& geometry, double ml);

/// The part that holds the voxel; empty when the region doesn't, or the voxel lies outside the grid.
imaging::Mask islandAt(const imaging::Mask& mask, Connectivity connectivity, const imaging::Index& voxel);

} // namespace rimlight::regions

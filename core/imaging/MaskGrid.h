#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rimlight::imaging {

/// How the voxels of one grid are voxels of another: axis a of the first runs along axis axis[a] of the other, forwards
/// (sign 1) or backwards (-1), and its voxel (0, 0, 0) is the other's voxel offset, which may lie outside it.
struct VoxelMatch {
    std::array<std::size_t, 3> axis{0, 1, 2};
    std::array<int, 3> sign{1, 1, 1};
    Index offset{0, 0, 0};

    Index operator()(int i, int j, int k) const;
};

/// The match of two grids that differ by a crop, a shift by whole voxels, or the order and direction of their axes;
/// nothing for others. The voxel centres agree to a hundredth of a voxel, as Geometry::sameGrid() asks.
std::optional<VoxelMatch> matchOf(const Geometry& from, const Geometry& to);

/// How a mask of one grid lies on another.
struct GridOverlap {
    std::size_t voxels = 0;          ///< of the mask
    std::size_t voxelsInside = 0;    ///< those whose centre lies in a voxel of the other grid
    double volumeMl = 0.0;           ///< of the mask
    double insideMl = 0.0;           ///< of voxelsInside
    std::optional<VoxelMatch> match; ///< set when the mask can be placed exactly, without resampling
    bool isPart = false;             ///< the mask's whole grid is a part of the other

    /// 0 .. 1: voxelsInside of voxels; 1 for an empty mask.
    double coveredShare() const;
};

GridOverlap overlapOf(const Mask& mask, const Geometry& grid);

/// The mask on a grid whose voxels match those of its own: voxel by voxel, those outside are cut off.
/// @param match matchOf(mask.geometry(), grid)
Mask placedOn(const Mask& mask, const Geometry& grid, const VoxelMatch& match);

enum class MaskInterpolation : std::uint8_t { Nearest, Linear };

/// The mask on any grid, as SimpleITK's Resample makes it. Linear: 0 and 1 are interpolated, and a voxel belongs to the
/// mask from 0.5 on; it keeps shapes better than nearest neighbour. Outside its own grid the mask is empty. What is
/// thinner than the new voxels may be lost.
///
/// Peak memory: twice a byte per voxel of the mask's box on the new grid.
/// @throws Cancelled
Mask resampledOnto(const Mask& mask, const Geometry& grid, MaskInterpolation interpolation = MaskInterpolation::Linear,
                   const Progress& progress = {});

} // namespace rimlight::imaging

#pragma once

#include "core/imaging/Volume.h"
#include "core/regions/ValueRange.h"
#include "core/regions/VoxelSet.h"

#include <optional>

namespace rimlight::regions {

enum class BrushShape : std::uint8_t {
    Disc, ///< on one slice
    Ball  ///< through the slices, round in mm whatever the spacing
};

struct Brush {
    double radiusMm = 10.0;
    BrushShape shape = BrushShape::Disc;
    int sliceAxis = 2;                ///< of a disc: the grid's axis that the slices are stacked along
    std::optional<ValueRange> values; ///< paints only voxels of these grey values
};

/// The voxels that the brush covers on its straight way from one continuous index to another: those whose centre lies
/// within its radius of the way, in mm on the true grid. A disc covers the slice of from alone. A brush that is smaller
/// than a voxel covers the voxels that the way runs through.
///
/// @param volume the image that values are read from; null when the brush asks for none
VoxelSet brushed(const imaging::Geometry& geometry, const Brush& brush, const Eigen::Vector3d& from,
                 const Eigen::Vector3d& to, const imaging::Volume* volume = nullptr);

} // namespace rimlight::regions

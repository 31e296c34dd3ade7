#pragma once

#include "core/regions/tools/IntensityFigures.h"

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <optional>

namespace rimlight::regions {

/// A straight line between two positions in the patient (LPS, mm).
struct Diameter {
    double mm = 0.0;
    Eigen::Vector3d from = Eigen::Vector3d::Zero();
    Eigen::Vector3d to = Eigen::Vector3d::Zero();
};

/// What RECIST and WHO measure on the slice where it is longest.
struct SliceDiameters {
    int slice = 0; ///< index along the axis; of equals the first
    Diameter longest;
    /// The longest chord across the slice's convex hull at a right angle to longest; it need not cross its middle.
    Diameter perpendicular;
};

/// Volume, diameters and intensities of a segment, as shown while it is edited.
///
/// Diameters are measured between the middles of the voxel faces that bound the region: half a voxel outside the
/// outermost centres, so that one voxel measures its size. These are the vertices of PyRadiomics' mesh: longest is its
/// Maximum3DDiameter. Its Maximum2DDiameters also compare the faces between two slices, and can exceed what any one
/// slice shows. Islands are measured together.
struct SegmentFigures {
    std::size_t voxels = 0;
    double volumeMl = 0.0;
    std::array<std::optional<SliceDiameters>, 3> slices; ///< per axis i, j, k of the slices; none for an empty region
    std::optional<Diameter> longest;                     ///< in space; none for an empty region
    std::optional<IntensityFigures> intensities;         ///< none without an image or a finite intensity
};

/// Time grows with the region's box; memory is some bytes per row of the box and, for types of more than 16 bits, the
/// intensities of the region.
SegmentFigures measured(const imaging::Mask& mask);
/// @param volume on the mask's grid
SegmentFigures measured(const imaging::Mask& mask, const imaging::Volume& volume);

} // namespace rimlight::regions

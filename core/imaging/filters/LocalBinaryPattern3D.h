#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <vector>

namespace rimlight::imaging {

struct LocalBinaryPattern3DSettings {
    int levels = 2;               ///< degrees 0 .. levels - 1 of the spherical harmonics
    double icosphereRadius = 1.0; ///< in voxels
    int icosphereSubdivision = 1; ///< 12, 42, 162, ... neighbours for 0, 1, 2, ...
};

/// Rotation-invariant local binary patterns in space (Banerjee 2013), as PyRadiomics 3.0.1's getLBP3DImage: the signs
/// of a voxel's neighbours on a sphere, by cubic B-spline, are taken apart into spherical harmonics.
///
/// Returns levels + 1 volumes of doubles on the box's grid: PyRadiomics' lbp-3D-m1 .. m<levels> (norm of each degree's
/// part of the pattern) and lbp-3D-k (the neighbours' excess kurtosis). Voxels outside the mask are 0; those inside
/// have the values that the whole image would give. PyRadiomics' swap of the two angles of the harmonics is kept.
///
/// The kurtosis of neighbours without variance is -3, as scipy has it up to 1.8; later scipy says NaN, which
/// PyRadiomics can't make features of.
/// @param box  lies inside the image
/// @param mask on the image's grid
/// @throws Error when a setting is out of range: levels in 1 .. 20, radius in (0, 1000], subdivision in 0 .. 5
std::vector<Volume> localBinaryPattern3D(const Volume& image, const IndexBox& box, const Mask& mask,
                                         const LocalBinaryPattern3DSettings& settings, const Progress& progress = {},
                                         unsigned maxThreads = 0);

} // namespace rimlight::imaging

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <cstdint>

namespace rimlight::imaging {

/// What is made of the signs of a voxel's neighbours (Ojala 2002; names of scikit-image).
enum class LocalBinaryPatternMethod : std::uint8_t {
    Default,           ///< the signs as a binary number
    RotationInvariant, ///< "ror": the least number among the rotations of the signs
    Uniform,           ///< number of set signs, samples + 1 for patterns with more than two changes
    Variance,          ///< "var": variance of the neighbours, no signs
};

struct LocalBinaryPattern2DSettings {
    double radius = 1.0; ///< in voxels
    /// Neighbours on the circle. PyRadiomics' documentation says 9, its code takes 8.
    int samples = 8;
    LocalBinaryPatternMethod method = LocalBinaryPatternMethod::Uniform;
    /// The slices' normal: 0, 1, 2 for i, j, k. PyRadiomics' force2Ddimension is 2 minus this.
    int sliceAxis = 2;
};

/// Local binary patterns slice by slice, as scikit-image 0.26's local_binary_pattern in PyRadiomics 3.0.1's
/// getLBP2DImage: neighbours by bilinear interpolation, 0 outside the image.
///
/// The result has the box's grid, the values that the whole image would give, and the image's voxel type, into which
/// PyRadiomics writes them: an integer image truncates variances and wraps what is too large. A flat neighbourhood's
/// variance is 0, where scikit-image says NaN.
/// @param box lies inside the image
/// @throws Error when a setting is out of range: radius in (0, 1000], samples in 1 .. 31, sliceAxis in 0 .. 2
Volume localBinaryPattern2D(const Volume& image, const IndexBox& box, const LocalBinaryPattern2DSettings& settings,
                            const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

namespace rimlight::imaging {

struct GradientMagnitudeParameters {
    bool useSpacing = true; ///< per mm; else per voxel (PyRadiomics' gradientUseSpacing)
};

/// The length of the gradient from central differences, edges repeated outwards, as ITK 5.4's
/// GradientMagnitudeImageFilter gives it (PyRadiomics 3.0.1's "Gradient"): computed in double, kept as float32.
/// @param box lies inside the image, and isn't empty; the result holds its voxels only
/// @throws Cancelled
Volume gradientMagnitude(const Volume& image, const IndexBox& box, const GradientMagnitudeParameters& parameters,
                         const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging

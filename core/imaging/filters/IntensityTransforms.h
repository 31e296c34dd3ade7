#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <cstdint>

namespace rimlight::imaging {

enum class IntensityTransform : std::uint8_t { Square, SquareRoot, Logarithm, Exponential };

/// PyRadiomics 3.0.1's transforms of single voxels x, with M the largest |x| of the whole image; the results go up to M
/// again and are float64:
///
/// - Square: (x / sqrt(M))^2
/// - SquareRoot: sign(x) sqrt(|x| M)
/// - Logarithm: sign(x) ln(|x| + 1) M / ln(M + 1)
/// - Exponential: exp(x ln(M) / M)
///
/// @param box lies inside the image, and isn't empty; the result holds its voxels only
/// @throws Error when a voxel is not finite, or M is 0 and the transform isn't SquareRoot; Cancelled
Volume transformIntensities(const Volume& image, const IndexBox& box, IntensityTransform transform,
                            const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging

#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

namespace rimlight::imaging {

/// Otsu's threshold (1979): the value that best separates the image's voxels into two classes; those above it are the
/// brighter. As ITK 5.2's OtsuThresholdImageFilter: bins of equal width from the least value to a hundredth of a bin
/// above the greatest, the result the upper edge of a bin, rounded to the image's voxel type.
/// @param bins 2 .. 65536
/// @throws Error when all voxels are equal, or one is not finite
double otsuThreshold(const Volume& image, int bins = 256);

/// The body on a dark background: voxels above Otsu's threshold of 256 bins, the largest part of them that hangs
/// together by faces, and within each slice (along k) the holes filled.
/// @throws Error as otsuThreshold()
Mask bodyMask(const Volume& image);

/// (value - mean) / standard deviation * scale, as doubles for all voxels; mean and deviation (of a sample, n - 1) over
/// the region, or over the whole image when within is null.
/// @throws Error when the region has fewer than two voxels, or its values are all equal or not finite
Volume zScoreNormalise(const Volume& image, const Mask* within, double scale = 1.0);

} // namespace rimlight::imaging

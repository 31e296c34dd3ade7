#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/regions/ValueRange.h"

namespace rimlight::regions {

/// The voxels whose intensity lies in the range; a voxel that is not a number never does. Memory: a byte per voxel of
/// the box, twice while the result is cropped.
/// @param within only voxels of this box, cut off at the grid
/// @throws Cancelled
imaging::Mask thresholded(const imaging::Volume& volume, const ValueRange& range, const imaging::IndexBox& within,
                          const Progress& progress = {});
imaging::Mask thresholded(const imaging::Volume& volume, const ValueRange& range, const Progress& progress = {});
/// Only voxels of the mask, which lies on the volume's grid.
imaging::Mask thresholded(const imaging::Volume& volume, const ValueRange& range, const imaging::Mask& within,
                          const Progress& progress = {});

/// The ranges of the darker and the brighter of two classes, parted by Otsu's threshold (imaging::otsuThreshold(), 256
/// bins) over the box; they meet at the threshold, which belongs to the darker one.
struct TwoClasses {
    ValueRange darker;
    ValueRange brighter;
};
/// @param within cut off at the grid
/// @throws Error when the box holds no voxel, one value only, or one that isn't finite
TwoClasses suggestedRanges(const imaging::Volume& volume, const imaging::IndexBox& within);

} // namespace rimlight::regions

#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"

namespace rimlight::radiomics {

struct ImageAndMask {
    imaging::Volume image;
    imaging::Mask mask;
};

/// The volume as z-scores of all its voxels (sample SD), clamped to removeOutliers, times normalizeScale; float64, as
/// SimpleITK's Normalize gives.
imaging::Volume normalise(const imaging::Volume& volume, const ExtractionSettings& settings);

/// Image and mask on the grid of resampledPixelSpacing around the region: PyRadiomics' grid
/// (imageoperations.resampleImage, version 3.0.1), whose corner, not whose first voxel's centre, lies on that of the
/// original. Unchanged when the spacing is the image's own.
/// @throws Error when no voxel of the region is left
ImageAndMask resampleToSpacing(const imaging::Volume& image, const imaging::Mask& mask,
                               const ExtractionSettings& settings);

/// The voxels of the mask whose value lies in resegmentRange. @throws Error when one voxel or none is left
imaging::Mask resegment(const imaging::Volume& image, const imaging::Mask& mask, const ExtractionSettings& settings);

/// The part of the mask inside the box, with or without the image's values there.
RegionImage cutOut(const imaging::Mask& mask, const imaging::IndexBox& box, const imaging::Volume* image);

/// @throws Error when the region is empty, a single voxel, or smaller than minimumRoiDimensions and minimumRoiSize ask
/// for
void requireLargeEnough(const imaging::Mask& mask, const ExtractionSettings& settings);

} // namespace rimlight::radiomics

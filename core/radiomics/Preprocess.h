#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"

namespace rimlight::radiomics {

/// The image that all regions are read from: bias field divided out, z-scored within the body, normalised, as the
/// settings ask. @throws Error when all voxels are equal or some are no numbers; Cancelled
imaging::Volume prepareImage(const imaging::Volume& volume, const ExtractionSettings& settings,
                             const Progress& progress);

/// The volume as z-scores of all its voxels (sample SD), clamped to removeOutliers, times normalizeScale; float64, as
/// SimpleITK's Normalize gives.
imaging::Volume normalise(const imaging::Volume& volume, const ExtractionSettings& settings);

/// The mask on the image's grid: itself when the grids are the same (or differ less than geometryTolerance), moved by
/// nearest neighbour with correctMask. @throws Error when they differ, or the region reaches outside the image
imaging::Mask onGridOf(const imaging::Geometry& image, const imaging::Mask& mask, const ExtractionSettings& settings);

/// Where the features of a region are read: the image's own grid, a box of it, or another grid.
struct ExtractionGrid {
    imaging::Geometry geometry;
    imaging::IndexBox box; ///< in the image's grid, when it is not resampled
    bool isResampled = false;

    /// The very same grid, so that one image serves both.
    bool operator==(const ExtractionGrid& other) const;
};

/// The grid of resampledPixelSpacing around the region: PyRadiomics' grid (imageoperations.resampleImage, version
/// 3.0.1), whose corner, not whose first voxel's centre, lies on that of the original. When the spacing is the image's
/// own, or with preCrop, the box around the region and padDistance; otherwise the whole image.
ExtractionGrid extractionGrid(const imaging::Mask& mask, const ExtractionSettings& settings);

imaging::Volume toGrid(const imaging::Volume& image, const ExtractionGrid& grid, const ExtractionSettings& settings);
/// @throws Error when no voxel of the region is left
imaging::Mask toGrid(const imaging::Mask& mask, const ExtractionGrid& grid);

/// The voxels of the mask whose value lies in resegmentRange. @throws Error when one voxel or none is left
imaging::Mask resegment(const imaging::Volume& image, const imaging::Mask& mask, const ExtractionSettings& settings);

/// The part of the mask inside the box, with or without the values there.
/// @param image     covers the box; its first voxel is imageBegin on the mask's grid
RegionImage cutOut(const imaging::Mask& mask, const imaging::IndexBox& box, const imaging::Volume* image,
                   const imaging::Index& imageBegin);

/// @throws Error when the region is empty, a single voxel, or smaller than minimumRoiDimensions and minimumRoiSize ask
/// for
void requireLargeEnough(const imaging::Mask& mask, const ExtractionSettings& settings);

} // namespace rimlight::radiomics

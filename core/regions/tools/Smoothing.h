#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

namespace rimlight::regions {

/// Outlines made smoother, all in mm on the true grid. None of them sees an edge at the border of the grid: a region
/// that was cut off there stays so.

/// Each voxel becomes what most of the box around it is: 2 r + 1 voxels along an axis, where r is
/// (kernelMm / spacing - 1) / 2 to the nearest whole number (3 mm at 1 mm: 3 voxels; an axis with a spacing of more
/// than half the kernel is left alone). Beyond the grid the nearest voxel counts. As ITK's BinaryMedian of that
/// radius. Memory: 5 bytes a voxel of the region's box. @throws Cancelled
imaging::Mask medianSmoothed(const imaging::Mask& mask, double kernelMm, const Progress& progress = {});

/// Without what no ball of the radius fits into: spikes, bridges, small islands. Memory as shrunk(). @throws Cancelled
imaging::Mask opened(const imaging::Mask& mask, double radiusMm, const Progress& progress = {});

/// With what a ball of the radius outside the region can't reach: notches, gaps, small holes. Memory as grown().
/// @throws Cancelled
imaging::Mask closed(const imaging::Mask& mask, double radiusMm, const Progress& progress = {});

/// Where the region, blurred by a Gaussian of the standard deviation, is at least half. The kernel ends at 4 standard
/// deviations; beyond the grid the nearest voxel counts. Memory: 5 bytes a voxel of the region's box.
/// @throws Cancelled
imaging::Mask gaussianSmoothed(const imaging::Mask& mask, double sdMm, const Progress& progress = {});

} // namespace rimlight::regions

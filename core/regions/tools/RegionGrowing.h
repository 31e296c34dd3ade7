#pragma once

#include "core/regions/tools/Threshold.h"

#include <span>

namespace rimlight::regions {

/// The voxels that hang together by faces with a seed and whose intensities lie in the range, as ITK's
/// ConnectedThreshold; a seed outside the grid or the range starts nothing. Memory: a byte per voxel of the box that
/// the radius leaves (five while a radius is measured from the seeds).
/// @param maxRadiusMm only voxels whose centre lies within it of a seed's; infinity for no limit
/// @throws Cancelled
imaging::Mask grownByIntensity(const imaging::Volume& volume, std::span<const imaging::Index> seeds,
                               const ValueRange& range, double maxRadiusMm = std::numeric_limits<double>::infinity(),
                               const Progress& progress = {});

struct ConfidenceSettings {
    double multiplier = 2.5;     ///< of the standard deviation, on both sides of the mean; >= 0
    int iterations = 4;          ///< how often mean and deviation are taken again from the region; >= 0
    int neighbourhoodRadius = 2; ///< voxels around each seed that give the first mean and deviation; 1 .. 50
    double maxRadiusMm = std::numeric_limits<double>::infinity();
};

struct ConfidenceRegion {
    imaging::Mask mask;
    ValueRange range; ///< the intensities that it was grown by in the end
};

/// Grows from the seeds over mean +- multiplier * deviation (of a sample, n - 1) of the intensities in boxes around
/// the seeds, then of the region's own, as often as asked for or until the region's intensities are all equal. The
/// range always takes in the seeds' intensities. As ITK 5.2's ConfidenceConnectedImageFilter, beyond the image's
/// border with the nearest voxel; but on images of whole numbers ITK cuts the range's decimals off, which for positive
/// intensities lets in one below the range: here the range counts as it is. Seeds outside the grid are passed over;
/// without any the region is empty.
/// @throws Error when an intensity around a seed is not finite; Cancelled
ConfidenceRegion grownByConfidence(const imaging::Volume& volume, std::span<const imaging::Index> seeds,
                                   const ConfidenceSettings& settings = {}, const Progress& progress = {});

} // namespace rimlight::regions

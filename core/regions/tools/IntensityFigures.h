#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <cstddef>
#include <optional>

namespace rimlight::regions {

/// The intensities of the voxels that are finite numbers, in the image's unit.
struct IntensityFigures {
    std::size_t voxels = 0;
    double mean = 0.0;
    double sd = 0.0; ///< of all voxels (divided by n), as PyRadiomics' Variance
    double least = 0.0;
    double percentile10 = 0.0; ///< between ranks in a straight line, as numpy.percentile
    double percentile25 = 0.0;
    double median = 0.0;
    double percentile75 = 0.0;
    double percentile90 = 0.0;
    double greatest = 0.0;
};

/// Nothing for a region without a finite intensity. Memory: the region's intensities, or a histogram for types of up to
/// 16 bits.
/// @param volume on the mask's grid
std::optional<IntensityFigures> intensityFigures(const imaging::Mask& mask, const imaging::Volume& volume);

} // namespace rimlight::regions

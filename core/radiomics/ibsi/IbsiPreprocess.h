#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/radiomics/RegionImage.h"
#include "core/radiomics/ibsi/IbsiSettings.h"

#include <functional>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// Radius in mm of the sphere of 1 cm^3 in which intensity peaks are averaged (IBSI chapter 3.2).
double peakRadiusMm();

/// The region after interpolation and re-segmentation (IBSI chapters 2.4 and 2.5).
struct PreparedRegion {
    imaging::Geometry grid;
    imaging::Mask morphological; ///< the whole region
    imaging::Mask intensity;     ///< its voxels whose intensities count
    RegionImage morphology;      ///< the box of the whole region; no values
    RegionImage intensities;     ///< the same box: all values, and the voxels that count
    RegionImage surroundings;    ///< the box wider by peakRadiusMm(), cut off at the image's border; values only
    imaging::Index surroundingsBegin{0, 0, 0}; ///< where the region's box begins in it
};

/// @throws Error when the region is empty, lies on another grid, vanishes in interpolation, holds no voxel after
/// re-segmentation, or holds values that are no numbers; Cancelled
PreparedRegion prepare(const imaging::Volume& volume, const imaging::Mask& mask, const IbsiSettings& settings,
                       const Progress& progress, unsigned maxThreads);

/// Calls receive(values) with the interpolated and rounded image in pieces of a few slices, first slice first.
void forEachSlab(const imaging::Volume& volume, const imaging::Geometry& grid, const IbsiSettings& settings,
                 const Progress& progress, unsigned maxThreads,
                 const std::function<void(const std::vector<double>&)>& receive);

/// The bins of a set of intensities.
struct Bins {
    Binning::Method method = Binning::Method::None;
    double lowest = 0.0; ///< where the first bin begins
    double size = 1.0;
    int most = 0; ///< FixedBinNumber: the highest bin there is

    /// The bin of a value, counted from 1. None: the value itself.
    double binOf(double value) const;
};

/// @param values not empty
Bins binsFor(const std::vector<double>& values, const Binning& binning, const Resegmentation& resegmentation);

/// The grey levels of the voxels that count (IBSI chapter 2.7), with a border of one.
/// @throws Error when there would be more than kMostGreyLevels, or values that can't be grey levels as they are
DiscretisedRegion discretise(const RegionImage& intensities, const IbsiSettings& settings);

} // namespace rimlight::radiomics::ibsi

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

#include <cstddef>
#include <optional>
#include <string>

namespace rimlight::regions {

struct AgreementSettings {
    double toleranceMm = 2.0; ///< of the surface Dice
    unsigned maxThreads = 0;
};

/// How far the surfaces of two regions lie apart. The surface of a region are its voxels with a face towards the
/// outside, the image's border included; distances run between voxel centres, from each surface voxel of one region to
/// the nearest of the other.
struct SurfaceAgreement {
    std::size_t surfaceVoxelsA = 0;
    std::size_t surfaceVoxelsB = 0;
    double hausdorffMm = 0.0; ///< the largest distance of all
    /// The 95th percentile of the distances of both directions put together, linear between ranks, as MedPy's hd95;
    /// programs that take the larger of the two directed percentiles or weigh by area (DeepMind) differ a little.
    double hausdorff95Mm = 0.0;
    /// The mean of the distances of both directions put together: average symmetric surface distance (Heimann et al.,
    /// IEEE TMI 2009). MedPy's assd is the mean of the next two.
    double meanSurfaceDistanceMm = 0.0;
    double meanFromAToBMm = 0.0;
    double meanFromBToAMm = 0.0;
    /// The share of the surface voxels of both regions that lie within the tolerance of the other surface (Nikolov et
    /// al., JMIR 2021, counted by voxels, not by area).
    double surfaceDice = 0.0;
};

/// How well two outlines of one structure agree. What isn't defined is missing, and `missing` says why.
struct Agreement {
    std::size_t voxelsA = 0;
    std::size_t voxelsB = 0;
    std::size_t voxelsOfBoth = 0;
    double volumeAMl = 0.0;
    double volumeBMl = 0.0;
    double volumeDifferenceMl = 0.0;               ///< B - A
    std::optional<double> volumeDifferencePercent; ///< B - A, of the mean of the two
    std::optional<double> dice;                    ///< 2 |A and B| / (|A| + |B|)
    std::optional<double> jaccard;                 ///< |A and B| / |A or B|
    std::optional<double> centroidDistanceMm;      ///< of the means of the voxel centres
    std::optional<SurfaceAgreement> surfaces;
    std::string missing; ///< "the first outline is empty"; empty when all is there
};

/// Compares two regions on one grid. Memory: 6 bytes a voxel of the box around both; bit-identical on any number of
/// threads. @throws Error when they lie on different grids; Cancelled
Agreement agreementOf(const imaging::Mask& a, const imaging::Mask& b, const AgreementSettings& settings = {},
                      const Progress& progress = {});

/// Where two regions differ, for colours.
struct Disagreement {
    imaging::Mask onlyA;
    imaging::Mask onlyB;
    imaging::Mask both;
};

/// @throws Error when the regions lie on different grids
Disagreement disagreementOf(const imaging::Mask& a, const imaging::Mask& b);

} // namespace rimlight::regions

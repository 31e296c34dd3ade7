#pragma once

#include "core/regions/assist/AssistedOutline.h"
#include "core/regions/assist/BlobPrior.h"
#include "core/regions/assist/EdgeMap.h"

namespace rimlight::regions::assist {

/// What a proposal is made with. Lengths are shares of the tumour's diameter: the stroke's length.
struct OutlineSettings {
    BlobShape shape;
    double voxelShare = 1.0 / 40.0; ///< edge of a working voxel
    double corridorShare = 0.06;    ///< radius of the corridor around the stroke that shows the tumour's intensities
    double compandingSpreads = 5.0; ///< see companded()
    double fineBlurShare = 0.015;   ///< standard deviation of the blur before edges and intensities are looked at
    double coarseBlurShare = 0.09;  ///< the same for intensities in the noise of a CT
    double tissueWeight = 0.5;      ///< of the intensities' word beside the blob's, at either scale
    double tissueLimit = 2.0;       ///< most log odds of an intensity
    double smoothingShare = 0.1;    ///< see WalkerSteps
    double edgeSteps = 2.0;
    double leakage = 0.01;
    int rounds = 2;                ///< of learning the intensities, the first from the blob, the next from the outline
    double correctionOdds = 8.0;   ///< most log odds that a correction adds around it
    double correctionDepth = 0.6;  ///< of its reach, a standard deviation: times how far the outline was off there
    double correctionShare = 0.06; ///< that much of the diameter is added to it
    double correctionMostShare = 0.2; ///< and more than this it is never
    double correctionLikeness = 0.3;  ///< difference of companded() intensities at which it counts 1 / e
};

/// Positions along the image's axes (WorkingGrid), checked.
struct PlacedHint {
    std::vector<Eigen::Vector3d> strokeMm;
    std::vector<Eigen::Vector3d> insideMm;
    std::vector<Eigen::Vector3d> outsideMm;
};

/// An outline as the walker sees it.
struct WalkerOutline {
    WorkingGrid grid;
    Field inside;           ///< probability; the outline is where it exceeds a half
    double edgeShare = 0.0; ///< see OutlineProposal
};

/// The outline of what the prior describes. @param diameterMm the length that the settings' shares are of
WalkerOutline walkerOutline(const imaging::Volume& volume, const PlacedHint& hint, const imaging::Mask* avoid,
                            const BlobPrior& prior, double diameterMm, const OutlineSettings& settings,
                            const Progress& progress, unsigned maxThreads);

/// The ball that a click lies in: outlines are made coarsely from balls of 4 to 80 mm radius, and of those that follow
/// edges nearly as much as the best one does, the smallest is taken.
BlobPrior clickedBall(const imaging::Volume& volume, const PlacedHint& hint, const imaging::Mask* avoid,
                      const OutlineSettings& settings, const Progress& progress, unsigned maxThreads);

/// proposeOutline() with other settings.
OutlineProposal proposeOutline(const imaging::Volume& volume, const OutlineHint& hint, const OutlineSettings& settings,
                               const Progress& progress, unsigned maxThreads);

} // namespace rimlight::regions::assist

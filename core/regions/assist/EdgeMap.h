#pragma once

#include "core/regions/assist/RandomWalker.h"

namespace rimlight::regions::assist {

/// How much the image changes between neighbouring voxels of a grid.
struct EdgeMap {
    Conductances steps;     ///< change from a voxel to its next along each axis; 0 at the grid's end
    double usualStep = 0.0; ///< standard deviation of a change within the slices in the middle of the tumour
};

/// @param radius of each voxel in blobs; the usual step is learnt where it is below 0.7
EdgeMap edgeMap(const Field& values, const Field& radius, const WorkingGrid& grid, unsigned maxThreads);

struct WalkerSteps {
    double smoothingMm = 0.0; ///< how far a walker comes in even tissue before he ends
    double edgeSteps = 2.0;   ///< changes of so many usual steps let a walker pass with a rate of 1 / e
    double leakage = 0.01;    ///< rate through the strongest edge
};

/// (smoothing / spacing)^2 (exp(-(step / (edgeSteps usualStep))^2) + leakage): Grady's Gaussian weights.
Conductances walkerConductances(const EdgeMap& edges, const WorkingGrid& grid, const WalkerSteps& steps,
                                unsigned maxThreads);

/// The share of the area between inside (above a half) and outside that lies, within a voxel, on a change of more than
/// three usual steps.
double edgeShare(const Field& inside, const EdgeMap& edges, const WorkingGrid& grid);

} // namespace rimlight::regions::assist

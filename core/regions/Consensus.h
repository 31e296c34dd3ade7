#pragma once

#include "core/imaging/Mask.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rimlight::regions {

enum class ConsensusRule : std::uint8_t { Union, Intersection, Majority, Staple };
/// "union", "intersection", "majority", "STAPLE".
std::string consensusText(ConsensusRule rule);

/// One region for several readers' outlines of a structure, at least one, on one grid.
/// - Union: the voxels that any reader holds.
/// - Intersection: the voxels that all hold.
/// - Majority: those that more than half of the readers hold. With an even number a tie stays outside, so that of two
///   readers' outlines it makes the intersection.
/// - Staple: those whose probability by stapleOf() is 0.5 or more.
/// @throws Error when they lie on different grids, and for STAPLE as stapleOf()
imaging::Mask consensusOf(ConsensusRule rule, std::span<const imaging::Mask> readers);

struct ReaderPerformance {
    double sensitivity = 0.0; ///< probability that the reader holds a voxel of the true region
    double specificity = 0.0; ///< probability that the reader leaves out a voxel outside it
};

struct StapleResult {
    imaging::IndexBox box;             ///< around all outlines
    std::vector<double> probabilities; ///< that the voxel belongs to the true region, for the box, i fastest
    double probabilityOutside = 0.0;   ///< of the voxels that no reader holds
    std::vector<ReaderPerformance> readers;
    double prior = 0.0; ///< share of the true region among the image's voxels, assumed beforehand
    int iterations = 0;
    bool converged = false;  ///< false when maxIterations ended it
    imaging::Mask consensus; ///< probability 0.5 or more
};

struct StapleSettings {
    int maxIterations = 10000;
};

/// Simultaneous truth and performance level estimation (Warfield, Zou and Wells, IEEE TMI 2004) by expectation
/// maximisation, as ITK's STAPLEImageFilter: over all voxels of the image, started from the mean of the outlines, whose
/// mean over the image is the prior, until no sensitivity or specificity changes by more than 1e-14. A crop of the
/// image has another prior and so another result. Voxels with the same readers are worked on once, so time hardly
/// grows with iterations. Memory: 16 bytes a voxel of the box.
/// @throws Error for more than 64 outlines, when they lie on different grids, and when all are empty
StapleResult stapleOf(std::span<const imaging::Mask> readers, const StapleSettings& settings = {});

} // namespace rimlight::regions

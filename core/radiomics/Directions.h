#pragma once

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"

#include <vector>

namespace rimlight::radiomics {

/// The neighbour directions (i, j, k) whose largest component is one of the distances, in PyRadiomics' order
/// (cmatrices.c, build_angles). Directions that leave the box at once are left out, and with force2D those that leave
/// the plane. One of each opposite pair; bothWays adds the opposites.
std::vector<imaging::Index> directions(const imaging::Index& boxSize, const std::vector<int>& distances,
                                       const ExtractionSettings& settings, bool bothWays);

/// The axis that force2D keeps apart; 3 without force2D. PyRadiomics counts dimensions from z.
std::size_t separateAxis(const ExtractionSettings& settings);

/// Weight of a direction by the weighting norm: its length in mm by that norm; 1 for "no_weighting".
double directionLengthMm(const imaging::Index& direction, const Eigen::Vector3d& spacingMm, const std::string& norm);

} // namespace rimlight::radiomics

#pragma once

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/RegionImage.h"

#include <limits>

namespace rimlight::radiomics {

/// More grey levels than this are refused: matrices grow with their square.
inline constexpr int kMostGreyLevels = 4096;
static_assert(kMostGreyLevels < std::numeric_limits<GreyLevel>::max() - 1); // one bin more may begin at the maximum

/// Bins the region as PyRadiomics does (imageoperations.getBinEdges, version 3.0.1):
/// with a bin width, edges at multiples of it from the one at or below the minimum; with a bin count, that many equal
/// bins from minimum to maximum. A value on an edge belongs to the upper bin.
/// @throws Error when there would be more than kMostGreyLevels levels
DiscretisedRegion discretise(const RegionImage& region, const ExtractionSettings& settings);

} // namespace rimlight::radiomics

#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RowSweep.h"
#include "core/radiomics/SizeMatrix.h"

#include <vector>

namespace rimlight::radiomics {

/// The runs of one level along a direction within the slices (IBSI chapter 3.7), by level, then by length. The
/// direction stays in its slice when the range isn't the whole region.
/// @throws Cancelled
std::vector<SizeEntry> countRuns(const DiscretisedRegion& discrete, const imaging::Index& direction, SliceRange slices,
                                 const Progress& progress);

} // namespace rimlight::radiomics

#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RowSweep.h"
#include "core/radiomics/SizeMatrix.h"

#include <vector>

namespace rimlight::radiomics {

/// Dependences: a voxel of the slices with those of its neighbours whose level differs by alpha at most, by level, then
/// by their number (PyRadiomics 3.0.1, cmatrices.c; IBSI's NGLDM, chapter 3.11, with coarseness alpha).
/// @param directions of all neighbours, both ways
/// @throws Cancelled
std::vector<SizeEntry> countDependences(const DiscretisedRegion& discrete,
                                        const std::vector<imaging::Index>& directions, double alpha, SliceRange slices,
                                        const Progress& progress);

} // namespace rimlight::radiomics

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Interpolator.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <span>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// The grid of the spacings around the centre of another one (IBSI 3WE3), as large as or larger than it (IBSI 026Q,
/// QCY4). With two spacings the distance of the slices is kept.
imaging::Geometry centredGrid(const imaging::Geometry& original, std::span<const double> spacingMm);

/// The values of a box of the grid, i fastest. The grid is the image's own or its centredGrid(). Beyond the image's
/// border its outermost voxels go on. BSpline is the tricubic spline of Unser (1999), which passes through the voxels.
std::vector<double> interpolate(const imaging::Volume& image, const imaging::Geometry& grid,
                                const imaging::IndexBox& box, imaging::Interpolator method, const Progress& progress,
                                unsigned maxThreads);

/// The voxels of the grid of which at least the threshold's share lies in the mask (IBSI E8H9).
imaging::Mask interpolate(const imaging::Mask& mask, const imaging::Geometry& grid, imaging::Interpolator method,
                          double threshold, const Progress& progress, unsigned maxThreads);

} // namespace rimlight::radiomics::ibsi

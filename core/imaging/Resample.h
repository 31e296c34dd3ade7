#pragma once

#include "core/imaging/Interpolator.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

namespace rimlight::imaging {

/// The volume on another grid, in the same voxel type, as itk::ResampleImageFilter does it: outside the volume 0,
/// integers truncated and clamped to their type. B-spline is of third order.
Volume resample(const Volume& volume, const Geometry& grid, Interpolator interpolator);

/// The mask on another grid by nearest neighbour.
Mask resample(const Mask& mask, const Geometry& grid);

} // namespace rimlight::imaging

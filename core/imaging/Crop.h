#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

namespace rimlight::imaging {

/// The grid of a box of voxels, which lies inside the geometry.
Geometry cropped(const Geometry& geometry, const IndexBox& box);

/// The voxels of a box, which lies inside the volume, in their own type.
Volume cropped(const Volume& volume, const IndexBox& box);

/// The box with a margin on every side of each axis, cut off at the borders of the grid.
IndexBox widened(const IndexBox& box, const Index& margin, const Index& gridSize);

} // namespace rimlight::imaging

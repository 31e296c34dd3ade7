#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

namespace rimlight::regions {

/// The region with its cavities: voxels outside it from which no path by faces leads to the border of the grid. What
/// touches the border is no hole, so a grid of one slice has none (see holesFilledPerSlice()). Memory: a byte per voxel
/// of the region's box. @throws Cancelled
imaging::Mask holesFilled(const imaging::Mask& mask, const Progress& progress = {});

/// The region with the holes of each slice along the axis (0, 1, 2): pixels outside it from which no path by edges
/// leads to the slice's border. @throws Cancelled
imaging::Mask holesFilledPerSlice(const imaging::Mask& mask, int axis, const Progress& progress = {});

} // namespace rimlight::regions

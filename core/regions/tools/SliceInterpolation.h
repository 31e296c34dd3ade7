#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

namespace rimlight::regions {

/// The region with its gaps between outlined slices filled: slices along the axis (0, 1, 2) that hold nothing, between
/// two that do. Slices that hold something stay as they are, and nothing is added before the first or after the last.
///
/// Between two slices the signed distances from the outlines, in mm on the true grid, change in a straight line (Raya
/// and Udupa 1990; Herman, Zheng and Bucholtz 1992). Islands of the two slices belong together when they overlap, or
/// else when they are each other's nearest and no farther apart, from centre to centre, than discs of their areas that
/// touch. What belongs together is compared with the centres aligned where they overlap more so, and then moves from
/// one to the other in a straight line. An island that belongs to none shrinks towards its inmost point, which it
/// reaches at the other slice.
///
/// Memory: a byte per voxel of the region's box, and on each thread some 50 bytes per pixel of the slice's box.
/// @throws Cancelled
imaging::Mask interpolatedBetweenSlices(const imaging::Mask& mask, int axis, const Progress& progress = {});

} // namespace rimlight::regions

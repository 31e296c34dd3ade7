#pragma once

#include "core/imaging/Mask.h"
#include "core/regions/tools/SlicePlane.h"

#include <cstdint>

namespace rimlight::regions {

enum class SliceCopy : std::uint8_t {
    Add,     ///< what the other slice holds stays
    Replace, ///< the other slice holds what was copied, and no more
};

/// The region with the pixels of a slice copied to the slice that lies steps further along its axis (1 or -1 for the
/// next; any other number too). Unchanged when that slice lies outside the grid.
/// @param from lies inside the grid
imaging::Mask copiedToSlice(const imaging::Mask& mask, const SlicePlane& from, int steps, SliceCopy copy);

} // namespace rimlight::regions

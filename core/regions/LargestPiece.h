#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Geometry.h"

#include <cstdint>
#include <span>

namespace rimlight::regions {

/// Sets all voxels to 0 but those of the largest piece: voxels that aren't 0 and share faces, i fastest. Of pieces of
/// one size the first in the order of voxels stays. Memory: 24 bytes a run of voxels in a row. @throws Cancelled
void keepLargestPiece(std::span<std::uint8_t> voxels, const imaging::Index& size, const Progress& progress = {});

} // namespace rimlight::regions

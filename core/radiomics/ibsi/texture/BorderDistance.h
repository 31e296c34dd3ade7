#pragma once

#include "core/radiomics/RegionImage.h"

#include <cstdint>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// How many steps from voxel to voxel across faces lead out of the region, by voxel of the box: 1 on the border, 0
/// outside (IBSI chapter 3.9, Manhattan norm). The box's faces are a border. In the plane: steps within the slice only.
std::vector<std::int32_t> borderDistances(const RegionImage& region, bool inPlane);

} // namespace rimlight::radiomics::ibsi

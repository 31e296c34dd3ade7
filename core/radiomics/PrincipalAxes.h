#pragma once

#include "core/radiomics/RegionImage.h"

namespace rimlight::radiomics {

/// Eigenvalues of the covariance (divided by n) of the voxel centres in mm, rising, never negative.
Eigen::Vector3d principalVariances(const RegionImage& region);

} // namespace rimlight::radiomics

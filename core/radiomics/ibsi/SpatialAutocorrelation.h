#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RegionImage.h"

#include <optional>

namespace rimlight::radiomics::ibsi {

/// Moran's I and Geary's C with the inverse distance as weight (IBSI N365 and NPT7).
struct SpatialAutocorrelation {
    double moranI = 0.0;
    double gearyC = 0.0;
    int stride = 1; ///< every how many voxels along each axis were taken; above 1 the values are approximations
};

/// A Fourier grid of this many voxels takes a gigabyte.
inline constexpr std::size_t kMostFourierVoxels = std::size_t{1} << 25U;

/// Exact sums over all pairs: one by one in small regions, else over the distances between voxels by Fourier
/// transforms, in O(n log n). A region too large for both (a box beyond about 4 million voxels) is thinned evenly to
/// every second, third ... voxel, and the values of all such subsets are averaged, as IBSI allows. Nothing for a region
/// of one voxel, and when all values are equal.
/// @throws Cancelled
std::optional<SpatialAutocorrelation> spatialAutocorrelation(const RegionImage& region, const Progress& progress,
                                                             unsigned maxThreads,
                                                             std::size_t mostFourierVoxels = kMostFourierVoxels);

} // namespace rimlight::radiomics::ibsi

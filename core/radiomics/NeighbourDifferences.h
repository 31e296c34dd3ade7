#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RowSweep.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// A grey level that occurs, as a row of the NGTDM (IBSI chapter 3.10).
struct LevelDifference {
    double level = 0.0;
    std::size_t voxels = 0;         ///< of the level
    std::size_t withNeighbours = 0; ///< those of them that have a neighbour in the region
    double difference = 0.0;        ///< sum of |level - mean of the neighbours' levels|
};

/// @param directions of all neighbours, both ways
/// @return one row for each level of the whole region, those without voxels in the slices too
/// @throws Cancelled
std::vector<LevelDifference> sumDifferences(const DiscretisedRegion& discrete,
                                            const std::vector<imaging::Index>& directions, SliceRange slices,
                                            const Progress& progress);

/// The features of Amadasun and King (1989) (IBSI chapter 3.10), where a divisor is 0 with the values that IBSI
/// proposes and PyRadiomics 3.0.1 gives: coarseness 10^6, the others 0.
struct NeighbourhoodFeatures {
    double busyness = 0.0;
    double coarseness = 0.0;
    double complexity = 0.0;
    double contrast = 0.0;
    double strength = 0.0;
};

enum class CountedVoxels : std::uint8_t {
    All,            ///< PyRadiomics
    WithNeighbours, ///< IBSI
};

/// @param rows with at least one counted voxel
NeighbourhoodFeatures neighbourhoodFeatures(const std::vector<LevelDifference>& rows, CountedVoxels counted);

} // namespace rimlight::radiomics

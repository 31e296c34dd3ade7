#pragma once

#include "core/regions/Habitats.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rimlight::regions {

/// One K for all cases.
struct CohortK {
    struct Entry {
        int k = 0;
        double bicSum = 0.0; ///< over the cases
    };
    std::vector<Entry> curve; ///< by K; those that every case could be fitted with
    int k = 0;                ///< the smallest sum; of equals the smaller K
    std::vector<std::string> notes;
};

/// Sums the BIC of each K over the training cases, that is, as if the cases' likelihoods were multiplied. A K that one
/// of them lacks is left out, and said.
/// @throws Error when there is no case, or no K that all have
CohortK chooseCohortK(std::span<const HabitatCurve> trainingCases);

/// How much a case counts in a mixture that is fitted once on all of them.
enum class PoolWeights : std::uint8_t {
    ByVoxels, ///< each voxel as much: large tumours count for more
    ByCases,  ///< each case as much; the sum is still the number of voxels
};

struct PoolSettings {
    PoolWeights weights = PoolWeights::ByVoxels;
    /// Of a case with more voxels so many are drawn at random and stand for all, when there are several phases; one
    /// phase needs no draw. It bounds the memory: 300 cases of three phases take 145 MB.
    std::size_t largestSample = 20000;
    std::uint64_t seed = 1;
};

/// The voxels of the training cases as one set of points, for fitHabitats(); other cases have no part in it. What is
/// fitted is then applied to any case by mapHabitats().
/// @throws Error when there is no case, or the cases differ in their number of phases; as weightedPoints()
WeightedPoints pooledPoints(std::span<const RegionValues> trainingCases, const PoolSettings& settings = {});

} // namespace rimlight::regions

#include "core/radiomics/NeighbourDifferences.h"
#include "core/radiomics/ibsi/texture/Families.h"
#include "core/radiomics/ibsi/texture/Matrices.h"

#include <algorithm>

namespace rimlight::radiomics::ibsi {

namespace {

/// IBSI chapter 3.10.
constexpr FeatureName kNames[] = {
    {"ngt_coarseness", "QCDE"}, {"ngt_contrast", "65HE"}, {"ngt_busyness", "NQ30"},
    {"ngt_complexity", "HDEZ"}, {"ngt_strength", "1X9X"},
};

} // namespace

std::vector<IbsiFeature> ngtdmFeatures(const TextureInput& input, Aggregation aggregation) {
    const auto all = neighbours(aggregation);
    const auto values = valuesOfRanges(input, aggregation, [&](SliceRange slices) -> MatrixValues {
        const auto rows = sumDifferences(input.discrete, all, slices, input.progress);
        if (std::none_of(rows.begin(), rows.end(), [](const LevelDifference& row) { return row.withNeighbours > 0; }))
            return std::nullopt;
        const NeighbourhoodFeatures f = neighbourhoodFeatures(rows, CountedVoxels::WithNeighbours);
        return std::vector<double>{f.coarseness, f.contrast, f.busyness, f.complexity, f.strength};
    });
    std::vector<IbsiFeature> features;
    appendMeans(features, kNames, suffixOf(aggregation), values, "no voxel of the region has a neighbour");
    return features;
}

} // namespace rimlight::radiomics::ibsi

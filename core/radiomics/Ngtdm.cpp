#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/NeighbourDifferences.h"

namespace rimlight::radiomics {

namespace {

std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto& discrete = input.discrete;
    const auto all = directions(discrete.size, input.settings.distances, input.settings, true);
    const NeighbourhoodFeatures f =
        neighbourhoodFeatures(sumDifferences(discrete, all, allSlices(discrete), input.progress), CountedVoxels::All);
    return {f.busyness, f.coarseness, f.complexity, f.contrast, f.strength};
}

} // namespace

FeatureClass ngtdmClass() {
    return {"ngtdm", {"Busyness", "Coarseness", "Complexity", "Contrast", "Strength"}, &compute};
}

} // namespace rimlight::radiomics

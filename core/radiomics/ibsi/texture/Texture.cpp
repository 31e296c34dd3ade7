#include "core/radiomics/ibsi/texture/Texture.h"

#include "core/base/Error.h"
#include "core/radiomics/Discretise.h"
#include "core/radiomics/ibsi/texture/Families.h"
#include "core/radiomics/ibsi/texture/Matrices.h"

#include <algorithm>
#include <cassert>

namespace rimlight::radiomics::ibsi {

std::vector<IbsiFeature> textureFeatures(const TextureInput& input, const std::vector<Aggregation>& aggregations) {
    assert(input.discrete.border >= 1);
    assert(input.morphology.size == input.discrete.size);
    if (input.discrete.levelCount > kMostGreyLevels)
        throw Error("has " + std::to_string(input.discrete.levelCount) + " grey levels, more than " +
                        std::to_string(kMostGreyLevels),
                    "The region", "Discretise it into fewer, wider bins.");
    const auto wants = [&](Aggregation aggregation) {
        return std::find(aggregations.begin(), aggregations.end(), aggregation) != aggregations.end();
    };
    // Found once for two families, and in the plane for two aggregations.
    ZoneMap inPlane;
    ZoneMap inSpace;
    if (wants(Aggregation::Slices2D) || wants(Aggregation::Merged2D5))
        inPlane = findZones(input.discrete, halfNeighbours(Aggregation::Slices2D), input.progress);
    if (wants(Aggregation::Volume3D))
        inSpace = findZones(input.discrete, halfNeighbours(Aggregation::Volume3D), input.progress);
    const auto zonesOf = [&](Aggregation aggregation) -> const ZoneMap& {
        return aggregation == Aggregation::Volume3D ? inSpace : inPlane;
    };

    std::vector<IbsiFeature> features;
    const auto append = [&](const auto& featuresOf) {
        for (const Aggregation aggregation : aggregations) {
            input.progress.throwIfCancelled();
            const auto more = featuresOf(aggregation);
            features.insert(features.end(), more.begin(), more.end());
        }
    };
    append([&](Aggregation aggregation) { return glcmFeatures(input, aggregation); });
    append([&](Aggregation aggregation) { return glrlmFeatures(input, aggregation); });
    append([&](Aggregation aggregation) { return glszmFeatures(input, aggregation, zonesOf(aggregation)); });
    append([&](Aggregation aggregation) { return gldzmFeatures(input, aggregation, zonesOf(aggregation)); });
    append([&](Aggregation aggregation) { return ngtdmFeatures(input, aggregation); });
    append([&](Aggregation aggregation) { return ngldmFeatures(input, aggregation); });
    return features;
}

std::vector<IbsiName> textureNames(const std::vector<Aggregation>& aggregations) {
    // The names of a region of one voxel are those of any.
    RegionImage voxel;
    voxel.size = {1, 1, 1};
    voxel.inside = {1};
    DiscretisedRegion discrete;
    discrete.size = {1, 1, 1};
    discrete.padded = {3, 3, 3};
    discrete.levels.assign(27, 0);
    discrete.levels[discrete.offset(0, 0, 0)] = 1;
    discrete.countLevels();
    std::vector<IbsiName> names;
    for (auto& feature : textureFeatures({discrete, voxel, {1.0, 1.0, 1.0}, {}, 1}, aggregations))
        names.push_back({std::move(feature.tag), std::move(feature.code)});
    return names;
}

} // namespace rimlight::radiomics::ibsi

#include "core/radiomics/ibsi/texture/BorderDistance.h"
#include "core/radiomics/ibsi/texture/Families.h"
#include "core/radiomics/ibsi/texture/Matrices.h"
#include "core/radiomics/ibsi/texture/SizeFeatureOrder.h"

#include <algorithm>
#include <limits>

namespace rimlight::radiomics::ibsi {

namespace {

/// IBSI chapter 3.9.
constexpr FeatureName kNames[] = {
    {"dzm_sde", "0GBI"},    {"dzm_lde", "MB4I"},       {"dzm_lgze", "S1RA"},   {"dzm_hgze", "K26C"},
    {"dzm_sdlge", "RUVG"},  {"dzm_sdhge", "DKNJ"},     {"dzm_ldlge", "A7WM"},  {"dzm_ldhge", "KLTH"},
    {"dzm_glnu", "VFT7"},   {"dzm_glnu_norm", "7HP3"}, {"dzm_zdnu", "V294"},   {"dzm_zdnu_norm", "IATH"},
    {"dzm_z_perc", "VIWW"}, {"dzm_gl_var", "QK93"},    {"dzm_zd_var", "7WT1"}, {"dzm_zd_entr", "GBDU"},
};

/// For each zone the least distance of its voxels. A voxel outside the morphological region counts as on its border.
std::vector<std::size_t> distancesOfZones(const DiscretisedRegion& discrete, const ZoneMap& zones,
                                          const std::vector<std::int32_t>& distances, const Progress& progress) {
    std::vector<std::size_t> least(zones.zones.size(), std::numeric_limits<std::size_t>::max());
    std::size_t voxel = 0;
    for (int k = 0; k < discrete.size[2]; ++k) {
        progress.throwIfCancelled();
        for (int j = 0; j < discrete.size[1]; ++j)
            for (int i = 0; i < discrete.size[0]; ++i, ++voxel) {
                const std::size_t here = discrete.offset(i, j, k);
                if (discrete.levels[here] == 0)
                    continue;
                std::size_t& ofZone = least[zones.zoneOf[here]];
                ofZone = std::min(ofZone, static_cast<std::size_t>(std::max(distances[voxel], 1)));
            }
    }
    return least;
}

} // namespace

std::vector<IbsiFeature> gldzmFeatures(const TextureInput& input, Aggregation aggregation, const ZoneMap& zones) {
    const auto& discrete = input.discrete;
    const auto distances = borderDistances(input.morphology, aggregation != Aggregation::Volume3D);
    const auto ofZones = distancesOfZones(discrete, zones, distances, input.progress);
    const auto values = valuesOfRanges(input, aggregation, [&](SliceRange slices) -> MatrixValues {
        const auto inSlices = zonesIn(discrete, zones, slices);
        if (inSlices.empty())
            return std::nullopt;
        const std::size_t first = static_cast<std::size_t>(inSlices.data() - zones.zones.data());
        std::size_t voxels = 0;
        for (const Zone& zone : inSlices)
            voxels += zone.size;
        SizeFeatures f = sizeFeatures(countZones(discrete, inSlices, std::span(ofZones).subspan(first)));
        f.percentage = static_cast<double>(inSlices.size()) / static_cast<double>(voxels);
        return inOrder(f);
    });
    std::vector<IbsiFeature> features;
    appendMeans(features, kNames, suffixOf(aggregation), values, "the region holds no zone");
    return features;
}

} // namespace rimlight::radiomics::ibsi

#include "core/radiomics/ibsi/texture/Families.h"
#include "core/radiomics/ibsi/texture/Matrices.h"
#include "core/radiomics/ibsi/texture/SizeFeatureOrder.h"

namespace rimlight::radiomics::ibsi {

namespace {

/// IBSI chapter 3.8.
constexpr FeatureName kNames[] = {
    {"szm_sze", "5QRC"},    {"szm_lze", "48P8"},       {"szm_lgze", "XMSY"},   {"szm_hgze", "5GN9"},
    {"szm_szlge", "5RAI"},  {"szm_szhge", "HW1V"},     {"szm_lzlge", "YH51"},  {"szm_lzhge", "J17V"},
    {"szm_glnu", "JNSA"},   {"szm_glnu_norm", "Y1RO"}, {"szm_zsnu", "4JP3"},   {"szm_zsnu_norm", "VB3A"},
    {"szm_z_perc", "P30P"}, {"szm_gl_var", "BYLV"},    {"szm_zs_var", "3NSA"}, {"szm_zs_entr", "GU8N"},
};

} // namespace

std::vector<IbsiFeature> glszmFeatures(const TextureInput& input, Aggregation aggregation, const ZoneMap& zones) {
    const auto values = valuesOfRanges(input, aggregation, [&](SliceRange slices) -> MatrixValues {
        const auto inSlices = zonesIn(input.discrete, zones, slices);
        if (inSlices.empty())
            return std::nullopt;
        return inOrder(sizeFeatures(countBySize(input.discrete, inSlices)));
    });
    std::vector<IbsiFeature> features;
    appendMeans(features, kNames, suffixOf(aggregation), values, "the region holds no zone");
    return features;
}

} // namespace rimlight::radiomics::ibsi

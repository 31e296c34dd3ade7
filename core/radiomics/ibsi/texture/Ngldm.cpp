#include "core/radiomics/Dependences.h"
#include "core/radiomics/ibsi/texture/Families.h"
#include "core/radiomics/ibsi/texture/Matrices.h"
#include "core/radiomics/ibsi/texture/SizeFeatureOrder.h"

namespace rimlight::radiomics::ibsi {

namespace {

/// IBSI chapter 3.11.
constexpr FeatureName kNames[] = {
    {"ngl_lde", "SODN"},       {"ngl_hde", "IMOQ"},       {"ngl_lgce", "TL9H"},   {"ngl_hgce", "OAE7"},
    {"ngl_ldlge", "EQ3F"},     {"ngl_ldhge", "JA6D"},     {"ngl_hdlge", "NBZI"},  {"ngl_hdhge", "9QMG"},
    {"ngl_glnu", "FP8K"},      {"ngl_glnu_norm", "5SPA"}, {"ngl_dcnu", "Z87G"},   {"ngl_dcnu_norm", "OKJI"},
    {"ngl_dc_perc", "6XV8"},   {"ngl_gl_var", "1PFV"},    {"ngl_dc_var", "DNX2"}, {"ngl_dc_entr", "FCBV"},
    {"ngl_dc_energy", "CAS9"},
};

} // namespace

std::vector<IbsiFeature> ngldmFeatures(const TextureInput& input, Aggregation aggregation) {
    constexpr double kCoarseness = 0.0;
    const auto all = neighbours(aggregation);
    const auto values = valuesOfRanges(input, aggregation, [&](SliceRange slices) -> MatrixValues {
        const auto entries = countDependences(input.discrete, all, kCoarseness, slices, input.progress);
        if (entries.empty())
            return std::nullopt;
        SizeFeatures f = sizeFeatures(entries);
        f.percentage = 1.0; // every voxel has a dependence count
        auto ordered = inOrder(f);
        ordered.push_back(f.energy);
        return ordered;
    });
    std::vector<IbsiFeature> features;
    appendMeans(features, kNames, suffixOf(aggregation), values, "the region holds no voxel");
    return features;
}

} // namespace rimlight::radiomics::ibsi

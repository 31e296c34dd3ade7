#include "core/radiomics/Runs.h"
#include "core/radiomics/ibsi/texture/Directional.h"
#include "core/radiomics/ibsi/texture/Families.h"
#include "core/radiomics/ibsi/texture/SizeFeatureOrder.h"

namespace rimlight::radiomics::ibsi {

namespace {

/// IBSI chapter 3.7.
constexpr FeatureName kNames[] = {
    {"rlm_sre", "22OV"},    {"rlm_lre", "W4KF"},       {"rlm_lgre", "V3SW"},   {"rlm_hgre", "G3QZ"},
    {"rlm_srlge", "HTZT"},  {"rlm_srhge", "GD3A"},     {"rlm_lrlge", "IVPO"},  {"rlm_lrhge", "3KUM"},
    {"rlm_glnu", "R5YN"},   {"rlm_glnu_norm", "OVBL"}, {"rlm_rlnu", "W92Y"},   {"rlm_rlnu_norm", "IC23"},
    {"rlm_r_perc", "9ZK5"}, {"rlm_gl_var", "8CE5"},    {"rlm_rl_var", "SXLW"}, {"rlm_rl_entr", "HJ9O"},
};

using Runs = std::vector<SizeEntry>;

} // namespace

std::vector<IbsiFeature> glrlmFeatures(const TextureInput& input, Aggregation aggregation) {
    DirectionalFamily<Runs> family;
    family.names = kNames;
    family.missingReason = "the region holds no run";
    family.count = [&](const imaging::Index& direction, SliceRange slices) {
        return countRuns(input.discrete, direction, slices, input.progress);
    };
    family.sum = [](const std::vector<Runs>& matrices) { return mergedEntries(matrices); };
    // Run percentage: the runs of each direction cover all voxels, so that their lengths add up to the voxels, times
    // the number of directions in a sum.
    family.valuesOf = [](const Runs& runs) -> MatrixValues {
        if (runs.empty())
            return std::nullopt;
        return inOrder(sizeFeatures(runs));
    };
    return directionalFeatures(family, input, aggregation);
}

} // namespace rimlight::radiomics::ibsi

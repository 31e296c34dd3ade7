#include "core/radiomics/Dependences.h"
#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/SizeMatrix.h"

namespace rimlight::radiomics {

namespace {

std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto& discrete = input.discrete;
    const auto all = directions(discrete.size, input.settings.distances, input.settings, true);
    const SizeFeatures f =
        sizeFeatures(countDependences(discrete, all, input.settings.gldmAlpha, allSlices(discrete), input.progress));
    return {f.entropy, f.sizeNonUniformity, f.sizeNonUniformityNormalised, f.sizeVariance, f.greyLevelNonUniformity,
            f.greyLevelVariance, f.highGreyLevelEmphasis, f.longEmphasis, f.longHighEmphasis, f.longLowEmphasis,
            f.lowGreyLevelEmphasis, f.shortEmphasis, f.shortHighEmphasis, f.shortLowEmphasis,
            // PyRadiomics 3.0.1 raises DeprecationWarning in the place of these two.
            tables::Missing{"deprecated: always 1"},
            tables::Missing{"deprecated: the same as the Uniformity of firstorder"}};
}

} // namespace

FeatureClass gldmClass() {
    return {"gldm",
            {"DependenceEntropy", "DependenceNonUniformity", "DependenceNonUniformityNormalized", "DependenceVariance",
             "GrayLevelNonUniformity", "GrayLevelVariance", "HighGrayLevelEmphasis", "LargeDependenceEmphasis",
             "LargeDependenceHighGrayLevelEmphasis", "LargeDependenceLowGrayLevelEmphasis", "LowGrayLevelEmphasis",
             "SmallDependenceEmphasis", "SmallDependenceHighGrayLevelEmphasis", "SmallDependenceLowGrayLevelEmphasis"},
            &compute,
            {"DependencePercentage", "GrayLevelNonUniformityNormalized"}};
}

} // namespace rimlight::radiomics

#include "core/radiomics/Directions.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/SizeMatrix.h"
#include "core/radiomics/Zones.h"

namespace rimlight::radiomics {

namespace {

/// Zones are connected by 26 neighbours in space or 8 in the plane.
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto& discrete = input.discrete;
    const auto all = directions(discrete.size, {1}, input.settings, false);
    const SizeFeatures f = sizeFeatures(countBySize(discrete, findZones(discrete, all, input.progress).zones));
    return {f.greyLevelNonUniformity,
            f.greyLevelNonUniformityNormalised,
            f.greyLevelVariance,
            f.highGreyLevelEmphasis,
            f.longEmphasis,
            f.longHighEmphasis,
            f.longLowEmphasis,
            f.lowGreyLevelEmphasis,
            f.sizeNonUniformity,
            f.sizeNonUniformityNormalised,
            f.shortEmphasis,
            f.shortHighEmphasis,
            f.shortLowEmphasis,
            f.entropy,
            f.percentage,
            f.sizeVariance};
}

} // namespace

FeatureClass glszmClass() {
    return {"glszm",
            {"GrayLevelNonUniformity", "GrayLevelNonUniformityNormalized", "GrayLevelVariance",
             "HighGrayLevelZoneEmphasis", "LargeAreaEmphasis", "LargeAreaHighGrayLevelEmphasis",
             "LargeAreaLowGrayLevelEmphasis", "LowGrayLevelZoneEmphasis", "SizeZoneNonUniformity",
             "SizeZoneNonUniformityNormalized", "SmallAreaEmphasis", "SmallAreaHighGrayLevelEmphasis",
             "SmallAreaLowGrayLevelEmphasis", "ZoneEntropy", "ZonePercentage", "ZoneVariance"},
            &compute};
}

} // namespace rimlight::radiomics

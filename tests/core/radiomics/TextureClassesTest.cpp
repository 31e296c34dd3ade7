// What PyRadiomics' texture classes give besides the features that the oracles cover.

#include "core/radiomics/Discretise.h"
#include "core/radiomics/FeatureClass.h"

#include <catch2/catch.hpp>

#include <map>

using namespace rimlight;
using namespace rimlight::radiomics;

namespace {

/// The cells of a class for a cube of 3 x 3 x 3 voxels, by name.
std::map<std::string, tables::Cell> cellsOf(const FeatureClass& featureClass) {
    RegionImage region;
    region.size = {3, 3, 3};
    region.inside.assign(27, 1);
    for (int voxel = 0; voxel < 27; ++voxel)
        region.values.push_back(voxel * voxel % 11);
    ExtractionSettings settings;
    settings.binWidth = 2.0;
    const DiscretisedRegion discrete = discretise(region, settings);
    const Progress progress;
    const auto cells = featureClass.compute({region, region, discrete, settings, progress, 1});
    auto names = featureClass.names;
    names.insert(names.end(), featureClass.deprecatedNames.begin(), featureClass.deprecatedNames.end());
    REQUIRE(cells.size() == names.size());
    std::map<std::string, tables::Cell> byName;
    for (std::size_t n = 0; n < names.size(); ++n)
        byName[names[n]] = cells[n];
    return byName;
}

} // namespace

// PyRadiomics 3.0.1 gave no value for these when they were named (RadiomicsFeatureExtractor.enableFeaturesByName): each
// raises DeprecationWarning, which names the other feature.
TEST_CASE("Deprecated texture features have no value, and say which feature they equal") {
    const auto glcm = cellsOf(glcmClass());
    CHECK(glcm.at("Dissimilarity") == tables::Cell(tables::Missing{"deprecated: the same as DifferenceAverage"}));
    CHECK(glcm.at("Homogeneity1") == tables::Cell(tables::Missing{"deprecated: the same as Id"}));
    CHECK(glcm.at("Homogeneity2") == tables::Cell(tables::Missing{"deprecated: the same as Idm"}));
    CHECK(glcm.at("SumVariance") == tables::Cell(tables::Missing{"deprecated: the same as ClusterTendency"}));
    const auto gldm = cellsOf(gldmClass());
    CHECK(gldm.at("DependencePercentage") == tables::Cell(tables::Missing{"deprecated: always 1"}));
    CHECK(gldm.at("GrayLevelNonUniformityNormalized") ==
          tables::Cell(tables::Missing{"deprecated: the same as the Uniformity of firstorder"}));
}

TEST_CASE("Texture classes give a value for each feature that isn't deprecated") {
    for (const auto& featureClass : {glcmClass(), gldmClass(), glrlmClass(), glszmClass(), ngtdmClass()}) {
        const auto cells = cellsOf(featureClass);
        for (const auto& name : featureClass.names) {
            INFO(featureClass.key << " " << name);
            CHECK(std::holds_alternative<double>(cells.at(name)));
        }
    }
}

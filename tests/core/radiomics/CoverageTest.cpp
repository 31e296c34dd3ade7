// Every feature and every image type has a value of PyRadiomics that it is compared with (LiveOracleTest.cpp).

#include "core/radiomics/ExtractionSettings.h"
#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/ImageTypes.h"
#include "tests/core/radiomics/OracleCase.h"
#include "tests/core/radiomics/OracleValues.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rimlight;
using namespace rimlight::test;

namespace {

/// "original_glcm_MCC" and so on, of all files of values.
std::set<std::string> comparedNames() {
    std::set<std::string> names;
    for (const auto& settings : oracleSettings())
        for (const auto& row : valuesOf(settings).rows)
            names.insert(row.at(0));
    return names;
}

/// "glcm_MCC" of "original_glcm_MCC".
std::string withoutImage(const std::string& name) {
    return name.substr(name.find('_') + 1);
}

/// The feature of a block of two grey levels.
tables::Cell valueOfNamed(const std::string& featureClass, const std::string& name) {
    imaging::Geometry geometry;
    geometry.size = {4, 4, 4};
    std::vector<double> voxels(geometry.voxelCount(), 0.0);
    voxels[0] = 100.0;
    radiomics::ExtractionSettings settings;
    settings.featureClasses = {{featureClass, {name}}};
    const std::vector<std::uint8_t> inside(voxels.size(), 1);
    const auto extraction = radiomics::extract(imaging::Volume::fromVoxels(geometry, voxels),
                                               imaging::Mask::fromDense(geometry, inside), settings);
    return extraction.features.values.at(0).value;
}

} // namespace

TEST_CASE("Each feature of each class has a value of PyRadiomics", "[oracle]") {
    std::set<std::string> compared;
    for (const auto& name : comparedNames())
        compared.insert(withoutImage(name));
    for (const auto& featureClass : radiomics::featureClasses())
        for (const auto* names : {&featureClass.names, &featureClass.deprecatedNames})
            for (const auto& name : *names) {
                INFO(featureClass.key << "_" << name);
                const bool isCompared = compared.count(featureClass.key + "_" + name) == 1;
                // PyRadiomics itself has no value for the others.
                CHECK(isCompared != isSaidDeprecated(valueOfNamed(featureClass.key, name)));
            }
}

TEST_CASE("Each image of each image type has all its 93 features compared with PyRadiomics", "[oracle]") {
    const auto names = comparedNames();
    for (const auto& type : radiomics::imageTypes()) {
        const std::string yaml =
            "imageType:\n  " + type.key + (type.key == "LoG" ? ": {sigma: [0.5, 1.0, 2, 3.0, 4.0, 5.0]}\n" : ": {}\n");
        const auto chosen = radiomics::chooseImageTypes(radiomics::parseSettings(yaml, type.key));
        REQUIRE(chosen.size() == 1);
        const auto images = type.names(chosen.front().settings);
        CHECK_FALSE(images.empty());
        for (const auto& image : images)
            for (const auto& featureClass : radiomics::featureClasses()) {
                if (featureClass.key.starts_with("shape"))
                    continue;
                for (const auto& feature : featureClass.names) {
                    const std::string name = image + "_" + featureClass.key + "_" + feature;
                    INFO(name);
                    CHECK(names.count(name) == 1);
                }
            }
    }
}

TEST_CASE("Each settings file of the oracle has its line, and each line its file", "[oracle]") {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(oracleFolder())) {
        const auto name = entry.path().stem().string();
        if (name.starts_with("settings-"))
            files.insert(name.substr(name.find('-') + 1));
    }
    std::set<std::string> lines;
    for (const auto& settings : oracleSettings())
        lines.insert(settings.name);
    CHECK(files == lines);
}

TEST_CASE("Patterns of exceptions match whole names", "[oracle]") {
    CHECK(matchesPattern("lbp-3D-m1_glcm_MCC", "lbp-3D-*_MCC"));
    CHECK(matchesPattern("brain1", "*"));
    CHECK_FALSE(matchesPattern("brain12", "brain1"));
    CHECK_FALSE(matchesPattern("lbp-3D-m1_glcm_MCC2", "lbp-3D-*_MCC"));
}

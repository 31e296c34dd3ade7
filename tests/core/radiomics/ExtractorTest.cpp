#include "core/radiomics/Extractor.h"

#include "core/base/Error.h"
#include "core/base/Random.h"

#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <limits>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::radiomics;

namespace {

struct Case {
    imaging::Volume image;
    imaging::Mask mask;
};

/// The values in the middle of a grid with a border of one voxel outside the region; spacing 1 mm.
Case caseOf(const imaging::Index& size, const std::vector<double>& values) {
    imaging::Geometry geometry;
    for (std::size_t axis = 0; axis < 3; ++axis)
        geometry.size[axis] = size[axis] + 2;
    std::vector<double> voxels(geometry.voxelCount(), 1000.0);
    std::vector<std::uint8_t> inside(geometry.voxelCount(), 0);
    auto value = values.begin();
    for (int k = 1; k <= size[2]; ++k)
        for (int j = 1; j <= size[1]; ++j)
            for (int i = 1; i <= size[0]; ++i) {
                voxels[geometry.offset(i, j, k)] = *value++;
                inside[geometry.offset(i, j, k)] = 1;
            }
    return {imaging::Volume::fromVoxels(geometry, std::move(voxels)), imaging::Mask::fromDense(geometry, inside)};
}

Case noise(int edge) {
    Random random(7);
    std::vector<double> values(static_cast<std::size_t>(edge * edge * edge));
    for (double& value : values)
        value = random.normal(100.0, 200.0);
    return caseOf({edge, edge, edge}, values);
}

double valueOf(const Extraction& extraction, const std::string& name) {
    const auto* cell = extraction.features.find("original_" + name);
    REQUIRE(cell != nullptr);
    REQUIRE(std::holds_alternative<double>(*cell));
    return std::get<double>(*cell);
}

std::string problemOf(const Case& test, const ExtractionSettings& settings = {}) {
    try {
        extract(test.image, test.mask, settings);
    } catch (const Error& error) {
        return error.problem();
    }
    return "no error";
}

} // namespace

TEST_CASE("features of two voxels are those worked out by hand") {
    // Grey levels 1 and 2; co-occurrence (0 1/2; 1/2 0); each voxel is the other's only neighbour.
    ExtractionSettings settings;
    settings.minimumRoiDimensions = 1;
    const auto test = caseOf({2, 1, 1}, {0.0, 25.0});
    const auto extraction = extract(test.image, test.mask, settings);
    CHECK(extraction.regionVoxels == 2);
    CHECK(extraction.greyLevels == 2);
    CHECK(extraction.features.values.size() == 107);
    const auto [name, expected] = GENERATE(table<std::string, double>({
        {"shape_VoxelVolume", 2.0},
        // A diamond of area 1/2, one voxel long, with half an octahedron at each end.
        {"shape_MeshVolume", 2.0 / 3.0},
        {"shape_SurfaceArea", 2.0 * std::sqrt(2.0) + std::sqrt(3.0)},
        {"shape_Maximum3DDiameter", 2.0},
        {"shape_MajorAxisLength", 2.0},
        {"shape_MinorAxisLength", 0.0},
        {"shape_Elongation", 0.0},
        {"firstorder_Mean", 12.5},
        {"firstorder_Variance", 156.25},
        {"firstorder_Energy", 625.0},
        {"firstorder_Entropy", 1.0},
        {"firstorder_Uniformity", 0.5},
        {"firstorder_10Percentile", 2.5},
        {"firstorder_Kurtosis", 1.0},
        {"glcm_Contrast", 1.0},
        {"glcm_JointEnergy", 0.5},
        {"glcm_JointEntropy", 1.0},
        {"glcm_Autocorrelation", 2.0},
        {"glcm_Correlation", -1.0},
        {"glcm_MCC", 1.0},
        {"glcm_SumAverage", 3.0},
        {"glcm_SumEntropy", 0.0},
        {"gldm_SmallDependenceEmphasis", 1.0},
        {"gldm_GrayLevelVariance", 0.25},
        {"glrlm_ShortRunEmphasis", 1.0},
        {"glrlm_RunPercentage", 1.0},
        {"glszm_ZonePercentage", 1.0},
        {"glszm_ZoneEntropy", 1.0},
        {"ngtdm_Coarseness", 1.0},
        {"ngtdm_Contrast", 0.25},
        {"ngtdm_Busyness", 1.0},
        {"ngtdm_Complexity", 1.0},
        {"ngtdm_Strength", 1.0},
    }));
    INFO(name);
    CHECK(valueOf(extraction, name) == Approx(expected).epsilon(1e-12).margin(1e-12));
}

TEST_CASE("a flat region has PyRadiomics' values for it, and a warning") {
    const auto test = caseOf({3, 3, 3}, std::vector<double>(27, 7.0));
    const auto extraction = extract(test.image, test.mask, {});
    REQUIRE(extraction.warnings.size() == 2);
    CHECK_THAT(extraction.warnings[0], Catch::Contains("27 voxels"));
    CHECK_THAT(extraction.warnings[1], Catch::Contains("same grey level"));
    const auto [name, expected] = GENERATE(table<std::string, double>({
        {"firstorder_Entropy", 0.0},
        {"firstorder_Uniformity", 1.0},
        {"firstorder_Skewness", 0.0},
        {"glcm_JointEnergy", 1.0},
        {"glcm_Correlation", 1.0},
        {"glcm_MCC", 1.0},
        {"glcm_Imc1", 0.0},
        {"glcm_Imc2", 0.0},
        {"glszm_LargeAreaEmphasis", 729.0},
        {"glszm_ZonePercentage", 1.0 / 27.0},
        // 8 corners with 7 neighbours, 12 edges with 11, 6 faces with 17, the middle with 26.
        {"gldm_LargeDependenceEmphasis", (8 * 64 + 12 * 144 + 6 * 324 + 729) / 27.0},
        {"ngtdm_Coarseness", 1e6},
        {"ngtdm_Busyness", 0.0},
    }));
    INFO(name);
    CHECK(valueOf(extraction, name) == Approx(expected).epsilon(1e-12).margin(1e-12));
}

TEST_CASE("one bin for each voxel of a wide range is too much and warned about") {
    ExtractionSettings settings;
    settings.binWidth = 1.0;
    const auto test = noise(12);
    const auto extraction = extract(test.image, test.mask, settings);
    CHECK(extraction.greyLevels > 128);
    REQUIRE(extraction.warnings.size() == 1);
    CHECK_THAT(extraction.warnings[0], Catch::Contains("16 to 128"));
    settings.binWidth = 1e-4;
    CHECK_THAT(problemOf(test, settings), Catch::Contains("grey levels"));
}

TEST_CASE("features don't depend on the number of threads, bit for bit") {
    ExtractionSettings settings;
    settings.weightingNorm = GENERATE("", "euclidean");
    const auto test = noise(20);
    const auto once = extract(test.image, test.mask, settings, {}, 1);
    for (const unsigned threads : {2U, 8U}) {
        const auto again = extract(test.image, test.mask, settings, {}, threads);
        REQUIRE(again.features.values.size() == once.features.values.size());
        for (std::size_t f = 0; f < once.features.values.size(); ++f) {
            INFO(once.features.values[f].name << " on " << threads << " threads");
            CHECK(std::bit_cast<std::uint64_t>(std::get<double>(again.features.values[f].value)) ==
                  std::bit_cast<std::uint64_t>(std::get<double>(once.features.values[f].value)));
        }
    }
}

TEST_CASE("what can't be measured is refused with its reason") {
    const auto good = noise(4);
    SECTION("an empty region") {
        CHECK_THAT(problemOf({good.image, imaging::Mask::fromDense(
                                              good.image.geometry(),
                                              std::vector<std::uint8_t>(good.image.geometry().voxelCount(), 0))}),
                   Catch::Contains("empty"));
    }
    SECTION("a region on another grid") {
        CHECK_THAT(problemOf({good.image, noise(5).mask}), Catch::Contains("another grid"));
    }
    SECTION("a single voxel") {
        ExtractionSettings settings;
        settings.minimumRoiDimensions = 1;
        CHECK_THAT(problemOf(caseOf({1, 1, 1}, {3.0}), settings), Catch::Contains("single voxel"));
    }
    SECTION("a line, when two dimensions are asked for") {
        CHECK_THAT(problemOf(caseOf({3, 1, 1}, {1.0, 2.0, 3.0})), Catch::Contains("minimumROIDimensions"));
    }
    SECTION("fewer voxels than asked for") {
        ExtractionSettings settings;
        settings.minimumRoiSize = 100;
        CHECK_THAT(problemOf(good, settings), Catch::Contains("minimumROISize"));
    }
    SECTION("NaN in the region") {
        std::vector<double> values(27, 1.0);
        values[13] = std::numeric_limits<double>::quiet_NaN();
        CHECK_THAT(problemOf(caseOf({3, 3, 3}, values)), Catch::Contains("NaN"));
    }
    SECTION("no voxel left after resegmentation") {
        ExtractionSettings settings;
        settings.resegmentRange = {1e6, 2e6};
        CHECK_THAT(problemOf(good, settings), Catch::Contains("resegmentRange"));
    }
}

TEST_CASE("NaN outside the region does not matter") {
    auto test = noise(4);
    const auto voxels = test.image.voxels<double>();
    std::vector<double> holed(voxels.begin(), voxels.end());
    holed[0] = std::numeric_limits<double>::quiet_NaN();
    const auto image = imaging::Volume::fromVoxels(test.image.geometry(), std::move(holed));
    CHECK(valueOf(extract(image, test.mask, {}), "glcm_Contrast") ==
          valueOf(extract(test.image, test.mask, {}), "glcm_Contrast"));
}

TEST_CASE("extraction stops when it is cancelled, before and in between") {
    const auto test = noise(8);
    std::stop_source stop;
    const std::string when = GENERATE("Preparing", "glcm", "ngtdm");
    const Progress progress(
        [&](double, std::string_view message) {
            if (message.find(when) != std::string_view::npos)
                stop.request_stop();
        },
        stop.get_token());
    CHECK_THROWS_AS(extract(test.image, test.mask, {}, progress), Cancelled);
}

TEST_CASE("only the chosen features are given, in order") {
    const auto test = noise(4);
    ExtractionSettings settings;
    settings.featureClasses = {{"glcm", {"MCC", "Contrast"}}, {"firstorder", {"Mean"}}};
    const auto extraction = extract(test.image, test.mask, settings);
    std::vector<std::string> names;
    for (const auto& feature : extraction.features.values)
        names.push_back(feature.name);
    CHECK(names == featureNames(settings));
    CHECK(names == std::vector<std::string>{"original_firstorder_Mean", "original_glcm_Contrast", "original_glcm_MCC"});
}

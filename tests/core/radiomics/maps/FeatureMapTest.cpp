#include "core/radiomics/maps/FeatureMap.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/radiomics/Extractor.h"
#include "core/radiomics/FeatureClass.h"
#include "tests/core/radiomics/OracleCase.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>
#include <set>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::radiomics;

namespace {

/// Noise on a grid; the region is the box, less a voxel in so many.
test::OracleCase noise(const imaging::Index& gridSize, const imaging::IndexBox& box, int holeEach = 0) {
    imaging::Geometry geometry;
    geometry.size = gridSize;
    geometry.spacingMm = {0.7, 0.9, 1.3};
    Random random(11);
    std::vector<double> voxels(geometry.voxelCount());
    std::vector<std::uint8_t> inside(geometry.voxelCount(), 0);
    for (int k = 0; k < gridSize[2]; ++k)
        for (int j = 0; j < gridSize[1]; ++j)
            for (int i = 0; i < gridSize[0]; ++i) {
                const auto here = geometry.offset(i, j, k);
                voxels[here] = random.normal(100.0, 60.0);
                inside[here] =
                    box.contains(i, j, k) && (holeEach == 0 || (i * 5 + j * 3 + k * 7) % holeEach != 0) ? 1 : 0;
            }
    return {imaging::Volume::fromVoxels(geometry, std::move(voxels)), imaging::Mask::fromDense(geometry, inside)};
}

std::vector<FeatureMap> mapsOf(const test::OracleCase& oracleCase, const ExtractionSettings& settings,
                               const FeatureMapSettings& mapSettings, const std::vector<std::string>& features,
                               unsigned threads = 0) {
    return featureMaps(oracleCase.image, oracleCase.mask, settings, mapSettings, features, {}, threads);
}

/// The sentence that the request is refused with; empty when it is not.
std::string refusal(const test::OracleCase& oracleCase, const FeatureMapSettings& mapSettings,
                    const std::vector<std::string>& features) {
    try {
        mapsOf(oracleCase, {}, mapSettings, features);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

const test::OracleCase& smallCase() {
    static const auto oracleCase = noise({12, 11, 9}, {{1, 2, 1}, {9, 8, 6}}, 7);
    return oracleCase;
}

constexpr double kOutside = -98765.0;

/// A kernel that reaches over the whole region sees what extract() sees, which computes in another way.
void checkAgainstRegion(const test::OracleCase& oracleCase, const ExtractionSettings& settings, int radius) {
    const auto names = mapFeatureNames();
    const auto maps = mapsOf(oracleCase, settings, {radius, true, kOutside}, names);
    const auto whole = extract(oracleCase.image, oracleCase.mask, settings);
    REQUIRE(maps.size() == 93);
    for (const auto& map : maps) {
        const double expected = test::valueOf(whole, "original_" + map.feature);
        const auto values = map.map.voxels<double>();
        CHECK(map.undefinedVoxels == 0);
        CHECK(static_cast<std::size_t>(std::count(values.begin(), values.end(), kOutside)) ==
              values.size() - whole.regionVoxels);
        for (const double value : values) {
            INFO(map.feature << ": " << value << ", of the region " << expected);
            CHECK((value == kOutside || test::differenceOf(value, expected) <= 1e-9));
        }
    }
}

} // namespace

TEST_CASE("Maps show each first-order and texture feature once, and no shape", "[unit]") {
    std::set<std::string> expected;
    for (const auto& featureClass : featureClasses())
        if (!featureClass.key.starts_with("shape"))
            for (const auto& name : featureClass.names)
                expected.insert(featureClass.key + "_" + name);
    const auto names = mapFeatureNames();
    CHECK(names.size() == 93);
    CHECK(std::set<std::string>(names.begin(), names.end()) == expected);
}

TEST_CASE("A kernel that covers the region gives the region's features at each voxel", "[unit]") {
    const auto oracleCase = noise({7, 7, 6}, {{1, 1, 1}, {4, 5, 3}}, 13);
    ExtractionSettings settings;
    SECTION("with default settings") {}
    SECTION("with more levels than the small matrices hold") {
        settings.binWidth = 1.0;
    }
    SECTION("with an asymmetric matrix") {
        settings.symmetricalGLCM = false;
    }
    SECTION("with an asymmetric matrix of many levels and two distances") {
        settings.symmetricalGLCM = false;
        settings.binWidth = 2.0;
        settings.distances = {1, 3};
    }
    SECTION("with weights") {
        settings.weightingNorm = "manhattan";
    }
    SECTION("with z-scores of the region") {
        settings.zScoreWithin = ExtractionSettings::ZScore::Region;
        settings.binWidth = 0.25;
    }
    SECTION("resampled and resegmented") {
        settings.resampledPixelSpacingMm = {0.8, 0.8, 1.0};
        settings.resegmentRange = {-50.0, 220.0};
    }
    SECTION("with a bin count and a dependence limit") {
        settings.binCount = 9;
        settings.gldmAlpha = 2.0;
    }
    checkAgainstRegion(oracleCase, settings, 6);
}

TEST_CASE("The largest kernel gives the region's features too", "[unit]") {
    checkAgainstRegion(noise({5, 4, 3}, {{0, 0, 0}, {5, 4, 3}}), {}, kLargestKernelRadius);
}

TEST_CASE("A kernel in the plane that covers a slice gives the slice's features", "[unit]") {
    ExtractionSettings settings;
    settings.force2D = true;
    settings.minimumRoiDimensions = 2;
    checkAgainstRegion(noise({6, 6, 3}, {{1, 1, 1}, {4, 4, 1}}), settings, 5);
}

TEST_CASE("Maps do not depend on the number of threads, bit for bit", "[unit]") {
    for (const int radius : {1, 2}) {
        const auto one = mapsOf(smallCase(), {}, {radius, true, 0.0}, mapFeatureNames(), 1);
        for (const unsigned threads : {2U, 8U}) {
            const auto several = mapsOf(smallCase(), {}, {radius, true, 0.0}, mapFeatureNames(), threads);
            for (std::size_t f = 0; f < one.size(); ++f) {
                const auto a = one[f].map.voxels<double>();
                const auto b = several[f].map.voxels<double>();
                INFO(one[f].feature << ", " << threads << " threads");
                CHECK(std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
            }
        }
    }
}

TEST_CASE("A map that is asked for alone equals the one among all", "[unit]") {
    const auto all = mapsOf(smallCase(), {}, {}, mapFeatureNames());
    for (const std::size_t f : {0U, 20U, 37U, 45U, 92U}) {
        const auto alone = mapsOf(smallCase(), {}, {}, {all[f].feature}).front();
        const auto a = all[f].map.voxels<double>();
        const auto b = alone.map.voxels<double>();
        CHECK(std::equal(a.begin(), a.end(), b.begin(), b.end()));
    }
}

TEST_CASE("The maps come in the order in which they were asked for, on the region's box", "[unit]") {
    const auto maps = mapsOf(smallCase(), {}, {}, {"ngtdm_Strength", "firstorder_Mean", "ngtdm_Strength"});
    REQUIRE(maps.size() == 3);
    CHECK(maps[0].feature == "ngtdm_Strength");
    CHECK(maps[1].feature == "firstorder_Mean");
    CHECK(maps[2].feature == "ngtdm_Strength");
    const auto& box = smallCase().mask.box();
    CHECK(maps[1].map.geometry().size == box.size);
    CHECK((maps[1].map.geometry().originMm -
           smallCase().image.geometry().toPatient(Eigen::Vector3d(box.begin[0], box.begin[1], box.begin[2])))
              .norm() < 1e-12);
    // Closed form: the mean of the kernel's voxels in the region.
    double sum = 0.0;
    int count = 0;
    for (int k = box.begin[2]; k < box.begin[2] + 2; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + 3; ++j)
            for (int i = box.begin[0] + 2; i < box.begin[0] + 5; ++i)
                if (smallCase().mask.contains(i, j, k)) {
                    sum += smallCase().image.at(i, j, k);
                    ++count;
                }
    CHECK(maps[1].map.at(3, 1, 0) == Approx(sum / count).epsilon(1e-12));
}

TEST_CASE("A lone voxel has no texture: its map shows initValue, and the voxel is counted", "[unit]") {
    auto oracleCase = noise({8, 6, 5}, {{0, 0, 0}, {3, 3, 3}});
    auto inside = oracleCase.mask.toDense();
    inside[oracleCase.image.geometry().offset(7, 5, 4)] = 1;
    oracleCase.mask = imaging::Mask::fromDense(oracleCase.image.geometry(), inside);
    const auto maps = mapsOf(oracleCase, {}, {1, true, -7.0}, mapFeatureNames());
    for (const auto& map : maps) {
        INFO(map.feature);
        const bool needsPairs = map.feature.starts_with("glcm_") || map.feature.starts_with("glrlm_");
        CHECK(map.undefinedVoxels == (needsPairs ? 1 : 0));
        CHECK((map.map.at(7, 5, 4) == -7.0) == needsPairs);
        CHECK(map.map.at(5, 2, 2) == -7.0);
    }
}

TEST_CASE("Flat kernels have the values of a flat region, without rounding errors", "[unit]") {
    imaging::Geometry geometry;
    geometry.size = {5, 5, 4};
    std::vector<float> voxels(geometry.voxelCount(), 0.1F);
    voxels.back() = 100.0F;
    const test::OracleCase flat{
        imaging::Volume::fromVoxels(geometry, std::move(voxels)),
        imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(geometry.voxelCount(), 1))};
    const std::vector<std::pair<std::string, double>> expected = {
        {"firstorder_Skewness", 0.0}, {"firstorder_Kurtosis", 0.0},
        {"firstorder_Variance", 0.0}, {"firstorder_Entropy", 0.0},
        {"glcm_Imc1", 0.0},           {"glcm_Imc2", 0.0},
        {"glcm_Correlation", 1.0},    {"glcm_MCC", 0.0},
        {"glcm_JointEnergy", 1.0},    {"ngtdm_Coarseness", 1e6},
        {"ngtdm_Busyness", 0.0},      {"glszm_ZonePercentage", 1.0 / 27.0}};
    for (const auto& [feature, value] : expected) {
        INFO(feature);
        CHECK(mapsOf(flat, {}, {}, {feature}).front().map.at(1, 1, 1) == value);
    }
}

TEST_CASE("An unknown feature is refused with the names that come close", "[unit]") {
    CHECK_THAT(refusal(smallCase(), {}, {"firstorder_Mean", "glcm_Mcc"}), Catch::Contains("glcm_MCC"));
    CHECK_THAT(refusal(smallCase(), {}, {"glcm_jointentropi"}), Catch::Contains("glcm_JointEntropy"));
    CHECK_THAT(refusal(smallCase(), {}, {"busyness"}), Catch::Contains("ngtdm_Busyness"));
    CHECK_THAT(refusal(smallCase(), {}, {std::string(100000, 'x')}), Catch::Contains("Names that come close"));
    CHECK_THAT(refusal(smallCase(), {}, {""}), Catch::Contains("no feature"));
}

TEST_CASE("Shape is refused with the reason", "[unit]") {
    CHECK_THAT(refusal(smallCase(), {}, {"shape_Sphericity"}), Catch::Contains("outline as a whole"));
    CHECK_THAT(refusal(smallCase(), {}, {"shape2D_Perimeter"}), Catch::Contains("outline as a whole"));
}

TEST_CASE("A kernel radius of 0 or above 10 is refused with the reason", "[unit]") {
    CHECK_THAT(refusal(smallCase(), {0, true, 0.0}, {"glcm_MCC"}), Catch::Contains("one voxel has no texture"));
    CHECK_THAT(refusal(smallCase(), {-3, true, 0.0}, {"glcm_MCC"}), Catch::Contains("radius"));
    CHECK_THAT(refusal(smallCase(), {11, true, 0.0}, {"glcm_MCC"}), Catch::Contains("9261 voxels"));
}

TEST_CASE("An empty region and a mask on another grid are refused", "[unit]") {
    const imaging::Mask none = imaging::Mask::fromDense(
        smallCase().image.geometry(), std::vector<std::uint8_t>(smallCase().image.geometry().voxelCount(), 0));
    CHECK_THAT(refusal({smallCase().image, none}, {}, {"glcm_MCC"}), Catch::Contains("empty"));
    CHECK_THAT(refusal({noise({4, 4, 4}, {{0, 0, 0}, {2, 2, 2}}).image, smallCase().mask}, {}, {"glcm_MCC"}),
               Catch::Contains("another grid"));
}

TEST_CASE("Values that are no numbers are refused where a kernel can see them", "[unit]") {
    const auto whole = noise({8, 8, 8}, {{3, 3, 3}, {3, 3, 3}});
    const auto withNan = [&](int i) {
        const auto voxels = whole.image.voxels<double>();
        std::vector<double> changed(voxels.begin(), voxels.end());
        changed[whole.image.geometry().offset(i, 3, 3)] = std::numeric_limits<double>::quiet_NaN();
        return test::OracleCase{imaging::Volume::fromVoxels(whole.image.geometry(), std::move(changed)), whole.mask};
    };
    CHECK_THAT(refusal(withNan(3), {1, true, 0.0}, {"firstorder_Mean"}), Catch::Contains("The region"));
    CHECK(refusal(withNan(2), {1, true, 0.0}, {"firstorder_Mean"}).empty());
    CHECK_THAT(refusal(withNan(2), {1, false, 0.0}, {"firstorder_Mean"}), Catch::Contains("surroundings"));
    CHECK(refusal(withNan(1), {1, false, 0.0}, {"firstorder_Mean"}).empty());
}

TEST_CASE("Cancel is heard while maps are computed", "[unit]") {
    std::stop_source stop;
    std::atomic<int> reports{0};
    const Progress progress(
        [&](double, std::string_view) {
            if (++reports == 5)
                stop.request_stop();
        },
        stop.get_token());
    CHECK_THROWS_AS(featureMaps(smallCase().image, smallCase().mask, {}, {}, mapFeatureNames(), progress), Cancelled);
}

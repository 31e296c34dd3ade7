#include "core/radiomics/ibsi/IbsiExtractor.h"

#include "core/base/Error.h"
#include "core/base/Random.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <set>

using namespace rimlight;
using namespace rimlight::radiomics::ibsi;
using imaging::Geometry;

namespace {

/// A noisy ball in a box of 14 x 12 x 10 voxels of 1 x 1 x 2 mm.
struct Ball {
    imaging::Volume image;
    imaging::Mask mask;
};

Ball makeBall() {
    Geometry geometry;
    geometry.size = {14, 12, 10};
    geometry.spacingMm = {1.0, 1.0, 2.0};
    Random random(3);
    std::vector<float> voxels;
    std::vector<std::uint8_t> inside;
    for (int k = 0; k < 10; ++k)
        for (int j = 0; j < 12; ++j)
            for (int i = 0; i < 14; ++i) {
                voxels.push_back(static_cast<float>(std::round(random.normal(50.0, 30.0))));
                const Eigen::Vector3d arm(i - 6.5, j - 5.5, 2.0 * (k - 4.5));
                inside.push_back(arm.norm() < 5.0 ? 1 : 0);
            }
    return {imaging::Volume::fromVoxels(geometry, std::move(voxels)), imaging::Mask::fromDense(geometry, inside)};
}

imaging::Mask maskOf(const Geometry& geometry, const std::vector<imaging::Index>& voxels) {
    std::vector<std::uint8_t> inside(geometry.voxelCount(), 0);
    for (const auto& [i, j, k] : voxels)
        inside[geometry.offset(i, j, k)] = 1;
    return imaging::Mask::fromDense(geometry, inside);
}

IbsiSettings settingsOf(const std::string& yaml) {
    return parseIbsiSettings("profile: ibsi\n" + yaml, "params.yaml");
}

const char* const kBins = "discretisation: {method: fixedBinNumber, binCount: 16}\n";

std::string problemOf(const imaging::Volume& image, const imaging::Mask& mask, const IbsiSettings& settings) {
    try {
        extract(image, mask, settings);
    } catch (const Error& error) {
        return error.problem();
    }
    return "no error";
}

/// Every value is finite or has a reason.
void checkDefined(const IbsiExtraction& extraction) {
    const auto names = featureNames({});
    REQUIRE(extraction.features.size() == names.size());
    for (std::size_t f = 0; f < names.size(); ++f)
        CHECK(extraction.features[f].tag == names[f].tag);
    for (const auto& feature : extraction.features) {
        INFO(feature.tag);
        if (const auto* value = std::get_if<double>(&feature.value))
            CHECK(std::isfinite(*value));
        else
            CHECK_FALSE(std::get<tables::Missing>(feature.value).reason.empty());
    }
}

} // namespace

TEST_CASE("IBSI features are the same with any number of threads, bit for bit") {
    const auto [image, mask] = makeBall();
    const auto settings = settingsOf(std::string("interpolation: {spacing: [1.3, 1.3, 1.3], image: cubic}\n") + kBins);
    const auto one = extract(image, mask, settings, {}, 1);
    const auto four = extract(image, mask, settings, {}, 4);
    REQUIRE(one.features.size() == four.features.size());
    for (std::size_t f = 0; f < one.features.size(); ++f) {
        INFO(one.features[f].tag);
        CHECK(one.features[f].value == four.features[f].value);
    }
    checkDefined(one);
}

TEST_CASE("each IBSI feature has a tag of its own, and all but the diagnostic ones have a code of four characters") {
    std::set<std::string> tags;
    std::set<std::string> codes;
    std::size_t coded = 0;
    // A code of texture stands for several aggregations.
    const auto names =
        featureNames(settingsOf("families: [diagnostics, morphology, localIntensity, intensityStatistics, "
                                "intensityHistogram, intensityVolumeHistogram]\n"));
    for (const auto& [tag, code] : names) {
        tags.insert(tag);
        if (code.empty())
            continue;
        CHECK(code.size() == 4);
        codes.insert(code);
        ++coded;
    }
    CHECK(tags.size() == names.size());
    CHECK(codes.size() == coded);
    // 29 of morphology, 2, 18, 23 and 7, which is what the reference tables list.
    CHECK(coded == 79);
}

TEST_CASE("only the families that the settings name are computed") {
    const auto [image, mask] = makeBall();
    const auto extraction = extract(image, mask, settingsOf("families: [localIntensity]\n"));
    REQUIRE(extraction.features.size() == 2);
    CHECK(extraction.features[0].tag == "loc_peak_loc");
    CHECK(extraction.features[0].code == "VJGA");
}

TEST_CASE("re-segmentation keeps the shape and takes voxels from the intensities") {
    const auto [image, mask] = makeBall();
    const auto extraction =
        extract(image, mask, settingsOf(std::string("resegmentation: {range: [20, 70]}\n") + kBins));
    CHECK(extraction.morphologicalVoxels == mask.voxelCount());
    CHECK(extraction.intensityVoxels < mask.voxelCount());
    CHECK(std::get<double>(extraction.find("stat_min")->value) >= 20.0);
    CHECK(std::get<double>(extraction.find("stat_max")->value) <= 70.0);
    CHECK(std::get<double>(extraction.find("morph_vol_approx")->value) ==
          Approx(2.0 * static_cast<double>(mask.voxelCount())));
}

TEST_CASE("a region of one voxel, of one slice, of one row and a flat one give values or reasons") {
    const auto [image, mask] = makeBall();
    std::vector<imaging::Index> slice;
    std::vector<imaging::Index> row;
    for (int i = 3; i < 9; ++i) {
        row.push_back({i, 4, 4});
        for (int j = 3; j < 8; ++j)
            slice.push_back({i, j, 4});
    }
    for (const auto& voxels :
         {std::vector<imaging::Index>{{5, 5, 5}}, std::vector<imaging::Index>{{0, 0, 0}}, slice, row})
        checkDefined(extract(image, maskOf(image.geometry(), voxels), settingsOf(kBins)));
    const auto flat =
        imaging::Volume::fromVoxels(image.geometry(), std::vector<float>(image.geometry().voxelCount(), 0.0F));
    const auto extraction = extract(flat, mask, settingsOf(kBins));
    checkDefined(extraction);
    CHECK(std::get<double>(extraction.find("stat_skew")->value) == 0.0);
    CHECK(std::holds_alternative<tables::Missing>(extraction.find("stat_cov")->value));
    CHECK(std::holds_alternative<tables::Missing>(extraction.find("morph_moran_i")->value));
    CHECK(std::get<double>(extraction.find("ivh_auc")->value) == 0.0);
    CHECK(extraction.warnings.size() == 1);
}

TEST_CASE("what can't be computed is refused in words") {
    const auto [image, mask] = makeBall();
    const auto settings = settingsOf(kBins);
    CHECK(problemOf(image, maskOf(image.geometry(), {}), settings) == "is empty");
    auto other = image.geometry();
    other.spacingMm[0] = 1.5;
    CHECK(problemOf(image, maskOf(other, {{1, 1, 1}}), settings).find("lies on another grid than the image") == 0);
    CHECK(problemOf(image, mask, settingsOf(std::string("resegmentation: {range: [5000]}\n") + kBins)) ==
          "keeps no voxel in the re-segmentation");
    CHECK(problemOf(image, maskOf(image.geometry(), {{5, 5, 5}}),
                    settingsOf(std::string("interpolation: {spacing: [9, 9, 9]}\n") + kBins)) ==
          "vanishes when the image is interpolated");
    CHECK(problemOf(image, mask, settingsOf("discretisation: {method: fixedBinSize, binSize: 0.001}\n")) ==
          "the region would have more than 4096 grey levels");
    CHECK(problemOf(image, mask, settingsOf("discretisation: {method: fixedBinSize, lowest: 50}\n"))
              .find("the region holds intensities below the first bin") == 0);
    auto voxels = std::vector<float>(image.geometry().voxelCount(), 2.5F);
    CHECK(problemOf(imaging::Volume::fromVoxels(image.geometry(), voxels), mask, IbsiSettings{}) ==
          "intensities such as 2.5 are no grey levels");
    voxels[image.geometry().offset(6, 5, 4)] = std::numeric_limits<float>::quiet_NaN();
    CHECK(problemOf(imaging::Volume::fromVoxels(image.geometry(), voxels), mask, settings) ==
          "holds values that are not numbers (NaN or infinite)");
}

TEST_CASE("values that are no numbers outside the region leave what doesn't read them") {
    const auto [image, mask] = makeBall();
    std::vector<float> voxels(image.voxels<float>().begin(), image.voxels<float>().end());
    voxels[0] = std::numeric_limits<float>::infinity();
    const auto extraction = extract(imaging::Volume::fromVoxels(image.geometry(), voxels), mask, settingsOf(kBins));
    checkDefined(extraction);
    CHECK(std::holds_alternative<tables::Missing>(extraction.find("loc_peak_glob")->value));
    CHECK(std::get<double>(extraction.find("stat_mean")->value) ==
          std::get<double>(extract(image, mask, settingsOf(kBins)).find("stat_mean")->value));
}

TEST_CASE("IBSI extraction hears Cancel") {
    const auto [image, mask] = makeBall();
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(extract(image, mask, settingsOf(kBins), Progress({}, stop.get_token())), Cancelled);
}

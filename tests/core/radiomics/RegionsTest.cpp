// Several regions and phases in one pass, image types, and what is done to image and mask before.

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/radiomics/Extractor.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace rimlight;
using namespace rimlight::radiomics;

namespace {

constexpr int kSide = 24;

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {kSide, kSide, kSide};
    geometry.spacingMm = {0.9, 0.9, 2.0};
    geometry.originMm = {-10.0, 5.0, 30.0};
    return geometry;
}

/// Noise on a slope, as a CT has it: whole numbers.
imaging::Volume image(std::uint64_t seed) {
    Random random(seed);
    std::vector<std::int16_t> voxels(grid().voxelCount());
    for (std::size_t i = 0; i < voxels.size(); ++i)
        voxels[i] = static_cast<std::int16_t>(random.normal(static_cast<double>(i % kSide) * 10.0, 60.0));
    return imaging::Volume::fromVoxels(grid(), std::move(voxels));
}

imaging::Mask ball(double radius, double x, double inner = 0.0) {
    std::vector<std::uint8_t> inside(grid().voxelCount(), 0);
    for (int k = 0; k < kSide; ++k)
        for (int j = 0; j < kSide; ++j)
            for (int i = 0; i < kSide; ++i) {
                const double distance = std::hypot(i - x, j - 11.0, 1.5 * (k - 11.0));
                inside[grid().offset(i, j, k)] = distance <= radius && distance >= inner ? 1 : 0;
            }
    return imaging::Mask::fromDense(grid(), inside);
}

ExtractionSettings settingsOf(const std::string& yaml) {
    return parseSettings(yaml, "settings");
}

const char* const kAllImageTypes =
    "imageType:\n  Original: {}\n  Wavelet: {binWidth: 10, level: 2}\n  LoG: {sigma: [1, 2.5], binWidth: 5}\n"
    "  Square: {}\n  SquareRoot: {}\n  Logarithm: {}\n  Exponential: {}\n  Gradient: {}\n  LBP2D: {binWidth: 1}\n"
    "  LBP3D: {binWidth: 0.5}\n";

void checkEqual(const tables::FeatureRow& a, const tables::FeatureRow& b, const std::string& prefix) {
    REQUIRE(a.values.size() == b.values.size());
    for (std::size_t f = 0; f < a.values.size(); ++f) {
        INFO(b.values[f].name);
        CHECK(a.values[f].name == prefix + b.values[f].name);
        CHECK(a.values[f].value == b.values[f].value); // bit for bit
    }
}

const tables::Cell& cellOf(const Extraction& extraction, const std::string& name) {
    const auto* cell = extraction.features.find(name);
    INFO(name);
    REQUIRE(cell != nullptr);
    return *cell;
}

} // namespace

TEST_CASE("several regions and phases give what each gives alone, bit for bit") {
    const auto yaml = GENERATE(
        as<std::string>(), "", "imageType: {Original: {}, Wavelet: {}, LoG: {sigma: [2]}, Square: {}}\n",
        "imageType: {Original: {}, Wavelet: {}, LoG: {sigma: [2]}}\nsetting: {resampledPixelSpacing: [1, 1, 1]}\n",
        "imageType: {Original: {}, Gradient: {}}\nsetting: {preCrop: true, padDistance: 2}\n",
        "imageType: {Original: {}, LBP2D: {}, LBP3D: {}}\nsetting: {normalize: true, normalizeScale: 100}\n",
        "setting: {zScoreWithin: region, normalizeScale: 100, resegmentRange: [-1, 3], resegmentMode: sigma}\n");
    const auto settings = settingsOf(yaml);
    const std::vector<Region> regions = {{"tumour", ball(6.0, 11.0)}, {"ring3mm", ball(9.0, 11.0, 6.1)}};
    const std::vector<PhaseImage> phases = {{"arterial", image(1), regions}, {"venous", image(2), regions}};
    const auto all = extractRegions(phases, settings);
    REQUIRE(all.size() == 4);
    std::vector<RegionExtraction> alone;
    for (const auto& phase : phases)
        for (const auto& region : phase.regions)
            alone.push_back({phase.phase, region.name, extract(phase.image, region.mask, settings)});
    INFO(yaml);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].phase == alone[i].phase);
        CHECK(all[i].region == alone[i].region);
        checkEqual(all[i].extraction.features, alone[i].extraction.features, "");
        CHECK(all[i].extraction.warnings == alone[i].extraction.warnings);
        CHECK(all[i].extraction.regionVoxels == alone[i].extraction.regionVoxels);
    }
}

TEST_CASE("columns carry phase and region, unless there is one of each") {
    const auto settings = settingsOf("featureClass: {glcm: [MCC]}");
    const std::vector<Region> regions = {{"tumour", ball(6.0, 11.0)}, {"ring3mm", ball(9.0, 11.0, 6.1)}};
    const auto both =
        joinExtractions(extractRegions(std::vector<PhaseImage>{{"arterial", image(1), regions}}, settings));
    REQUIRE(both.features.values.size() == 2);
    CHECK(both.features.values[0].name == "arterial|tumour|original_glcm_MCC");
    CHECK(both.features.values[1].name == "arterial|ring3mm|original_glcm_MCC");
    const auto unnamed = joinExtractions(extractRegions(std::vector<PhaseImage>{{"", image(1), regions}}, settings));
    CHECK(unnamed.features.values.at(1).name == "ring3mm|original_glcm_MCC");
    const auto one = joinExtractions(
        extractRegions(std::vector<PhaseImage>{{"arterial", image(1), {{"tumour", ball(6.0, 11.0)}}}}, settings));
    REQUIRE(one.features.values.size() == 1);
    CHECK(one.features.values[0].name == "original_glcm_MCC");
}

TEST_CASE("a region that can't be measured has its reason, and the others their values") {
    const auto settings = settingsOf("imageType: {Original: {}, Wavelet: {}}");
    const auto empty = imaging::Mask::fromDense(grid(), std::vector<std::uint8_t>(grid().voxelCount(), 0));
    const std::vector<PhaseImage> phases = {{"", image(1), {{"habitat1", empty}, {"habitat2", ball(6.0, 11.0)}}}};
    const auto all = extractRegions(phases, settings);
    REQUIRE(all.size() == 2);
    CHECK(all[0].extraction.features.values.size() == featureNames(settings).size());
    for (const auto& feature : all[0].extraction.features.values) {
        REQUIRE(std::holds_alternative<tables::Missing>(feature.value));
        CHECK_THAT(std::get<tables::Missing>(feature.value).reason, Catch::Contains("empty"));
    }
    checkEqual(all[1].extraction.features, extract(image(1), ball(6.0, 11.0), settings).features, "");
    CHECK_THROWS_AS(extract(image(1), empty, settings), Error);
}

TEST_CASE("all image types give the features that are announced, the same for any number of threads") {
    const auto settings = settingsOf(kAllImageTypes);
    const auto expected = extract(image(3), ball(7.0, 11.0), settings, {}, 1);
    const auto names = featureNames(settings);
    // 14 of shape, and 93 of each of 1 + 15 + 2 + 4 + 1 + 1 + 3 images.
    CHECK(names.size() == 14 + 93 * 27);
    REQUIRE(expected.features.values.size() == names.size());
    for (std::size_t f = 0; f < names.size(); ++f)
        REQUIRE(expected.features.values[f].name == names[f]);
    const unsigned threads = GENERATE(2U, 8U);
    checkEqual(extract(image(3), ball(7.0, 11.0), settings, {}, threads).features, expected.features, "");
}

TEST_CASE("a sigma too wide for the image leaves its features missing with the reason") {
    const auto settings = settingsOf("imageType: {Original: {}, LoG: {sigma: [1, 200]}}");
    const auto extraction = extract(image(4), ball(6.0, 11.0), settings);
    CHECK(std::holds_alternative<double>(cellOf(extraction, "log-sigma-1-mm-3D_glcm_Contrast")));
    const auto& cell = cellOf(extraction, "log-sigma-200-mm-3D_glcm_Contrast");
    REQUIRE(std::holds_alternative<tables::Missing>(cell));
    CHECK_THAT(std::get<tables::Missing>(cell).reason, Catch::Contains("sigma"));
}

TEST_CASE("a voxel that is no number outside the region spoils the filters that see it, not the original image") {
    auto whole = image(5);
    std::vector<float> voxels(whole.geometry().voxelCount());
    whole.visit([&](auto values) { std::copy(values.begin(), values.end(), voxels.begin()); });
    voxels[whole.geometry().offset(11, 11, 2)] = std::numeric_limits<float>::quiet_NaN();
    const auto holed = imaging::Volume::fromVoxels(grid(), std::move(voxels));
    const auto settings = settingsOf("imageType: {Original: {}, LoG: {sigma: [2]}, Square: {}, Wavelet: {}}");
    const auto extraction = extract(holed, ball(5.0, 11.0), settings);
    CHECK(std::holds_alternative<double>(cellOf(extraction, "original_glcm_Contrast")));
    for (const char* image : {"log-sigma-2-mm-3D", "square"}) {
        const auto& cell = cellOf(extraction, std::string(image) + "_glcm_Contrast");
        INFO(image);
        REQUIRE(std::holds_alternative<tables::Missing>(cell));
        CHECK_FALSE(std::get<tables::Missing>(cell).reason.empty());
    }
}

TEST_CASE("a mask on another grid is refused, moved with correctMask, or let pass within the tolerance") {
    const auto mask = ball(6.0, 11.0);
    auto shifted = grid();
    shifted.originMm[0] += 0.3;
    const auto moved = imaging::Mask::fromBox(shifted, mask.box(), mask.boxVoxels());
    CHECK_THROWS_AS(extract(image(6), moved, {}), Error);
    const auto corrected = extract(image(6), moved, settingsOf("setting: {correctMask: true}"));
    CHECK(corrected.regionVoxels == mask.voxelCount()); // a third of a voxel: the nearest are the same
    checkEqual(extract(image(6), moved, settingsOf("setting: {geometryTolerance: 0.5}")).features,
               extract(image(6), mask, {}).features, "");
    CHECK_THROWS_AS(extract(image(6), moved, settingsOf("setting: {geometryTolerance: 0.1}")), Error);
    shifted.originMm[0] += 1000.0;
    const auto away = imaging::Mask::fromBox(shifted, mask.box(), mask.boxVoxels());
    CHECK_THROWS_WITH(extract(image(6), away, settingsOf("setting: {correctMask: true}")),
                      Catch::Contains("outside the image"));
}

TEST_CASE("intensities are z-scored within the region or the body") {
    const auto within = extract(image(7), ball(6.0, 11.0),
                                settingsOf("setting: {zScoreWithin: region, normalizeScale: 100, binWidth: 5}"));
    CHECK(std::get<double>(cellOf(within, "original_firstorder_Mean")) == Approx(0.0).margin(1e-9));
    const auto voxels = static_cast<double>(within.regionVoxels);
    CHECK(std::get<double>(cellOf(within, "original_firstorder_Variance")) == Approx(1e4 * (voxels - 1.0) / voxels));
    CHECK_THROWS_WITH(settingsOf("setting: {zScoreWithin: body, normalize: true}"), Catch::Contains("normalize"));
}

TEST_CASE("diagnostics are given when additionalInfo asks for them") {
    CHECK(extract(image(8), ball(6.0, 11.0), {}).diagnostics.empty());
    const auto extraction = extract(image(8), ball(6.0, 11.0),
                                    settingsOf("setting: {additionalInfo: true, resampledPixelSpacing: [1, 1, 1], "
                                               "resegmentRange: [-1000, 1000]}"));
    std::vector<std::string> names;
    for (const auto& [name, value] : extraction.diagnostics) {
        names.push_back(name);
        CHECK_FALSE(value.empty());
    }
    for (const char* name : {"diagnostics_Image-original_Spacing", "diagnostics_Mask-original_VoxelNum",
                             "diagnostics_Image-interpolated_Size", "diagnostics_Mask-resegmented_CenterOfMass"})
        CHECK(std::find(names.begin(), names.end(), name) != names.end());
}

TEST_CASE("few grey levels in filtered images are warned of, with what to change") {
    const auto extraction =
        extract(image(9), ball(6.0, 11.0), settingsOf("imageType: {Original: {}, Wavelet: {binWidth: 200}}"));
    const auto& warnings = extraction.warnings;
    CHECK(std::any_of(warnings.begin(), warnings.end(), [](const std::string& warning) {
        return warning.find("wavelet-HHH") != std::string::npos || warning.find("wavelet-LLH") != std::string::npos;
    }));
}

TEST_CASE("where a model fixes the settings, a warning says what they mean and not what to change") {
    const std::vector<PhaseImage> phases = {{"", image(9), {{"", ball(6.0, 11.0)}}}};
    for (const char* yaml : {"setting: {binWidth: 1000}", "setting: {binWidth: 0.1}",
                             "imageType: {Original: {}, Wavelet: {binWidth: 1000}}",
                             "imageType: {Original: {}, Wavelet: {binWidth: 0.1}}"}) {
        CAPTURE(yaml);
        const auto settings = settingsOf(yaml);
        const auto reader = extractRegions(phases, settings).front().extraction.warnings;
        const auto model = extractRegions(phases, settings, {}, 0, SettingsOwner::Model).front().extraction.warnings;
        REQUIRE_FALSE(reader.empty());
        REQUIRE(model.size() == reader.size());
        CHECK_THAT(join(reader, " "), Catch::Contains("Choose another") || Catch::Contains("et a "));
        CHECK_THAT(join(model, " "), Catch::Contains("Texture is less reliable here") &&
                                         !Catch::Contains("Choose another") && !Catch::Contains("et a "));
    }
}

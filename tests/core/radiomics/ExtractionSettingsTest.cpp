#include "core/radiomics/ExtractionSettings.h"

#include "core/base/Error.h"
#include "core/radiomics/Extractor.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::radiomics;

namespace {

ExtractionSettings parse(const std::string& yaml) {
    return parseSettings(yaml, "params.yaml");
}

std::string problemOf(const std::string& yaml) {
    try {
        parse(yaml);
    } catch (const Error& error) {
        CHECK(error.item() == "params.yaml");
        return error.problem();
    }
    return "no error";
}

} // namespace

TEST_CASE("an empty parameter file gives the defaults of PyRadiomics") {
    const auto settings = parse("");
    CHECK(settings.binWidth == 25.0);
    CHECK_FALSE(settings.binCount);
    CHECK(settings.interpolator == imaging::Interpolator::BSpline);
    CHECK(settings.minimumRoiDimensions == 2);
    CHECK(featureNames(settings).size() == 107);
}

TEST_CASE("features come in the order in which PyRadiomics prints them") {
    const auto names = featureNames(parse(""));
    CHECK(names.front() == "original_shape_Elongation");
    CHECK(names[14] == "original_firstorder_10Percentile");
    CHECK(names.back() == "original_ngtdm_Strength");
}

TEST_CASE("a parameter file sets what it names") {
    const auto settings = parse("imageType:\n  Original: {}\n"
                                "featureClass:\n  glcm: [Contrast, MCC]\n  firstorder:\n"
                                "setting:\n"
                                "  binCount: 32\n  normalize: True\n  normalizeScale: 100\n"
                                "  resampledPixelSpacing: [1, 0, 2.5]\n  interpolator: sitkLinear\n"
                                "  resegmentRange: [-3, 3]\n  resegmentMode: sigma\n  distances: [1, 2]\n"
                                "  weightingNorm: euclidean\n  gldm_a: 1\n  label: 2\n  additionalInfo: false\n"
                                "  removeOutliers: null\n");
    CHECK(settings.binCount == 32);
    CHECK(settings.normalize);
    CHECK(settings.normalizeScale == 100.0);
    CHECK(settings.resampledPixelSpacingMm == std::array<double, 3>{1.0, 0.0, 2.5});
    CHECK(settings.interpolator == imaging::Interpolator::Linear);
    CHECK(settings.resegmentRange == std::vector<double>{-3.0, 3.0});
    CHECK(settings.resegmentMode == ExtractionSettings::ResegmentMode::Sigma);
    CHECK(settings.distances == std::vector<int>{1, 2});
    CHECK(settings.weightingNorm == "euclidean");
    CHECK(settings.gldmAlpha == 1.0);
    CHECK(settings.label == 2);
    CHECK_FALSE(settings.removeOutliers);
    const auto names = featureNames(settings);
    CHECK(names.size() == 20);
    CHECK(names.back() == "original_glcm_MCC");
}

TEST_CASE("interpolators go by SimpleITK's names and numbers") {
    CHECK(parse("setting: {interpolator: 1}").interpolator == imaging::Interpolator::Nearest);
    CHECK(parse("setting: {interpolator: 2}").interpolator == imaging::Interpolator::Linear);
    CHECK(parse("setting: {interpolator: 3}").interpolator == imaging::Interpolator::BSpline);
    CHECK(parse("setting: {interpolator: sitkNearestNeighbor}").interpolator == imaging::Interpolator::Nearest);
    CHECK(parse("setting: {interpolator: sitkGaussian}").interpolator == imaging::Interpolator::Gaussian);
    CHECK(parse("setting: {interpolator: 10}").interpolator == imaging::Interpolator::BlackmanSinc);
    CHECK_THAT(problemOf("setting: {interpolator: sitkCubic}"), Catch::Contains("sitkCubic"));
    CHECK_THAT(problemOf("setting: {interpolator: 11}"), Catch::Contains("11"));
}

TEST_CASE("a wrong parameter file is refused by key and line") {
    const auto [yaml, key, line] = GENERATE(table<std::string, std::string, std::string>({
        {"setting:\n  binWith: 25\n", "binWith", "line 2"},
        {"setting:\n  label: 1\n  binWidth: wide\n", "binWidth", "line 3"},
        {"setting:\n  binWidth: 0\n", "binWidth", "line 2"},
        {"setting:\n  binWidth: [25]\n", "binWidth", "line 2"},
        {"setting:\n  binCount: 2.5\n", "binCount", "line 2"},
        {"setting:\n  binCount: 0\n", "binCount", "line 2"},
        {"setting:\n  normalize: maybe\n", "normalize", "line 2"},
        {"setting:\n  resampledPixelSpacing: [1, 1]\n", "resampledPixelSpacing", "line 2"},
        {"setting:\n  resampledPixelSpacing: [1, 1, -1]\n", "resampledPixelSpacing", "line 2"},
        {"setting:\n  distances: [0]\n", "distances", "line 2"},
        {"setting:\n  force2Ddimension: 3\n", "force2Ddimension", "line 2"},
        {"setting:\n  weightingNorm: taxi\n", "weightingNorm", "line 2"},
        {"setting:\n  resegmentMode: sometimes\n", "resegmentMode", "line 2"},
        {"setting:\n  resegmentRange: [1, 2, 3]\n", "resegmentRange", "line 2"},
        {"setting:\n  minimumROIDimensions: 4\n", "minimumROIDimensions", "line 2"},
        {"setting:\n  correctMask: 1\n", "correctMask", "line 2"},
        {"setting:\n  binWidth: \"25\"\n", "binWidth", "line 2"},
        {"setting:\n  label: 1.0\n", "label", "line 2"},
        {"setting:\n  sigma: [1, 0]\n", "sigma", "line 2"},
        {"setting:\n  lbp2DMethod: best\n", "lbp2DMethod", "line 2"},
        {"voxelSetting:\n  kernelRadius: 0\n", "kernelRadius", "line 2"},
        {"featureClass:\n  glcmm:\n", "glcmm", "line 2"},
        {"featureClass:\n  glcm: [Contrst]\n", "Contrst", "line 2"},
        {"imageType:\n  Original: {}\n  Wavelets: {}\n", "Wavelets", "line 3"},
        {"settings:\n  binWidth: 25\n", "settings", "line 1"},
    }));
    const auto problem = problemOf(yaml);
    INFO(yaml);
    CHECK_THAT(problem, Catch::Contains(key));
    CHECK_THAT(problem, Catch::Contains(line));
}

TEST_CASE("text that is no YAML is refused with its line") {
    CHECK_THAT(problemOf("setting:\n  binWidth: [1\n"), Catch::Contains("YAML") && Catch::Contains("line"));
    CHECK_THAT(problemOf("- 1\n"), Catch::Contains("parameter file"));
}

TEST_CASE("settings written out read back as the same settings") {
    const auto yaml = GENERATE(
        as<std::string>(), "", "setting: {binCount: 64, force2D: true, force2Ddimension: 2}",
        "featureClass: {glcm: [Contrast], shape: }\nsetting: {binWidth: 0.1, removeOutliers: 3, distances: [1, 3]}",
        "setting: {resampledPixelSpacing: [1, 0.3, 2], interpolator: 2, resegmentRange: [0.1], resegmentMode: "
        "relative, "
        "resegmentShape: true, weightingNorm: no_weighting, minimumROISize: 10, voxelArrayShift: 300, gldm_a: 1.5}");
    const auto settings = parse(yaml);
    const auto text = toYaml(settings);
    CHECK(toYaml(parse(text)) == text);
    CHECK(settingsHash(parse(text)) == settingsHash(settings));
    CHECK(featureNames(parse(text)) == featureNames(settings));
}

TEST_CASE("settings that differ have another hash") {
    CHECK(settingsHash(parse("setting: {binWidth: 25}")) == settingsHash(parse("")));
    CHECK(settingsHash(parse("setting: {binWidth: 10}")) != settingsHash(parse("")));
    CHECK(settingsHash(parse("setting: {label: 2}")) != settingsHash(parse("")));
}

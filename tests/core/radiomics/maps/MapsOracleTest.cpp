// PyRadiomics 3.0.1's feature maps of a synthetic region and of two real cases (tests/oracle/maps, see
// tests/oracle/README.md).

#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/radiomics/maps/FeatureMap.h"
#include "tests/core/radiomics/OracleCase.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>

using namespace rimlight;
using namespace rimlight::test;

namespace {

/// One line of values.csv: a feature's values at the sampled voxels; nothing where PyRadiomics gives NaN.
struct ExpectedMap {
    std::string feature;
    std::vector<std::optional<double>> values;
};

struct Expected {
    std::vector<imaging::Index> voxels;
    std::vector<ExpectedMap> maps;
};

Expected expectedOf(const std::string& caseName, const std::string& settingsName) {
    static const std::string text = readTextFile(sourceFolder() / "tests/oracle/maps/values.csv");
    Expected expected;
    for (const auto& line : split(text, '\n')) {
        const auto fields = split(line, ',');
        if (fields.size() < 4 || fields[0] != caseName || fields[1] != settingsName)
            continue;
        if (fields[2] != "voxels")
            expected.maps.push_back({fields[2], {}});
        for (std::size_t f = 3; f < fields.size(); ++f) {
            if (fields[2] != "voxels") {
                expected.maps.back().values.push_back(parseNumber(fields[f]));
                continue;
            }
            const auto index = split(fields[f], ' ');
            expected.voxels.push_back({std::stoi(index.at(0)), std::stoi(index.at(1)), std::stoi(index.at(2))});
        }
    }
    return expected;
}

struct Settings {
    radiomics::ExtractionSettings extraction;
    radiomics::FeatureMapSettings map;
};

/// The settings of make_values.py.
Settings settingsOf(const std::string& name) {
    Settings s;
    if (name == "unmasked")
        s.map.maskedKernel = false;
    else if (name == "radius2") {
        s.extraction.binWidth = 10;
        s.map.kernelRadius = 2;
    } else if (name == "unmasked2-force2d") {
        s.extraction.binWidth = 10;
        s.extraction.force2D = true;
        s.map = {2, false, 0.0};
    } else if (name == "force2d") {
        s.extraction.binWidth = 10;
        s.extraction.force2D = true;
    } else if (name == "sagittal-gldm") {
        s.extraction.binCount = 6;
        s.extraction.force2D = true;
        s.extraction.force2Ddimension = 2;
        s.extraction.gldmAlpha = 1.0;
        s.map.maskedKernel = false;
    } else if (name == "weighted") {
        s.extraction.binWidth = 10;
        s.extraction.weightingNorm = "euclidean";
        s.extraction.voxelArrayShift = 100;
    } else if (name == "asymmetric") {
        s.extraction.binWidth = 15;
        s.extraction.symmetricalGLCM = false;
        s.extraction.distances = {1, 2};
        s.map.kernelRadius = 2;
    } else if (name == "flat")
        s.extraction.binWidth = 1000;
    else
        REQUIRE(name == "default");
    return s;
}

/// The image and region of make_values.py's synthetic().
OracleCase synthetic() {
    imaging::Geometry geometry;
    geometry.size = {9, 8, 6};
    geometry.spacingMm = {0.8, 1.0, 1.5};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    std::vector<std::uint8_t> inside(geometry.voxelCount());
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const int noise = (i * 7919 + j * 104729 + k * 1299709 + i * j * 31 + j * k * k * 17) % 97;
                const bool plain = i + j < 5 && k < 3;
                const auto here = geometry.offset(i, j, k);
                voxels[here] = static_cast<std::int16_t>(plain ? 60 : 40 + 35 * ((i / 3 + j / 2 + k) % 4) + noise);
                const bool block = i >= 1 && i <= 6 && j >= 1 && j <= 5 && k >= 1 && k <= 4;
                const bool hole = (i * 5 + j * 3 + k * 7) % 11 == 0 || (i >= 4 && j >= 4);
                inside[here] = (block && !hole) || (i == 8 && j == 7 && k == 5) ? 1 : 0;
            }
    return {imaging::Volume::fromVoxels(geometry, std::move(voxels)), imaging::Mask::fromDense(geometry, inside)};
}

/// The region within so many voxels of the middle of its box, as make_values.py's near().
OracleCase nearMiddle(OracleCase whole, const imaging::Index& half) {
    const auto& box = whole.mask.box();
    std::vector<std::uint8_t> kept(box.voxelCount(), 0);
    const auto inside = whole.mask.boxVoxels();
    imaging::Index middle{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        middle[axis] = (2 * box.begin[axis] + box.size[axis] - 1) / 2 - box.begin[axis];
    std::size_t here = 0;
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j)
            for (int i = 0; i < box.size[0]; ++i, ++here)
                if (std::abs(i - middle[0]) <= half[0] && std::abs(j - middle[1]) <= half[1] &&
                    std::abs(k - middle[2]) <= half[2])
                    kept[here] = inside[here];
    whole.mask = imaging::Mask::fromBox(whole.mask.geometry(), box, kept);
    return whole;
}

const radiomics::FeatureMap* find(const std::vector<radiomics::FeatureMap>& maps, const std::string& feature) {
    const auto found = std::find_if(maps.begin(), maps.end(), [&](const auto& map) { return map.feature == feature; });
    return found == maps.end() ? nullptr : &*found;
}

/// The value of a map at a voxel of the whole grid.
double valueAt(const radiomics::FeatureMap& map, const imaging::Mask& mask, const imaging::Index& voxel) {
    const auto& begin = mask.box().begin;
    return map.map.at(voxel[0] - begin[0], voxel[1] - begin[1], voxel[2] - begin[2]);
}

/// The voxel of the synthetic region that has no neighbour.
bool isLoneVoxel(const imaging::Index& voxel) {
    return voxel == imaging::Index{8, 7, 5};
}

/// In a region of one level PyRadiomics sets these for every kernel, also for one without a pair, whose 22 other GLCM
/// features are not defined. Not repeated.
bool isSetForFlatRegions(const std::string& feature) {
    return feature == "glcm_MCC" || feature == "glcm_InverseVariance";
}

constexpr double kUndefined = -12345.0;

/// Compares all 94 maps at the sampled voxels.
void compare(const std::string& caseName, const OracleCase& oracleCase, const std::vector<std::string>& settingsNames) {
    std::map<std::string, LargestDifference> largest;
    std::size_t values = 0;
    std::size_t rawDiffers = 0;
    std::size_t rawValues = 0;
    for (const auto& settingsName : settingsNames) {
        const auto expected = expectedOf(caseName, settingsName);
        REQUIRE(expected.voxels.size() >= 16);
        REQUIRE(expected.maps.size() == 98); // 94, and four of them raw
        auto settings = settingsOf(settingsName);
        settings.map.initValue = kUndefined;
        auto features = radiomics::mapFeatureNames();
        features.emplace_back("firstorder_StandardDeviation");
        const auto maps =
            radiomics::featureMaps(oracleCase.image, oracleCase.mask, settings.extraction, settings.map, features);
        for (const auto& [feature, expectedValues] : expected.maps) {
            const bool raw = feature.ends_with(" raw");
            const auto* map = find(maps, feature.substr(0, feature.find(' ')));
            INFO(caseName << ", " << settingsName << ": " << feature);
            REQUIRE(map != nullptr);
            REQUIRE(expectedValues.size() == expected.voxels.size());
            for (std::size_t v = 0; v < expected.voxels.size(); ++v) {
                const auto& voxel = expected.voxels[v];
                const double ours = valueAt(*map, oracleCase.mask, voxel);
                if (raw) {
                    rawDiffers +=
                        !expectedValues[v] || differenceOf(ours, *expectedValues[v]) > 1e-6 ? std::size_t{1} : 0;
                    ++rawValues;
                    continue;
                }
                INFO("voxel " << voxel[0] << " " << voxel[1] << " " << voxel[2] << ": " << ours);
                ++values;
                if (!expectedValues[v]) {
                    CHECK(ours == kUndefined);
                    continue;
                }
                if (settingsName == "flat" && isLoneVoxel(voxel) && isSetForFlatRegions(feature)) {
                    CHECK(ours == kUndefined);
                    continue;
                }
                const double difference = differenceOf(ours, *expectedValues[v]);
                INFO("PyRadiomics: " << *expectedValues[v]);
                CHECK(difference <= 1e-6);
                std::string where = settingsName;
                where.append(" ").append(feature);
                largest[feature.substr(0, feature.find('_'))].add(difference, where);
            }
        }
    }
    for (const auto& [featureClass, found] : largest)
        std::cout << caseName << ", " << featureClass << ": largest difference " << found.difference << " ("
                  << found.where << ")\n";
    std::cout << caseName << ": " << values
              << " values compared; of JointAverage, MCC, Imc2 and Correlation as PyRadiomics gives "
              << "them unrepaired " << rawDiffers << " of " << rawValues << " differ\n";
}

} // namespace

TEST_CASE("A synthetic region with nine settings gives PyRadiomics' 94 maps", "[oracle]") {
    compare("synthetic", synthetic(),
            {"default", "unmasked", "radius2", "unmasked2-force2d", "force2d", "sagittal-gldm", "weighted",
             "asymmetric", "flat"});
}

TEST_CASE("brain1 with three settings gives PyRadiomics' 94 maps", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "pyradiomics");
    compare("brain1", nearMiddle(readCase(folder / "brain1_image.nrrd", folder / "brain1_label.nrrd"), {9, 9, 3}),
            {"default", "unmasked", "radius2"});
}

TEST_CASE("breast1 with three settings gives PyRadiomics' 94 maps", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "pyradiomics");
    compare("breast1", nearMiddle(readCase(folder / "breast1_image.nrrd", folder / "breast1_label.nrrd"), {9, 9, 3}),
            {"default", "unmasked", "radius2"});
}

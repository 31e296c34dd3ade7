// Otsu's threshold, N4 and z-scores against SimpleITK 2.5.7 and numpy (tests/oracle/normalisation, see
// tests/oracle/README.md).

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/N4BiasCorrection.h"
#include "core/imaging/ZScore.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>
#include <map>
#include <sstream>

using namespace rimlight;
using namespace rimlight::imaging;
using rimlight::test::sourceFolder;

namespace {

/// The real images' files below the data folder.
const std::map<std::string, std::string> kImages = {{"brain1", "pyradiomics/brain1_image.nrrd"},
                                                    {"breast1", "pyradiomics/breast1_image.nrrd"},
                                                    {"STS_008_MR_T1", "sts/nifti/STS_008/MR_T1_image.nii.gz"},
                                                    {"STS_025_CT", "sts/nifti/STS_025/CT_image.nii.gz"}};
const std::map<std::string, std::string> kLabels = {{"brain1", "pyradiomics/brain1_label.nrrd"},
                                                    {"STS_008_MR_T1", "sts/nifti/STS_008/MR_T1_mask.nii.gz"}};

tables::TextTable expected(const std::string& name) {
    return tables::readCsv(sourceFolder() / "tests/oracle/normalisation" / name);
}

Volume asFloats(const Volume& image) {
    return image.visit([&](auto voxels) {
        return Volume::fromVoxels(image.geometry(), std::vector<float>(voxels.begin(), voxels.end()));
    });
}

Mask labelOne(const std::filesystem::path& path) {
    const Volume labels = readVolume(path);
    std::vector<std::uint8_t> inside;
    labels.visit([&](auto voxels) {
        for (const auto voxel : voxels)
            inside.push_back(voxel == 1 ? 1 : 0);
    });
    return Mask::fromDense(labels.geometry(), inside);
}

double voxel(const Volume& image, std::size_t offset) {
    return image.visit([&](auto voxels) { return static_cast<double>(voxels[offset]); });
}

std::size_t countAbove(const Volume& image, double threshold) {
    return image.visit([&](auto voxels) {
        return static_cast<std::size_t>(std::count_if(
            voxels.begin(), voxels.end(), [&](auto value) { return static_cast<double>(value) > threshold; }));
    });
}

Geometry grid(int i, int j, int k) {
    Geometry geometry;
    geometry.size = {i, j, k};
    return geometry;
}

/// A bright ball with a dark hole on a dark background, under a field that doubles from end to end.
Volume shadedBall(int size) {
    const Geometry geometry = grid(size, size, size);
    std::vector<float> voxels;
    const double centre = (size - 1) / 2.0;
    for (int k = 0; k < size; ++k)
        for (int j = 0; j < size; ++j)
            for (int i = 0; i < size; ++i) {
                const double radius = std::hypot(i - centre, j - centre, k - centre) / size;
                const double tissue = radius > 0.45 ? 2.0 + (i + j + k) % 3 : (radius > 0.2 ? 100.0 : 150.0);
                voxels.push_back(static_cast<float>(tissue * (1.0 + static_cast<double>(i) / size)));
            }
    return Volume::fromVoxels(geometry, std::move(voxels), Modality::MR);
}

N4Settings quick() {
    N4Settings settings;
    settings.shrinkFactor = 2;
    settings.iterations = {20, 10};
    return settings;
}

std::vector<float> floats(const Volume& image) {
    const auto voxels = image.voxels<float>();
    return {voxels.begin(), voxels.end()};
}

} // namespace

TEST_CASE("Otsu's threshold of real images is SimpleITK's", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(brain, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(sarcomas, "sts/nifti");
    const auto data = brain.parent_path();
    REQUIRE(sarcomas == data / "sts/nifti");
    const auto table = expected("otsu.csv");
    REQUIRE(table.rows.size() == 24);
    for (const auto& row : table.rows) {
        INFO(row.at(0) << " " << row.at(1) << " " << row.at(2));
        Volume image = readVolume(data / kImages.at(row.at(0)));
        if (row.at(1) == "float32")
            image = asFloats(image);
        const double threshold = otsuThreshold(image, std::stoi(row.at(2)));
        CHECK(threshold == Approx(std::stod(row.at(3))).epsilon(1e-6));
        CHECK(countAbove(image, threshold) == std::stoul(row.at(4)));
    }
}

TEST_CASE("Otsu's threshold parts two values, and refuses one", "[unit]") {
    std::vector<std::int16_t> voxels(100, -5);
    std::fill(voxels.begin() + 80, voxels.end(), std::int16_t{300});
    const auto two = Volume::fromVoxels(grid(10, 10, 1), std::move(voxels));
    CHECK(countAbove(two, otsuThreshold(two)) == 20);
    CHECK_THROWS_AS(otsuThreshold(Volume::fromVoxels(grid(2, 1, 1), std::vector<float>{3.0F, 3.0F})), Error);
    const float nan = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS_AS(otsuThreshold(Volume::fromVoxels(grid(2, 1, 1), std::vector<float>{3.0F, nan})), Error);
}

TEST_CASE("The body is the largest bright part, without its holes", "[unit]") {
    const Geometry geometry = grid(12, 10, 3);
    std::vector<std::uint8_t> voxels(geometry.voxelCount(), 0);
    std::size_t body = 0;
    for (int k = 0; k < 3; ++k)
        for (int j = 1; j < 8; ++j)
            for (int i = 1; i < 8; ++i) {
                voxels[geometry.offset(i, j, k)] = 200;
                ++body;
            }
    voxels[geometry.offset(4, 4, 1)] = 0;    // a hole
    voxels[geometry.offset(5, 5, 1)] = 0;    // touches it by an edge only
    voxels[geometry.offset(1, 4, 2)] = 0;    // a notch, open to the outside
    voxels[geometry.offset(10, 8, 1)] = 210; // a table
    voxels[geometry.offset(8, 8, 1)] = 210;  // touches the body by an edge only
    const Mask mask = bodyMask(Volume::fromVoxels(geometry, std::move(voxels)));
    CHECK(mask.voxelCount() == body - 1);
    CHECK(mask.contains(4, 4, 1));
    CHECK(mask.contains(5, 5, 1));
    CHECK_FALSE(mask.contains(1, 4, 2));
    CHECK_FALSE(mask.contains(10, 8, 1));
    CHECK_FALSE(mask.contains(8, 8, 1));
}

TEST_CASE("The body of a snaking line is found whole", "[unit]") {
    const Geometry geometry = grid(31, 31, 1);
    std::vector<std::uint8_t> voxels(geometry.voxelCount(), 0);
    std::size_t count = 0;
    for (int j = 0; j < 31; ++j)
        for (int i = 0; i < 31; ++i)
            if (j % 2 == 0 || i == (j % 4 == 1 ? 30 : 0)) {
                voxels[geometry.offset(i, j, 0)] = 9;
                ++count;
            }
    // Every dark line ends at the border, so nothing is a hole.
    CHECK(bodyMask(Volume::fromVoxels(geometry, std::move(voxels))).voxelCount() == count);
}

TEST_CASE("Z-scores of real images are numpy's", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(brain, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(sarcomas, "sts/nifti");
    const auto data = brain.parent_path();
    REQUIRE(sarcomas == data / "sts/nifti");
    std::map<std::pair<std::string, std::string>, Volume> normalised;
    std::size_t compared = 0;
    for (const auto& row : expected("zscore.csv").rows) {
        const auto key = std::make_pair(row.at(0), row.at(1));
        if (!normalised.contains(key)) {
            const Volume image = readVolume(data / kImages.at(row.at(0)));
            if (row.at(1) == "label") {
                const Mask label = labelOne(data / kLabels.at(row.at(0)));
                normalised[key] = zScoreNormalise(image, &label, 100.0);
            } else {
                normalised[key] = zScoreNormalise(image, nullptr, 100.0);
            }
        }
        INFO(row.at(0) << " " << row.at(1) << " " << row.at(2));
        CHECK(voxel(normalised.at(key), std::stoul(row.at(2))) ==
              Approx(std::stod(row.at(3))).epsilon(1e-11).margin(1e-10));
        ++compared;
    }
    CHECK(compared == 303);
}

TEST_CASE("A region without two different values can't be normalised", "[unit]") {
    const Geometry geometry = grid(3, 1, 1);
    const auto image = Volume::fromVoxels(geometry, std::vector<std::int16_t>{4, 4, 9});
    const Mask flat = Mask::fromDense(geometry, std::vector<std::uint8_t>{1, 1, 0});
    const Mask one = Mask::fromDense(geometry, std::vector<std::uint8_t>{0, 0, 1});
    const Mask none = Mask::fromDense(geometry, std::vector<std::uint8_t>{0, 0, 0});
    CHECK_THROWS_AS(zScoreNormalise(image, &flat, 1.0), Error);
    CHECK_THROWS_AS(zScoreNormalise(image, &one, 1.0), Error);
    CHECK_THROWS_AS(zScoreNormalise(image, &none, 1.0), Error);
    CHECK(zScoreNormalise(image, nullptr, 1.0).at(2, 0, 0) == Approx(2.0 / std::sqrt(3.0)));
}

TEST_CASE("N4 of real MR images agrees with SimpleITK's", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(brain, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(sarcomas, "sts/nifti");
    const auto data = brain.parent_path();
    REQUIRE(sarcomas == data / "sts/nifti");
    std::map<std::string, Volume> corrected;
    std::map<std::string, double> largest;
    for (const auto& row : expected("n4.csv").rows) {
        const std::string variant = row.at(0) + ", " + row.at(1) + ", " + row.at(3);
        if (!corrected.contains(variant)) {
            N4Settings settings;
            settings.shrinkFactor = std::stoi(row.at(2));
            settings.iterations.clear();
            std::istringstream numbers(row.at(3));
            for (int iterations = 0; numbers >> iterations;)
                settings.iterations.push_back(iterations);
            std::optional<Mask> fit;
            if (row.at(1) == "label")
                fit = labelOne(data / kLabels.at(row.at(0)));
            corrected[variant] = correctBias(readVolume(data / kImages.at(row.at(0))), fit, settings);
            CHECK(corrected[variant].scalarType() == ScalarType::Float32);
        }
        const double theirs = std::stod(row.at(5));
        const double difference = std::abs(voxel(corrected[variant], std::stoul(row.at(4))) / theirs - 1.0);
        largest[variant] = std::max(largest[variant], difference);
    }
    CHECK(largest.size() == 4);
    for (const auto& [variant, difference] : largest) {
        std::cout << "N4 of " << variant << ": largest relative difference " << difference << "\n";
        INFO(variant);
        CHECK(difference <= 1e-4);
    }
}

TEST_CASE("N4 flattens a shaded ball", "[unit]") {
    const Volume shaded = shadedBall(32);
    const Volume corrected = correctBias(shaded, std::nullopt, quick());
    CHECK(corrected.modality() == Modality::MR);
    // Two places of the same tissue at both ends of the field.
    const double before = shaded.at(26, 16, 16) / shaded.at(5, 16, 16);
    const double after = static_cast<double>(corrected.at(26, 16, 16)) / corrected.at(5, 16, 16);
    CHECK(before > 1.5);
    CHECK(after == Approx(1.0).margin(0.1));
}

TEST_CASE("N4 gives the same field beside other work and again", "[unit]") {
    const Volume shaded = shadedBall(24);
    const auto once = floats(correctBias(shaded, std::nullopt, quick()));
    std::vector<std::vector<float>> again(6);
    parallelFor(
        again.size(), [&](std::size_t n) { again[n] = floats(correctBias(shaded, std::nullopt, quick())); }, 3);
    for (const auto& other : again)
        CHECK(other == once);
}

TEST_CASE("N4 refuses what has no bias field", "[unit]") {
    const Volume shaded = shadedBall(16);
    const Geometry& geometry = shaded.geometry();
    const auto flat = Volume::fromVoxels(geometry, std::vector<float>(geometry.voxelCount(), 7.0F));
    std::vector<std::uint8_t> inside(geometry.voxelCount(), 1);
    const Mask everywhere = Mask::fromDense(geometry, inside);
    CHECK_THROWS_AS(correctBias(flat, std::nullopt), Error);
    CHECK_THROWS_AS(correctBias(flat, everywhere), Error);
    CHECK_THROWS_AS(correctBias(shaded, Mask::fromDense(geometry, std::vector<std::uint8_t>(inside.size(), 0))), Error);
    const auto negative = Volume::fromVoxels(geometry, std::vector<std::int16_t>(geometry.voxelCount(), -1000));
    CHECK_THROWS_AS(correctBias(negative, everywhere), Error);
    CHECK_THROWS_AS(correctBias(Volume::fromVoxels(grid(8, 8, 1), std::vector<float>(64, 1.0F)), std::nullopt), Error);
    auto voxels = floats(shaded);
    voxels[77] = std::numeric_limits<float>::infinity();
    CHECK_THROWS_AS(correctBias(Volume::fromVoxels(geometry, std::move(voxels)), everywhere), Error);
}

TEST_CASE("N4 of thin images and tiny regions ends in values or an error, never in others", "[unit]") {
    for (const Index& size : {Index{16, 16, 2}, Index{2, 16, 16}, Index{5, 3, 2}}) {
        const Geometry geometry = grid(size[0], size[1], size[2]);
        std::vector<float> voxels(geometry.voxelCount());
        for (std::size_t n = 0; n < voxels.size(); ++n)
            voxels[n] = static_cast<float>(1 + (n * 37) % 11);
        const Volume image = Volume::fromVoxels(geometry, std::move(voxels));
        std::vector<std::uint8_t> inside(geometry.voxelCount(), 0);
        inside[0] = inside[1] = inside[5] = 1;
        for (const auto& fit : {std::optional<Mask>{}, std::optional<Mask>{Mask::fromDense(geometry, inside)}}) {
            try {
                for (const float value : floats(correctBias(image, fit, quick())))
                    CHECK(std::isfinite(value));
            } catch (const Error& error) {
                CHECK(error.problem() == "has no bias field that could be estimated");
            }
        }
    }
}

TEST_CASE("N4 settings out of range are refused", "[unit]") {
    const Volume shaded = shadedBall(8);
    const auto refused = [&](auto change) {
        N4Settings settings;
        change(settings);
        CHECK_THROWS_AS(correctBias(shaded, std::nullopt, settings), Error);
    };
    refused([](N4Settings& settings) { settings.shrinkFactor = 0; });
    refused([](N4Settings& settings) { settings.iterations = {}; });
    refused([](N4Settings& settings) { settings.iterations = {50, 0}; });
    refused([](N4Settings& settings) { settings.iterations.assign(7, 5); });
    refused([](N4Settings& settings) { settings.convergenceThreshold = -1.0; });
    refused([](N4Settings& settings) { settings.controlPoints = 3; });
    refused([](N4Settings& settings) { settings.biasFieldFwhm = std::numeric_limits<double>::quiet_NaN(); });
    refused([](N4Settings& settings) { settings.wienerNoise = 0.0; });
    refused([](N4Settings& settings) { settings.histogramBins = 1; });
}

TEST_CASE("N4 ends when it is cancelled between two iterations", "[unit]") {
    std::stop_source stop;
    int reports = 0;
    const Progress progress(
        [&](double fraction, std::string_view) {
            CHECK(fraction <= 1.0);
            if (++reports == 3)
                stop.request_stop();
        },
        stop.get_token());
    N4Settings settings = quick();
    settings.convergenceThreshold = 0.0;
    CHECK_THROWS_AS(correctBias(shadedBall(24), std::nullopt, settings, progress), Cancelled);
    CHECK(reports == 3);
    // The next one is not held up.
    CHECK_NOTHROW(correctBias(shadedBall(16), std::nullopt, quick()));
}

// What people hand in by accident or in need: each gives the right numbers, or one sentence that names the file or the
// setting. Files that are damaged: DamagedImageTest; parameter files: ExtractionSettingsTest.

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/study/FileExtraction.h"
#include "tests/support/TemporaryFolder.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <functional>
#include <limits>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

using Values = std::function<double(int, int, int)>;

imaging::Geometry gridOf(const imaging::Index& size) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = {0.75, 0.75, 2.0};
    geometry.originMm = {-12.0, 7.5, 30.0};
    return geometry;
}

template <class Voxel>
imaging::Volume imageOf(const imaging::Geometry& geometry, const Values& valueOf) {
    std::vector<Voxel> voxels;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels.push_back(static_cast<Voxel>(valueOf(i, j, k)));
    return imaging::Volume::fromVoxels(geometry, std::move(voxels));
}

/// Soft tissue: the same value at the same place, whatever the grid.
double tissue(int i, int j, int k) {
    Random random(static_cast<std::uint64_t>(1000000 + 10000 * k + 100 * j + i));
    return std::round(random.normal(40.0, 60.0));
}

imaging::Mask blockOf(const imaging::Geometry& geometry, const imaging::Index& begin, const imaging::Index& size) {
    const imaging::IndexBox box{begin, size};
    return imaging::Mask::fromBox(geometry, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
}

/// A case as it lies on disk, measured as the command line and the batch do.
class Study {
public:
    radiomics::ExtractionSettings settings;

    void setImage(const imaging::Volume& image) const { imaging::writeVolume(image, m_folder / "scan.nrrd"); }
    void setMask(const imaging::Mask& mask) const { imaging::writeMask(mask, m_folder / "outline.nrrd"); }
    /// A mask of any values.
    void setMask(const imaging::Volume& values) const { imaging::writeVolume(values, m_folder / "outline.nrrd"); }

    radiomics::Extraction measure() const {
        BatchCase one;
        one.id = "P1";
        one.images = {{"", m_folder / "scan.nrrd"}};
        one.masks.emplace_back();
        one.masks.front().path = m_folder / "outline.nrrd";
        std::vector<std::string> notes;
        return measureCase(openCase(one, settings, notes, {}), settings, {}, 2).extraction;
    }

    void checkRefused(const std::string& item, const std::string& problem) const {
        CAPTURE(item, problem);
        CHECK_THROWS_AS(measure(), Error);
        CHECK_THROWS_WITH(measure(), Catch::Contains(item) && Catch::Contains(problem));
    }

private:
    test::TemporaryFolder m_folder;
};

/// Every feature is a finite number or says why there is none.
void checkNoSilence(const radiomics::Extraction& extraction, std::size_t features) {
    CHECK(extraction.features.values.size() == features);
    for (const auto& [name, cell] : extraction.features.values) {
        CAPTURE(name);
        if (const auto* value = std::get_if<double>(&cell))
            CHECK(std::isfinite(*value));
        else
            CHECK_FALSE(std::get<tables::Missing>(cell).reason.empty());
    }
}

double valueOf(const radiomics::Extraction& extraction, const std::string& name) {
    const auto* cell = extraction.features.find(name);
    REQUIRE(cell != nullptr);
    REQUIRE(std::holds_alternative<double>(*cell));
    return std::get<double>(*cell);
}

/// Equal bit for bit, or to the tolerance.
void checkSame(const radiomics::Extraction& a, const radiomics::Extraction& b, double tolerance = 0.0) {
    REQUIRE(a.features.values.size() == b.features.values.size());
    for (std::size_t f = 0; f < a.features.values.size(); ++f) {
        CAPTURE(a.features.values[f].name);
        CHECK(a.features.values[f].name == b.features.values[f].name);
        const double x = valueOf(a, a.features.values[f].name);
        const double y = valueOf(b, b.features.values[f].name);
        if (tolerance == 0.0)
            CHECK(std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y));
        else
            CHECK(x == Approx(y).epsilon(tolerance).margin(1e-12));
    }
}

constexpr std::size_t kOriginalFeatures = 107;

} // namespace

TEST_CASE("Masks that hold nothing, one voxel or no labels are refused by their file or in words", "[unit]") {
    Study study;
    const auto grid = gridOf({12, 11, 10});
    study.setImage(imageOf<std::int16_t>(grid, tissue));
    SECTION("empty") {
        study.setMask(imageOf<std::uint8_t>(grid, [](int, int, int) { return 0.0; }));
        study.checkRefused("outline.nrrd", "empty");
    }
    SECTION("one voxel") {
        study.setMask(blockOf(grid, {4, 4, 4}, {1, 1, 1}));
        study.checkRefused("The region", "single voxel");
    }
    SECTION("one row, fewer dimensions than asked for") {
        study.setMask(blockOf(grid, {4, 4, 4}, {5, 1, 1}));
        study.checkRefused("The region", "minimumROIDimensions");
    }
    SECTION("fractions") {
        study.setMask(imageOf<float>(grid, [](int i, int, int) { return i > 5 ? 0.5 : 0.0; }));
        study.checkRefused("outline.nrrd", "whole numbers");
    }
    SECTION("NaN") {
        study.setMask(imageOf<float>(
            grid, [](int i, int, int) { return i > 5 ? std::numeric_limits<double>::quiet_NaN() : 1.0; }));
        study.checkRefused("outline.nrrd", "NaN");
    }
    SECTION("another grid") {
        study.setMask(blockOf(gridOf({12, 11, 9}), {2, 2, 2}, {5, 5, 5}));
        study.checkRefused("outline.nrrd", "another grid than the image");
    }
}

TEST_CASE("Of several labels the one that the settings name is measured, and another is refused", "[unit]") {
    Study study;
    const auto grid = gridOf({12, 11, 10});
    study.setImage(imageOf<std::int16_t>(grid, tissue));
    study.setMask(imageOf<std::uint8_t>(grid, [](int i, int, int k) { return i < 2 ? 0.0 : (k < 3 ? 1.0 : 2.0); }));
    CHECK(study.measure().regionVoxels == 10 * 11 * 3);
    study.settings.label = 2;
    CHECK(study.measure().regionVoxels == 10 * 11 * 7);
    study.settings.label = 3;
    study.checkRefused("outline.nrrd", "\"3\"");
}

TEST_CASE("A region in one slice is measured as by force2D, and lacks no value in silence", "[unit]") {
    Study study;
    const auto grid = gridOf({20, 20, 8});
    study.setImage(imageOf<std::int16_t>(grid, tissue));
    study.setMask(blockOf(grid, {3, 4, 5}, {12, 9, 1}));
    const auto inSpace = study.measure();
    checkNoSilence(inSpace, kOriginalFeatures);
    CHECK(inSpace.regionVoxels == 12 * 9);
    CHECK(valueOf(inSpace, "original_shape_LeastAxisLength") == 0.0);
    study.settings.force2D = true;
    const auto inPlane = study.measure();
    for (const auto& [name, cell] : inPlane.features.values)
        if (name.find("_shape_") == std::string::npos) {
            CAPTURE(name);
            CHECK(valueOf(inSpace, name) == valueOf(inPlane, name));
        }
}

TEST_CASE("A region that touches every border has the numbers of one that lies inside", "[unit]") {
    Study study;
    const imaging::Index size{9, 8, 7};
    study.setImage(imageOf<std::int16_t>(gridOf(size), tissue));
    study.setMask(blockOf(gridOf(size), {0, 0, 0}, size));
    const auto touching = study.measure();
    const auto wide = gridOf({size[0] + 6, size[1] + 4, size[2] + 2});
    study.setImage(imageOf<std::int16_t>(wide, [](int i, int j, int k) { return tissue(i - 3, j - 2, k - 1); }));
    study.setMask(blockOf(wide, {3, 2, 1}, size));
    checkSame(touching, study.measure());
    checkNoSilence(touching, kOriginalFeatures);
}

TEST_CASE("An image of one slice is measured, and filters that need more say so or give numbers", "[unit]") {
    Study study;
    const auto grid = gridOf({30, 24, 1});
    study.setImage(imageOf<std::int16_t>(grid, tissue));
    study.setMask(blockOf(grid, {4, 5, 0}, {14, 12, 1}));
    study.settings = radiomics::parseSettings(
        "imageType: {Original: {}, Wavelet: {}, LoG: {sigma: [1.0, 3.0]}, Square: {}, SquareRoot: {}, Logarithm: {}, "
        "Exponential: {}, Gradient: {}, LBP2D: {}, LBP3D: {}}",
        "all.yaml");
    const auto extraction = study.measure();
    checkNoSilence(extraction, featureNames(study.settings).size());
    CHECK(extraction.regionVoxels == 14 * 12);
}

TEST_CASE("Values that are no numbers are refused inside the region and let be outside", "[unit]") {
    Study study;
    const auto grid = gridOf({12, 11, 10});
    study.setMask(blockOf(grid, {2, 2, 2}, {5, 5, 5}));
    const auto withNanAt = [&](int at) {
        return imageOf<float>(grid, [at](int i, int j, int k) {
            return i == at && j == 3 && k == 3 ? std::numeric_limits<double>::quiet_NaN() : tissue(i, j, k);
        });
    };
    study.setImage(imageOf<float>(grid, tissue));
    const auto clean = study.measure();
    study.setImage(withNanAt(10));
    checkSame(study.measure(), clean);
    study.setImage(withNanAt(3));
    study.checkRefused("The region", "NaN");
}

TEST_CASE("A constant image has the values of a flat region and a warning", "[unit]") {
    Study study;
    const auto grid = gridOf({12, 11, 10});
    study.setImage(imageOf<std::int16_t>(grid, [](int, int, int) { return 37.0; }));
    study.setMask(blockOf(grid, {2, 2, 2}, {5, 5, 5}));
    const auto extraction = study.measure();
    checkNoSilence(extraction, kOriginalFeatures);
    CHECK(extraction.greyLevels == 1);
    CHECK(valueOf(extraction, "original_firstorder_Variance") == 0.0);
    CHECK(valueOf(extraction, "original_glcm_MCC") == 1.0);
    CHECK_FALSE(extraction.warnings.empty());
    study.settings.normalize = true;
    study.checkRefused("The image", "all its voxels are equal");
}

TEST_CASE("The extremes of int16 are measured without overflow, as the same values in float64", "[unit]") {
    Study study;
    const auto grid = gridOf({12, 11, 10});
    const auto extremes = [](int i, int j, int k) {
        return (i + 3 * j + 7 * k) % 5 == 0 ? -32768.0 : ((i + j) % 3 == 0 ? 32767.0 : tissue(i, j, k));
    };
    study.setMask(blockOf(grid, {2, 2, 2}, {6, 6, 6}));
    study.setImage(imageOf<std::int16_t>(grid, extremes));
    const auto whole = study.measure();
    CHECK(valueOf(whole, "original_firstorder_Minimum") == -32768.0);
    CHECK(valueOf(whole, "original_firstorder_Range") == 65535.0);
    CHECK(whole.greyLevels == 2622); // 65,535 / 25, from -32,775 on
    checkNoSilence(whole, kOriginalFeatures);
    study.setImage(imageOf<double>(grid, extremes));
    checkSame(whole, study.measure());
    study.settings = radiomics::parseSettings(
        "setting: {binWidth: 250}\nimageType: {Square: {}, Exponential: {}, Gradient: {}, LBP2D: {}}", "filters.yaml");
    checkNoSilence(study.measure(), featureNames(study.settings).size());
}

TEST_CASE("Oblique and mirrored grids have the numbers of the upright one", "[unit]") {
    Study study;
    auto grid = gridOf({14, 12, 10});
    const auto measure = [&] {
        study.setImage(imageOf<std::int16_t>(grid, tissue));
        study.setMask(blockOf(grid, {3, 2, 2}, {8, 7, 6}));
        return study.measure();
    };
    const auto upright = measure();
    grid.direction = Eigen::Vector3d(-1.0, -1.0, 1.0).asDiagonal();
    checkSame(measure(), upright);
    grid.direction = Eigen::Vector3d(1.0, 1.0, -1.0).asDiagonal(); // left-handed
    checkSame(measure(), upright);
    grid.direction =
        (Eigen::AngleAxisd(0.4, Eigen::Vector3d::UnitX()) * Eigen::AngleAxisd(-0.7, Eigen::Vector3d::UnitZ()))
            .toRotationMatrix();
    checkSame(measure(), upright, 1e-9);
}

TEST_CASE("Settings that cannot be are refused by key, and settings at the edge give numbers or reasons", "[unit]") {
    const auto refused = [](const std::string& yaml, const std::string& key) {
        CAPTURE(yaml);
        CHECK_THROWS_WITH(radiomics::parseSettings(yaml, "study.yaml"),
                          Catch::Contains("study.yaml") && Catch::Contains(key));
    };
    refused("setting: {binWidth: 0}", "binWidth");
    refused("setting: {binWidth: -25}", "binWidth");
    refused("setting: {binCount: 0}", "binCount");
    refused("imageType: {Wavelet: {wavelet: coif99}}", "coif99");
    refused("imageType: {LoG: {sigma: [0]}}", "sigma");
    refused("imageType: {LoG: {sigma: [-1.5]}}", "sigma");
    refused("setting: {distances: [0]}", "distances");
    refused("setting: {resampledPixelSpacing: [1, -1, 1]}", "resampledPixelSpacing");

    Study study;
    const auto grid = gridOf({12, 11, 10});
    study.setImage(imageOf<std::int16_t>(grid, tissue));
    study.setMask(blockOf(grid, {2, 2, 2}, {5, 5, 5}));
    SECTION("sigma below the spacing") {
        study.settings = radiomics::parseSettings("imageType: {LoG: {sigma: [0.1, 0.4]}}", "s.yaml");
        checkNoSilence(study.measure(), featureNames(study.settings).size());
    }
    SECTION("distances beyond the region") {
        study.settings.distances = {40};
        const auto extraction = study.measure();
        checkNoSilence(extraction, kOriginalFeatures);
        CHECK(std::holds_alternative<tables::Missing>(*extraction.features.find("original_glcm_Contrast")));
    }
    SECTION("a bin width far below the values' steps") {
        study.settings.binWidth = 1e-6;
        study.checkRefused("Discretisation", "grey levels");
    }
}

#include "core/imaging/SlicePicture.h"

#include <catch2/catch.hpp>

using namespace rimlight::imaging;

namespace {

constexpr Index kSize{5, 7, 3};

/// An image of zeros with one voxel of 100.
Volume withBrightVoxel(const Geometry& geometry, Index bright) {
    std::vector<std::int16_t> voxels(geometry.voxelCount(), 0);
    voxels[geometry.offset(bright[0], bright[1], bright[2])] = 100;
    return Volume::fromVoxels(geometry, std::move(voxels));
}

struct Position {
    double x = 0.0; ///< 0 at the left edge, 1 at the right
    double y = 0.0; ///< 0 at the top, 1 at the bottom
};

Position brightestPixel(const Picture& picture) {
    Position sum;
    double weight = 0.0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const double shade =
                picture.rgb[3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                 static_cast<std::size_t>(x))];
            sum.x += shade * (x + 0.5) / picture.width;
            sum.y += shade * (y + 0.5) / picture.height;
            weight += shade;
        }
    return {sum.x / weight, sum.y / weight};
}

SlicePictureOptions plain(int slice) {
    SlicePictureOptions options;
    options.slice = slice;
    options.window = {100.0, 50.0};
    options.minimumWidth = 50;
    return options;
}

} // namespace

TEST_CASE("An axial slice shows the patient's left on the right and the front on top", "[unit]") {
    Geometry geometry;
    geometry.size = kSize;
    for (const double flipX : {1.0, -1.0})
        for (const double flipY : {1.0, -1.0}) {
            geometry.direction = Eigen::Vector3d(flipX, flipY, 1.0).asDiagonal();
            const Index leftFront{flipX > 0 ? 4 : 0, flipY > 0 ? 0 : 6, 1};
            const auto at = brightestPixel(paintSlice(withBrightVoxel(geometry, leftFront), {}, plain(1)));
            CHECK(at.x > 0.8);
            CHECK(at.y < 0.2);
        }
}

TEST_CASE("A coronal slice shows the head on top and the patient's left on the right", "[unit]") {
    Geometry geometry;
    geometry.size = kSize;
    geometry.direction.col(0) = Eigen::Vector3d::UnitX();
    geometry.direction.col(1) = -Eigen::Vector3d::UnitZ();
    geometry.direction.col(2) = Eigen::Vector3d::UnitY();
    const auto at = brightestPixel(paintSlice(withBrightVoxel(geometry, {4, 0, 2}), {}, plain(2)));
    CHECK(at.x > 0.8);
    CHECK(at.y < 0.2);
}

TEST_CASE("A sagittal slice shows the head on top and the front on the left", "[unit]") {
    Geometry geometry;
    geometry.size = kSize;
    geometry.direction.col(0) = Eigen::Vector3d::UnitZ();
    geometry.direction.col(1) = Eigen::Vector3d::UnitY();
    geometry.direction.col(2) = Eigen::Vector3d::UnitX();
    const auto at = brightestPixel(paintSlice(withBrightVoxel(geometry, {4, 0, 0}), {}, plain(0)));
    CHECK(at.x < 0.2);
    CHECK(at.y < 0.25);
}

TEST_CASE("Pixels are square in mm whatever the voxels are", "[unit]") {
    Geometry geometry;
    geometry.size = {40, 40, 1};
    geometry.spacingMm = {0.5, 2.0, 5.0};
    const auto picture = paintSlice(withBrightVoxel(geometry, {20, 20, 0}), {}, plain(0));
    CHECK(static_cast<double>(picture.height) / picture.width == Approx(4.0).epsilon(0.02));
    CHECK(picture.pixelMm * picture.width == Approx(20.0).epsilon(0.02));
}

TEST_CASE("The outline lies on the edge of the region and nowhere else", "[unit]") {
    Geometry geometry;
    geometry.size = {20, 20, 1};
    std::vector<std::uint8_t> region(400, 0);
    for (int j = 5; j < 15; ++j)
        for (int i = 5; i < 15; ++i)
            region[20 * static_cast<std::size_t>(j) + static_cast<std::size_t>(i)] = 1;
    auto options = plain(0);
    options.minimumWidth = 20;
    const auto picture = paintSlice(withBrightVoxel(geometry, {0, 0, 0}), Mask::fromDense(geometry, region), options);
    REQUIRE(picture.width == 20);
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x) {
            const bool inside = x >= 5 && x < 15 && y >= 5 && y < 15;
            const bool edge = inside && (x == 5 || x == 14 || y == 5 || y == 14);
            const auto pixel = 3 * (20 * static_cast<std::size_t>(y) + static_cast<std::size_t>(x));
            CAPTURE(x, y);
            CHECK((picture.rgb[pixel] != picture.rgb[pixel + 2]) == edge);
        }
}

TEST_CASE("The largest slice of a region is found", "[unit]") {
    Geometry geometry;
    geometry.size = {4, 4, 3};
    std::vector<std::uint8_t> region(48, 0);
    region[5] = 1;
    region[32] = region[33] = 1;
    CHECK(largestSlice(Mask::fromDense(geometry, region)) == 2);
    CHECK(largestSlice(Mask::fromDense(geometry, std::vector<std::uint8_t>(48, 0))) == 1);
}

TEST_CASE("The window of an image without units spans its percentiles", "[unit]") {
    Geometry geometry;
    geometry.size = {100, 100, 1};
    std::vector<double> ramp(10000);
    for (std::size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = static_cast<double>(i);
    const auto window = defaultWindow(Volume::fromVoxels(geometry, ramp));
    CHECK(window.level - window.width / 2.0 == Approx(10.0).margin(2.0));
    CHECK(window.level + window.width / 2.0 == Approx(9990.0).margin(2.0));
    const auto hounsfield = defaultWindow(Volume::fromVoxels(geometry, ramp, Modality::CT, IntensityUnit::Hounsfield));
    CHECK(hounsfield.width == 400.0);
    CHECK(hounsfield.level == 40.0);
}

#include "core/base/Error.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

Geometry grid() {
    Geometry geometry;
    geometry.size = {10, 8, 6};
    geometry.spacingMm = {0.5, 0.75, 3.0};
    geometry.originMm = {10.0, -20.0, 300.0};
    // 90 degrees about z: i runs to the back, j to the right.
    geometry.direction = Eigen::AngleAxisd(EIGEN_PI / 2.0, Eigen::Vector3d::UnitZ()).toRotationMatrix();
    return geometry;
}

} // namespace

TEST_CASE("Index and patient position convert by origin, direction and spacing", "[unit]") {
    const Geometry geometry = grid();
    CHECK(geometry.toPatient({2.0, 4.0, 1.0}).isApprox(Eigen::Vector3d(10.0 - 3.0, -20.0 + 1.0, 303.0)));
    CHECK(geometry.toIndex(geometry.toPatient({2.5, -1.0, 7.0})).isApprox(Eigen::Vector3d(2.5, -1.0, 7.0)));
    CHECK(geometry.centreMm().isApprox(geometry.toPatient({4.5, 3.5, 2.5})));
    CHECK(geometry.voxelVolumeMm3() == Approx(1.125));
    CHECK(geometry.offset(9, 7, 5) == geometry.voxelCount() - 1);
}

TEST_CASE("Grids are the same up to the rounding of files, and no further", "[unit]") {
    const Geometry geometry = grid();
    Geometry other = geometry;
    other.originMm[0] += 0.004;
    CHECK(geometry.sameGrid(other));
    CHECK(geometry.differenceTo(other).empty());
    other.originMm[0] += 0.004;
    CHECK_FALSE(geometry.sameGrid(other));
    CHECK_THAT(geometry.differenceTo(other), Catch::StartsWith("origin"));

    other = geometry;
    other.size[2] = 7;
    CHECK(geometry.differenceTo(other) == "size 10 x 8 x 6 against 10 x 8 x 7");
    other = geometry;
    other.spacingMm[2] = 3.1;
    CHECK_THAT(geometry.differenceTo(other), Catch::StartsWith("spacing"));
    other = geometry;
    other.direction = Eigen::Matrix3d::Identity();
    CHECK(geometry.differenceTo(other) == "orientation of the axes");
    other = geometry;
    other.originMm[1] = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(geometry.sameGrid(other));
}

TEST_CASE("An impossible grid is refused by name", "[unit]") {
    CHECK_NOTHROW(grid().validate("x"));
    const auto refused = [](auto change, const char* words) {
        Geometry geometry = grid();
        change(geometry);
        CHECK_THROWS_WITH(geometry.validate("scan.nrrd"), Catch::Contains("scan.nrrd") && Catch::Contains(words));
    };
    refused([](Geometry& g) { g.size[1] = 0; }, "no voxels");
    refused([](Geometry& g) { g.size = {10000, 10000, 10000}; }, "more than can be opened");
    refused([](Geometry& g) { g.spacingMm[0] = 0.0; }, "spacing");
    refused([](Geometry& g) { g.spacingMm[0] = std::numeric_limits<double>::quiet_NaN(); }, "spacing");
    refused([](Geometry& g) { g.direction.col(0) = g.direction.col(1); }, "perpendicular");
    refused([](Geometry& g) { g.direction(0, 0) = std::numeric_limits<double>::quiet_NaN(); }, "perpendicular");
    refused([](Geometry& g) { g.originMm[2] = std::numeric_limits<double>::infinity(); }, "perpendicular");
}

TEST_CASE("A mask keeps only the box around its region", "[unit]") {
    const Geometry geometry = grid();
    std::vector<std::uint8_t> voxels(geometry.voxelCount(), 0);
    voxels[geometry.offset(2, 3, 4)] = 1;
    voxels[geometry.offset(5, 3, 5)] = 255;
    const Mask mask = Mask::fromDense(geometry, voxels);
    CHECK(mask.box().begin == Index{2, 3, 4});
    CHECK(mask.box().size == Index{4, 1, 2});
    CHECK(mask.voxelCount() == 2);
    CHECK(mask.volumeMl() == Approx(2 * 1.125e-3));
    CHECK(mask.contains(5, 3, 5));
    CHECK_FALSE(mask.contains(5, 3, 4));
    CHECK_FALSE(mask.contains(-1, 0, 0));
    voxels[geometry.offset(5, 3, 5)] = 1;
    CHECK(mask.toDense() == voxels);
}

TEST_CASE("A mask without voxels is empty and still knows its grid", "[unit]") {
    const Mask mask = Mask::fromDense(grid(), std::vector<std::uint8_t>(grid().voxelCount(), 0));
    CHECK(mask.isEmpty());
    CHECK(mask.box().isEmpty());
    CHECK(mask.boxVoxels().empty());
    CHECK(mask.geometry().sameGrid(grid()));
    CHECK(mask.toDense() == std::vector<std::uint8_t>(grid().voxelCount(), 0));
    CHECK(Mask().isEmpty());
}

TEST_CASE("A volume shares its voxels between copies and gives them in their own type", "[unit]") {
    std::vector<std::int16_t> voxels(grid().voxelCount(), -1000);
    voxels[grid().offset(1, 2, 3)] = 42;
    const Volume volume = Volume::fromVoxels(grid(), std::move(voxels), Modality::CT, IntensityUnit::Hounsfield);
    const Volume copy = volume; // NOLINT(performance-unnecessary-copy-initialization): the copy is the subject
    CHECK(copy.buffer() == volume.buffer());
    CHECK(volume.at(1, 2, 3) == 42.0);
    CHECK(volume.byteCount() == 960);
    CHECK(volume.scalarType() == ScalarType::Int16);
    CHECK(volume.visit([](auto values) { return values.size_bytes(); }) == 960);
    CHECK(unitText(volume.unit()) == "HU");
    CHECK(modalityText(volume.modality()) == "CT");
    CHECK(Volume().isEmpty());
}

TEST_CASE("Content hashes follow voxels and grid, and nothing else", "[unit]") {
    const std::vector<std::uint8_t> voxels(grid().voxelCount(), 1);
    const auto volume = Volume::fromVoxels(grid(), voxels);
    CHECK(contentHash(volume) == contentHash(Volume::fromVoxels(grid(), voxels, Modality::MR)));
    auto changed = voxels;
    changed.back() = 2;
    CHECK(contentHash(volume) != contentHash(Volume::fromVoxels(grid(), changed)));
    Geometry moved = grid();
    moved.originMm[2] += 1.0;
    CHECK(contentHash(volume) != contentHash(Volume::fromVoxels(moved, voxels)));
    CHECK(contentHash(Mask::fromDense(grid(), voxels)) != contentHash(Mask::fromDense(moved, voxels)));
    CHECK(contentHash(Mask::fromDense(grid(), voxels)) == contentHash(Mask::fromDense(grid(), changed)));
}

TEST_CASE("Segment colours repeat after the palette's seven", "[unit]") {
    CHECK(segmentColour(0).red == 0xe6);
    CHECK(segmentColour(7).red == segmentColour(0).red);
    CHECK(segmentColour(1).blue != segmentColour(2).blue);
}

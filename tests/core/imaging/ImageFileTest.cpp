#include "core/imaging/ImageFile.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <limits>
#include <numeric>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

Geometry obliqueGrid() {
    Geometry geometry;
    geometry.size = {7, 5, 4};
    geometry.spacingMm = {0.8, 0.7, 2.5};
    geometry.originMm = {-120.5, 33.25, 410.0};
    geometry.direction =
        (Eigen::AngleAxisd(0.3, Eigen::Vector3d::UnitZ()) * Eigen::AngleAxisd(-0.2, Eigen::Vector3d::UnitX()))
            .toRotationMatrix();
    return geometry;
}

template <class T>
Volume ramp() {
    std::vector<T> voxels(obliqueGrid().voxelCount());
    std::iota(voxels.begin(), voxels.end(), T{});
    voxels.front() = std::numeric_limits<T>::lowest();
    voxels.back() = std::numeric_limits<T>::max();
    return Volume::fromVoxels(obliqueGrid(), std::move(voxels));
}

template <class T>
void checkRoundTrip(const std::filesystem::path& file) {
    const Volume written = ramp<T>();
    writeVolume(written, file);
    const Volume read = readVolume(file);
    CHECK(read.geometry().sameGrid(written.geometry()));
    REQUIRE(read.scalarType() == written.scalarType());
    CHECK(std::ranges::equal(read.voxels<T>(), written.voxels<T>()));
}

Volume labels(std::vector<float> values) {
    Geometry geometry;
    geometry.size = {static_cast<int>(values.size()), 1, 1};
    return Volume::fromVoxels(geometry, std::move(values));
}

} // namespace

TEST_CASE("A NIfTI of a synthetic volume stays synthetic", "[unit]") {
    const test::TemporaryFolder folder;
    auto volume = ramp<std::int16_t>();
    for (const char* name : {"v.nii.gz", "v.nii"}) {
        writeVolume(volume, folder / name);
        CHECK_FALSE(readVolume(folder / name).isSynthetic());
    }
    volume.markSynthetic();
    for (const char* name : {"s.nii.gz", "s.nii"}) {
        writeVolume(volume, folder / name);
        const auto read = readVolume(folder / name);
        CHECK(read.isSynthetic());
        CHECK(std::ranges::equal(read.voxels<std::int16_t>(), volume.voxels<std::int16_t>()));
    }
}

TEST_CASE("Every voxel type comes back from every format with its grid", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* name : {"a.nii", "a.nii.gz", "a.nrrd", "a.mha", "a b.é.NII.GZ"}) {
        CAPTURE(name);
        checkRoundTrip<std::uint8_t>(folder / name);
        checkRoundTrip<std::int16_t>(folder / name);
        checkRoundTrip<std::uint16_t>(folder / name);
        checkRoundTrip<std::int32_t>(folder / name);
        checkRoundTrip<float>(folder / name);
        checkRoundTrip<double>(folder / name);
    }
}

TEST_CASE("A mask comes back as one segment", "[unit]") {
    const test::TemporaryFolder folder;
    const Geometry grid = obliqueGrid();
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    voxels[grid.offset(3, 2, 1)] = 1;
    voxels[grid.offset(4, 2, 2)] = 7;
    const Mask mask = Mask::fromDense(grid, voxels);
    for (const char* name : {"m.nii.gz", "m.nrrd", "m.mha"}) {
        writeMask(mask, folder / name);
        const Segmentation read = readLabels(folder / name);
        REQUIRE(read.segments.size() == 1);
        CHECK(read.segments[0].name == "1");
        CHECK(read.segments[0].mask.toDense() == mask.toDense());
        CHECK(read.geometry.sameGrid(grid));
    }
}

TEST_CASE("Labels become segments named after their value, in order", "[unit]") {
    const test::TemporaryFolder folder;
    writeVolume(labels({0.0F, 3.0F, 1.0F, 1.0F, 0.0F, 3.0F}), folder / "l.nii.gz");
    const auto segments = readLabels(folder / "l.nii.gz").segments;
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].name == "1");
    CHECK(segments[0].mask.toDense() == std::vector<std::uint8_t>{0, 0, 1, 1, 0, 0});
    CHECK(segments[1].name == "3");
    CHECK(segments[1].mask.toDense() == std::vector<std::uint8_t>{0, 1, 0, 0, 0, 1});
}

TEST_CASE("One channel of a mask with several is read", "[unit]") {
    const test::TemporaryFolder folder;
    const std::string header =
        "NRRD0004\ntype: uint8\ndimension: 4\nsizes: 2 3 1 2\nkinds: vector domain domain domain\n"
        "encoding: raw\n\n";
    // Channel 0 has label 1 in the first voxel, channel 1 label 5 in the last two.
    const std::string voxels{1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 5};
    std::ofstream(folder / "channels.nrrd", std::ios::binary) << header << voxels;
    const auto first = readLabels(folder / "channels.nrrd").segments;
    REQUIRE(first.size() == 1);
    CHECK(first[0].name == "1");
    CHECK(first[0].mask.toDense() == std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0});
    const auto second = readLabels(folder / "channels.nrrd", {}, 1).segments;
    REQUIRE(second.size() == 1);
    CHECK(second[0].name == "5");
    CHECK(second[0].mask.toDense() == std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1});
    CHECK_THROWS_WITH(readLabels(folder / "channels.nrrd", {}, 2), Catch::Contains("2 channels"));
    CHECK_THROWS_WITH(readVolume(folder / "channels.nrrd"), Catch::Contains("2 values per voxel"));
}

TEST_CASE("A label image of zeros has no segments", "[unit]") {
    const test::TemporaryFolder folder;
    writeVolume(labels({0.0F, 0.0F}), folder / "l.nrrd");
    CHECK(readLabels(folder / "l.nrrd").segments.empty());
}

TEST_CASE("A mask with fractions, NaN or too many labels is refused in a sentence", "[unit]") {
    const test::TemporaryFolder folder;
    writeVolume(labels({0.0F, 0.5F}), folder / "fraction.nii.gz");
    CHECK_THROWS_WITH(readLabels(folder / "fraction.nii.gz"),
                      Catch::Contains("fraction.nii.gz") && Catch::Contains("whole numbers"));
    writeVolume(labels({0.0F, std::numeric_limits<float>::quiet_NaN()}), folder / "nan.nii.gz");
    CHECK_THROWS_WITH(readLabels(folder / "nan.nii.gz"), Catch::Contains("NaN"));
    std::vector<float> many(300);
    std::iota(many.begin(), many.end(), 0.0F);
    writeVolume(labels(many), folder / "many.nii.gz");
    CHECK_THROWS_WITH(readLabels(folder / "many.nii.gz"), Catch::Contains("more than 255"));
}

TEST_CASE("Writing where nobody may write says so and leaves nothing", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(writeVolume(ramp<float>(), folder / "absent" / "x.nii.gz"), Catch::Contains("Create it"));
    CHECK_THROWS_AS(writeVolume(ramp<float>(), "/proc/x.nii.gz"), Error);
    CHECK_THROWS_WITH(writeVolume(ramp<float>(), folder / "x.png"), Catch::Contains(".nii.gz"));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("Image files are known by their ending, in any case", "[unit]") {
    CHECK(isImageFileName("a.nii"));
    CHECK(isImageFileName("/x/a.NII.gz"));
    CHECK(isImageFileName("a.nrrd"));
    CHECK(isImageFileName("a.mha"));
    CHECK_FALSE(isImageFileName("a.dcm"));
    CHECK_FALSE(isImageFileName("a.gz"));
    CHECK_FALSE(isImageFileName("a.nhdr"));
}

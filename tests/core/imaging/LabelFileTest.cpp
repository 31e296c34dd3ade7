#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

Geometry grid() {
    Geometry geometry;
    geometry.size = {20, 15, 4};
    geometry.spacingMm = {0.75, 0.75, 3.0};
    geometry.originMm = {-10.5, 4.25, 99.0};
    return geometry;
}

Mask blockOf(const Index& begin, const Index& size) {
    const IndexBox box{begin, size};
    return Mask::fromBox(grid(), box, std::vector<std::uint8_t>(box.voxelCount(), 1));
}

/// Single voxels in the first slices.
Segmentation voxelSegments(int count) {
    Segmentation segmentation{grid(), {}};
    for (int n = 0; n < count; ++n)
        segmentation.segments.push_back(
            {"s" + std::to_string(n), {}, blockOf({n % 20, n / 20 % 15, n / 300}, {1, 1, 1})});
    return segmentation;
}

} // namespace

TEST_CASE("The n-th segment becomes label n of a label image", "[unit]") {
    const test::TemporaryFolder folder;
    const Segmentation written{grid(),
                               {{"tumour", {}, blockOf({1, 1, 0}, {4, 5, 2})},
                                {"nothing", {}, Mask::fromBox(grid(), {}, {})},
                                {"kidney", {}, blockOf({5, 1, 0}, {3, 3, 4})}}};
    for (const char* name : {"l.nii.gz", "l.nii", "l.nrrd", "l.mha"}) {
        CAPTURE(name);
        writeLabels(written, folder / name);
        CHECK(readVolume(folder / name).scalarType() == ScalarType::UInt8);
        const Segmentation read = readLabels(folder / name);
        REQUIRE(read.segments.size() == 2);
        CHECK(read.geometry.sameGrid(grid()));
        CHECK(read.segments[0].name == "1");
        CHECK(read.segments[0].mask.toDense() == written.segments[0].mask.toDense());
        CHECK(read.segments[1].name == "3");
        CHECK(read.segments[1].mask.toDense() == written.segments[2].mask.toDense());
    }
}

TEST_CASE("Labels past 255 are stored as uint16, and read back", "[unit]") {
    const test::TemporaryFolder folder;
    for (const auto& [count, type] :
         {std::pair(255, ScalarType::UInt8), std::pair(256, ScalarType::UInt16), std::pair(700, ScalarType::UInt16)}) {
        const Segmentation written = voxelSegments(count);
        for (const char* name : {"l.nii.gz", "l.nrrd", "l.mha"}) {
            writeLabels(written, folder / name);
            CHECK(readVolume(folder / name).scalarType() == type);
            const Segmentation read = readLabels(folder / name);
            REQUIRE(read.segments.size() == written.segments.size());
            CHECK(read.segments.back().name == std::to_string(count));
            CHECK(read.segments.back().mask.toDense() == written.segments.back().mask.toDense());
        }
    }
}

TEST_CASE("A grey image is no label image, whatever its type", "[unit]") {
    const test::TemporaryFolder folder;
    std::vector<std::int16_t> noise(grid().voxelCount());
    for (std::size_t v = 0; v < noise.size(); ++v)
        noise[v] = static_cast<std::int16_t>((v * 7919) % 401);
    writeVolume(Volume::fromVoxels(grid(), noise), folder / "grey.nrrd");
    CHECK_THROWS_WITH(readLabels(folder / "grey.nrrd"), Catch::Contains("more than 255 different values"));
}

TEST_CASE("Overlapping segments are refused by both names, and nothing is written", "[unit]") {
    const test::TemporaryFolder folder;
    const Segmentation overlapping{grid(),
                                   {{"apart", {}, blockOf({10, 10, 0}, {2, 2, 1})},
                                    {"tumour", {}, blockOf({1, 1, 0}, {4, 5, 2})},
                                    {"kidney", {}, blockOf({4, 5, 1}, {3, 3, 3})}}};
    CHECK_THROWS_WITH(writeLabels(overlapping, folder / "l.nii.gz"),
                      Catch::Contains("\"tumour\" and \"kidney\"") && Catch::Contains(".seg.nrrd"));
    CHECK_THROWS_WITH(writeLabels({grid(), {}}, folder / "l.nii.gz"), Catch::Contains("no segment"));
    CHECK_THROWS_WITH(writeLabels(voxelSegments(2), folder / "l.png"), Catch::Contains(".nii.gz"));
    CHECK(std::filesystem::is_empty(folder.path()));
}

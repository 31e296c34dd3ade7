#include "core/study/MaskOutput.h"

#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

imaging::Segmentation twoSegments() {
    imaging::Geometry grid;
    grid.size = {6, 5, 4};
    const imaging::IndexBox box{{1, 1, 1}, {3, 2, 2}};
    return {grid,
            {{"tumour", {1, 2, 3}, imaging::Mask::fromBox(grid, box, std::vector<std::uint8_t>(12, 1))},
             {"nothing", {4, 5, 6}, imaging::Mask::fromBox(grid, {}, {})}}};
}

} // namespace

TEST_CASE("The ending of a name says the format of outlines, and --as what a .dcm is", "[unit]") {
    using enum OutlineFormat;
    for (const char* name : {"a.nii", "a.nii.gz", "A.NRRD", "seg.mha"})
        CHECK(outlineFormatOf(name) == LabelImage);
    CHECK(outlineFormatOf("a.Seg.nrrd") == SegNrrd);
    CHECK(outlineFormatOf("a.dcm") == SegmentationObject);
    CHECK(outlineFormatOf("a.seg.dcm") == SegmentationObject);
    CHECK(outlineFormatOf("a.rtstruct.dcm") == StructureSet);
    CHECK(outlineFormatOf("a.RTSS.dcm") == StructureSet);
    CHECK(outlineFormatOf("a.dcm", StructureSet) == StructureSet);
    CHECK(outlineFormatOf("a.rtss.dcm", StructureSet) == StructureSet);
    CHECK_THROWS_WITH(outlineFormatOf("a.rtss.dcm", SegmentationObject), Catch::Contains("--as"));
    CHECK_THROWS_WITH(outlineFormatOf("a.seg.dcm", StructureSet), Catch::Contains("--as"));
    CHECK_THROWS_WITH(outlineFormatOf("a.nii.gz", StructureSet), Catch::Contains(".dcm"));
    for (const char* name : {"a", "a.png", "dcm", "a.nhdr", "a.nii.bz2"})
        CHECK_THROWS_WITH(outlineFormatOf(name), Catch::Contains(".seg.nrrd"));
}

TEST_CASE("What a format does not keep is said", "[unit]") {
    const test::TemporaryFolder folder;
    std::vector<std::string> notes;
    writeMask(twoSegments(), nullptr, folder / "a.nii.gz", OutlineFormat::LabelImage, &notes);
    REQUIRE(notes.size() == 2);
    CHECK_THAT(notes[0], Catch::Contains("\"nothing\" is empty"));
    CHECK_THAT(notes[1], Catch::Contains("no names"));
    notes.clear();
    writeMask(twoSegments(), nullptr, folder / "a.seg.nrrd", OutlineFormat::SegNrrd, &notes);
    CHECK(notes.empty());
    CHECK(imaging::readSegNrrd(folder / "a.seg.nrrd").segments.size() == 2);
    auto labels = twoSegments();
    labels.segments.pop_back();
    labels.segments[0].name = "1";
    writeMask(labels, nullptr, folder / "a.mha", OutlineFormat::LabelImage, &notes);
    CHECK(notes.empty());
    CHECK(imaging::readLabels(folder / "a.mha").segments.at(0).mask.toDense() == labels.segments[0].mask.toDense());
}

TEST_CASE("A SEG or RTSTRUCT is not written without the DICOM series it refers to, or on another grid", "[unit]") {
    const test::TemporaryFolder folder;
    CaseImage image;
    image.volume = imaging::Volume::fromVoxels(twoSegments().geometry, std::vector<std::int16_t>(120, 0));
    for (const char* name : {"a.dcm", "a.rtstruct.dcm"}) {
        CHECK_THROWS_WITH(writeMask(twoSegments(), nullptr, folder / name), Catch::Contains("DICOM series"));
        CHECK_THROWS_WITH(writeMask(twoSegments(), &image, folder / name), Catch::Contains("DICOM series"));
    }
    image.series.emplace();
    image.series->geometry = twoSegments().geometry;
    image.series->geometry.originMm[1] = 0.5;
    for (const char* name : {"a.dcm", "a.rtstruct.dcm"})
        CHECK_THROWS_WITH(writeMask(twoSegments(), &image, folder / name), Catch::Contains("another grid"));
    CHECK(std::filesystem::is_empty(folder.path()));
}

namespace {

/// Overlapping segments, two of them at the borders, written and read in each format that keeps them.
void checkComeBack(const fs::path& series) {
    CAPTURE(series);
    const test::TemporaryFolder folder;
    const auto image = openImage(series);
    const auto& grid = image.volume.geometry();
    const auto blockOf = [&](const imaging::Index& begin, const imaging::Index& size) {
        const imaging::IndexBox box{begin, size};
        return imaging::Mask::fromBox(grid, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
    };
    const imaging::Index far{grid.size[0] - 3, grid.size[1] - 4, grid.size[2] - 2};
    const imaging::Segmentation written{grid,
                                        {{"tumour", {230, 25, 75}, blockOf({20, 30, 4}, {15, 9, 6})},
                                         {"necrosis", {60, 180, 75}, blockOf({25, 33, 6}, {4, 9, 2})},
                                         {"corner", {0, 130, 200}, blockOf(far, {3, 4, 2})},
                                         {"first", {1, 1, 1}, blockOf({0, 0, 0}, {2, 1, 1})}}};
    for (const char* name : {"a.seg.dcm", "a.rtstruct.dcm", "a.seg.nrrd"}) {
        CAPTURE(name);
        writeMask(written, &image, folder / name);
        const auto read = openMask(folder / name, image);
        REQUIRE(read.segments.size() == written.segments.size());
        for (std::size_t n = 0; n < read.segments.size(); ++n) {
            const auto& before = written.segments[n];
            const auto& after = read.segments[n];
            CHECK(after.name == before.name);
            CHECK(after.mask.toDense() == before.mask.toDense());
            // A SEG keeps colours as CIELab in 16 bits.
            CHECK(std::abs(after.colour.red - before.colour.red) <= 1);
            CHECK(std::abs(after.colour.green - before.colour.green) <= 1);
            CHECK(std::abs(after.colour.blue - before.colour.blue) <= 1);
        }
    }
}

} // namespace

TEST_CASE("Overlapping segments on a CT come back from SEG, RTSTRUCT and 3D Slicer files", "[unit]") {
    RIMLIGHT_NEEDS_DATA(ct, "sts/dicom/STS_019/CT/image");
    checkComeBack(ct);
}

TEST_CASE("Overlapping segments on an oblique MR come back from SEG, RTSTRUCT and 3D Slicer files", "[unit]") {
    RIMLIGHT_NEEDS_DATA(mr, "qin-prostate-seg/ADC");
    checkComeBack(mr);
}

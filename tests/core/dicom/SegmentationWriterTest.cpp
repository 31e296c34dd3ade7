#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/dicom/SegmentationColour.h"
#include "core/dicom/SegmentationObject.h"
#include "tests/core/dicom/SegmentationExample.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <array>
#include <cstdio>
#include <iostream>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

void checkSame(const imaging::Segmentation& read, const imaging::Segmentation& written) {
    CHECK(read.geometry.differenceTo(written.geometry) == "");
    CHECK(read.geometry.largestOffsetVoxels(written.geometry) < 1e-6);
    REQUIRE(read.segments.size() == written.segments.size());
    for (std::size_t n = 0; n < read.segments.size(); ++n) {
        const auto& mine = read.segments[n];
        const auto& other = written.segments[n];
        INFO(other.name);
        CHECK(mine.name == other.name);
        CHECK(std::array{mine.colour.red, mine.colour.green, mine.colour.blue} ==
              std::array{other.colour.red, other.colour.green, other.colour.blue});
        CHECK((mine.mask.toDense() == other.mask.toDense()));
    }
}

/// What dciodvfy of dicom3tools says against a file; nothing when it isn't installed.
std::optional<std::string> complaintsOf(const fs::path& file) {
    if (!fs::exists("/usr/bin/dciodvfy"))
        return std::nullopt;
    const std::string command = "/usr/bin/dciodvfy '" + file.string() + "' 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string errors;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), pipe) != nullptr)
        if (const std::string text = line.data(); text.find("Error") != std::string::npos)
            errors += text;
    pclose(pipe);
    return errors;
}

/// Slices that hold part of a segment, counted for each segment.
std::size_t framesOf(const imaging::Segmentation& segmentation) {
    std::size_t frames = 0;
    for (const auto& segment : segmentation.segments)
        for (int k = 0; k < segmentation.geometry.size[2]; ++k) {
            const auto plane =
                segment.mask.voxelsOf({{0, 0, k}, {segmentation.geometry.size[0], segmentation.geometry.size[1], 1}});
            frames += std::ranges::count(plane, 1) > 0 ? 1 : 0;
        }
    return frames;
}

std::string textIn(const fs::path& file, const DcmTagKey& key) {
    DcmFileFormat format;
    REQUIRE(format.loadFile(file.c_str()).good());
    OFString text;
    static_cast<void>(format.getDataset()->findAndGetOFStringArray(key, text));
    return text.c_str();
}

} // namespace

TEST_CASE("Segments written as a SEG come back voxel by voxel on an oblique grid, with names and colours", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    const auto segmentation = test::exampleSegmentation(grid);
    const fs::path file = folder / "seg.dcm";
    writeSegmentationObject(segmentation, series, file);

    CHECK(isSegmentationObject(file));
    const auto object = readSegmentationObject(file);
    checkSame(object.segmentation, segmentation);
    CHECK(object.frameOfReferenceUid == series.frameOfReferenceUid);
    CHECK(object.referencedSeriesUids == std::vector<std::string>{series.seriesInstanceUid});
    CHECK(object.notes.empty());
    CHECK(object.maximumFraction == 0);
    for (const auto& fractions : object.fractions)
        CHECK_FALSE(fractions.has_value());
}

TEST_CASE("A written SEG is one that dciodvfy has nothing against", "[oracle]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    const auto segmentation = test::exampleSegmentation(grid);
    writeSegmentationObject(segmentation, series, folder / "binary.dcm");
    SegmentationWriting writing;
    writing.algorithmName = "threshold";
    writing.fractions = test::exampleFractions(segmentation);
    writeSegmentationObject(segmentation, series, folder / "fractional.dcm", writing);
    for (const char* name : {"binary.dcm", "fractional.dcm"}) {
        const auto complaints = complaintsOf(folder / name);
        if (!complaints) {
            std::cout << "SKIPPED: dciodvfy (dicom3tools) is not installed\n";
            return;
        }
        INFO(name);
        CHECK(*complaints == "");
    }
}

TEST_CASE("Fractions come back byte by byte, and half of the maximum is inside", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    const auto segmentation = test::exampleSegmentation(grid);
    SegmentationWriting writing;
    writing.maximumFraction = 200;
    writing.fractionsAreProbabilities = true;
    writing.fractions = test::exampleFractions(segmentation);
    writeSegmentationObject(segmentation, series, folder / "seg.dcm", writing);

    const auto object = readSegmentationObject(folder / "seg.dcm");
    CHECK(object.maximumFraction == 200);
    CHECK(object.fractionsAreProbabilities);
    REQUIRE(object.fractions.size() == segmentation.segments.size());
    for (std::size_t n = 0; n < object.fractions.size(); ++n) {
        REQUIRE(object.fractions[n].has_value());
        const auto read = object.fractions[n]->voxels<std::uint8_t>();
        const auto written = writing.fractions[n].voxels<std::uint8_t>();
        CHECK(std::ranges::equal(read, written));
        std::vector<std::uint8_t> inside(written.size());
        std::ranges::transform(written, inside.begin(), [](std::uint8_t value) { return value >= 100 ? 1 : 0; });
        CHECK((object.segmentation.segments[n].mask.toDense() == inside));
    }

    writing.maximumFraction = 199;
    CHECK_THROWS_WITH(writeSegmentationObject(segmentation, series, folder / "seg.dcm", writing),
                      Catch::Contains("a fraction exceeds the largest, 199"));
}

TEST_CASE("A written SEG carries patient and study of the series, and is another instance with other content",
          "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    const auto segmentation = test::exampleSegmentation(grid);
    writeSegmentationObject(segmentation, series, folder / "one.dcm");
    auto other = segmentation;
    other.segments[0].mask = other.segments[1].mask;
    writeSegmentationObject(other, series, folder / "two.dcm");
    CHECK(textIn(folder / "one.dcm", DCM_PatientName) == "SYNTHETIC^S\xc3\xa4ule");
    CHECK(textIn(folder / "one.dcm", DCM_PatientID) == "SYNTHETIC-7");
    CHECK(textIn(folder / "one.dcm", DCM_StudyInstanceUID) == series.studyInstanceUid);
    CHECK(textIn(folder / "one.dcm", DCM_SeriesInstanceUID) != series.seriesInstanceUid);
    CHECK(textIn(folder / "one.dcm", DCM_SOPInstanceUID) != textIn(folder / "two.dcm", DCM_SOPInstanceUID));
    CHECK(textIn(folder / "one.dcm", DCM_NumberOfFrames) == std::to_string(framesOf(segmentation)));
}

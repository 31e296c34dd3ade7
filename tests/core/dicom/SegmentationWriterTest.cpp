#include "core/base/Error.h"
#include "core/dicom/SegmentationColour.h"
#include "core/dicom/SegmentationObject.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/MaskGrid.h"
#include "tests/core/dicom/SegmentationExample.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <array>
#include <cstdio>
#include <cstdlib>
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

TEST_CASE("Segments drawn on real series come back on the series' own slices, and dciodvfy has nothing against them",
          "[oracle]") {
    RIMLIGHT_NEEDS_DATA(abdomen, "abdomen-ct");
    RIMLIGHT_NEEDS_DATA(prostate, "qin-prostate-seg/ADC");
    RIMLIGHT_NEEDS_DATA(enhanced, "enhanced-mr");
    RIMLIGHT_NEEDS_DATA(threeSlices, "dcmqi/segmentations/ct-3slice");
    const test::TemporaryFolder folder;
    const fs::path file = folder / "seg.dcm";
    std::size_t multiFrame = 0;
    std::size_t written = 0;
    for (const fs::path& path : {abdomen, prostate, enhanced, threeSlices})
        for (const Series& series : scanFolder(path).series) {
            if (series.blocksQuantification() || series.slices.size() < 3)
                continue;
            INFO(path << " " << series.label());
            const auto segmentation = test::exampleSegmentation(series.geometry);
            writeSegmentationObject(segmentation, series, file);
            ++written;
            const auto object = readSegmentationObject(file);
            CHECK(object.notes.empty());
            const auto match = imaging::matchOf(object.segmentation.geometry, series.geometry);
            REQUIRE(match.has_value());
            REQUIRE(object.segmentation.segments.size() == 3);
            for (std::size_t n = 0; n < 3; ++n) {
                const auto& mask = segmentation.segments[n].mask;
                CHECK(mask.voxelCount() > 0);
                const auto placed = imaging::placedOn(object.segmentation.segments[n].mask, series.geometry, *match);
                CHECK(imaging::contentHash(placed) == imaging::contentHash(mask));
            }
            if (series.slices.front().file == series.slices.back().file) {
                ++multiFrame;
                DcmFileFormat format;
                REQUIRE(format.loadFile(file.c_str()).good());
                OFString frame;
                REQUIRE(format.getDataset()->findAndGetOFString(DCM_ReferencedFrameNumber, frame, 0, OFTrue).good());
                CHECK(frame != "0");
            }
            if (const auto complaints = complaintsOf(file))
                CHECK(*complaints == "");
        }
    CHECK(written >= 4);
    CHECK(multiFrame >= 1);
}

TEST_CASE("Outlines of another grid, uneven slices and empty segments are not written", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    const auto segmentation = test::exampleSegmentation(grid);
    const fs::path file = folder / "seg.dcm";

    auto elsewhere = segmentation;
    elsewhere.geometry.originMm[0] += 1.0;
    CHECK_THROWS_WITH(writeSegmentationObject(elsewhere, series, file),
                      Catch::StartsWith("The segmentation: it lies on another grid than Series 3 (CT, 7 slices)"));
    auto uneven = series;
    uneven.slices[3].positionMm += 0.5 * grid.direction.col(2);
    CHECK_THROWS_WITH(writeSegmentationObject(segmentation, uneven, file), Catch::Contains("even distances"));
    auto lacking = series;
    lacking.slices.pop_back();
    CHECK_THROWS_AS(writeSegmentationObject(segmentation, lacking, file), Error);
    const imaging::Segmentation nothing{
        grid, {{"nothing", {}, imaging::Mask::fromDense(grid, std::vector<std::uint8_t>(grid.voxelCount(), 0))}}};
    CHECK_THROWS_WITH(writeSegmentationObject(nothing, series, file), Catch::Contains("none of its segments"));
    CHECK_THROWS_WITH(writeSegmentationObject({grid, {}}, series, file), Catch::Contains("none of its segments"));
    CHECK_THROWS_AS(writeSegmentationObject(segmentation, series, folder / "none" / "seg.dcm"), Error);
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(writeSegmentationObject(segmentation, series, file, {}, Progress({}, stop.get_token())), Cancelled);
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("An empty segment beside others comes back empty, and long or odd names as DICOM can hold them", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = test::obliqueGrid();
    const auto series = test::writeSeriesOn(grid, folder / "series");
    auto segmentation = test::exampleSegmentation(grid);
    segmentation.segments[0].name = std::string(70, 'x');
    segmentation.segments[1].name = "a\\b";
    segmentation.segments[2].name = "";
    segmentation.segments.push_back(
        {"empty", {1, 2, 3}, imaging::Mask::fromDense(grid, std::vector<std::uint8_t>(grid.voxelCount(), 0))});
    writeSegmentationObject(segmentation, series, folder / "seg.dcm");
    const auto object = readSegmentationObject(folder / "seg.dcm");
    REQUIRE(object.segmentation.segments.size() == 4);
    CHECK(object.segmentation.segments[0].name == std::string(64, 'x'));
    CHECK(object.segmentation.segments[1].name == "a/b");
    CHECK(object.segmentation.segments[2].name == "Segment 3");
    CHECK(object.segmentation.segments[3].mask.isEmpty());
    CHECK(object.notes == std::vector<std::string>{"Segment \"empty\" holds no voxel."});
}

TEST_CASE("Colours keep their sRGB values through DICOM's CIELab, which is highdicom's", "[oracle]") {
    // highdicom 0.28.2, CIELabColor.from_rgb(...).value
    CHECK(cieLabOf({221, 130, 101}) == CieLab{41661, 41167, 40792});
    CHECK(cieLabOf({0, 151, 206}) == CieLab{38399, 29410, 23264});
    CHECK(cieLabOf({230, 159, 0}) == CieLab{46273, 37131, 52089});
    CHECK(cieLabOf({86, 180, 233}) == CieLab{45761, 29808, 23959});
    std::size_t differing = 0;
    for (int red = 0; red < 256; red += 5)
        for (int green = 0; green < 256; green += 5)
            for (int blue = 0; blue < 256; blue += 5) {
                const imaging::Rgb colour{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                          static_cast<std::uint8_t>(blue)};
                const auto back = rgbOf(cieLabOf(colour));
                differing += back.red != red || back.green != green || back.blue != blue ? 1 : 0;
            }
    CHECK(differing == 0);
    // Colours that no screen can show are clipped.
    CHECK(static_cast<int>(rgbOf({65535, 65535, 65535}).red) == 255);
    CHECK(static_cast<int>(rgbOf({0, 0, 0}).red) == 0);
}

/// For tests/oracle/segmentations/check_written.py: SEG files beside the images that they were drawn on, and each
/// segment as NRRD. Runs only when it is named, with the folder in RIMLIGHT_EXPORT_FOLDER.
TEST_CASE("Export written SEG files for other programs", "[.export]") {
    const char* target = std::getenv("RIMLIGHT_EXPORT_FOLDER");
    REQUIRE(target != nullptr);
    RIMLIGHT_NEEDS_DATA(abdomen, "abdomen-ct");
    RIMLIGHT_NEEDS_DATA(prostate, "qin-prostate-seg/ADC");
    RIMLIGHT_NEEDS_DATA(threeSlices, "dcmqi/segmentations/ct-3slice");
    const auto exportTo = [](const fs::path& folder, const Series& series) {
        fs::create_directories(folder);
        const auto segmentation = test::exampleSegmentation(series.geometry);
        writeSegmentationObject(segmentation, series, folder / "binary.dcm");
        SegmentationWriting writing;
        writing.algorithmName = "example";
        writing.maximumFraction = 200;
        writing.fractions = test::exampleFractions(segmentation);
        writeSegmentationObject(segmentation, series, folder / "fractional.dcm", writing);
        for (std::size_t n = 0; n < segmentation.segments.size(); ++n) {
            imaging::writeMask(segmentation.segments[n].mask, folder / ("mask-" + std::to_string(n + 1) + ".nrrd"));
            imaging::writeVolume(writing.fractions[n], folder / ("fraction-" + std::to_string(n + 1) + ".nrrd"));
        }
    };
    exportTo(fs::path(target) / "oblique",
             test::writeSeriesOn(test::obliqueGrid(), fs::path(target) / "oblique" / "series"));
    for (const fs::path& path : {abdomen, prostate, threeSlices})
        exportTo(fs::path(target) / path.filename(), scanFolder(path).series.at(0));
}

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/dicom/StructureSet.h"
#include "core/dicom/SyntheticObjects.h"
#include "tests/support/TemporaryFolder.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <functional>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

imaging::Geometry gridOf(int columns, int rows, int slices, const Eigen::Vector3d& spacingMm, double tiltRadians) {
    imaging::Geometry grid;
    grid.size = {columns, rows, slices};
    grid.spacingMm = spacingMm;
    grid.originMm = {-212.4375, 35.1, -1640.5};
    grid.direction = Eigen::AngleAxisd(tiltRadians, Eigen::Vector3d(1.0, -2.0, 0.5).normalized()).toRotationMatrix();
    return grid;
}

imaging::Mask noise(const imaging::Geometry& grid, double share, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::uint8_t> voxels(grid.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < share ? 1 : 0;
    return imaging::Mask::fromDense(grid, voxels);
}

imaging::Mask oneVoxel(const imaging::Geometry& grid, int i, int j, int k) {
    const std::vector<std::uint8_t> voxel{1};
    return imaging::Mask::fromBox(grid, {{i, j, k}, {1, 1, 1}}, voxel);
}

/// A series of zeros in a folder, as a scan finds it.
Series seriesIn(const fs::path& folder, const imaging::Geometry& grid) {
    SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-0007", "SYNTHETIC^M\xc3\xbcller", "F", "004Y"};
    options.studyInstanceUid = uidFromWords("study");
    options.frameOfReferenceUid = uidFromWords("frame");
    options.seriesInstanceUid = uidFromWords("series");
    options.seriesNumber = 3;
    options.seriesDescription = "SYNTHETIC";
    writeSyntheticSeries(imaging::Volume::fromVoxels(grid, std::vector<std::int16_t>(grid.voxelCount(), 0)), folder,
                         options);
    const auto scan = scanFolder(folder);
    REQUIRE(scan.series.size() == 1);
    return scan.series.front();
}

std::string textIn(DcmItem& item, const DcmTagKey& key) {
    OFString text;
    item.findAndGetOFStringArray(key, text);
    return {text.c_str(), text.length()};
}

void changeFirstFile(const Series& series, const std::function<void(DcmDataset&)>& change) {
    const fs::path& file = series.slices.front().file;
    DcmFileFormat format;
    REQUIRE(format.loadFile(file.c_str()).good());
    REQUIRE(format.loadAllDataIntoMemory().good());
    change(*format.getDataset());
    REQUIRE(format.saveFile(file.c_str(), EXS_LittleEndianExplicit).good());
}

std::string failureOf(const std::function<void()>& task) {
    try {
        task();
    } catch (const Error& error) {
        return error.problem();
    }
    return "none";
}

} // namespace

TEST_CASE("Masks on straight, oblique, anisotropic and single-slice series come back exactly from their RTSTRUCT",
          "[unit]") {
    for (const auto& grid :
         {gridOf(40, 30, 5, {1.0, 1.0, 1.0}, 0.0), gridOf(33, 21, 4, {0.703125, 0.9, 5.0}, 0.3),
          gridOf(17, 40, 3, {0.4882813, 0.4882813, 7.123457}, -1.2), gridOf(25, 25, 1, {0.3, 2.7, 1.0}, 0.7),
          gridOf(64, 48, 6, {1.0 / 3.0, 1.0 / 7.0, 1.0 / 9.0}, 2.9)}) {
        const test::TemporaryFolder folder;
        const Series series = seriesIn(folder / "ct", grid);
        imaging::Segmentation drawn;
        drawn.geometry = series.geometry;
        std::uint64_t seed = 3;
        for (const double share : {0.02, 0.5, 0.93, 1.0})
            drawn.segments.push_back({"part " + std::to_string(seed), {}, noise(series.geometry, share, seed++)});
        drawn.segments.push_back({"first voxel", {}, oneVoxel(series.geometry, 0, 0, 0)});
        drawn.segments.push_back(
            {"last voxel", {}, oneVoxel(series.geometry, grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1)});
        writeStructureSet(drawn, series, folder / "rs.dcm");

        const auto read = rasterise(readStructureSet(folder / "rs.dcm"), series.geometry);
        REQUIRE(read.segments.size() == drawn.segments.size());
        for (std::size_t n = 0; n < drawn.segments.size(); ++n) {
            INFO(drawn.segments[n].name);
            CHECK(read.segments[n].name == drawn.segments[n].name);
            CHECK(read.segments[n].mask.toDense() == drawn.segments[n].mask.toDense());
        }
    }
}

TEST_CASE("A written RTSTRUCT names its patient, study, series and slices", "[unit]") {
    const test::TemporaryFolder folder;
    const Series series = seriesIn(folder / "ct", gridOf(20, 20, 4, {1.0, 1.0, 3.0}, 0.2));
    imaging::Segmentation drawn{series.geometry,
                                {{"Tumour", {1, 2, 3}, oneVoxel(series.geometry, 4, 5, 2)},
                                 {"Niere \xc3\xa4\\rechts\n", {250, 0, 9}, imaging::Mask()},
                                 {"Tumour", {}, noise(series.geometry, 0.5, 1)}}};
    writeStructureSet(drawn, series, folder / "rs.dcm");

    DcmFileFormat format;
    REQUIRE(format.loadFile((folder / "rs.dcm").c_str()).good());
    DcmDataset& dataset = *format.getDataset();
    CHECK(textIn(dataset, DCM_SOPClassUID) == UID_RTStructureSetStorage);
    CHECK(textIn(dataset, DCM_PatientName) == "SYNTHETIC^M\xc3\xbcller");
    CHECK(textIn(dataset, DCM_PatientID) == "SYNTHETIC-0007");
    CHECK(textIn(dataset, DCM_PatientSex) == "F");
    CHECK(textIn(dataset, DCM_PatientAge) == "004Y");
    CHECK(textIn(dataset, DCM_SpecificCharacterSet) == "ISO_IR 192");
    CHECK(textIn(dataset, DCM_StudyInstanceUID) == series.studyInstanceUid);
    CHECK(textIn(dataset, DCM_StudyDate) == "20200101");
    CHECK(textIn(dataset, DCM_SeriesInstanceUID) != series.seriesInstanceUid);
    CHECK(textIn(dataset, DCM_SOPInstanceUID) != textIn(dataset, DCM_SeriesInstanceUID));
    CHECK(textIn(dataset, DCM_Manufacturer) == "Rimlight");
    DcmItem* roi = nullptr;
    REQUIRE(dataset.findAndGetSequenceItem(DCM_ROIContourSequence, roi, 0).good());
    DcmItem* contour = nullptr;
    REQUIRE(roi->findAndGetSequenceItem(DCM_ContourSequence, contour, 0).good());
    DcmItem* image = nullptr;
    REQUIRE(contour->findAndGetSequenceItem(DCM_ContourImageSequence, image, 0).good());
    CHECK(textIn(*image, DCM_ReferencedSOPInstanceUID) == series.slices.at(2).sopInstanceUid);
    CHECK_FALSE(image->tagExists(DCM_ReferencedFrameNumber));
    CHECK(textIn(*contour, DCM_NumberOfContourPoints) == "4");

    const auto structures = readStructureSet(folder / "rs.dcm");
    CHECK(structures.frameOfReferenceUid == series.frameOfReferenceUid);
    CHECK(structures.referencedSeriesUids == std::vector<std::string>{series.seriesInstanceUid});
    REQUIRE(structures.rois.size() == 3);
    CHECK(structures.rois[0].number == 1);
    CHECK(int(structures.rois[0].colour.blue) == 3);
    CHECK(structures.rois[1].name == "Niere \xc3\xa4/rechts");
    CHECK(structures.rois[1].contours.empty());
}

TEST_CASE("A source without study date, frame of reference and known letters still gives a whole RTSTRUCT", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = gridOf(20, 20, 2, {1.0, 1.0, 3.0}, 0.0);
    seriesIn(folder / "ct", grid);
    for (const char* name : {"IM0001.dcm", "IM0002.dcm"}) {
        DcmFileFormat format;
        REQUIRE(format.loadFile((folder.path() / "ct" / name).c_str()).good());
        REQUIRE(format.loadAllDataIntoMemory().good());
        DcmDataset& dataset = *format.getDataset();
        static_cast<void>(dataset.findAndDeleteElement(DCM_StudyDate));
        static_cast<void>(dataset.findAndDeleteElement(DCM_FrameOfReferenceUID));
        static_cast<void>(dataset.findAndDeleteElement(DCM_SpecificCharacterSet));
        dataset.putAndInsertString(DCM_PatientName, "M\xfcller^SYNTHETIC");
        REQUIRE(format.saveFile((folder.path() / "ct" / name).c_str(), EXS_LittleEndianExplicit).good());
    }
    const auto scan = scanFolder(folder / "ct");
    REQUIRE(scan.series.size() == 1);
    const Series& series = scan.series.front();
    writeStructureSet({series.geometry, {{"a", {}, oneVoxel(series.geometry, 1, 1, 1)}}}, series, folder / "rs.dcm");
    DcmFileFormat format;
    REQUIRE(format.loadFile((folder / "rs.dcm").c_str()).good());
    DcmDataset& dataset = *format.getDataset();
    CHECK(textIn(dataset, DCM_PatientName) == "M\xc3\xbcller^SYNTHETIC");
    CHECK(dataset.tagExists(DCM_StudyDate));
    CHECK_FALSE(textIn(dataset, DCM_FrameOfReferenceUID).empty());
    CHECK(readStructureSet(folder / "rs.dcm").frameOfReferenceUid == textIn(dataset, DCM_FrameOfReferenceUID));
}

TEST_CASE("Outlines follow slices that lie a little off the even grid", "[unit]") {
    const test::TemporaryFolder folder;
    Series series = seriesIn(folder / "ct", gridOf(20, 20, 4, {1.0, 1.0, 3.0}, 0.4));
    const Eigen::Vector3d normal = series.geometry.direction.col(2);
    series.slices[2].positionMm += 0.5 * normal;
    const imaging::Segmentation drawn{series.geometry, {{"a", {}, noise(series.geometry, 0.5, 2)}}};
    writeStructureSet(drawn, series, folder / "rs.dcm");
    const auto structures = readStructureSet(folder / "rs.dcm");
    const Eigen::Vector3d index = series.geometry.toIndex(structures.rois[0].contours.back().pointsMm.front());
    CHECK(index[2] == Approx(3.0).margin(1e-6));
    const auto onThird = std::count_if(
        structures.rois[0].contours.begin(), structures.rois[0].contours.end(), [&](const imaging::Contour& contour) {
            return std::abs(series.geometry.toIndex(contour.pointsMm.front())[2] - (2.0 + 0.5 / 3.0)) < 1e-6;
        });
    CHECK(onThird > 0);
    CHECK(rasterise(structures, series.geometry).segments[0].mask.toDense() == drawn.segments[0].mask.toDense());

    series.slices[2].positionMm += 0.5 * normal;
    CHECK(failureOf([&] { writeStructureSet(drawn, series, folder / "rs2.dcm"); }) ==
          "its slices lie unevenly, up to 0.33 voxels off, so that outlines would not come back as they are");
}

TEST_CASE("What cannot be written as an RTSTRUCT is refused, and no file is left", "[unit]") {
    const test::TemporaryFolder folder;
    const Series series = seriesIn(folder / "ct", gridOf(20, 20, 4, {1.0, 1.0, 3.0}, 0.0));
    const auto voxel = oneVoxel(series.geometry, 1, 1, 1);
    const imaging::Segmentation drawn{series.geometry, {{"a", {}, voxel}}};
    const fs::path target = folder / "rs.dcm";

    CHECK(failureOf([&] { writeStructureSet({series.geometry, {}}, series, target); }) == "holds no voxel to outline");
    CHECK(failureOf([&] {
              writeStructureSet({series.geometry, {{"a", {}, imaging::Mask()}}}, series, target);
          }) == "holds no voxel to outline");
    auto other = drawn;
    other.geometry.spacingMm[2] = 2.0;
    CHECK_THAT(failureOf([&] { writeStructureSet(other, series, target); }),
               Catch::StartsWith("lies on another grid than Series 3"));
    CHECK_THAT(failureOf([&] { writeStructureSet(drawn, series, folder / "none" / "rs.dcm"); }),
               Catch::Contains("does not exist"));

    auto replaced = series;
    replaced.seriesInstanceUid = uidFromWords("another series");
    CHECK(failureOf([&] { writeStructureSet(drawn, replaced, target); }) ==
          "is no longer an image of the series that was opened");
    auto gone = series;
    gone.slices.front().file = folder / "gone.dcm";
    CHECK(failureOf([&] { writeStructureSet(drawn, gone, target); }) ==
          "the image that tells the patient can't be read");

    changeFirstFile(series, [](DcmDataset& dataset) {
        DcmItem* item = &dataset;
        for (int depth = 0; depth < 80; ++depth)
            REQUIRE(item->findOrCreateSequenceItem(DCM_ReferencedStudySequence, item, 0).good());
    });
    CHECK(failureOf([&] { writeStructureSet(drawn, series, target); }) ==
          "its sequences lie too deep within each other");
    CHECK_FALSE(fs::exists(target));
}

TEST_CASE("Writing an RTSTRUCT can be cancelled", "[unit]") {
    const test::TemporaryFolder folder;
    const Series series = seriesIn(folder / "ct", gridOf(20, 20, 4, {1.0, 1.0, 3.0}, 0.0));
    std::stop_source stop;
    const Progress progress(
        [&](double fraction, std::string_view) {
            if (fraction > 0.4)
                stop.request_stop();
        },
        stop.get_token());
    CHECK_THROWS_AS(writeStructureSet({series.geometry, {{"a", {}, noise(series.geometry, 0.5, 2)}}}, series,
                                      folder / "rs.dcm", progress),
                    Cancelled);
    CHECK_FALSE(fs::exists(folder / "rs.dcm"));
}

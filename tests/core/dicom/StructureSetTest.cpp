#include "core/dicom/StructureSet.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/dicom/SyntheticObjects.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <functional>
#include <map>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

imaging::Geometry obliqueGrid() {
    imaging::Geometry grid;
    grid.size = {40, 30, 5};
    grid.spacingMm = {0.703125, 0.9, 5.0};
    grid.originMm = {-112.4, 35.0, -640.5};
    grid.direction = Eigen::AngleAxisd(0.3, Eigen::Vector3d(1.0, -2.0, 0.5).normalized()).toRotationMatrix();
    return grid;
}

imaging::Mask blob(const imaging::Geometry& grid, double radiusPixels) {
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    for (int k = 1; k < 4; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const double distance = std::hypot(i - 20.0, j - 15.0);
                voxels[grid.offset(i, j, k)] = distance < radiusPixels && distance > 2.0 ? 1 : 0;
            }
    return imaging::Mask::fromDense(grid, voxels);
}

Series seriesOn(const imaging::Geometry& grid) {
    Series series;
    series.seriesInstanceUid = uidFromWords("series");
    series.studyInstanceUid = uidFromWords("study");
    series.frameOfReferenceUid = uidFromWords("frame");
    series.number = 3;
    series.geometry = grid;
    for (int k = 0; k < grid.size[2]; ++k) {
        Slice slice;
        slice.sopInstanceUid = uidFromWords("slice " + std::to_string(k));
        slice.sopClassUid = UID_CTImageStorage;
        slice.positionMm = grid.toPatient({0.0, 0.0, static_cast<double>(k)});
        series.slices.push_back(slice);
    }
    return series;
}

/// A well-formed structure set of one ring-shaped ROI, for tests to damage.
fs::path writeExample(const fs::path& folder) {
    const auto grid = obliqueGrid();
    const imaging::Segmentation segmentation{grid, {{"tumour", {0xe6, 0x9f, 0x00}, blob(grid, 9.0)}}};
    fs::path file = folder / "example.dcm";
    writeSyntheticStructureSet(segmentation, seriesOn(grid), {"SYNTHETIC-1", "SYNTHETIC^ONE", "F", "004Y"}, "reader 1",
                               file);
    return file;
}

/// The example after a change to its data set.
fs::path writeDamaged(const fs::path& folder, const std::function<void(DcmDataset&)>& damage) {
    const fs::path file = writeExample(folder);
    DcmFileFormat format;
    REQUIRE(format.loadFile(file.c_str()).good());
    REQUIRE(format.loadAllDataIntoMemory().good());
    damage(*format.getDataset());
    fs::path damaged = folder / "damaged.dcm";
    REQUIRE(format.saveFile(damaged.c_str(), EXS_LittleEndianExplicit).good());
    return damaged;
}

DcmItem& firstContour(DcmDataset& dataset) {
    DcmItem* roi = nullptr;
    REQUIRE(dataset.findAndGetSequenceItem(DCM_ROIContourSequence, roi, 0).good());
    DcmItem* contour = nullptr;
    REQUIRE(roi->findAndGetSequenceItem(DCM_ContourSequence, contour, 0).good());
    return *contour;
}

std::string failureOf(const fs::path& file) {
    try {
        static_cast<void>(readStructureSet(file));
    } catch (const Error& error) {
        return error.problem();
    }
    return "none";
}

} // namespace

TEST_CASE("Masks written as an RTSTRUCT come back voxel by voxel, with names and colours", "[unit]") {
    const test::TemporaryFolder folder;
    const auto grid = obliqueGrid();
    const imaging::Segmentation segmentation{
        grid, {{"tumour", {1, 2, 3}, blob(grid, 9.0)}, {"Niere rechts \xc3\xa4", {250, 0, 9}, blob(grid, 12.0)}}};
    const auto series = seriesOn(grid);
    writeSyntheticStructureSet(segmentation, series, {"SYNTHETIC-1", "SYNTHETIC^ONE", "M", "003Y"}, "reader 1",
                               folder / "rs.dcm");

    const auto structures = readStructureSet(folder / "rs.dcm");
    CHECK(structures.frameOfReferenceUid == series.frameOfReferenceUid);
    CHECK(structures.referencedSeriesUids == std::vector<std::string>{series.seriesInstanceUid});
    REQUIRE(structures.rois.size() == 2);
    CHECK(structures.rois[1].number == 2);
    CHECK(structures.rois[1].name == "Niere rechts \xc3\xa4");

    std::vector<std::string> notes;
    const auto read = rasterise(structures, grid, &notes);
    REQUIRE(read.segments.size() == 2);
    CHECK(read.segments[0].name == "tumour");
    CHECK(int(read.segments[1].colour.red) == 250);
    CHECK(read.segments[0].mask.toDense() == segmentation.segments[0].mask.toDense());
    CHECK(read.segments[1].mask.toDense() == segmentation.segments[1].mask.toDense());
    CHECK(notes.empty());
}

TEST_CASE("A contour longer than an explicit file's DS can be comes back", "[unit]") {
    const test::TemporaryFolder folder;
    imaging::Geometry grid;
    grid.size = {200, 200, 1};
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    // A comb: one ring of some four thousand corners.
    for (int j = 0; j < 200; ++j)
        for (int i = 0; i < 200; ++i)
            voxels[grid.offset(i, j, 0)] = (i == 0 || (j % 2 == 0 && (i * 7 + j * 3) % 11 < 9)) ? 1 : 0;
    const auto mask = imaging::Mask::fromDense(grid, voxels);
    writeSyntheticStructureSet({grid, {{"comb", {}, mask}}}, seriesOn(grid), {}, "reader 1", folder / "rs.dcm");
    const auto read = rasterise(readStructureSet(folder / "rs.dcm"), grid);
    CHECK(read.segments.at(0).mask.toDense() == voxels);
}

TEST_CASE("A file that is missing, no DICOM, an image or cut short is refused by name of what it is", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK(failureOf(folder / "none.dcm") == "does not exist");
    CHECK(failureOf(folder.path()) == "is not a file");

    std::ofstream(folder / "text.dcm") << "This is a letter, and no DICOM file at all. It goes on for a while.";
    CHECK(failureOf(folder / "text.dcm") != "none");
    std::ofstream(folder / "empty.dcm").close();
    CHECK(failureOf(folder / "empty.dcm") != "none");

    const auto image = writeDamaged(
        folder.path(), [](DcmDataset& dataset) { dataset.putAndInsertString(DCM_SOPClassUID, UID_CTImageStorage); });
    CHECK(failureOf(image) == "is no RTSTRUCT");

    const fs::path whole = writeExample(folder.path());
    const auto bytes = fs::file_size(whole);
    for (const auto share : {0.3, 0.6, 0.9, 0.99}) {
        const fs::path cut = folder / "cut.dcm";
        fs::copy_file(whole, cut, fs::copy_options::overwrite_existing);
        fs::resize_file(cut, static_cast<std::uintmax_t>(static_cast<double>(bytes) * share));
        CHECK(failureOf(cut) != "none");
    }
}

TEST_CASE("Coordinates that are no numbers, no triples, too few or absurd are refused", "[unit]") {
    const test::TemporaryFolder folder;
    const auto withData = [&](const char* data, const char* points) {
        return failureOf(writeDamaged(folder.path(), [&](DcmDataset& dataset) {
            firstContour(dataset).putAndInsertString(DCM_ContourData, data);
            firstContour(dataset).putAndInsertString(DCM_NumberOfContourPoints, points);
        }));
    };
    CHECK(withData("1\\2\\3\\4\\five\\6\\7\\8\\9", "3") == "contour 1 of ROI 1 has a coordinate that is no number");
    CHECK(withData("1\\2\\3\\4\\nan\\6\\7\\8\\9", "3") == "contour 1 of ROI 1 has a coordinate that is no number");
    CHECK(withData("1\\2\\3\\4\\\\6\\7\\8\\9", "3") == "contour 1 of ROI 1 has a coordinate that is no number");
    CHECK(withData("1\\2\\3\\4\\5\\6\\7\\8", "3") ==
          "contour 1 of ROI 1 holds 8 coordinates, which is no multiple of three");
    CHECK(withData("1\\2\\3\\4\\5\\6\\7\\8\\9", "400") == "contour 1 of ROI 1 announces 400 points and holds 3");
    CHECK(withData("1\\2\\3\\4\\1e300\\6\\7\\8\\9", "3") == "contour 1 of ROI 1 has a coordinate beyond ten metres");
    CHECK(withData("1\\2\\3\\4\\ 5 \\6\\7\\8\\+9.0", "3") == "none");
}

TEST_CASE("Missing sequences and numbers are refused or read as nothing drawn", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK(failureOf(writeDamaged(folder.path(), [](DcmDataset& dataset) {
              static_cast<void>(dataset.findAndDeleteElement(DCM_StructureSetROISequence));
          })) == "holds no ROI");
    CHECK(failureOf(writeDamaged(folder.path(), [](DcmDataset& dataset) {
              DcmItem* roi = nullptr;
              static_cast<void>(dataset.findAndGetSequenceItem(DCM_ROIContourSequence, roi, 0));
              roi->putAndInsertString(DCM_ReferencedROINumber, "7");
          })) == "contours belong to an ROI that the file does not list");

    const auto withoutContours = readStructureSet(writeDamaged(folder.path(), [](DcmDataset& dataset) {
        static_cast<void>(dataset.findAndDeleteElement(DCM_ROIContourSequence));
        static_cast<void>(dataset.findAndDeleteElement(DCM_ReferencedFrameOfReferenceSequence));
    }));
    CHECK(withoutContours.rois.at(0).contours.empty());
    CHECK(withoutContours.referencedSeriesUids.empty());
    CHECK(withoutContours.frameOfReferenceUid == uidFromWords("frame"));
    std::vector<std::string> notes;
    CHECK_THROWS_AS(rasterise(withoutContours, obliqueGrid(), &notes), Error);
    CHECK(notes.at(0) == "ROI \"tumour\" has no closed outline and was left out.");
}

TEST_CASE("Points and open lines are counted apart, and outlines of one point enclose nothing", "[unit]") {
    const test::TemporaryFolder folder;
    const auto point = readStructureSet(writeDamaged(folder.path(), [](DcmDataset& dataset) {
        firstContour(dataset).putAndInsertString(DCM_ContourGeometricType, "POINT");
    }));
    CHECK(point.rois.at(0).otherContours == 1);

    const auto single = readStructureSet(writeDamaged(folder.path(), [](DcmDataset& dataset) {
        firstContour(dataset).putAndInsertString(DCM_ContourData, "1\\2\\3");
        firstContour(dataset).putAndInsertString(DCM_NumberOfContourPoints, "1");
    }));
    std::vector<std::string> notes;
    CHECK_FALSE(rasterise(single, obliqueGrid(), &notes).segments.empty());
    CHECK(notes == std::vector<std::string>{
                       "ROI \"tumour\": 1 of 3 outlines have fewer than three different points and were left out."});
}

TEST_CASE("Outlines of another patient's grid are refused in one sentence", "[unit]") {
    const test::TemporaryFolder folder;
    const auto structures = readStructureSet(writeExample(folder.path()));
    auto elsewhere = obliqueGrid();
    elsewhere.originMm += Eigen::Vector3d(0.0, 0.0, 900.0);
    CHECK_THROWS_WITH(rasterise(structures, elsewhere),
                      "The structure set: no outline lies on the image; they were drawn on another image. Choose the "
                      "series that they were drawn on.");
    auto coronal = obliqueGrid();
    coronal.direction.col(1).swap(coronal.direction.col(2));
    CHECK_THROWS_WITH(rasterise(structures, coronal), Catch::Contains("parallel to the slices"));
}

TEST_CASE("Sequences within sequences without end are refused before they exhaust the stack", "[unit]") {
    const test::TemporaryFolder folder;
    const std::string example = readTextFile(writeExample(folder.path()));
    const auto nested = [&](const std::string& opening, const std::string& tail) {
        std::string bytes = example + tail;
        for (int depth = 0; depth < 20000; ++depth)
            bytes += opening;
        std::ofstream(folder / "nested.dcm", std::ios::binary) << bytes;
        return failureOf(folder / "nested.dcm");
    };
    using namespace std::string_literals;
    const std::string expected = "its sequences lie within each other more than 64 deep";
    const std::string item = "\xfe\xff\x00\xe0\xff\xff\xff\xff"s;
    // A private sequence after the last element, explicit, then implicit within an unknown value.
    CHECK(nested("\x09\x30\x39\x10SQ\x00\x00\xff\xff\xff\xff"s + item, "") == expected);
    CHECK(nested("\x09\x30\x39\x10\xff\xff\xff\xff"s + item, "\x09\x30\x39\x10UN\x00\x00\xff\xff\xff\xff"s + item) ==
          expected);
}

TEST_CASE("Two ROIs with one name are both kept and told apart", "[unit]") {
    const auto grid = obliqueGrid();
    StructureSet structures;
    for (const auto& [number, name] :
         std::map<int, std::string>{{1, "Tumour"}, {2, "Tumour (2)"}, {3, "Tumour"}, {4, ""}, {5, "Tumour"}})
        structures.rois.push_back({number, name, "", {}, imaging::traceContours(blob(grid, 4.0 + number)), 0});
    std::vector<std::string> notes;
    const auto read = rasterise(structures, grid, &notes);
    REQUIRE(read.segments.size() == 5);
    std::vector<std::string> names;
    for (const auto& segment : read.segments)
        names.push_back(segment.name);
    CHECK(names == std::vector<std::string>{"Tumour", "Tumour (2)", "Tumour (3)", "ROI 4", "Tumour (4)"});
    CHECK(notes == std::vector<std::string>{"Two ROIs have the name \"Tumour\"; ROI 3 is called \"Tumour (3)\" here.",
                                            "Two ROIs have the name \"Tumour\"; ROI 5 is called \"Tumour (4)\" here."});
    CHECK(read.segments[2].mask.voxelCount() < read.segments[4].mask.voxelCount());
}

TEST_CASE("Slices without an outline, cut outlines and those between slices are said", "[unit]") {
    auto grid = obliqueGrid();
    const auto square = [&](double k, double right) {
        imaging::Contour contour;
        for (const auto& [i, j] : {std::pair{2.5, 2.5}, {right, 2.5}, {right, 9.5}, {2.5, 9.5}})
            contour.pointsMm.push_back(grid.toPatient({i, j, k}));
        return contour;
    };
    StructureSet structures;
    structures.rois.push_back(
        {1,
         "Node",
         "",
         {},
         {square(0.0, 9.5), square(2.0, 9.5), square(4.3, 45.0), square(2.0, 9.5), square(9.0, 9.5)},
         0});
    std::vector<std::string> notes;
    const auto read = rasterise(structures, grid, &notes);
    CHECK(read.segments.at(0).mask.voxelCount() == 2 * 49 + 37 * 7);
    CHECK(notes ==
          std::vector<std::string>{
              "ROI \"Node\": 1 of 5 outlines lie outside the image and were left out.",
              "ROI \"Node\": 1 of 5 outlines are there twice and were taken once.",
              "ROI \"Node\": 1 of 5 outlines were drawn between the slices and went to the nearest one.",
              "ROI \"Node\": 1 of 5 outlines reach beyond the image and were cut off there.",
              "ROI \"Node\": 2 of 5 slices from its first outline to its last have none and stay empty there."});
}

TEST_CASE("ROIs of another frame of reference are left out when some lie in the image's", "[unit]") {
    StructureSet structures;
    structures.frameOfReferenceUid = "1.2.3";
    structures.rois.push_back({1, "On CT", "1.2.3", {}, {}, 0});
    structures.rois.push_back({2, "On MR", "1.2.4", {}, {}, 0});
    structures.rois.push_back({3, "Anywhere", "", {}, {}, 0});
    CHECK(liesInFrame(structures, "1.2.3"));
    CHECK(liesInFrame(structures, "1.2.4"));
    CHECK_FALSE(liesInFrame(structures, "1.2.5"));
    std::vector<std::string> notes;
    const auto onMr = inFrame(structures, "1.2.4", &notes);
    REQUIRE(onMr.rois.size() == 2);
    CHECK(onMr.rois[0].name == "On MR");
    CHECK(notes == std::vector<std::string>{
                       "ROI \"On CT\" lies in another frame of reference than the image and was left out."});
    structures.rois.pop_back();
    CHECK(inFrame(structures, "1.2.5").rois.size() == 2);
    structures.frameOfReferenceUid.clear();
    CHECK(liesInFrame(structures, "1.2.5"));
}

TEST_CASE("Random bytes in a structure set give a result or an error, never another ending", "[unit]") {
    const test::TemporaryFolder folder;
    std::ifstream stream(writeExample(folder.path()), std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    Random random(5);
    for (int round = 0; round < 200; ++round) {
        std::string bytes = whole;
        for (int n = 0; n < 8; ++n)
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        const fs::path file = folder / "random.dcm";
        std::ofstream(file, std::ios::binary) << bytes;
        try {
            static_cast<void>(rasterise(readStructureSet(file), obliqueGrid()));
        } catch (const Error& error) {
            CHECK(std::string(error.what()).find("SYNTHETIC") == std::string::npos);
        }
    }
}

TEST_CASE("Structure sets that treatment planning systems wrote are read", "[unit]") {
    RIMLIGHT_NEEDS_DATA(rtUtils, "rt-utils/mock_data");
    RIMLIGHT_NEEDS_DATA(pydicom, "pydicom/test_files");
    CHECK(readStructureSet(rtUtils / "rt.dcm").rois.size() == 1);
    CHECK(readStructureSet(rtUtils / "invalid_reference_rt.dcm").rois.size() == 4);
    CHECK(readStructureSet(rtUtils / "non_existent_reference_rt.dcm").rois.size() == 4);

    const auto structures = readStructureSet(pydicom / "rtstruct.dcm");
    REQUIRE(structures.rois.size() == 3);
    CHECK(structures.rois[0].name == "patient");
    CHECK(structures.rois[0].contours.size() == 3);
    CHECK(structures.rois[1].contours.empty());
    CHECK(structures.rois[1].otherContours == 1);
}

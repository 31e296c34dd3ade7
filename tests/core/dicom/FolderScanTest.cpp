#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/dicom/Series.h"
#include "tests/core/dicom/SmallSlice.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace rimlight;
using namespace rimlight::dicom;
using test::writeSmallSlice;

namespace {

namespace fs = std::filesystem;

/// Slices at the heights, in files whose names sort the other way round.
void writeStack(const test::TemporaryFolder& folder, const std::vector<double>& heightsMm,
                const std::function<void(DcmDataset&, int)>& change = {}) {
    for (int i = 0; i < static_cast<int>(heightsMm.size()); ++i)
        writeSmallSlice(folder.path() / (std::to_string(900 - i) + ".dcm"), i,
                        {-10.0, 5.0, heightsMm[static_cast<std::size_t>(i)]}, [&](DcmDataset& data) {
                            if (change)
                                change(data, i);
                        });
}

bool has(const Series& series, SeriesProblem::Severity severity, const std::string& words) {
    for (const auto& problem : series.problems)
        if (problem.severity == severity && problem.text.find(words) != std::string::npos && !problem.remedy.empty())
            return true;
    return false;
}

bool blocks(const Series& series, const std::string& words) {
    return series.blocksQuantification() && has(series, SeriesProblem::Severity::BlocksQuantification, words);
}

} // namespace

TEST_CASE("A stack is sorted along its normal and measured from its positions", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {30.0, 20.0, 40.0, 25.0, 35.0});
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 1);
    const Series& series = scan.series.front();
    CHECK(series.geometry.size == imaging::Index{4, 3, 5});
    CHECK(series.geometry.spacingMm.isApprox(Eigen::Vector3d(0.5, 0.75, 5.0)));
    CHECK(series.geometry.originMm.isApprox(Eigen::Vector3d(-10.0, 5.0, 20.0)));
    CHECK(series.geometry.direction.isIdentity());
    CHECK(series.slices[1].positionMm[2] == 25.0);
    CHECK(series.problems.empty());
    CHECK(series.modality == imaging::Modality::CT);
    CHECK(series.unit == imaging::IntensityUnit::Hounsfield);
    CHECK(series.window->width == 350.0);
    CHECK(series.window->level == 50.0);
    CHECK(series.sliceThicknessMm == 2.0);
    CHECK(series.label() == "Series 4 (CT, 5 slices)");
    CHECK_FALSE(series.synthetic);
}

TEST_CASE("A loaded stack holds the rescaled pixels in the order of the slices", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {30.0, 20.0});
    const auto volume = loadSeries(scanFolder(folder.path()).series.front());
    REQUIRE(volume.scalarType() == imaging::ScalarType::Int16);
    CHECK(volume.at(0, 0, 0) == 100.0 - 1024.0);
    CHECK(volume.at(3, 2, 0) == 111.0 - 1024.0);
    CHECK(volume.at(1, 2, 1) == 9.0 - 1024.0);
    CHECK(volume.unit() == imaging::IntensityUnit::Hounsfield);
}

TEST_CASE("An oblique stack, fed from below, keeps a right-handed frame", "[unit]") {
    const test::TemporaryFolder folder;
    // Coronal: rows run to the left, columns to the feet, the normal to the back.
    for (int i = 0; i < 3; ++i)
        writeSmallSlice(folder.path() / std::to_string(i), i, {0.0, 20.0 - 3.0 * i, 100.0}, [](DcmDataset& data) {
            data.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\0\\-1");
        });
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 1);
    const auto& geometry = scan.series.front().geometry;
    CHECK(geometry.direction.col(2).isApprox(Eigen::Vector3d(0.0, 1.0, 0.0)));
    CHECK(geometry.originMm.isApprox(Eigen::Vector3d(0.0, 14.0, 100.0)));
    CHECK(geometry.spacingMm[2] == Approx(3.0));
}

TEST_CASE("Missing slices and uneven spacing block quantification and say the range", "[unit]") {
    const test::TemporaryFolder gap;
    writeStack(gap, {0.0, 5.0, 15.0, 20.0});
    CHECK(blocks(scanFolder(gap.path()).series.front(), "1 slice is missing (spacing 5.00 to 10.00 mm)"));
    const test::TemporaryFolder uneven;
    writeStack(uneven, {0.0, 4.2, 11.6});
    CHECK(blocks(scanFolder(uneven.path()).series.front(), "slice spacing varies (4.20 to 7.40 mm)"));
    // For looking it loads all the same.
    CHECK(loadSeries(scanFolder(uneven.path()).series.front()).geometry().size[2] == 3);
}

TEST_CASE("Positions rounded to a hundredth are even", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 3.27, 6.54, 9.82, 13.09});
    const auto scan = scanFolder(folder.path());
    CHECK(scan.series.front().problems.empty());
    CHECK(scan.series.front().geometry.spacingMm[2] == Approx(13.09 / 4.0));
}

TEST_CASE("A tilted gantry blocks quantification and says the angle", "[unit]") {
    const test::TemporaryFolder folder;
    for (int i = 0; i < 4; ++i)
        writeSmallSlice(folder.path() / std::to_string(i), i, {0.0, 1.0 * i, 5.0 * i});
    CHECK(blocks(scanFolder(folder.path()).series.front(), "11.3 degrees"));
}

TEST_CASE("Phases of one series that share their positions become stacks of their own", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0, 0.0, 5.0},
               [](DcmDataset& data, int i) { data.putAndInsertString(DCM_AcquisitionNumber, i < 2 ? "9" : "10"); });
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 2);
    CHECK(scan.series[0].problems.empty());
    CHECK(loadSeries(scan.series[0]).at(0, 0, 0) == -1024.0);
    CHECK(loadSeries(scan.series[1]).at(0, 0, 0) == 200.0 - 1024.0);
}

TEST_CASE("Phases of unequal length are taken apart too", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0, 10.0, 0.0, 5.0, 10.0, 15.0}, [](DcmDataset& data, int i) {
        data.putAndInsertString(DCM_AcquisitionNumber, i < 3 ? "1" : "2");
        data.putAndInsertString(DCM_AcquisitionTime, std::to_string(100000 + i).c_str());
    });
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 2);
    CHECK(scan.series[0].slices.size() == 3);
    CHECK(scan.series[1].slices.size() == 4);
    CHECK_FALSE(scan.series[1].blocksQuantification());
}

TEST_CASE("Slices in one place that nothing tells apart block quantification", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0, 5.0, 10.0});
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 1);
    CHECK(blocks(scan.series.front(), "1 slice lies where another one lies"));
    CHECK(scan.series.front().slices.size() == 3);
}

TEST_CASE("A file stored twice is one slice", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0});
    fs::copy_file(folder / "900.dcm", folder / "copy.dcm");
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 1);
    CHECK(scan.series.front().slices.size() == 2);
    CHECK(has(scan.series.front(), SeriesProblem::Severity::Note, "copy of another"));
    CHECK_FALSE(scan.series.front().blocksQuantification());
}

TEST_CASE("Images of another size, orientation or frame of reference are series of their own", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0, 10.0, 15.0, 20.0}, [](DcmDataset& data, int i) {
        if (i == 1)
            data.putAndInsertString(DCM_ImageOrientationPatient, "0\\1\\0\\0\\0\\1");
        if (i == 2)
            data.putAndInsertString(DCM_FrameOfReferenceUID, "1.2.3.8");
        if (i == 3) {
            data.putAndInsertUint16(DCM_Rows, 4);
            data.putAndInsertUint16(DCM_Columns, 3);
        }
    });
    CHECK(scanFolder(folder.path()).series.size() == 4);
}

TEST_CASE("A single slice is noted, a localiser blocks", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0},
               [](DcmDataset& data, int) { data.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\LOCALIZER"); });
    const auto series = scanFolder(folder.path()).series.front();
    CHECK(has(series, SeriesProblem::Severity::Note, "single slice"));
    CHECK(blocks(series, "localiser"));
}

TEST_CASE("Images without a place or a pixel size can be looked at, not measured", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0}, [](DcmDataset& data, int) {
        data.findAndDeleteElement(DCM_ImagePositionPatient);
        data.findAndDeleteElement(DCM_PixelSpacing);
    });
    const auto series = scanFolder(folder.path()).series.front();
    CHECK(blocks(series, "where the slices lie"));
    CHECK(blocks(series, "size of a pixel"));
    CHECK(loadSeries(series).at(0, 0, 1) == 100.0 - 1024.0);
}

TEST_CASE("Synthetic images are known by their tags", "[unit]") {
    for (const auto& tag : {DCM_ImageComments, DCM_SeriesDescription, DCM_PatientName}) {
        const test::TemporaryFolder folder;
        writeStack(folder, {0.0, 5.0},
                   [&](DcmDataset& data, int) { data.putAndInsertString(tag, "SYNTHETIC, no patient"); });
        const auto series = scanFolder(folder.path()).series.front();
        CHECK(series.synthetic);
        CHECK(loadSeries(series).isSynthetic());
    }
}

TEST_CASE("CT without a rescale is not called Hounsfield", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0}, [](DcmDataset& data, int) { data.findAndDeleteElement(DCM_RescaleIntercept); });
    const auto series = scanFolder(folder.path()).series.front();
    CHECK(series.unit == imaging::IntensityUnit::Arbitrary);
    CHECK(has(series, SeriesProblem::Severity::Note, "Hounsfield"));
}

TEST_CASE("Voxels take the narrowest type that holds them", "[unit]") {
    const auto loaded = [](const std::function<void(DcmDataset&)>& change) {
        const test::TemporaryFolder folder;
        writeStack(folder, {0.0, 5.0}, [&](DcmDataset& data, int) { change(data); });
        return loadSeries(scanFolder(folder.path()).series.front());
    };
    const auto fullRange = [](DcmDataset& data, const char* last) {
        data.putAndInsertUint16(DCM_BitsStored, 16);
        data.putAndInsertUint16(DCM_HighBit, 15);
        std::vector<Uint16> pixels(12, 7);
        pixels.back() = static_cast<Uint16>(std::stoi(last));
        data.putAndInsertUint16Array(DCM_PixelData, pixels.data(), pixels.size());
    };
    // 16 bits with an intercept: int16 while the values fit, and never a wrapped number.
    auto volume = loaded([&](DcmDataset& data) { fullRange(data, "30000"); });
    CHECK(volume.scalarType() == imaging::ScalarType::Int16);
    CHECK(volume.at(3, 2, 1) == 28976.0);
    volume = loaded([&](DcmDataset& data) { fullRange(data, "60000"); });
    CHECK(volume.scalarType() == imaging::ScalarType::Int32);
    CHECK(volume.at(3, 2, 1) == 58976.0);
    volume = loaded([&](DcmDataset& data) {
        fullRange(data, "60000");
        data.putAndInsertString(DCM_RescaleIntercept, "0");
        data.putAndInsertString(DCM_Modality, "MR");
    });
    CHECK(volume.scalarType() == imaging::ScalarType::UInt16);
    volume = loaded([](DcmDataset& data) { data.putAndInsertString(DCM_RescaleSlope, "0.1"); });
    CHECK(volume.scalarType() == imaging::ScalarType::Float64);
    CHECK(volume.at(1, 0, 0) == 1 * 0.1 - 1024.0);
}

TEST_CASE("Bits outside the stored ones, as old overlays, are not part of the value", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0}, [](DcmDataset& data, int) {
        std::vector<Uint16> pixels(12, 0xf00a);
        data.putAndInsertUint16Array(DCM_PixelData, pixels.data(), pixels.size());
    });
    CHECK(loadSeries(scanFolder(folder.path()).series.front()).at(0, 0, 0) == 10.0 - 1024.0);
}

TEST_CASE("Signed pixels of fewer bits keep their sign", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0}, [](DcmDataset& data, int) {
        data.putAndInsertUint16(DCM_PixelRepresentation, 1);
        data.putAndInsertString(DCM_RescaleIntercept, "0");
        std::vector<Uint16> pixels(12, 0x0ffe);
        data.putAndInsertUint16Array(DCM_PixelData, pixels.data(), pixels.size());
    });
    CHECK(loadSeries(scanFolder(folder.path()).series.front()).at(0, 0, 0) == -2.0);
}

TEST_CASE("Nothing of the patient is in a scan", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 4.0, 5.0}, [](DcmDataset& data, int i) {
        if (i == 2)
            data.putAndInsertUint16(DCM_SamplesPerPixel, 3);
    });
    const auto scan = scanFolder(folder.path());
    std::string words;
    for (const auto& series : scan.series) {
        words += series.label() + series.description;
        for (const auto& problem : series.problems)
            words += problem.text + problem.remedy;
    }
    for (const auto& sentence : scan.unreadable)
        words += sentence;
    CHECK_THAT(words, !Catch::Contains("Doe") && !Catch::Contains("SECRET"));
}

TEST_CASE("A folder that is missing, empty or without DICOM is named", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(scanFolder(folder / "gone"), Catch::Contains("gone") && Catch::Contains("does not exist"));
    CHECK_THROWS_WITH(scanFolder(folder.path()), Catch::Contains("empty"));
    writeFileAtomically(folder / "notes.txt", "These are no images.");
    CHECK_THROWS_WITH(scanFolder(folder.path()), Catch::Contains("holds no DICOM"));
    CHECK_THROWS_WITH(scanFolder(folder / "notes.txt"), Catch::Contains("is no DICOM image"));
}

TEST_CASE("Files that are no images are counted, and DICOMDIR is left alone", "[unit]") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "deeper");
    writeSmallSlice(folder / "deeper/a", 0, {0.0, 0.0, 0.0});
    writeFileAtomically(folder / "notes.txt", "text");
    writeFileAtomically(folder / "DICOMDIR", "anything");
    const auto scan = scanFolder(folder.path());
    CHECK(scan.series.size() == 1);
    CHECK(scan.otherFiles == 1);
    CHECK(scan.unreadable.empty());
}

TEST_CASE("Scanning and loading can be cancelled", "[unit]") {
    const test::TemporaryFolder folder;
    writeStack(folder, {0.0, 5.0});
    const auto scan = scanFolder(folder.path());
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(scanFolder(folder.path(), Progress({}, stop.get_token())), Cancelled);
    CHECK_THROWS_AS(loadSeries(scan.series.front(), Progress({}, stop.get_token())), Cancelled);
}

TEST_CASE("One DICOM file is scanned like a folder of that file", "[unit]") {
    RIMLIGHT_NEEDS_DATA(abdomen, "abdomen-ct");
    const auto file = std::filesystem::directory_iterator(abdomen)->path();
    const auto scan = scanFolder(file);
    REQUIRE(scan.series.size() == 1);
    CHECK(scan.series.front().slices.size() == 1);
}

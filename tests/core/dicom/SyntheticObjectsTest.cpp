#include "core/dicom/SyntheticObjects.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "tests/support/TemporaryFolder.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <gdcmImageReader.h>

#include <fstream>
#include <regex>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

imaging::Volume noiseVolume(int low, int high) {
    imaging::Geometry grid;
    grid.size = {37, 23, 3};
    grid.spacingMm = {0.703125, 0.81, 5.0};
    grid.originMm = {-130.1, -98.7, 12.5};
    grid.direction = Eigen::AngleAxisd(0.2, Eigen::Vector3d(1.0, 2.0, 0.5).normalized()).toRotationMatrix();
    Random random(9);
    std::vector<std::int16_t> voxels(grid.voxelCount());
    for (auto& voxel : voxels)
        voxel = static_cast<std::int16_t>(low + static_cast<int>(random.below(static_cast<unsigned>(high - low + 1))));
    return imaging::Volume::fromVoxels(grid, voxels, imaging::Modality::CT, imaging::IntensityUnit::Hounsfield);
}

SeriesWriteOptions optionsFor(bool jpeg2000) {
    SeriesWriteOptions options;
    options.identity = {"SYNTHETIC-0003", "SYNTHETIC^CASE 0003", "F", "004Y"};
    options.studyInstanceUid = uidFromWords("study");
    options.frameOfReferenceUid = uidFromWords("frame");
    options.seriesInstanceUid = uidFromWords("series");
    options.seriesDescription = "SYNTHETIC corticomedullary";
    options.jpeg2000 = jpeg2000;
    return options;
}

/// Pixels of one file as GDCM decodes them, rescaled.
std::vector<double> decoded(const Slice& slice) {
    gdcm::ImageReader reader;
    reader.SetFileName(slice.file.c_str());
    REQUIRE(reader.Read());
    const gdcm::Image& image = reader.GetImage();
    std::vector<char> buffer(image.GetBufferLength());
    REQUIRE(image.GetBuffer(buffer.data()));
    CHECK(image.GetIntercept() == slice.rescaleIntercept);
    std::vector<double> values;
    for (std::size_t n = 0; n + 1 < buffer.size(); n += 2) {
        const auto low = static_cast<unsigned char>(buffer[n]);
        const auto high = static_cast<unsigned char>(buffer[n + 1]);
        const auto stored = static_cast<std::uint16_t>(low | (high << 8U));
        const bool isSigned = image.GetPixelFormat().GetPixelRepresentation() == 1;
        values.push_back((isSigned ? static_cast<double>(static_cast<std::int16_t>(stored)) : stored) *
                             slice.rescaleSlope +
                         slice.rescaleIntercept);
    }
    return values;
}

std::string tagText(const fs::path& file, const DcmTagKey& key) {
    DcmFileFormat format;
    REQUIRE(format.loadFile(file.c_str()).good());
    OFString text;
    format.getDataset()->findAndGetOFStringArray(key, text);
    return {text.c_str(), text.length()};
}

} // namespace

TEST_CASE("A written series decodes to the same voxels, plain and as JPEG 2000, within and beyond 12 bits",
          "[unit][oracle]") {
    for (const bool jpeg2000 : {false, true})
        for (const bool wide : {false, true}) {
            const test::TemporaryFolder folder;
            const auto volume = wide ? noiseVolume(-32768, 32767) : noiseVolume(-1024, 3071);
            const Series series = writeSyntheticSeries(volume, folder / "series", optionsFor(jpeg2000));
            REQUIRE(series.slices.size() == 3);
            std::size_t differing = 0;
            for (int k = 0; k < 3; ++k) {
                const auto values = decoded(series.slices[static_cast<std::size_t>(k)]);
                REQUIRE(values.size() == std::size_t{37} * 23);
                for (int j = 0; j < 23; ++j)
                    for (int i = 0; i < 37; ++i)
                        differing +=
                            values[static_cast<std::size_t>(j) * 37 + static_cast<std::size_t>(i)] != volume.at(i, j, k)
                                ? 1
                                : 0;
            }
            CHECK(differing == 0);
        }
}

TEST_CASE("A written series carries its grid, and says SYNTHETIC wherever a reader may look", "[unit]") {
    const test::TemporaryFolder folder;
    const auto volume = noiseVolume(-1000, 900);
    const Series series = writeSyntheticSeries(volume, folder / "series", optionsFor(false));
    const fs::path second = folder.path() / "series" / "IM0002.dcm";
    CHECK(series.slices.at(1).file == second);
    CHECK(series.synthetic);
    for (const auto& key : {DCM_PatientName, DCM_PatientID, DCM_SeriesDescription, DCM_ImageComments, DCM_Manufacturer,
                            DCM_StudyDescription, DCM_DerivationDescription})
        CHECK_THAT(tagText(second, key), Catch::Contains("SYNTHETIC"));
    CHECK_THAT(tagText(second, DCM_ImageComments), Catch::StartsWith("SYNTHETIC"));
    CHECK(tagText(second, DCM_ImageType) == "DERIVED\\PRIMARY\\AXIAL");
    CHECK(tagText(second, DCM_PixelSpacing) == "0.81\\0.703125");
    CHECK(tagText(second, DCM_SOPInstanceUID) == series.slices[1].sopInstanceUid);

    const auto position = split(tagText(second, DCM_ImagePositionPatient), '\\');
    const Eigen::Vector3d expected = volume.geometry().toPatient({0.0, 0.0, 1.0});
    for (int axis = 0; axis < 3; ++axis)
        CHECK(std::stod(position.at(static_cast<std::size_t>(axis))) == Approx(expected[axis]).margin(1e-6));
}

TEST_CASE("A written series is scanned and loaded as the volume that it was", "[unit]") {
    for (const bool jpeg2000 : {false, true})
        for (const bool wide : {false, true}) {
            const test::TemporaryFolder folder;
            const auto volume = wide ? noiseVolume(-32768, 32767) : noiseVolume(-1024, 3071);
            const Series written = writeSyntheticSeries(volume, folder / "series", optionsFor(jpeg2000));
            const auto scan = scanFolder(folder / "series");
            REQUIRE(scan.series.size() == 1);
            const Series& series = scan.series[0];
            CHECK(series.synthetic);
            CHECK(series.modality == imaging::Modality::CT);
            CHECK(series.seriesInstanceUid == written.seriesInstanceUid);
            CHECK(series.frameOfReferenceUid == written.frameOfReferenceUid);
            CHECK(series.sliceThicknessMm == written.sliceThicknessMm);
            CHECK(series.slices.at(2).sopInstanceUid == written.slices.at(2).sopInstanceUid);
            CHECK(series.geometry.differenceTo(volume.geometry()).empty());
            CHECK_FALSE(series.blocksQuantification());
            const auto loaded = loadSeries(series);
            CHECK(loaded.isSynthetic());
            CHECK(loaded.unit() == imaging::IntensityUnit::Hounsfield);
            std::size_t differing = 0;
            for (int k = 0; k < 3; ++k)
                for (int j = 0; j < 23; ++j)
                    for (int i = 0; i < 37; ++i)
                        differing += loaded.at(i, j, k) != volume.at(i, j, k) ? 1 : 0;
            CHECK(differing == 0);
        }
}

TEST_CASE("Series are written with the same bytes each time", "[unit]") {
    const test::TemporaryFolder folder;
    for (const bool jpeg2000 : {false, true}) {
        writeSyntheticSeries(noiseVolume(-1000, 900), folder / "a", optionsFor(jpeg2000));
        writeSyntheticSeries(noiseVolume(-1000, 900), folder / "b", optionsFor(jpeg2000));
        for (const char* name : {"IM0001.dcm", "IM0003.dcm"})
            CHECK(readTextFile(folder / "a" / name) == readTextFile(folder / "b" / name));
    }
}

TEST_CASE("A series cannot be written where there is a file", "[unit]") {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "taken") << "x";
    CHECK_THROWS_AS(writeSyntheticSeries(noiseVolume(0, 1), folder / "taken", optionsFor(false)), Error);
}

TEST_CASE("A UID from words is a valid one, the same for the same words only", "[unit]") {
    const std::regex pattern("2\\.25\\.[1-9][0-9]{0,38}");
    CHECK(std::regex_match(uidFromWords("a"), pattern));
    CHECK(uidFromWords("a") == uidFromWords("a"));
    CHECK(uidFromWords("a") != uidFromWords("b"));
    // SHA-256("abc") begins ba7816bf8f01cfea414140de5dae2223; with the version and variant bits of a UUID set it is
    // ba7816bf-8f01-8fea-8141-40de5dae2223, as Python's int(uuid) prints it.
    CHECK(uidFromWords("abc") == "2.25.247859944228867097191300499870369849891");
}

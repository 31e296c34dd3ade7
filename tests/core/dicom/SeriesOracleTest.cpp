#include "core/base/AtomicFile.h"
#include "core/base/Hash.h"
#include "core/dicom/Series.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <numeric>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

nlohmann::json expectedSeries() {
    return nlohmann::json::parse(readTextFile(test::sourceFolder() / "tests/oracle/reading/expected_dicom.json"));
}

std::string hashOfDoubles(const imaging::Volume& volume) {
    Sha256 hash;
    volume.visit([&](auto voxels) {
        const std::vector<double> values(voxels.begin(), voxels.end());
        hash.add(std::as_bytes(std::span(values)));
    });
    return hash.hex();
}

/// Spacing along the normal is the mean of rounded positions here, and the first distance there: 1e-4 relative.
void checkGrid(const imaging::Geometry& geometry, const nlohmann::json& expected) {
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        CHECK(geometry.size[a] == expected["size"][a].get<int>());
        CHECK(geometry.spacingMm[axis] == Approx(expected["spacing"][a].get<double>()).epsilon(1e-4));
        CHECK(geometry.originMm[axis] == Approx(expected["origin"][a].get<double>()).margin(1e-4));
        for (int row = 0; row < 3 && expected.contains("direction"); ++row)
            CHECK(geometry.direction(row, axis) ==
                  Approx(expected["direction"][static_cast<std::size_t>(3 * row + axis)].get<double>()).margin(1e-6));
    }
}

/// A scan of this one file.
FolderScan scanFile(const fs::path& file) {
    const test::TemporaryFolder folder;
    fs::copy_file(file, folder.path() / file.filename());
    auto scan = scanFolder(folder.path());
    for (auto& series : scan.series)
        for (auto& slice : series.slices)
            slice.file = file;
    return scan;
}

} // namespace

TEST_CASE("DICOM series have the grid and the voxels that SimpleITK reads", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "");
    const auto expected = expectedSeries()["folders"];
    REQUIRE(expected.size() == 7);
    for (const auto& [folder, image] : expected.items()) {
        CAPTURE(folder);
        const auto scan = scanFolder(data / folder);
        REQUIRE(scan.series.size() == 1);
        CHECK_FALSE(scan.series.front().blocksQuantification());
        checkGrid(scan.series.front().geometry, image);
        CHECK(hashOfDoubles(loadSeries(scan.series.front())) == image["sha256"].get<std::string>());
    }
}

TEST_CASE("DICOM series equal the NIfTI files that others made of them", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    for (const char* patient : {"STS_008", "STS_019", "STS_025"})
        for (const char* image : {"CT", "MR_T1"}) {
            const fs::path nifti = sts / "nifti" / patient / (std::string(image) + "_image.nii.gz");
            if (!fs::exists(nifti))
                continue;
            CAPTURE(patient, image);
            const auto fromNifti = imaging::readVolume(nifti);
            const auto fromDicom = loadSeries(scanFolder(sts / "dicom" / patient / image / "image").series.front());
            CHECK(fromDicom.geometry().differenceTo(fromNifti.geometry()).empty());
            CHECK(hashOfDoubles(fromDicom) == hashOfDoubles(fromNifti));
        }
}

TEST_CASE("Multi-frame files take geometry and rescaling from their functional groups, and fall into stacks",
          "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "enhanced-mr");
    const auto expected = expectedSeries()["stacks"];
    REQUIRE(expected.size() == 3);
    for (const auto& [name, stacks] : expected.items()) {
        CAPTURE(name);
        const auto scan = scanFile(data / name);
        REQUIRE(scan.series.size() == stacks.size());
        std::vector<std::string> found;
        std::vector<std::string> wanted;
        for (std::size_t i = 0; i < stacks.size(); ++i) {
            checkGrid(scan.series[i].geometry, stacks[i]);
            CHECK(scan.series[i].problems.empty());
            found.push_back(hashOfDoubles(loadSeries(scan.series[i])));
            wanted.push_back(stacks[i]["sha256"].get<std::string>());
        }
        CHECK_THAT(found, Catch::UnorderedEquals(wanted));
    }
}

TEST_CASE("Every transfer syntax decodes to the voxels that pydicom's own decoders give", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "pydicom");
    const auto expected = expectedSeries()["single"];
    REQUIRE(expected.size() > 15);
    for (const auto& [name, sha256] : expected.items()) {
        CAPTURE(name);
        const auto scan = scanFile(data / "test_files" / name);
        REQUIRE(scan.series.size() == 1);
        CHECK(hashOfDoubles(loadSeries(scan.series.front())) == sha256.get<std::string>());
    }
}

TEST_CASE("The tilted head CT is refused for measuring, with its angle and its distances", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "ct-gantry-tilt");
    const auto scan = scanFolder(data);
    REQUIRE(scan.series.size() == 1);
    std::string words;
    for (const auto& problem : scan.series.front().problems)
        words += problem.text + "; ";
    CHECK(scan.series.front().blocksQuantification());
    CHECK_THAT(words, Catch::Contains("1.14 to 7.38 mm") && Catch::Contains("18.5 degrees"));
}

TEST_CASE("Lossy JPEG of 12 bits decodes to pydicom's mean within the rounding of a decoder", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "pydicom");
    const auto expected = expectedSeries()["lossy_mean"];
    REQUIRE(expected.size() == 1);
    for (const auto& [name, mean] : expected.items()) {
        CAPTURE(name);
        const auto volume = loadSeries(scanFile(data / "test_files" / name).series.front());
        const double sum = volume.visit([](auto voxels) { return std::accumulate(voxels.begin(), voxels.end(), 0.0); });
        // Two decoders round each pixel by at most one; over an image that averages out far below a tenth.
        CHECK(sum / static_cast<double>(volume.geometry().voxelCount()) == Approx(mean.get<double>()).margin(0.1));
    }
}

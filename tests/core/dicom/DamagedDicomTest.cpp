#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/dicom/Series.h"
#include "tests/core/dicom/SmallSlice.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace rimlight;
using namespace rimlight::dicom;

namespace {

namespace fs = std::filesystem;

/// Scans the folder and loads all it offers. Returns how many sentences and series came of it.
std::size_t openEverything(const fs::path& folder) {
    std::size_t outcomes = 0;
    try {
        const auto scan = scanFolder(folder);
        outcomes += scan.unreadable.size() + scan.otherFiles + scan.structureSets.size() + scan.segmentations.size();
        for (const Series& series : scan.series) {
            try {
                outcomes += loadSeries(series).isEmpty() ? 0 : 1;
            } catch (const Error& error) {
                outcomes += error.problem().empty() || error.remedy().empty() ? 0 : 1;
            }
        }
    } catch (const Error& error) {
        outcomes += error.problem().empty() || error.remedy().empty() ? 0 : 1;
    }
    return outcomes;
}

std::string mutated(std::string bytes, Random& random) {
    const auto changes = 1 + random.below(6);
    for (std::uint64_t change = 0; change < changes && !bytes.empty(); ++change) {
        // Mostly behind the preamble, where the header is.
        const std::size_t begin = random.below(4) == 0 ? 0 : std::min<std::size_t>(132, bytes.size() - 1);
        const std::size_t reach =
            random.below(2) == 0 ? std::min<std::size_t>(bytes.size() - begin, 1500) : bytes.size() - begin;
        const auto at = begin + static_cast<std::size_t>(random.below(std::max<std::size_t>(1, reach)));
        switch (random.below(6)) {
        case 0:
            bytes[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << random.below(8)));
            break;
        case 2:
            bytes.resize(at);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, random.below(64)));
            break;
        case 4:
            bytes.replace(at, std::min<std::size_t>(4, bytes.size() - at), "\xff\xff\xff\xff");
            break;
        default:
            bytes.erase(at, random.below(16));
            break;
        }
    }
    return bytes;
}

int fuzzRounds(int otherwise) {
    // More rounds by hand: RIMLIGHT_FUZZ_ROUNDS=5000.
    const char* chosen = std::getenv("RIMLIGHT_FUZZ_ROUNDS");
    return chosen != nullptr ? std::atoi(chosen) : otherwise;
}

void fuzz(const std::string& bytes, int rounds, std::uint64_t seed) {
    const test::TemporaryFolder folder;
    Random random(seed);
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        writeFileAtomically(folder / "a.dcm", mutated(bytes, random));
        CHECK(openEverything(folder.path()) >= 1);
    }
}

/// A sequence within a sequence within ..., each of undefined length.
std::string nestedSequences(std::size_t depth) {
    std::string bytes(128, '\0');
    bytes += "DICM";
    bytes += std::string("\x02\x00\x00\x00UL\x04\x00\x1c\x00\x00\x00", 12);
    bytes += std::string("\x02\x00\x10\x00UI\x14\x00", 8) + std::string("1.2.840.10008.1.2.1\0", 20);
    for (std::size_t level = 0; level < depth; ++level) {
        bytes += std::string("\x08\x00\x40\x11SQ\x00\x00\xff\xff\xff\xff", 12);
        bytes += std::string("\xfe\xff\x00\xe0\xff\xff\xff\xff", 8);
    }
    return bytes;
}

} // namespace

TEST_CASE("A truncated slice is named, wherever it was cut", "[unit]") {
    const test::TemporaryFolder folder;
    test::writeSmallSlice(folder / "whole.dcm", 0, {0.0, 0.0, 0.0});
    const std::string bytes = readTextFile(folder / "whole.dcm");
    fs::remove(folder / "whole.dcm");
    for (std::size_t left = 140; left < bytes.size(); left += 11) {
        CAPTURE(left);
        writeFileAtomically(folder / "cut.dcm", std::string_view(bytes).substr(0, left));
        CHECK_THROWS_AS(scanFolder(folder.path()), Error);
    }
    // A missing last byte is enough.
    writeFileAtomically(folder / "cut.dcm", std::string_view(bytes).substr(0, bytes.size() - 1));
    CHECK_THROWS_WITH(scanFolder(folder.path()), Catch::Contains("cut.dcm") && Catch::Contains("truncated"));
}

TEST_CASE("One damaged slice is named and the others are still offered", "[unit]") {
    const test::TemporaryFolder folder;
    for (int i = 0; i < 3; ++i)
        test::writeSmallSlice(folder.path() / (std::to_string(i) + ".dcm"), i, {0.0, 0.0, 2.0 * i});
    fs::resize_file(folder / "1.dcm", fs::file_size(folder / "1.dcm") - 10);
    const auto scan = scanFolder(folder.path());
    REQUIRE(scan.series.size() == 1);
    CHECK(scan.series.front().slices.size() == 2);
    REQUIRE(scan.unreadable.size() == 1);
    CHECK_THAT(scan.unreadable.front(), Catch::Contains("1.dcm") && Catch::Contains("truncated"));
}

TEST_CASE("A file that changes between scan and load is an error", "[unit]") {
    const test::TemporaryFolder folder;
    test::writeSmallSlice(folder / "a.dcm", 0, {0.0, 0.0, 0.0});
    const auto series = scanFolder(folder.path()).series.front();
    fs::resize_file(folder / "a.dcm", fs::file_size(folder / "a.dcm") - 10);
    CHECK_THROWS_WITH(loadSeries(series), Catch::Contains("a.dcm") && Catch::Contains("truncated"));
    fs::remove(folder / "a.dcm");
    CHECK_THROWS_AS(loadSeries(series), Error);
}

TEST_CASE("Headers that contradict themselves are named", "[unit]") {
    const auto refused = [](const char* words, const std::function<void(DcmDataset&)>& change) {
        const test::TemporaryFolder folder;
        test::writeSmallSlice(folder / "a.dcm", 0, {0.0, 0.0, 0.0}, change);
        CHECK_THROWS_WITH(scanFolder(folder.path()), Catch::Contains("a.dcm") && Catch::Contains(words));
    };
    refused("has 24 bytes of pixels", [](DcmDataset& data) { data.putAndInsertUint16(DCM_Rows, 300); });
    refused("has 24 bytes of pixels", [](DcmDataset& data) {
        data.putAndInsertUint16(DCM_Rows, 65535);
        data.putAndInsertUint16(DCM_Columns, 65535);
        data.putAndInsertString(DCM_NumberOfFrames, "50000");
    });
    refused("frames", [](DcmDataset& data) { data.putAndInsertString(DCM_NumberOfFrames, "-3"); });
    refused("impossible image size", [](DcmDataset& data) { data.putAndInsertUint16(DCM_Rows, 0); });
    refused("not supported", [](DcmDataset& data) { data.putAndInsertUint16(DCM_BitsStored, 40); });
    refused("colours", [](DcmDataset& data) { data.putAndInsertUint16(DCM_SamplesPerPixel, 3); });
    refused("no pixel data", [](DcmDataset& data) { data.findAndDeleteElement(DCM_PixelData); });
}

TEST_CASE("Sequences nested a hundred thousand deep do not exhaust the stack", "[unit]") {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "deep.dcm", nestedSequences(100'000));
    test::writeSmallSlice(folder / "good.dcm", 0, {0.0, 0.0, 0.0});
    const auto scan = scanFolder(folder.path());
    CHECK(scan.series.size() == 1);
}

TEST_CASE("Truncated compressed files are named", "[unit]") {
    RIMLIGHT_NEEDS_DATA(data, "pydicom/test_files");
    for (const char* name : {"MR_small_RLE.dcm", "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm",
                             "JPGExtended.dcm", "image_dfl.dcm"}) {
        const test::TemporaryFolder folder;
        const std::string bytes = readTextFile(data / name);
        for (const double part : {0.5, 0.7, 0.9}) {
            CAPTURE(name, part);
            writeFileAtomically(folder / "cut.dcm",
                                bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * part)));
            const auto open = [&] { loadSeries(scanFolder(folder.path()).series.at(0)); };
            CHECK_THROWS_AS(open(), Error);
        }
    }
}

TEST_CASE("Every DICOM sample file gives a series or a sentence", "[unit]") {
    for (const char* part : {"pydicom", "dcmqi", "highdicom", "rt-utils", "qin-prostate-seg"}) {
        RIMLIGHT_NEEDS_DATA(data, part);
        CAPTURE(part);
        CHECK(openEverything(data) > 3);
    }
}

TEST_CASE("No mutated DICOM file takes the program down", "[fuzz]") {
    const test::TemporaryFolder folder;
    test::writeSmallSlice(folder / "a.dcm", 0, {0.0, 0.0, 0.0});
    fuzz(readTextFile(folder / "a.dcm"), fuzzRounds(100), 4711);
}

TEST_CASE("No mutated compressed or multi-frame file takes the program down", "[fuzz]") {
    RIMLIGHT_NEEDS_DATA(data, "pydicom/test_files");
    std::uint64_t seed = 1;
    for (const char* name : {"MR_small_RLE.dcm", "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm",
                             "MR_small_implicit.dcm", "MR_small_bigendian.dcm", "JPGExtended.dcm", "image_dfl.dcm"})
        fuzz(readTextFile(data / name), fuzzRounds(20), ++seed);
}

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

namespace fs = std::filesystem;

std::string sampleBytes(const std::string& name) {
    return readTextFile(test::sourceFolder() / "tests/oracle/reading/files" / name);
}

void checkRefused(const fs::path& file, const std::string& bytes, const char* words) {
    writeFileAtomically(file, bytes);
    CHECK_THROWS_WITH(readVolume(file), Catch::Contains(file.filename().string()) && Catch::Contains(words));
}

template <class T>
std::string withField(std::string bytes, std::size_t offset, T value) {
    std::string field(sizeof(T), '\0');
    std::memcpy(field.data(), &value, sizeof(T));
    return bytes.replace(offset, sizeof(T), field);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Overwrites, cuts, repeats and inserts, up to eight times: what disks, networks and attackers do.
std::string mutated(std::string bytes, Random& random) {
    const auto changes = 1 + random.below(8);
    for (std::uint64_t change = 0; change < changes && !bytes.empty(); ++change) {
        // Half of the changes go to the first bytes, where headers are.
        const auto reach = random.below(2) == 0 ? std::min<std::size_t>(bytes.size(), 400) : bytes.size();
        const auto at = static_cast<std::size_t>(random.below(reach));
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
            bytes.insert(at, bytes.substr(at, random.below(32)));
            break;
        case 4:
            bytes.insert(at, std::string(random.below(16), random.below(2) == 0 ? '9' : '\xff'));
            break;
        default:
            bytes.erase(at, random.below(16));
            break;
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("A file that is missing, empty or a folder is named", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(readVolume(folder / "gone.nii.gz"),
                      Catch::Contains("gone.nii.gz") && Catch::Contains("does not exist"));
    checkRefused(folder / "empty.nii.gz", "", "is empty");
    fs::create_directory(folder / "f.nrrd");
    CHECK_THROWS_WITH(readVolume(folder / "f.nrrd"), Catch::Contains("not a file"));
    checkRefused(folder / "a.jpg", "x", "by its name");
}

TEST_CASE("A text file with an image's name is refused as what it is not", "[unit]") {
    const test::TemporaryFolder folder;
    const std::string text(1000, 'a');
    checkRefused(folder / "a.nii.gz", text, "not a NIfTI-1 file");
    checkRefused(folder / "a.nii", text, "not a NIfTI-1 file");
    checkRefused(folder / "a.nrrd", text, "not an NRRD file");
    checkRefused(folder / "a.mha", text, "not a MetaImage file");
}

TEST_CASE("A truncated image is refused, wherever it was cut", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* name : {"big_endian.nii", "type_float64.nii.gz", "raw.nrrd", "gzip.nrrd", "ascii.nrrd", "raw.mha",
                             "compressed.mha"}) {
        const std::string bytes = sampleBytes(name);
        for (std::size_t left = 1; left < bytes.size() - 1; left += 7) {
            CAPTURE(name, left);
            writeFileAtomically(folder / name, std::string_view(bytes).substr(0, left));
            CHECK_THROWS_AS(readVolume(folder / name), Error);
        }
    }
}

TEST_CASE("A NIfTI file with four dimensions, colours or a second file is refused in a sentence", "[unit]") {
    const test::TemporaryFolder folder;
    const auto file = folder / "a.nii";
    const std::string bytes = sampleBytes("big_endian.nii");
    // Big endian: dim[0] at 40, dim[4] at 48, datatype at 70.
    checkRefused(file, withField(withField(bytes, 40, std::uint16_t{0x0400}), 48, std::uint16_t{0x0a00}),
                 "4 dimensions (10 volumes)");
    checkRefused(file, withField(bytes, 70, std::uint16_t{0x8000}), "RGB");
    checkRefused(file, withField(bytes, 70, std::uint16_t{0x2000}), "unsupported NIfTI data type");
    checkRefused(file, withField(bytes, 344, std::uint32_t{0x0031696e}), "second file");
    checkRefused(file, withField(bytes, 42, std::uint16_t{0xffff}), "image size");
    checkRefused(file, withField(bytes, 42, std::uint16_t{0}), "image size");
}

TEST_CASE("An NRRD or MHA file with colours or four dimensions is refused in a sentence", "[unit]") {
    const test::TemporaryFolder folder;
    const std::string nrrd = sampleBytes("byte_skip.nrrd");
    checkRefused(folder / "rgb.nrrd",
                 replaced(replaced(replaced(nrrd, "dimension: 3", "dimension: 4"), "sizes: 5", "sizes: 3 5"),
                          "space directions: ", "kinds: RGB-color domain domain domain\nspace directions: none "),
                 "3 values per voxel");
    checkRefused(folder / "four.nrrd",
                 replaced(replaced(sampleBytes("spacings.nrrd"), "dimension: 3", "dimension: 4"), "4 3\n", "4 3 6\n"),
                 "4 dimensions");
    checkRefused(folder / "flat.nrrd",
                 replaced(replaced(sampleBytes("spacings.nrrd"), "dimension: 3", "dimension: 2"), "4 3\n", "4\n"),
                 "2 dimensions");
    const std::string mha = sampleBytes("raw.mha");
    checkRefused(folder / "rgb.mha", replaced(mha, "NDims = 3", "NDims = 3\nElementNumberOfChannels = 3"),
                 "3 values per voxel");
    checkRefused(folder / "four.mha", replaced(mha, "NDims = 3", "NDims = 4"), "4 dimensions");
    checkRefused(folder / "away.mha", replaced(mha, "LOCAL", "/etc/passwd"), "another file");
    checkRefused(folder / "away.nrrd", replaced(nrrd, "encoding: raw", "encoding: raw\ndata file: /etc/passwd"),
                 "another file");
}

TEST_CASE("A header that claims a million million voxels costs nothing", "[unit]") {
    const test::TemporaryFolder folder;
    checkRefused(folder / "a.nrrd", replaced(sampleBytes("spacings.nrrd"), "sizes: 5 4 3", "sizes: 10000 10000 10000"),
                 "more than can be opened");
    checkRefused(folder / "b.nrrd", replaced(sampleBytes("spacings.nrrd"), "sizes: 5 4 3", "sizes: 2000 2000 1000"),
                 "truncated");
    checkRefused(folder / "a.mha",
                 replaced(sampleBytes("compressed.mha"), "DimSize = 5 4 3", "DimSize = 2000 2000 1000"), "truncated");
    checkRefused(folder / "c.mha", replaced(sampleBytes("raw.mha"), "DimSize = 5 4 3", "DimSize = 1e300 4 3"), "size");
}

TEST_CASE("Compressed voxels with a wrong checksum are refused", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* name : {"type_int16.nii.gz", "gzip.nrrd"}) {
        std::string bytes = sampleBytes(name);
        bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 0x10); // in the gzip trailer's CRC
        checkRefused(folder / name, bytes, "damaged");
    }
}

TEST_CASE("Axes that are not perpendicular are refused", "[unit]") {
    const test::TemporaryFolder folder;
    checkRefused(folder / "a.nrrd",
                 replaced(sampleBytes("spacings.nrrd"), "spacings: 0.8 0.7 2.5",
                          "space: LPS\nspace directions: (1,0,0) (0,1,0) (0.5,0,1)"),
                 "perpendicular");
}

TEST_CASE("No mutated image file takes the program down", "[fuzz]") {
    // More rounds by hand: RIMLIGHT_FUZZ_ROUNDS=5000.
    const char* chosen = std::getenv("RIMLIGHT_FUZZ_ROUNDS");
    const int rounds = chosen != nullptr ? std::atoi(chosen) : 40;
    const test::TemporaryFolder folder;
    Random random(20240817);
    int opened = 0;
    int refused = 0;
    for (const char* name : {"big_endian.nii", "type_float32.nii.gz", "slope_fraction.nii.gz", "raw.nrrd", "gzip.nrrd",
                             "ascii.nrrd", "byte_skip.nrrd", "raw.mha", "compressed.mha"})
        for (int round = 0; round < rounds; ++round) {
            const auto file = folder / name;
            writeFileAtomically(file, mutated(sampleBytes(name), random));
            try {
                opened += readLabels(file).geometry.size[0] > 0 ? 1 : 0;
            } catch (const Error& error) {
                refused += error.problem().empty() || error.remedy().empty() ? 0 : 1;
            }
        }
    CHECK(opened + refused == 9 * rounds);
    CHECK(refused > 0);
}

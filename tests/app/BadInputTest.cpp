#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

imaging::Geometry smallGrid(int slices = 12) {
    imaging::Geometry geometry;
    geometry.size = {16, 14, slices};
    geometry.spacingMm = {1.0, 1.0, 2.0};
    return geometry;
}

imaging::Volume smallImage() {
    const auto geometry = smallGrid();
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    for (std::size_t i = 0; i < voxels.size(); ++i)
        voxels[i] = static_cast<std::int16_t>((i * 7919) % 400);
    return imaging::Volume::fromVoxels(geometry, std::move(voxels));
}

imaging::Mask smallMask(const imaging::Geometry& geometry, bool empty = false) {
    std::vector<std::uint8_t> voxels(geometry.voxelCount(), 0);
    if (!empty)
        for (int k = 3; k < 8; ++k)
            for (int j = 4; j < 10; ++j)
                for (int i = 4; i < 11; ++i)
                    voxels[geometry.offset(i, j, k)] = 1;
    return imaging::Mask::fromDense(geometry, voxels);
}

/// A folder with a good image and mask, and what a failed command leaves there.
struct Workplace {
    test::TemporaryFolder folder;
    std::string image = folder / "image.nii.gz";
    std::string mask = folder / "mask.nii.gz";

    Workplace() {
        imaging::writeVolume(smallImage(), image);
        imaging::writeMask(smallMask(smallGrid()), mask);
    }

    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            names.insert(entry.path().string());
        return names;
    }
};

/// One sentence on standard error that holds all the words, exit code 2, and no new file.
void checkRefused(const Workplace& place, const std::vector<std::string>& arguments,
                  const std::vector<std::string>& words) {
    CAPTURE(arguments);
    const auto before = place.files();
    const auto result = test::runProgram("rimlight-cli", arguments);
    CAPTURE(result.err);
    CHECK(result.exitCode == 2);
    CHECK(result.out.empty());
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    for (const auto& word : words)
        CHECK_THAT(result.err, Catch::Contains(word, Catch::CaseSensitive::No));
    CHECK(place.files() == before);
}

} // namespace

TEST_CASE("An empty folder is refused in one sentence", "[unit]") {
    const Workplace place;
    const auto empty = place.folder / "empty";
    fs::create_directory(empty);
    checkRefused(place, {"features", empty, place.mask, "-o", place.folder / "x.csv"}, {"empty", empty.string()});
}

TEST_CASE("A folder without DICOM is refused in one sentence", "[unit]") {
    const Workplace place;
    const auto folder = place.folder / "papers";
    fs::create_directory(folder);
    writeFileAtomically(folder / "letter.txt", "Dear colleague,");
    checkRefused(place, {"features", folder, place.mask, "-o", place.folder / "x.csv"}, {"DICOM", folder.string()});
}

TEST_CASE("A truncated image is refused in one sentence", "[unit]") {
    const Workplace place;
    for (const char* name : {"cut.nii", "cut.nii.gz", "cut.nrrd", "cut.mha"}) {
        std::string wholeName = "whole-";
        wholeName += name;
        const auto whole = place.folder / wholeName.c_str();
        imaging::writeVolume(smallImage(), whole);
        const auto bytes = readTextFile(whole);
        writeFileAtomically(place.folder / name, std::string_view(bytes).substr(0, bytes.size() * 6 / 10));
        checkRefused(place, {"features", place.folder / name, place.mask, "-o", place.folder / "x.csv"}, {name});
    }
}

TEST_CASE("A mask on another grid is refused in one sentence that tells the difference", "[unit]") {
    const Workplace place;
    const auto other = place.folder / "other.nii.gz";
    imaging::writeMask(smallMask(smallGrid(13)), other);
    checkRefused(place, {"features", place.image, other, "-o", place.folder / "x.csv"},
                 {"another grid", "16 x 14 x 13", "16 x 14 x 12", other.string()});
}

TEST_CASE("An empty mask is refused in one sentence", "[unit]") {
    const Workplace place;
    const auto empty = place.folder / "none.nii.gz";
    imaging::writeMask(smallMask(smallGrid(), true), empty);
    checkRefused(place, {"features", place.image, empty, "-o", place.folder / "x.csv"}, {"empty", empty.string()});
}

TEST_CASE("A model of an unknown version is refused in one sentence", "[unit]") {
    const Workplace place;
    const auto model = place.folder / "model.json";
    writeFileAtomically(model, R"({"format": "rimlight-model", "formatVersion": 99})");
    checkRefused(place,
                 {"predict", model, "--image", place.image, "--mask", place.mask, "--json", place.folder / "p.json"},
                 {"99", model.string()});
}

TEST_CASE("A model that needs a feature which the case lacks is refused by its name", "[unit]") {
    const Workplace place;
    std::string text = readTextFile(test::sourceFolder() / "tests/core/learning/files/signature-v1.json");
    const std::string known = "original_glcm_Imc1";
    REQUIRE(text.find(known) != std::string::npos);
    text.replace(text.find(known), known.size(), "tumour_marker");
    const auto model = place.folder / "model.json";
    writeFileAtomically(model, text);
    checkRefused(place,
                 {"predict", model, "--image", place.image, "--mask", place.mask, "--json", place.folder / "p.json",
                  "--report", place.folder / "r.pdf"},
                 {"tumour_marker"});
}

TEST_CASE("A missing file is refused in one sentence", "[unit]") {
    const Workplace place;
    checkRefused(place, {"features", place.folder / "absent.nii.gz", place.mask}, {"absent.nii.gz", "does not exist"});
    checkRefused(place, {"features", place.image, place.folder / "absent.nii.gz"}, {"absent.nii.gz", "does not exist"});
    checkRefused(place, {"predict", place.folder / "absent.json", "--image", place.image, "--mask", place.mask},
                 {"absent.json", "does not exist"});
}

TEST_CASE("An output that cannot be written is refused before any work", "[unit]") {
    const Workplace place;
    const auto nowhere = place.folder / "absent";
    checkRefused(place, {"features", place.image, place.mask, "-o", nowhere / "x.csv"}, {"absent", "does not exist"});
    checkRefused(place, {"features", place.image, place.mask, "-o", place.folder.path()}, {"is a folder"});
}

TEST_CASE("Unknown settings are refused with their line", "[unit]") {
    const Workplace place;
    const auto settings = place.folder / "settings.yaml";
    writeFileAtomically(settings, "setting:\n  binWidth: 25\n  binWith: 10\n");
    checkRefused(place, {"features", place.image, place.mask, "--settings", settings, "-o", place.folder / "x.csv"},
                 {"binWith", "line 3"});
}

TEST_CASE("An unknown option ends with code 2", "[unit]") {
    CHECK(test::runProgram("rimlight-cli", {"features", "--no-such-option"}).exitCode == 2);
    CHECK(test::runProgram("rimlight-cli", {}).exitCode == 2);
    CHECK(test::runProgram("rimlight-cli", {"--help"}).exitCode == 0);
}

TEST_CASE("A good case gives 107 features", "[unit]") {
    const Workplace place;
    const auto table = place.folder / "features.csv";
    const auto result = test::runProgram(
        "rimlight-cli", {"features", place.image, place.mask, "-o", table, "--case", "a", "--column", "outcome=yes"});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    const auto lines = split(trimmed(readTextFile(table)), '\n');
    REQUIRE(lines.size() == 2);
    const auto names = split(lines.front(), ',');
    CHECK(names.front() == "Case");
    CHECK(std::count_if(names.begin(), names.end(), [](const auto& name) { return name.rfind("original_", 0) == 0; }) ==
          107);
    CHECK(lines[1].rfind("a,yes,", 0) == 0);
}

TEST_CASE("A case appended twice is refused, and the table stays as it was", "[unit]") {
    const Workplace place;
    const std::string table = place.folder / "features.csv";
    const std::vector<std::string> arguments{"features", place.image, place.mask, "-o",
                                             table,      "--case",    "a",        "--append"};
    REQUIRE(test::runProgram("rimlight-cli", arguments).exitCode == 0);
    const auto before = readTextFile(table);
    checkRefused(place, arguments, {"holds the case \"a\" already"});
    CHECK(readTextFile(table) == before);
    auto second = arguments;
    second[6] = "b";
    CHECK(test::runProgram("rimlight-cli", second).exitCode == 0);
    CHECK(readTextFile(table).rfind(before, 0) == 0);
}

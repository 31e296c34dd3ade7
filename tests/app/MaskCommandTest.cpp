#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "core/study/CaseInput.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

test::ProgramResult convert(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "mask");
    return test::runProgram("rimlight-cli", arguments);
}

/// Converts, and gives the summary back.
nlohmann::json converted(std::vector<std::string> arguments) {
    arguments.emplace_back("--json");
    const auto result = convert(arguments);
    INFO(result.err);
    REQUIRE(result.exitCode == 0);
    return nlohmann::json::parse(result.out);
}

std::set<std::string> filesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        names.insert(entry.path().string());
    return names;
}

/// One sentence on standard error that holds the word, exit code 2, and nothing written.
void checkRefused(const fs::path& folder, const std::vector<std::string>& arguments, const std::string& word) {
    CAPTURE(arguments);
    const auto before = filesIn(folder);
    const auto result = convert(arguments);
    CHECK(result.exitCode == 2);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    CHECK_THAT(result.err, Catch::Contains(word));
    CHECK(result.out.empty());
    CHECK(filesIn(folder) == before);
}

/// A folder with an image, and a 3D Slicer file of three segments on a part of its grid.
struct Workplace {
    test::TemporaryFolder folder;
    std::string image = folder / "image.nii.gz";
    std::string outlines = folder / "outlines.seg.nrrd";
    imaging::Geometry grid;
    imaging::Segmentation written;

    Workplace() {
        grid.size = {12, 10, 7};
        grid.spacingMm = {1.0, 1.0, 2.0};
        imaging::writeVolume(imaging::Volume::fromVoxels(grid, std::vector<std::int16_t>(grid.voxelCount(), 7)), image);
        written.geometry = grid;
        written.geometry.size = {8, 8, 5};
        written.geometry.originMm = {3.0, 1.0, 2.0};
        written.segments = {{"tumour", {1, 2, 3}, blockOf({0, 0, 0}, {4, 4, 2})},
                            {"left kidney", {4, 5, 6}, blockOf({3, 3, 1}, {4, 4, 4})},
                            {"aorta", {7, 8, 9}, blockOf({7, 0, 0}, {1, 1, 5})}};
        imaging::writeSegNrrd(written, outlines);
    }

    imaging::Mask blockOf(const imaging::Index& begin, const imaging::Index& size) const {
        const imaging::IndexBox box{begin, size};
        return imaging::Mask::fromBox(written.geometry, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
    }
};

} // namespace

TEST_CASE("Outlines are converted on their own grid, and the segments listed with voxels and volume", "[unit]") {
    const Workplace place;
    const auto output = (place.folder / "o.nrrd").string();
    const auto result = convert({place.outlines, "--segment", "aorta", "--segment", "1", "-o", output});
    INFO(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK(result.out == "1  aorta  5 voxels  0.01 ml\n2  tumour  32 voxels  0.064 ml\n");
    CHECK_THAT(result.err, Catch::Contains("note: A label image keeps no names"));
    const auto read = imaging::readLabels(output);
    CHECK(read.geometry.sameGrid(place.written.geometry));
    REQUIRE(read.segments.size() == 2);
    CHECK(read.segments[0].mask.toDense() == place.written.segments[2].mask.toDense());
    CHECK(read.segments[1].mask.toDense() == place.written.segments[0].mask.toDense());
}

TEST_CASE("With an image outlines come on its grid, and the summary is JSON on request", "[unit]") {
    const Workplace place;
    const auto output = (place.folder / "o.seg.nrrd").string();
    const auto summary = converted({place.outlines, "--image", place.image, "-o", output});
    REQUIRE(summary["segments"].size() == 3);
    CHECK(summary["segments"][1]["number"] == 2);
    CHECK(summary["segments"][1]["name"] == "left kidney");
    CHECK(summary["segments"][1]["voxels"] == 64);
    CHECK(summary["segments"][1]["ml"].get<double>() == Approx(0.128));
    CHECK(summary["notes"].empty());
    const auto read = imaging::readSegNrrd(output);
    CHECK(read.geometry.sameGrid(place.grid));
    CHECK(read.segments.at(1).colour.green == 5);
    CHECK(read.segments.at(1).mask.box().begin == imaging::Index{6, 4, 2});
}

TEST_CASE("Outlines on another grid need --resample, which tells the change of volume", "[unit]") {
    const Workplace place;
    auto other = place.grid;
    other.spacingMm = {0.8, 0.8, 1.7};
    other.originMm = {0.3, 0.1, 0.2};
    const imaging::IndexBox box{{3, 3, 2}, {5, 5, 3}};
    const auto mask = imaging::Mask::fromBox(other, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
    const auto input = (place.folder / "other.mha").string();
    const auto output = (place.folder / "o.nii.gz").string();
    imaging::writeMask(mask, input);
    checkRefused(place.folder.path(), {input, "--image", place.image, "-o", output}, "--resample");
    checkRefused(place.folder.path(), {input, "--resample", "-o", output}, "--image");
    const auto linear = converted({input, "--image", place.image, "--resample", "-o", output});
    CHECK(imaging::readLabels(output).segments.at(0).mask.toDense() ==
          imaging::resampledOnto(mask, place.grid).toDense());
    CHECK_THAT(linear["notes"].at(0).get<std::string>(), Catch::Contains("0.0816 ml became"));
    converted({input, "--image", place.image, "--resample", "--interpolation", "nearest", "-o", output});
    CHECK(imaging::readLabels(output).segments.at(0).mask.toDense() ==
          imaging::resampledOnto(mask, place.grid, imaging::MaskInterpolation::Nearest).toDense());
}

TEST_CASE("A conversion that cannot be is refused in one sentence, and nothing is written", "[unit]") {
    const Workplace place;
    const auto& folder = place.folder.path();
    const auto file = [&](const char* name) { return (place.folder / name).string(); };
    checkRefused(folder, {place.outlines, "-o", file("o.nii.gz")}, "\"tumour\" and \"left kidney\" overlap");
    checkRefused(folder, {place.outlines, "--segment", "liver", "-o", file("o.nrrd")}, "liver");
    checkRefused(folder, {place.outlines, "--segment", "4", "-o", file("o.nrrd")}, "left kidney");
    checkRefused(folder, {place.outlines, "-o", file("o.png")}, "no name of a file of outlines");
    checkRefused(folder, {place.outlines, "-o", file("o.dcm")}, "DICOM series");
    checkRefused(folder, {place.outlines, "--image", place.image, "-o", file("o.rtstruct.dcm")}, "DICOM series");
    checkRefused(folder, {place.outlines, "--as", "rtstruct", "-o", file("o.nrrd")}, "--as");
    checkRefused(folder, {place.outlines, "-o", (place.folder / "none" / "o.nrrd").string()}, "does not exist");
    checkRefused(folder, {file("absent.seg.nrrd"), "-o", file("o.nrrd")}, "does not exist");
    checkRefused(folder, {place.image, "--image", file("absent.nrrd"), "-o", file("o.nrrd")}, "does not exist");
    CHECK(convert({place.outlines, "--as", "tiff", "-o", file("o.dcm")}).exitCode == 2);
    CHECK(convert({place.outlines}).exitCode == 2);
}

TEST_CASE("A real RTSTRUCT goes through every format and back", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    const test::TemporaryFolder folder;
    const auto image = (sts / "dicom/STS_008/CT/image").string();
    const auto file = [&](const char* name) { return (folder / name).string(); };
    const auto first =
        converted({(sts / "dicom/STS_008/CT/mask").string(), "--image", image, "-o", file("a.seg.nrrd")});
    REQUIRE(first["segments"].size() == 1);
    CHECK(first["segments"][0]["voxels"] == 8862);
    const auto expected = imaging::readSegNrrd(file("a.seg.nrrd"));
    const auto& mask = expected.segments.front().mask;

    // Each from the one before, so that a loss anywhere shows at the end.
    std::string last = file("a.seg.nrrd");
    for (const char* name : {"b.nii.gz", "c.mha", "d.nrrd", "e.nii", "f.seg.dcm", "g.dcm", "h.seg.nrrd"}) {
        CAPTURE(name);
        const auto summary = converted({last, "--image", image, "-o", file(name)});
        CHECK(summary["segments"][0]["voxels"] == 8862);
        last = file(name);
    }
    const auto opened = imaging::readSegNrrd(last);
    CHECK(opened.segments.front().mask.toDense() == mask.toDense());
    CHECK(opened.geometry.sameGrid(mask.geometry()));

    // A SEG has a grid, and needs no image to be read.
    converted({file("f.seg.dcm"), "-o", file("i.nrrd")});
    CHECK(imaging::readLabels(file("i.nrrd")).segments.front().mask.volumeMl() == Approx(mask.volumeMl()));

    // Name and colour pass from SEG to RTSTRUCT, and the outline stays within half a voxel: it is the same here, since
    // its polygons follow the voxels' edges.
    converted({file("a.seg.nrrd"), "--image", image, "-o", file("j.rtstruct.dcm")});
    const auto back = converted({file("j.rtstruct.dcm"), "--image", image, "-o", file("k.seg.nrrd")});
    CHECK(back["segments"][0]["name"] == first["segments"][0]["name"]);
    const auto again = imaging::readSegNrrd(file("k.seg.nrrd"));
    CHECK(again.segments.front().mask.toDense() == mask.toDense());
    checkRefused(folder.path(), {file("j.rtstruct.dcm"), "-o", file("l.nrrd")}, "--image");
}

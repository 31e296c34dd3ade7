#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "core/regions/Agreement.h"
#include "core/regions/Consensus.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/Ring.h"
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

/// A folder with an image that rises by 10 along i, two readers' outlines and a file of two labels.
struct Workplace {
    test::TemporaryFolder folder;
    std::string image = folder / "image.nii.gz";
    std::string first = folder / "first.nii.gz";
    std::string second = folder / "second.nrrd";
    std::string labels = folder / "labels.nii.gz";
    std::string empty = folder / "empty.nii.gz";
    std::string otherGrid = folder / "other.nii.gz";
    std::string output = folder / "out.nii.gz";
    imaging::Geometry geometry;

    Workplace() {
        geometry.size = {30, 24, 12};
        geometry.spacingMm = {1.0, 1.5, 2.5};
        std::vector<std::int16_t> voxels(geometry.voxelCount());
        std::vector<std::uint8_t> both(geometry.voxelCount(), 0);
        for (int k = 0; k < geometry.size[2]; ++k)
            for (int j = 0; j < geometry.size[1]; ++j)
                for (int i = 0; i < geometry.size[0]; ++i) {
                    voxels[geometry.offset(i, j, k)] = static_cast<std::int16_t>(10 * i);
                    both[geometry.offset(i, j, k)] = i < 3 ? 1 : i > 20 ? 2 : 0;
                }
        imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(voxels)), image);
        imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(both)), labels);
        imaging::writeMask(block({{10, 8, 4}, {8, 7, 4}}), first);
        imaging::writeMask(block({{11, 8, 5}, {9, 6, 4}}), second);
        imaging::writeMask(block({}), empty);
        auto other = geometry;
        other.originMm[0] = 40.0;
        imaging::writeMask(imaging::Mask::fromBox(other, {{0, 0, 0}, {1, 1, 1}}, std::vector<std::uint8_t>{1}),
                           otherGrid);
    }

    imaging::Mask block(const imaging::IndexBox& box) const {
        return imaging::Mask::fromBox(geometry, box, std::vector<std::uint8_t>(box.voxelCount(), 1));
    }
    static imaging::Mask read(const std::string& file, std::size_t label = 0) {
        return imaging::readLabels(file).segments.at(label).mask;
    }
    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            names.insert(entry.path().string());
        return names;
    }
};

test::ProgramResult run(const std::vector<std::string>& arguments) {
    return test::runProgram("rimlight-cli", arguments);
}

/// One sentence on standard error that holds the word, exit code 2, and nothing written.
void checkRefused(const Workplace& place, const std::vector<std::string>& arguments, const std::string& word) {
    CAPTURE(arguments);
    const auto before = place.files();
    const auto result = run(arguments);
    CHECK(result.exitCode == 2);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    CHECK_THAT(result.err, Catch::Contains(word));
    CHECK(result.out.empty());
    CHECK(place.files() == before);
}

imaging::Mask expectedRing(const imaging::Mask& region, regions::RingLimits limits,
                           const regions::RingClip& clip = {}) {
    return regions::rings(region, std::span(&limits, 1), clip).front().mask;
}

} // namespace

TEST_CASE("A ring is written as a mask on the outline's grid", "[unit]") {
    const Workplace place;
    const auto result = run({"ring", place.first, "--inner", "0", "--outer", "3", "-o", place.output});
    CHECK(result.exitCode == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, Catch::StartsWith("ring 0-3 mm, "));
    const auto ring = Workplace::read(place.output);
    CHECK(ring.geometry().sameGrid(place.geometry));
    CHECK(ring.toDense() == expectedRing(Workplace::read(place.first), {0, 3}).toDense());
    REQUIRE(run({"ring", place.first, "--inner", "-2", "--outer", "0", "-o", place.output}).exitCode == 0);
    CHECK(Workplace::read(place.output).toDense() == expectedRing(Workplace::read(place.first), {-2, 0}).toDense());
}

TEST_CASE("Several rings are labels, each from where the one before ended or with its own inner limit", "[unit]") {
    const Workplace place;
    const auto region = Workplace::read(place.first);
    const auto checkLabels = [&](const std::vector<regions::RingLimits>& limits) {
        const auto segments = imaging::readLabels(place.output).segments;
        REQUIRE(segments.size() == limits.size());
        for (std::size_t ring = 0; ring < limits.size(); ++ring)
            CHECK(segments[ring].mask.toDense() == expectedRing(region, limits[ring]).toDense());
    };
    const auto result =
        run({"ring", place.first, "--inner", "-1", "--outer", "0", "--outer", "3", "--outer", "6", "-o", place.output});
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.out, Catch::Contains("1: ring -1 to 0 mm") && Catch::Contains("3: ring 3-6 mm"));
    checkLabels({{-1, 0}, {0, 3}, {3, 6}});
    REQUIRE(
        run({"ring", place.first, "--outer", "2", "--inner", "0", "--inner", "4", "--outer", "6", "-o", place.output})
            .exitCode == 0);
    checkLabels({{0, 2}, {4, 6}});
}

TEST_CASE("Rings in a 3D Slicer segmentation keep their names and may overlap", "[unit]") {
    const Workplace place;
    const std::string output = place.folder / "rings.seg.nrrd";
    REQUIRE(run({"ring", place.first, "--inner", "0", "--inner", "1", "--outer", "2", "--outer", "3", "-o", output})
                .exitCode == 0);
    const auto segments = imaging::readSegNrrd(output).segments;
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].name == "ring 0-2 mm");
    CHECK(segments[1].name == "ring 1-3 mm");
    const auto region = Workplace::read(place.first);
    CHECK(segments[0].mask.toDense() == expectedRing(region, {0, 2}).toDense());
    CHECK(segments[1].mask.toDense() == expectedRing(region, {1, 3}).toDense());
    // A named segment gives its name to the ring, and is found by name and by place.
    for (const std::string segment : {"ring 0-2 mm", "1"}) {
        const auto result = run({"ring", output, "--segment", segment, "--outer", "4", "-o", place.output});
        REQUIRE(result.exitCode == 0);
        CHECK_THAT(result.out, Catch::StartsWith("ring 0-2 mm ring 0-4 mm, "));
        CHECK(Workplace::read(place.output).toDense() == expectedRing(segments[0].mask, {0, 4}).toDense());
    }
    CHECK(run({"agree", output + ":1", output + ":2"}).exitCode == 0);
}

TEST_CASE("A ring is clipped to intensities, the body and away from labels of other files", "[unit]") {
    const Workplace place;
    const auto result = run({"ring", place.first, "--outer", "9", "--image", place.image, "--clip-hu", "50,240",
                             "--away-from", place.labels + ":2", "--away-mm", "1", "-o", place.output});
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.out, Catch::Contains("before clipping"));
    regions::RingClip clip;
    clip.image = imaging::readVolume(place.image);
    clip.lowestIntensity = 50;
    clip.highestIntensity = 240;
    clip.keepAway = {{"2", Workplace::read(place.labels, 1), 1.0}};
    const auto expected = expectedRing(Workplace::read(place.first), {0, 9}, clip);
    const auto ring = Workplace::read(place.output);
    CHECK(ring.toDense() == expected.toDense());
    CHECK(!ring.contains(20, 10, 5));
    CHECK(ring.contains(19, 10, 5));
    // The dark half of the ramp is parted once more, as air from muscle.
    REQUIRE(run({"ring", place.first, "--outer", "9", "--image", place.image, "--body", "-o", place.output}).exitCode ==
            0);
    CHECK(!Workplace::read(place.output).contains(5, 10, 5));
    CHECK(Workplace::read(place.output).contains(9, 10, 5));
    CHECK(Workplace::read(place.output).contains(19, 10, 5));
}

TEST_CASE("A ring that cannot be made is refused in one sentence, and nothing is written", "[unit]") {
    const Workplace place;
    const auto refuse = [&](std::vector<std::string> arguments, const std::string& word) {
        arguments.insert(arguments.begin(), "ring");
        arguments.insert(arguments.end(), {"-o", place.output});
        checkRefused(place, arguments, word);
    };
    refuse({place.first}, "--outer");
    refuse({place.first, "--outer", "0.2"}, "0-0.2 mm: it is empty: no voxel's centre");
    refuse({place.first, "--outer", "3", "--image", place.image, "--clip-hu", "900,1000"},
           "has an intensity of 900 to");
    refuse({place.first, "--outer", "3", "--clip-hu", "0,100"}, "needs the image");
    refuse({place.first, "--outer", "3", "--body"}, "needs the image");
    refuse({place.first, "--outer", "3", "--image", place.image, "--clip-hu", "100"}, "is no range");
    refuse({place.first, "--outer", "3", "--image", place.image, "--clip-hu", "200,100"}, "above the highest");
    refuse({place.first, "--inner", "3", "--outer", "3"}, "inner limit");
    refuse({place.first, "--inner", "0", "--inner", "1", "--outer", "2", "--outer", "3"},
           "\"ring 0-2 mm\" and \"ring 1-3 mm\" overlap");
    refuse({place.first, "--inner", "0", "--inner", "1", "--outer", "2"}, "make no rings");
    refuse({place.first, "--outer", "3", "--away-from", place.otherGrid}, "another grid");
    refuse({place.first, "--outer", "3", "--away-from", place.second, "--away-mm", "-1"}, "not a length");
    refuse({place.empty, "--outer", "3"}, "empty");
    refuse({place.labels, "--outer", "3"}, "2 segments");
    refuse({place.labels, "--outer", "3", "--segment", "7"}, "no segment \"7\"");
    refuse({place.folder / "none.nii.gz", "--outer", "3"}, "does not exist");
    checkRefused(place, {"ring", place.first, "--outer", "3", "-o", place.folder / "x.png"},
                 "no name of a file of outlines");
}

TEST_CASE("Two readers are compared in a table and in JSON with all digits", "[unit]") {
    const Workplace place;
    const auto expected = regions::agreementOf(Workplace::read(place.first), Workplace::read(place.second));
    const auto table = run({"agree", place.first, place.second});
    CHECK(table.exitCode == 0);
    CHECK_THAT(table.out, Catch::Contains("HD95 mm") && Catch::Contains("A-B") && Catch::Contains("surface Dice 2 mm"));
    const auto result = run({"agree", place.first, place.second, "--json"});
    REQUIRE(result.exitCode == 0);
    const auto json = nlohmann::json::parse(result.out);
    REQUIRE(json["pairs"].size() == 1);
    const auto& pair = json["pairs"][0];
    CHECK(pair["dice"] == expected.dice.value());
    CHECK(pair["jaccard"] == expected.jaccard.value());
    CHECK(pair["hausdorffMm"] == expected.surfaces.value().hausdorffMm);
    CHECK(pair["hausdorff95Mm"] == expected.surfaces.value().hausdorff95Mm);
    CHECK(pair["meanSurfaceDistanceMm"] == expected.surfaces.value().meanSurfaceDistanceMm);
    CHECK(pair["surfaceDice"] == expected.surfaces.value().surfaceDice);
    CHECK(pair["volumeDifferenceMl"] == expected.volumeDifferenceMl);
    CHECK(pair["volumeDifferencePercent"] == expected.volumeDifferencePercent.value());
    CHECK(pair["centroidDistanceMm"] == expected.centroidDistanceMm.value());
    CHECK(json["outlines"][1]["voxels"] == expected.voxelsB);
    CHECK(!pair.contains("missing"));
}

TEST_CASE("Three outlines give three pairs, and a consensus is written", "[unit]") {
    const Workplace place;
    const std::vector<imaging::Mask> readers = {Workplace::read(place.first), Workplace::read(place.second),
                                                Workplace::read(place.labels, 1)};
    const auto agree = [&](const std::string& rule) {
        const auto result = run({"agree", place.first, place.second, place.labels + ":2", "--json", "--consensus", rule,
                                 "-o", place.output});
        REQUIRE(result.exitCode == 0);
        return nlohmann::json::parse(result.out);
    };
    using enum regions::ConsensusRule;
    for (const auto& [rule, name] : {std::pair(Union, "union"), {Majority, "majority"}, {Staple, "staple"}}) {
        const auto json = agree(name);
        CHECK(json["pairs"].size() == 3);
        CHECK(json["consensus"]["rule"] == name);
        CHECK(Workplace::read(place.output).toDense() == regions::consensusOf(rule, readers).toDense());
    }
    const auto staple = regions::stapleOf(readers);
    CHECK(agree("staple")["consensus"]["readers"][2]["sensitivity"] == staple.readers[2].sensitivity);
}

TEST_CASE("An empty outline is compared as far as that is defined", "[unit]") {
    const Workplace place;
    const auto result = run({"agree", place.first, place.empty, "--json"});
    REQUIRE(result.exitCode == 0);
    const auto pair = nlohmann::json::parse(result.out)["pairs"][0];
    CHECK(pair["dice"] == 0.0);
    CHECK(pair["hausdorff95Mm"].is_null());
    CHECK(pair["missing"] == "the second outline is empty");
    CHECK_THAT(run({"agree", place.first, place.empty}).out, Catch::Contains("A-B: the second outline is empty"));
}

TEST_CASE("Outlines that cannot be compared are refused in one sentence, and nothing is written", "[unit]") {
    const Workplace place;
    checkRefused(place, {"agree", place.first}, "one outline alone");
    checkRefused(place, {"agree", place.first, place.otherGrid}, "another grid");
    checkRefused(place, {"agree", place.first, place.labels}, "2 segments");
    checkRefused(place, {"agree", place.first, place.second, "--consensus", "vote"}, "union, intersection");
    checkRefused(place, {"agree", place.first, place.second, "-o", place.output}, "without --consensus");
    checkRefused(place, {"agree", place.first, place.second, "--tolerance", "-1"}, "not a length");
    checkRefused(place, {"agree", place.first, place.labels + ":1", "--consensus", "intersection", "-o", place.output},
                 "consensus: it is empty");
    checkRefused(place, {"agree", place.empty, place.empty, "--consensus", "staple"}, "all outlines are empty");
    checkRefused(place, {"agree", place.first, place.second, "--consensus", "union", "-o", place.folder / "x.png"},
                 "no name of a file of outlines");
}

TEST_CASE("A ring is made around a structure of an RTSTRUCT, within the body of its CT", "[unit]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/dicom/STS_008");
    const Workplace place;
    const std::string outline = folder / "CT" / "mask";
    const auto result =
        run({"ring", outline, "--image", folder / "CT" / "image", "--outer", "5", "--body", "-o", place.output});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK(Workplace::read(place.output).voxelCount() > 1000);
    const std::string object = place.folder / "ring.seg.dcm";
    REQUIRE(
        run({"ring", outline, "--image", folder / "CT" / "image", "--outer", "5", "--body", "-o", object}).exitCode ==
        0);
    CHECK_THAT(run({"agree", object, place.output, "--image", folder / "CT" / "image"}).out, Catch::Contains("1.0000"));
    checkRefused(place, {"ring", outline, "--outer", "5", "-o", place.folder / "x.nrrd"}, "--image");
}

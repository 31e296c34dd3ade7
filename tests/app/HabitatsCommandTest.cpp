#include "core/base/AtomicFile.h"
#include "core/base/Random.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace rimlight;

namespace fs = std::filesystem;

using Json = nlohmann::json;

namespace {

/// Two images of 16 x 12 x 6 voxels, dark in the lower half of x; a mask with the labels 1 and 2.
struct Workplace {
    test::TemporaryFolder folder;
    std::string image = folder / "image.nii.gz";
    std::string second = folder / "second.nii.gz";
    std::string mask = folder / "mask.nii.gz";
    std::string output = folder / "habitats.nii.gz";
    imaging::Geometry geometry;

    Workplace() {
        geometry.size = {16, 12, 6};
        geometry.spacingMm = {1.0, 1.0, 2.5};
        Random random(2);
        std::vector<std::int16_t> first;
        std::vector<float> other;
        std::vector<std::uint8_t> labels;
        for (std::size_t v = 0; v < geometry.voxelCount(); ++v) {
            const double tissue = v % 16 < 8 ? 0.0 : 100.0;
            first.push_back(static_cast<std::int16_t>(std::lround(random.normal(20.0 + tissue, 10.0))));
            other.push_back(static_cast<float>(random.normal(300.0 - tissue, 15.0)));
            labels.push_back(v % 16 < 12 ? 1 : 2);
        }
        imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(first)), image);
        imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(other)), second);
        imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(labels)), mask);
    }

    test::ProgramResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "habitats");
        arguments.insert(arguments.end(), {"--mask", mask});
        return test::runProgram("rimlight-cli", arguments);
    }

    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            names.insert(entry.path().string());
        return names;
    }
};

/// One sentence on standard error that holds the word, exit code 2, and nothing written.
void checkRefused(const Workplace& place, const std::vector<std::string>& arguments, const std::string& word) {
    CAPTURE(arguments);
    const auto before = place.files();
    const auto result = place.run(arguments);
    CHECK(result.exitCode == 2);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    CHECK_THAT(result.err, Catch::Contains(word));
    CHECK(place.files() == before);
}

} // namespace

TEST_CASE("The habitats of a segment go to a label image, and their numbers to JSON", "[unit]") {
    const Workplace place;
    const auto result = place.run({place.image, "--segment", "1", "--json", "-o", place.output});
    REQUIRE(result.exitCode == 0);
    const auto json = Json::parse(result.out);
    CHECK(json["format"] == "rimlight-habitats");
    CHECK(json["k"] == 2);
    CHECK(json["voxels"] == 12 * 12 * 6);
    CHECK(json["volumeMl"].get<double>() == Approx(864 * 2.5 / 1000.0));
    REQUIRE(json["curve"].size() == 3);
    CHECK(json["curve"][0]["bic"] < json["curve"][1]["bic"]);
    REQUIRE(json["habitats"].size() == 2);
    CHECK(json["habitats"][0]["name"] == "habitat 1 of 2");
    CHECK(json["habitats"][0]["means"][0].get<double>() == Approx(20.0).margin(2.0));
    CHECK(json["habitats"][1]["means"][0].get<double>() == Approx(120.0).margin(2.0));
    CHECK(json["habitats"][0]["share"].get<double>() == Approx(8.0 / 12.0).margin(0.001));
    CHECK(json["provenance"]["images"].size() == 1);
    CHECK_THAT(result.out, !Catch::Contains(place.folder.path().string()));
    const auto labels = imaging::readLabels(place.output);
    REQUIRE(labels.segments.size() == 2);
    CHECK(labels.geometry.sameGrid(place.geometry));
    CHECK(labels.segments[0].mask.voxelCount() == json["habitats"][0]["voxels"]);
    CHECK(labels.segments[1].mask.voxelCount() == json["habitats"][1]["voxels"]);
    CHECK_FALSE(labels.segments[0].mask.contains(12, 0, 0)); // label 2 of the mask
    CHECK(labels.segments[1].mask.contains(11, 5, 3));
}

TEST_CASE("Habitats in a 3D Slicer segmentation keep their names and colours", "[unit]") {
    const Workplace place;
    const std::string segments = place.folder / "habitats.seg.nrrd";
    REQUIRE(place.run({place.image, "--segment", "1", "-o", place.output}).exitCode == 0);
    REQUIRE(place.run({place.image, "--segment", "1", "-o", segments}).exitCode == 0);
    const auto labels = imaging::readLabels(place.output);
    const auto named = imaging::readSegNrrd(segments);
    REQUIRE(named.segments.size() == 2);
    CHECK(named.segments[0].name == "habitat 1 of 2");
    CHECK(named.segments[0].colour.red != named.segments[1].colour.red);
    for (std::size_t h = 0; h < 2; ++h)
        CHECK(named.segments[h].mask.toDense() == labels.segments[h].mask.toDense());
}

TEST_CASE("Seed and threads decide nothing but what they should", "[unit]") {
    const Workplace place;
    const auto run = [&](std::vector<std::string> more) {
        more.insert(more.end(), {place.image, place.second, "--segment", "1", "--json", "-o", place.output});
        const auto result = place.run(std::move(more));
        REQUIRE(result.exitCode == 0);
        auto json = Json::parse(result.out);
        return std::pair(json["mixture"].dump(), readTextFile(place.output));
    };
    const auto one = run({"--threads", "1", "--seed", "7"});
    CHECK(run({"--threads", "3", "--seed", "7"}) == one);
    CHECK(Json::parse(one.first)["means"][0].size() == 2);
}

TEST_CASE("Without --json a summary for people is printed, and the BIC curve is drawn", "[unit]") {
    const Workplace place;
    const auto figure = place.folder / "bic.svg";
    const auto result = place.run({place.image, "--segment", "1", "--bic-figure", figure, "-o", place.output});
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.out, Catch::Contains("K = 2  BIC") && Catch::Contains("<- smallest") &&
                               Catch::Contains("habitat 2 of 2: 119.3 +- 10.3, 33.3 % (0.72 ml)"));
    const auto svg = readTextFile(figure);
    CHECK_THAT(svg, Catch::StartsWith("<?xml") && Catch::Contains("number of habitats K") &&
                        Catch::Contains(">K = 2</text>") && Catch::Contains("BIC above the smallest"));
}

TEST_CASE("A mixture that was fitted on one case is applied to another", "[unit]") {
    const Workplace place;
    const auto fitted = place.run({place.image, "--segment", "1", "--json", "-o", place.output});
    REQUIRE(fitted.exitCode == 0);
    const auto file = place.folder / "mixture.json";
    writeFileAtomically(file, fitted.out);
    const auto again = place.folder / "again.nii.gz";
    const auto applied = place.run({place.image, "--segment", "1", "--mixture", file, "--json", "-o", again});
    REQUIRE(applied.exitCode == 0);
    CHECK(Json::parse(applied.out)["mixture"] == Json::parse(fitted.out)["mixture"]);
    CHECK(Json::parse(applied.out)["habitats"] == Json::parse(fitted.out)["habitats"]);
    CHECK_FALSE(Json::parse(applied.out).contains("curve"));
    // To a part that lies in one habitat: the other is empty, and that is said.
    const auto part = place.run({place.image, "--segment", "2", "--mixture", file, "-o", again});
    REQUIRE(part.exitCode == 0);
    CHECK_THAT(part.out, Catch::Contains("habitat 2 of 2") && Catch::Contains("100.0 %"));
    CHECK_THAT(part.err, Catch::Contains("habitat 1 of 2 is empty"));
    checkRefused(place, {place.image, place.second, "--segment", "1", "--mixture", file, "-o", again},
                 "fitted to 1 images, but there are 2");
    checkRefused(
        place, {place.image, "--segment", "1", "--mixture", file, "--bic-figure", place.folder / "b.svg", "-o", again},
        "no BIC curve");
    writeFileAtomically(file, "{\"format\": 1}");
    checkRefused(place, {place.image, "--segment", "1", "--mixture", file, "-o", again}, "no file of habitats");
}

TEST_CASE("A phase on another grid is refused, and interpolated with --resample", "[unit]") {
    const Workplace place;
    auto geometry = place.geometry;
    geometry.size = {32, 24, 12};
    geometry.spacingMm /= 2.0;
    geometry.originMm -= Eigen::Vector3d(0.25, 0.25, 0.625);
    Random random(8);
    std::vector<float> voxels;
    for (std::size_t v = 0; v < geometry.voxelCount(); ++v)
        voxels.push_back(static_cast<float>(random.normal(50.0, 9.0)));
    const std::string fine = place.folder / "fine.nrrd";
    imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(voxels)), fine);
    checkRefused(place, {place.image, fine, "--segment", "1", "-o", place.output}, "--resample");
    const auto result = place.run({place.image, fine, "--segment", "1", "--resample", "--json", "-o", place.output});
    REQUIRE(result.exitCode == 0);
    CHECK(Json::parse(result.out)["phases"] == 2);
    CHECK(Json::parse(result.out)["k"] == 2);
}

TEST_CASE("Habitats that can't be found are refused in one sentence, and nothing is written", "[unit]") {
    const Workplace place;
    checkRefused(place, {place.image, "-o", place.output}, "--segment");
    checkRefused(place, {place.image, "--segment", "3", "-o", place.output}, "has no segment \"3\"");
    checkRefused(place, {place.image, "--segment", "1", "--k", "two", "-o", place.output}, "neither a number");
    checkRefused(place, {place.image, "--segment", "1", "--k", "2:", "-o", place.output}, "neither a number");
    checkRefused(place, {place.image, "--segment", "1", "--k", "4:2", "-o", place.output}, "no range");
    checkRefused(place, {place.image, "--segment", "1", "--k", "0", "-o", place.output}, "no range");
    checkRefused(place, {place.image, "--segment", "1", "--starts", "0", "-o", place.output}, "0 starts");
    checkRefused(place, {place.image, "--segment", "1", "-o", place.folder / "x.png"}, "no name of a file of outlines");
    checkRefused(place, {place.image, "--segment", "1", "-o", place.folder / "none" / "x.nrrd"}, "does not exist");
    checkRefused(place, {place.image, "--segment", "1", "--bic-figure", place.folder / "x.pdf", "-o", place.output},
                 ".svg");
    checkRefused(place, {place.image, place.image, "--segment", "1", "-o", place.output}, "the same values");
    checkRefused(place, {place.folder / "none.nii.gz", "--segment", "1", "-o", place.output}, "does not exist");
}

TEST_CASE("A sarcoma's habitats in CT and MR are those that scikit-learn's best BIC asks for", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "sts/nifti/STS_025");
    const test::TemporaryFolder folder;
    const std::string output = folder / "h.nii.gz";
    const auto result =
        test::runProgram("rimlight-cli", {"habitats", data / "CT_image.nii.gz", data / "MR_T1_image.nii.gz", "--mask",
                                          data / "CT_mask.nii.gz", "--resample", "--json", "-o", output});
    REQUIRE(result.exitCode == 0);
    const auto json = Json::parse(result.out);
    double share = 0.0;
    for (const auto& habitat : json["habitats"])
        share += habitat["share"].get<double>();
    CHECK(share == Approx(1.0));
    // The oracle's start is one of quantiles; ours must not end lower for any K.
    for (const auto& oracle :
         Json::parse(readTextFile(test::sourceFolder() / "tests" / "oracle" / "habitats" / "fits.json")))
        if (oracle["case"] == "STS_025/CT+MR_T1") {
            const int k = oracle["k"];
            CAPTURE(k);
            const double ours = json["curve"][static_cast<std::size_t>(k - 2)]["logLikelihood"];
            const double theirs = oracle["sklearn"]["logLikelihood"];
            CHECK(ours >= theirs - 1e-5 * std::abs(theirs));
        }
}

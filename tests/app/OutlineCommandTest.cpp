#include "core/imaging/ImageFile.h"
#include "core/imaging/SegNrrd.h"
#include "tests/core/regions/assist/Phantom.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

/// A folder with the image of an ellipsoid in noise.
struct Workplace {
    test::TemporaryFolder folder;
    std::string image = folder / "image.nii.gz";
    std::string output = folder / "out.nii.gz";
    test::Ellipsoid blob = test::ellipsoid();

    Workplace() { imaging::writeVolume(blob.volume, image); }

    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            names.insert(entry.path().string());
        return names;
    }
};

test::ProgramResult run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "outline");
    return test::runProgram("rimlight-cli", arguments);
}

/// "--NAME=x,y,z[,x,y,z...]".
std::string option(const std::string& name, const std::vector<Eigen::Vector3d>& positionsMm) {
    std::ostringstream text;
    for (const auto& position : positionsMm)
        for (const double value : position)
            text << (text.str().empty() ? "" : ",") << value;
    return "--" + name + "=" + text.str();
}

imaging::Mask read(const std::string& file) {
    return imaging::readLabels(file).segments.at(0).mask;
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

} // namespace

TEST_CASE("A stroke on the command line proposes what the same stroke proposes in the window", "[unit]") {
    const Workplace place;
    const auto result = run({place.image, option("stroke", place.blob.stroke.strokeMm), "-o", place.output});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.out, Catch::Contains(" ml, ") && Catch::Contains("on edges"));
    const auto expected = regions::proposeOutline(imaging::readVolume(place.image), place.blob.stroke).mask;
    CHECK(read(place.output).toDense() == expected.toDense());
}

TEST_CASE("A click, corrections and what is to be avoided are read from the command line", "[unit]") {
    const Workplace place;
    auto hint = place.blob.click;
    hint.insideMm = {place.blob.centreMm + 1.2 * place.blob.acrossMm};
    hint.outsideMm = {place.blob.centreMm - 0.7 * place.blob.throughMm, place.blob.centreMm - 0.8 * place.blob.alongMm};
    const imaging::IndexBox box{{0, 0, 0}, {100, 100, 12}};
    hint.avoid =
        imaging::Mask::fromBox(place.blob.volume.geometry(), box, std::vector<std::uint8_t>(box.voxelCount(), 1));
    const std::string avoid = place.folder / "avoid.nii.gz";
    imaging::writeMask(*hint.avoid, avoid);
    const std::string output = place.folder / "out.seg.nrrd";
    const auto result = run({place.image, option("click", hint.strokeMm), option("inside", hint.insideMm),
                             option("outside", {hint.outsideMm[0]}), option("outside", {hint.outsideMm[1]}), "--avoid",
                             avoid, "-o", output});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.err, Catch::Contains("one click"));
    const auto segments = imaging::readSegNrrd(output).segments;
    REQUIRE(segments.size() == 1);
    const auto expected = regions::proposeOutline(imaging::readVolume(place.image), hint).mask;
    CHECK(segments[0].mask.toDense() == expected.toDense());
}

TEST_CASE("A proposal that cannot be made is refused in one sentence, and nothing is written", "[unit]") {
    const Workplace place;
    const auto stroke = option("stroke", place.blob.stroke.strokeMm);
    checkRefused(place, {place.image, "-o", place.output}, "no place was shown");
    checkRefused(place, {place.image, stroke, "--click", "1,2,3", "-o", place.output}, "together");
    checkRefused(place, {place.image, "--stroke", "1,2,3", "-o", place.output}, "one position");
    checkRefused(place, {place.image, "--stroke", "1,2,3,4", "-o", place.output}, "4 numbers");
    checkRefused(place, {place.image, "--click", "1,two,3", "-o", place.output}, "\"two\" is no number");
    checkRefused(place, {place.image, "--click", "1000,0,0", "-o", place.output}, "outside the image");
    checkRefused(place, {place.image, stroke, "--inside", "-900,0,0", "-o", place.output}, "outside the image");
    checkRefused(place, {place.image, stroke, "-o", place.folder / "out.png"}, "out.png");
    checkRefused(place, {place.image, stroke, "-o", place.folder / "out.seg.dcm"}, "DICOM");
    checkRefused(place, {place.folder / "none.nii.gz", stroke, "-o", place.output}, "none.nii.gz");
}

TEST_CASE("A kidney of a DICOM series is proposed from one stroke and written as SEG", "[unit]") {
    RIMLIGHT_NEEDS_DATA(folder, "abdomen-ct");
    const test::TemporaryFolder outputs;
    const std::string object = outputs / "kidney.seg.dcm";
    const auto result = run({folder, "--stroke", "37.8,32.7,-300,104.0,30.2,-300", "-o", object});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    const auto listed =
        test::runProgram("rimlight-cli", {"mask", object, "--image", folder, "-o", outputs / "x.nii.gz"});
    CHECK(listed.exitCode == 0);
    CHECK_THAT(listed.out, Catch::Contains("Proposal"));
    // By contours it has 138 ml.
    CHECK(read(outputs / "x.nii.gz").volumeMl() == Approx(125.0).margin(20.0));
}

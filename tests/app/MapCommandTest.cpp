#include "core/base/AtomicFile.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/maps/FeatureMap.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

/// A folder with an image and a region of 5 x 4 x 3 voxels that starts at (4, 3, 2).
struct Workplace {
    test::TemporaryFolder folder;
    std::string image = folder / "image.nii.gz";
    std::string mask = folder / "mask.nii.gz";
    imaging::Geometry geometry;
    imaging::IndexBox box{{4, 3, 2}, {5, 4, 3}};

    Workplace() {
        geometry.size = {12, 10, 7};
        geometry.spacingMm = {1.0, 1.0, 2.0};
        std::vector<std::int16_t> voxels(geometry.voxelCount());
        for (std::size_t i = 0; i < voxels.size(); ++i)
            voxels[i] = static_cast<std::int16_t>((i * 7919) % 400);
        imaging::writeVolume(imaging::Volume::fromVoxels(geometry, std::move(voxels)), image);
        imaging::writeMask(imaging::Mask::fromBox(geometry, box, std::vector<std::uint8_t>(box.voxelCount(), 1)), mask);
    }

    test::ProgramResult map(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"map", image, mask});
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
    const auto result = place.map(arguments);
    CHECK(result.exitCode == 2);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
    CHECK_THAT(result.err, Catch::Contains(word));
    CHECK(place.files() == before);
}

} // namespace

TEST_CASE("One map goes to a file on the region's box, or on the image's grid", "[unit]") {
    const Workplace place;
    const auto small = place.folder / "small.nrrd";
    const auto large = place.folder / "large.nii.gz";
    REQUIRE(place.map({"--feature", "glcm_MCC", "-o", small}).exitCode == 0);
    REQUIRE(place.map({"--feature", "original_glcm_MCC", "--full-grid", "--outside", "-1", "-o", large}).exitCode == 0);
    const auto part = imaging::readVolume(small);
    const auto whole = imaging::readVolume(large);
    CHECK(part.geometry().size == place.box.size);
    CHECK(whole.geometry().sameGrid(place.geometry));
    const auto expected =
        radiomics::featureMaps(imaging::readVolume(place.image), imaging::readLabels(place.mask).segments.front().mask,
                               {}, {}, {"glcm_MCC"})
            .front();
    for (int k = 0; k < place.geometry.size[2]; ++k)
        for (int j = 0; j < place.geometry.size[1]; ++j)
            for (int i = 0; i < place.geometry.size[0]; ++i) {
                if (!place.box.contains(i, j, k)) {
                    CHECK(whole.at(i, j, k) == -1.0);
                    continue;
                }
                const auto& begin = place.box.begin;
                const double value = expected.map.at(i - begin[0], j - begin[1], k - begin[2]);
                CHECK(whole.at(i, j, k) == value);
                CHECK(part.at(i - begin[0], j - begin[1], k - begin[2]) == value);
            }
}

TEST_CASE("Several maps go to a folder that is made for them", "[unit]") {
    const Workplace place;
    const auto folder = place.folder / "maps";
    REQUIRE(place.map({"--all", "-o", folder}).exitCode == 0);
    for (const auto& name : radiomics::mapFeatureNames())
        CHECK(fs::exists(folder / ("original_" + name + ".nii.gz")));
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 93);
}

TEST_CASE("The settings' voxelSetting holds where no option says otherwise", "[unit]") {
    const Workplace place;
    const auto settings = place.folder / "settings.yaml";
    writeFileAtomically(settings, "voxelSetting:\n  kernelRadius: 2\n  maskedKernel: false\n  initValue: -9\n");
    const auto valueOf = [&](std::vector<std::string> arguments) {
        const auto file = place.folder / "mean.nrrd";
        arguments.insert(arguments.end(), {"--feature", "firstorder_Energy", "--full-grid", "-o", file});
        REQUIRE(place.map(arguments).exitCode == 0);
        const auto map = imaging::readVolume(file);
        return std::pair(map.at(6, 5, 3), map.at(0, 0, 0));
    };
    const auto fromFile = valueOf({"--settings", settings});
    CHECK(fromFile == valueOf({"--radius", "2", "--unmasked-kernel", "--outside", "-9"}));
    CHECK(fromFile.second == -9.0);
    const auto overridden = valueOf({"--settings", settings, "--radius", "1", "--outside", "5"});
    CHECK(overridden == valueOf({"--unmasked-kernel", "--outside", "5"}));
    CHECK(overridden.first < fromFile.first);
}

TEST_CASE("A map that cannot be made is refused in one sentence, and nothing is written", "[unit]") {
    const Workplace place;
    const auto file = place.folder / "x.nii.gz";
    checkRefused(place, {"--feature", "glcm_MC", "-o", file}, "glcm_MCC");
    checkRefused(place, {"--feature", "shape_Sphericity", "-o", file}, "outline as a whole");
    checkRefused(place, {"--feature", "glcm_MCC", "--radius", "0", "-o", file}, "one voxel has no texture");
    checkRefused(place, {"--feature", "glcm_MCC", "--radius", "11", "-o", file}, "9261 voxels");
    checkRefused(place, {"--all", "-o", file}, "names one file");
    checkRefused(place, {"--all", "--feature", "glcm_MCC", "-o", file}, "together");
    checkRefused(place, {"-o", file}, "no feature was chosen");
    checkRefused(place, {"--feature", "glcm_MCC", "-o", place.folder / "x.png"}, "no name of an image file");
    checkRefused(place, {"--feature", "glcm_MCC", "-o", place.folder / "none" / "x.nrrd"}, "does not exist");
    checkRefused(place, {"--feature", "glcm_MCC", "--segment", "liver", "-o", file}, "liver");
}

TEST_CASE("An empty mask gives no map", "[unit]") {
    Workplace place;
    imaging::writeMask(
        imaging::Mask::fromDense(place.geometry, std::vector<std::uint8_t>(place.geometry.voxelCount(), 0)),
        place.mask);
    checkRefused(place, {"--feature", "glcm_MCC", "-o", place.folder / "x.nrrd"}, "empty");
}

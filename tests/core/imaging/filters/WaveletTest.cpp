#include "core/imaging/filters/Wavelet.h"

#include "core/base/Error.h"
#include "core/imaging/Crop.h"
#include "core/imaging/ImageFile.h"
#include "tests/core/imaging/filters/FilterOracle.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::imaging;
using namespace rimlight::test;

namespace {

std::array<bool, 3> axesOf(const std::string& letters) {
    std::array<bool, 3> axes{};
    for (std::size_t axis = 0; axis < 3; ++axis)
        axes[axis] = letters.find("ijk"[axis]) != std::string::npos;
    return axes;
}

WaveletBand bandOf(const std::array<bool, 3>& axes, const std::string& name) {
    for (const auto& band : waveletBands(axes))
        if (waveletBandName(axes, band) == name)
            return band;
    FAIL("no band " << name);
    return {};
}

/// Compares every row of wavelets.csv that belongs to the image.
std::size_t compareBands(const std::string& imageName, const Volume& image) {
    std::size_t rows = 0;
    DifferenceReport report;
    for (const auto& row : oracleRows("wavelets.csv")) {
        if (row.at(0) != imageName)
            continue;
        const auto axes = axesOf(row.at(2));
        const Volume band = wavelet(
            image, wholeBox(image),
            {.wavelet = row.at(1), .axes = axes, .level = std::stoi(row.at(3)), .highPass = bandOf(axes, row.at(4))});
        const std::string hash = voxelHash(band);
        const double difference = relativeDifference(samplesOf(band, 2), {std::stod(row.at(6)), std::stod(row.at(7))});
        INFO(imageName << ", " << row.at(1) << " along " << row.at(2) << ", level " << row.at(3) << ", " << row.at(4)
                       << ": two voxels differ by " << difference);
        CHECK(hash == row.at(5));
        report.add("level " + row.at(3), difference, hash == row.at(5));
        ++rows;
    }
    report.print(imageName + ", wavelets");
    return rows;
}

Volume gradedImage(const Index& size) {
    Geometry geometry;
    geometry.size = size;
    std::vector<float> voxels(geometry.voxelCount());
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] = static_cast<float>((v * 7919) % 1009) * 0.37F - 100.0F;
    return Volume::fromVoxels(geometry, std::move(voxels), Modality::CT, IntensityUnit::Hounsfield);
}

} // namespace

TEST_CASE("Every wavelet's bands of a whole-number image of odd size are PyWavelets' bit for bit", "[oracle]") {
    const Volume image = oracleImage("odd.nrrd");
    REQUIRE(image.scalarType() == ScalarType::Int16);
    CHECK(compareBands("odd", image) == 106 * 2 * 8 + 2 * 8 + 3 * 2 * 2 * 4);
}

TEST_CASE("Every wavelet's bands of a float32 image are PyWavelets' bit for bit", "[oracle]") {
    const Volume image = oracleImage("real.nrrd");
    REQUIRE(image.scalarType() == ScalarType::Float32);
    CHECK(compareBands("real", image) == 106 * 2 * 8 + 2 * 8 + 3 * 2 * 2 * 4);
}

TEST_CASE("Wavelet bands of brain1 are PyRadiomics' bit for bit", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(file, "pyradiomics/brain1_image.nrrd");
    CHECK(compareBands("brain1", readVolume(file)) == 3 * 2 * 8);
}

TEST_CASE("Wavelet bands inside a box are cut from those of the whole image bit for bit", "[unit]") {
    const Volume image = oracleImage("real.nrrd");
    const auto& size = image.geometry().size;
    const std::vector<IndexBox> boxes = {{{9, 8, 6}, {5, 4, 3}},
                                         {{0, 0, 0}, {1, 1, 1}},
                                         {{size[0] - 1, size[1] - 1, size[2] - 1}, {1, 1, 1}},
                                         {{0, 8, 15}, {size[0], 13, 1}}};
    for (const std::string name : {"haar", "coif1", "bior3.3", "db12", "dmey"})
        for (const int level : {1, 2, 3}) {
            WaveletDecomposition whole(image, wholeBox(image), {.wavelet = name, .level = level});
            for (const auto& box : boxes) {
                WaveletDecomposition part(image, box, {.wavelet = name, .level = level});
                for (const auto& band : waveletBands({true, true, true})) {
                    INFO(name << ", level " << level << ", box at " << box.begin[0]);
                    CHECK(identical(part.band(level, band), cropped(whole.band(level, band), box)));
                }
            }
        }
}

TEST_CASE("Bands of a shared decomposition are those made alone, in any order and at any level", "[unit]") {
    const Volume image = oracleImage("real.nrrd");
    const IndexBox box{{3, 2, 1}, {12, 15, 9}};
    WaveletDecomposition shared(image, box, {.wavelet = "db3", .level = 3});
    const auto bands = waveletBands({true, true, true});
    for (const std::size_t number : {6UL, 1UL, 7UL, 0UL, 3UL, 2UL, 5UL, 4UL})
        for (const int level : {2, 3, 1}) {
            const Volume alone = wavelet(image, box, {.wavelet = "db3", .level = level, .highPass = bands[number]});
            CHECK(identical(shared.band(level, bands[number]), alone));
            CHECK(identical(shared.band(level, bands[number]), alone));
        }
}

TEST_CASE("Wavelet bands do not depend on the number of threads", "[unit]") {
    const Volume image = gradedImage({37, 41, 23});
    const IndexBox box{{1, 2, 3}, {33, 30, 19}};
    for (const auto& band : waveletBands({true, true, true})) {
        const WaveletParameters parameters{.wavelet = "coif2", .level = 2, .highPass = band};
        const Volume one = wavelet(image, box, parameters, {}, 1);
        CHECK(identical(one, wavelet(image, box, parameters, {}, 2)));
        CHECK(identical(one, wavelet(image, box, parameters, {}, 7)));
    }
}

TEST_CASE("Bands are named and ordered as PyRadiomics does it", "[unit]") {
    std::string names;
    for (const auto& band : waveletBands({true, true, true}))
        names += waveletBandName({true, true, true}, band) + " ";
    CHECK(names == "LLH LHL LHH HLL HLH HHL HHH LLL ");
    names.clear();
    for (const auto& band : waveletBands({true, true, false}))
        names += waveletBandName({true, true, false}, band) + " ";
    CHECK(names == "LH HL HH LL ");
}

TEST_CASE("A wavelet of a single voxel or a single slice keeps constants", "[unit]") {
    for (const Index& size : {Index{1, 1, 1}, Index{9, 4, 1}}) {
        Geometry geometry;
        geometry.size = size;
        const Volume image =
            Volume::fromVoxels(geometry, std::vector<std::uint8_t>(geometry.voxelCount(), std::uint8_t{5}));
        const Volume low = wavelet(image, wholeBox(image), {.wavelet = "db20", .level = 3});
        const Volume high =
            wavelet(image, wholeBox(image), {.wavelet = "db20", .level = 3, .highPass = {false, true, false}});
        CHECK(low.scalarType() == ScalarType::Float64);
        // Each level multiplies a constant by the square root of 2 along each axis.
        for (const double value : low.voxels<double>())
            CHECK(value == Approx(5.0 * std::pow(2.0, 4.5)));
        for (const double value : high.voxels<double>())
            CHECK(std::abs(value) < 1e-12);
    }
}

TEST_CASE("A filtered image keeps the modality and has no unit", "[unit]") {
    Volume image = gradedImage({6, 6, 6});
    image.markSynthetic();
    const Volume band = wavelet(image, {{1, 2, 3}, {2, 2, 2}}, {});
    CHECK(band.modality() == Modality::CT);
    CHECK(band.unit() == IntensityUnit::Arbitrary);
    CHECK(band.isSynthetic());
    CHECK(band.geometry().sameGrid(cropped(image.geometry(), {{1, 2, 3}, {2, 2, 2}})));
}

TEST_CASE("An unknown wavelet and a level out of range are named", "[unit]") {
    const Volume image = gradedImage({6, 6, 6});
    CHECK_THROWS_WITH(wavelet(image, wholeBox(image), {.wavelet = "db99"}), Catch::Contains("db99"));
    CHECK_THROWS_AS(wavelet(image, wholeBox(image), {.wavelet = "db99"}), Error);
    for (const int level : {-1, 0, 33, 2000000000})
        CHECK_THROWS_WITH(wavelet(image, wholeBox(image), {.level = level}), Catch::Contains(std::to_string(level)));
}

TEST_CASE("A wavelet that is no longer wanted ends", "[unit]") {
    const Volume image = gradedImage({16, 16, 16});
    std::stop_source stop;
    stop.request_stop();
    const Progress progress({}, stop.get_token());
    CHECK_THROWS_AS(wavelet(image, wholeBox(image), {}, progress), Cancelled);
}

// Laplacian of Gaussian, gradient magnitude and the transforms of single voxels.

#include "core/base/Error.h"
#include "core/imaging/Crop.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/filters/GradientMagnitude.h"
#include "core/imaging/filters/IntensityTransforms.h"
#include "core/imaging/filters/LaplacianOfGaussian.h"
#include "tests/core/imaging/filters/FilterOracle.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::imaging;
using namespace rimlight::test;

namespace {

using Filter = std::function<Volume(const Volume&, const IndexBox&, const Progress&, unsigned)>;

/// The filter by PyRadiomics' name of its image; "gradient-voxels" for the gradient without the spacing.
Filter filterOf(const std::string& name) {
    if (name.starts_with("log-sigma-")) {
        std::string number = name.substr(10, name.find("-mm") - 10);
        std::replace(number.begin(), number.end(), '-', '.');
        const LaplacianOfGaussianParameters parameters{std::stod(number)};
        return [parameters](const auto& image, const auto& box, const auto& progress, unsigned threads) {
            return laplacianOfGaussian(image, box, parameters, progress, threads);
        };
    }
    if (name.starts_with("gradient")) {
        const GradientMagnitudeParameters parameters{name == "gradient"};
        return [parameters](const auto& image, const auto& box, const auto& progress, unsigned threads) {
            return gradientMagnitude(image, box, parameters, progress, threads);
        };
    }
    const auto transform = name == "square"       ? IntensityTransform::Square
                           : name == "squareroot" ? IntensityTransform::SquareRoot
                           : name == "logarithm"  ? IntensityTransform::Logarithm
                                                  : IntensityTransform::Exponential;
    return [transform](const auto& image, const auto& box, const auto& progress, unsigned threads) {
        return transformIntensities(image, box, transform, progress, threads);
    };
}

/// numpy computes log and exp with its own vector code, up to a few units in the last place from the C library's.
bool usesLibm(const std::string& filter) {
    return filter == "logarithm" || filter == "exponential";
}

std::size_t compareFilters(const std::string& imageName, const Volume& image) {
    std::size_t rows = 0;
    DifferenceReport report;
    for (const auto& row : oracleRows("samples.csv")) {
        if (row.at(0) != imageName)
            continue;
        const std::string& name = row.at(1);
        const Volume filtered = filterOf(name)(image, wholeBox(image), {}, 0);
        std::vector<double> expected;
        for (std::size_t column = 3; column < row.size(); ++column)
            expected.push_back(std::stod(row[column]));
        const auto samples = samplesOf(filtered, expected.size());
        const std::string hash = voxelHash(filtered);
        INFO(imageName << ", " << name << ": samples differ by " << relativeDifference(samples, expected));
        if (usesLibm(name)) {
            for (std::size_t s = 0; s < expected.size(); ++s)
                CHECK(std::abs(samples[s] - expected[s]) <= 1e-15 * std::abs(expected[s]));
        } else {
            CHECK(hash == row.at(2));
        }
        report.add(name, relativeDifference(samples, expected), hash == row.at(2));
        ++rows;
    }
    report.print(imageName);
    return rows;
}

const std::vector<std::string> kFilters = {
    "log-sigma-0-5-mm-3D", "log-sigma-1-0-mm-3D", "gradient",   "gradient-voxels", "square",
    "squareroot",          "logarithm",           "exponential"};

template <class T>
Volume constantImage(const Index& size, T value) {
    Geometry geometry;
    geometry.size = size;
    return Volume::fromVoxels(geometry, std::vector<T>(geometry.voxelCount(), value));
}

} // namespace

TEST_CASE("Filters of a whole-number image of odd size are PyRadiomics' bit for bit", "[oracle]") {
    CHECK(compareFilters("odd", oracleImage("odd.nrrd")) == 11);
}

TEST_CASE("Filters of a float32 image are PyRadiomics' bit for bit", "[oracle]") {
    CHECK(compareFilters("real", oracleImage("real.nrrd")) == 11);
}

TEST_CASE("Filters of brain1 are PyRadiomics' bit for bit", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(file, "pyradiomics/brain1_image.nrrd");
    CHECK(compareFilters("brain1", readVolume(file)) == 12);
}

TEST_CASE("Laplacian of Gaussian and gradient are SimpleITK's at every voxel", "[oracle]") {
    for (const std::string name : {"odd", "real"}) {
        const Volume image = oracleImage(name + ".nrrd");
        for (const std::string filter : {"log-sigma-0-5-mm-3D", "log-sigma-1-0-mm-3D", "log-sigma-2-0-mm-3D",
                                         "log-sigma-3-0-mm-3D", "log-sigma-5-0-mm-3D", "gradient", "gradient-voxels"}) {
            const Volume expected = oracleImage(name + "_" + filter + ".nrrd");
            const Volume ours = filterOf(filter)(image, wholeBox(image), {}, 0);
            INFO(name << ", " << filter << ": " << relativeDifference(valuesOf(ours), valuesOf(expected)));
            CHECK(identical(ours, expected));
        }
    }
}

TEST_CASE("Filtered values inside a box are cut from those of the whole image bit for bit", "[unit]") {
    const Volume image = oracleImage("real.nrrd");
    const auto& size = image.geometry().size;
    const std::vector<IndexBox> boxes = {{{9, 8, 6}, {5, 4, 3}},
                                         {{0, 0, 0}, {1, 1, 1}},
                                         {{size[0] - 1, size[1] - 1, size[2] - 1}, {1, 1, 1}},
                                         {{0, 8, 15}, {size[0], 13, 1}}};
    for (const auto& name : kFilters) {
        const Volume whole = filterOf(name)(image, wholeBox(image), {}, 0);
        for (const auto& box : boxes) {
            INFO(name << ", box at " << box.begin[0]);
            CHECK(identical(filterOf(name)(image, box, {}, 0), cropped(whole, box)));
        }
    }
}

TEST_CASE("Lines that begin 30 sigma before the box give the values of whole lines bit for bit", "[oracle]") {
    Geometry geometry;
    geometry.size = {160, 150, 140};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] = static_cast<std::int16_t>((v * 7919 + v / 1013) % 3001 - 1000);
    const Volume image = Volume::fromVoxels(geometry, std::move(voxels));
    const IndexBox box{{60, 70, 65}, {40, 16, 20}};
    for (const double sigmaMm : {0.5, 1.0, 1.5}) {
        const Volume whole = laplacianOfGaussian(image, wholeBox(image), {sigmaMm});
        CHECK(identical(laplacianOfGaussian(image, box, {sigmaMm}), cropped(whole, box)));
    }
}

TEST_CASE("Filters do not depend on the number of threads", "[unit]") {
    const Volume image = oracleImage("real.nrrd");
    const IndexBox box{{1, 2, 3}, {21, 17, 11}};
    for (const auto& name : kFilters) {
        INFO(name);
        const Volume one = filterOf(name)(image, box, {}, 1);
        CHECK(identical(one, filterOf(name)(image, box, {}, 2)));
        CHECK(identical(one, filterOf(name)(image, box, {}, 7)));
    }
}

TEST_CASE("Filters that are no longer wanted end", "[unit]") {
    const Volume image = oracleImage("odd.nrrd");
    std::stop_source stop;
    stop.request_stop();
    for (const auto& name : kFilters) {
        INFO(name);
        CHECK_THROWS_AS(filterOf(name)(image, wholeBox(image), Progress({}, stop.get_token()), 0), Cancelled);
    }
}

TEST_CASE("The Laplacian of Gaussian is named as Python writes sigma", "[unit]") {
    CHECK(laplacianOfGaussianName(0.5) == "log-sigma-0-5-mm-3D");
    CHECK(laplacianOfGaussianName(1.0) == "log-sigma-1-0-mm-3D");
    CHECK(laplacianOfGaussianName(1) == "log-sigma-1-mm-3D");
    CHECK(laplacianOfGaussianName(2.25) == "log-sigma-2-25-mm-3D");
    CHECK(laplacianOfGaussianName(0.1) == "log-sigma-0-1-mm-3D");
    CHECK(laplacianOfGaussianName(1e-5) == "log-sigma-1e-05-mm-3D");
}

TEST_CASE("A sigma too large for the image is named with the voxels it needs", "[unit]") {
    const Volume image = constantImage<std::int16_t>({5, 6, 6}, 3);
    CHECK_NOTHROW(laplacianOfGaussian(image, wholeBox(image), {4.0}));
    CHECK_THROWS_WITH(laplacianOfGaussian(image, wholeBox(image), {4.5}),
                      Catch::Contains("sigma 4.5 mm needs 6 voxels along i, and the image has 5"));
    CHECK_THROWS_AS(laplacianOfGaussian(image, wholeBox(image), {1e300}), Error);
    const Volume slice = constantImage<std::int16_t>({9, 9, 3}, 3);
    CHECK_THROWS_WITH(laplacianOfGaussian(slice, wholeBox(slice), {1.0}),
                      Catch::Contains("sigma 1 mm needs 4 voxels along k, and the image has 3"));
}

TEST_CASE("A sigma that is no positive number is refused", "[unit]") {
    const Volume image = constantImage<std::int16_t>({9, 9, 9}, 3);
    for (const double sigmaMm : {0.0, -1.0, std::nan(""), HUGE_VAL})
        CHECK_THROWS_AS(laplacianOfGaussian(image, wholeBox(image), {sigmaMm}), Error);
}

TEST_CASE("A sigma far below a voxel gives finite values", "[unit]") {
    const Volume image = oracleImage("odd.nrrd");
    for (const double sigmaMm : {0.3, 0.1})
        for (const double value : valuesOf(laplacianOfGaussian(image, wholeBox(image), {sigmaMm})))
            REQUIRE(std::isfinite(value));
}

TEST_CASE("The gradient of a ramp is its slope per mm or per voxel", "[unit]") {
    Geometry geometry;
    geometry.size = {5, 4, 1};
    geometry.spacingMm = {2.0, 1.0, 3.0};
    std::vector<std::uint8_t> voxels;
    for (int v = 0; v < 20; ++v)
        voxels.push_back(static_cast<std::uint8_t>(6 * (v % 5)));
    const Volume image = Volume::fromVoxels(geometry, voxels);
    CHECK(gradientMagnitude(image, wholeBox(image), {true}).at(2, 1, 0) == 3.0);
    CHECK(gradientMagnitude(image, wholeBox(image), {false}).at(2, 1, 0) == 6.0);
    // The edge repeats itself outwards, which halves the difference.
    CHECK(gradientMagnitude(image, wholeBox(image), {false}).at(0, 0, 0) == 3.0);
}

TEST_CASE("An image of zeros has a square root, and no other transform", "[unit]") {
    const Volume image = constantImage<std::int16_t>({3, 2, 1}, 0);
    for (const double value : valuesOf(transformIntensities(image, wholeBox(image), IntensityTransform::SquareRoot)))
        CHECK(value == 0.0);
    for (const auto transform :
         {IntensityTransform::Square, IntensityTransform::Logarithm, IntensityTransform::Exponential})
        CHECK_THROWS_WITH(transformIntensities(image, wholeBox(image), transform), Catch::Contains("0 everywhere"));
}

TEST_CASE("Voxels that are no numbers are refused by the transforms", "[unit]") {
    for (const float bad : {std::nanf(""), HUGE_VALF, -HUGE_VALF}) {
        Geometry geometry;
        geometry.size = {2, 1, 2};
        const Volume image = Volume::fromVoxels(geometry, std::vector<float>{1.0F, bad, 3.0F, 4.0F});
        CHECK_THROWS_WITH(transformIntensities(image, {{0, 0, 0}, {1, 1, 1}}, IntensityTransform::Square),
                          Catch::Contains("not finite"));
    }
}

TEST_CASE("The scale of a transform comes from the whole image, not from the box", "[unit]") {
    Geometry geometry;
    geometry.size = {2, 1, 2};
    const Volume image = Volume::fromVoxels(geometry, std::vector<std::int16_t>{4, 9, 1, -100});
    const Volume root = transformIntensities(image, {{0, 0, 0}, {2, 1, 1}}, IntensityTransform::SquareRoot);
    CHECK(valuesOf(root) == std::vector<double>{20.0, 30.0});
}

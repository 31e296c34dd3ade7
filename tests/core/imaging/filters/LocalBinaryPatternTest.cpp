// Local binary patterns against PyRadiomics 3.0.1 with scikit-image 0.26.0 and scipy 1.11.4 (tests/oracle/lbp, see
// tests/oracle/README.md).

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/imaging/Crop.h"
#include "core/imaging/ImageFile.h"
#include "core/imaging/filters/Icosphere.h"
#include "core/imaging/filters/LocalBinaryPattern2D.h"
#include "core/imaging/filters/LocalBinaryPattern3D.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <iostream>
#include <limits>
#include <map>

using namespace rimlight;
using namespace rimlight::imaging;
using rimlight::test::sourceFolder;

namespace {

const std::map<std::string, LocalBinaryPatternMethod> kMethods = {{"default", LocalBinaryPatternMethod::Default},
                                                                  {"ror", LocalBinaryPatternMethod::RotationInvariant},
                                                                  {"uniform", LocalBinaryPatternMethod::Uniform},
                                                                  {"var", LocalBinaryPatternMethod::Variance}};

Volume madeUp(const std::string& name) {
    return readVolume(sourceFolder() / "tests/oracle/lbp/files" / (name + ".nrrd"));
}

Mask regionOf(const Volume& labels) {
    std::vector<std::uint8_t> inside;
    labels.visit([&](auto voxels) {
        for (const auto voxel : voxels)
            inside.push_back(voxel == 1 ? 1 : 0);
    });
    return Mask::fromDense(labels.geometry(), inside);
}

IndexBox wholeOf(const Volume& image) {
    return {{0, 0, 0}, image.geometry().size};
}

std::vector<double> valuesOf(const Volume& volume) {
    return volume.visit([](auto voxels) { return std::vector<double>(voxels.begin(), voxels.end()); });
}

/// The largest difference of two images of the same size, relative to values above 1.
double largestDifference(const Volume& ours, const Volume& theirs) {
    REQUIRE(ours.geometry().size == theirs.geometry().size);
    const auto a = valuesOf(ours);
    const auto b = valuesOf(theirs);
    double largest = 0.0;
    for (std::size_t n = 0; n < a.size(); ++n) {
        const double difference = std::abs(a[n] - b[n]) / std::max(1.0, std::abs(b[n]));
        largest = difference <= largest ? largest : difference;
    }
    return largest;
}

bool equalVoxels(const Volume& a, const Volume& b) {
    return a.scalarType() == b.scalarType() && a.geometry().size == b.geometry().size && valuesOf(a) == valuesOf(b);
}

std::string voxelHash(const Volume& volume) {
    Sha256 hash;
    volume.visit([&](auto voxels) { hash.add(std::as_bytes(voxels)); });
    return hash.hex();
}

std::string levelName(std::size_t n, std::size_t count) {
    return n + 1 == count ? "lbp-3D-k" : "lbp-3D-m" + std::to_string(n + 1);
}

template <class T>
Volume tenthOf(const Volume& image) {
    std::vector<T> tenth;
    for (const double value : valuesOf(image))
        tenth.push_back(static_cast<T>(value * 0.1));
    return Volume::fromVoxels(image.geometry(), std::move(tenth));
}

/// Sum, sum with weights 1 .. 97 in turn, least and greatest value of the region's voxels.
std::array<double, 4> fingerprint(const Volume& image, const IndexBox& box, const Mask& region) {
    std::array<double, 4> sums{0.0, 0.0, std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    std::size_t n = 0;
    for (int k = 0; k < box.size[2]; ++k)
        for (int j = 0; j < box.size[1]; ++j)
            for (int i = 0; i < box.size[0]; ++i)
                if (region.contains(box.begin[0] + i, box.begin[1] + j, box.begin[2] + k)) {
                    const double value = image.at(i, j, k);
                    sums[0] += value;
                    sums[1] += value * static_cast<double>(n++ % 97 + 1);
                    sums[2] = std::min(sums[2], value);
                    sums[3] = std::max(sums[3], value);
                }
    return sums;
}

} // namespace

TEST_CASE("LBP 2D of made-up images equals scikit-image in every voxel", "[oracle]") {
    for (const std::string type : {"uint8", "int16", "float32", "float64"}) {
        const Volume image = madeUp(type);
        for (const auto& [name, method] : kMethods) {
            INFO(type << " " << name);
            LocalBinaryPattern2DSettings settings;
            settings.method = method;
            CHECK(equalVoxels(localBinaryPattern2D(image, wholeOf(image), settings), madeUp(type + "_2d_" + name)));
        }
    }
}

TEST_CASE("LBP 2D with 12 samples at radius 2.3 equals scikit-image in every voxel", "[oracle]") {
    const Volume image = madeUp("int16");
    for (const auto& [name, method] : kMethods) {
        INFO(name);
        const LocalBinaryPattern2DSettings settings{2.3, 12, method, 2};
        CHECK(equalVoxels(localBinaryPattern2D(image, wholeOf(image), settings), madeUp("int16_2d_" + name + "_wide")));
    }
}

TEST_CASE("LBP 2D across the other axes equals PyRadiomics' force2Ddimension 1 and 2", "[oracle]") {
    const Volume image = madeUp("int16");
    for (const int dimension : {1, 2}) {
        INFO(dimension);
        const LocalBinaryPattern2DSettings settings{1.0, 8, LocalBinaryPatternMethod::Default, 2 - dimension};
        CHECK(equalVoxels(localBinaryPattern2D(image, wholeOf(image), settings),
                          madeUp("int16_2d_dimension" + std::to_string(dimension))));
    }
}

TEST_CASE("LBP 3D of made-up images equals PyRadiomics", "[oracle]") {
    const Mask region = regionOf(madeUp("mask"));
    for (const std::string type : {"uint8", "int16", "float32", "float64"}) {
        const Volume image = madeUp(type);
        const auto results = localBinaryPattern3D(image, wholeOf(image), region, {});
        REQUIRE(results.size() == 3);
        for (std::size_t n = 0; n < results.size(); ++n) {
            const std::string name = levelName(n, results.size());
            const double difference = largestDifference(results[n], madeUp(type + "_" + name));
            std::cout << type << " " << name << ": largest difference " << difference << "\n";
            INFO(type << " " << name);
            CHECK(results[n].scalarType() == ScalarType::Float64);
            CHECK(difference <= 1e-12);
        }
    }
}

TEST_CASE("LBP 3D with other levels, radii and subdivisions equals PyRadiomics", "[oracle]") {
    const Mask region = regionOf(madeUp("mask"));
    const Volume image = madeUp("float64");
    const std::map<std::string, LocalBinaryPattern3DSettings> variants = {{"wide", {4, 1.7, 2}},
                                                                          {"coarse", {3, 2.0, 0}}};
    for (const auto& [variant, settings] : variants) {
        const auto results = localBinaryPattern3D(image, wholeOf(image), region, settings);
        REQUIRE(results.size() == static_cast<std::size_t>(settings.levels) + 1);
        for (std::size_t n = 0; n < results.size(); ++n) {
            std::string name = "float64_" + levelName(n, results.size());
            name.append("_").append(variant);
            const double difference = largestDifference(results[n], madeUp(name));
            std::cout << name << ": largest difference " << difference << "\n";
            INFO(name);
            CHECK(difference <= 1e-12);
        }
    }
}

TEST_CASE("LBP of real images equals PyRadiomics", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(brain, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(sarcomas, "sts/nifti");
    const auto table = tables::readCsv(sourceFolder() / "tests/oracle/lbp/real.csv");
    const std::map<std::string, std::pair<std::filesystem::path, std::filesystem::path>> cases = {
        {"brain1", {brain / "brain1_image.nrrd", brain / "brain1_label.nrrd"}},
        {"STS_008_MR_T1", {sarcomas / "STS_008/MR_T1_image.nii.gz", sarcomas / "STS_008/MR_T1_mask.nii.gz"}},
        {"STS_025_CT", {sarcomas / "STS_025/CT_image.nii.gz", sarcomas / "STS_025/CT_mask.nii.gz"}}};
    std::size_t compared = 0;
    for (const auto& [name, files] : cases) {
        const Volume own = readVolume(files.first);
        const Mask region = regionOf(readVolume(files.second));
        const std::map<std::string, Volume> images = {
            {"own", own}, {"float32", tenthOf<float>(own)}, {"float64", tenthOf<double>(own)}};
        for (const auto& [type, image] : images) {
            const auto results = localBinaryPattern3D(image, region.box(), region, {});
            for (const auto& row : table.rows) {
                if (row.at(0) != name || row.at(1) != type)
                    continue;
                INFO(name << ", " << type << ", " << row.at(2));
                ++compared;
                if (const std::string prefix = "lbp-2D "; row.at(2).starts_with(prefix)) {
                    LocalBinaryPattern2DSettings settings;
                    settings.method = kMethods.at(row.at(2).substr(prefix.size()));
                    CHECK(voxelHash(localBinaryPattern2D(image, wholeOf(image), settings)) == row.at(3));
                    continue;
                }
                for (std::size_t n = 0; n < results.size(); ++n)
                    if (row.at(2) == levelName(n, results.size())) {
                        const auto ours = fingerprint(results[n], region.box(), region);
                        for (std::size_t value = 0; value < ours.size(); ++value)
                            CHECK(ours[value] == Approx(std::stod(row.at(4 + value))).epsilon(1e-12).margin(1e-12));
                    }
            }
        }
    }
    CHECK(compared == 3 * 3 * 7);
}

TEST_CASE("LBP on a box has the values of the whole image, for any number of threads", "[unit]") {
    const Mask region = regionOf(madeUp("mask"));
    const IndexBox box{{2, 3, 1}, {9, 7, 5}};
    for (const std::string type : {"int16", "float64"}) {
        const Volume image = madeUp(type);
        const auto whole3D = localBinaryPattern3D(image, wholeOf(image), region, {}, {}, 1);
        for (const int axis : {0, 1, 2}) {
            const LocalBinaryPattern2DSettings settings{1.0, 8, LocalBinaryPatternMethod::Variance, axis};
            const Volume whole2D = cropped(localBinaryPattern2D(image, wholeOf(image), settings), box);
            for (const unsigned threads : {1U, 2U, 8U})
                CHECK(equalVoxels(localBinaryPattern2D(image, box, settings, {}, threads), whole2D));
        }
        for (const unsigned threads : {1U, 2U, 8U}) {
            const auto part = localBinaryPattern3D(image, box, region, {}, {}, threads);
            REQUIRE(part.size() == whole3D.size());
            for (std::size_t n = 0; n < part.size(); ++n) {
                CHECK(part[n].geometry().sameGrid(cropped(image.geometry(), box)));
                CHECK(equalVoxels(part[n], cropped(whole3D[n], box)));
            }
        }
    }
}

TEST_CASE("LBP 3D far from the borders of a large image equals the whole image's", "[unit]") {
    // The spline's margin of 48 voxels ends within the image here.
    Geometry geometry;
    geometry.size = {160, 150, 140};
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    std::uint32_t state = 7;
    for (auto& voxel : voxels) {
        state = state * 1664525U + 1013904223U;
        voxel = static_cast<std::int16_t>(state >> 18U);
    }
    std::vector<double> doubles(voxels.begin(), voxels.end());
    std::vector<std::uint8_t> inside(geometry.voxelCount(), 0);
    for (int k = 68; k < 74; ++k)
        for (int j = 70; j < 75; ++j)
            for (int i = 60; i < 100; ++i)
                inside[geometry.offset(i, j, k)] = 1;
    const Mask region = Mask::fromDense(geometry, inside);
    inside[0] = inside[geometry.voxelCount() - 1] = 1; // makes the spline of the whole image
    const Mask everywhere = Mask::fromDense(geometry, inside);
    const auto image = Volume::fromVoxels(geometry, std::move(voxels));
    const auto part = localBinaryPattern3D(image, region.box(), region, {});
    const auto whole = localBinaryPattern3D(image, wholeOf(image), everywhere, {});
    for (std::size_t n = 0; n < part.size(); ++n)
        CHECK(equalVoxels(part[n], cropped(whole[n], region.box())));
}

TEST_CASE("A flat region has all neighbours set and a kurtosis of -3", "[unit]") {
    Geometry geometry;
    geometry.size = {9, 9, 9};
    const auto image = Volume::fromVoxels(geometry, std::vector<std::int16_t>(geometry.voxelCount(), 40));
    const IndexBox box{{4, 4, 4}, {1, 1, 1}};
    const std::vector<std::uint8_t> one{1};
    const auto results = localBinaryPattern3D(image, box, Mask::fromBox(geometry, box, one), {});
    // 42 neighbours, each with 1 / (4 pi): 42 / (4 pi) * sqrt(42).
    CHECK(results[0].at(0, 0, 0) == Approx(21.660280258017085).epsilon(1e-14));
    CHECK(results[2].at(0, 0, 0) == -3.0);
}

TEST_CASE("LBP of an image of one voxel and of an empty region is defined", "[unit]") {
    Geometry geometry;
    geometry.size = {1, 1, 1};
    const auto image = Volume::fromVoxels(geometry, std::vector<float>{5.0F});
    const std::vector<std::uint8_t> one{1};
    const auto results = localBinaryPattern3D(image, wholeOf(image), Mask::fromDense(geometry, one), {});
    REQUIRE(results.size() == 3);
    for (const auto& result : results)
        CHECK(std::isfinite(result.at(0, 0, 0)));
    CHECK(localBinaryPattern2D(image, wholeOf(image), {}).at(0, 0, 0) == 0.0); // no neighbour reaches 5
    const std::vector<std::uint8_t> none{0};
    for (const auto& result : localBinaryPattern3D(image, wholeOf(image), Mask::fromDense(geometry, none), {}))
        CHECK(result.at(0, 0, 0) == 0.0);
}

TEST_CASE("LBP settings out of range are refused", "[unit]") {
    const Volume image = madeUp("uint8");
    const Mask region = regionOf(madeUp("mask"));
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    for (const LocalBinaryPattern2DSettings& settings : {LocalBinaryPattern2DSettings{0.0, 8},
                                                         {nan, 8},
                                                         {1e9, 8},
                                                         {1.0, 0},
                                                         {1.0, 32},
                                                         {1.0, 8, LocalBinaryPatternMethod::Uniform, 3}})
        CHECK_THROWS_AS(localBinaryPattern2D(image, wholeOf(image), settings), Error);
    for (const LocalBinaryPattern3DSettings& settings :
         {LocalBinaryPattern3DSettings{0, 1.0, 1}, {21, 1.0, 1}, {2, 0.0, 1}, {2, nan, 1}, {2, 1.0, -1}, {2, 1.0, 6}})
        CHECK_THROWS_AS(localBinaryPattern3D(image, wholeOf(image), region, settings), Error);
}

TEST_CASE("LBP 3D ends when it is cancelled", "[unit]") {
    const Volume image = madeUp("uint8");
    std::stop_source stop;
    stop.request_stop();
    const Progress cancelled({}, stop.get_token());
    CHECK_THROWS_AS(localBinaryPattern3D(image, wholeOf(image), regionOf(madeUp("mask")), {}, cancelled), Cancelled);
    CHECK_THROWS_AS(localBinaryPattern2D(image, wholeOf(image), {}, cancelled), Cancelled);
}

TEST_CASE("The points of an icosphere lie on it, each once", "[unit]") {
    for (const int subdivisions : {0, 1, 2, 3}) {
        const auto points = icospherePoints(subdivisions, 1.5);
        CHECK(points.size() == static_cast<std::size_t>(10 * (1 << (2 * subdivisions)) + 2));
        double nearest = 10.0;
        for (std::size_t a = 0; a < points.size(); ++a) {
            CHECK(std::hypot(points[a][0], points[a][1], points[a][2]) == Approx(1.5).epsilon(1e-14));
            for (std::size_t b = 0; b < a; ++b)
                nearest = std::min(nearest, std::hypot(points[a][0] - points[b][0], points[a][1] - points[b][1],
                                                       points[a][2] - points[b][2]));
        }
        CHECK(nearest > 1.5 / (1 << subdivisions) * 0.8);
    }
}

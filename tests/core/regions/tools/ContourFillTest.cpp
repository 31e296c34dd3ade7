#include "core/regions/tools/ContourFill.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/imaging/Contour.h"
#include "tests/core/regions/tools/Phantom.h"
#include "tests/core/regions/tools/ToolsOracle.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

const std::map<std::string, PixelContour>& oracleContours() {
    static const std::map<std::string, PixelContour> contours = {
        {"triangle", {{3.3, 4.1}, {27.6, 8.2}, {11.7, 29.4}}},
        {"star", {{20.2, 1.3}, {29.1, 28.8}, {4.4, 11.7}, {35.9, 12.2}, {9.6, 29.3}}},
        {"beyond", {{-10.3, 5.2}, {60.1, -3.3}, {44.2, 50.7}, {20.3, 14.6}}},
    };
    return contours;
}

imaging::Mask filled(const imaging::Geometry& geometry, const SlicePlane& plane, const PixelContour& contour) {
    return filledContours(geometry, plane, std::vector<PixelContour>{contour});
}

} // namespace

TEST_CASE("Contours fill the pixels that scikit-image finds inside, along every axis", "[oracle]") {
    for (const auto& row : oracleRows("contour", OracleInput::Formula))
        checkAgainst(row,
                     filled(phantomGrid(), {row.whole("axis"), row.whole("slice")}, oracleContours().at(row.input)));
}

TEST_CASE("A contour on an axial slice fills what the same contour of an RTSTRUCT fills") {
    auto geometry = phantomGrid();
    geometry.originMm = {-31.3, 12.7, 100.1};
    geometry.direction = Eigen::AngleAxisd(0.4, Eigen::Vector3d(1, 2, 3).normalized()).toRotationMatrix();
    Random random(3);
    for (int round = 0; round < 20; ++round) {
        PixelContour contour;
        imaging::Contour inPatient;
        for (int n = 0; n < 7; ++n) {
            // Quarters of a pixel: corners and edges run through pixel centres.
            contour.emplace_back(std::floor(random.uniform(-20, 180)) / 4, std::floor(random.uniform(-20, 150)) / 4);
            inPatient.pointsMm.push_back(geometry.toPatient({contour.back()[0], contour.back()[1], 5.0}));
        }
        CHECK(filled(geometry, {2, 5}, contour).toDense() == imaging::rasterise({inPatient}, geometry).mask.toDense());
    }
}

TEST_CASE("Two contours that share an edge share no pixel and leave none out, and an inner contour is a hole") {
    const auto geometry = grid({20, 7, 20});
    const PixelContour left = {{2, 2}, {10, 2}, {10, 12}, {2, 12}};
    const PixelContour right = {{10, 2}, {17, 2}, {17, 12}, {10, 12}};
    const PixelContour inner = {{4, 4}, {8, 4}, {8, 8}, {4, 8}};
    const SlicePlane coronal{1, 6};
    const auto both = filledContours(geometry, coronal, std::vector<PixelContour>{left, right});
    CHECK(both.voxelCount() == 15 * 10);
    CHECK(filled(geometry, coronal, left).voxelCount() + filled(geometry, coronal, right).voxelCount() == 15 * 10);
    CHECK(both.box().begin == imaging::Index{2, 6, 2});
    CHECK(both.box().size == imaging::Index{15, 1, 10});
    CHECK(filledContours(geometry, coronal, std::vector<PixelContour>{left, inner}).voxelCount() == 8 * 10 - 16);
}

TEST_CASE("A contour without area fills nothing, and one far beyond the image all of its slice") {
    const auto geometry = grid({9, 8, 1});
    CHECK(filledContours(geometry, {2, 0}, {}).isEmpty());
    CHECK(filled(geometry, {2, 0}, {}).isEmpty());
    CHECK(filled(geometry, {2, 0}, {{1, 1}, {5, 5}}).isEmpty());
    CHECK(filled(geometry, {2, 0}, {{1, 1}, {5, 5}, {3, 3}}).isEmpty());
    CHECK(filled(geometry, {2, 0}, {{40, 40}, {50, 40}, {45, 50}}).isEmpty());
    CHECK(filled(geometry, {2, 0}, {{-1e9, -1e9}, {1e9, -1e9}, {1e9, 1e9}, {-1e9, 1e9}}).voxelCount() == 72);
    CHECK(filled(geometry, {0, 3}, {{-1, -1}, {9, -1}, {9, 9}, {-1, 9}}).voxelCount() == 8);
    CHECK(filled(geometry, {2, 0}, {{-1, -1}, {9, -1}, {9, 9}, {-1, 9}}).geometry().size == geometry.size);
}

TEST_CASE("A contour with a point that is not finite is refused") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(filled(grid({9, 8, 2}), {2, 0}, {{1, 1}, {nan, 5}, {3, 7}}), Error);
    CHECK_THROWS_AS(filled(grid({9, 8, 2}), {2, 0}, {{1, 1}, {5, infinity}, {3, 7}}), Error);
}

#include "core/imaging/Contour.h"

#include "core/base/Random.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

Geometry unitGrid(int columns, int rows, int slices) {
    Geometry grid;
    grid.size = {columns, rows, slices};
    return grid;
}

/// Non-square pixels, thick slices, axes turned out of the patient's axes.
Geometry obliqueGrid(int columns, int rows, int slices) {
    Geometry grid = unitGrid(columns, rows, slices);
    grid.spacingMm = {0.7, 1.3, 5.0};
    grid.originMm = {-120.25, 33.5, -801.125};
    grid.direction = (Eigen::AngleAxisd(0.4, Eigen::Vector3d(1.0, 2.0, -0.5).normalized()) *
                      Eigen::AngleAxisd(-1.1, Eigen::Vector3d::UnitZ()))
                         .toRotationMatrix();
    return grid;
}

/// A contour given in pixel indices of a slice.
Contour onSlice(const Geometry& grid, double slice, const std::vector<Eigen::Vector2d>& indices) {
    Contour contour;
    for (const auto& index : indices)
        contour.pointsMm.push_back(grid.toPatient({index[0], index[1], slice}));
    return contour;
}

Contour rectangle(const Geometry& grid, double slice, double left, double top, double right, double bottom) {
    return onSlice(grid, slice, {{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

std::vector<std::uint8_t> randomVoxels(const Geometry& grid, double share, Random& random) {
    std::vector<std::uint8_t> voxels(grid.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < share ? 1 : 0;
    return voxels;
}

} // namespace

TEST_CASE("Random masks come back from their traced outlines on any grid", "[unit]") {
    Random random(11);
    for (const Geometry& grid : {unitGrid(9, 7, 3), obliqueGrid(13, 11, 4), obliqueGrid(1, 1, 1)})
        for (const double share : {0.1, 0.5, 0.9, 1.0}) {
            const auto voxels = randomVoxels(grid, share, random);
            const Mask mask = Mask::fromDense(grid, voxels);
            const auto contours = traceContours(mask);
            const RasteriseResult result = rasterise(contours, grid);
            CHECK(result.mask.toDense() == voxels);
            CHECK(result.contoursUsed == contours.size());
        }
}

TEST_CASE("The outline of a block has its four corners on the pixel edges", "[unit]") {
    const Geometry grid = unitGrid(8, 8, 2);
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    for (int j = 2; j < 5; ++j)
        for (int i = 3; i < 7; ++i)
            voxels[grid.offset(i, j, 1)] = 1;
    const auto contours = traceContours(Mask::fromDense(grid, voxels));
    REQUIRE(contours.size() == 1);
    REQUIRE(contours[0].pointsMm.size() == 4);
    CHECK(contours[0].pointsMm[0] == Eigen::Vector3d(2.5, 1.5, 1.0));
    CHECK(contours[0].pointsMm[2] == Eigen::Vector3d(6.5, 4.5, 1.0));
}

TEST_CASE("Random masks come back from their keyhole outlines, joined by even-odd or one by one", "[unit]") {
    Random random(12);
    for (const Geometry& grid : {unitGrid(23, 17, 3), obliqueGrid(19, 31, 2), obliqueGrid(1, 1, 1)})
        for (const double share : {0.1, 0.4, 0.6, 0.8, 0.95, 1.0})
            for (int round = 0; round < 8; ++round) {
                const auto voxels = randomVoxels(grid, share, random);
                const Mask mask = Mask::fromDense(grid, voxels);
                std::vector<Contour> contours;
                std::vector<Mask> united = {Mask::fromDense(grid, std::vector<std::uint8_t>(voxels.size(), 0))};
                std::size_t sum = 0;
                for (int slice = 0; slice < grid.size[2]; ++slice)
                    for (const Contour& contour : keyholeContours(mask, slice)) {
                        contours.push_back(contour);
                        united.push_back(rasterise({contour}, grid).mask);
                        sum += united.back().voxelCount();
                    }
                CHECK(rasterise(contours, grid).mask.toDense() == voxels);
                CHECK(unionOf(united).toDense() == voxels);
                // Each contour encloses its own part: none lies within another.
                CHECK(sum == mask.voxelCount());
            }
}

TEST_CASE("Keyhole outlines rounded to whole pixels with their rim are the mask again", "[unit]") {
    Random random(13);
    const Geometry grid = unitGrid(29, 31, 1);
    for (const double share : {0.3, 0.6, 0.8, 0.97})
        for (int round = 0; round < 10; ++round) {
            const auto voxels = randomVoxels(grid, share, random);
            std::vector<std::uint8_t> drawn(voxels.size(), 0);
            for (const Contour& contour : keyholeContours(Mask::fromDense(grid, voxels), 0)) {
                Contour rounded;
                for (const auto& point : contour.pointsMm)
                    rounded.pointsMm.emplace_back(std::round(point[0]), std::round(point[1]), 0.0);
                const auto inner = rasterise({rounded}, grid).mask.toDense();
                for (std::size_t n = 0; n < drawn.size(); ++n)
                    drawn[n] = drawn[n] != 0 || inner[n] != 0 ? 1 : 0;
                // The rim; its parts are parallel to rows or columns.
                for (std::size_t n = 0; n < rounded.pointsMm.size(); ++n) {
                    const Eigen::Vector3d& from = rounded.pointsMm[n];
                    const Eigen::Vector3d& to = rounded.pointsMm[(n + 1) % rounded.pointsMm.size()];
                    const int steps = static_cast<int>((to - from).cwiseAbs().maxCoeff());
                    for (int step = 0; step <= steps; ++step) {
                        const Eigen::Vector3d at =
                            steps == 0 ? from : Eigen::Vector3d(from + (to - from) * step / steps);
                        drawn[grid.offset(static_cast<int>(at[0]), static_cast<int>(at[1]), 0)] = 1;
                    }
                }
            }
            CHECK(drawn == voxels);
        }
}

TEST_CASE("Keyhole outlines neither touch nor cross themselves or each other", "[unit]") {
    Random random(14);
    const Geometry grid = unitGrid(12, 12, 1);
    for (int round = 0; round < 20; ++round) {
        const auto contours = keyholeContours(Mask::fromDense(grid, randomVoxels(grid, 0.7, random)), 0);
        struct Edge {
            Eigen::Vector2d low;
            Eigen::Vector2d high;
            std::size_t contour;
            std::size_t number;
            std::size_t count;
        };
        std::vector<Edge> edges;
        for (std::size_t c = 0; c < contours.size(); ++c)
            for (std::size_t n = 0; n < contours[c].pointsMm.size(); ++n) {
                const Eigen::Vector2d a = contours[c].pointsMm[n].head<2>();
                const Eigen::Vector2d b = contours[c].pointsMm[(n + 1) % contours[c].pointsMm.size()].head<2>();
                CHECK(((a - b).array() == 0.0).count() == 1); // along a row or a column
                edges.push_back({a.cwiseMin(b), a.cwiseMax(b), c, n, contours[c].pointsMm.size()});
            }
        std::size_t meeting = 0;
        for (std::size_t a = 0; a < edges.size(); ++a)
            for (std::size_t b = a + 1; b < edges.size(); ++b) {
                const bool neighbours =
                    edges[a].contour == edges[b].contour &&
                    (edges[b].number - edges[a].number == 1 || edges[b].number - edges[a].number == edges[a].count - 1);
                if (!neighbours && (edges[a].low.array() <= edges[b].high.array()).all() &&
                    (edges[b].low.array() <= edges[a].high.array()).all())
                    ++meeting;
            }
        CHECK(meeting == 0);
    }
}

TEST_CASE("A ring of pixels is one keyhole outline with a channel to its hole", "[unit]") {
    const Geometry grid = unitGrid(5, 5, 1);
    std::vector<std::uint8_t> voxels(grid.voxelCount(), 0);
    for (int j = 1; j < 4; ++j)
        for (int i = 1; i < 4; ++i)
            voxels[grid.offset(i, j, 0)] = i == 2 && j == 2 ? 0 : 1;
    const Mask mask = Mask::fromDense(grid, voxels);
    const auto contours = keyholeContours(mask, 0);
    REQUIRE(contours.size() == 1);
    constexpr double kInset = 1.0 / 1024.0;
    CHECK(contours[0].pointsMm.size() == 10);
    CHECK(contours[0].pointsMm[0] == Eigen::Vector3d(0.5 + kInset, 0.5 + kInset, 0.0));
    CHECK(traceContours(mask).size() == 2);
    CHECK(keyholeContours(mask, 1).empty());
    CHECK(keyholeContours(mask, -1).empty());
    CHECK(keyholeContours(Mask(), 0).empty());
}

TEST_CASE("An empty mask has no outlines, and no outlines give an empty mask", "[unit]") {
    const Geometry grid = unitGrid(4, 4, 4);
    CHECK(traceContours(Mask::fromDense(grid, std::vector<std::uint8_t>(grid.voxelCount(), 0))).empty());
    CHECK(rasterise({}, grid).mask.isEmpty());
}

TEST_CASE("A contour inside another is a hole, and one inside that is an island", "[unit]") {
    const Geometry grid = obliqueGrid(20, 20, 1);
    const auto result = rasterise({rectangle(grid, 0, 1.5, 1.5, 17.5, 17.5), rectangle(grid, 0, 4.5, 4.5, 14.5, 14.5),
                                   rectangle(grid, 0, 7.5, 7.5, 11.5, 11.5)},
                                  grid);
    CHECK(result.mask.voxelCount() == 16 * 16 - 10 * 10 + 4 * 4);
    CHECK(result.mask.contains(2, 2, 0));
    CHECK_FALSE(result.mask.contains(5, 5, 0));
    CHECK(result.mask.contains(9, 9, 0));
}

TEST_CASE("A keyhole contour leaves its hole open", "[unit]") {
    const Geometry grid = unitGrid(12, 12, 1);
    // Outer square, in through a cut of no width, around the inner square, and out by the same cut.
    const auto result = rasterise({onSlice(grid, 0,
                                           {{0.5, 0.5},
                                            {10.5, 0.5},
                                            {10.5, 10.5},
                                            {0.5, 10.5},
                                            {0.5, 5.0},
                                            {3.5, 5.0},
                                            {3.5, 7.5},
                                            {7.5, 7.5},
                                            {7.5, 3.5},
                                            {3.5, 3.5},
                                            {3.5, 5.0},
                                            {0.5, 5.0}})},
                                  grid);
    CHECK(result.mask.voxelCount() == 100 - 16);
    CHECK_FALSE(result.mask.contains(5, 5, 0));
    CHECK(result.mask.contains(2, 5, 0));
}

TEST_CASE("Two regions that share an edge through pixel centres neither overlap nor gap", "[unit]") {
    for (const Geometry& grid : {unitGrid(12, 12, 2), obliqueGrid(12, 12, 2)}) {
        const auto left = rasterise({rectangle(grid, 1, 2.0, 3.0, 5.0, 9.0)}, grid).mask;
        const auto right = rasterise({rectangle(grid, 1, 5.0, 3.0, 8.0, 9.0)}, grid).mask;
        CHECK(left.voxelCount() == 18);
        CHECK(right.voxelCount() == 18);
        CHECK(left.contains(2, 3, 1));
        CHECK_FALSE(left.contains(5, 3, 1));
        CHECK(right.contains(5, 3, 1));
        CHECK_FALSE(right.contains(5, 9, 1));
    }
}

TEST_CASE("Two triangles with a slanted common edge tile their square", "[unit]") {
    const Geometry grid = obliqueGrid(30, 30, 1);
    const Eigen::Vector2d a(1.2, 2.7);
    const Eigen::Vector2d b(27.9, 3.1);
    const Eigen::Vector2d c(25.4, 28.3);
    const Eigen::Vector2d d(2.2, 24.6);
    const auto whole = rasterise({onSlice(grid, 0, {a, b, c, d})}, grid).mask;
    const auto upper = rasterise({onSlice(grid, 0, {a, b, c})}, grid).mask;
    const auto lower = rasterise({onSlice(grid, 0, {c, d, a})}, grid).mask;
    CHECK(upper.voxelCount() + lower.voxelCount() == whole.voxelCount());
    const auto tiled = rasterise({onSlice(grid, 0, {a, b, c}), onSlice(grid, 0, {c, d, a})}, grid).mask;
    CHECK(tiled.toDense() == whole.toDense());
}

TEST_CASE("The area of a rasterised circle approaches the closed form", "[oracle]") {
    const Geometry grid = obliqueGrid(200, 120, 1);
    const double radiusMm = 60.0;
    Contour circle;
    const Eigen::Vector3d centre = grid.toPatient({99.3, 58.6, 0.0});
    constexpr int kPoints = 2000;
    for (int n = 0; n < kPoints; ++n) {
        const double angle = 2.0 * std::numbers::pi * n / kPoints;
        circle.pointsMm.push_back(
            centre + grid.direction * Eigen::Vector3d(radiusMm * std::cos(angle), radiusMm * std::sin(angle), 0.0));
    }
    const auto mask = rasterise({circle}, grid).mask;
    const double areaMm2 = static_cast<double>(mask.voxelCount()) * 0.7 * 1.3;
    // The error of counting centres is below the pixels that the rim crosses; a quarter per cent is far above its
    // usual size at this radius, and below what half a pixel of radius makes (1.6 %).
    CHECK(areaMm2 == Approx(std::numbers::pi * radiusMm * radiusMm).epsilon(0.0025));
}

TEST_CASE("Each contour goes to the nearest slice", "[unit]") {
    const Geometry grid = obliqueGrid(10, 10, 3);
    CHECK(rasterise({rectangle(grid, 1.4, 2.5, 2.5, 5.5, 5.5)}, grid).mask.box().begin[2] == 1);
    CHECK(rasterise({rectangle(grid, 1.6, 2.5, 2.5, 5.5, 5.5)}, grid).mask.box().begin[2] == 2);
    CHECK(rasterise({rectangle(grid, -0.49, 2.5, 2.5, 5.5, 5.5)}, grid).mask.box().begin[2] == 0);
}

TEST_CASE("Contours that cannot be used are left out and counted", "[unit]") {
    const Geometry grid = obliqueGrid(10, 10, 3);
    const auto kept = rectangle(grid, 0, 1.5, 1.5, 4.5, 4.5);
    const auto above = rectangle(grid, 2.6, 1.5, 1.5, 4.5, 4.5);
    const auto beside = rectangle(grid, 1, 14.5, 1.5, 17.5, 4.5);
    const Contour point{{grid.toPatient({5, 5, 1})}};
    const Contour tilted{
        {grid.toPatient({1, 1, 0}), grid.toPatient({8, 1, 0}), grid.toPatient({8, 8, 2}), grid.toPatient({1, 8, 2})}};
    const auto result = rasterise({kept, above, beside, point, tilted}, grid);
    CHECK(result.mask.voxelCount() == 9);
    CHECK(result.contoursUsed == 1);
    CHECK(result.contoursOutside == 2);
    CHECK(result.contoursTooShort == 1);
    CHECK(result.contoursTilted == 1);
}

TEST_CASE("A contour that reaches far over the grid is clipped to it", "[unit]") {
    const Geometry grid = obliqueGrid(10, 6, 2);
    CHECK(rasterise({rectangle(grid, 1, -1e7, -1e7, 1e7, 1e7)}, grid).mask.voxelCount() == 60);
    CHECK(rasterise({rectangle(grid, 1, -50.0, 2.5, 3.5, 1e9)}, grid).mask.voxelCount() == 12);
}

TEST_CASE("A contour smaller than a pixel between centres covers nothing, and counts as used", "[unit]") {
    const Geometry grid = obliqueGrid(10, 6, 2);
    const auto result = rasterise({rectangle(grid, 1, 2.2, 2.2, 2.4, 2.4)}, grid);
    CHECK(result.mask.isEmpty());
    CHECK(result.contoursUsed == 1);
}

TEST_CASE("A contour that crosses itself is combined by even-odd", "[unit]") {
    const Geometry grid = obliqueGrid(14, 14, 1);
    // A pentagram: its heart is wound around twice.
    std::vector<Eigen::Vector2d> star;
    for (int n = 0; n < 5; ++n) {
        const double angle = 2.0 * std::numbers::pi * (2 * n) / 5.0 + 0.1;
        star.emplace_back(6.3 + 6.0 * std::cos(angle), 6.4 + 6.0 * std::sin(angle));
    }
    const auto mask = rasterise({onSlice(grid, 0, star)}, grid).mask;
    CHECK_FALSE(mask.contains(6, 6, 0));
    std::size_t wrong = 0;
    for (int j = 0; j < 14; ++j)
        for (int i = 0; i < 14; ++i) {
            bool inside = false;
            for (std::size_t a = 0, b = star.size() - 1; a < star.size(); b = a++)
                if ((star[a][1] > j) != (star[b][1] > j) &&
                    i < (star[b][0] - star[a][0]) * (j - star[a][1]) / (star[b][1] - star[a][1]) + star[a][0])
                    inside = !inside;
            wrong += inside != mask.contains(i, j, 0) ? 1 : 0;
        }
    CHECK(wrong == 0);
    CHECK(mask.voxelCount() > 20);

    // A bow tie keeps both of its wings.
    const auto tie = rasterise({onSlice(grid, 0, {{0.5, 0.5}, {8.5, 8.5}, {8.5, 0.5}, {0.5, 8.5}})}, grid).mask;
    CHECK(tie.contains(1, 4, 0));
    CHECK(tie.contains(8, 4, 0));
    CHECK_FALSE(tie.contains(4, 1, 0));
}

TEST_CASE("Points that come twice change nothing, and a contour of two different points encloses nothing", "[unit]") {
    const Geometry grid = obliqueGrid(10, 10, 3);
    const std::vector<Eigen::Vector2d> corners = {{1.5, 1.5}, {1.5, 1.5}, {6.5, 1.5}, {6.5, 1.5},
                                                  {6.5, 6.5}, {6.5, 6.5}, {1.5, 6.5}, {1.5, 1.5}};
    CHECK(rasterise({onSlice(grid, 1, corners)}, grid).mask.voxelCount() == 25);
    const auto line = rasterise({onSlice(grid, 1, {{1.5, 1.5}, {6.5, 6.5}, {1.5, 1.5}, {6.5, 6.5}})}, grid);
    CHECK(line.contoursTooShort == 1);
    CHECK(line.mask.isEmpty());
    const auto point = rasterise({onSlice(grid, 1, {{1.5, 1.5}, {1.5, 1.5}, {1.5, 1.5}})}, grid);
    CHECK(point.contoursTooShort == 1);
    CHECK(rasterise({Contour()}, grid).contoursTooShort == 1);
}

TEST_CASE("A contour that is there twice is taken once", "[unit]") {
    const Geometry grid = obliqueGrid(10, 10, 3);
    const auto square = rectangle(grid, 1, 1.5, 1.5, 6.5, 6.5);
    const auto result = rasterise({square, rectangle(grid, 2, 1.5, 1.5, 6.5, 6.5), square, square}, grid);
    CHECK(result.mask.voxelCount() == 50);
    CHECK(result.contoursRepeated == 2);
    CHECK(result.contoursUsed == 2);
}

TEST_CASE("Of contours on planes closer than the slices the nearest plane counts, with its holes", "[unit]") {
    const Geometry grid = obliqueGrid(20, 20, 4);
    // A cone drawn five times as finely as the slices; combined by even-odd it would be rings.
    std::vector<Contour> contours;
    for (int n = -2; n <= 17; ++n) {
        const double plane = n / 5.0;
        contours.push_back(rectangle(grid, plane, 1.5, 1.5, 9.5 + std::round(2 * plane), 15.5));
        contours.push_back(rectangle(grid, plane + 0.001, 3.5, 3.5, 5.5, 5.5));
    }
    const auto result = rasterise(contours, grid);
    CHECK(result.contoursUsed == 8);
    CHECK(result.contoursFarther == 32);
    CHECK(result.contoursBetween == 0);
    for (int k = 0; k < 4; ++k) {
        std::size_t count = 0;
        for (int j = 0; j < 20; ++j)
            for (int i = 0; i < 20; ++i)
                count += result.mask.contains(i, j, k) ? 1 : 0;
        CHECK(count == static_cast<std::size_t>((8 + 2 * k) * 14 - 4));
    }
}

TEST_CASE("Parts that lie on one slightly tilted plane are all taken", "[unit]") {
    const Geometry grid = obliqueGrid(40, 10, 3);
    const auto tiltedSquare = [&](double left) {
        Contour contour;
        for (const auto& [i, j] : {std::pair{0.0, 2.5}, {4.0, 2.5}, {4.0, 6.5}, {0.0, 6.5}})
            contour.pointsMm.push_back(grid.toPatient({left + i, j, 1.0 + 0.04 * (left + i - 20.0) / 2.0}));
        return contour;
    };
    const auto result = rasterise({tiltedSquare(17.5), tiltedSquare(23.5)}, grid);
    CHECK(result.contoursUsed == 2);
    CHECK(result.mask.voxelCount() == 32);
}

TEST_CASE("Contours on every second slice leave the slices between bare, and they are counted", "[unit]") {
    const Geometry grid = obliqueGrid(10, 10, 9);
    std::vector<Contour> contours;
    for (const int k : {1, 3, 5, 7})
        contours.push_back(rectangle(grid, k, 1.5, 1.5, 4.5, 4.5));
    const auto result = rasterise(contours, grid);
    CHECK(result.mask.voxelCount() == 36);
    CHECK(result.slicesWithin == 7);
    CHECK(result.slicesBare == 3);
    CHECK(rasterise({contours[0]}, grid).slicesBare == 0);
    CHECK(rasterise({}, grid).slicesWithin == 0);
}

TEST_CASE("Contours between slices and beyond the border are used and counted", "[unit]") {
    const Geometry grid = obliqueGrid(10, 10, 3);
    const auto result = rasterise({rectangle(grid, 0.05, 1.5, 1.5, 4.5, 4.5), rectangle(grid, 0.8, 1.5, 1.5, 4.5, 4.5),
                                   rectangle(grid, 2.5, -0.5, -0.5, 9.5, 9.5)},
                                  grid);
    CHECK(result.contoursUsed == 3);
    CHECK(result.contoursBetween == 2);
    CHECK(result.contoursClipped == 0);
    CHECK(rasterise({rectangle(grid, 1, 3.5, 3.5, 10.5, 7.5)}, grid).contoursClipped == 1);
}

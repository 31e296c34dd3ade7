#include "core/regions/tools/LevelTrace.h"

#include "core/base/Random.h"
#include "core/regions/tools/Threshold.h"
#include "tests/core/regions/tools/Phantom.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

double areaOf(const PixelContour& contour) {
    double twice = 0.0;
    for (std::size_t n = 0; n < contour.size(); ++n) {
        const auto& a = contour[n];
        const auto& b = contour[(n + 1) % contour.size()];
        twice += a[0] * b[1] - b[0] * a[1];
    }
    return std::abs(twice) / 2.0;
}

/// A cone of light that falls by a unit per pixel from its centre, or rises.
imaging::Volume cone(double slope) {
    return volumeOf<float>(grid({81, 81, 1}),
                           [=](int i, int j, int) { return 100.0 + slope * std::hypot(i - 40.0, j - 38.0); });
}

} // namespace

TEST_CASE("The line of a cone is the circle through the pixel, be its middle bright or dark", "[oracle]") {
    for (const double slope : {-1.0, 1.0}) {
        const auto volume = cone(slope);
        for (const int radius : {5, 12, 30}) {
            const auto trace = levelTraced(volume, {2, 0}, 40 + radius, 38);
            REQUIRE(trace);
            double nearest = 1e9;
            for (const auto& point : trace->contour) {
                // Straight between neighbours, the cone bends by less than 1 / (8 radius).
                CHECK(std::hypot(point[0] - 40.0, point[1] - 38.0) == Approx(radius).margin(0.03));
                nearest = std::min(nearest, std::hypot(point[0] - 40.0 - radius, point[1] - 38.0));
            }
            CHECK(nearest < 0.002);
            CHECK(areaOf(trace->contour) == Approx(std::numbers::pi * radius * radius).epsilon(0.02));
            const auto inside = maskOf(volume.geometry(), [&](int i, int j, int) {
                const double value = volume.at(i, j, 0);
                const double level = volume.at(40 + radius, 38, 0);
                return slope < 0 ? value >= level : value < level;
            });
            CHECK(trace->inside.toDense() == inside.toDense());
        }
    }
}

TEST_CASE("What is inside a line is what filling it gives, on noise along every axis") {
    const auto volume = phantom();
    const auto& size = volume.geometry().size;
    Random random(5);
    int traces = 0;
    for (int round = 0; round < 300; ++round) {
        const SlicePlane plane{round % 3, static_cast<int>(random.below(14))};
        const auto column = static_cast<int>(random.below(static_cast<std::uint64_t>(size[plane.columnAxis()])));
        const auto row = static_cast<int>(random.below(static_cast<std::uint64_t>(size[plane.rowAxis()])));
        const auto trace = levelTraced(volume, plane, column, row);
        const auto at = plane.voxel(column, row);
        const double level = volume.at(at[0], at[1], at[2]);
        if (!trace) {
            // Nowhere is the slice darker.
            const auto all = maskOf(volume.geometry(), [](int, int, int) { return true; });
            const ValueRange darker{-1e9, level - 0.5};
            CHECK(thresholded(volume, darker, plane.partOf(all.box())).isEmpty());
            continue;
        }
        ++traces;
        REQUIRE_FALSE(trace->inside.isEmpty());
        // Every pixel along the line lies on its side of the level: all inside ones that touch the outside are bright,
        // or all are dark.
        bool isBright = true;
        bool isDark = true;
        const auto& box = trace->inside.box();
        for (int r = 0; r < size[plane.rowAxis()]; ++r)
            for (int c = 0; c < size[plane.columnAxis()]; ++c) {
                const auto index = plane.voxel(c, r);
                if (!trace->inside.contains(index[0], index[1], index[2]))
                    continue;
                for (const auto& [dc, dr] : {std::pair{1, 0}, {0, 1}, {-1, 0}, {0, -1}}) {
                    const auto beside = plane.voxel(c + dc, r + dr);
                    if (!volume.geometry().contains(beside[0], beside[1], beside[2]) ||
                        trace->inside.contains(beside[0], beside[1], beside[2]))
                        continue;
                    const bool here = volume.at(index[0], index[1], index[2]) >= level;
                    const bool there = volume.at(beside[0], beside[1], beside[2]) >= level;
                    isBright &= here && !there;
                    isDark &= !here && there;
                }
            }
        CHECK((isBright || isDark));
        CHECK(box.size[static_cast<std::size_t>(plane.axis)] == 1);
    }
    CHECK(traces > 250);
}

TEST_CASE("A dark hole in something bright is outlined from its edge, and the thing from its own") {
    const auto ring = volumeOf<std::int16_t>(grid({30, 30, 1}), [](int i, int j, int) {
        const double r = std::hypot(i - 15, j - 15);
        return r < 4 ? 20 : r < 10 ? 100 : 0;
    });
    const auto count = [&](auto isInside) { return maskOf(ring.geometry(), isInside).voxelCount(); };
    const auto hole = levelTraced(ring, {2, 0}, 19, 15);
    REQUIRE(hole);
    CHECK(hole->inside.voxelCount() == count([&](int i, int j, int) { return std::hypot(i - 15, j - 15) < 4; }));
    const auto disc = levelTraced(ring, {2, 0}, 24, 15);
    REQUIRE(disc);
    CHECK(disc->inside.voxelCount() == count([&](int i, int j, int) { return std::hypot(i - 15, j - 15) < 10; }));
    // From within the ring, the nearest edge is taken.
    const auto within = levelTraced(ring, {2, 0}, 22, 15);
    REQUIRE(within);
    CHECK(within->inside.toDense() == disc->inside.toDense());
}

TEST_CASE("A line that runs into the border of the slice is closed there") {
    const auto half = volumeOf<std::uint8_t>(grid({1, 10, 6}), [](int, int j, int) { return j < 4 ? 9 : 1; });
    const auto trace = levelTraced(half, {0, 0}, 3, 2);
    REQUIRE(trace);
    CHECK(trace->inside.toDense() == maskOf(half.geometry(), [](int, int j, int) { return j < 4; }).toDense());
    const auto rim = levelTraced(half, {1, 3}, 0, 2);
    CHECK_FALSE(rim); // this row is as bright all along
}

TEST_CASE("Without contrast, or where the pixel is no number, there is no line") {
    const auto flat = volumeOf<std::int16_t>(grid({20, 20, 2}), [](int, int, int) { return 5; });
    CHECK_FALSE(levelTraced(flat, {2, 1}, 3, 3));
    CHECK_FALSE(levelTraced(cone(1.0), {2, 0}, 40, 38)); // the darkest pixel: none is darker
    const auto gap = volumeOf<float>(grid({5, 5, 1}), [](int i, int j, int) { return i == 2 && j == 2 ? NAN : 5.0F; });
    CHECK_FALSE(levelTraced(gap, {2, 0}, 2, 2));
    const auto around = levelTraced(gap, {2, 0}, 1, 2);
    REQUIRE(around);
    CHECK(around->inside.voxelCount() == 1);
    const auto one = volumeOf<float>(grid({1, 1, 1}), [](int, int, int) { return 5.0F; });
    CHECK_FALSE(levelTraced(one, {2, 0}, 0, 0));
}

TEST_CASE("Infinite intensities give a line as well") {
    const auto spot = volumeOf<double>(grid({7, 7, 1}), [](int i, int j, int) {
        return i == 3 && j == 3 ? INFINITY : (i + j) % 2 == 0 ? -INFINITY : 0.0;
    });
    const auto trace = levelTraced(spot, {2, 0}, 3, 3);
    REQUIRE(trace);
    CHECK(trace->inside.voxelCount() == 1);
    for (const auto& point : trace->contour)
        CHECK(point.allFinite());
}

#include "core/regions/tools/SliceInterpolation.h"

#include "core/regions/tools/Islands.h"
#include "tests/core/regions/tools/Phantom.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>
#include <numbers>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

/// The slices of a region along k that are first, first + step ...
imaging::Mask everyNth(const imaging::Mask& mask, int first, int step) {
    return maskOf(mask.geometry(),
                  [&](int i, int j, int k) { return k >= first && (k - first) % step == 0 && mask.contains(i, j, k); });
}

std::vector<std::size_t> areas(const imaging::Mask& mask) {
    std::vector<std::size_t> counts(static_cast<std::size_t>(mask.geometry().size[2]));
    const auto dense = mask.toDense();
    const auto slice = dense.size() / counts.size();
    for (std::size_t v = 0; v < dense.size(); ++v)
        counts[v / slice] += dense[v];
    return counts;
}

double dice(const imaging::Mask& a, const imaging::Mask& b) {
    const auto inA = a.toDense();
    const auto inB = b.toDense();
    std::size_t both = 0;
    for (std::size_t v = 0; v < inA.size(); ++v)
        both += static_cast<std::size_t>(inA[v] & inB[v]);
    return 2.0 * static_cast<double>(both) / static_cast<double>(a.voxelCount() + b.voxelCount());
}

/// Checks that the slices that hold something are as they were, and that nothing lies before the first or after the
/// last of them.
void checkGivenSlicesStay(const imaging::Mask& given, const imaging::Mask& result) {
    const auto before = areas(given);
    REQUIRE(result.geometry().size == given.geometry().size);
    CHECK(result.box().begin[2] == given.box().begin[2]);
    CHECK(result.box().size[2] == given.box().size[2]);
    const auto& size = given.geometry().size;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1] && before[static_cast<std::size_t>(k)] > 0; ++j)
            for (int i = 0; i < size[0]; ++i)
                REQUIRE(result.contains(i, j, k) == given.contains(i, j, k));
}

/// A disc per slice, in mm on pixels of 0.8 x 1.2 mm.
struct Disc {
    double x = 0.0;
    double y = 0.0;
    double radius = 0.0;
};

imaging::Mask discs(int slices, const std::function<std::vector<Disc>(int)>& discsOf) {
    return maskOf(grid({100, 70, slices}, {0.8, 1.2, 3.0}), [&](int i, int j, int k) {
        for (const auto& disc : discsOf(k))
            if (std::hypot(i * 0.8 - disc.x, j * 1.2 - disc.y) < disc.radius)
                return true;
        return false;
    });
}

} // namespace

TEST_CASE("A cone, a leaning cylinder and a cylinder come out between their slices", "[oracle]") {
    const auto cone = discs(21, [](int k) { return std::vector<Disc>{{40.0, 42.0, 30.0 - 1.2 * k}}; });
    // From one given slice to the next it moves by 15 mm: the discs overlap a little.
    const auto leaning = discs(21, [](int k) { return std::vector<Disc>{{15.0 + 2.5 * k, 20.0 + 1.5 * k, 10.0}}; });
    const auto upright = discs(21, [](int) { return std::vector<Disc>{{40.0, 42.0, 20.3}}; });
    for (const auto& [truth, step] : {std::pair{cone, 10}, {leaning, 5}, {upright, 20}}) {
        const auto given = everyNth(truth, 0, step);
        const auto result = interpolatedBetweenSlices(given, 2);
        checkGivenSlicesStay(given, result);
        CHECK(dice(result, truth) > 0.98);
        CHECK(static_cast<double>(result.voxelCount()) ==
              Approx(static_cast<double>(truth.voxelCount())).epsilon(0.01));
    }
    CHECK(interpolatedBetweenSlices(everyNth(upright, 0, 20), 2).toDense() == upright.toDense());
}

TEST_CASE("A cylinder that leans so much that its slices don't overlap is followed", "[oracle]") {
    const auto truth = discs(9, [](int k) { return std::vector<Disc>{{20.0 + 4.5 * k, 40.0, 10.0}}; });
    const auto given = everyNth(truth, 0, 4); // 18 mm of 20
    CHECK(dice(interpolatedBetweenSlices(given, 2), truth) > 0.98);
    const auto far = discs(5, [](int k) { return std::vector<Disc>{{15.0 + 12.0 * k, 40.0, 10.0}}; });
    const auto parted = interpolatedBetweenSlices(everyNth(far, 0, 4), 2); // 48 mm of 20: two things
    CHECK(areas(parted)[2] < areas(parted)[0]);
    CHECK(islandSizes(parted, Connectivity::Faces).size() == 2);
}

TEST_CASE("A sphere outlined on every fourth slice becomes cone frustums, which are a few percent smaller",
          "[oracle]") {
    const auto radiusAt = [](int k) {
        const double z = (k - 12) * 3.0;
        return std::sqrt(std::max(0.0, 36.5 * 36.5 - z * z));
    };
    const auto sphere = discs(25, [&](int k) { return std::vector<Disc>{{40.0, 42.0, radiusAt(k)}}; });
    for (const int first : {0, 1, 2, 3}) {
        const auto given = everyNth(sphere, first, 4);
        const auto result = interpolatedBetweenSlices(given, 2);
        checkGivenSlicesStay(given, result);
        const auto counts = areas(result);
        double frustums = 0.0;
        double whole = 0.0;
        for (int k = first; k <= first + (24 - first) / 4 * 4; ++k) {
            const int before = k - (k - first) % 4;
            const double share = (k - before) / 4.0;
            const double radius =
                share == 0.0 ? radiusAt(k) : (1.0 - share) * radiusAt(before) + share * radiusAt(before + 4);
            const double expected = std::numbers::pi * radius * radius / (0.8 * 1.2);
            // A third of a pixel: the outline is known at the pixels' edges only, and from within a disc the depth is
            // that of the innermost of them.
            const double found =
                std::sqrt(static_cast<double>(counts[static_cast<std::size_t>(k)]) * 0.8 * 1.2 / std::numbers::pi);
            CHECK(found == Approx(radius).margin(0.33));
            frustums += expected;
            whole += std::numbers::pi * radiusAt(k) * radiusAt(k) / (0.8 * 1.2);
        }
        CHECK(static_cast<double>(result.voxelCount()) == Approx(frustums).epsilon(0.005));
        CHECK(static_cast<double>(result.voxelCount()) == Approx(whole).epsilon(0.06));
    }
}

TEST_CASE("Islands are followed each by itself, also where they move towards each other") {
    const auto truth = discs(13, [](int k) {
        return std::vector<Disc>{{12.0 + 1.5 * k, 20.0, 8.0}, {70.0 - 1.5 * k, 30.0, 6.0 + 0.5 * k}};
    });
    const auto given = everyNth(truth, 0, 6);
    const auto result = interpolatedBetweenSlices(given, 2);
    checkGivenSlicesStay(given, result);
    CHECK(dice(result, truth) > 0.975);
}

TEST_CASE("An island that parts in two, or stands alone, changes without a break", "[oracle]") {
    const auto fork = discs(9, [](int k) {
        return k == 0   ? std::vector<Disc>{{40.0, 40.0, 22.0}}
               : k == 8 ? std::vector<Disc>{{30.0, 40.0, 8.0}, {52.0, 40.0, 8.0}}
                        : std::vector<Disc>{};
    });
    const auto result = interpolatedBetweenSlices(fork, 2);
    checkGivenSlicesStay(fork, result);
    CHECK(islandSizes(result, Connectivity::Faces).size() == 1);
    const auto counts = areas(result);
    for (std::size_t k = 1; k < counts.size(); ++k)
        CHECK(counts[k] <= counts[k - 1]);

    // Beside another one, an island without a partner ends in the point of a cone.
    const auto lone = discs(9, [](int k) {
        return k == 0   ? std::vector<Disc>{{20.0, 40.0, 16.0}, {60.0, 40.0, 10.0}}
               : k == 8 ? std::vector<Disc>{{60.0, 40.0, 10.0}}
                        : std::vector<Disc>{};
    });
    const auto ending = areas(interpolatedBetweenSlices(lone, 2));
    for (int k = 1; k < 8; ++k) {
        const double radius = 16.0 * (8 - k) / 8.0;
        const double expected = std::numbers::pi * (radius * radius + 100.0) / (0.8 * 1.2);
        CHECK(static_cast<double>(ending[static_cast<std::size_t>(k)]) == Approx(expected).epsilon(0.04));
    }
}

TEST_CASE("What the frustums' radius lacks is the pixels' doing, and falls with them") {
    const auto radiusAt = [](int k) {
        const double z = (k - 12) * 3.0;
        return std::sqrt(std::max(0.0, 36.5 * 36.5 - z * z));
    };
    const auto worstErrorMm = [&](double pixel) {
        imaging::Geometry geometry =
            grid({static_cast<int>(100 / pixel), static_cast<int>(70 / pixel), 25}, {0.8 * pixel, 1.2 * pixel, 3.0});
        const auto given = maskOf(geometry, [&](int i, int j, int k) {
            return k % 4 == 0 &&
                   std::hypot(i * geometry.spacingMm[0] - 40.0, j * geometry.spacingMm[1] - 42.0) <= radiusAt(k);
        });
        const auto counts = areas(interpolatedBetweenSlices(given, 2));
        double worst = 0.0;
        for (int k = 0; k <= 24; ++k) {
            const int before = k - k % 4;
            const double share = (k - before) / 4.0;
            const double radius = (1.0 - share) * radiusAt(before) + share * radiusAt(before + 4);
            const double found = std::sqrt(static_cast<double>(counts[static_cast<std::size_t>(k)]) * 0.96 * pixel *
                                           pixel / std::numbers::pi);
            worst = std::max(worst, std::abs(found - radius));
        }
        return worst;
    };
    const double coarse = worstErrorMm(1.0);
    const double fine = worstErrorMm(0.25);
    CHECK(fine < 0.06);
    CHECK(fine < coarse / 3.0);
}

TEST_CASE("Slices are interpolated alike along every axis") {
    const auto truth = discs(13, [](int k) { return std::vector<Disc>{{20.0 + k, 25.0 + 2.0 * k, 8.0 + 0.5 * k}}; });
    const auto given = everyNth(truth, 0, 4);
    const auto expected = interpolatedBetweenSlices(given, 2);
    // The same region with the slices along i, and along j.
    const auto alongI =
        maskOf(grid({13, 100, 70}, {3.0, 0.8, 1.2}), [&](int i, int j, int k) { return given.contains(j, k, i); });
    const auto alongJ =
        maskOf(grid({100, 13, 70}, {0.8, 3.0, 1.2}), [&](int i, int j, int k) { return given.contains(i, k, j); });
    const auto first = interpolatedBetweenSlices(alongI, 0);
    const auto second = interpolatedBetweenSlices(alongJ, 1);
    CHECK(first.voxelCount() == expected.voxelCount());
    CHECK(second.voxelCount() == expected.voxelCount());
    for (int k = 0; k < 13; ++k)
        for (int j = 0; j < 70; ++j)
            for (int i = 0; i < 100; ++i) {
                REQUIRE(first.contains(k, i, j) == expected.contains(i, j, k));
                REQUIRE(second.contains(i, k, j) == expected.contains(i, j, k));
            }
}

TEST_CASE("A region that the border of the image cuts off is cut off between its slices too") {
    const auto given = maskOf(grid({20, 30, 7}), [](int i, int j, int k) {
        return (k == 0 && i < 6 && j > 9) || (k == 6 && i < 12 && j > 9);
    });
    const auto result = interpolatedBetweenSlices(given, 2);
    for (int k = 0; k < 7; ++k) {
        CHECK(result.contains(0, 29, k));
        CHECK(result.contains(0, 20, k));
    }
    CHECK(result.contains(8, 20, 4));
    CHECK_FALSE(result.contains(8, 20, 2));
}

TEST_CASE("Without a gap nothing changes") {
    const auto none = maskOf(phantomGrid(), [](int, int, int) { return false; });
    const auto single = maskOf(phantomGrid(), [](int i, int, int k) { return k == 5 && i > 10; });
    const auto thin = maskOf(grid({9, 9, 1}), [](int i, int j, int) { return (i + j) % 2 == 0; });
    CHECK(interpolatedBetweenSlices(none, 2).isEmpty());
    CHECK(interpolatedBetweenSlices(single, 2).toDense() == single.toDense());
    CHECK(interpolatedBetweenSlices(spots(), 2).toDense() == spots().toDense());
    CHECK(interpolatedBetweenSlices(thin, 2).toDense() == thin.toDense());
    const auto pixels = maskOf(grid({1, 1, 5}), [](int, int, int k) { return k % 4 == 0; });
    CHECK(interpolatedBetweenSlices(pixels, 2).voxelCount() == 5);
}

TEST_CASE("Ragged slices with many islands are reproduced, and filled the same each time") {
    const auto given = everyNth(spots(), 1, 4);
    const auto result = interpolatedBetweenSlices(given, 2);
    checkGivenSlicesStay(given, result);
    CHECK(result.voxelCount() > given.voxelCount());
    CHECK(interpolatedBetweenSlices(given, 2).toDense() == result.toDense());
}

TEST_CASE("Interpolation that is no longer wanted stops") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(interpolatedBetweenSlices(everyNth(spots(), 1, 4), 2, Progress({}, stop.get_token())), Cancelled);
}

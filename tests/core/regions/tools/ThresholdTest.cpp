#include "core/regions/tools/Threshold.h"

#include "core/base/Error.h"
#include "tests/core/regions/tools/Phantom.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

template <class T>
void checkEveryValue(const std::vector<double>& values) {
    INFO("bytes of the type: " << sizeof(T));
    const auto geometry = grid({static_cast<int>(values.size()), 1, 1});
    const auto volume = volumeOf<T>(geometry, [&](int i, int, int) { return values[static_cast<std::size_t>(i)]; });
    for (const double low : {-kInfinity, -1e300, -32768.5, -3.5, -3.0, 0.0, 0.1, 2.0, 2.5, 255.0, 70000.0, kInfinity})
        for (const double high : {-kInfinity, -40000.0, -3.0, -2.5, 0.0, 2.0, 2.999, 3.0, 255.0, 1e300, kInfinity}) {
            const auto mask = thresholded(volume, {low, high});
            for (int i = 0; i < geometry.size[0]; ++i) {
                const double value = volume.at(i, 0, 0);
                INFO(low << " .. " << high << " with " << value);
                REQUIRE(mask.contains(i, 0, 0) == (value >= low && value <= high));
            }
        }
}

} // namespace

TEST_CASE("A threshold takes the voxels from low to high, both included, of every type of image") {
    checkEveryValue<std::uint8_t>({0, 1, 2, 3, 255});
    checkEveryValue<std::int16_t>({-32768, -4, -3, -2, 0, 1, 2, 3, 255, 32767});
    checkEveryValue<std::uint16_t>({0, 1, 2, 3, 255, 65535});
    checkEveryValue<std::int32_t>({-2147483648.0, -3, 0, 2, 3, 70000, 2147483647.0});
    checkEveryValue<float>({-1e30, -3.5, -3, 0, 0.1, 2.5, 2.999, 3, 1e30});
    checkEveryValue<double>({-1e300, -3.5, -3, 0, 0.1, 2.5, 2.999, 3, 1e300});
}

TEST_CASE("A threshold within a box or a region takes no voxel outside it") {
    const auto volume = phantom();
    const auto& geometry = volume.geometry();
    const ValueRange range{60, 100};
    const imaging::IndexBox box{{10, -5, 3}, {15, 100, 4}};
    const auto inBox = thresholded(volume, range, box);
    const auto inSpots = thresholded(volume, range, spots());
    std::size_t voxels = 0;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const bool fits = range.contains(volume.at(i, j, k));
                REQUIRE(inBox.contains(i, j, k) == (fits && box.contains(i, j, k)));
                REQUIRE(inSpots.contains(i, j, k) == (fits && spots().contains(i, j, k)));
                voxels += fits ? 1 : 0;
            }
    CHECK(thresholded(volume, range).voxelCount() == voxels);
    CHECK_FALSE(inBox.isEmpty());
    CHECK_FALSE(inSpots.isEmpty());
}

TEST_CASE("Nothing lies in a range turned round, in a box beside the image, in an empty region, or is no number") {
    const auto volume = phantom();
    CHECK(thresholded(volume, {100, 60}).isEmpty());
    CHECK(thresholded(volume, {0.2, 0.8}).isEmpty());
    CHECK(thresholded(volume, {std::nan(""), 60}).isEmpty());
    CHECK(thresholded(volume, {}, imaging::IndexBox{{40, 0, 0}, {5, 5, 5}}).isEmpty());
    CHECK(thresholded(volume, {}, imaging::IndexBox{}).isEmpty());
    CHECK(thresholded(volume, {}, maskOf(phantomGrid(), [](int, int, int) { return false; })).isEmpty());
    const auto gaps = volumeOf<float>(grid({4, 1, 1}), [](int i, int, int) { return i == 2 ? std::nanf("") : 1.0F; });
    CHECK(thresholded(gaps, {}).voxelCount() == 3);
}

TEST_CASE("A threshold that is no longer wanted stops") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(thresholded(phantom(), {}, Progress({}, stop.get_token())), Cancelled);
}

TEST_CASE("The suggested ranges part two classes of a box, and every voxel belongs to one of them") {
    const auto volume = volumeOf<std::int16_t>(grid({30, 20, 3}), [](int i, int j, int k) {
        return i < 10 ? 1000 + i + j : i < 20 ? -50 + (i + j + k) % 5 : 60 + (i * j + k) % 7;
    });
    const auto classes = suggestedRanges(volume, {{10, -3, 0}, {100, 100, 3}});
    CHECK(classes.darker.high > -47.0);
    CHECK(classes.darker.high < 60.0);
    CHECK(thresholded(volume, classes.darker).voxelCount() == 10 * 20 * 3);
    CHECK(thresholded(volume, classes.brighter).voxelCount() == 20 * 20 * 3);
    CHECK_FALSE(classes.brighter.contains(classes.darker.high));
}

TEST_CASE("No ranges are suggested for a box without voxels or without contrast") {
    CHECK_THROWS_AS(suggestedRanges(phantom(), {{50, 0, 0}, {5, 5, 5}}), Error);
    CHECK_THROWS_AS(suggestedRanges(phantom(), {}), Error);
    CHECK_THROWS_AS(suggestedRanges(phantom(), {{3, 3, 3}, {1, 1, 1}}), Error);
}

#include "core/regions/tools/SliceCopy.h"

#include "tests/core/regions/tools/Phantom.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

TEST_CASE("A slice is copied to another one along any axis, and the others stay as they are") {
    const auto mask = spots();
    const auto& size = mask.geometry().size;
    for (int axis = 0; axis < 3; ++axis)
        for (const int steps : {-1, 1, 3})
            for (const auto copy : {SliceCopy::Add, SliceCopy::Replace}) {
                const SlicePlane from{axis, 8};
                const auto copied = copiedToSlice(mask, from, steps, copy);
                const auto a = static_cast<std::size_t>(axis);
                for (int k = 0; k < size[2]; ++k)
                    for (int j = 0; j < size[1]; ++j)
                        for (int i = 0; i < size[0]; ++i) {
                            imaging::Index source{i, j, k};
                            bool expected = mask.contains(i, j, k);
                            if (source[a] == 8 + steps) {
                                source[a] = 8;
                                const bool there = mask.contains(source[0], source[1], source[2]);
                                expected = there || (copy == SliceCopy::Add && expected);
                            }
                            REQUIRE(copied.contains(i, j, k) == expected);
                        }
            }
}

TEST_CASE("A slice is copied beyond the region's box, and an empty one clears what it replaces") {
    const auto disc = maskOf(grid({8, 8, 6}), [](int i, int j, int k) { return i < 3 && j < 4 && k == 2; });
    const auto two = copiedToSlice(disc, {2, 2}, 1, SliceCopy::Add);
    CHECK(two.voxelCount() == 24);
    CHECK(two.box().begin == imaging::Index{0, 0, 2});
    CHECK(two.box().size == imaging::Index{3, 4, 2});
    CHECK(copiedToSlice(two, {2, 4}, -1, SliceCopy::Replace).toDense() == disc.toDense());
    CHECK(copiedToSlice(two, {2, 4}, -1, SliceCopy::Add).toDense() == two.toDense());
}

TEST_CASE("A copy beyond the grid, of no steps, or of nothing changes nothing") {
    const auto mask = spots();
    for (const int steps : {0, 14, -6, std::numeric_limits<int>::max(), std::numeric_limits<int>::lowest()})
        CHECK(copiedToSlice(mask, {2, 5}, steps, SliceCopy::Replace).toDense() == mask.toDense());
    const auto none = maskOf(grid({8, 8, 1}), [](int, int, int) { return false; });
    CHECK(copiedToSlice(none, {2, 0}, 1, SliceCopy::Add).isEmpty());
    CHECK(copiedToSlice(none, {0, 0}, 1, SliceCopy::Replace).isEmpty());
}

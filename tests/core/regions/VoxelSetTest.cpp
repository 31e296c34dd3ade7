#include "core/regions/VoxelSet.h"

#include "core/base/Random.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::regions;

namespace {

imaging::Geometry grid(const imaging::Index& size) {
    imaging::Geometry geometry;
    geometry.size = size;
    return geometry;
}

/// A mask of the grid with about the given share of its voxels, never the same twice.
imaging::Mask randomMask(const imaging::Geometry& geometry, double share, Random& random) {
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < share ? 1 : 0;
    return imaging::Mask::fromDense(geometry, voxels);
}

} // namespace

TEST_CASE("A voxel set holds the voxels of the mask that it was made from, on any size of grid") {
    Random random(7);
    for (const auto& size : {imaging::Index{1, 1, 1}, imaging::Index{64, 8, 8}, imaging::Index{65, 9, 17},
                             imaging::Index{130, 7, 3}, imaging::Index{63, 30, 1}}) {
        const auto geometry = grid(size);
        for (const double share : {0.0, 0.02, 0.5, 1.0}) {
            const auto mask = randomMask(geometry, share, random);
            const VoxelSet voxels(mask);
            const auto back = voxels.toMask(geometry);
            CHECK(back.toDense() == mask.toDense());
            CHECK(voxels.voxelCount() == mask.voxelCount());
            CHECK(voxels.isEmpty() == mask.isEmpty());
            CHECK(voxels.box().begin == mask.box().begin);
            CHECK(voxels.box().size == mask.box().size);
            CHECK(inverted(voxels).voxelCount() == geometry.voxelCount() - mask.voxelCount());
        }
    }
}

TEST_CASE("The rows of a box are its voxels and no others, one slice along any axis as well") {
    Random random(5);
    const imaging::Index size{130, 19, 10};
    const auto geometry = grid(size);
    const auto mask = randomMask(geometry, 0.4, random);
    const VoxelSet voxels(mask);
    const auto checkBox = [&](const imaging::IndexBox& box) {
        std::vector<std::uint8_t> found(box.voxelCount(), 0);
        voxels.forEachRow(box, [&](int i, int j, int k, std::uint64_t bits) {
            REQUIRE(bits != 0);
            for (int n = 0; n < 64; ++n)
                if ((bits >> n & 1U) != 0) {
                    REQUIRE(box.contains(i + n, j, k));
                    ++found[box.offset(i + n, j, k)];
                }
        });
        CHECK(found == mask.voxelsOf(box));
        CHECK(voxels.voxelsOf(box) == mask.voxelsOf(box));
    };
    for (int repeat = 0; repeat < 200; ++repeat) {
        imaging::IndexBox box;
        for (std::size_t axis = 0; axis < 3; ++axis) {
            box.begin[axis] = static_cast<int>(random.uniform() * size[axis]);
            box.size[axis] = 1 + static_cast<int>(random.uniform() * (size[axis] - box.begin[axis]));
        }
        checkBox(box);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            imaging::IndexBox slice{{0, 0, 0}, size};
            slice.begin[axis] = box.begin[axis];
            slice.size[axis] = 1;
            checkBox(slice);
        }
    }
    VoxelSet(size).forEachRow({{0, 0, 0}, size}, [](int, int, int, std::uint64_t) { FAIL("a voxel of an empty set"); });
    voxels.forEachRow({{3, 3, 3}, {4, 0, 4}}, [](int, int, int, std::uint64_t) { FAIL("a voxel of an empty box"); });
}

TEST_CASE("Union, intersection and difference of voxel sets are those of their voxels") {
    Random random(11);
    const auto geometry = grid({100, 20, 11});
    const auto a = randomMask(geometry, 0.3, random);
    const auto b = randomMask(geometry, 0.3, random);
    const auto dense = [&](const VoxelSet& set) { return set.toMask(geometry).toDense(); };
    const auto both = dense(intersected(VoxelSet(a), VoxelSet(b)));
    const auto either = dense(united(VoxelSet(a), VoxelSet(b)));
    const auto first = dense(without(VoxelSet(a), VoxelSet(b)));
    const auto inA = a.toDense();
    const auto inB = b.toDense();
    for (std::size_t v = 0; v < inA.size(); ++v) {
        REQUIRE(both[v] == (inA[v] & inB[v]));
        REQUIRE(either[v] == (inA[v] | inB[v]));
        REQUIRE(first[v] == (inA[v] & (inB[v] ^ 1)));
    }
}

TEST_CASE("A written set leaves the one it came from as it was, and shares what it did not touch") {
    const auto geometry = grid({512, 512, 40});
    VoxelWriter first{VoxelSet(geometry.size)};
    for (int k = 0; k < 40; ++k)
        for (int j = 100; j < 300; ++j)
            first.setRow(100, 300, j, k, true);
    const auto before = first.take();
    VoxelWriter second(before);
    second.setRow(290, 310, 105, 3, true);
    second.set(0, 0, 0, false); // outside already: nothing is copied for it
    second.setRow(-5, 3, -1, 2, true);
    second.setRow(5000, 6000, 3, 2, true);
    const auto after = second.take();
    CHECK(before.voxelCount() == std::size_t{200} * 200 * 40);
    CHECK(after.voxelCount() == before.voxelCount() + 10);
    CHECK(before.contains(299, 105, 3));
    CHECK_FALSE(before.contains(300, 105, 3));
    CHECK(after.contains(309, 105, 3));
    const auto changed = after.differenceBox(before);
    CHECK(changed.begin == imaging::Index{300, 105, 3});
    CHECK(changed.size == imaging::Index{10, 1, 1});
    CHECK_FALSE(after == before);
    const std::array<const VoxelSet*, 1> others{&before};
    CHECK(after.bytesBeside(others) < 10000);

    VoxelWriter third(after);
    third.setRow(300, 310, 105, 3, false);
    CHECK(third.take() == before);
}

TEST_CASE("What was emptied equals what was never filled") {
    const imaging::Index size{70, 10, 10};
    VoxelWriter fill{VoxelSet(size)};
    fill.setRow(0, 70, 4, 4, true);
    VoxelWriter erase(fill.take());
    erase.setRow(0, 70, 4, 4, false);
    const auto empty = erase.take();
    CHECK(empty == VoxelSet(size));
    CHECK(empty.box().isEmpty());
    CHECK(empty.bytesBeside({}) < 200);
}

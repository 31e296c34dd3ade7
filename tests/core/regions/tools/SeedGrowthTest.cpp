#include "core/regions/tools/SeedGrowth.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "tests/core/regions/tools/Phantom.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

imaging::IndexBox wholeOf(const imaging::Geometry& geometry) {
    return {{0, 0, 0}, geometry.size};
}

imaging::Mask voxelsOf(const imaging::Geometry& geometry, const std::vector<imaging::Index>& voxels) {
    return maskOf(geometry, [&](int i, int j, int k) {
        return std::find(voxels.begin(), voxels.end(), imaging::Index{i, j, k}) != voxels.end();
    });
}

/// Seeds that are boxes of a few voxels, for each segment.
std::vector<imaging::Mask> randomSeeds(const imaging::Geometry& geometry, std::size_t segments, Random& random) {
    std::vector<imaging::Mask> seeds;
    for (std::size_t n = 0; n < segments; ++n) {
        std::vector<std::uint8_t> voxels(geometry.voxelCount());
        for (std::uint64_t count = 0; count < 1 + random.below(3); ++count) {
            const auto at = [&](std::size_t axis) {
                return static_cast<int>(random.below(static_cast<std::uint64_t>(geometry.size[axis])));
            };
            const imaging::Index corner{at(0), at(1), at(2)};
            for (int i = corner[0]; i < std::min(corner[0] + 4, geometry.size[0]); ++i)
                voxels[geometry.offset(i, corner[1], corner[2])] = 1;
        }
        seeds.push_back(imaging::Mask::fromDense(geometry, voxels));
    }
    return seeds;
}

/// The labels of the definition, by offering every voxel its neighbours' ways until none is cheaper. The levels are the
/// image's own values, which lie between 0 and 4095 and reach both.
std::vector<int> labelsByRelaxation(const imaging::Volume& volume, const std::vector<imaging::Mask>& seeds,
                                    double costPerMm) {
    const auto& geometry = volume.geometry();
    constexpr long kFar = 1L << 60;
    std::vector<std::pair<long, int>> best(geometry.voxelCount(), {kFar, 0});
    for (std::size_t n = seeds.size(); n-- > 0;) {
        const auto dense = seeds[n].toDense();
        for (std::size_t v = 0; v < dense.size(); ++v)
            if (dense[v] != 0)
                best[v] = {0, static_cast<int>(n) + 1};
    }
    bool isChanged = true;
    while (isChanged) {
        isChanged = false;
        for (int k = 0; k < geometry.size[2]; ++k)
            for (int j = 0; j < geometry.size[1]; ++j)
                for (int i = 0; i < geometry.size[0]; ++i)
                    for (int n = 0; n < 27; ++n) {
                        const imaging::Index step{n % 3 - 1, n / 3 % 3 - 1, n / 9 - 1};
                        if (n == 13 || !geometry.contains(i + step[0], j + step[1], k + step[2]))
                            continue;
                        const auto& from = best[geometry.offset(i + step[0], j + step[1], k + step[2])];
                        const double mm =
                            Eigen::Vector3d(step[0], step[1], step[2]).cwiseProduct(geometry.spacingMm).norm();
                        const double change =
                            std::abs(volume.at(i, j, k) - volume.at(i + step[0], j + step[1], k + step[2]));
                        const long cost = std::max(1L, std::lround(costPerMm * mm * 4095)) + std::lround(change);
                        const std::pair<long, int> offered{from.first + cost, from.second};
                        auto& here = best[geometry.offset(i, j, k)];
                        if (from.first < kFar && offered < here) {
                            here = offered;
                            isChanged = true;
                        }
                    }
    }
    std::vector<int> labels;
    for (const auto& [cost, label] : best)
        labels.push_back(label);
    return labels;
}

std::vector<int> labelsOf(const std::vector<imaging::Mask>& regions) {
    std::vector<int> labels(regions.front().geometry().voxelCount());
    for (std::size_t n = 0; n < regions.size(); ++n) {
        const auto dense = regions[n].toDense();
        for (std::size_t v = 0; v < dense.size(); ++v)
            if (dense[v] != 0) {
                REQUIRE(labels[v] == 0);
                labels[v] = static_cast<int>(n) + 1;
            }
    }
    return labels;
}

/// Noise between 0 and 4095 that reaches both.
imaging::Volume noise(const imaging::Geometry& geometry, Random& random) {
    return volumeOf<std::int16_t>(geometry, [&](int i, int j, int k) {
        return i == 0 && j == 0 && k == 0   ? 0
               : i == 1 && j == 0 && k == 0 ? 4095
                                            : static_cast<int>(random.below(10)) * 4095 / 9;
    });
}

} // namespace

TEST_CASE("Every voxel goes to the seed with the cheapest way, the first segment's of equals", "[oracle]") {
    Random random(23);
    for (const auto& size : {imaging::Index{17, 13, 9}, {30, 20, 1}, {1, 1, 40}, {2, 2, 2}})
        for (const double costPerMm : {0.0, 0.001, 0.2}) {
            const auto geometry = grid(size, {0.7, 1.1, 3.0});
            const auto volume = noise(geometry, random);
            const auto seeds = randomSeeds(geometry, 3, random);
            const auto regions = grownFromSeeds(volume, seeds, wholeOf(geometry), {costPerMm});
            CHECK(labelsOf(regions) == labelsByRelaxation(volume, seeds, costPerMm));
        }
}

TEST_CASE("Seeds that change give the same regions as those seeds from the start") {
    Random random(29);
    const auto geometry = grid({21, 17, 8}, {0.7, 0.7, 2.5});
    const auto volume = noise(geometry, random);
    SeedGrowth growth(volume, wholeOf(geometry), {0.002});
    std::vector<imaging::Mask> seeds = randomSeeds(geometry, 3, random);
    for (int round = 0; round < 40; ++round) {
        // One segment's seeds are drawn anew, or a stroke is added, or all of a segment's are taken away.
        auto& changed = seeds[random.below(seeds.size())];
        const auto fresh = randomSeeds(geometry, 1, random).front();
        const std::vector<imaging::Mask> both = {changed, fresh};
        changed = round % 3 == 0   ? fresh
                  : round % 3 == 1 ? imaging::unionOf(both)
                                   : maskOf(geometry, [](int, int, int) { return false; });
        growth.setSeeds(seeds);
        CHECK(labelsOf(growth.regions()) == labelsOf(grownFromSeeds(volume, seeds, wholeOf(geometry), {0.002})));
    }
    growth.setSeeds({});
    CHECK(growth.regions().empty());
    growth.setSeeds(seeds);
    CHECK(labelsOf(growth.regions()) == labelsOf(grownFromSeeds(volume, seeds, wholeOf(geometry), {0.002})));
}

TEST_CASE("On a flat image seeds share the voxels out by their distance in mm") {
    const auto geometry = grid({41, 1, 21}, {1.0, 1.0, 2.0});
    const auto flat = volumeOf<std::uint8_t>(geometry, [](int, int, int) { return 7; });
    const std::vector<imaging::Mask> seeds = {voxelsOf(geometry, {{5, 0, 10}}), voxelsOf(geometry, {{35, 0, 10}})};
    const auto regions = grownFromSeeds(flat, seeds, wholeOf(geometry), {0.1});
    for (int k = 0; k < 21; ++k)
        for (int i = 0; i < 41; ++i)
            REQUIRE(regions[0].contains(i, 0, k) == (i <= 20)); // as near at 20: the first's
}

TEST_CASE("A blob in noise is parted from its surroundings by a few seeds") {
    const auto volume = phantom();
    const auto& geometry = volume.geometry();
    const auto disc = volumeOf<std::int16_t>(geometry, [&](int i, int j, int k) {
        const Eigen::Vector3d mm((i - 20) * 0.7, (j - 16) * 0.9, (k - 7) * 2.5);
        return (mm.norm() < 9.0 ? 100 : 0) + volume.at(i, j, k) / 8.0;
    });
    const std::vector<imaging::Mask> seeds = {
        maskOf(geometry, [](int i, int j, int k) { return k == 7 && j == 16 && i > 14 && i < 26; }),
        maskOf(geometry, [](int i, int j, int k) { return k % 6 == 0 && (i < 2 || j > 30); })};
    const auto regions = grownFromSeeds(disc, seeds, wholeOf(geometry));
    const auto truth = maskOf(geometry, [](int i, int j, int k) {
        return Eigen::Vector3d((i - 20) * 0.7, (j - 16) * 0.9, (k - 7) * 2.5).norm() < 9.0;
    });
    CHECK(regions[0].toDense() == truth.toDense());
    CHECK(regions[0].voxelCount() + regions[1].voxelCount() == geometry.voxelCount());
}

TEST_CASE("Within a box, seeds outside it are passed over, and the box is what is shared out") {
    const auto volume = phantom();
    const auto& geometry = volume.geometry();
    const imaging::IndexBox box{{5, 4, 3}, {20, 15, 6}};
    const std::vector<imaging::Mask> seeds = {voxelsOf(geometry, {{14, 12, 6}, {0, 0, 0}}),
                                              voxelsOf(geometry, {{6, 5, 3}}), voxelsOf(geometry, {{39, 32, 13}})};
    const auto regions = grownFromSeeds(volume, seeds, box);
    REQUIRE(regions.size() == 3);
    CHECK(regions[0].voxelCount() + regions[1].voxelCount() == box.voxelCount());
    CHECK(regions[2].isEmpty());
    CHECK_FALSE(regions[0].contains(0, 0, 0));
    CHECK(grownFromSeeds(volume, std::vector<imaging::Mask>{seeds[2]}, box).front().isEmpty());

    const auto around = seedGrowthBox(std::vector<imaging::Mask>{seeds[1], voxelsOf(geometry, {{26, 5, 3}})});
    CHECK(around.begin == imaging::Index{1, 0, 0});
    CHECK(around.size == imaging::Index{31, 11, 9});
    CHECK(seedGrowthBox({}).isEmpty());
}

TEST_CASE("Intensities that are not finite take part without harm") {
    const auto geometry = grid({12, 5, 3});
    const auto broken = volumeOf<float>(geometry, [](int i, int j, int) {
        return i == 4 ? NAN : i == 8 && j == 2 ? INFINITY : i == 9 ? -INFINITY : static_cast<float>(i);
    });
    const std::vector<imaging::Mask> seeds = {voxelsOf(geometry, {{0, 0, 0}}), voxelsOf(geometry, {{11, 4, 2}})};
    const auto regions = grownFromSeeds(broken, seeds, wholeOf(geometry));
    CHECK(regions[0].voxelCount() + regions[1].voxelCount() == geometry.voxelCount());
    const auto extreme = volumeOf<double>(geometry, [](int i, int, int) { return i % 2 == 0 ? 1e308 : -1e308; });
    CHECK(grownFromSeeds(extreme, seeds, wholeOf(geometry))[0].contains(1, 1, 1));
}

TEST_CASE("No voxels to share out and too many segments are errors") {
    const auto volume = phantom();
    CHECK_THROWS_AS(SeedGrowth(volume, {}), Error);
    const std::vector<imaging::Mask> many(255, spots());
    CHECK_THROWS_AS(grownFromSeeds(volume, many, wholeOf(volume.geometry())), Error);
}

TEST_CASE("Growing that was stopped is taken up again from the start") {
    Random random(31);
    const auto geometry = grid({80, 70, 50});
    const auto volume = noise(geometry, random);
    const auto seeds = randomSeeds(geometry, 2, random);
    const auto others = randomSeeds(geometry, 2, random);
    SeedGrowth growth(volume, wholeOf(geometry));
    growth.setSeeds(others);
    std::stop_source stop;
    const Progress stopping([&](double, std::string_view) { stop.request_stop(); }, stop.get_token());
    CHECK_THROWS_AS(growth.setSeeds(seeds, stopping), Cancelled);  // on the way
    CHECK_THROWS_AS(growth.setSeeds(others, stopping), Cancelled); // at once
    growth.setSeeds(seeds);
    CHECK(labelsOf(growth.regions()) == labelsOf(grownFromSeeds(volume, seeds, wholeOf(geometry))));
    CHECK_THROWS_AS(SeedGrowth(volume, wholeOf(geometry), {}, stopping), Cancelled);
}

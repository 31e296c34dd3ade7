#include "core/regions/DistanceMap.h"

#include "core/base/Random.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <stop_token>

using namespace rimlight;
using namespace rimlight::regions;

namespace {

constexpr float kFar = std::numeric_limits<float>::infinity();

std::vector<std::uint8_t> randomVoxels(const imaging::Index& size, double share, Random& random) {
    std::vector<std::uint8_t> voxels(static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
                                     static_cast<std::size_t>(size[2]));
    for (auto& voxel : voxels)
        voxel = random.uniform() < share ? 1 : 0;
    return voxels;
}

float squareOf(int steps, double spacingMm) {
    const double mm = steps * spacingMm;
    return static_cast<float>(mm * mm);
}

/// Every voxel against every inside voxel.
std::vector<float> bruteForce(const std::vector<std::uint8_t>& inside, const imaging::Index& size,
                              const Eigen::Vector3d& spacingMm) {
    std::vector<imaging::Index> sources;
    const auto visit = [&](auto&& f) {
        std::size_t v = 0;
        for (int k = 0; k < size[2]; ++k)
            for (int j = 0; j < size[1]; ++j)
                for (int i = 0; i < size[0]; ++i, ++v)
                    f(v, imaging::Index{i, j, k});
    };
    visit([&](std::size_t v, const imaging::Index& at) {
        if (inside[v] != 0)
            sources.push_back(at);
    });
    std::vector<float> distances(inside.size(), kFar);
    visit([&](std::size_t v, const imaging::Index& at) {
        for (const auto& source : sources) {
            const float x = squareOf(at[0] - source[0], spacingMm[0]);
            const float y = squareOf(at[1] - source[1], spacingMm[1]);
            const float z = squareOf(at[2] - source[2], spacingMm[2]);
            distances[v] = std::min(distances[v], (x + y) + z);
        }
    });
    return distances;
}

imaging::Mask ball(const imaging::Geometry& geometry, const Eigen::Vector3d& centre, double radiusMm) {
    std::vector<std::uint8_t> voxels;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i) {
                const Eigen::Vector3d offset = Eigen::Vector3d(i, j, k) - centre;
                voxels.push_back(offset.cwiseProduct(geometry.spacingMm).norm() <= radiusMm ? 1 : 0);
            }
    return imaging::Mask::fromDense(geometry, voxels);
}

} // namespace

TEST_CASE("Distances on anisotropic grids are those of brute force to the last bit, with and without a limit") {
    Random random(3);
    const std::vector<std::pair<imaging::Index, Eigen::Vector3d>> grids = {
        {{1, 1, 1}, {1.0, 1.0, 1.0}},     {{17, 1, 1}, {0.3, 1.0, 2.0}},           {{1, 23, 1}, {1.0, 0.7, 1.0}},
        {{1, 1, 40}, {1.0, 1.0, 3.1}},    {{70, 9, 1}, {0.976562, 0.976562, 5.0}}, {{65, 3, 12}, {0.1, 2.5, 0.33}},
        {{21, 18, 15}, {0.7, 0.7, 5.0}},  {{16, 40, 12}, {1.0, 1.0, 1.0}},         {{12, 11, 60}, {2.3, 0.4, 0.15}},
        {{130, 5, 6}, {0.5, 0.62, 1.25}}, {{5, 90, 7}, {1.1, 0.05, 1.7}}};
    for (const auto& [size, spacingMm] : grids)
        for (const double share : {0.0, 0.002, 0.03, 0.4, 1.0}) {
            const auto inside = randomVoxels(size, share, random);
            const auto expected = bruteForce(inside, size, spacingMm);
            CAPTURE(size, share);
            CHECK(squaredDistancesMm2(inside, size, spacingMm) == expected);
            for (const double limitMm : {0.0, 0.5, 1.4, 3.0, 10.0, 60.0}) {
                auto limited = expected;
                for (auto& distance : limited)
                    distance = distance <= squaredLimitMm2(limitMm) ? distance : kFar;
                CAPTURE(limitMm);
                CHECK(squaredDistancesMm2(inside, size, spacingMm, limitMm) == limited);
            }
        }
}

TEST_CASE("Distances are the same on any number of threads") {
    Random random(4);
    const imaging::Index size{90, 70, 40};
    const auto inside = randomVoxels(size, 0.0005, random);
    for (const double limitMm : {8.0, 1000.0}) {
        const auto one = squaredDistancesMm2(inside, size, {0.8, 0.9, 2.5}, limitMm, 1);
        CHECK(one == squaredDistancesMm2(inside, size, {0.8, 0.9, 2.5}, limitMm, 2));
        CHECK(one == squaredDistancesMm2(inside, size, {0.8, 0.9, 2.5}, limitMm, 7));
    }
}

TEST_CASE("Measuring distances stops when it is cancelled") {
    std::stop_source stop;
    stop.request_stop();
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    const std::vector<std::uint8_t> inside(1000, 1);
    CHECK_THROWS_AS(squaredDistancesMm2(inside, {10, 10, 10}, {1, 1, 1}, 5.0, 0, progress), Cancelled);
}

TEST_CASE("Thirty steps of a tenth lie within 3 mm though files round the spacing") {
    for (const double spacingMm : {0.1, static_cast<double>(0.1F)}) {
        std::vector<std::uint8_t> inside(40, 0);
        inside[0] = 1;
        const auto distances = squaredDistancesMm2(inside, {40, 1, 1}, {spacingMm, 1.0, 1.0}, 3.0);
        CHECK(distances[30] < kFar);
        CHECK(distances[31] == kFar);
    }
}

TEST_CASE("A region grows and shrinks by mm on a grid of unequal and turned axes") {
    Random random(5);
    imaging::Geometry geometry;
    geometry.size = {30, 24, 14};
    geometry.spacingMm = {0.8, 1.1, 3.0};
    geometry.direction = Eigen::AngleAxisd(0.4, Eigen::Vector3d(1.0, 2.0, -1.0).normalized()).toRotationMatrix();
    // Blobs that touch the border and one that fills a corner.
    auto voxels = ball(geometry, {3.0, 10.0, 5.0}, 9.0).toDense();
    const auto corner = ball(geometry, {29.0, 23.0, 13.0}, 7.0).toDense();
    for (std::size_t v = 0; v < voxels.size(); ++v)
        voxels[v] |= corner[v];
    const auto mask = imaging::Mask::fromDense(geometry, voxels);
    auto outside = voxels;
    for (auto& voxel : outside)
        voxel ^= 1U;
    const auto fromRegion = bruteForce(voxels, geometry.size, geometry.spacingMm);
    const auto fromOutside = bruteForce(outside, geometry.size, geometry.spacingMm);
    for (const double mm : {0.0, 0.5, 0.8, 2.5, 3.0, 6.2, 100.0}) {
        CAPTURE(mm);
        std::vector<std::uint8_t> larger;
        std::vector<std::uint8_t> smaller;
        for (std::size_t v = 0; v < voxels.size(); ++v) {
            larger.push_back(fromRegion[v] <= squaredLimitMm2(mm) ? 1 : 0);
            smaller.push_back(fromOutside[v] > squaredLimitMm2(mm) ? 1 : 0);
        }
        const auto grownMask = grown(mask, mm);
        CHECK(grownMask.toDense() == larger);
        CHECK(grownMask.geometry().sameGrid(geometry));
        CHECK(shrunk(mask, mm).toDense() == smaller);
    }
    CHECK(grown(mask, 0.0).toDense() == voxels);
    CHECK(shrunk(mask, 0.0).toDense() == voxels);
}

TEST_CASE("Nothing grows to nothing, and a region that fills the image has no outside to shrink from") {
    imaging::Geometry geometry;
    geometry.size = {6, 5, 4};
    const auto none = imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(120, 0));
    const auto all = imaging::Mask::fromDense(geometry, std::vector<std::uint8_t>(120, 1));
    CHECK(grown(none, 5.0).isEmpty());
    CHECK(shrunk(none, 5.0).isEmpty());
    CHECK(grown(none, 5.0).geometry().sameGrid(geometry));
    CHECK(shrunk(all, 5.0).voxelCount() == 120);
    CHECK(grown(all, std::numeric_limits<double>::infinity()).voxelCount() == 120);
}

#include "core/regions/assist/WorkingGrid.h"

#include "core/base/Random.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <numeric>

using namespace rimlight;
using namespace rimlight::regions::assist;

namespace {

imaging::Geometry geometryOf(const imaging::Index& size, const Eigen::Vector3d& spacingMm) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    geometry.originMm = {5.0, -7.0, 11.0};
    return geometry;
}

} // namespace

TEST_CASE("A working grid is never finer than the image, and its voxels are as near to the wanted size as whole blocks "
          "get") {
    const auto geometry = geometryOf({200, 200, 50}, {0.5, 0.5, 4.0});
    const auto grid = workingGrid(geometry, {50.0, 50.0, 100.0}, {20.0, 20.0, 20.0}, 2.0);
    CHECK(grid.block == imaging::Index{4, 4, 1});
    CHECK(grid.spacingMm == Eigen::Vector3d(2.0, 2.0, 4.0));
    CHECK(grid.box.begin == imaging::Index{60, 60, 20});
    CHECK(grid.box.size == imaging::Index{81, 81, 11});
    CHECK(grid.size == imaging::Index{21, 21, 11});
    // The centre of the first block of four voxels of 0.5 mm.
    CHECK(grid.positionMm(0, 0, 0)[0] == Approx(30.75));
}

TEST_CASE("A working grid around a place beyond the image is the nearest part of the image") {
    const auto geometry = geometryOf({20, 30, 1}, {1.0, 1.0, 5.0});
    for (const double far : {-1e300, -100.0, 1000.0, 1e300}) {
        const auto grid = workingGrid(geometry, {far, 10.0, 0.0}, {5.0, 5.0, 5.0}, 1.0);
        CHECK(grid.size[0] == 1);
        CHECK(grid.size[2] == 1);
        CHECK(grid.box.begin[0] == (far < 0.0 ? 0 : 19));
    }
}

TEST_CASE("Block means are the means of the image's voxels, those of a cut-off block and without numbers too",
          "[oracle]") {
    const auto geometry = geometryOf({11, 9, 5}, {1.0, 1.0, 1.0});
    Random random(2);
    std::vector<double> voxels(geometry.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < 0.1 ? std::numeric_limits<double>::quiet_NaN() : random.normal();
    const auto grid = workingGrid(geometry, {5.0, 4.0, 2.0}, {4.0, 4.0, 2.0}, 3.0);
    REQUIRE(grid.block == imaging::Index{3, 3, 3});
    const auto means = blockMeans(imaging::Volume::fromVoxels(geometry, voxels), grid, {}, 2);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                double sum = 0.0;
                int count = 0;
                for (int n = 0; n < 27; ++n) {
                    const int x = 3 * i + n % 3;
                    const int y = 3 * j + n / 3 % 3;
                    const int z = 3 * k + n / 9;
                    if (x >= grid.box.size[0] || y >= grid.box.size[1] || z >= grid.box.size[2])
                        continue;
                    const double value =
                        voxels[geometry.offset(grid.box.begin[0] + x, grid.box.begin[1] + y, grid.box.begin[2] + z)];
                    if (std::isfinite(value)) {
                        sum += value;
                        ++count;
                    }
                }
                REQUIRE(count > 0);
                CHECK(means[grid.offset(i, j, k)] == Approx(sum / count).margin(1e-6));
            }
}

TEST_CASE("Where no block is larger than a voxel, a mask comes back from the working grid as it was") {
    const auto geometry = geometryOf({20, 18, 9}, {1.0, 1.0, 3.0});
    Random random(4);
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (auto& voxel : voxels)
        voxel = random.uniform() < 0.3 ? 1 : 0;
    const auto mask = imaging::Mask::fromDense(geometry, voxels);
    const auto grid = workingGrid(geometry, {10.0, 9.0, 12.0}, {100.0, 100.0, 100.0}, 0.1);
    const auto back = maskAbove(blockShares(mask, grid), 0.5, grid, geometry, {}, 0);
    CHECK(back.toDense() == mask.toDense());
}

TEST_CASE("Distances along the image's axes are those in the patient, on an oblique grid as well") {
    auto geometry = geometryOf({20, 18, 9}, {0.7, 1.1, 3.0});
    geometry.direction = Eigen::AngleAxisd(0.4, Eigen::Vector3d(1.0, 2.0, -1.0).normalized()).toRotationMatrix();
    const Eigen::Vector3d a(3.0, 4.0, 5.0);
    const Eigen::Vector3d b(-13.0, 40.0, 25.0);
    CHECK((alongAxes(geometry, a) - alongAxes(geometry, b)).norm() == Approx((a - b).norm()));
    CHECK(alongAxes(geometry, geometry.toPatient({2.0, 3.0, 4.0})).isApprox(Eigen::Vector3d(1.4, 3.3, 12.0)));
}

TEST_CASE("A blurred point is a Gaussian of the standard deviation in mm along each axis", "[oracle]") {
    const auto geometry = geometryOf({61, 61, 41}, {1.0, 1.0, 2.0});
    const auto grid = workingGrid(geometry, {30.0, 30.0, 40.0}, {100.0, 100.0, 100.0}, 0.1);
    Field point(grid.voxelCount(), 0.0F);
    point[grid.offset(30, 30, 20)] = 1.0F;
    constexpr double kSdMm = 4.0;
    const auto spread = blurred(point, grid, kSdMm, 0);
    CHECK(std::accumulate(spread.begin(), spread.end(), 0.0) == Approx(1.0).epsilon(1e-4));
    const double peak = spread[grid.offset(30, 30, 20)];
    CHECK(spread[grid.offset(34, 30, 20)] / peak == Approx(std::exp(-0.5)).epsilon(1e-4));
    CHECK(spread[grid.offset(30, 22, 20)] / peak == Approx(std::exp(-2.0)).epsilon(1e-4));
    CHECK(spread[grid.offset(30, 30, 24)] / peak == Approx(std::exp(-2.0)).epsilon(1e-4));
}

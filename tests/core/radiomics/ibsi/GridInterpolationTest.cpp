#include "core/radiomics/ibsi/GridInterpolation.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::radiomics::ibsi;
using imaging::Geometry;
using imaging::IndexBox;
using imaging::Interpolator;

namespace {

const Progress kNobody;

Geometry gridOf(const imaging::Index& size, const Eigen::Vector3d& spacingMm) {
    Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    geometry.originMm = {-10.0, 5.0, 2.0};
    return geometry;
}

/// A volume of f(position in voxels).
template <class F>
imaging::Volume volumeOf(const Geometry& geometry, F&& f) {
    std::vector<double> voxels;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels.push_back(f(Eigen::Vector3d(i, j, k)));
    return imaging::Volume::fromVoxels(geometry, std::move(voxels));
}

IndexBox whole(const Geometry& grid) {
    return {{0, 0, 0}, grid.size};
}

} // namespace

TEST_CASE("the interpolated grid has the centre of the original one and covers it") {
    const auto original = gridOf({4, 5, 7}, {3.0, 3.0, 2.0});
    const auto grid = centredGrid(original, std::vector{2.0, 2.0, 3.0});
    // IBSI 026Q: 12 / 2, 15 / 2 and 14 / 3, rounded up.
    CHECK(grid.size == imaging::Index{6, 8, 5});
    CHECK((grid.centreMm() - original.centreMm()).norm() < 1e-12);
    const auto slices = centredGrid(original, std::vector{2.0, 2.0});
    CHECK(slices.size == imaging::Index{6, 8, 7});
    CHECK(slices.spacingMm[2] == 2.0);
    // 0.977 mm as a float32 must not make the grid a voxel longer.
    const auto fromFile = gridOf({200, 200, 10}, Eigen::Vector3d::Constant(0.977F));
    CHECK(centredGrid(fromFile, std::vector{1.954, 1.954, 1.954}).size == imaging::Index{100, 100, 5});
}

TEST_CASE("linear interpolation gives back a linear image, and its outermost voxels beyond the border") {
    const auto original = gridOf({9, 8, 7}, {3.0, 2.0, 4.0});
    const auto field = [](const Eigen::Vector3d& x) { return 2.0 * x[0] - 3.0 * x[1] + 5.0 * x[2]; };
    const auto volume = volumeOf(original, field);
    const auto grid = centredGrid(original, std::vector{2.0, 3.0, 3.0});
    const auto values = interpolate(volume, grid, whole(grid), Interpolator::Linear, kNobody, 2);
    REQUIRE(values.size() == grid.voxelCount());
    const Eigen::Vector3d last(8.0, 7.0, 6.0);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Eigen::Vector3d place = original.toIndex(grid.toPatient(Eigen::Vector3d(i, j, k)));
                REQUIRE(values[grid.offset(i, j, k)] == Approx(field(place.cwiseMax(0.0).cwiseMin(last))).margin(1e-9));
            }
}

TEST_CASE("the cubic spline gives back a cubic image far from the border") {
    const auto original = gridOf({90, 80, 70}, {1.5, 1.0, 2.0});
    const auto field = [](const Eigen::Vector3d& x) {
        const Eigen::Vector3d y = (x - Eigen::Vector3d(45.0, 40.0, 35.0)) / 10.0;
        return y[0] * y[0] * y[0] - 2.0 * y[1] * y[1] * y[2] + y[2] * y[2] * y[2] + y[0] * y[1];
    };
    const auto volume = volumeOf(original, field);
    const auto grid = centredGrid(original, std::vector{1.1, 1.3, 1.7});
    IndexBox middle;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        middle.begin[axis] = grid.size[axis] / 2 - 2;
        middle.size[axis] = 4;
    }
    const auto values = interpolate(volume, grid, middle, Interpolator::BSpline, kNobody, 2);
    std::size_t here = 0;
    for (int k = 0; k < 4; ++k)
        for (int j = 0; j < 4; ++j)
            for (int i = 0; i < 4; ++i) {
                const Eigen::Vector3d index(middle.begin[0] + i, middle.begin[1] + j, middle.begin[2] + k);
                CHECK(values[here++] == Approx(field(original.toIndex(grid.toPatient(index)))).margin(1e-9));
            }
}

TEST_CASE("every interpolation passes through the voxels, also those at the border and of a single slice") {
    const auto original = gridOf({5, 6, 1}, {3.0, 3.0, 3.0});
    const auto volume =
        volumeOf(original, [](const Eigen::Vector3d& x) { return std::sin(x[0] * 2.0) + std::cos(x[1] * 3.0); });
    // A third of the spacing: every third voxel of the new grid, from the second on, is an original one.
    const auto grid = centredGrid(original, std::vector{1.0, 1.0, 3.0});
    for (const auto method : {Interpolator::Nearest, Interpolator::Linear, Interpolator::BSpline}) {
        const auto values = interpolate(volume, grid, whole(grid), method, kNobody, 1);
        for (int j = 0; j < 6; ++j)
            for (int i = 0; i < 5; ++i)
                CHECK(values[grid.offset(3 * i + 1, 3 * j + 1, 0)] == Approx(volume.at(i, j, 0)).margin(1e-9));
    }
}

TEST_CASE("a box is interpolated as in the whole image, with any number of threads") {
    const auto original = gridOf({70, 60, 50}, {1.0, 1.0, 2.0});
    const auto volume =
        volumeOf(original, [](const Eigen::Vector3d& x) { return 100.0 * std::sin(x[0] * 1.7 + x[1] * x[2] * 0.3); });
    const auto grid = centredGrid(original, std::vector{1.7, 1.7, 1.7});
    const IndexBox box{{10, 12, 14}, {9, 8, 7}};
    for (const auto method : {Interpolator::Nearest, Interpolator::Linear, Interpolator::BSpline}) {
        const auto all = interpolate(volume, grid, whole(grid), method, kNobody, 3);
        const auto part = interpolate(volume, grid, box, method, kNobody, 1);
        CHECK(part == interpolate(volume, grid, box, method, kNobody, 4));
        std::size_t here = 0;
        for (int k = 0; k < box.size[2]; ++k)
            for (int j = 0; j < box.size[1]; ++j)
                for (int i = 0; i < box.size[0]; ++i)
                    REQUIRE(
                        part[here++] ==
                        Approx(all[grid.offset(box.begin[0] + i, box.begin[1] + j, box.begin[2] + k)]).margin(1e-9));
    }
}

TEST_CASE("an interpolated mask holds the voxels of which half lies inside, the border's included") {
    const auto original = gridOf({8, 8, 4}, {1.0, 1.0, 3.0});
    std::vector<std::uint8_t> inside(original.voxelCount(), 0);
    for (int k = 0; k < 2; ++k)
        for (int j = 2; j < 6; ++j)
            for (int i = 0; i < 4; ++i)
                inside[original.offset(i, j, k)] = 1;
    const auto mask = imaging::Mask::fromDense(original, inside);
    // In x and y twice the spacing: places 0.5, 2.5, 4.5, 6.5; in z 1.5 mm: -0.25, 0.25, ... 1.25, 1.75 with shares
    // 1, 1, 1, 1 (place 1.25: 0.75), 0.25.
    const auto grid = centredGrid(original, std::vector{2.0, 2.0, 1.5});
    REQUIRE(grid.size == imaging::Index{4, 4, 8});
    const auto found = interpolate(mask, grid, Interpolator::Linear, 0.5, kNobody, 2);
    CHECK(found.box().begin == imaging::Index{0, 1, 0});
    CHECK(found.box().size == imaging::Index{2, 2, 4});
    CHECK(found.voxelCount() == 16);
}

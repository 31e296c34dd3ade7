#include "ui/viewer/SurfaceMesh.h"

#include <catch2/catch.hpp>
#include <vtkMassProperties.h>
#include <vtkNew.h>
#include <vtkPolyData.h>

#include <cmath>

using namespace rimlight;
using namespace rimlight::viewer;

namespace {

constexpr double kRadiusMm = 40.0;

imaging::Mask ball(const Eigen::Vector3d& spacingMm) {
    imaging::Geometry geometry;
    geometry.spacingMm = spacingMm;
    for (std::size_t axis = 0; axis < 3; ++axis)
        geometry.size[axis] = static_cast<int>(110.0 / spacingMm[static_cast<Eigen::Index>(axis)]);
    geometry.originMm = {-50.0, 20.0, -300.0};
    const Eigen::Vector3d centre = geometry.centreMm();
    std::vector<std::uint8_t> voxels(geometry.voxelCount());
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i)
                voxels[geometry.offset(i, j, k)] =
                    (geometry.toPatient({1.0 * i, 1.0 * j, 1.0 * k}) - centre).norm() < kRadiusMm ? 1 : 0;
    return imaging::Mask::fromDense(geometry, voxels);
}

double volumeMm3(vtkPolyData* mesh) {
    vtkNew<vtkMassProperties> mass;
    mass->SetInputData(mesh);
    return mass->GetVolume();
}

} // namespace

TEST_CASE("The surface of a ball has its volume and place, made of voxels or of coarser cells") {
    const double volume = 4.0 / 3.0 * M_PI * std::pow(kRadiusMm, 3);
    for (const Eigen::Vector3d& spacing : {Eigen::Vector3d(1, 1, 1), Eigen::Vector3d(0.8, 0.8, 2.5)}) {
        const auto mask = ball(spacing);
        const Eigen::Vector3d centre = mask.geometry().centreMm();
        const auto fine = surfaceOf(mask, {});
        const auto coarse = surfaceOf(mask, {}, mask.box().voxelCount() / 6);
        REQUIRE(fine != nullptr);
        REQUIRE(coarse != nullptr);
        CHECK(coarse->GetNumberOfCells() < fine->GetNumberOfCells() / 2);
        CHECK(volumeMm3(fine) == Approx(volume).epsilon(0.02));
        CHECK(volumeMm3(coarse) == Approx(volume).epsilon(0.03));
        for (auto* mesh : {fine.Get(), coarse.Get()})
            for (int axis = 0; axis < 3; ++axis) {
                const double low = mesh->GetBounds()[2 * axis] - centre[axis];
                const double high = mesh->GetBounds()[2 * axis + 1] - centre[axis];
                // Half a coarse cell, of at most 2.5 mm.
                CHECK(low == Approx(-kRadiusMm).margin(1.3));
                CHECK(high == Approx(kRadiusMm).margin(1.3));
            }
    }
}

TEST_CASE("An empty mask and a stopped worker give no surface") {
    imaging::Geometry geometry;
    geometry.size = {8, 8, 8};
    const std::vector<std::uint8_t> none(512, 0);
    CHECK(surfaceOf(imaging::Mask::fromDense(geometry, none), {}) == nullptr);
    std::stop_source stop;
    stop.request_stop();
    CHECK(surfaceOf(ball({2, 2, 2}), stop.get_token()) == nullptr);
}

TEST_CASE("One voxel, and one at the grid's border, have a surface") {
    imaging::Geometry geometry;
    geometry.size = {3, 3, 1};
    for (const std::size_t voxel : {std::size_t{4}, std::size_t{0}}) {
        std::vector<std::uint8_t> inside(9, 0);
        inside[voxel] = 1;
        const auto mesh = surfaceOf(imaging::Mask::fromDense(geometry, inside), {});
        REQUIRE(mesh != nullptr);
        CHECK(mesh->GetNumberOfCells() >= 8);
    }
}

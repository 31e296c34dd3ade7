#include "core/regions/tools/SegmentFigures.h"

#include "core/base/Random.h"
#include "core/tables/Csv.h"
#include "tests/core/regions/tools/Phantom.h"
#include "tests/core/regions/tools/ToolsOracle.h"
#include "tests/support/TestData.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace rimlight;
using namespace rimlight::regions;
using namespace rimlight::test;

namespace {

std::map<std::string, double> oracleFigures(const std::string& input) {
    std::map<std::string, double> figures;
    for (const auto& row : tables::readCsv(sourceFolder() / "tests/oracle/tools/figures.csv").rows)
        if (row.at(0) == input)
            figures[row.at(1)] = std::stod(row.at(2));
    REQUIRE(figures.size() == 15);
    return figures;
}

void checkFigures(const std::string& input, const imaging::Mask& mask, const imaging::Volume& volume) {
    INFO(input);
    const auto expected = oracleFigures(input);
    const auto figures = measured(mask, volume);
    const auto is = [&](const std::string& name) { return Approx(expected.at(name)).epsilon(1e-12).margin(1e-12); };
    CHECK(static_cast<double>(figures.voxels) == expected.at("voxels"));
    CHECK(figures.volumeMl == is("ml"));
    REQUIRE(figures.intensities);
    CHECK(static_cast<double>(figures.intensities->voxels) == expected.at("voxels"));
    CHECK(figures.intensities->mean == is("mean"));
    CHECK(figures.intensities->sd == is("sd"));
    CHECK(figures.intensities->least == is("least"));
    CHECK(figures.intensities->percentile10 == is("percentile10"));
    CHECK(figures.intensities->percentile25 == is("percentile25"));
    CHECK(figures.intensities->median == is("percentile50"));
    CHECK(figures.intensities->percentile75 == is("percentile75"));
    CHECK(figures.intensities->percentile90 == is("percentile90"));
    CHECK(figures.intensities->greatest == is("greatest"));
    REQUIRE(figures.longest);
    CHECK(figures.longest->mm == is("longest"));
    for (std::size_t axis = 0; axis < 3; ++axis) {
        REQUIRE(figures.slices[axis]);
        CHECK(figures.slices[axis]->longest.mm == is("longest" + std::to_string(axis)));
    }
}

/// Checks that a diameter's ends are as far apart as it says, and lie in the slice where one is given.
void checkEnds(const Diameter& diameter, const imaging::Geometry& geometry, int axis, int slice) {
    CHECK((diameter.from - diameter.to).norm() == Approx(diameter.mm).margin(1e-9));
    for (const auto& end : {diameter.from, diameter.to})
        CHECK(geometry.toIndex(end)[axis] == Approx(slice).margin(1e-9));
}

imaging::Geometry oblique(const imaging::Index& size, const Eigen::Vector3d& spacingMm) {
    auto geometry = grid(size, spacingMm);
    geometry.originMm = {-31.3, 112.7, 100.1};
    geometry.direction = Eigen::AngleAxisd(0.7, Eigen::Vector3d(1, -2, 3).normalized()).toRotationMatrix();
    return geometry;
}

template <class T>
imaging::Volume asType(const imaging::Volume& volume) {
    return volumeOf<T>(volume.geometry(), [&](int i, int j, int k) { return volume.at(i, j, k); });
}

} // namespace

TEST_CASE("A region measures what numpy and a comparison of all pairs say, whatever the image's type", "[oracle]") {
    const auto bright =
        maskOf(phantomGrid(), [volume = phantom()](int i, int j, int k) { return volume.at(i, j, k) >= 70; });
    for (const auto& volume : {phantom(), asType<std::uint8_t>(phantom()), asType<std::uint16_t>(phantom()),
                               asType<std::int32_t>(phantom()), asType<float>(phantom()), asType<double>(phantom())}) {
        checkFigures("spots", spots(), volume);
        checkFigures("threshold", bright, volume);
    }
}

TEST_CASE("A real region measures what numpy and PyRadiomics say", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(data, "pyradiomics");
    const auto mask = oracleMask("brain1-label");
    checkFigures("brain1-label", mask, oracleVolume("brain1"));
    std::map<std::string, double> baseline;
    for (const auto& row : tables::readCsv(data / "baseline/baseline_shape.csv").rows)
        if (row.at(0).starts_with("original_shape_Maximum"))
            baseline[row.at(0)] = std::stod(row.at(1));
    const auto figures = measured(mask);
    CHECK(figures.longest->mm == Approx(baseline.at("original_shape_Maximum3DDiameter")).epsilon(1e-10));
    CHECK(figures.slices[0]->longest.mm == Approx(baseline.at("original_shape_Maximum2DDiameterRow")).epsilon(1e-10));
    CHECK(figures.slices[1]->longest.mm ==
          Approx(baseline.at("original_shape_Maximum2DDiameterColumn")).epsilon(1e-10));
    CHECK(figures.slices[2]->longest.mm < baseline.at("original_shape_Maximum2DDiameterSlice"));
}

TEST_CASE("A turned rectangle measures its diagonal and what crosses it, on the right slice of an oblique grid") {
    // The diagonal of 30 x 40 mm is 50 mm; across it, the longest chord through a corner leans on the longer side.
    const auto geometry = oblique({60, 70, 9}, {1.0, 1.0, 4.0});
    const auto box = maskOf(geometry, [](int i, int j, int k) {
        return k == 6 ? i >= 10 && i < 40 && j >= 20 && j < 60
                      : k >= 3 && k < 8 && i >= 10 && i < 30 && j >= 20 && j < 50;
    });
    const auto figures = measured(box);
    REQUIRE(figures.slices[2]);
    CHECK(figures.slices[2]->slice == 6);
    // Between the middles of faces a corner is cut by half a pixel both ways.
    const auto& longest = figures.slices[2]->longest;
    CHECK(longest.mm == Approx(std::hypot(29.0, 40.0)));
    checkEnds(longest, geometry, 2, 6);
    const auto& across = figures.slices[2]->perpendicular;
    checkEnds(across, geometry, 2, 6);
    CHECK((across.to - across.from).dot(longest.to - longest.from) == Approx(0.0).margin(1e-9));
    CHECK(across.mm < longest.mm);
    CHECK(across.mm == Approx(30.0 * 50.0 / 40.0).margin(1.0));
    for (int axis = 0; axis < 3; ++axis) {
        const auto& slice = *figures.slices[static_cast<std::size_t>(axis)];
        checkEnds(slice.longest, geometry, axis, slice.slice);
        checkEnds(slice.perpendicular, geometry, axis, slice.slice);
        CHECK(slice.perpendicular.mm <= slice.longest.mm);
    }
}

TEST_CASE("An ellipsoid measures its axes", "[oracle]") {
    const auto geometry = oblique({101, 81, 41}, {0.5, 0.5, 1.0});
    const auto ellipsoid = maskOf(geometry, [](int i, int j, int k) {
        const Eigen::Vector3d mm((i - 50) * 0.5, (j - 40) * 0.5, (k - 20) * 1.0);
        return mm.cwiseQuotient(Eigen::Vector3d(22.0, 14.0, 9.0)).norm() <= 1.0;
    });
    const auto figures = measured(ellipsoid);
    CHECK(figures.volumeMl == Approx(4.0 / 3.0 * std::numbers::pi * 22 * 14 * 9 / 1000.0).epsilon(0.005));
    CHECK(figures.longest->mm == Approx(44.0).margin(0.6));
    CHECK(figures.slices[2]->longest.mm == Approx(44.0).margin(0.6));
    CHECK(figures.slices[2]->perpendicular.mm == Approx(28.0).margin(0.6));
    CHECK(figures.slices[2]->slice == 20);
    CHECK(figures.slices[0]->longest.mm == Approx(28.0).margin(0.6));
    CHECK(figures.slices[0]->perpendicular.mm == Approx(18.0).margin(1.1));
    CHECK(figures.slices[1]->longest.mm == Approx(44.0).margin(0.6));
    CHECK(figures.slices[1]->perpendicular.mm == Approx(18.0).margin(1.1));
    CHECK((figures.longest->from - figures.longest->to).norm() == Approx(figures.longest->mm));
}

TEST_CASE("The longest diameter is that of a comparison of all pairs, for scattered voxels") {
    Random random(17);
    for (int round = 0; round < 30; ++round) {
        const auto geometry = oblique({23, 19, 11}, {0.7, 1.3, 2.9});
        std::vector<imaging::Index> voxels;
        for (std::uint64_t n = 0; n <= random.below(12); ++n)
            voxels.push_back({static_cast<int>(random.below(23)), static_cast<int>(random.below(19)),
                              static_cast<int>(random.below(11))});
        const auto mask = maskOf(geometry, [&](int i, int j, int k) {
            return std::find(voxels.begin(), voxels.end(), imaging::Index{i, j, k}) != voxels.end();
        });
        std::vector<Eigen::Vector3d> faces;
        for (const auto& voxel : voxels)
            for (int axis = 0; axis < 3; ++axis)
                for (const double side : {-0.5, 0.5}) {
                    Eigen::Vector3d face(voxel[0], voxel[1], voxel[2]);
                    face[axis] += side;
                    faces.push_back(geometry.toPatient(face));
                }
        double longest = 0.0;
        for (const auto& a : faces)
            for (const auto& b : faces)
                longest = std::max(longest, (a - b).norm());
        CHECK(measured(mask).longest->mm == Approx(longest).epsilon(1e-12));
    }
}

TEST_CASE("One voxel measures its own size") {
    const auto geometry = grid({5, 5, 1}, {0.5, 2.0, 3.0});
    const auto one = maskOf(geometry, [](int i, int j, int) { return i == 4 && j == 0; });
    const auto figures = measured(one, volumeOf<float>(geometry, [](int i, int, int) { return 10.0 * i; }));
    CHECK(figures.volumeMl == Approx(0.003));
    CHECK(figures.longest->mm == Approx(3.0));
    CHECK(figures.slices[2]->longest.mm == Approx(2.0));
    CHECK(figures.slices[2]->perpendicular.mm == Approx(0.5));
    CHECK(figures.intensities->mean == 40.0);
    CHECK(figures.intensities->sd == 0.0);
    CHECK(figures.intensities->percentile10 == 40.0);
}

TEST_CASE("An empty region has no diameters and no intensities, and what is no number is left out") {
    const auto geometry = grid({6, 5, 4});
    const auto none = maskOf(geometry, [](int, int, int) { return false; });
    const auto all = maskOf(geometry, [](int, int, int) { return true; });
    const auto gaps = volumeOf<float>(geometry, [](int i, int, int) { return i == 0 ? NAN : i == 1 ? INFINITY : i; });
    const auto empty = measured(none, gaps);
    CHECK(empty.voxels == 0);
    CHECK(empty.volumeMl == 0.0);
    CHECK_FALSE(empty.longest);
    CHECK_FALSE(empty.slices[1]);
    CHECK_FALSE(empty.intensities);
    const auto some = measured(all, gaps);
    REQUIRE(some.intensities);
    CHECK(some.voxels == 120);
    CHECK(some.intensities->voxels == 80);
    CHECK(some.intensities->mean == Approx(3.5));
    CHECK(some.intensities->greatest == 5.0);
    CHECK_FALSE(measured(all, volumeOf<float>(geometry, [](int, int, int) { return NAN; })).intensities);
    CHECK_FALSE(measured(all).intensities);
}

#include "core/radiomics/ibsi/EnclosingShapes.h"

#include "core/base/Random.h"

#include <Eigen/Geometry>
#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <numbers>

using namespace rimlight;
using namespace rimlight::radiomics;
using namespace rimlight::radiomics::ibsi;

namespace {

const Progress kNobody;

/// Every whole point of a box.
std::vector<HalfPoint> gridOf(int nx, int ny, int nz) {
    std::vector<HalfPoint> points;
    for (int z = 0; z < nz; ++z)
        for (int y = 0; y < ny; ++y)
            for (int x = 0; x < nx; ++x)
                points.push_back({x, y, z});
    return points;
}

/// Closed and convex around the points: every edge has its twin, V - E + F = 2, and no point lies outside a face.
void checkHull(const ConvexHull& hull, const std::vector<HalfPoint>& points) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
    const auto corners = hull.cornersMm(Eigen::Vector3d::Constant(2.0));
    for (const auto& face : hull.faces) {
        for (std::size_t e = 0; e < 3; ++e)
            ++edges[{face[e], face[(e + 1) % 3]}];
        const Eigen::Vector3d normal = (corners[face[1]] - corners[face[0]]).cross(corners[face[2]] - corners[face[0]]);
        CHECK(normal.norm() > 0.0);
        for (const auto& point : points)
            REQUIRE(normal.dot(Eigen::Vector3d(point[0], point[1], point[2]) - corners[face[0]]) <= 0.0);
    }
    for (const auto& [edge, count] : edges) {
        CHECK(count == 1);
        CHECK(edges.count({edge.second, edge.first}) == 1);
    }
    CHECK(2 * hull.corners.size() - edges.size() + 2 * hull.faces.size() == 4);
}

} // namespace

TEST_CASE("the hull of a box full of points is the box, with each half voxel worth half the spacing") {
    const auto points = gridOf(5, 4, 3);
    const auto hull = convexHullInSpace(points, kNobody);
    checkHull(hull, points);
    const Eigen::Vector3d spacing(1.0, 2.0, 3.0);
    CHECK(hull.volumeMm3(spacing) == Approx(2.0 * 3.0 * 3.0));
    CHECK(hull.areaMm2(spacing) == Approx(2.0 * (6.0 + 6.0 + 9.0)));
    CHECK(axisAlignedBox(points, spacing).mm.isApprox(Eigen::Vector3d(2.0, 3.0, 3.0)));
}

TEST_CASE("the hull of points at random, many of them in common planes, is closed and holds them all") {
    Random random(11);
    for (int round = 0; round < 20; ++round) {
        std::vector<HalfPoint> points;
        for (int p = 0; p < 300; ++p) {
            HalfPoint point{};
            for (int& part : point)
                part = static_cast<int>(random.below(round < 10 ? 6 : 200));
            points.push_back(point);
        }
        checkHull(convexHullInSpace(points, kNobody), points);
    }
}

TEST_CASE("an ellipsoid's area is that of a sphere, and of other ones IBSI's series") {
    CHECK(ellipsoidArea({3.0, 3.0, 3.0}) == Approx(4.0 * std::numbers::pi * 9.0).epsilon(1e-12));
    // With b = c the series has a closed form: the sum of x^n / (1 - 4 n^2) is (1 + (1 - x) atanh(sqrt x) / sqrt x)
    // / 2.
    const double root = std::sqrt(0.75);
    CHECK(ellipsoidArea({1.0, 2.0, 1.0}) ==
          Approx(4.0 * std::numbers::pi * (1.0 + 0.25 / root * std::atanh(root))).epsilon(1e-5));
    // Summed with eval_legendre of SciPy 1.17.1.
    CHECK(ellipsoidArea({4.27, 5.7, 4.655}) == Approx(286.46244523912225).epsilon(1e-12));
    CHECK(ellipsoidArea({9.0, 20.0, 40.0}) == Approx(6307.138717650708).epsilon(1e-12));
    CHECK(ellipsoidVolume({1.0, 2.0, 3.0}) == Approx(8.0 * std::numbers::pi));
}

TEST_CASE("the least ellipsoid around a box touches its corners") {
    // Of a cube it is the sphere through its corners; stretching the axes stretches both.
    std::vector<Eigen::Vector3d> points;
    for (const auto& [x, y, z] : gridOf(4, 4, 4))
        points.emplace_back(2.0 * x, 3.0 * y, 5.0 * z);
    const auto semiAxes = leastEllipsoid(points, kNobody);
    const Eigen::Vector3d exact = 0.5 * std::sqrt(3.0) * Eigen::Vector3d(6.0, 9.0, 15.0);
    CHECK(ellipsoidVolume(semiAxes) == Approx(ellipsoidVolume(exact)).epsilon(0.0002));
    CHECK(ellipsoidVolume(semiAxes) >= ellipsoidVolume(exact) * (1.0 - 1e-9));
    for (Eigen::Index axis = 0; axis < 3; ++axis)
        CHECK(semiAxes[axis] == Approx(exact[axis]).epsilon(0.0005));
}

TEST_CASE("the smallest box finds a turned one") {
    // 20 x 10 diagonal steps in the plane, 6 up.
    std::vector<HalfPoint> points;
    for (const int a : {0, 20})
        for (const int b : {0, 10})
            for (const int c : {0, 6})
                points.push_back({a - b, a + b, c});
    const auto box = smallestBox(convexHullInSpace(points, kNobody), Eigen::Vector3d::Constant(2.0), kNobody, 2);
    CHECK(box.volumeMm3() == Approx(20.0 * 10.0 * 2.0 * 6.0));
    CHECK(box.areaMm2() == Approx(2.0 * (400.0 + 6.0 * 30.0 * std::sqrt(2.0))));
}

#include "core/imaging/filters/Icosphere.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

namespace rimlight::imaging {

namespace {

using Point = std::array<double, 3>;
using Face = std::array<std::size_t, 3>;
/// The later point first: trimesh numbers the new points in this order.
using Edge = std::pair<std::size_t, std::size_t>;

// Coordinates of the icosahedron of radius 1, to the digits that trimesh has.
constexpr double kShort = 0.5257311121191336;
constexpr double kLong = 0.85065080835204;

std::vector<Point> icosahedron() {
    std::vector<Point> points;
    const auto addTwo = [&](double first, double second, auto place) {
        points.push_back(place(-first, second));
        points.push_back(place(first, second));
    };
    const auto inFirstPlane = [](double a, double b) { return Point{a, b, 0.0}; };
    const auto inSecondPlane = [](double a, double b) { return Point{0.0, a, b}; };
    const auto inThirdPlane = [](double a, double b) { return Point{b, 0.0, a}; };
    for (const double second : {kLong, -kLong})
        addTwo(kShort, second, inFirstPlane);
    for (const double second : {kLong, -kLong})
        addTwo(kShort, second, inSecondPlane);
    for (const double second : {kLong, -kLong})
        addTwo(kShort, second, inThirdPlane);
    return points;
}

/// The twenty triangles: all triples of points that are neighbours of each other.
std::vector<Face> icosahedronFaces(const std::vector<Point>& points) {
    const auto near = [&](std::size_t a, std::size_t b) {
        return std::hypot(points[a][0] - points[b][0], points[a][1] - points[b][1], points[a][2] - points[b][2]) < 1.2;
    };
    std::vector<Face> faces;
    for (std::size_t a = 0; a < points.size(); ++a)
        for (std::size_t b = a + 1; b < points.size(); ++b)
            for (std::size_t c = b + 1; c < points.size(); ++c)
                if (near(a, b) && near(b, c) && near(a, c))
                    faces.push_back({a, b, c});
    return faces;
}

Edge edgeOf(std::size_t a, std::size_t b) {
    return {std::max(a, b), std::min(a, b)};
}

/// Each triangle becomes four, with a new point in the middle of each edge.
void subdivide(std::vector<Point>& points, std::vector<Face>& faces) {
    std::vector<Edge> edges;
    for (const Face& face : faces)
        for (std::size_t n = 0; n < 3; ++n)
            edges.push_back(edgeOf(face[n], face[(n + 1) % 3]));
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    const std::size_t first = points.size();
    const auto middleOf = [&](std::size_t a, std::size_t b) {
        const auto found = std::lower_bound(edges.begin(), edges.end(), edgeOf(a, b));
        return first + static_cast<std::size_t>(found - edges.begin());
    };
    for (const auto& [a, b] : edges)
        points.push_back({(points[a][0] + points[b][0]) / 2.0, (points[a][1] + points[b][1]) / 2.0,
                          (points[a][2] + points[b][2]) / 2.0});
    std::vector<Face> smaller;
    for (const auto& [a, b, c] : faces) {
        const std::size_t ab = middleOf(a, b);
        const std::size_t bc = middleOf(b, c);
        const std::size_t ca = middleOf(c, a);
        smaller.insert(smaller.end(), {Face{a, ab, ca}, Face{ab, b, bc}, Face{ca, bc, c}, Face{ab, bc, ca}});
    }
    faces = std::move(smaller);
}

/// Moves each point along its ray to the radius, by the difference: rounded as trimesh does it.
void project(std::vector<Point>& points, double radius) {
    for (Point& point : points) {
        const double length = std::sqrt(point[0] * point[0] + point[1] * point[1] + point[2] * point[2]);
        for (double& coordinate : point)
            coordinate += coordinate / length * (radius - length);
    }
}

} // namespace

std::vector<std::array<double, 3>> icospherePoints(int subdivisions, double radius) {
    assert(subdivisions >= 0 && subdivisions <= 5);
    std::vector<Point> points = icosahedron();
    std::vector<Face> faces = icosahedronFaces(points);
    for (int n = 0; n < subdivisions; ++n) {
        subdivide(points, faces);
        project(points, radius);
    }
    if (subdivisions == 0)
        project(points, radius);
    return points;
}

} // namespace rimlight::imaging

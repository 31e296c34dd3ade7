#include "core/radiomics/RegionMesh.h"

#include "core/radiomics/MarchingCubesCases.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace rimlight::radiomics {

namespace {

using Vector = std::array<std::int64_t, 3>; // (z, y, x) in half voxels

Vector cross(const Vector& a, const Vector& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

std::int64_t dot(const Vector& a, const Vector& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// What the triangles of one case add, wherever the cube lies: with the cube at o, the six-fold signed volume in half
/// voxels is own + o . perOffset, since det(o+a, o+b, o+c) = det(a, b, c) + o . (a x b + b x c + c x a).
struct CaseMeasures {
    std::int64_t own = 0;
    Vector perOffset{0, 0, 0};
    double areaMm2 = 0.0;
};

std::array<CaseMeasures, 256> measureCases(const Eigen::Vector3d& spacingMm) {
    std::array<CaseMeasures, 256> cases;
    const Eigen::Vector3d halfMm(spacingMm[2] / 2.0, spacingMm[1] / 2.0, spacingMm[0] / 2.0);
    for (std::size_t number = 0; number < cases.size(); ++number) {
        const bool turned = number >= 128;
        const std::string_view edges = kCubeTriangles[turned ? number ^ 0xffU : number];
        for (std::size_t t = 0; t + 2 < edges.size(); t += 3) {
            std::array<Vector, 3> corners;
            std::array<Eigen::Vector3d, 3> cornersMm;
            for (std::size_t c = 0; c < 3; ++c) {
                const char digit = edges[t + c];
                const auto edge = static_cast<std::size_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    corners[c][axis] = kEdgeMiddles[edge][axis];
                    const auto row = static_cast<Eigen::Index>(axis);
                    cornersMm[c][row] = kEdgeMiddles[edge][axis] * halfMm[row];
                }
            }
            const std::int64_t sign = turned ? -1 : 1;
            const auto& [a, b, c] = corners;
            cases[number].own += sign * dot(cross(a, b), c);
            for (const auto& part : {cross(a, b), cross(b, c), cross(c, a)})
                for (std::size_t axis = 0; axis < 3; ++axis)
                    cases[number].perOffset[axis] += sign * part[axis];
            cases[number].areaMm2 += 0.5 * (cornersMm[0] - cornersMm[2]).cross(cornersMm[1] - cornersMm[2]).norm();
        }
    }
    return cases;
}

} // namespace

MeshMeasures measureMesh(const RegionImage& region) {
    const auto cases = measureCases(region.spacingMm);
    MeshMeasures result;
    std::int64_t sixfoldVolume = 0; // in half voxels: exact
    std::array<std::uint64_t, 256> occurrences{};
    const auto width = static_cast<std::size_t>(region.size[0]);
    const std::vector<std::uint8_t> outside(width, 0);
    const auto rowOf = [&](int j, int k) {
        const bool exists = j >= 0 && k >= 0 && j < region.size[1] && k < region.size[2];
        return exists ? region.inside.data() + region.offset(0, j, k) : outside.data();
    };
    // The four voxels of a column of corners, as bits; with a column on each side, outside.
    std::vector<std::uint8_t> columns(width + 2, 0);
    // One cube per corner voxel, from a border of one around the box.
    for (int k = -1; k < region.size[2]; ++k)
        for (int j = -1; j < region.size[1]; ++j) {
            const std::array<const std::uint8_t*, 4> rows = {rowOf(j, k), rowOf(j + 1, k), rowOf(j, k + 1),
                                                             rowOf(j + 1, k + 1)};
            for (std::size_t i = 0; i < width; ++i)
                columns[i + 1] =
                    static_cast<std::uint8_t>(rows[0][i] | rows[1][i] << 1U | rows[2][i] << 2U | rows[3][i] << 3U);
            for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
                const unsigned left = columns[c];
                const unsigned right = columns[c + 1];
                if (left == right && (left == 0 || left == 15))
                    continue; // far from the surface
                const int i = static_cast<int>(c) - 1;
                const bool here = (left & 1U) != 0;
                if (here != ((right & 1U) != 0))
                    result.points.push_back({2 * i + 1, 2 * j, 2 * k});
                if (here != ((left & 2U) != 0))
                    result.points.push_back({2 * i, 2 * j + 1, 2 * k});
                if (here != ((left & 4U) != 0))
                    result.points.push_back({2 * i, 2 * j, 2 * k + 1});
                // Corners in Bourke's order: (z, y, x) = 000 001 011 010 100 101 111 110.
                const unsigned number = (left & 1U) | (right & 1U) << 1U | (right & 2U) << 1U | (left & 2U) << 2U |
                                        (left & 4U) << 2U | (right & 4U) << 3U | (right & 8U) << 3U | (left & 8U) << 4U;
                const auto& measures = cases[number];
                // The triangulation leaves holes at some ambiguous faces, and then the volume depends on where the
                // coordinates begin: at the corner of the border, as in PyRadiomics 3.0.1.
                sixfoldVolume += measures.own + dot(measures.perOffset, {2LL * (k + 1), 2LL * (j + 1), 2LL * (i + 1)});
                ++occurrences[number];
            }
        }
    for (std::size_t number = 0; number < cases.size(); ++number)
        result.areaMm2 += static_cast<double>(occurrences[number]) * cases[number].areaMm2;
    result.volumeMm3 = static_cast<double>(sixfoldVolume) / 48.0 * region.spacingMm.prod();
    return result;
}

namespace {

/// The hull of points in rising order, each once.
std::vector<std::array<int, 2>> hullOfSorted(const std::vector<std::array<int, 2>>& points) {
    if (points.size() < 3)
        return points;
    std::vector<std::array<int, 2>> hull;
    const auto turnsLeft = [](const auto& o, const auto& a, const auto& b) {
        return static_cast<std::int64_t>(a[0] - o[0]) * (b[1] - o[1]) -
                   static_cast<std::int64_t>(a[1] - o[1]) * (b[0] - o[0]) >
               0;
    };
    const auto addChain = [&](auto begin, auto end) {
        const std::size_t start = hull.size();
        for (auto point = begin; point != end; ++point) {
            while (hull.size() >= start + 2 && !turnsLeft(hull[hull.size() - 2], hull.back(), *point))
                hull.pop_back();
            hull.push_back(*point);
        }
        hull.pop_back(); // the first of the other chain
    };
    addChain(points.begin(), points.end());
    addChain(points.rbegin(), points.rend());
    return hull;
}

/// The least and the largest of each coordinate. At least one point.
std::pair<HalfPoint, HalfPoint> boxOf(const std::vector<HalfPoint>& points) {
    HalfPoint low = points.front();
    HalfPoint high = points.front();
    for (const auto& point : points)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min(low[axis], point[axis]);
            high[axis] = std::max(high[axis], point[axis]);
        }
    return {low, high};
}

/// For each plane across the axis, the corners of the hull of its points, as points in space.
std::vector<std::vector<HalfPoint>> hullsAcross(const std::vector<HalfPoint>& points, std::size_t axis) {
    const std::size_t u = (axis + 1) % 3;
    const std::size_t v = (axis + 2) % 3;
    const auto [low, high] = boxOf(points);
    // Of the points of a line, only the two outermost can be corners.
    struct Line {
        int first = std::numeric_limits<int>::max();
        int last = std::numeric_limits<int>::min();
    };
    const auto planes = static_cast<std::size_t>(high[axis] - low[axis]) + 1;
    const auto linesOfPlane = static_cast<std::size_t>(high[u] - low[u]) + 1;
    std::vector<Line> lines(planes * linesOfPlane);
    for (const auto& point : points) {
        auto& line = lines[static_cast<std::size_t>(point[axis] - low[axis]) * linesOfPlane +
                           static_cast<std::size_t>(point[u] - low[u])];
        line.first = std::min(line.first, point[v]);
        line.last = std::max(line.last, point[v]);
    }
    std::vector<std::vector<HalfPoint>> hulls(planes);
    std::vector<std::array<int, 2>> outermost;
    for (std::size_t p = 0; p < planes; ++p) {
        outermost.clear();
        for (std::size_t l = 0; l < linesOfPlane; ++l) {
            const Line& line = lines[p * linesOfPlane + l];
            if (line.first > line.last)
                continue;
            const int across = low[u] + static_cast<int>(l);
            outermost.push_back({across, line.first});
            if (line.last > line.first)
                outermost.push_back({across, line.last});
        }
        for (const auto& corner : hullOfSorted(outermost)) {
            HalfPoint& point = hulls[p].emplace_back();
            point[axis] = low[axis] + static_cast<int>(p);
            point[u] = corner[0];
            point[v] = corner[1];
        }
    }
    return hulls;
}

double squaredDistance(const HalfPoint& a, const HalfPoint& b, const Eigen::Vector3d& halfMm) {
    double sum = 0.0;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double difference = (a[axis] - b[axis]) * halfMm[static_cast<Eigen::Index>(axis)];
        sum += difference * difference;
    }
    return sum;
}

/// Points far from the middle first; a pair whose distances from the middle add up to no more than the best ends the
/// search.
double largestSquared(const std::vector<HalfPoint>& points, const Eigen::Vector3d& halfMm) {
    if (points.empty())
        return 0.0;
    const auto [low, high] = boxOf(points);
    const HalfPoint middle{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
    std::vector<std::pair<double, HalfPoint>> byRadius;
    byRadius.reserve(points.size());
    for (const auto& point : points)
        byRadius.emplace_back(std::sqrt(squaredDistance(point, middle, halfMm)), point);
    std::sort(byRadius.begin(), byRadius.end(), std::greater<>());
    double best = 0.0;
    double bestLength = 0.0;
    for (std::size_t i = 0; i < byRadius.size() && 2.0 * byRadius[i].first > bestLength; ++i)
        for (std::size_t j = i + 1; j < byRadius.size() && byRadius[i].first + byRadius[j].first > bestLength; ++j)
            if (const double squared = squaredDistance(byRadius[i].second, byRadius[j].second, halfMm);
                squared > best) {
                best = squared;
                bestLength = std::sqrt(squared);
            }
    return best;
}

} // namespace

Diameters largestDistances(const std::vector<HalfPoint>& points, const Eigen::Vector3d& spacingMm) {
    const Eigen::Vector3d halfMm = spacingMm / 2.0;
    std::array<double, 3> acrossAxis{};
    std::vector<HalfPoint> candidates;
    for (std::size_t axis = 0; axis < 3 && !points.empty(); ++axis)
        for (const auto& corners : hullsAcross(points, axis)) {
            acrossAxis[axis] = std::max(acrossAxis[axis], largestSquared(corners, halfMm));
            // The two points farthest apart in space are corners of the hulls of their slices.
            if (axis == 2)
                candidates.insert(candidates.end(), corners.begin(), corners.end());
        }
    return {std::sqrt(acrossAxis[2]), std::sqrt(acrossAxis[1]), std::sqrt(acrossAxis[0]),
            std::sqrt(largestSquared(candidates, halfMm))};
}

std::vector<std::array<int, 2>> convexHull(std::vector<std::array<int, 2>> points) {
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return hullOfSorted(points);
}

} // namespace rimlight::radiomics

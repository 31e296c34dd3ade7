#include "core/radiomics/ibsi/ConvexHull.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cassert>
#include <unordered_map>

namespace rimlight::radiomics::ibsi {

namespace {

using Exact = std::array<std::int64_t, 3>;

Exact minus(const HalfPoint& a, const HalfPoint& b) {
    return {std::int64_t{a[0]} - b[0], std::int64_t{a[1]} - b[1], std::int64_t{a[2]} - b[2]};
}

Exact cross(const Exact& a, const Exact& b) {
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

std::int64_t dot(const Exact& a, const Exact& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

struct Face {
    std::array<std::uint32_t, 3> corners{};
    std::array<std::size_t, 3> neighbours{}; ///< across the edge from corner n to the next
    Exact normal{};                          ///< outwards
    std::vector<std::uint32_t> above;        ///< points outside this face, each kept by one face
    bool alive = true;
};

class Quickhull {
public:
    Quickhull(const std::vector<HalfPoint>& points, const Progress& progress)
        : m_points(points), m_progress(progress) {}

    ConvexHull build() {
        startWithTetrahedron();
        for (std::size_t f = 0; f < m_faces.size(); ++f)
            while (m_faces[f].alive && !m_faces[f].above.empty()) {
                m_progress.throwIfCancelled();
                addPointFarthestFrom(f);
            }
        ConvexHull hull;
        std::unordered_map<std::uint32_t, std::uint32_t> numbers;
        for (const auto& face : m_faces) {
            if (!face.alive)
                continue;
            auto& corners = hull.faces.emplace_back();
            for (std::size_t c = 0; c < 3; ++c) {
                const auto [entry, isNew] =
                    numbers.try_emplace(face.corners[c], static_cast<std::uint32_t>(hull.corners.size()));
                if (isNew)
                    hull.corners.push_back(m_points[face.corners[c]]);
                corners[c] = entry->second;
            }
        }
        return hull;
    }

private:
    /// Above 0 outside the face, 0 in its plane. At most six times the box's volume in half voxels: no overflow.
    std::int64_t side(const Face& face, std::uint32_t point) const {
        return dot(face.normal, minus(m_points[point], m_points[face.corners[0]]));
    }

    std::size_t addFace(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
        Face face;
        face.corners = {a, b, c};
        face.normal = cross(minus(m_points[b], m_points[a]), minus(m_points[c], m_points[a]));
        m_faces.push_back(std::move(face));
        return m_faces.size() - 1;
    }

    /// Gives each point to the first of the faces that it lies above; a point above none is inside.
    void deal(const std::vector<std::uint32_t>& points, std::size_t firstFace) {
        for (const std::uint32_t point : points)
            for (std::size_t f = firstFace; f < m_faces.size(); ++f)
                if (side(m_faces[f], point) > 0) {
                    m_faces[f].above.push_back(point);
                    break;
                }
    }

    void startWithTetrahedron() {
        const auto count = static_cast<std::uint32_t>(m_points.size());
        const auto farthest = [&](auto&& measure) {
            std::uint32_t best = 0;
            for (std::uint32_t p = 1; p < count; ++p)
                if (measure(p) > measure(best))
                    best = p;
            return best;
        };
        const std::uint32_t a = farthest([&](std::uint32_t p) { return -std::int64_t{m_points[p][0]}; });
        const auto fromA = [&](std::uint32_t p) { return minus(m_points[p], m_points[a]); };
        const std::uint32_t b = farthest([&](std::uint32_t p) { return dot(fromA(p), fromA(p)); });
        const auto offLine = [&](std::uint32_t p) {
            const Exact normal = cross(fromA(b), fromA(p));
            return std::max({std::abs(normal[0]), std::abs(normal[1]), std::abs(normal[2])});
        };
        const std::uint32_t c = farthest(offLine);
        const Exact normal = cross(fromA(b), fromA(c));
        const std::uint32_t d = farthest([&](std::uint32_t p) { return std::abs(dot(normal, fromA(p))); });
        const std::int64_t height = dot(normal, fromA(d));
        assert(height != 0);
        // Faces look outwards: d lies below the face of a, b and c.
        const std::uint32_t u = height < 0 ? b : c;
        const std::uint32_t v = height < 0 ? c : b;
        addFace(a, u, v);
        addFace(u, a, d);
        addFace(v, u, d);
        addFace(a, v, d);
        m_faces[0].neighbours = {1, 2, 3};
        m_faces[1].neighbours = {0, 3, 2};
        m_faces[2].neighbours = {0, 1, 3};
        m_faces[3].neighbours = {0, 2, 1};
        std::vector<std::uint32_t> all(count);
        for (std::uint32_t p = 0; p < count; ++p)
            all[p] = p;
        deal(all, 0);
    }

    /// Replaces the faces that the point sees by a fan from it. Faces in whose plane it lies count as seen: then no
    /// triangle of the fan is flat, and corners along straight edges and in flat sides do no harm.
    void addPointFarthestFrom(std::size_t start) {
        const auto& above = m_faces[start].above;
        const std::uint32_t point =
            *std::max_element(above.begin(), above.end(), [&](std::uint32_t p, std::uint32_t q) {
                return side(m_faces[start], p) < side(m_faces[start], q);
            });
        std::vector<std::size_t> seen = {start};
        m_faces[start].alive = false;
        struct Rim {
            std::uint32_t from = 0;
            std::uint32_t to = 0;
            std::size_t beyond = 0;
        };
        std::vector<Rim> rim;
        for (std::size_t s = 0; s < seen.size(); ++s)
            for (std::size_t e = 0; e < 3; ++e) {
                const std::size_t other = m_faces[seen[s]].neighbours[e];
                if (!m_faces[other].alive)
                    continue;
                if (side(m_faces[other], point) >= 0) {
                    m_faces[other].alive = false;
                    seen.push_back(other);
                }
            }
        for (const std::size_t face : seen)
            for (std::size_t e = 0; e < 3; ++e)
                if (const std::size_t other = m_faces[face].neighbours[e]; m_faces[other].alive)
                    rim.push_back({m_faces[face].corners[e], m_faces[face].corners[(e + 1) % 3], other});
        const std::size_t firstNew = m_faces.size();
        std::unordered_map<std::uint32_t, std::size_t> faceFrom;
        for (const auto& edge : rim) {
            const std::size_t fresh = addFace(edge.from, edge.to, point);
            faceFrom[edge.from] = fresh;
            m_faces[fresh].neighbours[0] = edge.beyond;
            for (std::size_t e = 0; e < 3; ++e)
                if (m_faces[edge.beyond].corners[e] == edge.to)
                    m_faces[edge.beyond].neighbours[e] = fresh;
        }
        for (std::size_t f = firstNew; f < m_faces.size(); ++f) {
            const std::size_t next = faceFrom.at(m_faces[f].corners[1]);
            m_faces[f].neighbours[1] = next;
            m_faces[next].neighbours[2] = f;
        }
        for (const std::size_t face : seen) {
            deal(m_faces[face].above, firstNew);
            m_faces[face].above = {};
        }
    }

    const std::vector<HalfPoint>& m_points;
    const Progress& m_progress;
    std::vector<Face> m_faces;
};

Eigen::Vector3d inMm(const HalfPoint& point, const Eigen::Vector3d& spacingMm) {
    return Eigen::Vector3d(point[0], point[1], point[2]).cwiseProduct(0.5 * spacingMm);
}

} // namespace

double ConvexHull::volumeMm3(const Eigen::Vector3d& spacingMm) const {
    std::int64_t sixfold = 0; // in half voxels: exact
    for (const auto& [a, b, c] : faces)
        sixfold +=
            dot(minus(corners[a], corners[0]), cross(minus(corners[b], corners[0]), minus(corners[c], corners[0])));
    return static_cast<double>(sixfold) / 48.0 * spacingMm.prod();
}

double ConvexHull::areaMm2(const Eigen::Vector3d& spacingMm) const {
    double area = 0.0;
    for (const auto& [a, b, c] : faces) {
        const Eigen::Vector3d origin = inMm(corners[a], spacingMm);
        area += 0.5 * (inMm(corners[b], spacingMm) - origin).cross(inMm(corners[c], spacingMm) - origin).norm();
    }
    return area;
}

std::vector<Eigen::Vector3d> ConvexHull::cornersMm(const Eigen::Vector3d& spacingMm) const {
    std::vector<Eigen::Vector3d> all;
    all.reserve(corners.size());
    for (const auto& corner : corners)
        all.push_back(inMm(corner, spacingMm));
    return all;
}

ConvexHull convexHullInSpace(const std::vector<HalfPoint>& points, const Progress& progress) {
    return Quickhull(points, progress).build();
}

} // namespace rimlight::radiomics::ibsi

#include "core/regions/tools/SegmentFigures.h"

#include "core/base/Parallel.h"
#include "core/regions/tools/ConvexHull.h"
#include "core/regions/tools/IntensityFigures.h"
#include "core/regions/tools/SlicePlane.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace rimlight::regions {

namespace {

using imaging::Index;

/// The first and last voxel of the region on each line of its box along an axis; low > high for a line without any.
struct Extents {
    std::vector<int> low;
    std::vector<int> high;

    explicit Extents(std::size_t lines, int size) : low(lines, size), high(lines, -1) {}
    void add(std::size_t line, int from, int to) {
        low[line] = std::min(low[line], from);
        high[line] = std::max(high[line], to);
    }
};

/// The outermost faces of a region along every line of its box, from which all of its diameters follow: no face
/// between them can be a corner of a convex hull. A face's number is 2 * line + (0 at the low, 1 at the high end),
/// counted through the axes. Coordinates are half voxels from the centre of the box's first voxel.
class OuterFaces {
public:
    explicit OuterFaces(const imaging::Mask& mask) : m_size(mask.box().size) {
        for (std::size_t axis = 0; axis < 3; ++axis)
            m_extents.emplace_back(linesAlong(axis), m_size[axis]);
        for (std::size_t axis = 1; axis < 3; ++axis)
            m_firstId[axis] = m_firstId[axis - 1] + 2 * linesAlong(axis - 1);
        const auto voxels = mask.boxVoxels();
        const std::uint8_t* voxel = voxels.data();
        for (int k = 0; k < m_size[2]; ++k)
            for (int j = 0; j < m_size[1]; ++j)
                for (int i = 0; i < m_size[0]; ++i, ++voxel)
                    if (*voxel != 0) {
                        m_extents[0].add(lineOf(0, {i, j, k}), i, i);
                        m_extents[1].add(lineOf(1, {i, j, k}), j, j);
                        m_extents[2].add(lineOf(2, {i, j, k}), k, k);
                    }
    }

    std::size_t count() const { return m_firstId[2] + 2 * linesAlong(2); }

    /// The outermost faces of a slice of the box, in its columns and rows.
    std::vector<HullPoint> facesOf(const SlicePlane& plane) const {
        std::vector<HullPoint> faces;
        const auto columnAxis = plane.columnAxis();
        const auto rowAxis = plane.rowAxis();
        const auto add = [&](std::size_t axis, const Index& voxel) {
            const std::size_t line = lineOf(axis, voxel);
            const auto& extents = m_extents[axis];
            if (extents.high[line] < 0)
                return;
            const std::size_t id = m_firstId[axis] + 2 * line;
            const std::int64_t ends[] = {2 * extents.low[line] - 1, 2 * extents.high[line] + 1};
            for (std::size_t end = 0; end < 2; ++end) {
                HullPoint face{2 * voxel[columnAxis], 2 * voxel[rowAxis], id + end};
                (axis == columnAxis ? face.x : face.y) = ends[end];
                faces.push_back(face);
            }
        };
        for (int row = 0; row < m_size[rowAxis]; ++row)
            add(columnAxis, plane.voxel(0, row));
        for (int column = 0; column < m_size[columnAxis]; ++column)
            add(rowAxis, plane.voxel(column, 0));
        return faces;
    }

    /// The place of a face in half voxels.
    Eigen::Vector3d placeOf(std::size_t id) const {
        const std::size_t axis = id >= m_firstId[2] ? 2 : id >= m_firstId[1] ? 1 : 0;
        const std::size_t line = (id - m_firstId[axis]) / 2;
        const SlicePlane across{static_cast<int>(axis), 0};
        const auto columns = static_cast<std::size_t>(m_size[across.columnAxis()]);
        const auto voxel = across.voxel(static_cast<int>(line % columns), static_cast<int>(line / columns));
        Eigen::Vector3d place(2.0 * voxel[0], 2.0 * voxel[1], 2.0 * voxel[2]);
        place[static_cast<Eigen::Index>(axis)] =
            id % 2 == 0 ? 2.0 * m_extents[axis].low[line] - 1.0 : 2.0 * m_extents[axis].high[line] + 1.0;
        return place;
    }

private:
    std::size_t linesAlong(std::size_t axis) const {
        const SlicePlane across{static_cast<int>(axis), 0};
        return static_cast<std::size_t>(m_size[across.columnAxis()]) *
               static_cast<std::size_t>(m_size[across.rowAxis()]);
    }
    std::size_t lineOf(std::size_t axis, const Index& voxel) const {
        const SlicePlane across{static_cast<int>(axis), 0};
        return static_cast<std::size_t>(voxel[across.rowAxis()]) *
                   static_cast<std::size_t>(m_size[across.columnAxis()]) +
               static_cast<std::size_t>(voxel[across.columnAxis()]);
    }

    Index m_size;
    std::vector<Extents> m_extents;
    std::array<std::size_t, 3> m_firstId{};
};

/// Two corners of a slice's hull, by their places among them.
struct Pair {
    double squaredMm = -1.0;
    std::size_t a = 0;
    std::size_t b = 0;
};

/// The corners of a slice's hull in mm.
std::vector<Eigen::Vector2d> inMm(const std::vector<HullPoint>& hull, const Eigen::Vector2d& spacingMm) {
    std::vector<Eigen::Vector2d> corners;
    for (const auto& point : hull)
        corners.emplace_back(static_cast<double>(point.x) / 2.0 * spacingMm[0],
                             static_cast<double>(point.y) / 2.0 * spacingMm[1]);
    return corners;
}

Pair farthestPair(const std::vector<Eigen::Vector2d>& corners) {
    Pair best;
    for (std::size_t a = 0; a < corners.size(); ++a)
        for (std::size_t b = a + 1; b < corners.size(); ++b)
            if (const double squared = (corners[a] - corners[b]).squaredNorm(); squared > best.squaredMm)
                best = {squared, a, b};
    return best;
}

/// The longest chord of a convex polygon at a right angle to a direction. Its length is a concave function of where
/// along the direction it lies, straight between corners: the longest runs through one.
std::pair<Eigen::Vector2d, Eigen::Vector2d> longestAcross(const std::vector<Eigen::Vector2d>& corners,
                                                          const Eigen::Vector2d& direction) {
    const Eigen::Vector2d across(-direction[1], direction[0]);
    std::pair<Eigen::Vector2d, Eigen::Vector2d> best{corners.front(), corners.front()};
    double longest = 0.0;
    for (const auto& through : corners) {
        const double along = through.dot(direction);
        double low = through.dot(across);
        double high = low;
        for (std::size_t n = 0; n < corners.size(); ++n) {
            const auto& a = corners[n];
            const auto& b = corners[(n + 1) % corners.size()];
            const double fromA = along - a.dot(direction);
            const double fromB = along - b.dot(direction);
            if (fromA * fromB > 0.0 || fromA == fromB)
                continue;
            const Eigen::Vector2d crossing = a + fromA / (fromA - fromB) * (b - a);
            low = std::min(low, crossing.dot(across));
            high = std::max(high, crossing.dot(across));
        }
        if (high - low > longest) {
            longest = high - low;
            best = {along * direction + low * across, along * direction + high * across};
        }
    }
    return best;
}

/// Measures one region.
class Ruler {
public:
    explicit Ruler(const imaging::Mask& mask) : m_geometry(mask.geometry()), m_box(mask.box()), m_faces(mask) {}

    void measure(SegmentFigures& figures) const {
        // How many of the two slices that hold a face have it as a corner of their hull.
        std::vector<std::uint8_t> corners(m_faces.count(), 0);
        for (int axis = 0; axis < 3; ++axis)
            figures.slices[static_cast<std::size_t>(axis)] = measureSlices(axis, corners);
        figures.longest = longestInSpace(corners);
    }

private:
    SliceDiameters measureSlices(int axis, std::vector<std::uint8_t>& corners) const {
        const SlicePlane first{axis, 0};
        const Eigen::Vector2d spacingMm(m_geometry.spacingMm[static_cast<Eigen::Index>(first.columnAxis())],
                                        m_geometry.spacingMm[static_cast<Eigen::Index>(first.rowAxis())]);
        std::vector<std::vector<HullPoint>> hulls(static_cast<std::size_t>(m_box.size[static_cast<std::size_t>(axis)]));
        std::vector<Pair> pairs(hulls.size());
        parallelFor(hulls.size(), [&](std::size_t slice) {
            hulls[slice] = convexHull(m_faces.facesOf({axis, static_cast<int>(slice)}));
            pairs[slice] = farthestPair(inMm(hulls[slice], spacingMm));
        });
        for (const auto& hull : hulls)
            for (const auto& point : hull)
                ++corners[point.id];
        const auto longest = static_cast<std::size_t>(
            std::max_element(pairs.begin(), pairs.end(),
                             [](const Pair& a, const Pair& b) { return a.squaredMm < b.squaredMm; }) -
            pairs.begin());

        const SlicePlane plane{axis, static_cast<int>(longest)};
        const auto polygon = inMm(hulls[longest], spacingMm);
        const Eigen::Vector2d a = polygon[pairs[longest].a];
        const Eigen::Vector2d b = polygon[pairs[longest].b];
        const auto across = longestAcross(polygon, (b - a).normalized());
        const auto inPatient = [&](const Eigen::Vector2d& mm) {
            return patientPosition(plane.position(mm.cwiseQuotient(spacingMm)));
        };
        SliceDiameters diameters;
        diameters.slice = m_box.begin[static_cast<std::size_t>(axis)] + plane.slice;
        diameters.longest = {(b - a).norm(), inPatient(a), inPatient(b)};
        diameters.perpendicular = {(across.second - across.first).norm(), inPatient(across.first),
                                   inPatient(across.second)};
        return diameters;
    }

    /// The two faces farthest apart are corners of the hull in space, and so of the hulls of the slices they lie in.
    Diameter longestInSpace(const std::vector<std::uint8_t>& corners) const {
        std::vector<Eigen::Vector3d> faces;
        for (std::size_t id = 0; id < corners.size(); ++id)
            if (corners[id] == 2)
                faces.push_back(m_faces.placeOf(id));
        const Eigen::Vector3d halfVoxelMm = m_geometry.spacingMm / 2.0;
        Eigen::Vector3d middle = Eigen::Vector3d::Zero();
        std::vector<Eigen::Vector3d> positions;
        for (const auto& face : faces) {
            positions.push_back(face.cwiseProduct(halfVoxelMm));
            middle += positions.back();
        }
        middle /= static_cast<double>(faces.size());
        std::vector<double> reach;
        for (const auto& position : positions)
            reach.push_back((position - middle).norm());
        std::vector<std::size_t> order(faces.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return reach[a] > reach[b]; });
        Pair best;
        for (std::size_t m = 0; m < order.size(); ++m) {
            const std::size_t a = order[m];
            // Two positions are at most as far apart as both are from the middle.
            const auto canBeat = [&](std::size_t b) {
                const double most = (reach[a] + reach[b]) * (1.0 + 1e-12);
                return most * most > best.squaredMm;
            };
            if (!canBeat(a))
                break;
            for (std::size_t n = m + 1; n < order.size() && canBeat(order[n]); ++n)
                if (const double squared = (positions[a] - positions[order[n]]).squaredNorm(); squared > best.squaredMm)
                    best = {squared, a, order[n]};
        }
        return {std::sqrt(best.squaredMm), patientPosition(faces[best.a] / 2.0), patientPosition(faces[best.b] / 2.0)};
    }

    /// From voxels of the box to the patient.
    Eigen::Vector3d patientPosition(const Eigen::Vector3d& inBox) const {
        const Eigen::Vector3d begin(m_box.begin[0], m_box.begin[1], m_box.begin[2]);
        return m_geometry.toPatient(begin + inBox);
    }

    imaging::Geometry m_geometry;
    imaging::IndexBox m_box;
    OuterFaces m_faces;
};

} // namespace

SegmentFigures measured(const imaging::Mask& mask) {
    SegmentFigures figures;
    figures.voxels = mask.voxelCount();
    figures.volumeMl = mask.volumeMl();
    if (!mask.isEmpty())
        Ruler(mask).measure(figures);
    return figures;
}

SegmentFigures measured(const imaging::Mask& mask, const imaging::Volume& volume) {
    auto figures = measured(mask);
    figures.intensities = intensityFigures(mask, volume);
    return figures;
}

} // namespace rimlight::regions

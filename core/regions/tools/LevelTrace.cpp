#include "core/regions/tools/LevelTrace.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <vector>

namespace rimlight::regions {

namespace {

struct Pixel {
    int column = 0;
    int row = 0;

    bool operator==(const Pixel&) const = default;
    Pixel towards(unsigned direction) const {
        static constexpr std::array<std::array<int, 2>, 4> kSteps = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
        return {column + kSteps[direction][0], row + kSteps[direction][1]};
    }
};

/// Directions turn clockwise with rows counted downwards.
enum Direction : unsigned { kRight, kDown, kLeft, kUp };

unsigned clockwise(unsigned direction) {
    return (direction + 1U) % 4U;
}
unsigned counterclockwise(unsigned direction) {
    return (direction + 3U) % 4U;
}

/// The edge between a pixel at or above the level and its neighbour in a direction, which isn't.
struct Edge {
    Pixel inside;
    unsigned outwards = kUp;

    bool operator==(const Edge&) const = default;
};

/// A slice of an image cut at a level.
template <class T>
class CutSlice {
public:
    CutSlice(std::span<const T> voxels, const imaging::Geometry& geometry, const SlicePlane& plane, Pixel pixel)
        : m_columns(geometry.size[plane.columnAxis()]), m_rows(geometry.size[plane.rowAxis()]) {
        const auto offsetOf = [&](int column, int row) {
            const auto index = plane.voxel(column, row);
            return geometry.offset(index[0], index[1], index[2]);
        };
        m_first = voxels.data() + offsetOf(0, 0);
        m_columnStep = m_columns > 1 ? offsetOf(1, 0) - offsetOf(0, 0) : 0;
        m_rowStep = m_rows > 1 ? offsetOf(0, 1) - offsetOf(0, 0) : 0;
        m_level = value(pixel);
    }

    double level() const { return m_level; }
    bool hasPixel(const Pixel& pixel) const {
        return pixel.column >= 0 && pixel.row >= 0 && pixel.column < m_columns && pixel.row < m_rows;
    }
    bool isInside(const Pixel& pixel) const { return hasPixel(pixel) && value(pixel) >= m_level; }

    /// The edge to the darkest of the pixel's neighbours below the level; one that is no number counts as the least
    /// dark.
    std::optional<Edge> darkestEdge(const Pixel& pixel) const {
        std::optional<Edge> best;
        double darkest = 0.0;
        for (const unsigned direction : {kUp, kRight, kDown, kLeft}) {
            const Pixel neighbour = pixel.towards(direction);
            if (!hasPixel(neighbour) || isInside(neighbour))
                continue;
            const double here = std::isnan(value(neighbour)) ? m_level : value(neighbour);
            if (!best || here < darkest) {
                best = Edge{pixel, direction};
                darkest = here;
            }
        }
        return best;
    }

    /// The edge to a darker neighbour that is fewest steps away from the pixel.
    std::optional<Edge> nearestEdge(const Pixel& pixel) const {
        if (const auto here = darkestEdge(pixel))
            return here;
        std::vector<bool> isSeen(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
        const auto place = [&](const Pixel& p) {
            return static_cast<std::size_t>(p.row) * static_cast<std::size_t>(m_columns) +
                   static_cast<std::size_t>(p.column);
        };
        std::vector<Pixel> open = {pixel};
        isSeen[place(pixel)] = true;
        for (std::size_t n = 0; n < open.size(); ++n) {
            const Pixel here = open[n];
            if (const auto edge = darkestEdge(here))
                return edge;
            for (const unsigned direction : {kUp, kRight, kDown, kLeft}) {
                const Pixel neighbour = here.towards(direction);
                if (isInside(neighbour) && !isSeen[place(neighbour)]) {
                    isSeen[place(neighbour)] = true;
                    open.push_back(neighbour);
                }
            }
        }
        return std::nullopt;
    }

    /// The next edge of the line, which runs with the inside on its right hand. Where two inside pixels touch by a
    /// corner only, it stays with the same one.
    Edge next(const Edge& edge) const {
        const unsigned ahead = clockwise(edge.outwards); // outwards is up while the line runs to the right
        const Pixel beside = edge.inside.towards(ahead);
        if (!isInside(beside))
            return {edge.inside, ahead};
        const Pixel across = beside.towards(edge.outwards);
        if (!isInside(across))
            return {beside, edge.outwards};
        return {across, counterclockwise(edge.outwards)};
    }

    /// Where the image falls to the level across the edge. Never at a pixel's centre, so that what lies inside the
    /// line is certain.
    Eigen::Vector2d crossing(const Edge& edge) const {
        const Pixel outside = edge.inside.towards(edge.outwards);
        double share = 0.5;
        if (hasPixel(outside)) {
            constexpr double kLeast = 0x1.0p-10;
            const double drop = value(edge.inside) - value(outside);
            share = (value(edge.inside) - m_level) / drop;
            share = std::isfinite(share) ? std::clamp(share, kLeast, 1.0 - kLeast) : 0.5;
        }
        return {edge.inside.column + share * (outside.column - edge.inside.column),
                edge.inside.row + share * (outside.row - edge.inside.row)};
    }

private:
    double value(const Pixel& pixel) const {
        return static_cast<double>(m_first[static_cast<std::size_t>(pixel.column) * m_columnStep +
                                           static_cast<std::size_t>(pixel.row) * m_rowStep]);
    }

    int m_columns;
    int m_rows;
    const T* m_first = nullptr;
    std::size_t m_columnStep = 0;
    std::size_t m_rowStep = 0;
    double m_level = 0.0;
};

} // namespace

std::optional<LevelTrace> levelTraced(const imaging::Volume& volume, const SlicePlane& plane, int column, int row) {
    const auto& geometry = volume.geometry();
    assert(plane.isInside(geometry.size));
    LevelTrace trace;
    volume.visit([&]<class T>(std::span<const T> voxels) {
        const CutSlice<T> slice(voxels, geometry, plane, {column, row});
        assert(slice.hasPixel({column, row}));
        if (std::isnan(slice.level()))
            return;
        const auto first = slice.nearestEdge({column, row});
        if (!first)
            return;
        Edge edge = *first;
        do {
            trace.contour.push_back(slice.crossing(edge));
            edge = slice.next(edge);
        } while (!(edge == *first));
    });
    if (trace.contour.empty())
        return std::nullopt;
    trace.inside = filledContours(geometry, plane, {&trace.contour, 1});
    return trace;
}

} // namespace rimlight::regions

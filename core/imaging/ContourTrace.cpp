#include "core/imaging/Contour.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace rimlight::imaging {

namespace {

/// Directions of a step between pixel corners, clockwise as seen on the screen (rows counted downwards).
enum Step : unsigned { kRight, kDown, kLeft, kUp };
constexpr std::array<std::array<int, 2>, 4> kMoves = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

/// A place where a ring turns: a pixel corner, and where the ring goes from there.
struct Turn {
    int column = 0;
    int row = 0;
    unsigned step = kRight;
};
using Ring = std::vector<Turn>;

/// How far keyhole contours keep inside of the pixel edges, in pixels.
constexpr double kInset = 0x1.0p-10;

/// The pixel edges that bound the region of one slice, as directed steps between pixel corners with the region on the
/// right hand. Pixels that touch at a corner only are apart; the background's pixels then are together.
///
/// Column and row count from the mask's box. Memory: some seven bytes for each pixel of the box in one slice.
class EdgeMap {
public:
    EdgeMap(const Mask& mask, int slice)
        : m_columns(mask.box().size[0]), m_rows(mask.box().size[1]), m_begin{mask.box().begin[0], mask.box().begin[1]} {
        const auto width = static_cast<std::size_t>(m_columns);
        const std::size_t planeSize = width * static_cast<std::size_t>(m_rows);
        const auto plane =
            mask.boxVoxels().subspan(static_cast<std::size_t>(slice - mask.box().begin[2]) * planeSize, planeSize);
        // One pixel of background all around spares the looks at the border.
        m_pixels.assign(static_cast<std::size_t>(m_columns + 2) * static_cast<std::size_t>(m_rows + 2), 0);
        for (int row = 0; row < m_rows; ++row)
            std::copy_n(plane.begin() + static_cast<std::ptrdiff_t>(row) * m_columns, m_columns,
                        m_pixels.begin() + static_cast<std::ptrdiff_t>(row + 1) * (m_columns + 2) + 1);
        addSteps();
    }

    /// Outer rings and holes, each by itself.
    std::vector<Ring> rings() const {
        EdgeMap rest = *this;
        std::vector<Ring> rings;
        rest.forEachStart([&](int column, int row) { rings.push_back(rest.takeRing(column, row)); });
        return rings;
    }

    /// Outer rings, each of which goes on a channel to the holes within it and back.
    ///
    /// The channel of a hole runs along the top of its first row of pixels, from the leftmost of them to the left, as
    /// long as there is region above and below; so it ends at an outline further up, or further left in the same row,
    /// and no two channels meet.
    std::vector<Ring> keyholeRings() const {
        EdgeMap rest = *this;
        std::vector<std::array<int, 2>> holes;
        rest.forEachStart([&](int column, int row) {
            if (rest.takeRing(column, row).front().step == kDown)
                holes.push_back({column, row});
        });
        rest.m_steps = m_steps;
        if (!holes.empty())
            rest.m_holeAt.assign(m_steps.size(), kNoHole);
        for (const auto& [column, row] : holes) {
            int end = column;
            while (isInside(end - 1, row - 1) && isInside(end - 1, row))
                --end;
            assert(end < column && rest.m_holeAt[corner(end, row)] == kNoHole);
            rest.m_holeAt[corner(end, row)] = column;
        }
        std::vector<Ring> rings;
        rest.forEachStart([&](int column, int row) { rings.push_back(rest.takeRing(column, row)); });
        return rings;
    }

    /// The ring in pixel indices of the slice, that far inside of the pixel edges.
    std::vector<Eigen::Vector2d> placed(const Ring& ring, double inset) const {
        std::vector<Eigen::Vector2d> points;
        points.reserve(ring.size());
        unsigned previous = ring.back().step;
        for (const Turn& turn : ring) {
            const auto& inwards = kMoves[(previous + 1U) % 4U];
            const auto& inwardsThen = kMoves[(turn.step + 1U) % 4U];
            points.emplace_back(m_begin[0] + turn.column - 0.5 + inset * (inwards[0] + inwardsThen[0]),
                                m_begin[1] + turn.row - 0.5 + inset * (inwards[1] + inwardsThen[1]));
            previous = turn.step;
        }
        return points;
    }

private:
    static constexpr int kNoHole = -1;

    bool isInside(int column, int row) const {
        return m_pixels[static_cast<std::size_t>(row + 1) * static_cast<std::size_t>(m_columns + 2) +
                        static_cast<std::size_t>(column + 1)] != 0;
    }
    std::size_t corner(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns + 1) +
               static_cast<std::size_t>(column);
    }
    bool has(int column, int row, unsigned step) const { return (m_steps[corner(column, row)] & (1U << step)) != 0U; }

    void addSteps() {
        m_steps.assign(static_cast<std::size_t>(m_columns + 1) * static_cast<std::size_t>(m_rows + 1), 0);
        const auto add = [&](int column, int row, Step step) {
            auto& steps = m_steps[corner(column, row)];
            steps = static_cast<std::uint8_t>(steps | (1U << step));
        };
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column) {
                if (!isInside(column, row))
                    continue;
                if (!isInside(column, row - 1))
                    add(column, row, kRight);
                if (!isInside(column + 1, row))
                    add(column + 1, row, kDown);
                if (!isInside(column, row + 1))
                    add(column + 1, row + 1, kLeft);
                if (!isInside(column - 1, row))
                    add(column, row + 1, kUp);
            }
    }

    /// Calls f for the first corner, by row and then column, of each ring that was not taken. Outer rings leave it to
    /// the right, holes downwards.
    template <class F>
    void forEachStart(F&& f) {
        for (int row = 0; row <= m_rows; ++row)
            for (int column = 0; column <= m_columns; ++column)
                while (m_steps[corner(column, row)] != 0)
                    f(column, row);
    }

    /// Where two pixels touch at a corner only, two steps leave it; turning right stays with the same pixel.
    unsigned next(int column, int row, unsigned previous) const {
        for (const unsigned turn : {1U, 0U, 3U})
            if (has(column, row, (previous + turn) % 4U))
                return (previous + turn) % 4U;
        return previous;
    }

    /// Takes the steps of the ring that begins at the corner, and those of holes that hang on it.
    Ring takeRing(int column, int row) {
        struct Channel {
            int column; ///< of the hole's first corner
            int end;    ///< column of the outline that it comes from
            int row;
        };
        std::vector<Channel> channels;
        Ring ring;
        const auto turn = [&](unsigned step) {
            if (ring.empty() || ring.back().step != step)
                ring.push_back({column, row, step});
        };
        unsigned step = 0;
        while (!has(column, row, step))
            ++step;
        while (true) {
            if (!m_holeAt.empty() && m_holeAt[corner(column, row)] != kNoHole) {
                channels.push_back({m_holeAt[corner(column, row)], column, row});
                m_holeAt[corner(column, row)] = kNoHole;
                turn(kRight);
                column = channels.back().column;
                step = kDown;
            } else if (has(column, row, step)) {
                auto& steps = m_steps[corner(column, row)];
                steps = static_cast<std::uint8_t>(steps & ~(1U << step));
                turn(step);
                column += kMoves[step][0];
                row += kMoves[step][1];
                step = next(column, row, step);
            } else if (!channels.empty()) {
                turn(kLeft);
                assert(column == channels.back().column && row == channels.back().row);
                column = channels.back().end;
                channels.pop_back();
                step = next(column, row, kLeft);
            } else {
                return ring;
            }
        }
    }

    int m_columns;
    int m_rows;
    std::array<int, 2> m_begin;
    std::vector<std::uint8_t> m_pixels; ///< 0 or 1, with one pixel of background all around
    std::vector<std::uint8_t> m_steps;  ///< the steps that leave each corner, a bit each
    std::vector<int> m_holeAt; ///< first column of the hole whose channel leaves the corner; empty: no channels
};

Contour inPatient(const Geometry& geometry, int slice, const std::vector<Eigen::Vector2d>& points) {
    Contour contour;
    contour.pointsMm.reserve(points.size());
    for (const auto& point : points)
        contour.pointsMm.push_back(geometry.toPatient({point[0], point[1], static_cast<double>(slice)}));
    return contour;
}

bool reaches(const Mask& mask, int slice) {
    return slice >= mask.box().begin[2] && slice < mask.box().begin[2] + mask.box().size[2];
}

} // namespace

std::vector<Contour> traceContours(const Mask& mask) {
    std::vector<Contour> contours;
    const IndexBox& box = mask.box();
    for (int slice = box.begin[2]; slice < box.begin[2] + box.size[2]; ++slice) {
        const EdgeMap edges(mask, slice);
        for (const Ring& ring : edges.rings())
            contours.push_back(inPatient(mask.geometry(), slice, edges.placed(ring, 0.0)));
    }
    return contours;
}

std::vector<Contour> keyholeContours(const Mask& mask, int slice) {
    std::vector<Contour> contours;
    if (!reaches(mask, slice))
        return contours;
    const EdgeMap edges(mask, slice);
    for (const Ring& ring : edges.keyholeRings())
        contours.push_back(inPatient(mask.geometry(), slice, edges.placed(ring, kInset)));
    return contours;
}

} // namespace rimlight::imaging

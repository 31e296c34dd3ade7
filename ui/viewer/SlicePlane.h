#pragma once

#include "core/regions/VoxelSet.h"
#include "ui/viewer/SliceFrame.h"

#include <QRect>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace rimlight::viewer {

/// One slice of a voxel set as the screen shows it: columns to the right and rows downwards, whichever way the grid's
/// axes run.
class SlicePlane {
public:
    SlicePlane() = default;
    SlicePlane(const regions::VoxelSet& voxels, const SliceFrame& frame, int slice);

    /// Holds other voxels from now on, of a grid of the same size. Returns a rectangle of columns and rows that holds
    /// all that changed on the slice. Costs what changed.
    QRect update(const regions::VoxelSet& voxels);

    const imaging::Index& gridSize() const { return m_voxels.gridSize(); }
    int width() const { return m_width; }
    int height() const { return m_height; }
    /// Holds all voxels inside; empty when there are none.
    const QRect& bounds() const { return m_bounds; }
    /// False outside the plane.
    bool contains(int column, int row) const {
        return m_bounds.contains(column, row) && m_inside[place(column, row)] != 0;
    }

    /// Calls f(boundary, begin, end) for each longest run of edges between inside and outside within columns and rows
    /// of a rectangle: between row boundary - 1 and row boundary, from column begin to column end - 1.
    template <class F>
    void forEachHorizontalEdge(const QRect& within, F&& f) const;
    /// The same between column boundary - 1 and column boundary, from row begin to row end - 1.
    template <class F>
    void forEachVerticalEdge(const QRect& within, F&& f) const;

private:
    std::size_t place(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_width) + static_cast<std::size_t>(column);
    }
    void read(const imaging::IndexBox& box);
    /// Columns and rows of a box.
    QRect onScreen(const imaging::IndexBox& box) const;

    regions::VoxelSet m_voxels;
    SliceFrame m_frame;
    int m_slice = 0;
    int m_width = 0;
    int m_height = 0;
    QRect m_bounds;
    std::vector<std::uint8_t> m_inside; ///< row by row; empty before the first voxel
};

template <class F>
void SlicePlane::forEachHorizontalEdge(const QRect& within, F&& f) const {
    // Beyond the bounds all is outside.
    const QRect area = within & m_bounds.adjusted(0, 0, 0, 1);
    for (int row = area.top(); row <= area.bottom(); ++row) {
        int begin = -1;
        for (int column = area.left(); column <= area.right() + 1; ++column) {
            const bool edge = column <= area.right() && contains(column, row - 1) != contains(column, row);
            if (edge && begin < 0)
                begin = column;
            if (!edge && begin >= 0) {
                f(row, begin, column);
                begin = -1;
            }
        }
    }
}

template <class F>
void SlicePlane::forEachVerticalEdge(const QRect& within, F&& f) const {
    const QRect area = within & m_bounds.adjusted(0, 0, 1, 0);
    std::vector<int> begins(static_cast<std::size_t>(std::max(area.width(), 0)), -1);
    for (int row = area.top(); row <= area.bottom() + 1; ++row)
        for (int column = area.left(); column <= area.right(); ++column) {
            const bool edge = row <= area.bottom() && contains(column - 1, row) != contains(column, row);
            int& begin = begins[static_cast<std::size_t>(column - area.left())];
            if (edge && begin < 0)
                begin = row;
            if (!edge && begin >= 0) {
                f(column, begin, row);
                begin = -1;
            }
        }
}

} // namespace rimlight::viewer

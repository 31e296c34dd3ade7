#include "ui/viewer/SlicePlane.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

namespace rimlight::viewer {

namespace {

int along(const imaging::Index& index, const GridAxis& axis) {
    return index[static_cast<std::size_t>(axis.axis)];
}

/// The columns or rows of the box along an axis: the first, and how many.
std::pair<int, int> range(const imaging::IndexBox& box, const GridAxis& axis, int gridSize) {
    const int begin = along(box.begin, axis);
    const int count = along(box.size, axis);
    return {axis.reversed ? gridSize - begin - count : begin, count};
}

} // namespace

SlicePlane::SlicePlane(const regions::VoxelSet& voxels, const SliceFrame& frame, int slice)
    : m_voxels(voxels), m_frame(frame), m_slice(slice), m_width(along(voxels.gridSize(), frame.right)),
      m_height(along(voxels.gridSize(), frame.down)) {
    imaging::IndexBox whole{{0, 0, 0}, voxels.gridSize()};
    whole.begin[static_cast<std::size_t>(frame.forward.axis)] = slice;
    whole.size[static_cast<std::size_t>(frame.forward.axis)] = 1;
    read(whole);
}

QRect SlicePlane::onScreen(const imaging::IndexBox& box) const {
    const auto [left, columns] = range(box, m_frame.right, m_width);
    const auto [top, rows] = range(box, m_frame.down, m_height);
    return {left, top, columns, rows};
}

QRect SlicePlane::update(const regions::VoxelSet& voxels) {
    auto changed = voxels.differenceBox(m_voxels);
    m_voxels = voxels;
    const int first = along(changed.begin, m_frame.forward);
    if (changed.isEmpty() || m_slice < first || m_slice >= first + along(changed.size, m_frame.forward))
        return {};
    changed.begin[static_cast<std::size_t>(m_frame.forward.axis)] = m_slice;
    changed.size[static_cast<std::size_t>(m_frame.forward.axis)] = 1;
    const QRect rectangle = onScreen(changed);
    if (const QRect held = rectangle & m_bounds; !held.isEmpty())
        for (int row = held.top(); row <= held.bottom(); ++row)
            std::fill_n(m_inside.begin() + static_cast<std::ptrdiff_t>(place(held.left(), row)), held.width(),
                        std::uint8_t{0});
    read(changed);
    return rectangle;
}

void SlicePlane::read(const imaging::IndexBox& box) {
    // Where a step along i, j or k leads on the screen.
    std::array<std::ptrdiff_t, 3> steps{0, 0, 0};
    std::ptrdiff_t origin = 0;
    const auto addAxis = [&](const GridAxis& axis, std::ptrdiff_t stride, int size) {
        steps[static_cast<std::size_t>(axis.axis)] = axis.sign() * stride;
        origin += axis.reversed ? (size - 1) * stride : 0;
    };
    addAxis(m_frame.right, 1, m_width);
    addAxis(m_frame.down, m_width, m_height);
    imaging::Index low = m_voxels.gridSize();
    imaging::Index high{-1, -1, -1};
    m_voxels.forEachRow(box, [&](int i, int j, int k, std::uint64_t bits) {
        if (m_inside.empty())
            m_inside.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height), 0);
        const imaging::Index first{i + std::countr_zero(bits), j, k};
        const imaging::Index last{i + 63 - std::countl_zero(bits), j, k};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min(low[axis], first[axis]);
            high[axis] = std::max(high[axis], last[axis]);
        }
        const std::ptrdiff_t row = origin + i * steps[0] + j * steps[1] + k * steps[2];
        for (; bits != 0; bits &= bits - 1)
            m_inside[static_cast<std::size_t>(row + std::countr_zero(bits) * steps[0])] = 1;
    });
    if (high[0] >= 0)
        m_bounds |= onScreen({low, {high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1}});
}

} // namespace rimlight::viewer

#include "core/regions/tools/OutlineDistance.h"

#include "core/regions/DistanceMap.h"

#include <algorithm>
#include <cmath>

namespace rimlight::regions {

OutlineDistance::OutlineDistance(const std::vector<std::array<int, 2>>& pixels, const PixelBox& box,
                                 const Eigen::Vector2d& spacingMm)
    : m_box(box) {
    const auto columns = static_cast<std::size_t>(box.columns());
    const auto rows = static_cast<std::size_t>(box.rows());
    std::vector<std::uint8_t> inside(columns * rows, 0);
    for (const auto& [column, row] : pixels)
        inside[static_cast<std::size_t>(row - box.begin[1]) * columns +
               static_cast<std::size_t>(column - box.begin[0])] = 1;

    // Twice as fine, so that the middles of pixel edges are places of the grid: pixel centres have even indices.
    const std::size_t width = 2 * columns - 1;
    std::vector<std::uint8_t> isOutline(width * (2 * rows - 1), 0);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t here = row * columns + column;
            const std::size_t fine = 2 * row * width + 2 * column;
            if (column + 1 < columns && inside[here] != inside[here + 1])
                isOutline[fine + 1] = 1;
            if (row + 1 < rows && inside[here] != inside[here + columns])
                isOutline[fine + width] = 1;
        }
    const auto squared =
        squaredDistancesMm2(isOutline, {static_cast<int>(width), static_cast<int>(2 * rows - 1), 1},
                            {spacingMm[0] / 2.0, spacingMm[1] / 2.0, 1.0}, std::numeric_limits<double>::infinity(), 1);
    m_depthsMm.resize(inside.size());
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t here = row * columns + column;
            const float mm = std::sqrt(squared[2 * row * width + 2 * column]);
            m_depthsMm[here] = inside[here] != 0 ? mm : -mm;
        }
    m_deepest = static_cast<double>(*std::max_element(m_depthsMm.begin(), m_depthsMm.end()));
}

double OutlineDistance::at(const Eigen::Vector2d& pixel) const {
    const auto along = [&](Eigen::Index axis, int count) {
        const auto a = static_cast<std::size_t>(axis);
        return std::clamp(pixel[axis] - m_box.begin[a], 0.0, static_cast<double>(count - 1));
    };
    const double x = along(0, m_box.columns());
    const double y = along(1, m_box.rows());
    const int column = std::min(static_cast<int>(x), std::max(m_box.columns() - 2, 0));
    const int row = std::min(static_cast<int>(y), std::max(m_box.rows() - 2, 0));
    const int nextColumn = std::min(column + 1, m_box.columns() - 1);
    const int nextRow = std::min(row + 1, m_box.rows() - 1);
    const auto depth = [&](int c, int r) {
        return static_cast<double>(m_depthsMm[static_cast<std::size_t>(r) * static_cast<std::size_t>(m_box.columns()) +
                                              static_cast<std::size_t>(c)]);
    };
    const double right = x - column;
    const double down = y - row;
    return (1.0 - down) * ((1.0 - right) * depth(column, row) + right * depth(nextColumn, row)) +
           down * ((1.0 - right) * depth(column, nextRow) + right * depth(nextColumn, nextRow));
}

} // namespace rimlight::regions

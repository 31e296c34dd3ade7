#include "ui/viewer/OutlineMask.h"

#include <algorithm>
#include <cmath>

namespace rimlight::viewer {

namespace {

/// How much of pixel n the range from begin to end covers, 0 to 256.
int covered(int n, double begin, double end) {
    const double part = std::min(end, n + 1.0) - std::max(begin, static_cast<double>(n));
    return static_cast<int>(std::lround(256.0 * std::clamp(part, 0.0, 1.0)));
}

} // namespace

void OutlineMask::reset(const QRect& area) {
    m_area = area;
    const auto pixels =
        static_cast<std::size_t>(std::max(0, area.width())) * static_cast<std::size_t>(std::max(0, area.height()));
    m_coverage.assign(pixels, 0);
    m_isVertical.assign(pixels, 0);
}

void OutlineMask::addHorizontal(double y, double begin, double end, double width) {
    addBar({begin - width / 2.0, y - width / 2.0, end - begin + width, width}, false);
}

void OutlineMask::addVertical(double x, double begin, double end, double width) {
    addBar({x - width / 2.0, begin - width / 2.0, width, end - begin + width}, true);
}

void OutlineMask::addBar(const QRectF& bar, bool isVertical) {
    const int left = std::max(m_area.left(), static_cast<int>(std::floor(bar.left())));
    const int right = std::min(m_area.right(), static_cast<int>(std::ceil(bar.right())) - 1);
    const int top = std::max(m_area.top(), static_cast<int>(std::floor(bar.top())));
    const int bottom = std::min(m_area.bottom(), static_cast<int>(std::ceil(bar.bottom())) - 1);
    if (left > right || top > bottom)
        return;
    m_columnCoverage.resize(static_cast<std::size_t>(right - left + 1));
    for (int x = left; x <= right; ++x)
        m_columnCoverage[static_cast<std::size_t>(x - left)] = covered(x, bar.left(), bar.right());
    for (int y = top; y <= bottom; ++y) {
        const int rowCoverage = covered(y, bar.top(), bar.bottom());
        const auto first = place(y) + static_cast<std::size_t>(left - m_area.left());
        for (std::size_t n = 0; n < m_columnCoverage.size(); ++n) {
            const int here = rowCoverage * m_columnCoverage[n] * 255 >> 16;
            if (here > m_coverage[first + n]) {
                m_coverage[first + n] = static_cast<std::uint8_t>(here);
                m_isVertical[first + n] = isVertical ? 1 : 0;
            }
        }
    }
}

void OutlineMask::fadeWhereDense(int radius) {
    // A line of two pixels across the window covers a fifth of it, two a half; noise nearly all.
    constexpr double kFadesFrom = 0.5;
    constexpr double kFadedAt = 0.75;
    constexpr double kLeast = 0.2;
    const auto width = static_cast<std::size_t>(std::max(0, m_area.width()));
    const int height = std::max(0, m_area.height());
    const auto reach = static_cast<std::size_t>(radius);
    m_rowSums.resize(m_coverage.size());
    for (std::size_t row = 0; row < m_coverage.size(); row += width) {
        int sum = 0;
        for (std::size_t x = 0; x < std::min(reach, width); ++x)
            sum += m_coverage[row + x];
        for (std::size_t x = 0; x < width; ++x) {
            if (x + reach < width)
                sum += m_coverage[row + x + reach];
            if (x > reach)
                sum -= m_coverage[row + x - reach - 1];
            m_rowSums[row + x] = sum;
        }
    }
    m_windowSums.assign(width, 0);
    const auto addRow = [&](int row, int sign) {
        if (row >= 0 && row < height)
            for (std::size_t x = 0; x < width; ++x)
                m_windowSums[x] += sign * m_rowSums[static_cast<std::size_t>(row) * width + x];
    };
    for (int row = 0; row < radius; ++row)
        addRow(row, 1);
    const double whole = 255.0 * (2 * radius + 1) * (2 * radius + 1);
    for (int row = 0; row < height; ++row) {
        addRow(row + radius, 1);
        addRow(row - radius - 1, -1);
        auto* coverage = m_coverage.data() + static_cast<std::size_t>(row) * width;
        for (std::size_t x = 0; x < width; ++x) {
            if (coverage[x] == 0 || m_windowSums[x] <= kFadesFrom * whole)
                continue;
            const double along = std::min(1.0, (m_windowSums[x] / whole - kFadesFrom) / (kFadedAt - kFadesFrom));
            coverage[x] = static_cast<std::uint8_t>(std::lround(coverage[x] * (1.0 - along * (1.0 - kLeast))));
        }
    }
}

} // namespace rimlight::viewer

#pragma once

#include <QRect>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rimlight::viewer {

/// How much of each pixel of a rectangle a set of horizontal and vertical lines covers, where lines that meet don't
/// add up.
///
/// QPainter takes ten times as long for the outline of a ragged region, and darkens where its lines meet.
class OutlineMask {
public:
    /// Nothing covered in this rectangle of pixels; pixel n reaches from n to n + 1.
    void reset(const QRect& area);
    const QRect& area() const { return m_area; }

    /// A line of a width around y, from x = begin to end and half the width beyond both.
    void addHorizontal(double y, double begin, double end, double width);
    void addVertical(double x, double begin, double end, double width);

    /// Lets the lines fade where they are so dense that they would hide the image, as in noise above a threshold; the
    /// lines around a smooth region stay. What lies within the radius of the area's border counts as if no lines were
    /// beyond.
    void fadeWhereDense(int radius);

    /// 0 to 255 for each pixel of row y of the area.
    const std::uint8_t* coverage(int y) const { return m_coverage.data() + place(y); }
    /// For each pixel of the row whether the line that covers it most is vertical.
    const std::uint8_t* isVertical(int y) const { return m_isVertical.data() + place(y); }

private:
    std::size_t place(int y) const {
        return static_cast<std::size_t>(y - m_area.top()) * static_cast<std::size_t>(m_area.width());
    }
    void addBar(const QRectF& bar, bool isVertical);

    QRect m_area;
    std::vector<std::uint8_t> m_coverage;
    std::vector<std::uint8_t> m_isVertical;
    std::vector<int> m_columnCoverage; ///< of the bar that is added
    std::vector<int> m_rowSums;        ///< of the coverage around each pixel in its row
    std::vector<int> m_windowSums;     ///< and of a row's pixels in all rows around
};

} // namespace rimlight::viewer

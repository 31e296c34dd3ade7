#include "ui/charts/PlotLabels.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kRow = 15.0;
constexpr double kLegendRow = 16.0;
constexpr double kBetween = 5.0; ///< points this near to each other leave no gap for a word

void occupyLine(std::vector<QPointF>& occupied, const QRectF& plot, const QPointF& from, const QPointF& to,
                double unit) {
    constexpr int kMost = 4000;
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const int pieces = std::clamp(static_cast<int>(std::ceil(length / (kBetween * unit))), 1, kMost);
    for (int i = 0; i <= pieces; ++i) {
        const QPointF at = from + (to - from) * (static_cast<double>(i) / pieces);
        const bool isNew = occupied.empty() || (at - occupied.back()).manhattanLength() >= unit;
        if (isNew && plot.contains(at))
            occupied.push_back(at);
    }
}

std::ptrdiff_t crowdIn(const QRectF& box, const std::vector<QPointF>& occupied) {
    return std::count_if(occupied.begin(), occupied.end(), [&](const QPointF& at) { return box.contains(at); });
}

std::array<QRectF, 4> cornersOf(const QRectF& room, const QSizeF& size) {
    return {QRectF(QPointF(room.right() - size.width(), room.bottom() - size.height()), size),
            QRectF(QPointF(room.right() - size.width(), room.top()), size),
            QRectF(QPointF(room.left(), room.bottom() - size.height()), size), QRectF(room.topLeft(), size)};
}

/// Above and below the right and the left end of a level line; right and left of the upper and the lower end of an
/// upright one.
std::vector<QRectF> placesBeside(const PlotFrame& frame, const report::ReferenceLine& line, double width, double unit) {
    const QRectF& plot = frame.plot;
    const double height = kRow * unit;
    const double gap = 3 * unit;
    std::vector<QRectF> places;
    if (line.direction == report::Direction::Horizontal) {
        const double y = frame.toY(line.at);
        for (const double left : {plot.right() - width, plot.left() + gap, plot.center().x() - width / 2.0})
            for (const double top : {y - height, y + 1 * unit})
                places.emplace_back(left, top, width, height);
    } else {
        const double x = frame.toX(line.at);
        for (const double top : {plot.top(), plot.bottom() - height - gap})
            for (const double left : {x + gap, x - width - gap})
                places.emplace_back(left, top, width, height);
    }
    const QRectF room = plot.adjusted(-unit, -unit, unit, unit);
    std::vector<QRectF> inside;
    std::copy_if(places.begin(), places.end(), std::back_inserter(inside),
                 [&](const QRectF& place) { return room.contains(place); });
    return inside.empty() ? places : inside;
}

} // namespace

void occupyPath(std::vector<QPointF>& occupied, const QRectF& plot, const std::vector<QPointF>& corners, double unit) {
    for (std::size_t i = 1; i < corners.size(); ++i)
        occupyLine(occupied, plot, corners[i - 1], corners[i], unit);
}

void occupyBox(std::vector<QPointF>& occupied, const QRectF& box, double unit) {
    for (double y = box.top(); y <= box.bottom() + kBetween * unit; y += kBetween * unit)
        for (double x = box.left(); x <= box.right() + kBetween * unit; x += kBetween * unit)
            occupied.emplace_back(std::min(x, box.right()), std::min(y, box.bottom()));
}

void occupyCurve(std::vector<QPointF>& occupied, const PlotFrame& frame, const report::LineSeries& series,
                 double unit) {
    const bool isLine = series.style != report::LineStyle::Points;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        const QPointF here = frame.at(series.x[i], series.y[i]);
        const bool hasNext = isLine && i + 1 < series.x.size();
        occupyLine(occupied, frame.plot, here, hasNext ? frame.at(series.x[i + 1], series.y[i + 1]) : here, unit);
        if (!series.low.empty())
            occupyLine(occupied, frame.plot, frame.at(series.x[i], series.low[i]),
                       frame.at(series.x[i], series.high[i]), unit);
    }
}

void occupyReferences(std::vector<QPointF>& occupied, const PlotFrame& frame,
                      const std::vector<report::ReferenceLine>& lines, double unit) {
    for (const auto& line : lines) {
        const bool upright = line.direction == report::Direction::Vertical;
        if (!isInside(upright ? frame.x : frame.y, line.at))
            continue;
        const QPointF from =
            upright ? QPointF(frame.toX(line.at), frame.plot.top()) : QPointF(frame.plot.left(), frame.toY(line.at));
        const QPointF to = upright ? QPointF(from.x(), frame.plot.bottom()) : QPointF(frame.plot.right(), from.y());
        occupyLine(occupied, frame.plot, from, to, unit);
    }
}

std::optional<QRectF> freeCorner(const QRectF& plot, const QSizeF& size, const std::vector<QPointF>& occupied,
                                 double unit) {
    const QRectF room = plot.adjusted(9 * unit, 8 * unit, -8 * unit, -8 * unit);
    if (size.width() > room.width() || size.height() > room.height())
        return std::nullopt;
    for (const auto& corner : cornersOf(room, size))
        if (crowdIn(corner.adjusted(-5 * unit, -4 * unit, 5 * unit, 4 * unit), occupied) == 0)
            return corner;
    return std::nullopt;
}

QSizeF legendSize(const std::vector<LegendEntry>& legend, const ChartStyle& style) {
    double widest = 0.0;
    for (const auto& entry : legend)
        widest = std::max(widest, legendWidth(entry, style) - 12.0 * style.unit);
    return {widest, kLegendRow * style.unit * static_cast<double>(legend.size())};
}

void paintLegendColumn(QPainter& painter, const QRectF& place, const std::vector<LegendEntry>& legend,
                       const ChartStyle& style, Readings* readings) {
    QRectF row(place.left(), place.top(), place.width(), kLegendRow * style.unit);
    for (const auto& entry : legend) {
        paintLegendEntry(painter, row, entry, style, readings);
        row.translate(0, row.height());
    }
}

void paintReferenceLabels(QPainter& painter, const PlotFrame& frame, const std::vector<report::ReferenceLine>& lines,
                          std::vector<QPointF>& occupied, const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    painter.setPen(style.secondary);
    for (const auto& line : lines) {
        const bool upright = line.direction == report::Direction::Vertical;
        const QString label = text(line.label);
        if (label.isEmpty() || !isInside(upright ? frame.x : frame.y, line.at))
            continue;
        const auto places = placesBeside(frame, line, metrics.horizontalAdvance(label) + 2.0, style.unit);
        const auto& place = *std::min_element(places.begin(), places.end(), [&](const auto& a, const auto& b) {
            return crowdIn(a, occupied) < crowdIn(b, occupied);
        });
        painter.drawText(place, Qt::AlignCenter, label);
        occupyBox(occupied, place, style.unit);
    }
}

void paintNotes(QPainter& painter, const PlotFrame& frame, const std::vector<std::string>& notes,
                const std::vector<QPointF>& occupied, const ChartStyle& style) {
    if (notes.empty())
        return;
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    double width = 0.0;
    for (const auto& note : notes)
        width = std::max(width, metrics.horizontalAdvance(text(note)) + 2.0);
    width = std::min(width, frame.plot.width() - 12 * u);
    const double row = kRow * u;
    const QSizeF size(width, row * static_cast<double>(notes.size()));
    const QRectF room = frame.plot.adjusted(6 * u, 5 * u, -6 * u, -5 * u);
    const auto corners = cornersOf(room, size);
    const auto& corner = *std::min_element(corners.begin(), corners.end(), [&](const auto& a, const auto& b) {
        return crowdIn(a, occupied) < crowdIn(b, occupied);
    });
    painter.setPen(style.text);
    for (std::size_t i = 0; i < notes.size(); ++i)
        painter.drawText(QRectF(corner.left(), corner.top() + row * static_cast<double>(i), corner.width(), row),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text(notes[i]), Qt::ElideRight, corner.width()));
}

} // namespace rimlight::charts

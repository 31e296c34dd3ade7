#include "core/base/Text.h"
#include "ui/charts/Axis.h"
#include "ui/charts/AxisText.h"
#include "ui/charts/KindPainters.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

/// What lies where: x by whole numbers, y from the least to the largest value with some room above.
struct CurveAxes {
    QRectF plot;
    int leastX = 0;
    int mostX = 0;
    double lowY = 0.0;
    double highY = 1.0;

    double toX(int x) const {
        const double share = mostX == leastX ? 0.5 : static_cast<double>(x - leastX) / (mostX - leastX);
        return plot.left() + (0.08 + 0.84 * share) * plot.width();
    }
    double toY(double y) const { return plot.bottom() - (y - lowY) / (highY - lowY) * plot.height(); }
};

CurveAxes axesOf(const report::MarkedCurve& curve, const QRectF& plot) {
    CurveAxes axes{plot, curve.points.front().x, curve.points.back().x, curve.points.front().y, 0.0};
    double most = axes.lowY;
    for (const auto& point : curve.points) {
        axes.lowY = std::min(axes.lowY, point.y);
        most = std::max(most, point.y);
    }
    const double size = std::max({1.0, std::abs(axes.lowY), std::abs(most)});
    const double span = most - axes.lowY;
    // Values that differ by rounding alone get a wide axis: ticks closer than a double can tell would never end.
    axes.highY = axes.lowY + (span > 1e-9 * size ? 1.08 * span : size);
    return axes;
}

void paintYAxis(QPainter& painter, const CurveAxes& axes, const QRectF& labels, const ChartStyle& style) {
    const double u = style.unit;
    const double step = niceStep(axes.highY - axes.lowY, 5);
    const int places = std::clamp(static_cast<int>(-std::floor(std::log10(step))), 0, 6);
    for (double tick = std::ceil(axes.lowY / step) * step; tick <= axes.highY + step * 1e-9; tick += step) {
        const double y = axes.toY(tick);
        painter.setPen(QPen(style.line, 0.5 * u));
        painter.drawLine(QPointF(axes.plot.left(), y), QPointF(axes.plot.right(), y));
        painter.setPen(style.secondary);
        painter.drawText(QRectF(labels.left(), y - 8 * u, labels.width(), 16 * u), Qt::AlignRight | Qt::AlignVCenter,
                         QString::fromStdString(formatFixed(std::abs(tick) < step * 1e-9 ? 0.0 : tick, places)));
    }
}

/// A column about each point.
void readPoints(Readings& readings, const CurveAxes& axes, const report::MarkedCurve& curve, const ChartStyle& style) {
    PlotAxis values;
    values.low = axes.lowY;
    values.high = axes.highY;
    const auto between = [&](std::size_t i) {
        return (axes.toX(curve.points[i].x) + axes.toX(curve.points[i + 1].x)) / 2.0;
    };
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const QPointF at(axes.toX(curve.points[i].x), axes.toY(curve.points[i].y));
        const double left = i == 0 ? axes.plot.left() : between(i - 1);
        const double right = i + 1 == curve.points.size() ? axes.plot.right() : between(i);
        const QColor colour = i == curve.marked ? style.positive : style.negative;
        readings.push_back(columnReading(
            QRectF(left, axes.plot.top(), right - left, axes.plot.height()), at,
            [&curve, i, at, values, colour](const QPointF&) {
                ReadingWords words{{{labelled(text(curve.xLabel), QString::number(curve.points[i].x))},
                                    {labelled(text(curve.yLabel), axisNumber(values, curve.points[i].y)), colour}}};
                words.marks = {{at, colour}};
                words.hairline = at.x();
                return words;
            }));
    }
}

} // namespace

double heightOf(const report::MarkedCurve&, double width, const ChartStyle& style) {
    return std::clamp(width * 0.45, 170.0 * style.unit, 230.0 * style.unit);
}

void paintKind(QPainter& painter, const QRectF& area, const report::MarkedCurve& curve, const ChartStyle& style,
               Readings* readings) {
    if (curve.points.empty())
        return;
    const double u = style.unit;
    painter.setFont(style.font);
    const double labelWidth = QFontMetricsF(style.font).horizontalAdvance(QStringLiteral("0000000"));
    const QRectF plot = area.adjusted(labelWidth + 6 * u, 34 * u, -4 * u, -42 * u);
    const auto axes = axesOf(curve, plot);
    painter.setPen(style.secondary);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
                     text(curve.yLabel));
    paintYAxis(painter, axes, QRectF(area.left(), plot.top(), labelWidth, plot.height()), style);
    painter.setPen(style.secondary);
    for (const auto& point : curve.points)
        drawCentred(painter, axes.toX(point.x), QRectF(area.left(), plot.bottom() + 7 * u, area.width(), 15 * u),
                    QString::number(point.x));
    painter.drawText(QRectF(plot.left(), plot.bottom() + 24 * u, plot.width(), 16 * u), Qt::AlignCenter,
                     text(curve.xLabel));

    QPainterPath path;
    for (const auto& point : curve.points) {
        const QPointF at(axes.toX(point.x), axes.toY(point.y));
        path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setPen(QPen(style.negative, 1.5 * u));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const bool isMarked = i == curve.marked;
        const QPointF at(axes.toX(curve.points[i].x), axes.toY(curve.points[i].y));
        painter.setPen(QPen(isMarked ? style.positive : style.negative, 1.5 * u));
        painter.setBrush(isMarked ? style.positive : style.negative);
        const double radius = (isMarked ? 5 : 3) * u;
        painter.drawEllipse(at, radius, radius);
        if (!isMarked)
            continue;
        QFont bold = style.font;
        bold.setBold(true);
        painter.setFont(bold);
        drawCentred(painter, at.x(), QRectF(plot.left(), at.y() - 24 * u, plot.width(), 16 * u),
                    text(curve.markedLabel));
        painter.setFont(style.font);
    }
    if (readings != nullptr)
        readPoints(*readings, axes, curve, style);
}

} // namespace rimlight::charts

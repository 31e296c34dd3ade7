#include "core/report/BoxSummary.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr int kOutlineSteps = 80;

PlotSurroundings surroundingsOf(const report::GroupChart& chart) {
    PlotSurroundings around;
    around.title = text(chart.title);
    around.xTicksShown = false;
    return around;
}

void paintBox(QPainter& painter, const PlotFrame& frame, const report::BoxSummary& box, double x, double half,
              const QColor& colour, const ChartStyle& style) {
    const double u = style.unit;
    painter.setPen(QPen(colour, 1.2 * u));
    painter.drawLine(QPointF(x, frame.toY(box.lowWhisker)), QPointF(x, frame.toY(box.lowerQuartile)));
    painter.drawLine(QPointF(x, frame.toY(box.upperQuartile)), QPointF(x, frame.toY(box.highWhisker)));
    for (const double end : {box.lowWhisker, box.highWhisker})
        painter.drawLine(QPointF(x - half / 3.0, frame.toY(end)), QPointF(x + half / 3.0, frame.toY(end)));
    const QRectF body(QPointF(x - half, frame.toY(box.upperQuartile)), QPointF(x + half, frame.toY(box.lowerQuartile)));
    painter.setBrush(translucent(colour, 60));
    painter.drawRect(body);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.text, 2 * u));
    painter.drawLine(QPointF(x - half, frame.toY(box.median)), QPointF(x + half, frame.toY(box.median)));
}

void paintViolin(QPainter& painter, const PlotFrame& frame, const std::vector<double>& values, double x, double half,
                 const QColor& colour, const ChartStyle& style) {
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double bandwidth = (frame.y.high - frame.y.low) / 60.0;
    std::vector<double> widths;
    double widest = 1e-300;
    for (int i = 0; i <= kOutlineSteps; ++i) {
        widths.push_back(density(values, *least + (*most - *least) * i / kOutlineSteps, bandwidth));
        widest = std::max(widest, widths.back());
    }
    QPainterPath outline;
    for (int side : {1, -1})
        for (int k = 0; k <= kOutlineSteps; ++k) {
            const int i = side > 0 ? k : kOutlineSteps - k;
            const QPointF p(x + side * half * widths[static_cast<std::size_t>(i)] / widest,
                            frame.toY(*least + (*most - *least) * i / kOutlineSteps));
            outline.elementCount() == 0 ? outline.moveTo(p) : outline.lineTo(p);
        }
    outline.closeSubpath();
    painter.setPen(QPen(colour, 1.2 * style.unit));
    painter.setBrush(translucent(colour, 60));
    painter.drawPath(outline);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

double heightOf(const report::GroupChart& chart, double width, const ChartStyle& style) {
    return surroundingsHeight(surroundingsOf(chart), width, style) +
           std::clamp(width * 0.5, 180.0 * style.unit, 240.0 * style.unit) + 45.0 * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::GroupChart& chart, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    DataRange range;
    for (const auto& group : chart.groups)
        range.add(group.values);
    report::Axis yAxis{chart.valueLabel};
    report::Axis xAxis{" "};
    xAxis.low = 0.0;
    xAxis.high = std::max(1.0, static_cast<double>(chart.groups.size()));
    const auto frame =
        paintPlotFrame(painter, area, plotAxis(xAxis, {}, 5), plotAxis(yAxis, range, 5), surroundingsOf(chart), style);
    const double room = frame.plot.width() / std::max(1.0, static_cast<double>(chart.groups.size()));
    const double half = std::min(room * 0.32, 40.0 * u);
    std::vector<QPointF> points;
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const auto& group = chart.groups[g];
        const double x = frame.plot.left() + room * (static_cast<double>(g) + 0.5);
        painter.setPen(style.text);
        painter.drawText(QRectF(x - room / 2.0, frame.plot.bottom() + 4 * u, room, 16 * u), Qt::AlignCenter,
                         metrics.elidedText(text(group.name), Qt::ElideRight, room - 4 * u));
        if (group.values.empty())
            continue;
        const QColor colour = colourOf(group.role, g, style);
        const auto box = report::boxSummary(group.values);
        if (chart.shape == report::GroupShape::Violin) {
            paintViolin(painter, frame, group.values, x, half, colour, style);
            paintBox(painter, frame, box, x, half / 6.0, colour, style);
        } else {
            paintBox(painter, frame, box, x, half, colour, style);
            painter.setPen(QPen(colour, u));
            for (const double value : box.outliers)
                painter.drawEllipse(QPointF(x, frame.toY(value)), 2.2 * u, 2.2 * u);
        }
        for (const double value : group.values)
            for (const double shift : {-half, 0.0, half})
                points.emplace_back(x + shift, frame.toY(value));
    }
    paintNotes(painter, frame, chart.notes, points, style);
}

} // namespace rimlight::charts

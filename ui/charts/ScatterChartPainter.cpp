#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QPainter>

#include <algorithm>

namespace rimlight::charts {

namespace {

PlotSurroundings surroundingsOf(const report::ScatterChart& chart, const ChartStyle& style) {
    PlotSurroundings around;
    around.title = text(chart.title);
    for (std::size_t i = 0; i < chart.groups.size(); ++i)
        if (!chart.groups[i].name.empty())
            around.legend.push_back(
                {text(chart.groups[i].name), colourOf(chart.groups[i].role, i, style), report::LineStyle::Points});
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        if (!chart.lines[i].name.empty())
            around.legend.push_back(
                {text(chart.lines[i].name), colourOf(chart.lines[i].role, i, style), chart.lines[i].style});
    return around;
}

} // namespace

double heightOf(const report::ScatterChart& chart, double width, const ChartStyle& style) {
    return surroundingsHeight(surroundingsOf(chart, style), width, style) +
           std::clamp(width * 0.6, 200.0 * style.unit, 290.0 * style.unit) + 55.0 * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::ScatterChart& chart, const ChartStyle& style) {
    DataRange xRange;
    DataRange yRange;
    for (const auto& group : chart.groups) {
        xRange.add(group.x);
        yRange.add(group.y);
    }
    for (const auto& line : chart.lines) {
        xRange.add(line.x);
        yRange.add(line.y);
    }
    const auto frame = paintPlotFrame(painter, area, plotAxis(chart.x, xRange, 6), plotAxis(chart.y, yRange, 6),
                                      surroundingsOf(chart, style), style);
    paintReferences(painter, frame, chart.references, style);
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        paintSeries(painter, frame, chart.lines[i], i, style);
    std::vector<QPointF> points;
    painter.save();
    painter.setClipRect(frame.plot.adjusted(-3, -3, 3, 3));
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const auto& group = chart.groups[g];
        painter.setPen(Qt::NoPen);
        painter.setBrush(translucent(colourOf(group.role, g, style), 190));
        for (std::size_t i = 0; i < group.x.size(); ++i) {
            points.push_back(frame.at(group.x[i], group.y[i]));
            painter.drawEllipse(points.back(), 2.8 * style.unit, 2.8 * style.unit);
        }
    }
    painter.restore();
    paintNotes(painter, frame, chart.notes, points, style);
}

} // namespace rimlight::charts

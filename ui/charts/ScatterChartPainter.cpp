#include "ui/charts/AxisText.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/PlotLabels.h"
#include "ui/charts/Roles.h"

#include <QPainter>

#include <algorithm>
#include <memory>

namespace rimlight::charts {

namespace {

constexpr double kDotRadius = 2.8;

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

void readDots(Readings& readings, const PlotFrame& frame, const report::ScatterChart::Group& group,
              const std::vector<QPointF>& dots, double unit) {
    const auto axes = std::make_shared<const PlotFrame>(frame);
    readings.reserve(readings.size() + dots.size());
    for (std::size_t i = 0; i < dots.size(); ++i) {
        readings.push_back(dotReading(dots[i], kDotRadius * unit, [axes, &group, i](const QPointF&) {
            ReadingWords words;
            if (!group.caseIds.empty())
                words.lines.push_back({text(group.caseIds[i])});
            if (!group.name.empty())
                words.lines.push_back({text(group.name)});
            words.lines.push_back({labelled(axes->x.label, axisNumber(axes->x, group.x[i]))});
            words.lines.push_back({labelled(axes->y.label, axisNumber(axes->y, group.y[i]))});
            return words;
        }));
        if (!group.caseIds.empty())
            readings.back().caseId = &group.caseIds[i];
    }
}

double plotHeight(double width, const ChartStyle& style) {
    return std::clamp(width * 0.6, 200.0 * style.unit, 290.0 * style.unit);
}

} // namespace

double heightOf(const report::ScatterChart& chart, double width, const ChartStyle& style) {
    return surroundingsHeight(surroundingsOf(chart, style), width, style) + plotHeight(width, style) +
           55.0 * style.unit;
}

double roomToGrow(const report::ScatterChart&, double width, const ChartStyle& style) {
    constexpr double kHighest = 0.75; ///< of the width
    return kHighest * width - plotHeight(width, style);
}

double roomToShrink(const report::ScatterChart&, double width, const ChartStyle& style) {
    return plotHeight(width, style) - kLeastPlot * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::ScatterChart& chart, const ChartStyle& style,
               Readings* readings) {
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
                                      surroundingsOf(chart, style), style, readings);
    paintReferences(painter, frame, chart.references, style);
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        paintSeries(painter, frame, chart.lines[i], i, style);
    std::vector<QPointF> points;
    painter.save();
    painter.setClipRect(frame.plot.adjusted(-3, -3, 3, 3));
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const auto& group = chart.groups[g];
        std::vector<QPointF> dots;
        for (std::size_t i = 0; i < group.x.size(); ++i)
            dots.push_back(frame.at(group.x[i], group.y[i]));
        paintDots(painter, dots, kDotRadius * style.unit, translucent(colourOf(group.role, g, style), 190));
        if (readings != nullptr)
            readDots(*readings, frame, group, dots, style.unit);
        points.insert(points.end(), dots.begin(), dots.end());
    }
    painter.restore();
    for (const auto& line : chart.lines)
        occupyCurve(points, frame, line, style.unit);
    paintReferenceLabels(painter, frame, chart.references, points, style);
    paintNotes(painter, frame, chart.notes, points, style);
}

} // namespace rimlight::charts

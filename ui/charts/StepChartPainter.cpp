#include "ui/charts/Axis.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/PlotLabels.h"
#include "ui/charts/Roles.h"
#include "ui/charts/StepReadings.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr double kRiskRow = 15.0;
constexpr double kWidestName = 150.0;

double plotHeight(double width, const ChartStyle& style) {
    return std::clamp(width * 0.55, 190.0 * style.unit, 270.0 * style.unit);
}

double riskHeight(const report::StepChart& chart, const ChartStyle& style) {
    return chart.riskTimes.empty() ? 0.0
                                   : (6.0 + kRiskRow * (1.0 + static_cast<double>(chart.curves.size()))) * style.unit;
}

PlotSurroundings surroundingsOf(const report::StepChart& chart, const ChartStyle& style) {
    PlotSurroundings around;
    around.title = text(chart.title);
    const QFontMetricsF metrics(style.font);
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        const auto& curve = chart.curves[i];
        around.legend.push_back({text(curve.name), colourOf(curve.role, i, style), report::LineStyle::Solid, true});
        if (!chart.riskTimes.empty())
            around.leastLeft =
                std::max(around.leastLeft, std::min(metrics.horizontalAdvance(text(curve.name)) + 22 * style.unit,
                                                    kWidestName * style.unit));
    }
    around.below = riskHeight(chart, style);
    return around;
}

/// The stairs through the points (time, value), to the end of the observation.
std::vector<QPointF> stairs(const PlotFrame& frame, const report::StepCurve& curve, const std::vector<double>& values) {
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            points.push_back(frame.at(curve.times[i], values[i - 1]));
        points.push_back(frame.at(curve.times[i], values[i]));
    }
    if (!values.empty())
        points.push_back(frame.at(curve.lastTime, values.back()));
    return points;
}

QPainterPath pathOf(const std::vector<QPointF>& points) {
    QPainterPath path;
    for (const auto& point : points)
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
    return path;
}

void paintCurve(QPainter& painter, const PlotFrame& frame, const report::StepCurve& curve, const QColor& colour,
                const ChartStyle& style) {
    const double u = style.unit;
    if (!curve.low.empty()) {
        auto outline = stairs(frame, curve, curve.high);
        const auto lower = stairs(frame, curve, curve.low);
        outline.insert(outline.end(), lower.rbegin(), lower.rend());
        auto band = pathOf(outline);
        band.closeSubpath();
        painter.fillPath(band, translucent(colour, 40));
    }
    painter.setPen(QPen(colour, 1.8 * u, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(stairs(frame, curve, curve.values)));
    painter.setPen(QPen(colour, 1.2 * u));
    for (const double time : curve.censored) {
        const auto after = std::upper_bound(curve.times.begin(), curve.times.end(), time);
        if (after == curve.times.begin())
            continue;
        const double value = curve.values[static_cast<std::size_t>(after - curve.times.begin()) - 1];
        const auto at = frame.at(time, value);
        painter.drawLine(at - QPointF(0, 4 * u), at + QPointF(0, 4 * u));
    }
}

void paintRiskTable(QPainter& painter, const PlotFrame& frame, const report::StepChart& chart, double left,
                    const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    double y = frame.below.top() + 4 * u;
    painter.setPen(style.secondary);
    painter.drawText(QRectF(left, y, frame.plot.width(), kRiskRow * u), Qt::AlignLeft | Qt::AlignVCenter,
                     ChartWords::tr("At risk"));
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        y += kRiskRow * u;
        const auto& curve = chart.curves[i];
        painter.setPen(inkOf(colourOf(curve.role, i, style), style));
        const double room = frame.plot.left() - left - 20 * u;
        painter.drawText(QRectF(left, y, room, kRiskRow * u), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text(curve.name), Qt::ElideRight, room));
        painter.setPen(style.text);
        const QRectF row(frame.plot.left() - 20 * u, y, frame.plot.width() + 28 * u, kRiskRow * u);
        for (std::size_t k = 0; k < chart.riskTimes.size(); ++k)
            drawCentred(painter, frame.toX(chart.riskTimes[k]), row, QString::number(curve.atRisk[k]));
    }
}

std::vector<report::Tick> ticksAt(const std::vector<double>& times) {
    std::vector<report::Tick> ticks;
    ticks.reserve(times.size());
    for (const double time : times)
        ticks.push_back({time, shortNumber(time).toStdString()});
    return ticks;
}

} // namespace

double heightOf(const report::StepChart& chart, double width, const ChartStyle& style) {
    return surroundingsHeight(surroundingsOf(chart, style), width, style) + plotHeight(width, style) +
           riskHeight(chart, style) + 55.0 * style.unit;
}

double roomToGrow(const report::StepChart&, double width, const ChartStyle& style) {
    constexpr double kHighest = 0.72; ///< of the width
    return kHighest * width - plotHeight(width, style);
}

double roomToShrink(const report::StepChart&, double width, const ChartStyle& style) {
    return plotHeight(width, style) - kLeastPlot * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::StepChart& chart, const ChartStyle& style,
               Readings* readings) {
    DataRange xRange;
    DataRange yRange;
    for (const auto& curve : chart.curves) {
        xRange.add(curve.times);
        xRange.add(curve.lastTime);
        yRange.add(curve.values);
    }
    xRange.add(chart.riskTimes);
    auto times = plotAxis(chart.x, xRange, 6);
    // The numbers at risk stand under the ticks of their times.
    if (chart.x.ticks.empty() && !chart.riskTimes.empty())
        times.ticks = ticksAt(chart.riskTimes);
    const auto frame = paintPlotFrame(painter, area, times, plotAxis(chart.y, yRange, 6), surroundingsOf(chart, style),
                                      style, readings);
    painter.save();
    painter.setClipRect(frame.plot.adjusted(0, -5 * style.unit, 2 * style.unit, 2 * style.unit));
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        if (isHidden(chart.curves[i].name, style))
            continue;
        paintCurve(painter, frame, chart.curves[i], colourOf(chart.curves[i].role, i, style), style);
        occupyPath(points, frame.plot, stairs(frame, chart.curves[i], chart.curves[i].values), style.unit);
    }
    painter.restore();
    paintNotes(painter, frame, chart.notes, points, style);
    if (!chart.riskTimes.empty())
        paintRiskTable(painter, frame, chart, area.left(), style);
    if (readings == nullptr)
        return;
    std::vector<QColor> colours;
    for (std::size_t i = 0; i < chart.curves.size(); ++i)
        colours.push_back(isHidden(chart.curves[i].name, style) ? QColor() : colourOf(chart.curves[i].role, i, style));
    readSteps(*readings, frame, chart, colours);
}

} // namespace rimlight::charts

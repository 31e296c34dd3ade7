#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/PlotLabels.h"
#include "ui/charts/Roles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

PlotSurroundings surroundingsOf(const report::Waterfall& chart, const ChartStyle& style) {
    PlotSurroundings around;
    around.title = text(chart.title);
    around.legend = {{text(chart.positiveLabel), style.positive}, {text(chart.negativeLabel), style.negative}};
    around.xTicksShown = false;
    return around;
}

/// A bar is read over the whole height of the plot: short ones are hard to hit.
Reading barReading(const PlotFrame& frame, const report::Waterfall& chart, const report::Waterfall::Bar& bar,
                   const QRectF& box, const QColor& colour) {
    const QRectF column(box.left(), frame.plot.top(), box.width(), frame.plot.height());
    Reading reading = boxReading(column, [&chart, &bar, colour, axis = frame.y](const QPointF&) {
        const auto& label = bar.positive ? chart.positiveLabel : chart.negativeLabel;
        ReadingWords words;
        if (!bar.caseId.empty())
            words.lines.push_back({text(bar.caseId)});
        words.lines.push_back(
            {labelled(text(chart.valueLabel), axisNumber(axis, bar.value)) + QStringLiteral(", ") + text(label),
             colour});
        return words;
    });
    reading.outline = box;
    reading.caseId = &bar.caseId;
    return reading;
}

double plotHeight(double width, const ChartStyle& style) {
    return std::clamp(width * 0.45, 160.0 * style.unit, 230.0 * style.unit);
}

} // namespace

double heightOf(const report::Waterfall& chart, double width, const ChartStyle& style) {
    return surroundingsHeight(surroundingsOf(chart, style), width, style) + plotHeight(width, style) +
           40.0 * style.unit;
}

double roomToGrow(const report::Waterfall&, double width, const ChartStyle& style) {
    constexpr double kHighest = 0.62; ///< of the width
    return kHighest * width - plotHeight(width, style);
}

double roomToShrink(const report::Waterfall&, double width, const ChartStyle& style) {
    return plotHeight(width, style) - kLeastPlot * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::Waterfall& chart, const ChartStyle& style,
               Readings* readings) {
    const double base = chart.cutoff.value_or(0.0);
    DataRange range;
    range.add(base);
    for (const auto& bar : chart.bars)
        range.add(bar.value);
    report::Axis yAxis{chart.valueLabel};
    report::Axis xAxis{ChartWords::tr("%1 cases").arg(chart.bars.size()).toStdString()};
    xAxis.low = 0.0;
    xAxis.high = std::max(1.0, static_cast<double>(chart.bars.size()));
    const auto frame = paintPlotFrame(painter, area, plotAxis(xAxis, {}, 5), plotAxis(yAxis, range, 5),
                                      surroundingsOf(chart, style), style, readings);
    // Bars stand on the cut-off: above it is what the model calls positive.
    const double ground = frame.toY(base);
    const double width = frame.plot.width() / std::max(1.0, static_cast<double>(chart.bars.size()));
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const double end = frame.toY(chart.bars[i].value);
        const double gap = width > 3.0 ? 0.15 * width : 0.0;
        const QRectF bar(frame.plot.left() + width * static_cast<double>(i) + gap, std::min(ground, end),
                         width - 2.0 * gap, std::abs(end - ground));
        const QColor& colour = chart.bars[i].positive ? style.positive : style.negative;
        painter.fillRect(bar, colour);
        if (readings != nullptr)
            readings->push_back(barReading(frame, chart, chart.bars[i], bar.adjusted(-gap, 0, gap, 0), colour));
    }
    if (!chart.cutoff)
        return;
    paintReferences(painter, frame, {{report::Direction::Horizontal, *chart.cutoff, ""}}, style);
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < chart.bars.size(); ++i)
        for (const double y : {frame.toY(chart.bars[i].value), (frame.toY(chart.bars[i].value) + ground) / 2.0, ground})
            points.emplace_back(frame.plot.left() + width * (static_cast<double>(i) + 0.5), y);
    paintNotes(painter, frame, {ChartWords::tr("cut-off %1").arg(shortNumber(*chart.cutoff)).toStdString()}, points,
               style);
}

} // namespace rimlight::charts

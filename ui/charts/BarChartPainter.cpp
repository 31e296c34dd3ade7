#include "ui/charts/Axis.h"
#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kRow = 19.0;

/// How many bars fit; the others are counted in a last line.
std::size_t shownBars(const report::BarChart& chart) {
    const auto most = static_cast<std::size_t>((kHighestFigure - 60.0) / kRow);
    return chart.bars.size() <= most ? chart.bars.size() : most - 1;
}

Reading barReading(const QRectF& row, const report::BarChart& chart, const report::BarChart::Bar& bar,
                   const PlotAxis& axis) {
    Reading reading = boxReading(row, [&chart, &bar, axis](const QPointF&) {
        const QString value = bar.low ? withInterval(axis, bar.value, *bar.low, *bar.high) : shortNumber(bar.value);
        return ReadingWords{{{labelled(text(chart.valueLabel), value)}, {text(bar.label)}}};
    });
    reading.subject = &bar.label;
    return reading;
}

} // namespace

double heightOf(const report::BarChart& chart, double, const ChartStyle& style) {
    const std::size_t shown = shownBars(chart);
    const double rows = static_cast<double>(shown + (shown < chart.bars.size() ? 1 : 0));
    return titleHeight(text(chart.title), style) + (kRow * rows + 40.0) * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::BarChart& chart, const ChartStyle& style,
               Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const QRectF rest = paintTitle(painter, area, text(chart.title), style, readings);
    const std::size_t shown = shownBars(chart);
    DataRange range;
    range.add(0.0);
    double labelWidth = 0.0;
    double valueWidth = 0.0;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& bar = chart.bars[i];
        for (const auto& value : {std::optional(bar.value), bar.low, bar.high})
            if (value)
                range.add(*value);
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(text(bar.label)) + 8 * u);
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(shortNumber(bar.value)) + 8 * u);
    }
    labelWidth = std::min(labelWidth, rest.width() * 0.45);
    // Room for the numbers beyond the longest bar of each side.
    const double left = rest.left() + labelWidth + (range.least < 0.0 ? valueWidth : 6 * u);
    const double right = rest.right() - (range.most > 0.0 ? valueWidth : 6 * u);
    const PlotAxis axis = [&] {
        PlotAxis bare;
        bare.low = range.least;
        bare.high = range.most > range.least ? range.most : range.least + 1.0;
        return bare;
    }();
    const auto toX = [&](double value) { return left + axis.shareOf(value) * (right - left); };
    const double zero = toX(0.0);
    double y = rest.top();
    for (std::size_t i = 0; i < shown; ++i, y += kRow * u) {
        const auto& bar = chart.bars[i];
        painter.setPen(style.text);
        painter.drawText(QRectF(rest.left(), y, labelWidth - 6 * u, kRow * u), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(text(bar.label), Qt::ElideMiddle, labelWidth - 6 * u));
        const double end = toX(bar.value);
        painter.fillRect(QRectF(std::min(zero, end), y + 4 * u, std::abs(end - zero), (kRow - 8) * u),
                         bar.role == report::Role::Highlight ? style.series[1] : colourOf(bar.role, 0, style));
        if (readings != nullptr)
            readings->push_back(barReading(QRectF(rest.left(), y, rest.width(), kRow * u), chart, bar, axis));
        double outer = end;
        if (bar.low) {
            painter.setPen(QPen(style.text, u));
            const double middle = y + kRow * u / 2.0;
            painter.drawLine(QPointF(toX(*bar.low), middle), QPointF(toX(*bar.high), middle));
            outer = bar.value >= 0.0 ? std::max(end, toX(*bar.high)) : std::min(end, toX(*bar.low));
        }
        painter.setPen(style.secondary);
        const bool rightwards = bar.value >= 0.0;
        painter.drawText(QRectF(rightwards ? outer + 4 * u : outer - valueWidth - 4 * u, y, valueWidth, kRow * u),
                         (rightwards ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, shortNumber(bar.value));
    }
    painter.setPen(QPen(style.line, u));
    painter.drawLine(QPointF(zero, rest.top()), QPointF(zero, y));
    painter.setPen(style.secondary);
    if (shown < chart.bars.size()) {
        painter.drawText(QRectF(rest.left(), y, rest.width(), kRow * u), Qt::AlignCenter,
                         ChartWords::tr("and %1 more").arg(chart.bars.size() - shown));
        y += kRow * u;
    }
    drawCentred(painter, (left + right) / 2.0, QRectF(rest.left(), y + 4 * u, rest.width(), 16 * u),
                metrics.elidedText(text(chart.valueLabel), Qt::ElideRight, rest.width()));
}

} // namespace rimlight::charts

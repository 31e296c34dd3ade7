#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kDistribution = 40.0; ///< height of the histogram below
constexpr std::size_t kBins = 40;

PlotSurroundings surroundingsOf(const report::LineChart& chart, const ChartStyle& style) {
    PlotSurroundings around;
    around.title = text(chart.title);
    const auto numbers = seriesNumbers(chart.series);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto& series = chart.series[i];
        if (!series.name.empty())
            around.legend.push_back({text(series.name), colourOf(series.role, numbers[i], style), series.style});
    }
    around.topTicks = chart.topTicks;
    around.below = chart.below.empty() ? 0.0 : kDistribution * style.unit;
    around.square = chart.square;
    return around;
}

/// How the values lie along the axis, as bars that hang down.
void paintDistributions(QPainter& painter, const PlotFrame& frame, const report::LineChart& chart,
                        const ChartStyle& style) {
    const double u = style.unit;
    for (std::size_t d = 0; d < chart.below.size(); ++d) {
        const auto& one = chart.below[d];
        std::array<std::size_t, kBins> counts{};
        for (const double value : one.values)
            if (const double share = frame.x.shareOf(value); share >= 0.0 && share <= 1.0)
                ++counts.at(std::min(static_cast<std::size_t>(share * kBins), kBins - 1));
        const double most =
            static_cast<double>(std::max<std::size_t>(*std::max_element(counts.begin(), counts.end()), 1));
        const double width = frame.plot.width() / kBins;
        const double room = frame.below.height() - 16 * u;
        for (std::size_t b = 0; b < kBins; ++b)
            painter.fillRect(QRectF(frame.plot.left() + width * static_cast<double>(b), frame.below.top(), width * 0.9,
                                    room * static_cast<double>(counts.at(b)) / most),
                             translucent(colourOf(one.role, d, style), 170));
    }
    painter.setPen(style.secondary);
    std::vector<std::string> names;
    for (const auto& one : chart.below)
        names.push_back(one.name + " (n = " + std::to_string(one.values.size()) + ")");
    QString line;
    for (const auto& name : names)
        line += (line.isEmpty() ? QString() : QStringLiteral(", ")) + text(name);
    painter.drawText(QRectF(frame.below.left(), frame.below.bottom() - 15 * u, frame.below.width(), 15 * u),
                     Qt::AlignCenter, line);
}

} // namespace

double heightOf(const report::LineChart& chart, double width, const ChartStyle& style) {
    const auto around = surroundingsOf(chart, style);
    const double plot = chart.square ? std::min(width * 0.85, 330.0 * style.unit)
                                     : std::clamp(width * 0.55, 190.0 * style.unit, 270.0 * style.unit);
    const double ticks = chart.topTicks.empty() ? 0.0 : 16.0 * style.unit;
    return surroundingsHeight(around, width, style) + plot + around.below + ticks + 55.0 * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::LineChart& chart, const ChartStyle& style) {
    DataRange xRange;
    DataRange yRange;
    for (const auto& series : chart.series) {
        xRange.add(series.x);
        for (const auto* values : {&series.y, &series.low, &series.high})
            for (const double value : *values)
                if (chart.y.scale == report::AxisScale::Linear || value > 0.0)
                    yRange.add(value);
    }
    for (const auto& line : chart.references)
        (line.direction == report::Direction::Vertical ? xRange : yRange).add(line.at);
    const auto frame = paintPlotFrame(painter, area, plotAxis(chart.x, xRange, 6), plotAxis(chart.y, yRange, 6),
                                      surroundingsOf(chart, style), style);
    paintReferences(painter, frame, chart.references, style);
    std::vector<QPointF> points;
    const auto numbers = seriesNumbers(chart.series);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto& series = chart.series[i];
        paintSeries(painter, frame, series, numbers[i], style);
        for (std::size_t k = 0; k < series.x.size(); ++k)
            points.push_back(frame.at(series.x[k], series.y[k]));
    }
    paintNotes(painter, frame, chart.notes, points, style);
    if (!chart.below.empty())
        paintDistributions(painter, frame, chart, style);
}

} // namespace rimlight::charts

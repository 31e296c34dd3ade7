#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/CurveReadings.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/PlotLabels.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kDistribution = 40.0; ///< height of the histogram below
constexpr std::size_t kBins = 40;
constexpr double kAxisWidth = 40.0; ///< of the numbers of the vertical axis, and the right margin

double plotHeight(const report::LineChart& chart, double width, const ChartStyle& style) {
    return chart.square ? std::min(width * 0.85, 330.0 * style.unit)
                        : std::clamp(width * 0.55, 190.0 * style.unit, 270.0 * style.unit);
}

struct LineAxes {
    PlotAxis x;
    PlotAxis y;
};

LineAxes axesOf(const report::LineChart& chart) {
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
    return {plotAxis(chart.x, xRange, 6), plotAxis(chart.y, yRange, 6)};
}

std::vector<QPointF> occupiedBy(const report::LineChart& chart, const PlotFrame& frame, const ChartStyle& style) {
    std::vector<QPointF> occupied;
    for (const auto& series : chart.series)
        if (!isHidden(series.name, style))
            occupyCurve(occupied, frame, series, style.unit);
    occupyReferences(occupied, frame, chart.references, style.unit);
    return occupied;
}

/// In a corner of the plot where no curve goes; else beside a square plot; else above.
LegendPlace legendPlace(const report::LineChart& chart, const std::vector<LegendEntry>& legend, double width,
                        double height, const ChartStyle& style) {
    constexpr std::size_t kMostInside = 6;
    const double u = style.unit;
    const auto size = legendSize(legend, style);
    const double room = width - kAxisWidth * u;
    if (!legend.empty() && legend.size() <= kMostInside) {
        const auto [x, y] = axesOf(chart);
        const PlotFrame frame{QRectF(0, 0, chart.square ? std::min(height, room) : room, height), x, y, {}};
        if (freeCorner(frame.plot, size, occupiedBy(chart, frame, style), u))
            return LegendPlace::Inside;
    }
    const bool fits = size.width() <= room - height - 20 * u && size.height() <= height;
    return chart.square && fits ? LegendPlace::Beside : LegendPlace::Above;
}

/// height: of the plot.
PlotSurroundings surroundingsOf(const report::LineChart& chart, double width, double height, const ChartStyle& style) {
    PlotSurroundings around;
    around.title = text(chart.title);
    const auto numbers = seriesNumbers(chart.series);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto& series = chart.series[i];
        if (!series.name.empty())
            around.legend.push_back({text(series.name), colourOf(series.role, numbers[i], style), series.style, true});
    }
    around.legendPlace = legendPlace(chart, around.legend, width, height, style);
    around.topTicks = chart.topTicks;
    around.below = chart.below.empty() ? 0.0 : kDistribution * style.unit;
    around.square = chart.square;
    return around;
}

using Counts = std::array<std::size_t, kBins>;

Counts countsOf(const report::Distribution& one, const PlotAxis& axis) {
    Counts counts{};
    for (const double value : one.values)
        if (const double share = axis.shareOf(value); share >= 0.0 && share <= 1.0)
            ++counts.at(std::min(static_cast<std::size_t>(share * kBins), kBins - 1));
    return counts;
}

QRectF binAt(const PlotFrame& frame, std::size_t bin, double height) {
    const double width = frame.plot.width() / kBins;
    return {frame.plot.left() + width * static_cast<double>(bin), frame.below.top(), width, height};
}

void readBins(Readings& readings, const PlotFrame& frame, const report::LineChart& chart, double height,
              const ChartStyle& style) {
    for (std::size_t b = 0; b < kBins; ++b) {
        ReadingWords words;
        const auto edge = [&](std::size_t bin) {
            const double share = static_cast<double>(bin) / kBins;
            return axisNumber(frame.x, frame.x.low + share * (frame.x.high - frame.x.low));
        };
        words.lines.push_back({labelled(frame.x.label, intervalText(edge(b), edge(b + 1)))});
        std::size_t total = 0;
        for (std::size_t d = 0; d < chart.below.size(); ++d) {
            const std::size_t cases = countsOf(chart.below[d], frame.x).at(b);
            total += cases;
            words.lines.push_back({ChartWords::tr("%1: %2 of %3 cases")
                                       .arg(text(chart.below[d].name))
                                       .arg(cases)
                                       .arg(chart.below[d].values.size()),
                                   colourOf(chart.below[d].role, d, style)});
        }
        if (total > 0)
            readings.push_back(boxReading(binAt(frame, b, height), [words](const QPointF&) { return words; }));
    }
}

/// How the values lie along the axis, as bars that hang down.
void paintDistributions(QPainter& painter, const PlotFrame& frame, const report::LineChart& chart,
                        const ChartStyle& style, Readings* readings) {
    const double u = style.unit;
    const double room = frame.below.height() - 16 * u;
    for (std::size_t d = 0; d < chart.below.size(); ++d) {
        const auto counts = countsOf(chart.below[d], frame.x);
        const double most =
            static_cast<double>(std::max<std::size_t>(*std::max_element(counts.begin(), counts.end()), 1));
        for (std::size_t b = 0; b < kBins; ++b) {
            const auto bar = binAt(frame, b, room * static_cast<double>(counts.at(b)) / most);
            painter.fillRect(bar.adjusted(0, 0, -0.1 * bar.width(), 0),
                             translucent(colourOf(chart.below[d].role, d, style), 170));
        }
    }
    painter.setPen(style.secondary);
    QString names;
    for (const auto& one : chart.below)
        names += (names.isEmpty() ? QString() : QStringLiteral(", ")) +
                 QStringLiteral("%1 (n = %2)").arg(text(one.name)).arg(one.values.size());
    const QRectF row(frame.below.left(), frame.below.bottom() - 15 * u, frame.below.width(), 15 * u);
    const QString shown = QFontMetricsF(style.font).elidedText(names, Qt::ElideMiddle, row.width());
    painter.drawText(row, Qt::AlignCenter, shown);
    readElided(readings, row, names, shown);
    if (readings != nullptr && !frame.x.logarithmic)
        readBins(*readings, frame, chart, room, style);
}

} // namespace

double heightOf(const report::LineChart& chart, double width, const ChartStyle& style) {
    const double plot = plotHeight(chart, width, style);
    const auto around = surroundingsOf(chart, width, plot, style);
    const double ticks = chart.topTicks.empty() ? 0.0 : 16.0 * style.unit;
    return surroundingsHeight(around, width, style) + plot + around.below + ticks + 55.0 * style.unit;
}

double roomToShrink(const report::LineChart& chart, double width, const ChartStyle& style) {
    return plotHeight(chart, width, style) - (chart.square ? kLeastSquare : kLeastPlot) * style.unit;
}

double roomToGrow(const report::LineChart& chart, double width, const ChartStyle& style) {
    constexpr double kHighest = 0.72; ///< of the width
    const double u = style.unit;
    const double usual = plotHeight(chart, width, style);
    if (!chart.square)
        return kHighest * width - usual;
    const auto around = surroundingsOf(chart, width, usual, style);
    const double beside =
        around.legendPlace == LegendPlace::Beside ? legendSize(around.legend, style).width() + 20 * u : 0.0;
    return width - kAxisWidth * u - beside - usual;
}

void paintKind(QPainter& painter, const QRectF& area, const report::LineChart& chart, const ChartStyle& style,
               Readings* readings) {
    const auto [x, y] = axesOf(chart);
    const double missing = std::max(0.0, heightOf(chart, area.width(), style) - area.height());
    const auto around = surroundingsOf(chart, area.width(), plotHeight(chart, area.width(), style) - missing, style);
    const auto frame = paintPlotFrame(painter, area, x, y, around, style, readings);
    paintReferences(painter, frame, chart.references, style);
    const auto numbers = seriesNumbers(chart.series);
    std::vector<ReadableCurve> curves;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        if (isHidden(chart.series[i].name, style))
            continue;
        paintSeries(painter, frame, chart.series[i], numbers[i], style);
        curves.push_back({&chart.series[i], colourOf(chart.series[i].role, numbers[i], style)});
    }
    auto occupied = occupiedBy(chart, frame, style);
    if (around.legendPlace == LegendPlace::Inside) {
        const auto size = legendSize(around.legend, style);
        // The plot was laid out to the same size when the place was chosen, but for rounding.
        const QRectF place = freeCorner(frame.plot, size, occupied, style.unit)
                                 .value_or(QRectF(frame.plot.right() - size.width() - 8 * style.unit,
                                                  frame.plot.top() + 8 * style.unit, size.width(), size.height()));
        paintLegendColumn(painter, place, around.legend, style, readings);
        occupyBox(occupied, place, style.unit);
    }
    paintReferenceLabels(painter, frame, chart.references, occupied, style);
    paintNotes(painter, frame, chart.notes, occupied, style);
    if (!chart.below.empty())
        paintDistributions(painter, frame, chart, style, readings);
    if (readings != nullptr)
        readCurves(*readings, frame, curves, style.unit);
}

} // namespace rimlight::charts

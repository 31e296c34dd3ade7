#include "core/report/BoxSummary.h"
#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/PlotLabels.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rimlight::charts {

namespace {

constexpr int kOutlineSteps = 80;
/// Groups up to this size show each case beside their box.
constexpr std::size_t kMostDots = 150;
constexpr double kDotRadius = 2.2;

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
    const auto widths = densityCurve(values, *least, *most, kOutlineSteps, bandwidth);
    const double widest = std::max(1e-300, *std::max_element(widths.begin(), widths.end()));
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

/// A case beside the middle of its group, so that equal values are told apart.
struct ShownCase {
    std::size_t index = 0;
    double x = 0.0;
};

/// All cases of a small group, spread by the golden ratio over the box in the order of their values: neighbours in
/// value lie far apart, and the picture is the same each time. Of a large group the outliers.
std::vector<ShownCase> casesShown(const report::GroupChart::Group& group, const report::BoxSummary& box, double x,
                                  double half) {
    constexpr double kGolden = 0.6180339887498949;
    std::vector<std::size_t> order(group.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return group.values[a] < group.values[b]; });
    std::vector<ShownCase> shown;
    const bool all = group.values.size() <= kMostDots;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double value = group.values[order[rank]];
        const double place = std::fmod(kGolden * static_cast<double>(rank + 1), 1.0);
        if (all)
            shown.push_back({order[rank], x + (2.0 * place - 1.0) * 0.75 * half});
        else if (value < box.lowWhisker || value > box.highWhisker)
            shown.push_back({order[rank], x});
    }
    return shown;
}

ReadingWords caseWords(const PlotAxis& axis, const report::GroupChart& chart, const report::GroupChart::Group& group,
                       std::size_t index) {
    ReadingWords words;
    if (!group.caseIds.empty())
        words.lines.push_back({text(group.caseIds[index])});
    words.lines.push_back({labelled(text(chart.valueLabel), axisNumber(axis, group.values[index])) +
                           QStringLiteral(", ") + withoutCount(text(group.name))});
    return words;
}

void paintCases(QPainter& painter, const PlotFrame& frame, const report::GroupChart& chart,
                const report::GroupChart::Group& group, const std::vector<ShownCase>& cases, const QColor& colour,
                const ChartStyle& style, Readings* readings) {
    const double radius = kDotRadius * style.unit;
    painter.setPen(QPen(style.ground, 0.5 * style.unit));
    painter.setBrush(colour);
    for (const auto& one : cases) {
        const QPointF at(one.x, frame.toY(group.values[one.index]));
        painter.drawEllipse(at, radius, radius);
        if (readings == nullptr)
            continue;
        const PlotAxis axis = frame.y;
        readings->push_back(dotReading(at, radius, [axis, &chart, &group, i = one.index](const QPointF&) {
            return caseWords(axis, chart, group, i);
        }));
        if (!group.caseIds.empty())
            readings->back().caseId = &group.caseIds[one.index];
    }
    painter.setBrush(Qt::NoBrush);
}

Reading groupReading(const PlotFrame& frame, const report::GroupChart::Group& group, const report::BoxSummary& box,
                     double x, double half, double room, const QColor& colour) {
    const QRectF strip(x - room / 2.0, frame.plot.top(), room, frame.plot.height());
    Reading reading = boxReading(strip, [&group, box, colour, axis = frame.y](const QPointF&) {
        const auto number = [&](double value) { return axisNumber(axis, value); };
        return ReadingWords{
            {{ChartWords::tr("%1: %2 cases").arg(withoutCount(text(group.name))).arg(group.values.size()), colour},
             {ChartWords::tr("Median %1 (quartiles %2)")
                  .arg(number(box.median), intervalText(number(box.lowerQuartile), number(box.upperQuartile)))},
             {ChartWords::tr("Whiskers %1, %2 beyond")
                  .arg(intervalText(number(box.lowWhisker), number(box.highWhisker)))
                  .arg(box.outliers.size())}}};
    });
    reading.outline =
        QRectF(QPointF(x - half, frame.toY(box.upperQuartile)), QPointF(x + half, frame.toY(box.lowerQuartile)));
    return reading;
}

double plotHeight(double width, const ChartStyle& style) {
    return std::clamp(width * 0.5, 180.0 * style.unit, 240.0 * style.unit);
}

} // namespace

double heightOf(const report::GroupChart& chart, double width, const ChartStyle& style) {
    return surroundingsHeight(surroundingsOf(chart), width, style) + plotHeight(width, style) + 45.0 * style.unit;
}

double roomToGrow(const report::GroupChart&, double width, const ChartStyle& style) {
    constexpr double kHighest = 0.75; ///< of the width
    return kHighest * width - plotHeight(width, style);
}

double roomToShrink(const report::GroupChart&, double width, const ChartStyle& style) {
    return plotHeight(width, style) - kLeastPlot * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::GroupChart& chart, const ChartStyle& style,
               Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    DataRange range;
    for (const auto& group : chart.groups)
        range.add(group.values);
    report::Axis yAxis{chart.valueLabel};
    report::Axis xAxis{" "};
    xAxis.low = 0.0;
    xAxis.high = std::max(1.0, static_cast<double>(chart.groups.size()));
    const auto frame = paintPlotFrame(painter, area, plotAxis(xAxis, {}, 5), plotAxis(yAxis, range, 5),
                                      surroundingsOf(chart), style, readings);
    const double room = frame.plot.width() / std::max(1.0, static_cast<double>(chart.groups.size()));
    const double half = std::min(room * 0.32, 40.0 * u);
    std::vector<QPointF> points;
    for (std::size_t g = 0; g < chart.groups.size(); ++g) {
        const auto& group = chart.groups[g];
        const double x = frame.plot.left() + room * (static_cast<double>(g) + 0.5);
        painter.setPen(style.text);
        const QRectF nameRow(x - room / 2.0, frame.plot.bottom() + 4 * u, room, 16 * u);
        const QString shown = metrics.elidedText(text(group.name), Qt::ElideMiddle, room - 4 * u);
        painter.drawText(nameRow, Qt::AlignCenter, shown);
        readElided(readings, nameRow, text(group.name), shown);
        if (group.values.empty())
            continue;
        const QColor colour = colourOf(group.role, g, style);
        const auto box = report::boxSummary(group.values);
        if (chart.shape == report::GroupShape::Violin) {
            paintViolin(painter, frame, group.values, x, half, colour, style);
            paintBox(painter, frame, box, x, half / 6.0, colour, style);
        } else {
            paintBox(painter, frame, box, x, half, colour, style);
        }
        if (readings != nullptr)
            readings->push_back(groupReading(frame, group, box, x,
                                             chart.shape == report::GroupShape::Box ? half : half / 6.0, room, colour));
        if (chart.shape == report::GroupShape::Box)
            paintCases(painter, frame, chart, group, casesShown(group, box, x, half), colour, style, readings);
        for (const double value : group.values)
            for (const double shift : {-half, 0.0, half})
                points.emplace_back(x + shift, frame.toY(value));
    }
    paintNotes(painter, frame, chart.notes, points, style);
}

} // namespace rimlight::charts

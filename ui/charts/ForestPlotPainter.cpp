#include "ui/charts/Axis.h"
#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr double kRow = 20.0;

std::size_t shownRows(const report::ForestPlot& plot) {
    const auto most = static_cast<std::size_t>((kHighestFigure - 100.0) / kRow);
    return plot.rows.size() <= most ? plot.rows.size() : most - 1;
}

PlotAxis axisOf(const report::ForestPlot& plot) {
    DataRange range;
    range.add(plot.reference);
    for (const auto& row : plot.rows)
        for (const auto& value : {row.estimate, row.low, row.high})
            if (value)
                range.add(*value);
    report::Axis axis;
    axis.scale = plot.scale;
    // A model that is nearly separated has an interval over many powers of ten, beside which no other would be seen.
    if (plot.scale == report::AxisScale::Logarithmic) {
        axis.low = std::max(range.least / 1.3, plot.reference * 1e-3);
        axis.high = std::min(range.most * 1.3, plot.reference * 1e3);
    }
    return plotAxis(axis, range, 5);
}

struct Columns {
    double labels = 0.0;
    double plot = 0.0;
    std::vector<double> cells;
};

Columns columnsOf(const report::ForestPlot& plot, double width, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    Columns columns;
    double total = 0.0;
    for (std::size_t c = 0; c < plot.cellColumns.size(); ++c) {
        double widest = metrics.horizontalAdvance(text(plot.cellColumns[c]));
        for (const auto& row : plot.rows)
            if (c < row.cells.size())
                widest = std::max(widest, metrics.horizontalAdvance(text(row.cells[c])));
        columns.cells.push_back(std::min(widest + 12 * u, width * 0.3));
        total += columns.cells.back();
    }
    for (const auto& row : plot.rows)
        columns.labels = std::max(columns.labels, metrics.horizontalAdvance(text(row.label)) + 22 * u);
    columns.labels = std::min(columns.labels, width * 0.36);
    columns.plot = std::max(width - columns.labels - total, width * 0.2);
    return columns;
}

/// The interval as a line, with an arrow where it is open or goes on beyond the axis, and the estimate as a square.
void paintEstimate(QPainter& painter, const QRectF& row, const report::ForestPlot::Row& values, const PlotAxis& axis,
                   const ChartStyle& style) {
    const double u = style.unit;
    const double y = row.center().y();
    const auto toX = [&](double value) { return row.left() + std::clamp(axis.shareOf(value), 0.0, 1.0) * row.width(); };
    const bool openLow = !values.low || axis.shareOf(*values.low) < 0.0;
    const bool openHigh = !values.high || axis.shareOf(*values.high) > 1.0;
    const double left = openLow ? row.left() : toX(*values.low);
    const double right = openHigh ? row.right() : toX(*values.high);
    painter.setPen(QPen(style.text, 1.2 * u));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    for (const auto& [open, x, direction] : {std::tuple{openLow, left, 1.0}, std::tuple{openHigh, right, -1.0}}) {
        if (!open) {
            painter.drawLine(QPointF(x, y - 3 * u), QPointF(x, y + 3 * u));
            continue;
        }
        painter.drawLine(QPointF(x, y), QPointF(x + direction * 5 * u, y - 4 * u));
        painter.drawLine(QPointF(x, y), QPointF(x + direction * 5 * u, y + 4 * u));
    }
    // One beyond the axis would stand where it is not: the arrows say where it went.
    if (const double share = axis.shareOf(*values.estimate); share < 0.0 || share > 1.0)
        return;
    const double x = toX(*values.estimate);
    painter.fillRect(QRectF(x - 4 * u, y - 4 * u, 8 * u, 8 * u), style.series[1]);
}

/// The last heading above a row; a row says little without it.
QString headingOf(const report::ForestPlot& plot, const report::ForestPlot::Row& row) {
    QString heading;
    for (const auto& one : plot.rows) {
        if (&one == &row)
            break;
        if (one.heading)
            heading = text(one.label) + QStringLiteral(": ");
    }
    return row.heading ? QString() : heading;
}

ReadingWords rowWords(const report::ForestPlot& plot, const report::ForestPlot::Row& row, const PlotAxis& axis) {
    ReadingWords words{{{headingOf(plot, row) + text(row.label)}}};
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (!row.cells[c].empty())
            words.lines.push_back({text(plot.cellColumns[c]) + QStringLiteral("  ") + text(row.cells[c])});
    if (!row.cells.empty() || !row.estimate)
        return words;
    const auto end = [&](const std::optional<double>& value) {
        return value ? axisNumber(axis, *value) : QStringLiteral("∞");
    };
    words.lines.push_back({text(plot.measure) + QStringLiteral("  ") + axisNumber(axis, *row.estimate)});
    if (row.low || row.high)
        words.lines.back().text += QStringLiteral(" (%1)").arg(intervalText(end(row.low), end(row.high)));
    return words;
}

Reading rowReading(const QRectF& place, const report::ForestPlot& plot, const report::ForestPlot::Row& row,
                   const PlotAxis& axis) {
    Reading reading = boxReading(place, [&plot, &row, axis](const QPointF&) { return rowWords(plot, row, axis); });
    reading.subject = row.heading ? nullptr : &row.label;
    return reading;
}

} // namespace

double heightOf(const report::ForestPlot& plot, double, const ChartStyle& style) {
    const std::size_t shown = shownRows(plot);
    const double rows = static_cast<double>(shown + (shown < plot.rows.size() ? 1 : 0));
    return titleHeight(text(plot.title), style) + (kRow * (rows + 1.0) + 46.0) * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::ForestPlot& plot, const ChartStyle& style,
               Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const QRectF rest = paintTitle(painter, area, text(plot.title), style, readings);
    const auto columns = columnsOf(plot, rest.width(), style);
    const auto axis = axisOf(plot);
    const QRectF strip(rest.left() + columns.labels + 10 * u, rest.top(), columns.plot - 20 * u, rest.height());
    const auto toX = [&](double value) { return strip.left() + axis.shareOf(value) * strip.width(); };
    const std::size_t shown = shownRows(plot);
    const double bottom = rest.top() + kRow * u * static_cast<double>(shown + 1);

    painter.setPen(style.secondary);
    double x = rest.left() + columns.labels + columns.plot;
    for (std::size_t c = 0; c < columns.cells.size(); ++c) {
        painter.drawText(QRectF(x, rest.top(), columns.cells[c], kRow * u), Qt::AlignRight | Qt::AlignVCenter,
                         text(plot.cellColumns[c]));
        x += columns.cells[c];
    }
    painter.setPen(QPen(style.secondary, u, Qt::DashLine));
    painter.drawLine(QPointF(toX(plot.reference), rest.top() + kRow * u), QPointF(toX(plot.reference), bottom));
    QFont bold = style.font;
    bold.setBold(true);
    double y = rest.top() + kRow * u;
    for (std::size_t r = 0; r < shown; ++r, y += kRow * u) {
        const auto& row = plot.rows[r];
        const double indent = row.heading ? 0.0 : 10 * u;
        painter.setFont(row.heading ? bold : style.font);
        painter.setPen(style.text);
        const double room = columns.labels - indent - 6 * u;
        painter.drawText(QRectF(rest.left() + indent, y, room, kRow * u), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(text(row.label), Qt::ElideMiddle, room));
        painter.setFont(style.font);
        if (row.estimate)
            paintEstimate(painter, QRectF(strip.left(), y, strip.width(), kRow * u), row, axis, style);
        if (readings != nullptr)
            readings->push_back(rowReading(QRectF(rest.left(), y, rest.width(), kRow * u), plot, row, axis));
        painter.setPen(style.text);
        double left = rest.left() + columns.labels + columns.plot;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            painter.drawText(QRectF(left, y, columns.cells[c], kRow * u), Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(text(row.cells[c]), Qt::ElideRight, columns.cells[c]));
            left += columns.cells[c];
        }
    }
    painter.setPen(QPen(style.line, u));
    painter.drawLine(QPointF(strip.left(), bottom), QPointF(strip.right(), bottom));
    painter.setPen(style.secondary);
    double free = rest.left();
    for (const auto& tick : axis.ticks) {
        const double at = toX(tick.at);
        const double half = metrics.horizontalAdvance(text(tick.label)) / 2.0;
        painter.drawLine(QPointF(at, bottom), QPointF(at, bottom + 3 * u));
        if (at - half < free)
            continue;
        drawCentred(painter, at, QRectF(strip.left() - 20 * u, bottom + 4 * u, strip.width() + 40 * u, 15 * u),
                    text(tick.label));
        free = at + half + 5 * u;
    }
    drawCentred(painter, strip.center().x(), QRectF(rest.left(), bottom + 20 * u, rest.width(), 16 * u),
                text(plot.measure));
    if (shown < plot.rows.size())
        painter.drawText(QRectF(rest.left(), bottom, columns.labels, kRow * u), Qt::AlignLeft | Qt::AlignVCenter,
                         ChartWords::tr("and %1 more").arg(plot.rows.size() - shown));
}

} // namespace rimlight::charts

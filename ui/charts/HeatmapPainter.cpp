#include "core/base/Text.h"
#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kScaleWidth = 62.0; ///< colour bar and its numbers, right of the cells
constexpr double kLargestCell = 40.0;
constexpr double kLongestName = 210.0;        ///< of a column, upright
constexpr double kLabelRow = 12.0;            ///< cells below this height go without names
constexpr std::size_t kMostRectangles = 2500; ///< on paper
constexpr int kPixelsOfACell = 6;             ///< each way, of a picture on paper

struct Ends {
    double low = 0.0;
    double high = 1.0;
};

Ends endsOf(const report::Heatmap& map) {
    DataRange range;
    for (const auto& value : map.values)
        if (value)
            range.add(*value);
    Ends ends{map.low.value_or(range.least), map.high.value_or(range.empty ? 1.0 : range.most)};
    if (map.scale == report::HeatScale::Diverging) {
        const double reach = std::max(std::abs(ends.low), std::abs(ends.high));
        ends = {-reach, reach};
    }
    if (!(ends.high > ends.low))
        ends.high = ends.low + std::max(1.0, std::abs(ends.low));
    return ends;
}

struct HeatLayout {
    double cell = 0.0; ///< side of a cell
    double rowNames = 0.0;
    double columnNames = 0.0; ///< height of the names below, which stand upright
};

HeatLayout layoutOf(const report::Heatmap& map, double width, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const auto widest = [&](const std::vector<std::string>& names) {
        double most = 0.0;
        for (const auto& name : names)
            most = std::max(most, metrics.horizontalAdvance(text(name)) + 6 * u);
        return most;
    };
    HeatLayout layout;
    const double names = std::min(widest(map.rowLabels), width * 0.34);
    const double columns = std::max<double>(1.0, static_cast<double>(map.columnLabels.size()));
    const double rows = std::max<double>(1.0, static_cast<double>(map.rowLabels.size()));
    const auto cellFor = [&](double left) {
        return std::min({(width - left - kScaleWidth * u) / columns, kLargestCell * u, 560.0 * u / rows});
    };
    layout.cell = cellFor(names);
    layout.rowNames = names;
    if (layout.cell >= kLabelRow * u) {
        layout.columnNames = std::min(widest(map.columnLabels),
                                      std::max(kLongestName * u - layout.cell * (rows - 4.0) / 2.0, 130.0 * u));
    } else {
        layout.rowNames = 4 * u;
        layout.cell = cellFor(layout.rowNames);
    }
    return layout;
}

void paintScale(QPainter& painter, const QRectF& bar, const report::Heatmap& map, const Ends& ends,
                const ChartStyle& style) {
    const double u = style.unit;
    constexpr int kSteps = 64;
    for (int i = 0; i < kSteps; ++i) {
        const double share = (i + 0.5) / kSteps;
        const QRectF piece(bar.left(), bar.bottom() - bar.height() * (i + 1) / kSteps, bar.width(),
                           bar.height() / kSteps + 0.5 * u);
        painter.fillRect(piece,
                         map.scale == report::HeatScale::Diverging ? divergingColour(share) : sequentialColour(share));
    }
    painter.setPen(style.secondary);
    for (const auto& [value, y] :
         {std::pair{ends.high, bar.top()}, std::pair{ends.low + (ends.high - ends.low) / 2.0, bar.center().y()},
          std::pair{ends.low, bar.bottom()}})
        painter.drawText(QRectF(bar.right() + 4 * u, y - 8 * u, 44 * u, 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
                         shortNumber(value));
}

QColor colourAt(const report::Heatmap& map, const Ends& ends, double value) {
    const double share = (value - ends.low) / (ends.high - ends.low);
    return map.scale == report::HeatScale::Diverging ? divergingColour(share) : sequentialColour(share);
}

/// Where the cells lie.
struct HeatGrid {
    QPointF origin;
    double cell = 0.0;
    std::size_t rows = 0;
    std::size_t columns = 0;

    QRectF at(std::size_t row, std::size_t column) const {
        return {origin.x() + cell * static_cast<double>(column), origin.y() + cell * static_cast<double>(row), cell,
                cell};
    }
    QRectF all() const {
        return {origin.x(), origin.y(), cell * static_cast<double>(columns), cell * static_cast<double>(rows)};
    }
};

/// A stroke through an empty cell.
void paintMissing(QPainter& painter, const QRectF& cell, const ChartStyle& style) {
    painter.fillRect(cell, translucent(style.line, 90));
    painter.setPen(QPen(style.secondary, 0.7 * style.unit));
    painter.drawLine(cell.bottomLeft(), cell.topRight());
}

/// On the screen as one picture with a pixel per cell, which takes no longer for a hundred thousand of them; on paper
/// as rectangles while they are few, and else as a picture too: a rectangle takes 200 bytes of an SVG.
void paintCells(QPainter& painter, const HeatGrid& grid, const report::Heatmap& map, const Ends& ends,
                const ChartStyle& style) {
    const bool isScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
    const bool isPicture = isScreen || grid.rows * grid.columns > kMostRectangles;
    QImage image(isPicture ? QSize(static_cast<int>(grid.columns), static_cast<int>(grid.rows)) : QSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (std::size_t r = 0; r < grid.rows; ++r)
        for (std::size_t c = 0; c < grid.columns; ++c) {
            const auto& value = map.values[r * grid.columns + c];
            if (!value)
                paintMissing(painter, grid.at(r, c), style);
            else if (isPicture)
                image.setPixelColor(static_cast<int>(c), static_cast<int>(r), colourAt(map, ends, *value));
            else // A hair wider than the cell, so that no ground shines through between cells.
                painter.fillRect(grid.at(r, c).adjusted(0, 0, 0.4 * style.unit, 0.4 * style.unit),
                                 colourAt(map, ends, *value));
        }
    if (isPicture && !isScreen) // Viewers may blur from pixel to pixel: not from cell to cell.
        image = image.scaled(image.size() * kPixelsOfACell);
    if (!image.isNull())
        painter.drawImage(grid.all(), image);
}

/// In all cells or in none: numbers in some alone would look chosen.
void paintValues(QPainter& painter, const HeatGrid& grid, const report::Heatmap& map, const Ends& ends,
                 const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    const auto shown = [](double value) { return text(formatFixed(value, 2)); };
    for (const auto& value : map.values)
        if (value && metrics.horizontalAdvance(shown(*value)) >= grid.cell)
            return;
    for (std::size_t r = 0; r < grid.rows; ++r)
        for (std::size_t c = 0; c < grid.columns; ++c)
            if (const auto& value = map.values[r * grid.columns + c]) {
                painter.setPen(inkOn(colourAt(map, ends, *value)));
                painter.drawText(grid.at(r, c), Qt::AlignCenter, shown(*value));
            }
}

void paintNames(QPainter& painter, const HeatGrid& grid, const HeatLayout& layout, const report::Heatmap& map,
                const ChartStyle& style, Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    painter.setPen(style.text);
    for (std::size_t r = 0; r < grid.rows; ++r) {
        const auto cell = grid.at(r, 0);
        const QRectF place(cell.left() - layout.rowNames, cell.top(), layout.rowNames - 4 * u, layout.cell);
        const QString name = text(map.rowLabels[r]);
        const QString shown = metrics.elidedText(name, Qt::ElideMiddle, place.width());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, shown);
        readElided(readings, place, name, shown);
    }
    for (std::size_t c = 0; c < grid.columns; ++c) {
        const QPointF top(grid.at(0, c).center().x(), grid.all().bottom() + 4 * u);
        const QString name = text(map.columnLabels[c]);
        const QString shown = metrics.elidedText(name, Qt::ElideMiddle, layout.columnNames - 4 * u);
        painter.save();
        painter.translate(top);
        painter.rotate(90.0);
        painter.drawText(QRectF(0, -8 * u, layout.columnNames, 16 * u), Qt::AlignLeft | Qt::AlignVCenter, shown);
        painter.restore();
        readElided(readings, QRectF(top.x() - layout.cell / 2.0, top.y(), layout.cell, layout.columnNames), name,
                   shown);
    }
}

ReadingWords cellWords(const report::Heatmap& map, const Ends& ends, std::size_t row, std::size_t column) {
    const auto& value = map.values[row * map.columnLabels.size() + column];
    PlotAxis axis;
    axis.low = ends.low;
    axis.high = ends.high;
    return {{value ? ReadingLine{labelled(text(map.valueLabel), axisNumber(axis, *value)), colourAt(map, ends, *value)}
                   : ReadingLine{ChartWords::tr("No %1: a value does not vary").arg(text(map.valueLabel))},
             {text(map.rowLabels[row])},
             {ChartWords::tr("with %1").arg(text(map.columnLabels[column]))}}};
}

void readCells(Readings& readings, const HeatGrid& grid, const report::Heatmap& map, const Ends& ends) {
    readings.reserve(readings.size() + grid.rows * grid.columns);
    for (std::size_t r = 0; r < grid.rows; ++r)
        for (std::size_t c = 0; c < grid.columns; ++c) {
            readings.push_back(
                boxReading(grid.at(r, c), [&map, ends, r, c](const QPointF&) { return cellWords(map, ends, r, c); }));
            readings.back().subject = &map.rowLabels[r];
        }
}

} // namespace

double heightOf(const report::Heatmap& map, double width, const ChartStyle& style) {
    const auto layout = layoutOf(map, width, style);
    return titleHeight(text(map.title), style) +
           std::max(layout.cell * static_cast<double>(map.rowLabels.size()), 60.0 * style.unit) + layout.columnNames +
           28.0 * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::Heatmap& map, const ChartStyle& style,
               Readings* readings) {
    const double u = style.unit;
    const auto layout = layoutOf(map, area.width(), style);
    const auto ends = endsOf(map);
    QRectF rest = paintTitle(painter, area, text(map.title), style, readings);
    painter.setPen(style.secondary);
    painter.drawText(QRectF(rest.left(), rest.top(), rest.width(), 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
                     text(map.valueLabel));
    rest.setTop(rest.top() + 20 * u);
    const HeatGrid grid{
        {rest.left() + layout.rowNames, rest.top()}, layout.cell, map.rowLabels.size(), map.columnLabels.size()};
    paintCells(painter, grid, map, ends, style);
    if (map.showValues)
        paintValues(painter, grid, map, ends, style);
    if (layout.columnNames > 0.0 && grid.rows > 0 && grid.columns > 0)
        paintNames(painter, grid, layout, map, style, readings);
    if (readings != nullptr)
        readCells(*readings, grid, map, ends);
    const double height = std::clamp(grid.all().height(), 40.0 * u, 160.0 * u);
    paintScale(painter, QRectF(grid.all().right() + 10 * u, rest.top() + 4 * u, 9 * u, height - 8 * u), map, ends,
               style);
}

} // namespace rimlight::charts

#include "core/base/Text.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kScaleWidth = 62.0; ///< colour bar and its numbers, right of the cells
constexpr double kLargestCell = 30.0;
constexpr double kLabelRow = 12.0; ///< cells below this height go without names

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
        layout.columnNames = std::min(widest(map.columnLabels), 130.0 * u);
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

} // namespace

double heightOf(const report::Heatmap& map, double width, const ChartStyle& style) {
    const auto layout = layoutOf(map, width, style);
    return titleHeight(text(map.title), style) +
           std::max(layout.cell * static_cast<double>(map.rowLabels.size()), 60.0 * style.unit) + layout.columnNames +
           28.0 * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::Heatmap& map, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const auto layout = layoutOf(map, area.width(), style);
    const auto ends = endsOf(map);
    QRectF rest = paintTitle(painter, area, text(map.title), style);
    painter.setPen(style.secondary);
    painter.drawText(QRectF(rest.left(), rest.top(), rest.width(), 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
                     text(map.valueLabel));
    rest.setTop(rest.top() + 20 * u);
    const std::size_t columns = map.columnLabels.size();
    const double left = rest.left() + layout.rowNames;
    const bool named = layout.columnNames > 0.0;
    for (std::size_t r = 0; r < map.rowLabels.size(); ++r) {
        const double y = rest.top() + layout.cell * static_cast<double>(r);
        painter.setPen(style.text);
        if (named)
            painter.drawText(QRectF(rest.left(), y, layout.rowNames - 4 * u, layout.cell),
                             Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(text(map.rowLabels[r]), Qt::ElideMiddle, layout.rowNames - 4 * u));
        for (std::size_t c = 0; c < columns; ++c) {
            const QRectF cell(left + layout.cell * static_cast<double>(c), y, layout.cell, layout.cell);
            const auto& value = map.values[r * columns + c];
            if (!value) {
                painter.fillRect(cell, QBrush(style.line, Qt::BDiagPattern));
                continue;
            }
            const double share = (*value - ends.low) / (ends.high - ends.low);
            const QColor ground =
                map.scale == report::HeatScale::Diverging ? divergingColour(share) : sequentialColour(share);
            // A hair wider than the cell, so that no ground shines through between cells.
            painter.fillRect(cell.adjusted(0, 0, 0.4 * u, 0.4 * u), ground);
            const QString number = text(formatFixed(*value, 2));
            if (map.showValues && metrics.horizontalAdvance(number) < layout.cell) {
                painter.setPen(inkOn(ground));
                painter.drawText(cell, Qt::AlignCenter, number);
            }
        }
    }
    const double bottom = rest.top() + layout.cell * static_cast<double>(map.rowLabels.size());
    painter.setPen(style.text);
    for (std::size_t c = 0; named && c < columns; ++c) {
        painter.save();
        painter.translate(left + layout.cell * (static_cast<double>(c) + 0.5), bottom + 4 * u);
        painter.rotate(90.0);
        painter.drawText(QRectF(0, -8 * u, layout.columnNames, 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text(map.columnLabels[c]), Qt::ElideMiddle, layout.columnNames - 4 * u));
        painter.restore();
    }
    const double right = left + layout.cell * static_cast<double>(columns);
    const double height = std::clamp(bottom - rest.top(), 40.0 * u, 160.0 * u);
    paintScale(painter, QRectF(right + 10 * u, rest.top() + 4 * u, 9 * u, height - 8 * u), map, ends, style);
}

} // namespace rimlight::charts

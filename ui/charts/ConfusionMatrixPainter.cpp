#include "core/base/Text.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr double kCellHeight = 56.0;
constexpr double kNames = 100.0;

constexpr double kAround = 42.0; ///< the names of the columns and the space below the last row

/// A cell is about twice as wide as it is high, where there is room.
double cellWidth(const report::ConfusionMatrix& matrix, double width, double height, const ChartStyle& style) {
    const double columns = std::max<double>(1.0, static_cast<double>(matrix.classes.size()));
    return std::min((width - kNames * style.unit) / columns, std::max(110.0 * style.unit, 1.8 * height));
}

/// At least.
double cellHeight(const report::ConfusionMatrix& matrix, const ChartStyle& style) {
    const double rows = std::max<double>(1.0, static_cast<double>(matrix.classes.size()));
    return std::min(kCellHeight, 560.0 / rows) * style.unit;
}

std::size_t casesOf(const report::ConfusionMatrix& matrix, std::size_t trueClass) {
    std::size_t total = 0;
    for (const std::size_t cases : matrix.counts[trueClass])
        total += cases;
    return total;
}

ReadingWords cellWords(const report::ConfusionMatrix& matrix, std::size_t trueClass, std::size_t predicted) {
    const std::size_t total = casesOf(matrix, trueClass);
    const std::size_t cases = matrix.counts[trueClass][predicted];
    const QString counts = ChartWords::tr("%1 of %2").arg(cases).arg(total);
    const QString share =
        total > 0 ? QStringLiteral(" (%1 %)").arg(
                        text(formatFixed(100.0 * static_cast<double>(cases) / static_cast<double>(total), 1)))
                  : QString();
    return {
        {{ChartWords::tr("%1 predicted as %2").arg(text(matrix.classes[trueClass]), text(matrix.classes[predicted]))},
         {counts + share}}};
}

} // namespace

double heightOf(const report::ConfusionMatrix& matrix, double, const ChartStyle& style) {
    return titleHeight(text(matrix.title), style) +
           cellHeight(matrix, style) * static_cast<double>(matrix.classes.size()) + kAround * style.unit;
}

double roomToGrow(const report::ConfusionMatrix& matrix, double width, const ChartStyle& style) {
    constexpr double kHighestCell = 120.0;
    const auto rows = std::max<double>(1.0, static_cast<double>(matrix.classes.size()));
    const double highest = std::min(kHighestCell * style.unit, 0.6 * (width - kNames * style.unit) / rows);
    return rows * (highest - cellHeight(matrix, style));
}

void paintKind(QPainter& painter, const QRectF& area, const report::ConfusionMatrix& matrix, const ChartStyle& style,
               Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const QRectF rest = paintTitle(painter, area, text(matrix.title), style, readings);
    const auto count = matrix.classes.size();
    const double height =
        std::max(cellHeight(matrix, style), (rest.height() - kAround * u) / std::max(1.0, static_cast<double>(count)));
    const double width = cellWidth(matrix, area.width(), height, style);
    const double left = rest.left() + kNames * u;
    const double top = rest.top() + 36 * u;
    painter.setPen(style.secondary);
    painter.drawText(QRectF(left, rest.top(), width * static_cast<double>(count), 16 * u), Qt::AlignCenter,
                     ChartWords::tr("Predicted"));
    painter.drawText(QRectF(rest.left(), rest.top() + 18 * u, kNames * u - 8 * u, 16 * u), Qt::AlignRight,
                     ChartWords::tr("True"));
    for (std::size_t t = 0; t < count; ++t) {
        const double y = top + height * static_cast<double>(t);
        const auto total = static_cast<double>(casesOf(matrix, t));
        painter.setPen(style.text);
        painter.drawText(QRectF(rest.left(), y, kNames * u - 8 * u, height), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(text(matrix.classes[t]), Qt::ElideRight, kNames * u - 8 * u));
        painter.drawText(QRectF(left + width * static_cast<double>(t), rest.top() + 18 * u, width, 16 * u),
                         Qt::AlignCenter, metrics.elidedText(text(matrix.classes[t]), Qt::ElideRight, width - 4 * u));
        for (std::size_t p = 0; p < count; ++p) {
            const QRectF cell(left + width * static_cast<double>(p), y, width, height);
            const double share = total > 0.0 ? static_cast<double>(matrix.counts[t][p]) / total : 0.0;
            const QColor& hue = t == p ? style.series[1] : style.series[5];
            painter.fillRect(cell.adjusted(u, u, -u, -u), translucent(hue, static_cast<int>(25.0 + 150.0 * share)));
            QFont large = style.font;
            large.setPixelSize(style.font.pixelSize() * 3 / 2);
            large.setBold(true);
            painter.setFont(large);
            painter.setPen(style.text);
            painter.drawText(cell.adjusted(0, 4 * u, 0, -height * 0.38), Qt::AlignCenter,
                             QString::number(matrix.counts[t][p]));
            painter.setFont(style.font);
            painter.drawText(cell.adjusted(0, height * 0.55, 0, -4 * u), Qt::AlignCenter,
                             text(formatFixed(100.0 * share, 0)) + QStringLiteral(" %"));
            if (readings != nullptr)
                readings->push_back(
                    boxReading(cell, [&matrix, t, p](const QPointF&) { return cellWords(matrix, t, p); }));
        }
    }
}

} // namespace rimlight::charts

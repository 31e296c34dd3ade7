#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr double kGap = 30.0; ///< between rows, without exclusions
constexpr double kSide = 14.0;
constexpr double kPad = 7.0;

struct FlowBox {
    QRectF box;
    QString words;
    QRectF excluded; ///< empty: nothing was left out
    QString exclusions;
};

QString boxWords(const report::FlowChart::Box& box) {
    return text(box.text) + QStringLiteral("\nn = %1").arg(box.count);
}

QString exclusionWords(const report::FlowChart::Box& box) {
    std::size_t total = 0;
    QString words;
    for (const auto& [reason, count] : box.excluded) {
        total += count;
        words += QStringLiteral("\n%1: %2").arg(text(reason)).arg(count);
    }
    return ChartWords::tr("Left out: %1").arg(total) + words;
}

double wrappedHeight(const QString& words, double width, const ChartStyle& style) {
    return QFontMetricsF(style.font)
               .boundingRect(QRectF(0, 0, std::max(width - 2 * kPad * style.unit, 20.0), 1e6), Qt::TextWordWrap, words)
               .height() +
           2 * kPad * style.unit;
}

bool excludesAny(const report::FlowChart& chart) {
    for (const auto& row : chart.rows)
        for (const auto& box : row)
            if (!box.excluded.empty())
                return true;
    return false;
}

/// Boxes of a row share the width; what was left out stands right of the arrow below its box.
std::vector<std::vector<FlowBox>> layoutOf(const report::FlowChart& chart, double width, const ChartStyle& style) {
    const double u = style.unit;
    std::vector<std::vector<FlowBox>> rows;
    const bool leavesRoom = excludesAny(chart);
    double y = 0.0;
    for (const auto& row : chart.rows) {
        if (row.empty()) {
            rows.emplace_back();
            continue;
        }
        const double column = width / static_cast<double>(row.size());
        const double boxWidth = std::min(column - kSide * u, 240.0 * u);
        std::vector<FlowBox> boxes;
        double height = 0.0;
        for (const auto& box : row)
            height = std::max(height, wrappedHeight(boxWords(box), boxWidth, style));
        double gap = kGap * u;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool excludes = !row[i].excluded.empty();
            // With something to its right the box moves left, so that both fit, and those above and below with it.
            const bool left = excludes || (leavesRoom && row.size() == 1);
            const double centre = column * (static_cast<double>(i) + (left ? 0.33 : 0.5));
            const double room = std::min(boxWidth, excludes ? column * 0.62 : boxWidth);
            FlowBox placed{QRectF(std::max(centre - room / 2.0, column * static_cast<double>(i)), y, room, height),
                           boxWords(row[i]),
                           {},
                           {}};
            if (excludes) {
                placed.exclusions = exclusionWords(row[i]);
                const double sideLeft = placed.box.center().x() + kSide * u;
                const double sideWidth = std::min(column * static_cast<double>(i + 1) - sideLeft - 2 * u, 280.0 * u);
                const double sideHeight = wrappedHeight(placed.exclusions, sideWidth, style);
                placed.excluded = QRectF(sideLeft, y + height + 8 * u, sideWidth, sideHeight);
                gap = std::max(gap, sideHeight + 28 * u);
            }
            boxes.push_back(placed);
        }
        rows.push_back(std::move(boxes));
        y += height + gap;
    }
    return rows;
}

void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to, const ChartStyle& style) {
    const double u = style.unit;
    painter.setPen(QPen(style.secondary, 1.2 * u));
    const double bend = to.y() - 12 * u;
    painter.drawPolyline(std::vector<QPointF>{from, {from.x(), bend}, {to.x(), bend}, to}.data(), 4);
    painter.drawLine(to, to + QPointF(-4 * u, -6 * u));
    painter.drawLine(to, to + QPointF(4 * u, -6 * u));
}

void paintWords(QPainter& painter, const QRectF& box, const QString& words, Qt::Alignment alignment,
                const ChartStyle& style) {
    const double u = style.unit;
    painter.setPen(QPen(style.line, 1.2 * u));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 3 * u, 3 * u);
    painter.setPen(style.text);
    painter.drawText(box.adjusted(kPad * u, kPad * u, -kPad * u, -kPad * u),
                     static_cast<int>(alignment) | Qt::TextWordWrap, words);
}

void readBox(Readings& readings, const FlowBox& box, const QPointF& origin) {
    const auto read = [&](const QRectF& where, const QString& words) {
        readings.push_back(boxReading(where.translated(origin), [words](const QPointF&) {
            ReadingWords lines;
            for (const auto& line : words.split(QLatin1Char('\n')))
                lines.lines.push_back({line});
            return lines;
        }));
    };
    read(box.box, box.words);
    if (!box.exclusions.isEmpty())
        read(box.excluded, box.exclusions);
}

} // namespace

double heightOf(const report::FlowChart& chart, double width, const ChartStyle& style) {
    double bottom = 0.0;
    for (const auto& row : layoutOf(chart, width, style))
        for (const auto& box : row)
            bottom = std::max({bottom, box.box.bottom(), box.excluded.bottom()});
    return titleHeight(text(chart.title), style) + bottom + 4.0 * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::FlowChart& chart, const ChartStyle& style,
               Readings* readings) {
    const QRectF rest = paintTitle(painter, area, text(chart.title), style, readings);
    const auto rows = layoutOf(chart, rest.width(), style);
    painter.translate(rest.topLeft());
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t b = 0; b < rows[r].size(); ++b) {
            const auto& box = rows[r][b];
            const QPointF from(box.box.center().x(), box.box.bottom());
            for (const std::size_t next : chart.rows[r][b].next) {
                const auto& target = rows[r + 1][next].box;
                paintArrow(painter, from, QPointF(target.center().x(), target.top()), style);
            }
            paintWords(painter, box.box, box.words, Qt::AlignCenter, style);
            if (readings != nullptr)
                readBox(*readings, box, rest.topLeft());
            if (box.exclusions.isEmpty())
                continue;
            const double y = box.excluded.center().y();
            painter.setPen(QPen(style.secondary, 1.2 * style.unit));
            painter.drawLine(QPointF(from.x(), y), QPointF(box.excluded.left(), y));
            paintWords(painter, box.excluded, box.exclusions, Qt::AlignLeft | Qt::AlignVCenter, style);
        }
    painter.translate(-rest.topLeft());
}

} // namespace rimlight::charts

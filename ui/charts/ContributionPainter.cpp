#include "core/base/Text.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

namespace {

constexpr double kBarRow = 34.0;

/// "+0.89"; a small one as "-0.001" rather than "-0.00".
QString signedText(double value) {
    const bool rounds = value != 0.0 && std::abs(value) < 0.005;
    const QString digits = rounds ? text(formatSignificant(value, 1)) : text(formatFixed(value, 2));
    return (value > 0.0 ? QStringLiteral("+") : QString()) + digits;
}

Reading rowReading(const QRectF& row, const report::ContributionBars& figure,
                   const report::ContributionBars::Bar& bar) {
    Reading reading = boxReading(row, [&figure, &bar](const QPointF&) {
        const auto& towards = bar.value >= 0.0 ? figure.positiveLabel : figure.negativeLabel;
        ReadingWords words{{{text(bar.label)},
                            {text(bar.formalName)},
                            {ChartWords::tr("%1 towards %2").arg(signedText(bar.value), text(towards))}}};
        if (!bar.detail.empty())
            words.lines.push_back({text(bar.detail)});
        return words;
    });
    reading.subject = &bar.formalName;
    return reading;
}

void paintBars(QPainter& painter, const QRectF& area, const report::ContributionBars& figure, const ChartStyle& style,
               Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    painter.setFont(style.font);
    const double half = area.width() / 2.0;
    painter.setPen(inkOf(style.negative, style));
    painter.drawText(
        QRectF(area.left(), area.top(), half, 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(ChartWords::tr("← towards %1").arg(text(figure.negativeLabel)), Qt::ElideRight, half));
    painter.setPen(inkOf(style.positive, style));
    painter.drawText(
        QRectF(area.left() + half, area.top(), half, 16 * u), Qt::AlignRight | Qt::AlignVCenter,
        metrics.elidedText(ChartWords::tr("towards %1 →").arg(text(figure.positiveLabel)), Qt::ElideRight, half));
    double largest = 1e-12;
    for (const auto& bar : figure.bars)
        largest = std::max(largest, std::abs(bar.value));
    double valueWidth = metrics.horizontalAdvance(QStringLiteral("-00.00"));
    for (const auto& bar : figure.bars)
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(signedText(bar.value)));
    valueWidth += 8 * u;
    const double reach = std::max(half - valueWidth, half / 4.0);
    const double zero = area.left() + half;
    double y = area.top() + 20 * u;
    for (const auto& bar : figure.bars) {
        painter.setPen(style.text);
        painter.drawText(QRectF(area.left(), y, area.width(), 15 * u), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text(bar.label), Qt::ElideRight, area.width()));
        const double length = std::abs(bar.value) / largest * reach;
        const bool right = bar.value >= 0.0;
        const QRectF box(right ? zero : zero - length, y + 17 * u, length, 9 * u);
        painter.fillRect(box, right ? style.positive : style.negative);
        painter.setPen(style.secondary);
        const QRectF value(right ? box.right() + 4 * u : box.left() - valueWidth - 4 * u, y + 13 * u, valueWidth,
                           17 * u);
        painter.drawText(value, (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, signedText(bar.value));
        painter.setPen(QPen(style.line, u));
        painter.drawLine(QPointF(zero, y + 15 * u), QPointF(zero, y + 28 * u));
        if (readings != nullptr)
            readings->push_back(rowReading(QRectF(area.left(), y, area.width(), (kBarRow - 3) * u), figure, bar));
        y += kBarRow * u;
    }
}

} // namespace

double heightOf(const report::ContributionBars& bars, double, const ChartStyle& style) {
    return (22.0 + kBarRow * static_cast<double>(bars.bars.size())) * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::ContributionBars& bars, const ChartStyle& style,
               Readings* readings) {
    paintBars(painter, area, bars, style, readings);
}

} // namespace rimlight::charts

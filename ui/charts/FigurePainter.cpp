#include "ui/charts/FigurePainter.h"

#include "core/base/Text.h"
#include "ui/charts/Axis.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/MarkedCurvePainter.h"
#include "ui/charts/Roles.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rimlight::charts {

namespace {

constexpr int kCurveSteps = 160;

QString decimals(double value, int count) {
    return QString::fromStdString(formatFixed(value, count));
}

double sampleSd(const std::vector<double>& values) {
    double mean = 0.0;
    for (const double value : values)
        mean += value;
    mean /= static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return values.size() > 1 ? std::sqrt(squares / static_cast<double>(values.size() - 1)) : 0.0;
}

double quartileRange(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        const double position = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(position);
        const auto above = std::min(below + 1, values.size() - 1);
        return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
    };
    return at(0.75) - at(0.25);
}

/// Silverman (1986), eq. 3.31: 0.9 min(SD, interquartile range / 1.34) n^(-1/5).
double silvermanBandwidth(const std::vector<double>& scores) {
    const double sd = sampleSd(scores);
    const double spread = quartileRange(scores) / 1.34;
    const double narrower = spread > 0.0 ? std::min(sd, spread) : sd;
    return 0.9 * narrower * std::pow(static_cast<double>(scores.size()), -0.2);
}

struct StripRows {
    QRectF labels; ///< class names
    QRectF curves;
    QRectF rug;
    QRectF axis;
    QRectF marks; ///< names of cut-off and case, above the curves
};

StripRows stripRows(const QRectF& area, const ChartStyle& style) {
    const double u = style.unit;
    StripRows rows;
    double y = area.top();
    const auto take = [&](double height) {
        const QRectF row(area.left(), y, area.width(), height);
        y += height;
        return row;
    };
    rows.labels = take(18 * u);
    rows.marks = take(32 * u);
    rows.curves = take(area.height() - (18 + 32 + 18 + 34) * u);
    rows.rug = take(18 * u);
    rows.axis = take(34 * u);
    return rows;
}

void paintCurve(QPainter& painter, const StripRows& rows, const ScoreAxis& axis, const std::vector<double>& scores,
                double minimumBandwidth, double highest, const QColor& colour, const ChartStyle& style, bool upperRug) {
    if (scores.empty())
        return;
    QPainterPath path;
    path.moveTo(axis.left, rows.curves.bottom());
    for (int i = 0; i <= kCurveSteps; ++i) {
        const double score = axis.low + (axis.high - axis.low) * i / kCurveSteps;
        path.lineTo(axis.toX(score),
                    rows.curves.bottom() - density(scores, score, minimumBandwidth) / highest * rows.curves.height());
    }
    path.lineTo(axis.right, rows.curves.bottom());
    painter.fillPath(path, translucent(colour, 60));
    painter.setPen(QPen(colour, 1.5 * style.unit));
    painter.drawPath(path);
    // One tick per case: with few cases the curve alone would promise too much.
    painter.setPen(QPen(colour, style.unit));
    const double top = rows.rug.top() + (upperRug ? 3 : 10) * style.unit;
    for (const double score : scores)
        painter.drawLine(QPointF(axis.toX(score), top), QPointF(axis.toX(score), top + 6 * style.unit));
}

/// The cut-off's name, centred over its line or pushed aside so that the case's line doesn't strike it through.
void drawCutoffName(QPainter& painter, double cutoffX, double caseX, const QRectF& row, const QString& text, double u) {
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2.0;
    const double gap = 4 * u;
    double left = std::clamp(cutoffX - width / 2.0, row.left(), std::max(row.left(), row.right() - width));
    if (left < caseX + gap && left + width > caseX - gap) {
        const double before = caseX - gap - width;
        const double after = caseX + gap;
        const bool roomBefore = before >= row.left();
        const bool roomAfter = after + width <= row.right();
        left = roomBefore && (cutoffX <= caseX || !roomAfter) ? before : after;
    }
    painter.drawText(QRectF(left, row.top(), width, row.height()), Qt::AlignCenter | Qt::TextDontClip, text);
}

void paintStrip(QPainter& painter, const QRectF& area, const report::RadscoreStrip& strip, const ChartStyle& style) {
    const double u = style.unit;
    const auto rows = stripRows(area, style);
    const auto axis = stripAxis(strip, area, style);
    painter.setFont(style.font);
    if (strip.positiveScores.empty() && strip.negativeScores.empty()) {
        painter.setPen(style.secondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         QStringLiteral("The model holds no training cases."));
        return;
    }
    const double minimumBandwidth = (axis.high - axis.low) / 60.0;
    double highest = 1e-12;
    for (int i = 0; i <= kCurveSteps; ++i) {
        const double score = axis.low + (axis.high - axis.low) * i / kCurveSteps;
        for (const auto* scores : {&strip.positiveScores, &strip.negativeScores})
            if (!scores->empty())
                highest = std::max(highest, density(*scores, score, minimumBandwidth));
    }
    paintCurve(painter, rows, axis, strip.negativeScores, minimumBandwidth, highest, style.negative, style, false);
    paintCurve(painter, rows, axis, strip.positiveScores, minimumBandwidth, highest, style.positive, style, true);

    const double half = area.width() / 2.0 - 4 * u;
    const QFontMetricsF metrics(style.font);
    // A long name gives way to its count.
    const auto legend = [&](const std::string& name, std::size_t count) {
        const QString cases = QStringLiteral(" (n = %1)").arg(count);
        return metrics.elidedText(QString::fromStdString(name), Qt::ElideRight,
                                  half - metrics.horizontalAdvance(cases)) +
               cases;
    };
    painter.setPen(style.negative);
    painter.drawText(rows.labels, Qt::AlignLeft | Qt::AlignVCenter,
                     legend(strip.negativeLabel, strip.negativeScores.size()));
    painter.setPen(style.positive);
    painter.drawText(rows.labels, Qt::AlignRight | Qt::AlignVCenter,
                     legend(strip.positiveLabel, strip.positiveScores.size()));

    const double ground = rows.curves.bottom();
    painter.setPen(QPen(style.secondary, u, Qt::DashLine));
    const double cutoffX = axis.toX(strip.cutoff);
    painter.drawLine(QPointF(cutoffX, rows.marks.bottom() - 2 * u), QPointF(cutoffX, ground));
    painter.setPen(style.secondary);
    const double caseX = axis.toX(strip.radscore);
    drawCutoffName(painter, cutoffX, caseX,
                   QRectF(rows.marks.left(), rows.marks.top() + 15 * u, rows.marks.width(), 15 * u),
                   QStringLiteral("cut-off %1").arg(decimals(strip.cutoff, 2)), u);

    painter.setPen(QPen(style.thisCase, 2 * u));
    painter.drawLine(QPointF(caseX, rows.marks.top() + 15 * u), QPointF(caseX, ground));
    QPainterPath marker;
    marker.moveTo(caseX, ground);
    marker.lineTo(caseX - 5 * u, ground - 8 * u);
    marker.lineTo(caseX + 5 * u, ground - 8 * u);
    marker.closeSubpath();
    painter.fillPath(marker, style.thisCase);
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.thisCase);
    drawCentred(painter, caseX, QRectF(rows.marks.left(), rows.marks.top(), rows.marks.width(), 15 * u),
                QStringLiteral("this case %1").arg(decimals(strip.radscore, 2)));

    painter.setFont(style.font);
    painter.setPen(QPen(style.line, u));
    painter.drawLine(QPointF(axis.left, ground), QPointF(axis.right, ground));
    painter.setPen(style.secondary);
    const double step = niceStep(axis.high - axis.low, 7);
    const int places = std::clamp(static_cast<int>(-std::floor(std::log10(step))), 0, 6);
    for (double tick = std::ceil(axis.low / step) * step; tick <= axis.high + step * 1e-9; tick += step)
        drawCentred(painter, axis.toX(tick), QRectF(rows.axis.left(), rows.axis.top(), rows.axis.width(), 15 * u),
                    decimals(std::abs(tick) < step * 1e-9 ? 0.0 : tick, places));
    painter.drawText(QRectF(rows.axis.left(), rows.axis.top() + 16 * u, rows.axis.width(), 16 * u), Qt::AlignCenter,
                     QString::fromStdString(strip.scale));
}

constexpr double kBarRow = 34.0;

/// "+0.89"; a small one as "-0.001" rather than "-0.00".
QString signedText(double value) {
    const bool rounds = value != 0.0 && std::abs(value) < 0.005;
    const QString digits = rounds ? QString::fromStdString(formatSignificant(value, 1)) : decimals(value, 2);
    return (value > 0.0 ? QStringLiteral("+") : QString()) + digits;
}

void paintBars(QPainter& painter, const QRectF& area, const report::ContributionBars& figure, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    painter.setFont(style.font);
    const double half = area.width() / 2.0;
    painter.setPen(style.negative);
    painter.drawText(QRectF(area.left(), area.top(), half, 16 * u), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(QStringLiteral("← towards ") + QString::fromStdString(figure.negativeLabel),
                                        Qt::ElideRight, half));
    painter.setPen(style.positive);
    painter.drawText(QRectF(area.left() + half, area.top(), half, 16 * u), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(QStringLiteral("towards ") + QString::fromStdString(figure.positiveLabel) +
                                            QStringLiteral(" →"),
                                        Qt::ElideRight, half));
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
                         metrics.elidedText(QString::fromStdString(bar.label), Qt::ElideRight, area.width()));
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
        y += kBarRow * u;
    }
}

} // namespace

ChartStyle darkStyle() {
    return {theme::kText,
            theme::kSecondaryText,
            theme::kLine,
            theme::kSeries[0],
            theme::kSeries[1],
            theme::kText,
            theme::font(theme::TextSize::ChartLabel),
            1.0,
            theme::kSeries};
}

ChartStyle printStyle() {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(8);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping); // no ligatures: a search for "cut-off" must find it
    // Orange, sky, yellow, vermilion and purple darkened until they stand 3 : 1 against white.
    return {QColor(0x1c, 0x21, 0x27),
            QColor(0x5b, 0x66, 0x72),
            QColor(0x9a, 0xa5, 0xb1),
            QColor(0xb3, 0x6f, 0x00),
            QColor(0x1f, 0x7d, 0xb8),
            QColor(0x1c, 0x21, 0x27),
            font,
            0.75,
            {QColor(0xb3, 0x6f, 0x00), QColor(0x1f, 0x7d, 0xb8), QColor(0x00, 0x8a, 0x64), QColor(0x8a, 0x7d, 0x00),
             QColor(0x00, 0x72, 0xb2), QColor(0xc7, 0x54, 0x00), QColor(0xb0, 0x57, 0x8a)}};
}

double density(const std::vector<double>& scores, double x, double minimumBandwidth) {
    const auto n = static_cast<double>(scores.size());
    const double bandwidth = std::max(silvermanBandwidth(scores), minimumBandwidth);
    double sum = 0.0;
    for (const double score : scores)
        sum += std::exp(-0.5 * std::pow((x - score) / bandwidth, 2));
    return sum / (n * bandwidth * std::sqrt(2.0 * std::numbers::pi));
}

ScoreAxis stripAxis(const report::RadscoreStrip& strip, const QRectF& area, const ChartStyle& style) {
    double low = std::min(strip.radscore, strip.cutoff);
    double high = std::max(strip.radscore, strip.cutoff);
    for (const auto* scores : {&strip.positiveScores, &strip.negativeScores})
        for (const double score : *scores) {
            low = std::min(low, score);
            high = std::max(high, score);
        }
    const double size = std::max({1.0, std::abs(low), std::abs(high)});
    // Scores that differ by rounding alone get a wide axis: ticks closer than a double can tell would never end.
    const double margin = high - low > 1e-6 * size ? (high - low) * 0.12 : size;
    ScoreAxis axis{low - margin, high + margin, area.left() + 2 * style.unit, area.right() - 2 * style.unit};
    // Three bandwidths beyond its last case a curve has come down to the ground.
    for (const auto* scores : {&strip.positiveScores, &strip.negativeScores})
        if (!scores->empty()) {
            const auto [least, most] = std::minmax_element(scores->begin(), scores->end());
            const double tail = 3.0 * silvermanBandwidth(*scores);
            axis.low = std::min(axis.low, *least - tail);
            axis.high = std::max(axis.high, *most + tail);
        }
    return axis;
}

namespace {

/// Of the strip and of marked curves.
double usualHeight(double width, const ChartStyle& style) {
    return std::clamp(width * 0.45, 170.0 * style.unit, 230.0 * style.unit);
}

double heightOf(const report::RadscoreStrip&, double width, const ChartStyle& style) {
    return usualHeight(width, style);
}
double heightOf(const report::MarkedCurve&, double width, const ChartStyle& style) {
    return usualHeight(width, style);
}
double heightOf(const report::ContributionBars& bars, double, const ChartStyle& style) {
    return (22.0 + kBarRow * static_cast<double>(bars.bars.size())) * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::RadscoreStrip& strip, const ChartStyle& style) {
    paintStrip(painter, area, strip, style);
}
void paintKind(QPainter& painter, const QRectF& area, const report::MarkedCurve& curve, const ChartStyle& style) {
    paintMarkedCurve(painter, area, curve, style);
}
void paintKind(QPainter& painter, const QRectF& area, const report::ContributionBars& bars, const ChartStyle& style) {
    paintBars(painter, area, bars, style);
}

} // namespace

double figureHeight(const report::Figure& figure, double width, const ChartStyle& style) {
    return std::visit([&](const auto& one) { return heightOf(one, width, style); }, figure);
}

void paintFigure(QPainter& painter, const QRectF& area, const report::Figure& figure, const ChartStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    std::visit([&](const auto& one) { paintKind(painter, area, one, style); }, figure);
    painter.restore();
}

} // namespace rimlight::charts

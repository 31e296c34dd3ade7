#include "core/base/Text.h"
#include "ui/charts/Axis.h"
#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/FigurePainter.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/Roles.h"

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
                const std::vector<double>& heights, double highest, const QColor& colour, const ChartStyle& style,
                bool upperRug) {
    if (scores.empty())
        return;
    QPainterPath path;
    path.moveTo(axis.left, rows.curves.bottom());
    for (int i = 0; i <= kCurveSteps; ++i) {
        const double score = axis.low + (axis.high - axis.low) * i / kCurveSteps;
        path.lineTo(axis.toX(score),
                    rows.curves.bottom() - heights[static_cast<std::size_t>(i)] / highest * rows.curves.height());
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

/// How many of the scores lie above one: "CCSK: 3 of 5 above".
ReadingLine aboveLine(const std::string& name, const std::vector<double>& scores, double score, const QColor& colour) {
    const auto above = std::count_if(scores.begin(), scores.end(), [&](double one) { return one > score; });
    return {ChartWords::tr("%1: %2 of %3 above").arg(text(name)).arg(above).arg(scores.size()), colour};
}

void readCases(Readings& readings, const QRectF& rug, const ScoreAxis& axis, const report::RadscoreStrip& strip,
               bool positive, const QColor& colour, double unit) {
    const auto& scores = positive ? strip.positiveScores : strip.negativeScores;
    const auto& cases = positive ? strip.positiveCases : strip.negativeCases;
    const auto& label = positive ? strip.positiveLabel : strip.negativeLabel;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const QPointF at(axis.toX(scores[i]), rug.top() + (positive ? 6 : 13) * unit);
        readings.push_back(dotReading(at, 3 * unit, [&strip, &scores, &cases, &label, i, colour](const QPointF&) {
            ReadingWords words;
            if (!cases.empty())
                words.lines.push_back({text(cases[i])});
            words.lines.push_back(
                {labelled(text(strip.scale), decimals(scores[i], 2)) + QStringLiteral(", ") + text(label), colour});
            return words;
        }));
        if (!cases.empty())
            readings.back().caseId = &cases[i];
    }
}

void readStrip(Readings& readings, const StripRows& rows, const ScoreAxis& axis, const report::RadscoreStrip& strip,
               const ChartStyle& style) {
    const QColor positive = style.positive;
    const QColor negative = style.negative;
    const QRectF plot(axis.left, rows.curves.top(), axis.right - axis.left, rows.curves.height());
    constexpr int kColumns = 40; // for the keyboard; the mouse reads at its own place
    for (int i = 0; i < kColumns; ++i) {
        const QRectF column(plot.left() + plot.width() * i / kColumns, plot.top(), plot.width() / kColumns,
                            plot.height());
        readings.push_back(
            columnReading(column, column.center(), [&strip, axis, positive, negative](const QPointF& at) {
                const double share = (at.x() - axis.left) / (axis.right - axis.left);
                const double score = axis.low + share * (axis.high - axis.low);
                ReadingWords words{{{labelled(text(strip.scale), decimals(score, 2))},
                                    aboveLine(strip.positiveLabel, strip.positiveScores, score, positive),
                                    aboveLine(strip.negativeLabel, strip.negativeScores, score, negative)}};
                words.hairline = at.x();
                return words;
            }));
    }
    readCases(readings, rows.rug, axis, strip, false, negative, style.unit);
    readCases(readings, rows.rug, axis, strip, true, positive, style.unit);
}

void paintStrip(QPainter& painter, const QRectF& area, const report::RadscoreStrip& strip, const ChartStyle& style) {
    const double u = style.unit;
    const auto rows = stripRows(area, style);
    const auto axis = stripAxis(strip, area, style);
    painter.setFont(style.font);
    if (strip.positiveScores.empty() && strip.negativeScores.empty()) {
        painter.setPen(style.secondary);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         ChartWords::tr("The model holds no training cases."));
        return;
    }
    const double minimumBandwidth = (axis.high - axis.low) / 60.0;
    const auto curveOf = [&](const std::vector<double>& scores) {
        return scores.empty() ? std::vector<double>()
                              : densityCurve(scores, axis.low, axis.high, kCurveSteps, minimumBandwidth);
    };
    const auto positive = curveOf(strip.positiveScores);
    const auto negative = curveOf(strip.negativeScores);
    double highest = 1e-12;
    for (const auto* heights : {&positive, &negative})
        for (const double height : *heights)
            highest = std::max(highest, height);
    paintCurve(painter, rows, axis, strip.negativeScores, negative, highest, style.negative, style, false);
    paintCurve(painter, rows, axis, strip.positiveScores, positive, highest, style.positive, style, true);

    const double half = area.width() / 2.0 - 4 * u;
    const QFontMetricsF metrics(style.font);
    // A long name gives way to its count.
    const auto legend = [&](const std::string& name, std::size_t count) {
        const QString cases = QStringLiteral(" (n = %1)").arg(count);
        return metrics.elidedText(QString::fromStdString(name), Qt::ElideRight,
                                  half - metrics.horizontalAdvance(cases)) +
               cases;
    };
    painter.setPen(inkOf(style.negative, style));
    painter.drawText(rows.labels, Qt::AlignLeft | Qt::AlignVCenter,
                     legend(strip.negativeLabel, strip.negativeScores.size()));
    painter.setPen(inkOf(style.positive, style));
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
                   ChartWords::tr("cut-off %1").arg(decimals(strip.cutoff, 2)), u);

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
                ChartWords::tr("this case %1").arg(decimals(strip.radscore, 2)));

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

} // namespace

double density(const std::vector<double>& scores, double x, double minimumBandwidth) {
    return densityCurve(scores, x, x, 0, minimumBandwidth).front();
}

std::vector<double> densityCurve(std::vector<double> scores, double low, double high, int steps,
                                 double minimumBandwidth) {
    const double bandwidth = std::max(silvermanBandwidth(scores), minimumBandwidth);
    const double scale = static_cast<double>(scores.size()) * bandwidth * std::sqrt(2.0 * std::numbers::pi);
    constexpr double kReach = 9.0; // bandwidths; beyond it the kernel adds less than 1e-17 of its peak
    std::sort(scores.begin(), scores.end());
    std::vector<double> heights;
    for (int i = 0; i <= steps; ++i) {
        const double x = steps == 0 ? low : low + (high - low) * i / steps;
        const auto first = std::lower_bound(scores.begin(), scores.end(), x - kReach * bandwidth);
        const auto last = std::upper_bound(first, scores.end(), x + kReach * bandwidth);
        double sum = 0.0;
        for (auto score = first; score != last; ++score)
            sum += std::exp(-0.5 * std::pow((x - *score) / bandwidth, 2));
        heights.push_back(sum / scale);
    }
    return heights;
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

double heightOf(const report::RadscoreStrip&, double width, const ChartStyle& style) {
    return std::clamp(width * 0.45, 170.0 * style.unit, 230.0 * style.unit);
}

void paintKind(QPainter& painter, const QRectF& area, const report::RadscoreStrip& strip, const ChartStyle& style,
               Readings* readings) {
    paintStrip(painter, area, strip, style);
    if (readings != nullptr && !(strip.positiveScores.empty() && strip.negativeScores.empty()))
        readStrip(*readings, stripRows(area, style), stripAxis(strip, area, style), strip, style);
}

} // namespace rimlight::charts

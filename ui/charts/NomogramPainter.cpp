#include "ui/charts/NomogramPainter.h"

#include "ui/charts/AxisText.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/NomogramLayout.h"
#include "ui/charts/PlotFrame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr double kRow = 40.0;        ///< a line with labels above and below
constexpr double kHighestRow = 60.0; ///< beyond it the eye loses the way from scale to scale

/// What stands at a place of a scale, the points with it.
ReadingWords scaleWords(const NomogramRuler& ruler, bool isOutcome, double x) {
    const double position = ruler.toPosition(x);
    PlotAxis axis;
    axis.low = ruler.low;
    axis.high = ruler.high;
    const QString points = axisNumber(axis, position);
    ReadingWords words;
    if (ruler.scale == nullptr)
        words.lines = {{labelled(ruler.label, points)}};
    else if (isOutcome)
        words.lines = {{labelled(ruler.label, valueText(*ruler.scale, position))},
                       {ChartWords::tr("at %1 total points").arg(points)}};
    else
        words.lines = {{labelled(ruler.label, valueText(*ruler.scale, position))},
                       {ChartWords::tr("%1 points").arg(points)}};
    return words;
}

void readRuler(Readings& readings, const NomogramRuler& ruler, bool isOutcome) {
    for (const auto& [position, label] : ruler.ticks) {
        const double x = ruler.toX(position);
        readings.push_back(dotReading(
            {x, ruler.y}, 3.0, [ruler, isOutcome, x](const QPointF&) { return scaleWords(ruler, isOutcome, x); }));
        if (ruler.scale != nullptr)
            readings.back().subject = &ruler.scale->label;
    }
    if (ruler.ticks.empty() || (ruler.scale != nullptr && isCategorical(*ruler.scale)))
        return;
    const double from = ruler.whole ? ruler.left : ruler.toX(ruler.ticks.front().first);
    const double to = ruler.whole ? ruler.left + ruler.width : ruler.toX(ruler.ticks.back().first);
    readings.push_back(columnReading(QRectF(from, ruler.row.top(), to - from, ruler.row.height()),
                                     {(from + to) / 2.0, ruler.y}, [ruler, isOutcome](const QPointF& at) {
                                         auto words = scaleWords(ruler, isOutcome, at.x());
                                         words.hairline = at.x();
                                         return words;
                                     }));
    if (ruler.scale != nullptr)
        readings.back().subject = &ruler.scale->label;
}

} // namespace

/// Ticks point down from the line; a label that would touch its neighbour goes above the line.
void paintRuler(QPainter& painter, const NomogramRuler& ruler, const ChartStyle& style, Readings* readings) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const double y = ruler.y;
    const QRectF place(ruler.row.left(), y - 9 * u, ruler.left - ruler.row.left() - 14 * u, 18 * u);
    const QString shown = metrics.elidedText(ruler.label, Qt::ElideMiddle, place.width());
    painter.setPen(style.text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
    readElided(readings, place, ruler.label, shown);
    if (ruler.ticks.empty())
        return;
    painter.setPen(QPen(style.secondary, u));
    painter.drawLine(QPointF(ruler.whole ? ruler.left : ruler.toX(ruler.ticks.front().first), y),
                     QPointF(ruler.whole ? ruler.left + ruler.width : ruler.toX(ruler.ticks.back().first), y));
    double freeBelow = ruler.row.left();
    double freeAbove = ruler.row.left();
    for (const auto& [position, label] : ruler.ticks) {
        const double x = ruler.toX(position);
        const double half = metrics.horizontalAdvance(label) / 2.0;
        const bool below = x - half >= freeBelow;
        const bool above = !below && x - half >= freeAbove;
        painter.setPen(QPen(style.secondary, u));
        painter.drawLine(QPointF(x, y), QPointF(x, above ? y - 4 * u : y + 4 * u));
        if (!below && !above)
            continue;
        painter.setPen(style.text);
        const double top = below ? y + 4 * u : y - 18 * u;
        painter.drawText(QRectF(x - half - 2.0, top, 2.0 * half + 4.0, 14 * u), Qt::AlignCenter | Qt::TextDontClip,
                         label);
        (below ? freeBelow : freeAbove) = x + half + 4 * u;
    }
}

double heightOf(const report::NomogramFigure& nomogram, double, const ChartStyle& style) {
    const double rulers = static_cast<double>(nomogram.variables.size() + nomogram.outcomes.size() + 2);
    return titleHeight(text(nomogram.title), style) + std::min(kRow * rulers + 6.0, kHighestFigure) * style.unit;
}

double roomToGrow(const report::NomogramFigure& nomogram, double, const ChartStyle& style) {
    const double rulers = static_cast<double>(nomogram.variables.size() + nomogram.outcomes.size() + 2);
    const double row = std::min(kRow, (kHighestFigure - 6.0) / rulers);
    return rulers * (kHighestRow - row) * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::NomogramFigure& nomogram, const ChartStyle& style,
               Readings* readings) {
    const QRectF rest = paintTitle(painter, area, text(nomogram.title), style, readings);
    const auto layout = nomogramLayout(nomogram, rest, style);
    for (std::size_t i = 0; i < layout.rulers.size(); ++i) {
        paintRuler(painter, layout.rulers[i], style, readings);
        if (readings != nullptr)
            readRuler(*readings, layout.rulers[i], i > nomogram.variables.size());
    }
}

} // namespace rimlight::charts

#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace rimlight::charts {

namespace {

constexpr double kRow = 34.0;

/// A scale of a nomogram: where its values lie between the ends.
struct Ruler {
    QString label;
    double low = 0.0;
    double high = 100.0;
    std::vector<std::pair<double, QString>> ticks;
    bool whole = false; ///< the line goes from end to end, not from the first tick to the last
};

Ruler pointsRuler(const QString& label, double low, double high) {
    Ruler ruler{label, low, high, {}, true};
    report::Axis axis;
    axis.low = low;
    axis.high = high;
    for (const auto& tick : plotAxis(axis, {}, 10).ticks)
        ruler.ticks.emplace_back(tick.at, text(tick.label));
    return ruler;
}

Ruler scaleRuler(const report::NomogramFigure::Scale& scale, double low, double high) {
    Ruler ruler{text(scale.label), low, high, {}};
    for (const auto& mark : scale.marks)
        ruler.ticks.emplace_back(mark.position, text(mark.label));
    return ruler;
}

std::vector<Ruler> rulersOf(const report::NomogramFigure& nomogram) {
    std::vector<Ruler> rulers = {pointsRuler(QStringLiteral("Points"), 0.0, nomogram.mostPoints)};
    for (const auto& scale : nomogram.variables)
        rulers.push_back(scaleRuler(scale, 0.0, nomogram.mostPoints));
    rulers.push_back(pointsRuler(QStringLiteral("Total points"), nomogram.leastTotal, nomogram.mostTotal));
    for (const auto& scale : nomogram.outcomes)
        rulers.push_back(scaleRuler(scale, nomogram.leastTotal, nomogram.mostTotal));
    return rulers;
}

/// Ticks point down from the line; a label that would touch its neighbour goes above the line.
void paintRuler(QPainter& painter, const QRectF& row, double labels, const Ruler& ruler, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const double left = row.left() + labels;
    const double width = row.width() - labels - 14 * u;
    const double y = row.top() + 15 * u;
    const auto toX = [&](double value) {
        return left + std::clamp((value - ruler.low) / (ruler.high - ruler.low), 0.0, 1.0) * width;
    };
    painter.setPen(style.text);
    painter.drawText(QRectF(row.left(), y - 9 * u, labels - 14 * u, 18 * u), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(ruler.label, Qt::ElideRight, labels - 14 * u));
    if (ruler.ticks.empty())
        return;
    painter.setPen(QPen(style.secondary, u));
    painter.drawLine(QPointF(ruler.whole ? left : toX(ruler.ticks.front().first), y),
                     QPointF(ruler.whole ? left + width : toX(ruler.ticks.back().first), y));
    double freeBelow = row.left();
    double freeAbove = row.left();
    for (const auto& [value, label] : ruler.ticks) {
        const double x = toX(value);
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

} // namespace

double heightOf(const report::NomogramFigure& nomogram, double, const ChartStyle& style) {
    const double rulers = static_cast<double>(nomogram.variables.size() + nomogram.outcomes.size() + 2);
    return titleHeight(text(nomogram.title), style) + std::min(kRow * rulers + 6.0, kHighestFigure) * style.unit;
}

void paintKind(QPainter& painter, const QRectF& area, const report::NomogramFigure& nomogram, const ChartStyle& style) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    const auto rulers = rulersOf(nomogram);
    const QRectF rest = paintTitle(painter, area, text(nomogram.title), style);
    double labels = 0.0;
    for (const auto& ruler : rulers)
        labels = std::max(labels, metrics.horizontalAdvance(ruler.label) + 22 * u);
    labels = std::min(labels, rest.width() * 0.35);
    const double height = std::min(kRow, (kHighestFigure - 6.0) / static_cast<double>(rulers.size())) * u;
    for (std::size_t i = 0; i < rulers.size(); ++i)
        paintRuler(painter, QRectF(rest.left(), rest.top() + height * static_cast<double>(i), rest.width(), height),
                   labels, rulers[i], style);
}

} // namespace rimlight::charts

#include "ui/charts/NomogramLayout.h"

#include "core/base/Text.h"
#include "ui/charts/ChartWords.h"
#include "ui/charts/KindPainters.h"
#include "ui/charts/PlotFrame.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::charts {

namespace {

using Scale = report::NomogramFigure::Scale;
using Mark = report::NomogramFigure::Mark;

constexpr int kMostDecimals = 6;

/// With as many round numbers as find room on one side of the line.
NomogramRuler pointsRuler(const QString& label, double low, double high, int ticks) {
    NomogramRuler ruler{label, low, high, {}, true};
    report::Axis axis;
    axis.low = low;
    axis.high = high;
    for (const auto& tick : plotAxis(axis, {}, ticks).ticks)
        ruler.ticks.emplace_back(tick.at, text(tick.label));
    return ruler;
}

NomogramRuler scaleRuler(const Scale& scale, double low, double high) {
    NomogramRuler ruler{text(scale.label), low, high, {}};
    for (const auto& mark : scale.marks)
        ruler.ticks.emplace_back(mark.position, text(mark.label));
    ruler.scale = &scale;
    return ruler;
}

/// Of the labels as they are written.
int decimalsOf(const Scale& scale) {
    std::size_t most = 0;
    for (const auto& mark : scale.marks)
        if (const auto point = mark.label.find('.'); point != std::string::npos)
            most = std::max(most, mark.label.size() - point - 1);
    return static_cast<int>(std::min<std::size_t>(most, kMostDecimals));
}

} // namespace

double NomogramRuler::toX(double position) const {
    return left + std::clamp((position - low) / (high - low), 0.0, 1.0) * width;
}

double NomogramRuler::toPosition(double x) const {
    return low + std::clamp((x - left) / std::max(width, 1.0), 0.0, 1.0) * (high - low);
}

NomogramLayout nomogramLayout(const report::NomogramFigure& nomogram, const QRectF& area, const ChartStyle& style,
                              double valueWidth) {
    const double u = style.unit;
    const QFontMetricsF metrics(style.font);
    NomogramLayout layout;
    auto& rulers = layout.rulers;
    for (const auto* scales : {&nomogram.variables, &nomogram.outcomes})
        for (const auto& scale : *scales)
            layout.labelWidth = std::max(layout.labelWidth, metrics.horizontalAdvance(text(scale.label)) + 22 * u);
    layout.labelWidth = std::max(layout.labelWidth, metrics.horizontalAdvance(ChartWords::tr("Total points")) + 22 * u);
    layout.labelWidth = std::min(layout.labelWidth, area.width() * 0.35);
    const double width = std::max(area.width() - layout.labelWidth - valueWidth - 14 * u, 1.0);
    const int ticks = std::clamp(static_cast<int>(width / (36.0 * u)), 2, 10);
    rulers.push_back(pointsRuler(ChartWords::tr("Points"), 0.0, nomogram.mostPoints, ticks));
    for (const auto& scale : nomogram.variables)
        rulers.push_back(scaleRuler(scale, 0.0, nomogram.mostPoints));
    rulers.push_back(pointsRuler(ChartWords::tr("Total points"), nomogram.leastTotal, nomogram.mostTotal, ticks));
    for (const auto& scale : nomogram.outcomes)
        rulers.push_back(scaleRuler(scale, nomogram.leastTotal, nomogram.mostTotal));
    const double height = (area.height() - 6.0 * u) / static_cast<double>(rulers.size());
    for (std::size_t i = 0; i < rulers.size(); ++i) {
        auto& ruler = rulers[i];
        ruler.row = QRectF(area.left(), area.top() + height * static_cast<double>(i), area.width(), height);
        ruler.left = area.left() + layout.labelWidth;
        ruler.width = width;
        ruler.y = ruler.row.top() + std::max(15 * u, 0.48 * height);
    }
    return layout;
}

bool isCategorical(const Scale& scale) {
    return std::any_of(scale.marks.begin(), scale.marks.end(),
                       [](const auto& mark) { return !parseNumber(mark.label).has_value(); });
}

double valueAt(const Scale& scale, double position) {
    assert(!scale.marks.empty());
    const auto& marks = scale.marks;
    const auto after = std::upper_bound(marks.begin(), marks.end(), position,
                                        [](double at, const Mark& mark) { return at < mark.position; });
    if (after == marks.begin())
        return marks.front().value;
    const auto& before = *(after - 1);
    if (after == marks.end() || before.position == position)
        return before.value;
    const double share = (position - before.position) / (after->position - before.position);
    return before.value + share * (after->value - before.value);
}

double positionOf(const Scale& scale, double value) {
    assert(!scale.marks.empty());
    const auto& marks = scale.marks;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].value == value)
            return marks[i].position;
        if (i + 1 == marks.size())
            break;
        const auto& next = marks[i + 1];
        if ((marks[i].value < value && value < next.value) || (marks[i].value > value && value > next.value))
            return marks[i].position +
                   (value - marks[i].value) / (next.value - marks[i].value) * (next.position - marks[i].position);
    }
    return std::min_element(
               marks.begin(), marks.end(),
               [&](const auto& a, const auto& b) { return std::abs(a.value - value) < std::abs(b.value - value); })
        ->position;
}

const Mark& nearestMark(const Scale& scale, double position) {
    assert(!scale.marks.empty());
    return *std::min_element(scale.marks.begin(), scale.marks.end(), [&](const auto& a, const auto& b) {
        return std::abs(a.position - position) < std::abs(b.position - position);
    });
}

QString valueText(const Scale& scale, double position) {
    if (scale.marks.empty())
        return QStringLiteral("–");
    if (isCategorical(scale))
        return text(nearestMark(scale, position).label);
    const auto& first = scale.marks.front();
    const auto& last = scale.marks.back();
    QString number = text(formatFixed(valueAt(scale, position), std::min(decimalsOf(scale) + 1, kMostDecimals)));
    const double size = std::max(1.0, std::abs(last.position - first.position));
    const bool before = position < first.position - 1e-9 * size;
    if (!before && position <= last.position + 1e-9 * size)
        return number;
    const bool rises = last.value > first.value;
    const bool beyondMost = before != rises;
    return (beyondMost ? QStringLiteral("> ") : QStringLiteral("< ")) + text(before ? first.label : last.label);
}

} // namespace rimlight::charts

#include "ui/charts/FigurePainter.h"

#include "ui/charts/KindPainters.h"

#include <QPainter>

#include <algorithm>

namespace rimlight::charts {

double figureHeight(const report::Figure& figure, double width, const ChartStyle& style) {
    return std::visit([&](const auto& one) { return heightOf(one, width, style); }, figure);
}

double fittedHeight(const report::Figure& figure, double width, double room, const ChartStyle& style) {
    const double needed = figureHeight(figure, width, style);
    if (room <= 0.0)
        return needed;
    const double less = std::visit([&](const auto& one) { return roomToShrink(one, width, style); }, figure);
    const double more = std::visit([&](const auto& one) { return roomToGrow(one, width, style); }, figure);
    return std::clamp(room, needed - std::max(less, 0.0), needed + std::max(more, 0.0));
}

void paintFigure(QPainter& painter, const QRectF& area, const report::Figure& figure, const ChartStyle& style,
                 Readings* readings) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    std::visit([&](const auto& one) { paintKind(painter, area, one, style, readings); }, figure);
    // By keyboard what the figure shows is read before its legend.
    if (readings != nullptr)
        std::stable_partition(readings->begin(), readings->end(),
                              [](const auto& reading) { return reading.series.isEmpty(); });
    painter.restore();
}

} // namespace rimlight::charts

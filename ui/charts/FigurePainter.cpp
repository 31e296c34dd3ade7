#include "ui/charts/FigurePainter.h"

#include "ui/charts/KindPainters.h"

#include <QPainter>

namespace rimlight::charts {

double figureHeight(const report::Figure& figure, double width, const ChartStyle& style) {
    return std::visit([&](const auto& one) { return heightOf(one, width, style); }, figure);
}

void paintFigure(QPainter& painter, const QRectF& area, const report::Figure& figure, const ChartStyle& style,
                 Readings* readings) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    std::visit([&](const auto& one) { paintKind(painter, area, one, style, readings); }, figure);
    painter.restore();
}

} // namespace rimlight::charts

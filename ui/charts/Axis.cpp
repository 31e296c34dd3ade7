#include "ui/charts/Axis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rimlight::charts {

double niceStep(double span, int count) {
    const double rough = span / count;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10.0 * power;
}

void drawCentred(QPainter& painter, double x, const QRectF& row, const QString& text) {
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2.0;
    const double left = std::clamp(x - width / 2.0, row.left(), std::max(row.left(), row.right() - width));
    painter.drawText(QRectF(left, row.top(), width, row.height()), Qt::AlignCenter | Qt::TextDontClip, text);
}

} // namespace rimlight::charts

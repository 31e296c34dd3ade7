#pragma once

#include "core/report/Report.h"
#include "ui/charts/FigurePainter.h"

class QPainter;
class QRectF;

namespace rimlight::charts {

/// Points joined by lines, the marked one full and with its label. The vertical axis begins at the least value.
void paintMarkedCurve(QPainter& painter, const QRectF& area, const report::MarkedCurve& curve, const ChartStyle& style);

} // namespace rimlight::charts

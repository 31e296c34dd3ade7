#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace rimlight::charts {

/// A step of 1, 2 or 5 times a power of ten that gives at most count intervals.
double niceStep(double span, int count);

/// Text centred on x, moved so that it stays inside the row.
void drawCentred(QPainter& painter, double x, const QRectF& row, const QString& text);

} // namespace rimlight::charts

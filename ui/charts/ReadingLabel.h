#pragma once

#include "ui/charts/ChartStyle.h"
#include "ui/charts/Readings.h"

class QPainter;

/// What lies over a figure on the screen while it is read.
namespace rimlight::charts {

/// Where a label of that size goes: near the place, beside and not under the mouse, and all of it inside.
QRectF labelPlace(const QSizeF& size, const QPointF& at, const QRectF& inside);

/// The words in a box near the place. Lines too long for the figure are broken.
void paintReadingLabel(QPainter& painter, const QRectF& inside, const QPointF& at, const ReadingWords& words,
                       const ChartStyle& style);

/// The hairline with its dots, or what is under the mouse.
void paintReadPlace(QPainter& painter, const Reading& reading, const ReadingWords& words, const ChartStyle& style);

/// A triangle and an outline at the case that is chosen elsewhere in the window.
void paintMarkedCase(QPainter& painter, const Reading& reading, const ChartStyle& style);

} // namespace rimlight::charts

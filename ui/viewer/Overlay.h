#pragma once

#include <QColor>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;

/// What is written over the images: light with a thin dark outline, legible on any grey.
namespace rimlight::viewer {

/// Draws lines of text into the rectangle, aligned like Qt::Alignment says.
void paintOverlayText(QPainter& painter, const QRect& area, Qt::Alignment alignment, const QString& text,
                      const QColor& colour);

/// What such a text takes, and one line of it.
int overlayTextWidth(const QString& text);
int overlayLineHeight();

/// A filled badge with dark text, its upper right corner at the point.
void paintBadge(QPainter& painter, const QPoint& topRight, const QString& text, const QColor& colour);

QSize badgeSize(const QString& text);

/// A bar of a round length (1, 2 or 5 times a power of ten millimetres) of at most maxWidth pixels, its right end at
/// the point, with its length written above.
void paintScaleBar(QPainter& painter, const QPoint& bottomRight, double pixelsPerMm, int maxWidth);

} // namespace rimlight::viewer

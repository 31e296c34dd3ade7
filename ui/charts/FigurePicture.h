#pragma once

#include "core/report/Figure.h"

#include <QImage>
#include <QSizeF>

class QPainter;

/// A figure as it stands alone on white paper.
namespace rimlight::charts {

/// Six inches: a column and a half of a journal.
inline constexpr double kPaperWidthPoints = 432.0;

/// With its margin, in points, at a width of the figure itself.
QSizeF paperSize(const report::Figure& figure, double widthPoints = kPaperWidthPoints);

/// Paints white ground, margin and figure; one unit of the painter is a point.
void paintOnPaper(QPainter& painter, const report::Figure& figure, double widthPoints = kPaperWidthPoints);

/// As pixels, which carry their size on paper.
QImage figurePicture(const report::Figure& figure, double dotsPerInch);

} // namespace rimlight::charts

#pragma once

#include "core/report/Figure.h"
#include "ui/charts/FigurePainter.h"

#include <QPen>

class QPainter;
class QRectF;

namespace rimlight::charts {

/// The colour of what a line or bar stands for; number is its place in the figure, for Role::Series alone.
QColor colourOf(report::Role role, std::size_t number, const ChartStyle& style);

/// The numbers of lines for colourOf(): their places among those of Role::Series, so that the same models have the same
/// colours whether or not a reference line stands before them.
std::vector<std::size_t> seriesNumbers(const std::vector<report::LineSeries>& lines);

QPen penOf(report::LineStyle line, const QColor& colour, double width);

QColor translucent(QColor colour, int alpha);

/// The colour of a share in [0, 1]: viridis (Smith and van der Walt, 2015).
QColor sequentialColour(double share);
/// Blue at 0, white at 1/2, red at 1.
QColor divergingColour(double share);
/// Black or white, whichever is read better on a ground.
QColor inkOn(const QColor& ground);

} // namespace rimlight::charts

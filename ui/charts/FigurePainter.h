#pragma once

#include "core/report/Report.h"
#include "ui/charts/ChartStyle.h"
#include "ui/charts/Readings.h"

#include <QRectF>

class QPainter;

namespace rimlight::charts {

/// The height that a figure needs at a width.
double figureHeight(const report::Figure& figure, double width, const ChartStyle& style);

/// The height that it takes where there is so much room: from what its plot may shrink to and still be read, to what it
/// may grow to without the curves being stretched out of shape. A room of 0 asks for the usual height.
double fittedHeight(const report::Figure& figure, double width, double room, const ChartStyle& style);

/// readings, where wanted, gets what lies where; it refers to the figure.
void paintFigure(QPainter& painter, const QRectF& area, const report::Figure& figure, const ChartStyle& style,
                 Readings* readings = nullptr);

/// Kernel density of the scores at x: Gaussian kernel, bandwidth by Silverman's rule (1986, eq. 3.31), at least
/// minimumBandwidth.
double density(const std::vector<double>& scores, double x, double minimumBandwidth);
/// The same at steps + 1 places from low to high.
std::vector<double> densityCurve(std::vector<double> scores, double low, double high, int steps,
                                 double minimumBandwidth);

/// The horizontal axis of a strip: what value lies where.
struct ScoreAxis {
    double low = 0.0;
    double high = 1.0;
    double left = 0.0;
    double right = 1.0;

    double toX(double score) const { return left + (score - low) / (high - low) * (right - left); }
};
/// The axis that paintFigure() uses for a strip in that area.
ScoreAxis stripAxis(const report::RadscoreStrip& strip, const QRectF& area, const ChartStyle& style);

} // namespace rimlight::charts

#pragma once

#include "core/report/Report.h"

#include <QColor>
#include <QFont>
#include <QRectF>

#include <array>

class QPainter;

namespace rimlight::charts {

/// Colours and type of a chart; the proportions are the same on the screen and on paper.
struct ChartStyle {
    QColor text;
    QColor secondary;
    QColor line;
    QColor positive; ///< hue of the positive class
    QColor negative;
    QColor thisCase;
    QFont font;                   ///< of labels
    double unit = 1.0;            ///< one device-independent pixel, or one point
    std::array<QColor, 7> series; ///< for what has no hue of its own
};

/// For the dark window.
ChartStyle darkStyle();
/// For white paper; lengths in points.
ChartStyle printStyle();

/// The height that a figure needs at a width.
double figureHeight(const report::Figure& figure, double width, const ChartStyle& style);

void paintFigure(QPainter& painter, const QRectF& area, const report::Figure& figure, const ChartStyle& style);

/// Kernel density of the scores at x: Gaussian kernel, bandwidth by Silverman's rule (1986, eq. 3.31), at least
/// minimumBandwidth.
double density(const std::vector<double>& scores, double x, double minimumBandwidth);

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

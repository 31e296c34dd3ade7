#pragma once

#include <QColor>
#include <QFont>
#include <QStringList>

#include <array>

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
    double unit = 1.0;            ///< one device-independent pixel by the scale of text, or one point
    std::array<QColor, 7> series; ///< for what has no hue of its own
    QColor ground;                ///< what the chart is painted on
    QColor raised;                ///< ground of what lies over the chart
    QColor accent;                ///< what is chosen
    QStringList hidden = {};      ///< curves that stand in the legend alone, by their seriesKey()
};

/// For the window, in the colours of its theme.
ChartStyle screenStyle();
/// For white paper; lengths in points.
ChartStyle printStyle();

/// The colour, made lighter on a dark ground and darker on a light one until it stands out by the contrast: WCAG 2.1's
/// ratio of relative luminances.
QColor standingOut(const QColor& colour, const QColor& ground, double contrast);
/// The hue as text, which must stand out more than lines do.
QColor inkOf(const QColor& colour, const ChartStyle& style);
double contrastOf(const QColor& one, const QColor& other);

} // namespace rimlight::charts

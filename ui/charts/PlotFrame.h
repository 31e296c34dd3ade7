#pragma once

#include "core/report/Figure.h"
#include "ui/charts/FigurePainter.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace rimlight::charts {

/// An axis as it is drawn: its ends, both in view, and its ticks.
struct PlotAxis {
    double low = 0.0;
    double high = 1.0;
    bool logarithmic = false;
    std::vector<report::Tick> ticks;
    QString label;

    /// 0 at low, 1 at high.
    double shareOf(double value) const;
};

/// The least and the largest of some values. Begins empty.
struct DataRange {
    double least = 0.0;
    double most = 0.0;
    bool empty = true;

    void add(double value);
    void add(const std::vector<double>& values);
};

/// The axis with the ends that it names, else with room around the data; about that many ticks.
PlotAxis plotAxis(const report::Axis& axis, const DataRange& data, int tickCount);

/// An entry of the legend: a short line, or a square when it has no line style.
struct LegendEntry {
    QString name;
    QColor colour;
    std::optional<report::LineStyle> line = std::nullopt;
    bool canHide = false; ///< a click on it hides or shows the curve, as ChartStyle::hidden says
};

enum class LegendPlace {
    Above,
    Beside, ///< right of a square plot
    Inside  ///< painted by the chart where nothing lies
};

/// What stands around a plot.
struct PlotSurroundings {
    QString title;
    std::vector<LegendEntry> legend;
    LegendPlace legendPlace = LegendPlace::Above;
    std::vector<report::Tick> topTicks = {};
    double below = 0.0;      ///< height that is kept free below the horizontal axis
    double leastLeft = 0.0;  ///< width that is kept free left of the plot, at least
    bool square = false;     ///< both axes equally long
    bool xTicksShown = true; ///< false: only the label
};

/// Where the plot lies, and what value lies where in it.
struct PlotFrame {
    QRectF plot;
    PlotAxis x;
    PlotAxis y;
    QRectF below; ///< the height that was kept free

    /// What lies far outside is drawn not quite so far: a dashed line of endless length would take as long.
    double toX(double value) const { return plot.left() + near(x.shareOf(value)) * plot.width(); }
    double toY(double value) const { return plot.bottom() - near(y.shareOf(value)) * plot.height(); }
    static double near(double share) { return std::clamp(share, -100.0, 101.0); }
    QPointF at(double xValue, double yValue) const { return {toX(xValue), toY(yValue)}; }
};

/// Paints title, legend, axes with ticks, and grid into the area; gives the plot that is left. Text that had to be cut
/// is added to readings.
PlotFrame paintPlotFrame(QPainter& painter, const QRectF& area, const PlotAxis& x, const PlotAxis& y,
                         const PlotSurroundings& around, const ChartStyle& style, Readings* readings = nullptr);

/// The height of title and legend at a width, which come on top of a plot's own.
double surroundingsHeight(const PlotSurroundings& around, double width, const ChartStyle& style);

/// The title in one bold line at the top; gives what is left below. Nothing is taken for an empty one.
QRectF paintTitle(QPainter& painter, const QRectF& area, const QString& title, const ChartStyle& style,
                  Readings* readings = nullptr);
double titleHeight(const QString& title, const ChartStyle& style);

/// Straight lines across the plot.
void paintReferences(QPainter& painter, const PlotFrame& frame, const std::vector<report::ReferenceLine>& lines,
                     const ChartStyle& style);

/// An entry of the legend in its row, or in several where its name is broken: the mark and the name.
void paintLegendEntry(QPainter& painter, const QRectF& row, const LegendEntry& entry, const ChartStyle& style,
                      Readings* readings);
/// Whether the curve of that name is not drawn.
bool isHidden(const std::string& name, const ChartStyle& style);
/// The width of an entry with the space after it.
double legendWidth(const LegendEntry& entry, const ChartStyle& style);

/// Whether a value lies on the axis.
bool isInside(const PlotAxis& axis, double value);

/// A curve with its band or error bars and its points, clipped to the plot.
void paintSeries(QPainter& painter, const PlotFrame& frame, const report::LineSeries& series, std::size_t number,
                 const ChartStyle& style);

/// Full dots without an outline. Many of them on the screen are stamped from one picture.
void paintDots(QPainter& painter, const std::vector<QPointF>& dots, double radius, const QColor& colour);

QString text(const std::string& utf8);

/// A number in few characters: "0.25", "1200", "3e+06".
QString shortNumber(double value);

} // namespace rimlight::charts

#pragma once

#include "core/report/Figure.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Readings.h"

#include <optional>
#include <vector>

class QPainter;

/// What is written into a plot, so that it covers nothing: where something lies already is told by points, near enough
/// to each other that no word fits between them.
namespace rimlight::charts {

/// Points along a curve with its band or error bars, inside the plot.
void occupyCurve(std::vector<QPointF>& occupied, const PlotFrame& frame, const report::LineSeries& series, double unit);
void occupyReferences(std::vector<QPointF>& occupied, const PlotFrame& frame,
                      const std::vector<report::ReferenceLine>& lines, double unit);
/// Points along straight lines from corner to corner.
void occupyPath(std::vector<QPointF>& occupied, const QRectF& plot, const std::vector<QPointF>& corners, double unit);
void occupyBox(std::vector<QPointF>& occupied, const QRectF& box, double unit);

/// The corner of the plot with nothing in it that the size fits in; nothing where there is none.
std::optional<QRectF> freeCorner(const QRectF& plot, const QSizeF& size, const std::vector<QPointF>& occupied,
                                 double unit);

/// The entries below each other.
QSizeF legendSize(const std::vector<LegendEntry>& legend, const ChartStyle& style);
void paintLegendColumn(QPainter& painter, const QRectF& place, const std::vector<LegendEntry>& legend,
                       const ChartStyle& style, Readings* readings);

/// The words beside straight lines, where they cover the least; what they take is added to occupied.
void paintReferenceLabels(QPainter& painter, const PlotFrame& frame, const std::vector<report::ReferenceLine>& lines,
                          std::vector<QPointF>& occupied, const ChartStyle& style);

/// Lines of text in the corner of the plot that holds the fewest of the points.
void paintNotes(QPainter& painter, const PlotFrame& frame, const std::vector<std::string>& notes,
                const std::vector<QPointF>& occupied, const ChartStyle& style);

} // namespace rimlight::charts

#pragma once

#include "core/report/Figure.h"
#include "ui/charts/FigurePainter.h"

class QPainter;
class QRectF;

/// One file for each kind of figure: the height it asks for at a width, and how it is painted. What can be read off it
/// is added to readings, unless that is null. For FigurePainter alone.
namespace rimlight::charts {

/// A figure must fit on a page with its caption.
inline constexpr double kHighestFigure = 740.0;

/// By how much more than it asks for a figure may be made higher; most kinds ask for what they need.
template <class Kind>
double roomToGrow(const Kind&, double, const ChartStyle&) {
    return 0.0;
}
double roomToGrow(const report::ConfusionMatrix& matrix, double width, const ChartStyle& style);
double roomToGrow(const report::NomogramFigure& nomogram, double width, const ChartStyle& style);
double roomToGrow(const report::LineChart& chart, double width, const ChartStyle& style);
double roomToGrow(const report::StepChart& chart, double width, const ChartStyle& style);
double roomToGrow(const report::GroupChart& chart, double width, const ChartStyle& style);
double roomToGrow(const report::Waterfall& chart, double width, const ChartStyle& style);
double roomToGrow(const report::ScatterChart& chart, double width, const ChartStyle& style);

/// The height below which a plot is hard to read, and the side of a square one.
inline constexpr double kLeastPlot = 130.0;
inline constexpr double kLeastSquare = 160.0;

/// By how much less than it asks for a figure may be made lower; most kinds need all of it.
template <class Kind>
double roomToShrink(const Kind&, double, const ChartStyle&) {
    return 0.0;
}
double roomToShrink(const report::LineChart& chart, double width, const ChartStyle& style);
double roomToShrink(const report::StepChart& chart, double width, const ChartStyle& style);
double roomToShrink(const report::GroupChart& chart, double width, const ChartStyle& style);
double roomToShrink(const report::Waterfall& chart, double width, const ChartStyle& style);
double roomToShrink(const report::ScatterChart& chart, double width, const ChartStyle& style);

double heightOf(const report::RadscoreStrip& strip, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::RadscoreStrip& strip, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::ContributionBars& bars, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::ContributionBars& bars, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::MarkedCurve& curve, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::MarkedCurve& curve, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::LineChart& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::LineChart& chart, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::StepChart& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::StepChart& chart, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::BarChart& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::BarChart& chart, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::Waterfall& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::Waterfall& chart, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::GroupChart& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::GroupChart& chart, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::Heatmap& map, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::Heatmap& map, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::ConfusionMatrix& matrix, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::ConfusionMatrix& matrix, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::ForestPlot& plot, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::ForestPlot& plot, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::NomogramFigure& nomogram, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::NomogramFigure& nomogram, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::FlowChart& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::FlowChart& chart, const ChartStyle& style,
               Readings* readings);

double heightOf(const report::ScatterChart& chart, double width, const ChartStyle& style);
void paintKind(QPainter& painter, const QRectF& area, const report::ScatterChart& chart, const ChartStyle& style,
               Readings* readings);

} // namespace rimlight::charts

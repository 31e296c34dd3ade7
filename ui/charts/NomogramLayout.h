#pragma once

#include "core/report/Figure.h"
#include "ui/charts/ChartStyle.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// Where the scales of a nomogram lie and what is read between their marks: the same on paper and under the mouse.
namespace rimlight::charts {

/// A scale as it is drawn. Positions are points, or total points.
struct NomogramRuler {
    QString label = {};
    double low = 0.0; ///< position at the left end
    double high = 100.0;
    std::vector<std::pair<double, QString>> ticks = {}; ///< position and label
    bool whole = false; ///< the line goes from end to end, not from the first tick to the last
    const report::NomogramFigure::Scale* scale = nullptr; ///< null: the points and the total points
    QRectF row = {};
    double left = 0.0; ///< of the line
    double width = 0.0;
    double y = 0.0; ///< of the line

    double toX(double position) const;
    double toPosition(double x) const; ///< between low and high
};

/// From the top: points, variables, total points, outcomes. labelWidth is what the names take.
struct NomogramLayout {
    std::vector<NomogramRuler> rulers;
    double labelWidth = 0.0;
};

/// The scales, spread over an area below the title; valueWidth is kept free at their right.
NomogramLayout nomogramLayout(const report::NomogramFigure& nomogram, const QRectF& area, const ChartStyle& style,
                              double valueWidth = 0.0);

/// Whether the marks are categories: one of the labels is no number.
bool isCategorical(const report::NomogramFigure::Scale& scale);

/// The value at a position, straight between the marks as the scale is drawn, exact at a mark; beyond the first and the
/// last mark it is theirs. The scale has marks (assertion).
double valueAt(const report::NomogramFigure::Scale& scale, double position);
/// The first position at which the scale has a value; beyond its values that of the nearer end.
double positionOf(const report::NomogramFigure::Scale& scale, double value);
/// The mark nearest to a position.
const report::NomogramFigure::Mark& nearestMark(const report::NomogramFigure::Scale& scale, double position);
/// The value as people read it: a category's label, else a number with one digit more than the marks have; "> 0.95" or
/// "< 0.2" where the position lies beyond the marks of an outcome.
QString valueText(const report::NomogramFigure::Scale& scale, double position);

} // namespace rimlight::charts

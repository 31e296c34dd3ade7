#pragma once

#include "core/report/Figure.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Readings.h"

#include <QColor>

#include <vector>

namespace rimlight::charts {

/// A curve of a plot to be read at the mouse's x; it lies in the figure.
struct ReadableCurve {
    const report::LineSeries* series = nullptr;
    QColor colour;
};

/// Columns of the plot, one about each x that a curve has a point at, in which all curves are read; and a dot for each
/// point of the curves that are drawn as points alone. Straight reference lines are not read: they say nothing.
void readCurves(Readings& readings, const PlotFrame& frame, const std::vector<ReadableCurve>& curves, double unit);

/// The part of a legend's entry that tells the curves apart: "Test" of "Test, AUC 0.82 (0.68-0.96)".
std::vector<QString> shortNames(const std::vector<QString>& names);

/// The value and, where the curve has one, its interval at an x between its ends, on the line as it is drawn. Of an
/// upright piece the highest value.
struct CurveValue {
    double y = 0.0;
    std::optional<double> low = std::nullopt;
    std::optional<double> high = std::nullopt;
};
std::optional<CurveValue> valueAt(const report::LineSeries& series, const PlotAxis& axis, double x);

} // namespace rimlight::charts

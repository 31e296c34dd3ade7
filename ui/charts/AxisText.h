#pragma once

#include "ui/charts/PlotFrame.h"

#include <QString>

/// Numbers as they are read off an axis: with as many digits as a person can tell apart there.
namespace rimlight::charts {

/// A hundredth of the axis is told apart; three digits on a logarithmic one.
QString axisNumber(const PlotAxis& axis, double value);
/// "0.45-0.80"; "-0.2 to 0.3" where a hyphen would be read as a sign.
QString intervalText(const QString& low, const QString& high);
/// "0.61 (0.45-0.80)".
QString withInterval(const PlotAxis& axis, double value, double low, double high);
/// The number with the words and the unit of a label: "Time 14 months" for "Time (months)".
QString labelled(const QString& label, const QString& number);
/// "High risk" of "High risk (n = 41)".
QString withoutCount(const QString& name);

} // namespace rimlight::charts

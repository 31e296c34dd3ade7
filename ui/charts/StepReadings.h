#pragma once

#include "core/report/Figure.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Readings.h"

#include <QColor>

#include <vector>

namespace rimlight::charts {

/// Columns from one event, censored time or time of the table to the next, in which all curves are read at the mouse's
/// own time: the curves don't change in between. A colour for each curve; one without (invalid) is hidden and not
/// read.
void readSteps(Readings& readings, const PlotFrame& frame, const report::StepChart& chart,
               const std::vector<QColor>& colours);

} // namespace rimlight::charts

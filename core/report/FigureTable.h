#pragma once

#include "core/report/Figure.h"
#include "core/tables/Csv.h"

namespace rimlight::report {

/// The data of a figure as a tidy table: an observation per row (a point of a curve, a case, a bar, a cell), every
/// number as the shortest text that reads back as the same double, an empty cell where there is none. A first column
/// "part" tells kinds of rows apart where a figure has several: "curve", "horizontal line", "distribution". Columns of
/// values are named by the axes, by themselves alone ("x", "value") where an axis has no label. Ends and ticks of axes
/// are not data and left out.
tables::TextTable figureTable(const Figure& figure);

} // namespace rimlight::report

#pragma once

#include "core/report/Figure.h"

#include <QString>

/// A figure in words, for those who hear it.
namespace rimlight::charts {

/// "Line chart".
QString figureKindWords(const report::Figure& figure);
/// One sentence on what is shown: "Line chart: Sensitivity over 1 - specificity; Test, AUC 0.82 (0.68-0.96)."
QString figureSummary(const report::Figure& figure);

} // namespace rimlight::charts

#pragma once

#include "core/regions/CohortHabitats.h"
#include "core/report/Report.h"

namespace rimlight::study {

/// The BIC over the number of habitats, as what it is above the smallest, which is marked: the values themselves run
/// into the millions and differ in their last digits.
report::MarkedCurve bicFigure(const regions::HabitatCurve& curve);

/// The same for a cohort: sums over the training cases.
report::MarkedCurve bicFigure(const regions::CohortK& cohort);

} // namespace rimlight::study

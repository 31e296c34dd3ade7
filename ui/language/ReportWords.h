#pragma once

#include "core/report/Report.h"

namespace rimlight::language {

/// A figure as it is shown in the language in use: its titles, axes, legends and notes, by words(). Numbers, cases and
/// the names of features stay as they are.
report::Figure translated(report::Figure figure);

/// A report in the language in use: the same blocks with the same numbers and pictures.
report::Report translated(report::Report report);

} // namespace rimlight::language

#pragma once

#include "core/base/Progress.h"
#include "core/report/Report.h"
#include "core/study/project/OpenedStudy.h"

namespace rimlight::study {

/// The report of a study that was run: title page, summary, methods as they follow from the protocol, every result with
/// its figures and tables, limits, what is needed to run it again, and the checklists TRIPOD+AI and CLEAR as far as the
/// program can answer them. It names no patient and no folder of this machine. A figure or table that is missing or
/// damaged is named in its place.
/// @param day the report's date, ISO 8601
/// @throws Error when the study has no results, or their folder is gone; Cancelled
report::Report studyReport(const OpenedStudy& opened, const std::string& day, const Progress& progress = {});

} // namespace rimlight::study

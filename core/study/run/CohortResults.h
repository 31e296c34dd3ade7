#pragma once

#include "core/base/Progress.h"
#include "core/study/run/CohortFeatures.h"
#include "core/study/run/ResultFiles.h"

namespace rimlight::study {

/// How the cases of the cohort became those of its parts, with the reasons of those that were left out.
report::FlowChart flowChart(const StudyFile& study, const Cohort& cohort);

/// Who is in the study: the tables cases (every case with its part, or why it was left out), flow, table1-parts and
/// table1-PART with their numbers and tests, subregions; the figures flow and subregions. @throws Cancelled
void cohortResults(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features, unsigned maxThreads,
                   ResultFiles& files, const Progress& progress = {});

} // namespace rimlight::study

#pragma once

#include "core/base/Progress.h"
#include "core/study/protocol/StudyFile.h"
#include "core/study/run/Cohort.h"
#include "core/study/run/CohortFeatures.h"
#include "core/study/run/ResultFiles.h"

namespace rimlight::study {

/// True for studies that measure several readings in their images: whose runs have the step RunStep::Agreement.
bool comparesReadings(const StudyFile& study);

/// True when a case was read twice.
bool hasRepeatedCases(const CohortFeatures& features);

/// How well the readings agree: tables and figures "agreement-icc" (features), "agreement-summary", "agreement-classes"
/// and "agreement-distribution" (by class of features), "agreement-outlines" with its summary, "agreement-dice" and
/// "agreement-volumes" (outlines). Of several comparisons the figures' plain names are those of the one of all
/// readings, else of the first; the others' end with the readings' names.
/// @throws Cancelled
void agreementResults(const StudyFile& study, const Cohort& cohort, const CohortFeatures& features, unsigned maxThreads,
                      ResultFiles& files, const Progress& progress);

} // namespace rimlight::study

#pragma once

#include "core/study/CaseFeatures.h"
#include "core/study/FeatureBatch.h"
#include "core/study/FeatureRecipe.h"

namespace rimlight::study {

/// Opens the images and masks of a case and chooses the segments: the one that the mask's or the case's label names;
/// without a label the only one, or of a label image with several labels that of the settings.
/// @param notes takes what the reader ought to know, one sentence each
/// @param maxThreads label files are read beside the image on up to so many threads; 0: one per core
/// @throws Error, Cancelled
std::vector<CasePhase> openCase(const BatchCase& one, const FeatureRecipe& recipe, std::vector<std::string>& notes,
                                const Progress& progress, unsigned maxThreads = 0);

/// The extraction of the plan's cases from their files. Columns are as joinExtractions() names them: those of several
/// phases or regions begin with both, "arterial|ring3mm|original_glcm_MCC".
BatchExtraction fileExtraction(const BatchPlan& plan, const FeatureRecipe& recipe);

} // namespace rimlight::study

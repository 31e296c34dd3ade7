#pragma once

#include "core/learning/CaseRecipe.h"
#include "core/study/run/StudyData.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// What a model of the study asks of a new case: modality, phases, and how regions are made of an outline (unknown when
/// the study read ready features). @param clinicalColumns of the model, "sex: M"
learning::CaseRecipe caseRecipeOf(const StudyFile& study, const StudyData& data,
                                  const std::vector<std::string>& clinicalColumns = {});

} // namespace rimlight::study

#pragma once

#include "core/learning/CaseRecipe.h"
#include "core/study/run/StudyData.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// How the protocol's regions are made of an outline, each case with the same number of subregions; 0: it has none.
std::vector<learning::RegionRecipe> regionRecipes(const Protocol& protocol, int subregions);

/// What a model of the study asks of a new case: modality, phases, and how regions are made of an outline (unknown when
/// the study read ready features). @param clinicalColumns of the model, "sex: M"
learning::CaseRecipe caseRecipeOf(const StudyFile& study, const StudyData& data,
                                  const std::vector<std::string>& clinicalColumns = {});

} // namespace rimlight::study

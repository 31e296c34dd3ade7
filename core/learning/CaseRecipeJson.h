#pragma once

#include "core/learning/CaseRecipe.h"
#include "core/learning/ModelField.h"

namespace rimlight::learning {

// For the sources of this folder alone: the field "case" of a model file.

ModelJson toModelJson(const CaseRecipe& recipe);
/// Validates everything. @throws Error
CaseRecipe readCaseRecipe(const ModelField& field);

} // namespace rimlight::learning

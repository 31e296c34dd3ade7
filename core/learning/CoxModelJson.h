#pragma once

#include "core/learning/ModelField.h"
#include "core/learning/TrainedModel.h"

namespace rimlight::learning {

// For the sources of this folder alone: the field "cox" of a model file.

ModelJson toModelJson(const CoxModel& cox);
/// Validates everything. @param model whose features, Radscore and classifier are read already @throws Error
CoxModel readCox(const ModelField& field, const TrainedModel& model);

} // namespace rimlight::learning

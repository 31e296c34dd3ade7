#pragma once

#include "core/learning/TrainedModel.h"

#include <span>

namespace rimlight::learning {

/// The raw values of a feature in the training cases; a NaN is a missing value.
TrainingValues trainingValuesOf(std::span<const double> column);

} // namespace rimlight::learning

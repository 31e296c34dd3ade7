#pragma once

#include "core/learning/LearningData.h"

namespace rimlight::learning {

/// Columns with mean 0 and length 1, those that are constant 0, so that a correlation is a sum of products.
DesignMatrix unitColumns(DesignMatrix x, unsigned maxThreads);

} // namespace rimlight::learning

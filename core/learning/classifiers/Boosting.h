#pragma once

#include "core/learning/classifiers/Classifier.h"

namespace rimlight::learning {

/// "boosting": leaf-wise gradient boosting by XGBoost 1.7.4 with LightGBM's defaults; scored by our own code. Its score
/// is the log odds.
ClassifierKind boostingKind();

} // namespace rimlight::learning

#pragma once

#include "core/learning/classifiers/Classifier.h"

namespace rimlight::learning {

/// "mlp": a network of one or two hidden layers on features that it z-scores itself. Its score is the log odds.
ClassifierKind multilayerPerceptronKind();

} // namespace rimlight::learning

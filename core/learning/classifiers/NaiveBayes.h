#pragma once

#include "core/learning/classifiers/Classifier.h"

namespace rimlight::learning {

/// "naive-bayes": each feature normal within each class, independently of the others, as scikit-learn 1.9.1's
/// GaussianNB. Its score is the log odds.
ClassifierKind naiveBayesKind();

} // namespace rimlight::learning

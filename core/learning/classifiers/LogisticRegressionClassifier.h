#pragma once

#include "core/learning/classifiers/Classifier.h"

namespace rimlight::learning {

/// "logistic-regression": with the penalty of scikit-learn's LogisticRegression, or none. Its score is the log odds.
ClassifierKind logisticRegressionKind();

} // namespace rimlight::learning

#pragma once

#include "core/learning/classifiers/Classifier.h"

namespace rimlight::learning {

/// "svm": C-SVC of libsvm 3.24 with an RBF or a linear kernel; its score is the decision value. Probabilities are
/// Platt's, of the decision values of seeded folds: libsvm's own are random.
ClassifierKind supportVectorMachineKind();

} // namespace rimlight::learning

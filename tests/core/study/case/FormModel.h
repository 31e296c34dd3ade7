#pragma once

#include "core/learning/Predict.h"

namespace rimlight::test {

/// A Cox model of clinical values alone: age (filled by its median 60), stage I to III, cysts (yes/no), and a marker
/// that its file says nothing of and a case must have. With intervals and a nomogram.
learning::FittedModel formModel();

} // namespace rimlight::test

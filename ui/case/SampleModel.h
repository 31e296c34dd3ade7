#pragma once

#include "core/learning/FittedModel.h"

namespace rimlight::casepage {

/// The model that the program carries: trained by this program on its own synthetic cohort; see
/// resources/models/README.md.
learning::FittedModel sampleModel();

} // namespace rimlight::casepage

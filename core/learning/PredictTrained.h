#pragma once

#include "core/learning/Predict.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::learning {

// For the sources of this folder alone.

/// The value; nothing when the case says why it has none. @throws Error when the feature isn't there, or isn't finite
std::optional<double> givenValue(const tables::FeatureRow& features, const std::string& name);
/// Of a feature for which givenValue() is nothing. @throws Error, with the reason
[[noreturn]] void refuseMissing(const tables::FeatureRow& features, const std::string& name);
[[noreturn]] void refuseFarOut(const std::string& feature, double value);
[[noreturn]] void refuseFarOut();

/// The largest first.
void sortBySize(std::vector<Contribution>& contributions);

/// predict() of a TrainedModel.
Prediction predictTrained(const FittedModel& model, const TrainedModel& trained, const tables::FeatureRow& features,
                          const PredictOptions& options);

} // namespace rimlight::learning

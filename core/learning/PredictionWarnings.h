#pragma once

#include "core/learning/FittedModel.h"

#include <string>
#include <vector>

namespace rimlight::learning {

// For the sources of this folder alone: doubts about a prediction, one sentence each.

/// The raw values of the training cases.
struct TrainingRange {
    double minimum = 0.0;
    double maximum = 0.0;
    double mean = 0.0;
    double standardDeviation = 0.0;
};

/// Says so when the value is outside the range, or more than 3 standard deviations from the mean.
void warnOfExtrapolation(const std::string& feature, double value, const TrainingRange& range,
                         std::vector<std::string>& warnings);

/// Synthetic cases, few cases per feature, and a cross-validation that did not surely tell the classes apart.
void warnOfTraining(const FittedModel& model, std::vector<std::string>& warnings);

/// "3 features", "1 feature"
std::string countedFeatures(std::size_t count);

} // namespace rimlight::learning

#pragma once

#include "core/learning/LearningData.h"

#include <span>
#include <string>
#include <vector>

namespace rimlight::learning {

/// What every classifier asks of the cases before it learns: both classes, each with a positive weight; finite features
/// of at most 1e40; finite weights of 0 or more. item names the classifier. @throws Error telling what to do
void requireLearnable(const LearningData& data, const std::string& item);

/// No weight is 0.
bool everyCaseCounts(const LearningData& data);
/// Those whose weight isn't 0.
LearningData casesWithWeight(const LearningData& data);

/// data.weights, or 1 for each case.
std::vector<double> caseWeights(const LearningData& data);

/// The weight of the positive cases as a share of all.
double weightedPrevalence(const LearningData& data);

} // namespace rimlight::learning

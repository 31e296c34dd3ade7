#pragma once

#include "core/learning/TrainedModel.h"

#include <optional>
#include <span>

namespace rimlight::learning {

/// The Radscore of cases (rows) from the model's mapped features; the model has one (assertion).
std::vector<double> radscoresOf(const TrainedModel& model, const DesignMatrix& features);

/// What the model's classifier reads of the mapped features: these, or their Radscore.
DesignMatrix classifierColumns(const TrainedModel& model, const DesignMatrix& features);

struct ScoreAndProbability {
    std::vector<double> scores;
    std::vector<double> probabilities;
};
/// By the classifier, else by the Radscore, as its log odds; nothing when the model has neither. A row per case.
std::optional<ScoreAndProbability> classScoresOf(const TrainedModel& model, const DesignMatrix& features);

/// The score as one classifier on the mapped features, for contributions; null when the model has none. It looks on
/// the model, and can't be written.
ClassifierPointer scoreOnFeatures(const TrainedModel& model);

/// The features that contributions are told against, of all training cases: their mean where that is enough, else at
/// most 50 of them.
DesignMatrix backgroundOf(const TrainedModel& model, const DesignMatrix& features, std::uint64_t seed);

} // namespace rimlight::learning

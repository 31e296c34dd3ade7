#pragma once

#include "core/learning/FittedModel.h"
#include "core/tables/FeatureTable.h"

#include <span>
#include <string>
#include <vector>

namespace rimlight::learning {

inline constexpr char kSyntheticTrainingWarning[] =
    "The model was trained on synthetic cases: its answer is no evidence about a real patient.";

struct Contribution {
    std::string feature;
    double value = 0.0;
    double zScore = 0.0;
    double contribution = 0.0; ///< coefficient * z, in units of the Radscore
};

struct Prediction {
    double radscore = 0.0;
    double probability = 0.0; ///< of the positive class
    bool positive = false;    ///< Radscore >= cut-off
    std::string label;        ///< the class it is assigned to
    double cutoffRadscore = 0.0;
    double cutoffProbability = 0.0;
    std::vector<Contribution> contributions; ///< by falling size
    double percentileOfPositives = 0.0;      ///< share of the positive training cases with a lower Radscore, 0 to 100
    double percentileOfNegatives = 0.0;
    std::vector<std::string>
        warnings; ///< one sentence each: a feature outside the training range, synthetic training, ...
};

/// The Radscore from the values of the model's terms, in their order.
double radscoreOf(const FittedModel& model, std::span<const double> values);

/// Applies the model to the features of one case; features that it doesn't use are ignored.
/// @throws Error when the model selects no feature, or the case lacks one that it needs (naming it, and why it is
/// missing)
Prediction predict(const FittedModel& model, const tables::FeatureRow& features);

} // namespace rimlight::learning

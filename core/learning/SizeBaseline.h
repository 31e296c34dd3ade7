#pragma once

#include "core/learning/FittedModel.h"
#include "core/tables/FeatureTable.h"

#include <string>
#include <variant>

namespace rimlight::learning {

/// What a measure of size alone says of a case.
struct SizeAnswer {
    std::string name;         ///< "Volume"
    std::string feature;      ///< the column that was read
    double value = 0.0;       ///< raw
    double score = 0.0;       ///< log odds
    double probability = 0.0; ///< of the positive class
    double cutoffProbability = 0.0;
    bool positive = false; ///< at or above the cut-off
    std::string label;     ///< the class it is assigned to
    /// What became of training cases with such a score, in cross-validation; or why nobody knows.
    std::variant<CalibratedProbability, tables::Missing> calibrated = tables::Missing{kNoCalibrationKept};
};

/// The baseline of a study gives the study's own numbers, to the last bit.
/// @param baseline of the model @throws Error when the value is so far out that the answer is no number
SizeAnswer answerBySize(const FittedModel& model, const SizeBaseline& baseline, double value);

} // namespace rimlight::learning

#pragma once

#include "core/statistics/Interval.h"
#include "core/tables/FeatureTable.h"

#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::learning {

/// logit P(positive) = intercept + slope * score, fitted by maximum likelihood to the training cases with scores that
/// never saw the case (cross-validation).
struct ScoreCalibration {
    double intercept = 0.0;
    double slope = 1.0;
    double interceptVariance = 0.0;
    double covariance = 0.0; ///< of intercept and slope
    double slopeVariance = 0.0;
    std::size_t cases = 0;
    std::size_t positives = 0; ///< among them
};

/// The calibration, or why there is none.
using CalibrationCell = std::variant<ScoreCalibration, tables::Missing>;

inline constexpr const char* kNoCalibrationKept = "the model's file holds no cross-validated scores";

/// Missing for no scores, scores that are all equal, one class, or scores that separate the classes (a slope without
/// end). One score per outcome (assertion), finite.
CalibrationCell calibrateScores(std::span<const double> crossValidatedScores, const std::vector<bool>& positive);

/// What became of training cases with such a score.
struct CalibratedProbability {
    double probability = 0.0;        ///< of the positive class
    statistics::Interval interval95; ///< Wald's on the logit scale, by the delta method
};

/// As predict() of R's glm with its standard error.
CalibratedProbability calibratedAt(const ScoreCalibration& calibration, double score);

} // namespace rimlight::learning

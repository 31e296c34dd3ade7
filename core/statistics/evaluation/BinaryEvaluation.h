#pragma once

#include "core/statistics/evaluation/Bootstrap.h"
#include "core/statistics/evaluation/Calibration.h"
#include "core/statistics/evaluation/Confusion.h"
#include "core/statistics/evaluation/HosmerLemeshow.h"
#include "core/statistics/evaluation/ProbabilityScores.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// What the cut-off is compared with.
enum class CutoffOf { Score, Probability };

struct BinaryEvaluationOptions {
    double cutoff = 0.5;                 ///< positive when at or above it; fixed on the training cases
    CutoffOf cutoffOf = CutoffOf::Score; ///< Probability: they must be given (assertion)
    ProportionInterval proportions = ProportionInterval::Wilson;
    ValidationKind kind = ValidationKind::External;
    std::size_t groups = 10; ///< of the Hosmer-Lemeshow test and the grouped calibration curve
    BootstrapOptions bootstrap = {};
};

/// How good the probabilities are.
struct ProbabilityEvaluation {
    Estimate brier; ///< with the percentile interval
    tables::Cell scaledBrier;
    tables::Cell r2; ///< Nagelkerke's
    ZTest spiegelhalter;
    Estimate expectedOverObserved;
    Calibration calibration;
    std::variant<HosmerLemeshowTest, tables::Missing> hosmerLemeshow;
    std::vector<CalibrationGroup> groupedCurve;
    std::vector<CalibrationPoint> smoothCurve;
};

struct BinaryEvaluation {
    std::size_t positives = 0;
    std::size_t negatives = 0;
    Estimate auc; ///< DeLong's interval
    IntervalCell aucBootstrap95;
    Confusion confusion;
    std::optional<ProbabilityEvaluation> probability; ///< nothing when no probabilities were given
};

/// All of a model's performance on one set of cases, with the same resamples for every bootstrap interval. scores rank
/// the cases; probabilities may be empty. Works with one class, or no case at all: what doesn't
/// exist is missing with its reason. Equally long, scores finite, probabilities in [0, 1] (assertions).
/// @throws Cancelled
BinaryEvaluation evaluateBinary(std::span<const double> scores, std::span<const double> probabilities,
                                const std::vector<bool>& positive, const BinaryEvaluationOptions& options);

} // namespace rimlight::statistics

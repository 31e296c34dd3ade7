#pragma once

#include "core/statistics/evaluation/Bootstrap.h"
#include "core/statistics/evaluation/Estimate.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rimlight::statistics {

/// What a model says of every case of a cohort, in the cohort's order.
struct Predicted {
    // Probabilities alone are a prediction, too.
    Predicted(std::vector<double> ofEach, std::vector<double> ranks = {}) // NOLINT(google-explicit-constructor)
        : probabilities(std::move(ofEach)), scores(std::move(ranks)) {}

    std::vector<double> probabilities;
    std::vector<double> scores; ///< that rank the cases, for the AUC; empty: the probabilities do
};

/// Repeats the whole making of a model (selection included) on the given rows. Called from several threads at once. An
/// Error means that these rows allow no model.
using Refit = std::function<Predicted(std::span<const std::size_t> rows)>;

/// Harrell's bootstrap correction of one index.
struct CorrectedIndex {
    double apparent = 0.0; ///< of the model on its own cases
    double training = 0.0; ///< mean over resamples of refitted models on their own rows
    double test = 0.0;     ///< mean of the refitted models on the cohort
    double optimism() const { return training - test; }
    double corrected() const { return apparent - optimism(); }
    std::size_t resamples = 0; ///< in which the index exists
};

using CorrectedIndexCell = std::variant<CorrectedIndex, tables::Missing>;

struct CorrectedCurvePoint {
    double predicted = 0.0;
    double apparent = 0.0;
    tables::Cell corrected; ///< missing when no resample's curves reach this far
};

struct OptimismCorrection {
    CorrectedIndexCell auc;
    CorrectedIndexCell brier;
    CorrectedIndexCell r2;        ///< Nagelkerke's, after logistic recalibration
    CorrectedIndexCell intercept; ///< of logistic recalibration
    CorrectedIndexCell slope;
    /// Lowess; at 50 probabilities from the fifth lowest to the fifth highest of the model; empty below 11 cases.
    std::vector<CorrectedCurvePoint> curve;
    tables::Cell meanAbsoluteError; ///< mean |probability - corrected curve| over the cases within the curve
    std::size_t failed = 0;         ///< resamples that allowed no model
    std::string firstFailure;       ///< why the first of them didn't
};

/// Efron's bootstrap as Harrell, Lee and Mark, Stat Med 1996;15:361, describe it, and as rms 6.5-0's validate and
/// calibrate do it: the mean over resamples of (index of the refitted model on its rows - on the cohort) is taken off
/// the apparent index. rms draws Unstratified. model: on the cohort. Deterministic on any number
/// of threads if refit is. An index is missing when it doesn't exist for the cohort or in any resample. @throws
/// Cancelled
OptimismCorrection correctOptimism(const Predicted& model, const std::vector<bool>& positive, const Refit& refit,
                                   const BootstrapOptions& options);

/// The same with resamples that are given; options' seed, replicates and resampling don't count.
OptimismCorrection correctOptimism(const Predicted& model, const std::vector<bool>& positive,
                                   const std::vector<std::vector<std::size_t>>& resamples, const Refit& refit,
                                   const BootstrapOptions& options);

} // namespace rimlight::statistics

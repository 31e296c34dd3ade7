#pragma once

#include "core/base/Progress.h"
#include "core/learning/FittedModel.h"
#include "core/tables/FeatureTable.h"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::learning {

inline constexpr char kSyntheticTrainingWarning[] =
    "The model was trained on synthetic cases: its answer is no evidence about a real patient.";

struct Contribution {
    std::string feature;
    double value = 0.0;        ///< raw; the one that was filled in when the case had none
    double zScore = 0.0;       ///< the value as the model sees it: after its scaling
    double contribution = 0.0; ///< to the score: of a signature coefficient * z, in units of the Radscore
};

/// What a Cox model says of a case.
struct SurvivalPrediction {
    double linearPredictor = 0.0;
    std::vector<double> times;
    std::vector<double> survival;             ///< probability of no event up to each time
    std::vector<double> risk;                 ///< of the event by each time
    std::vector<statistics::Interval> risk95; ///< as many, unless noInterval says why there are none
    std::string noInterval;
    double percentile = 0.0; ///< share of the training cases with a lower linear predictor, 0 to 100
    std::string event;
    std::string timeUnit;
};

struct Prediction {
    double radscore = 0.0;       ///< when hasRadscore
    double probability = 0.0;    ///< of the positive class, when hasClasses
    bool positive = false;       ///< at or above the cut-off
    std::string label;           ///< the class it is assigned to
    double cutoffRadscore = 0.0; ///< when the Radscore alone decides
    double cutoffProbability = 0.0;
    std::vector<Contribution> contributions; ///< by falling size
    double percentileOfPositives = 0.0;      ///< share of the positive training cases with a lower score, 0 to 100
    double percentileOfNegatives = 0.0;
    std::vector<std::string>
        warnings; ///< one sentence each: a feature outside the training range, synthetic training, ...

    double score = 0.0;           ///< what the model ranks by: of a classifier, else the Radscore, else as survival
    double percentileOfAll = 0.0; ///< share of all training cases with a lower score
    bool hasRadscore = true;
    bool hasClasses = true;                    ///< false: the model is a Cox model, and survival is its answer
    bool radscoreDecides = true;               ///< no classifier stands between the Radscore and the classes
    double contributionBase = 0.0;             ///< score = base + sum of contributions
    std::string contributionMethod = "linear"; ///< or "tree", "permutation"; classifiers/Contributions.h
    /// What became of training cases with such a score, in cross-validation; or why nobody knows.
    std::variant<CalibratedProbability, tables::Missing> calibrated = tables::Missing{kNoCalibrationKept};
    std::optional<SurvivalPrediction> survival;
    std::vector<std::string> filled; ///< features that the case lacks, which count as the training cases' typical value
    std::optional<double> distance;  ///< Mahalanobis', from the training cases
};

struct PredictOptions {
    std::string batch;       ///< where the case was scanned, for models with ComBat
    unsigned maxThreads = 0; ///< 0: one per core; never changes the answer
    Progress progress = {};
};

/// The Radscore from the values of a signature's terms, in their order.
double radscoreOf(const FittedModel& model, std::span<const double> values);

/// Applies the model to the features of one case; features that it doesn't use are ignored. A model of a study gives
/// the study's own numbers, to the last bit. A missing value (not one that wasn't asked for at all) is filled in as in
/// training, with a warning.
/// @throws Error when the model selects no feature or is a formula without means and SDs; when the case lacks a feature
/// (naming it, and why it is missing), all of them or, of a model with ComBat, a known batch; Cancelled
Prediction predict(const FittedModel& model, const tables::FeatureRow& features, const PredictOptions& options = {});

} // namespace rimlight::learning

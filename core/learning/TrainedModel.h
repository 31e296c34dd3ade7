#pragma once

#include "core/learning/LearningData.h"
#include "core/learning/ScoreCalibration.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/nomogram/Nomogram.h"
#include "core/statistics/Interval.h"
#include "core/statistics/survival/Cox.h"
#include "core/statistics/survival/SurvivalError.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::learning {

enum class InputKind : std::uint8_t { Radiomic, Clinical };

/// Which image and region a column of a feature table was read from.
struct ColumnOrigin {
    InputKind kind = InputKind::Radiomic;
    std::string phase;   ///< "venous"; "" when there is one image
    std::string region;  ///< "peri"; "" for the outline as it is drawn
    std::string feature; ///< "original_glcm_MCC", or the clinical variable's name
};

/// By the column's name: "venous|peri|original_glcm_MCC", "venous|original_glcm_MCC", "clinical|age"; a name without
/// a feature class ("age") is clinical.
ColumnOrigin originOf(const std::string& column);

/// What ComBat takes from a column: (value - expected) / pooledSd, less shift, divided by scale of the case's batch,
/// then back; expected = grandMean + sum of effect * covariate.
struct BatchEffects {
    double grandMean = 0.0;
    double pooledSd = 1.0;
    std::vector<double> shift;   ///< per batch of the model
    std::vector<double> scale;   ///< per batch of the model
    std::vector<double> effects; ///< per covariate of the model
};

/// One stage of what becomes of a value: a missing one is replaced by fill, batch effects are removed, then
/// value -> (value - shift) / scale. Kept apart where steps followed each other, so that the numbers are those of the
/// steps to the last bit.
struct ValueMap {
    std::optional<double> fill = std::nullopt; ///< in units of this stage; nothing: a missing value stays missing
    std::optional<BatchEffects> batchEffects = std::nullopt;
    double shift = 0.0;
    double scale = 1.0; ///< positive
};

inline constexpr std::array<double, 7> kTrainingQuantiles = {0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975};

/// The raw values of a feature among the real training cases.
struct TrainingValues {
    std::size_t missing = 0; ///< cases without a value
    double minimum = 0.0;
    double maximum = 0.0;
    double mean = 0.0;
    double standardDeviation = 0.0;                            ///< divided by n; 0 when the feature is constant
    std::array<double, kTrainingQuantiles.size()> quantiles{}; ///< of R's type 7
};

struct ModelFeature {
    std::string name; ///< the column that a case must have: "venous|peri|original_glcm_MCC", "sex: male"
    ColumnOrigin origin;
    std::vector<ValueMap> maps; ///< stage after stage; empty: the value as it is
    TrainingValues training;
};

/// Radscore = intercept + sum of coefficient * mapped feature, summed in this order.
struct RadscoreFormula {
    struct Term {
        std::string feature; ///< of the model
        double coefficient = 0.0;
    };
    double intercept = 0.0;
    std::vector<Term> terms;
};

struct ModelClassifier {
    ClassifierPointer classifier; ///< its columns: the model's features in their order, or the Radscore alone
    bool onRadscore = false;
};

/// What a column of a Cox model is.
enum class PredictorKind : std::uint8_t {
    Feature,  ///< a feature of the model, mapped
    Radscore, ///< of the model
    Score     ///< what the model's classifier ranks by
};

struct CoxPredictor {
    std::string name; ///< the feature, or what the score is called
    PredictorKind kind = PredictorKind::Feature;
    double coefficient = 0.0; ///< log hazard ratio per unit
    double mean = 0.0;        ///< where the linear predictor is 0
};

/// What the intervals of a Cox model's risks are read from.
struct RiskErrors {
    DesignMatrix covariance;                     ///< of the coefficients
    std::vector<statistics::HazardError> hazard; ///< at each of the model's times
};

struct CoxModel {
    std::string event;    ///< "progression"
    std::string timeUnit; ///< "months"
    std::vector<CoxPredictor> predictors;
    statistics::BaselineHazard baseline;    ///< of a case whose linear predictor is 0
    std::vector<double> times;              ///< to read the risk at
    std::vector<double> trainingPredictors; ///< linear, of the training cases
    std::size_t events = 0;                 ///< among them
    std::optional<RiskErrors> errors;       ///< nothing: risks have no interval
    std::optional<NomogramModel> nomogram;  ///< of these predictors, categories by their levels
};

/// Classes are told by the probability.
struct DecisionCutoff {
    double probability = 0.5; ///< positive from here on
    std::string rule;         ///< how it was found: "largest Youden index on the training cases"
};

/// What the model says of its own real training cases; for the place of a new case among them.
struct ScoredCases {
    std::vector<double> scores;        ///< of the classifier; of the Radscore when there is none
    std::vector<double> probabilities; ///< of the positive class
    std::vector<double> radscores;     ///< empty: the model has no Radscore
    std::vector<bool> positive;
};

/// Mahalanobis' distance of a case's mapped features from the training cases: the square root of d' C^-1 d, where
/// C = covariance (n - 1) + ridge * identity.
struct MahalanobisCheck {
    std::vector<double> centre; ///< mean of the mapped features
    std::vector<double> factor; ///< Cholesky's lower triangle of C, row by row
    double ridge = 0.0;
    double limit = 0.0; ///< 97.5 % quantile of the distances of training cases from the others
    std::size_t cases = 0;
};

inline constexpr const char* kCrossValidationPart = "cross-validation";

/// How the model did on some cases. What wasn't or couldn't be computed is not there.
struct PartPerformance {
    std::string part; ///< "training", "cross-validation", "test", "external validation"
    std::size_t cases = 0;
    std::size_t positives = 0; ///< of a Cox model: events
    std::optional<double> auc; ///< of a Cox model: Harrell's C
    std::optional<statistics::Interval> auc95;
    std::optional<double> calibrationSlope;
    std::optional<double> brier;
};

/// A logistic regression on one measure of the outline's size, which a model of features has to beat.
struct SizeBaseline {
    std::string name;         ///< "Volume", "Maximum diameter"
    ModelFeature feature;     ///< of the outline as it is drawn
    double intercept = 0.0;   ///< of the log odds
    double coefficient = 0.0; ///< of the mapped feature
    DecisionCutoff cutoff;
    CalibrationCell calibration = tables::Missing{kNoCalibrationKept}; ///< of the log odds
    std::vector<PartPerformance> performance;
};

/// A model of any kind as a study fitted it. It answers by its Cox model when it has one, else by its classifier, else
/// with probability = 1 / (1 + exp(-Radscore)).
struct TrainedModel {
    std::vector<ModelFeature> features;  ///< that were selected; names are unique, with those of clinical
    std::vector<ModelFeature> clinical;  ///< that the Cox model alone reads
    std::vector<std::string> batches;    ///< that ComBat knows; empty: no batch effects are removed
    std::vector<std::string> covariates; ///< that ComBat must not remove, as a case must have them
    bool fillsMissing = true;            ///< false: a case with a missing value is refused
    std::optional<RadscoreFormula> radscore;
    std::optional<ModelClassifier> classifier;
    std::optional<CoxModel> cox;
    DecisionCutoff cutoff;
    ScoredCases training;
    CalibrationCell calibration = tables::Missing{kNoCalibrationKept}; ///< of the score; of no Cox model
    std::optional<MahalanobisCheck> mahalanobis;
    /// What contributions compare with: the mean of the training cases' mapped features (a row) where the score is
    /// linear or of trees, else the mapped features of at most 50 training cases.
    DesignMatrix background;
    std::vector<PartPerformance> performance;
    std::vector<SizeBaseline> sizes;    ///< what the study's measures of size tell alone; names are unique
    std::vector<std::string> selection; ///< how features, parameters and model were chosen, a sentence each
    std::vector<std::string> limits;    ///< what the reader ought to know, a sentence each
};

/// A formula as it was published, without what is needed to apply it: means and SDs of its features.
struct PublishedFormula {
    std::string source; ///< the paper
    RadscoreFormula radscore;
    std::string missing; ///< the sentence that says why it can't score
    std::vector<std::string> notes;
};

} // namespace rimlight::learning

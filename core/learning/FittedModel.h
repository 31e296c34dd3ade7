#pragma once

#include "core/learning/CaseRecipe.h"
#include "core/learning/TrainedModel.h"
#include "core/statistics/Interval.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rimlight::learning {

/// One feature of a signature. z = (value - mean) / standardDeviation.
struct ModelTerm {
    std::string feature;            ///< "original_glcm_MCC", or "clinical|age"
    double mean = 0.0;              ///< of the training cases
    double standardDeviation = 1.0; ///< of the training cases, divided by n (not n - 1), as glmnet and scikit-learn do
    double coefficient = 0.0;       ///< of the z-score
    double trainingMinimum = 0.0;
    double trainingMaximum = 0.0;
};

struct TrainingCase {
    double radscore = 0.0;
    bool positive = false;
};

/// What a model was made of and how; shown on every card and report.
struct Provenance {
    std::string programVersion;
    std::string command;        ///< that repeats the fit; no machine paths
    std::string tableHash;      ///< SHA-256 of the training table
    std::string settingsYaml;   ///< extraction settings of the features; empty when the table came from elsewhere
    std::string createdOn;      ///< date, ISO 8601
    bool syntheticData = false; ///< trained on made-up cases: no evidence of accuracy
    std::string note;
    std::string protocol = {};        ///< key of the study's protocol; empty: the model was made without one
    std::string protocolVersion = {}; ///< as the protocol tells it
    std::string inputsHash = {};      ///< SHA-256 of all that the study's numbers rest on
    std::uint64_t seed = 0;           ///< of the study
};

/// How the signature did on its own training cases and in cross-validation. Apparent values are optimistic.
struct TrainingPerformance {
    std::size_t positives = 0;
    std::size_t negatives = 0;
    double apparentAuc = 0.0;
    /// Of the out-of-fold Radscores, pooled, with scaling and the choice of lambda inside each fold. Nothing when there
    /// were too few cases for folds within folds. Pooling leans a little below 0.5 when there is nothing to learn.
    std::optional<double> crossValidatedAuc;
    std::optional<statistics::Interval> crossValidatedAucInterval; ///< 95 %, DeLong, as if the folds shared one model
    double lambda = 0.0;
    std::string lambdaRule; ///< "lambda.min" or "lambda.1se"
    int folds = 0;
    std::uint64_t seed = 0;
};

/// The kind of a model whose numbers are the terms of FittedModel: a z-score + LASSO logistic signature. Radscore =
/// intercept + sum(coefficient * z), probability = 1 / (1 + exp(-Radscore)).
struct LinearSignature {};

/// A model that a file holds, of any kind.
struct FittedModel {
    std::string name;
    std::string question; ///< "CCSK rather than Wilms"
    std::string outcomeColumn;
    std::string positiveLabel; ///< "CCSK"
    std::string negativeLabel; ///< "WT"
    std::string phase;         ///< of the image the features are read from; "" when there is one image

    // Of a LinearSignature alone.
    double intercept = 0.0;
    std::vector<ModelTerm> terms; ///< those with a coefficient other than 0; empty: the LASSO selected nothing
    double cutoffRadscore = 0.0;  ///< Youden index on the training cases; positive when Radscore >= cut-off
    std::vector<TrainingCase> trainingCases;
    TrainingPerformance performance;

    Provenance provenance;
    std::optional<CaseRecipe> caseRecipe = std::nullopt; ///< nothing: the file doesn't tell what a case must bring
    std::variant<LinearSignature, TrainedModel, PublishedFormula> kind = LinearSignature{};

    /// Null when the model is of another kind.
    const TrainedModel* trained() const { return std::get_if<TrainedModel>(&kind); }
    const PublishedFormula* formula() const { return std::get_if<PublishedFormula>(&kind); }

    /// False when nothing was selected: such a model refuses to predict.
    bool selectsFeatures() const;
};

/// A value that a model asks a case for.
struct ModelInput {
    std::string name; ///< of the column
    ColumnOrigin origin;
};
/// In the order of the model; those of a ComBat's covariates at the end.
std::vector<ModelInput> inputsOf(const FittedModel& model);
/// How many cases the model was trained on; 0: not known.
std::size_t trainingCaseCount(const FittedModel& model);

/// Features of a model or cases it was trained on; far above any study, far below what would exhaust the memory.
inline constexpr std::size_t kMostModelTerms = 10000;
inline constexpr std::size_t kMostTrainingCases = 1000000;

/// Read: 1 and 2. A LinearSignature is written as version 1, which earlier programs read too, the others as version 2.
inline constexpr int kModelFormatVersion = 2;

/// JSON with every number at full precision; readModel() gives the same model back.
std::string toJson(const FittedModel& model);
/// Validates everything: format and version, types, finite numbers, positive SDs, unique features, sizes. Fields that
/// this program doesn't know are ignored: a later one may add some, and raises the version when they change the answer.
/// @throws Error saying which field of which file is wrong
FittedModel parseModel(std::string_view json, const std::string& item);
FittedModel readModel(const std::filesystem::path& path);
/// As a whole or not at all. @throws Error when the model isn't one that readModel() takes, or can't be written
void writeModel(const FittedModel& model, const std::filesystem::path& path);

} // namespace rimlight::learning

#pragma once

#include "core/learning/FittedModel.h"
#include "core/learning/steps/Pipeline.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::learning {

/// A clinical variable that only the Cox model reads.
struct ClinicalInput {
    std::string name;                          ///< "sex: male"
    std::vector<double> training;              ///< raw values of the training cases, a NaN where missing
    std::optional<double> fill = std::nullopt; ///< what a missing value becomes; nothing: the case is refused
};

/// A Cox model as fitted, with what its columns are.
struct CoxInput {
    statistics::CoxFit fit;
    std::vector<PredictorKind> kinds;       ///< per column of the fit
    std::vector<ClinicalInput> clinical;    ///< one for each column of kind Feature, by the fit's name
    std::vector<double> trainingPredictors; ///< linear, of the training cases as the fit saw them
    std::vector<double> times;              ///< to read the risk at
    std::string timeUnit;                   ///< "months"
    std::string event;                      ///< "progression"
    /// The training cases' rows and follow-up, as the fit saw them; nothing: risks have no interval.
    struct Cases {
        DesignMatrix x;
        statistics::SurvivalTimes followUp;
    };
    std::optional<Cases> cases = std::nullopt;
    std::optional<NomogramModel> nomogram = std::nullopt;
};

/// All that a model file is made of. Nothing is fitted here.
struct ModelInputs {
    std::string name;
    std::string question;
    std::string outcomeColumn;
    std::string positiveLabel;
    std::string negativeLabel;

    const FittedPipeline& pipeline; ///< as learnt from the training cases; empty with rawColumns empty: no features
    /// The real training cases as they went into the pipeline, before any step: columns, positive, batch, covariates.
    const LearningData& training;
    std::vector<std::string> covariateNames = {}; ///< of training.covariates
    /// Which image and region a column is of; by default as the column's name tells.
    std::function<ColumnOrigin(const std::string& column)> originOfColumn = originOf;

    std::optional<RadscoreFormula> radscore = std::nullopt; ///< on the columns that the pipeline leaves
    ClassifierPointer classifier = nullptr;                 ///< null: the model answers by Radscore or Cox model
    bool classifierOnRadscore = false;
    DecisionCutoff cutoff = {};
    /// Of the training cases, each by a model that never saw it; empty: the model has no calibration.
    std::vector<double> crossValidatedScores = {};
    std::optional<CoxInput> cox = std::nullopt;
    bool fillsMissing = true;

    std::vector<PartPerformance> performance = {};
    std::vector<std::string> selection = {}; ///< how features, parameters and model were chosen
    std::vector<std::string> limits = {};
    Provenance provenance = {};
    std::optional<CaseRecipe> caseRecipe = std::nullopt;
};

/// A model that gives a new case the numbers that the study's own pipeline and classifier give it, to the last bit:
/// the maps of the columns that the pipeline keeps, score and probability of the training cases, their values and
/// covariance for warnings, a background for contributions (of at most 50 training cases, drawn by provenance.seed).
/// @throws Error when nothing was selected, the pipeline removes batches in ways that a model can't hold, or the parts
/// don't fit together
FittedModel makeModel(const ModelInputs& inputs);

/// The same model answering by a Cox model, whose Radscore or score it gives. @param model a TrainedModel (assertion)
/// @throws Error when no time to read the risk at was reached
FittedModel withCox(FittedModel model, const CoxInput& cox);

} // namespace rimlight::learning

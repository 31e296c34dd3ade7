#pragma once

#include "core/learning/Parameters.h"
#include "core/regions/Ring.h"
#include "core/study/FeatureRecipe.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::study {

/// The binary question of a study: a column and which of its values are the positive class; all others are negative.
struct BinaryOutcomePlan {
    std::string column;
    std::vector<std::string> positiveValues; ///< "T3", "T4"
    std::vector<std::string> negativeValues; ///< empty: there must be one other value
    std::string positiveLabel;               ///< "T3-4"
    std::string negativeLabel;
};

/// The time that is followed: two columns.
struct SurvivalPlan {
    std::string name; ///< "Overall survival"
    std::string timeColumn;
    std::string eventColumn;
    std::string eventValue = "1"; ///< of the event's column: it happened
    std::string unit = "months";
    std::vector<double> readAt; ///< times that probabilities are told for: 6, 12, 24
};

/// A clinical value or a reader's finding, made of one or more columns of the cohort's table.
struct ClinicalVariable {
    enum class Kind : std::uint8_t { Number, YesNo, Category };
    enum class Source : std::uint8_t {
        Column,       ///< the one column
        Mean,         ///< of repeated measurements
        RatioOfMeans, ///< mean of the columns over mean of the denominators
        Consensus,    ///< of several readers: the value of most; where they are split, the column consensus decides
    };
    std::string name; ///< in tables and models
    std::string title;
    std::string unit;
    Kind kind = Kind::Number;
    Source source = Source::Column;
    std::vector<std::string> columns;
    std::vector<std::string> denominators;
    std::string consensusColumn;     ///< what the readers settled on; may be empty
    std::vector<std::string> levels; ///< of a category, the first is what others are compared with; empty: as found
    bool predictor = true;           ///< known before treatment: a candidate for clinical models
};

struct WholePlan {};
struct RingPlan {
    regions::RingLimits limits;
};
struct SubregionPlan {
    int smallestK = 2;
    int largestK = 4;
};

/// What features are read from.
struct RegionPlan {
    std::string name; ///< "whole", "peri"; of subregions what their names begin with: "sub" gives sub1, sub2, ...
    std::variant<WholePlan, RingPlan, SubregionPlan> kind;
};

/// How features are extracted.
struct ExtractionPlan {
    std::string profile = "pyradiomics";
    std::string settingsText; ///< of that profile, YAML
    FeatureRecipe recipe;
};

struct SplitPlan {
    double trainingShare = 0.7;         ///< of the cases that are not external; the rest is the test part
    std::string stratifyBy = "outcome"; ///< or "nothing"
    /// Cases with one of these values of the column are the external validation part; empty: there is none.
    std::string externalColumn;
    std::vector<std::string> externalValues;
    std::string partColumn; ///< a column that says training, test or external for each case; empty: drawn by the seed
};

struct StepPlan {
    std::string key;
    learning::ParameterValues values;
};

struct ClassifierPlan {
    std::string key;
    std::string name; ///< in tables; by default the key
    std::map<std::string, learning::ParameterValue> fixed;
    /// Searched in nested folds; empty: nothing is.
    std::map<std::string, std::vector<learning::ParameterValue>> grid;
    bool onRadscore = false; ///< its one predictor is the Radscore
};

/// A score that is linear in z-scores: sum(coefficient x z), with or without the intercept.
struct RadscorePlan {
    enum class Source : std::uint8_t { Nothing, Lasso, Stepwise, Classifier };
    Source source = Source::Nothing;
    bool withIntercept = true;
    std::string classifier; ///< of Source::Classifier: a logistic regression
};

/// One set of features, the steps that choose among them, and the classifiers on those.
struct SignaturePlan {
    std::string name; ///< "radiomics", "peri"
    std::string title;
    std::vector<std::string> phases;  ///< empty: all that are measured
    std::vector<std::string> regions; ///< empty: all
    /// A mix: the features that these signatures chose stand side by side. "best of sub" is the one of sub1, sub2, ...
    /// with the largest cross-validated AUC in the training part.
    std::vector<std::string> mixOf;
    std::vector<StepPlan> steps;
    RadscorePlan radscore;
    std::vector<ClassifierPlan> classifiers;
    std::string mainClassifier; ///< that the signature is judged by
};

/// How groups are compared in Table 1 and elsewhere.
struct ComparisonPlan {
    enum class Unequal : std::uint8_t { Welch, MannWhitney };
    /// "by tests": Shapiro-Wilk and Levene decide; or always the same test.
    enum class Continuous : std::uint8_t { ByTests, StudentT, WelchT, MannWhitney };
    Continuous continuous = Continuous::ByTests;
    Unequal whenVariancesDiffer = Unequal::Welch;
    double alpha = 0.05;
};

struct ClinicalModelPlan {
    double univariateP = 0.05;
    double multivariateP = 0.05;
};

struct EvaluationPlan {
    int folds = 5; ///< of the cross-validation inside the training part
    int repeats = 1;
    int bootstraps = 1000;
    int optimismResamples = 40;    ///< the whole model is learnt again in each; 0: not corrected
    double lowestThreshold = 0.01; ///< of decision curves
    double highestThreshold = 0.99;
    std::vector<std::string> dropSteps; ///< sensitivity analysis: each of these steps is left out once, then all
};

/// A step of the paper that this program does not run yet.
struct NotRunPlan {
    std::string name;
    std::string sentence;
};

/// A study's method, as a researcher reads and changes it in YAML. docs/protocols.md describes every key.
struct Protocol {
    std::string key; ///< "wilms-vs-ccsk"
    int version = 1;
    std::string title;
    std::string question;             ///< "CCSK rather than Wilms tumour"
    std::string source;               ///< the paper
    std::vector<std::string> assumed; ///< what the paper leaves open, one sentence each; printed with every result
    std::uint64_t seed = 1;

    std::string caseColumn = "case";
    std::string patientColumn; ///< cases of one patient stay together; empty: each case is a patient
    std::string centreColumn;
    std::string excludeColumn;                                 ///< a reason, or empty
    std::string modality;                                      ///< "CT", "MR" or "PT"; empty: any
    std::vector<std::pair<std::string, std::string>> phases;   ///< name and column of each image
    std::vector<std::string> measuredPhases;                   ///< those that features are read from
    std::vector<std::pair<std::string, std::string>> readings; ///< name and column of each outline; the first is used

    BinaryOutcomePlan outcome;
    std::optional<SurvivalPlan> survival;
    std::vector<ClinicalVariable> clinical;
    std::vector<RegionPlan> regions;
    ExtractionPlan extraction;
    SplitPlan split;
    std::vector<SignaturePlan> signatures;
    std::string mainSignature;
    std::optional<ClinicalModelPlan> clinicalModel;
    bool nomogram = false;
    ComparisonPlan comparison;
    EvaluationPlan evaluation;
    std::vector<NotRunPlan> notRun;
};

} // namespace rimlight::study

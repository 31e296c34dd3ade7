#pragma once

#include "core/base/Progress.h"
#include "core/learning/LearningData.h"
#include "core/learning/Parameters.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace rimlight::learning {

/// What becomes of a column: a missing value is replaced by fill, then value -> (value - shift) / scale.
struct ColumnMap {
    std::string column;
    std::optional<double> fill = std::nullopt; ///< nothing: a missing value stays missing
    double shift = 0.0;
    double scale = 1.0; ///< never 0
};

/// Why a column goes on or not, with the numbers that decided.
struct ColumnVerdict {
    std::string column;
    bool kept = true;
    std::string reason;                                  ///< "|r| = 0.97 with original_firstorder_Mean"; may be empty
    std::vector<std::pair<std::string, double>> numbers; ///< {"ICC(2,1)", 0.93}, {"low", 0.85}, ...
};

/// ComBat (Johnson, Li, Rabinovic, Biostatistics 2007;8:118), as fitted: what is taken from each batch.
struct CombatFit {
    std::vector<std::string> columns;
    std::vector<std::string> batches;
    DesignMatrix shift; ///< batches x columns: gamma*, in standard deviations
    DesignMatrix scale; ///< batches x columns: the square root of delta*
    std::vector<double> grandMean;
    std::vector<double> pooledSd;
    DesignMatrix covariateEffects; ///< covariates x columns
};

/// A penalised path with its cross-validation, for figures and Radscores.
struct PenalisedDetail {
    std::string family;  ///< "logistic", "gaussian" or "cox"
    std::string measure; ///< of the curve: "deviance", "mean squared error", "partial likelihood deviance"
    double alpha = 1.0;
    std::vector<std::string> names;
    std::vector<double> lambdas; ///< falling
    std::vector<double> meanError;
    std::vector<double> standardError;
    std::vector<std::vector<double>> coefficients; ///< per lambda, in units of the step's input
    std::vector<double> intercepts;                ///< per lambda
    std::size_t minimum = 0;                       ///< lambda.min
    std::size_t oneStandardError = 0;              ///< lambda.1se
    std::size_t chosen = 0;
    int folds = 0;
};

/// A logistic model as it stands in a paper: odds ratios with 95 % intervals.
struct OddsRatioTable {
    struct Row {
        std::string name;
        double coefficient = 0.0;
        double standardError = 0.0;
        double z = 0.0;
        double p = 0.0;
        double oddsRatio = 0.0;
        double low = 0.0; ///< 95 %, Wald
        double high = 0.0;
    };
    double intercept = 0.0;
    std::vector<Row> rows;
};

/// What a stepwise regression did.
struct StepwiseDetail {
    struct Move {
        bool added = true;
        std::string column;
        double criterion = 0.0; ///< p or AIC after the move, as the step says
    };
    std::vector<Move> moves;
    OddsRatioTable model;
};

using StepDetail = std::variant<std::monostate, PenalisedDetail, StepwiseDetail>;

/// What a step learnt in the training part: a value, so that a result or a model file can hold it. It is applied to any
/// case, alone: fill and map the columns, remove batches, keep the kept ones. What it did to the training cases alone
/// (resampling, weights) is not applied.
struct FittedStep {
    std::string key;                     ///< of its kind: "z-score"
    std::string title;                   ///< "z-score"
    std::vector<ColumnMap> maps;         ///< empty: values stay
    std::optional<CombatFit> combat;     ///< nothing: no batches removed
    std::vector<std::string> kept;       ///< columns that go on, in order
    std::vector<ColumnVerdict> verdicts; ///< of the columns that it judged
    StepDetail detail;
    std::vector<std::string> notes; ///< what the reader ought to know, one sentence each
};

/// The cases after the step. @throws Error naming a column that isn't there, or a case of a batch that ComBat doesn't
/// know
LearningData apply(const FittedStep& step, const LearningData& data);

struct StepResult {
    FittedStep fitted;
    LearningData training; ///< the training cases after it, with those that it made, without those that it dropped
};

/// What a step may use besides the cases and its settings.
struct StepContext {
    std::uint64_t seed = 1;
    unsigned maxThreads = 0; ///< 0: one per core; never changes the answer
    /// Second readings of the features, of any cases; a step uses those of its training cases alone. Null: there are
    /// none.
    const RepeatedReadings* readings = nullptr;
    Progress progress = {};
};

/// A kind of step: one file, one line in steps/StepKinds.cpp, one test.
struct StepKind {
    std::string key;   ///< in protocols: "z-score"
    std::string title; ///< on screens
    std::string help;  ///< a sentence or two, with the source
    std::vector<Parameter> parameters;
    /// Learns from the training cases alone. @throws Error when they don't allow it; Cancelled
    std::function<StepResult(const LearningData&, const ParameterValues&, const StepContext&)> fit;
};

/// All kinds, in the order of the documentation.
const std::vector<StepKind>& stepKinds();
/// @throws Error listing the legal keys
const StepKind& stepKind(const std::string& key);

} // namespace rimlight::learning

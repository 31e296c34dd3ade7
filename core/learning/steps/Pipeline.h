#pragma once

#include "core/learning/steps/Step.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::learning {

/// Steps as fitted, one on what the other left: applied in order.
using FittedPipeline = std::vector<FittedStep>;

/// A step of a protocol with its settings.
struct PipelineStep {
    std::string key; ///< of its kind
    ParameterValues values;
    /// Its place in the protocol, which its sub-seed is made of. It stays when a sensitivity analysis drops another
    /// step, so that the rest draws as before.
    std::size_t place = 0;
};

/// The step with these settings and the defaults for the others. @throws Error for an unknown key, setting or value
PipelineStep pipelineStep(const std::string& key, const std::map<std::string, ParameterValue>& settings = {},
                          std::size_t place = 0);

struct PipelineResult {
    FittedPipeline fitted;
    LearningData training; ///< the training cases after the last step
};

/// Fits each step on what the steps before left of the training cases. A step's seed is subSeed(context.seed, place).
/// When no column is left the remaining steps are fitted on none: whoever asked finds fitted.back().kept empty.
/// @throws Error as the steps do; Cancelled
PipelineResult fitPipeline(const std::vector<PipelineStep>& steps, const LearningData& training,
                           const StepContext& context);

/// apply() step by step, on the columns that the last step keeps (the cases need no others); with this name, for a
/// vector's apply() would be looked for in std too.
/// @throws Error as apply()
LearningData applyPipeline(const FittedPipeline& pipeline, const LearningData& data);

/// What the pipeline does to each column that it keeps, as one map of the raw column, in the order of kept: for model
/// files. Nothing when a step removes batches from one of them, which no shift and scale of a column can tell.
/// @param rawColumns the columns that went in; they are the answer when the pipeline is empty
std::optional<std::vector<ColumnMap>> affineOf(const FittedPipeline& pipeline,
                                               const std::vector<std::string>& rawColumns);

} // namespace rimlight::learning

#pragma once

#include "core/learning/TrainedModel.h"
#include "core/learning/steps/Pipeline.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rimlight::learning {

/// What the steps do to a column that they keep, stage after stage. Stages are joined where that changes no bit of any
/// result: a fill with what follows it.
std::vector<ValueMap> valueMapsOf(const FittedPipeline& pipeline, const std::string& column);

/// The batches that ComBat was fitted on, in the order of BatchEffects; empty when no step removes batches from one of
/// the columns. @throws Error when two steps know different batches
std::vector<std::string> batchesOf(const FittedPipeline& pipeline, std::span<const std::string> columns);

/// Where a case was scanned, for ComBat.
struct BatchPlace {
    std::size_t batch = 0; ///< of the model
    std::span<const double> covariates = {};
};

/// The value after all stages; nothing when it is missing and no stage fills it.
std::optional<double> mapValue(const std::vector<ValueMap>& maps, std::optional<double> value, const BatchPlace& place);

/// The raw value that a missing one counts as; nothing when none is filled in, or batch effects stand before.
std::optional<double> rawFillOf(const std::vector<ValueMap>& maps);

} // namespace rimlight::learning

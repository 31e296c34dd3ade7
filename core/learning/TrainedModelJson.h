#pragma once

#include "core/learning/FittedModel.h"
#include "core/learning/ModelField.h"

#include <array>
#include <string_view>

namespace rimlight::learning {

// For the sources of this folder alone: the parts of a model file of format version 2.

/// Of the field "kind", in the order of FittedModel's.
inline constexpr std::array<std::string_view, 2> kModelKinds = {"trained", "formula"};

void writeTrained(const TrainedModel& model, ModelJson& root);
void writeFormula(const PublishedFormula& formula, ModelJson& root);

/// Validates everything. @throws Error
TrainedModel readTrained(const ModelField& root);
PublishedFormula readFormula(const ModelField& root);

/// JSON in lines that people can read: a list of numbers or words stands on one line.
std::string laidOut(const ModelJson& json);

} // namespace rimlight::learning

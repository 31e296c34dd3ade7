#pragma once

#include "core/learning/steps/Step.h"

#include <span>
#include <string>
#include <vector>

/// What the kinds of steps have in common.
namespace rimlight::learning {

/// A step that has learnt nothing yet, with its kind's key and title; it keeps all columns of the data.
FittedStep unfitted(const std::string& key, const std::string& title, const LearningData& data);

/// How a step is named in messages: Step "z-score".
std::string itemOf(const std::string& key);

/// apply() with these of the columns that the step keeps.
LearningData applyTo(const std::vector<std::string>& columns, const FittedStep& step, const LearningData& data);

/// The result of a step that treats training cases as any others.
StepResult appliedTo(const LearningData& training, FittedStep fitted);

/// kept: the columns whose verdict says so. For steps that judge every column, in order.
void keepByVerdicts(FittedStep& fitted);

/// The names of the columns with flags.
std::vector<std::string> namesWhere(const LearningData& data, const std::vector<bool>& flags);

/// @throws Error when a value is missing, with the remedy to impute first
void requireComplete(const LearningData& data, const std::string& key);

/// @throws Error without a binary outcome, or when all cases are of one class
void requireBothClasses(const LearningData& data, const std::string& key);

/// "1 column", "3 columns"
std::string counted(std::size_t count, const std::string& what);

} // namespace rimlight::learning

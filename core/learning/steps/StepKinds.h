#pragma once

#include "core/learning/steps/Step.h"

/// The kinds of steps, each in its own file; StepKinds.cpp lists them.
namespace rimlight::learning {

StepKind imputeStep();
StepKind zScoreStep();
StepKind robustStep();
StepKind minMaxStep();
StepKind combatStep();

} // namespace rimlight::learning

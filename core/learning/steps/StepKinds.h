#pragma once

#include "core/learning/steps/Step.h"

/// The kinds of steps, each in its own file; StepKinds.cpp lists them.
namespace rimlight::learning {

StepKind imputeStep();
StepKind zScoreStep();
StepKind robustStep();
StepKind minMaxStep();
StepKind combatStep();
StepKind iccStep();
StepKind varianceStep();
StepKind univariateStep();
StepKind redundancyStep();
StepKind mrmrStep();
StepKind lassoStep();
StepKind elasticNetStep();
StepKind stepwiseStep();
StepKind smoteStep();
StepKind overSamplingStep();
StepKind underSamplingStep();
StepKind classWeightsStep();

} // namespace rimlight::learning

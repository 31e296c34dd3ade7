#pragma once

#include "core/learning/TrainedModel.h"
#include "core/study/run/SignatureFit.h"
#include "core/study/run/StudyModel.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Predictors of a plain logistic regression, for every row of the data. A NaN is a missing value.
struct LogisticPredictors {
    std::vector<std::string> names;
    tables::DesignMatrix x;
};

/// A logistic regression without penalty on the training rows, with its cross-validation. Missing values become the
/// training cases' median, and everything is learnt again without the fold. Where the classes are separated, or there
/// are too many predictors, a ridge takes its place and a note says so.
/// @throws Cancelled
StudyModel logisticModel(const SignatureContext& context, const LogisticPredictors& predictors, StudyModel model,
                         std::uint64_t seed);

/// The plain models that stand beside every radiomics model: each measure of size alone, clinical predictors alone, and
/// the main model's score with either. The score of a training case is the one from cross-validation.
/// @throws Cancelled
std::vector<StudyModel> baselineModels(const SignatureContext& context, const StudyModel& mainModel);

/// What a new case needs for its answer by size alone, without cut-off, calibration and performance: those of the model
/// "size/..." of baselineModels(). Nothing when the measure is the same in all training cases.
std::optional<learning::SizeBaseline> sizeBaseline(const SignatureContext& context, const SizeMeasure& size);
/// The key of that model: "size/volume".
std::string sizeKey(const SizeMeasure& size);

/// -2 log likelihood of a logistic regression without penalty of the outcome on the predictors, in the given rows
/// alone; nothing where it doesn't exist (separation).
std::optional<double> logisticDeviance(const std::vector<std::vector<double>>& columns,
                                       const std::vector<bool>& positive);

} // namespace rimlight::study

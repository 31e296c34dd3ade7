#pragma once

#include "core/study/run/SignatureFit.h"

namespace rimlight::study {

/// Share of the positive class among the rows.
double prevalenceOf(const StudyData& data, std::span<const std::size_t> rows);

/// ln(p / (1 - p)); 0 where it isn't finite.
double logOdds(double probability);

/// The score that the classifier gives every case when it learns from the training cases without any feature. It stands
/// for the cases of a fold that selected nothing, on the scale of the other folds' scores: ranked among these, the
/// cases are neither high nor low. 0 where the classifier can't be fitted so. @throws Cancelled
double scoreWithoutFeatures(const ClassifierPlan& plan, const learning::LearningData& training,
                            const learning::FitContext& context);

/// The Radscore of every case when none of the training cases' features was selected: the intercept that the
/// regression is left with, the log odds of the positive class, of a Gaussian LASSO its share; 0 without intercept, and
/// of a Cox model.
double radscoreWithoutFeatures(const SignaturePlan& plan, const learning::LearningData& training);

/// What stands for a classifier that could not be fitted on the training cases, and why. @throws Cancelled
FittedClassifier withoutModel(const SignatureContext& context, const ClassifierPlan& plan,
                              const learning::LearningData& training, const std::string& failure);

/// What stands for a signature that could not be learnt in the rows. @throws Cancelled
FittedSignature withoutModels(const SignatureContext& context, const SignaturePlan& plan,
                              std::span<const std::size_t> rows);

} // namespace rimlight::study

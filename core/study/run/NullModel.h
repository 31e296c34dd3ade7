#pragma once

#include "core/learning/classifiers/Classifier.h"
#include "core/study/protocol/Protocol.h"

namespace rimlight::study {

/// The score that the classifier gives every case when it learns from the training cases without any feature. It stands
/// for the cases of a fold that selected nothing, on the scale of the other folds' scores: ranked among these, the
/// cases are neither high nor low. 0 where the classifier can't be fitted so. @throws Cancelled
double scoreWithoutFeatures(const ClassifierPlan& plan, const learning::LearningData& training,
                            const learning::FitContext& context);

/// The Radscore of every case when none of the training cases' features was selected: the intercept that the
/// regression is left with, the log odds of the positive class, of a Gaussian LASSO its share; 0 without intercept, and
/// of a Cox model.
double radscoreWithoutFeatures(const SignaturePlan& plan, const learning::LearningData& training);

} // namespace rimlight::study

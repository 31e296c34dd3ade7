#pragma once

#include "core/learning/nomogram/Nomogram.h"
#include "core/study/run/ResultFiles.h"
#include "core/study/run/SurvivalModels.h"

#include <string>
#include <vector>

namespace rimlight::study {

/// A score whose high and low values are followed.
struct FollowedScore {
    std::string title;                        ///< "Radscore"
    std::vector<double> scores;               ///< of every row
    std::vector<double> crossValidatedScores; ///< of the training rows; what Cox models are fitted on
    bool isRadscore = false;                  ///< else the main classifier's score
};

struct SurvivalContext {
    const Protocol& protocol;
    const StudyData& data;
    unsigned maxThreads = 0;
    Progress progress = {};
};

/// Follow-up, cut-offs, Kaplan-Meier curves of the high and low group with log-rank tests, Cox models with their
/// test of proportional hazards, C indices, AUC(t) and Brier(t), calibration and decision curves at the protocol's
/// times. models: from survivalModels().
/// The tables survival-*, cox-*; the figures km-PART, cutoff, auc-t-PART, brier-t-PART, calibration-t-PART,
/// decision-t-PART. Returns notes. @throws Cancelled
std::vector<std::string> survivalResults(const SurvivalContext& context, const FollowedScore& score,
                                         const std::vector<SurvivalModel>& models, ResultFiles& files);

/// The Cox models of a study: the score's, the clinical predictors' (none when clinical is empty), and that of both,
/// which the nomogram shows. None where no training case had the event. What could not be fitted is noted.
std::vector<SurvivalModel> survivalModels(const SurvivalContext& context, const FollowedScore& score,
                                          const std::vector<std::string>& clinical, std::vector<std::string>& notes);

/// A Cox model as a nomogram reads it, at the protocol's times up to the longest follow-up.
/// @param clinical the variables that its columns may belong to @throws Error when no time is left
learning::NomogramModel nomogramModel(const SurvivalContext& context, const std::vector<ClinicalVariable>& clinical,
                                      const SurvivalModel& model);

/// The nomogram of a Cox model, read at the protocol's times: its axes as a table, and the figure. Returns notes.
std::vector<std::string> nomogramResults(const SurvivalContext& context, const Cohort& cohort,
                                         const SurvivalModel& model, ResultFiles& files);

} // namespace rimlight::study

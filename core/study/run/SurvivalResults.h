#pragma once

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
};

struct SurvivalContext {
    const Protocol& protocol;
    const StudyData& data;
    unsigned maxThreads = 0;
    Progress progress = {};
};

/// Follow-up, cut-offs, Kaplan-Meier curves of the high and low group with log-rank tests, Cox models with their
/// test of proportional hazards, C indices, AUC(t) and Brier(t), calibration and decision curves at the protocol's
/// times. clinical: the predictors of the clinical model; empty: there is none.
/// The tables survival-*, cox-*; the figures km-PART, cutoff, auc-t-PART, brier-t-PART, calibration-t-PART,
/// decision-t-PART. Returns notes. @throws Cancelled
std::vector<std::string> survivalResults(const SurvivalContext& context, const FollowedScore& score,
                                         const std::vector<std::string>& clinical, ResultFiles& files);

/// The Cox models of a study: the score's, the clinical predictors', and that of both, which the nomogram shows.
std::vector<SurvivalModel> survivalModels(const SurvivalContext& context, const FollowedScore& score,
                                          const std::vector<std::string>& clinical, std::vector<std::string>& notes);

/// The nomogram of a Cox model: its points as a table, and the figure. @throws Cancelled
void nomogramResults(const SurvivalContext& context, const SurvivalModel& model, ResultFiles& files);

} // namespace rimlight::study

#pragma once

#include "core/base/Progress.h"
#include "core/study/protocol/StudyFile.h"
#include "core/study/run/PerformanceResults.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace rimlight::study {

struct StudyRunOptions {
    std::filesystem::path folder; ///< for the results; made when it is missing
    unsigned maxThreads = 0;      ///< 0: one per core; never changes a number
    /// For a log: a sentence when a case or a stage is done. Called from any thread, one at a time.
    std::function<void(const std::string& words)> log = {};
};

/// What is worth telling after a run; everything is in results.json too.
struct StudySummary {
    std::vector<Headline> headlines; ///< of every model on every part
    std::string mainModel;
    std::vector<std::string> findings; ///< what baselines say of the main model, and the like
    std::vector<std::string> notes;    ///< what the reader ought to know
    std::vector<NotRunPlan> notRun;    ///< what of the protocol was not run, and why
};

/// Runs a study from its cohort to tables, figures and models.
///
/// Finished work is kept at once, the features case by case in tables with their journals, the rest stage by stage in
/// the study's database; a run that was ended at any moment goes on, and leaves the same bytes. The folder holds
///
///     study.sqlite   protocol.yaml   results.json   features/*.csv   tables/*.csv, *.json   figures/*.json
///     models/*.json
///
/// @throws Error when the study, its tables or images don't allow it, or the folder belongs to another study;
/// Cancelled, with finished work kept
StudySummary runStudy(const StudyFile& study, const StudyRunOptions& options, const Progress& progress = {});

} // namespace rimlight::study

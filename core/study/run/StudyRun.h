#pragma once

#include "core/base/Progress.h"
#include "core/study/protocol/StudyFile.h"
#include "core/study/run/RunNews.h"
#include "core/study/run/StudySummary.h"

#include <cstdint>
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
    RunListener listener = {}; ///< for a window
    /// Of the cases measured beside each other, see caseMemoryBytes(); 0: no limit. Never changes a number.
    std::uint64_t memoryBytes = 0;
};

/// Runs a study from its cohort to tables, figures and models.
///
/// results.json tells what there is so far from the end of the first stage on, and whether the run was finished.
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

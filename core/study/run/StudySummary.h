#pragma once

#include "core/study/protocol/StudyFile.h"
#include "core/study/run/PerformanceResults.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

/// The file in a study's results that tells what there is.
inline constexpr const char* kResultsFile = "results.json";
inline constexpr int kResultsVersion = 1; ///< of results.json
inline constexpr const char* kResultsFormat = "rimlight-study-results";

/// What is worth telling after a run; everything is in results.json too.
struct StudySummary {
    std::vector<Headline> headlines; ///< of every model on every part
    std::string mainModel;
    std::vector<std::string> findings; ///< what baselines say of the main model, and the like
    std::vector<std::string> notes;    ///< what the reader ought to know
    std::vector<NotRunPlan> notRun;    ///< what of the protocol was not run, and why
    bool synthetic = false;            ///< the study says so, or an image
};

enum class RunState : std::uint8_t {
    Unfinished, ///< it runs, or was interrupted
    Finished
};

/// The bytes of results.json. contents: name and caption of every table and figure so far.
std::string summaryJson(const StudyFile& study, const StudySummary& summary,
                        const std::vector<std::pair<std::string, std::string>>& contents, RunState state);

} // namespace rimlight::study

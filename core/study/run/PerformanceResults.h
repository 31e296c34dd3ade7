#pragma once

#include "core/study/run/ResultFiles.h"
#include "core/study/run/StudyModel.h"

#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

struct PerformanceContext {
    const Protocol& protocol;
    const StudyData& data;
    unsigned maxThreads = 0;
    Progress progress = {};
};

/// What is worth telling of a model on a part, for summaries.
struct Headline {
    std::string model;
    JudgedOn part = JudgedOn::Training;
    std::size_t cases = 0;
    std::size_t positives = 0;
    tables::Cell auc;
    statistics::IntervalCell auc95;
};

/// Every model on every part: the tables performance (a line per model, part and figure), performance-printed (as
/// papers show it), calibration and predictions; the figures roc-, calibration-, decision-, impact- and confusion-PART.
/// @throws Cancelled
std::vector<Headline> performanceResults(const PerformanceContext& context, std::span<const StudyModel> models,
                                         ResultFiles& files);

/// The plain baselines beside the main model on every part: differences in AUC (DeLong), NRI, IDI, net benefit and, of
/// the added value, likelihood ratio tests. Returns sentences: what size explains is named so.
/// @throws Cancelled
std::vector<std::string> comparisonResults(const PerformanceContext& context, std::span<const StudyModel> models,
                                           ResultFiles& files);

} // namespace rimlight::study

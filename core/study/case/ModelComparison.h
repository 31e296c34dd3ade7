#pragma once

#include "core/report/Report.h"
#include "core/study/CasePrediction.h"

#include <span>
#include <string>
#include <vector>

namespace rimlight::study {

/// What one model says of the case, in words for a table.
struct ComparedModel {
    std::string model;
    std::string question;
    std::string answer;      ///< "CCSK"; of a Cox model its first risk
    std::string probability; ///< of the answer, with its interval: "71 % (58-82)"
    std::string radscore;    ///< "0.42 (cut-off 0.10)"; "-" without
    std::size_t doubts = 0;
};

/// Several models on one case, side by side.
struct ModelComparison {
    std::vector<ComparedModel> models; ///< in the order given
    /// A sentence per question that two models or more answer: whether they agree.
    std::vector<std::string> agreement;
};
ModelComparison compareModels(std::span<const CasePrediction> results);

report::Table comparisonTable(const ModelComparison& comparison);

} // namespace rimlight::study

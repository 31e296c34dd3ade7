#pragma once

#include "core/tables/FeatureTable.h"

#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

/// What the extraction of one case of a batch gave.
struct CaseResult {
    std::vector<std::pair<std::string, std::string>> diagnostics; ///< version and hashes, by column
    tables::FeatureRow features;                                  ///< none when the case failed
    std::vector<std::string> notes;                               ///< what the reader ought to know, one sentence each
    std::string error;                                            ///< why the case failed; empty: it was measured

    bool failed() const { return !error.empty(); }
};

} // namespace rimlight::study

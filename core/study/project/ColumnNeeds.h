#pragma once

#include "core/study/protocol/Protocol.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rimlight::study {

enum class ColumnUse : std::uint8_t {
    CaseId,
    Patient,
    Centre,
    Exclusion, ///< a reason, or empty
    Image,
    Outline,
    Outcome,
    Time,
    Event,
    Clinical,
    ReaderForm, ///< one reader's finding or measurement
    Part
};

/// A column of the cohort's tables that a protocol asks for.
struct ColumnNeed {
    std::string column; ///< as the protocol calls it
    ColumnUse use = ColumnUse::Clinical;
    std::string of;        ///< the phase, the reading, or the clinical variable's title; empty: none of them
    bool required = false; ///< false: the study does without, and says so
};

/// Every column once, in the order in which a person thinks of them: case, images, outlines, outcome, clinical values.
/// @param needsImages false for a study that starts from feature tables
std::vector<ColumnNeed> neededColumns(const Protocol& protocol, bool needsImages);

/// Which column of the tables each need means: by the same name, else by one that differs in capitals, blanks, hyphens
/// and underscores alone, else by a usual other word ("id" for the case, "gender" for sex). A column is given once;
/// needs without a column are not in the result.
std::map<std::string, std::string> matchColumns(const std::vector<ColumnNeed>& needs,
                                                const std::vector<std::string>& columns);

} // namespace rimlight::study

#pragma once

#include "core/study/BatchPlan.h"
#include "core/study/CaseResult.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::study {

/// The cases of a batch with their results, in the order of the cases file.
struct BatchTable {
    const BatchPlan& plan;
    const std::vector<std::string>& featureNames; ///< of every case that did not fail, in this order
    const std::vector<CaseResult>& results;       ///< one per case of the plan
};

/// One line per case: Case, the columns of the cases file, version and hashes, the features, "Missing" (why a feature
/// has no value) and "Error" (why the whole case has none: then all its features are empty). The last two are left out
/// when they would be empty.
tables::TextTable toTextTable(const BatchTable& table);

/// Finds out before the work what would fail at its end.
/// @throws Error when the path ends in neither .csv, .xlsx nor .json, when a column of the cases file has the name of a
/// column that is made here, or when the table would be too large for XLSX
void requireTablePossible(const BatchPlan& plan, const std::vector<std::string>& featureNames,
                          const std::filesystem::path& path);

/// Writes the table as a whole or not at all, in the format of its ending. XLSX: the sheet "Features" as toTextTable()
/// without Missing, whose reasons are a line each in the sheet "Reasons". JSON: as tables::toJson(). @throws Error
void writeBatchTable(const BatchTable& table, const std::filesystem::path& path);

} // namespace rimlight::study

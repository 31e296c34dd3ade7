#pragma once

#include "core/tables/Csv.h"
#include "core/tables/FeatureTable.h"

#include <string>
#include <vector>

namespace rimlight::learning {

/// What a table of text gives to fitSignature().
struct FitInput {
    tables::FeatureTable features;
    std::vector<bool> positive; ///< one per case of features
    std::string outcomeColumn;
    std::string positiveLabel; ///< as it stands in the table
    std::string negativeLabel;
    std::vector<std::string> warnings; ///< columns and rows that were left out, one sentence each
};

/// Sorts the columns of a table into case id, outcome and features.
///
/// Rows without an outcome are left out. The case id is the first column whose cells are unique and that is called
/// Case, Patient, Subject, Image or ID (as "case_id" and the like too), else the first unique column of text; without
/// one the cases are called by their lines. A column with any text in it, one called like an id, PyRadiomics'
/// diagnostics_ and our own column Missing are no features. A numeric column with empty cells is passed on with them
/// missing.
///
/// @param positiveValue which of the two outcome values is the positive class; numbers compare as numbers ("1", "1.0")
/// @param item          the table's name, for messages
/// @throws Error when the outcome column is not there or doesn't hold exactly two values (listing them), when
/// positiveValue is none of them, or when no feature column is there
FitInput fitInputFromTable(const tables::TextTable& table, const std::string& outcomeColumn,
                           const std::string& positiveValue, const std::string& item);

} // namespace rimlight::learning

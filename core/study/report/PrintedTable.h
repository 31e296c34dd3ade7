#pragma once

#include "core/report/Report.h"
#include "core/study/report/ReportInput.h"
#include "core/tables/Csv.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rimlight::study {

/// A table of a study as it is printed: value and 95 % limits in one column, sensible digits, models and parts by their
/// titles, without columns that are empty. The file keeps full precision.
/// @param rule by column where a column holds one measure, by row where each row holds another
enum class Decimals : std::uint8_t { ByColumn, ByRow };
report::Table printedTable(const ReportInput& input, const tables::TextTable& table, const std::string& caption,
                           Decimals rule = Decimals::ByColumn);

/// The named columns alone, in that order; those that the table lacks are left out.
tables::TextTable withColumns(const tables::TextTable& table, const std::vector<std::string>& columns);
/// The rows with that cell in the column.
tables::TextTable withRows(const tables::TextTable& table, const std::string& column, const std::string& cell);

/// Rows of one value of the first column stand below it as a heading, and the column goes.
report::Table groupedByFirst(report::Table table);

} // namespace rimlight::study

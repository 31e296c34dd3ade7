#pragma once

#include "core/tables/Csv.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::tables {

/// How much a workbook may ask for. A cell's text counts as often as it is shown.
struct XlsxLimits {
    std::size_t partBytes = std::size_t{512} << 20; ///< of one part, unpacked
    std::size_t cells = 20'000'000;                 ///< rows times columns
    std::size_t textBytes = std::size_t{512} << 20; ///< of all cells together
};

/// A sheet of an Excel workbook (.xlsx), the named one or with an empty name the first that is not hidden, as readCsv()
/// gives a CSV: the first row that is not empty has the names of the columns; rows without any value are left out;
/// hidden rows and columns are read. Cells are
///   - numbers as the shortest text that reads back as the same double, whole ones as digits,
///   - TRUE and FALSE,
///   - dates as ISO 8601 by their format ("2021-03-04", "2021-03-04T13:45:30"),
///   - a formula's result as it is stored,
///   - errors as Excel shows them ("#N/A" is missing text, "#DIV/0!" is no number).
/// lines are the rows of the sheet.
/// @throws Error for a missing or damaged file, an old .xls or one with a password, a sheet that is not there (listing
/// those that are), an empty sheet, a column without a name or with another's, a value beyond the named columns, a
/// formula without a stored result, or more than the limits
TextTable readXlsx(const std::filesystem::path& path, const std::string& sheet = {}, const XlsxLimits& limits = {});

/// The names of the sheets, in their order, hidden ones too. @throws Error as readXlsx()
std::vector<std::string> xlsxSheets(const std::filesystem::path& path);

} // namespace rimlight::tables

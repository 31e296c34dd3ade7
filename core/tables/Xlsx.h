#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::tables {

/// Nothing, a number (finite), or text; text that begins with = stays text.
using XlsxCell = std::variant<std::monostate, double, std::string>;

struct XlsxSheet {
    std::string name; ///< at most 31 characters, none of []:*?/\ (Excel's rule)
    std::vector<std::string> columns;
    std::vector<std::vector<XlsxCell>> rows; ///< each as long as columns
};

/// Writes a workbook for Excel as a whole or not at all. The row of names and the first column stay in view. Numbers
/// have 16 significant digits, one more than Excel shows; the CSV has them in full. Text beyond Excel's 32,767
/// characters is cut and ends in "...". The bytes depend on the sheets alone: the date of creation is fixed.
/// @throws Error when a sheet is too large for Excel or the file can't be written
void writeXlsx(const std::vector<XlsxSheet>& sheets, const std::filesystem::path& path);

/// @throws Error when so many rows below the names, or so many columns, don't fit into a sheet of Excel
void requireXlsxSize(std::size_t rows, std::size_t columns, const std::string& item);

} // namespace rimlight::tables

#pragma once

#include "core/tables/FeatureTable.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::tables {

/// A table of text as it stands in a file: RFC 4180 (quotes, embedded commas and line breaks), UTF-8 with or without
/// BOM.
struct TextTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< each as long as columns

    std::optional<std::size_t> columnOf(std::string_view name) const;
};

/// Reads a CSV with a header line. @throws Error for a missing or empty file, a ragged row (naming the line), a
/// repeated or empty column name, an unclosed quote, or a semicolon-separated file (Excel's locale; says to save as CSV
/// UTF-8)
TextTable readCsv(const std::filesystem::path& path);
TextTable parseCsv(std::string_view text, const std::string& item);

/// C locale, "\n" line ends, quotes where needed. A cell that Excel would run as a formula is text to us and stays as
/// it is.
std::string toCsv(const TextTable& table);
void writeCsv(const TextTable& table, const std::filesystem::path& path);

/// The named columns as numbers. An empty cell, "NA", "nan" and the like are Missing{"empty cell"}.
/// @throws Error naming column and line for a cell that is no number
FeatureTable numericColumns(const TextTable& table, const std::vector<std::string>& columns,
                            const std::string& idColumn, const std::string& item);

/// One line per case: id column "Case", then the features with full precision. A missing value is an empty cell, and a
/// column "Missing" at the end says why: "original_glcm_MCC: flat region; ...". The column is left out when nothing is
/// missing.
TextTable toTextTable(const FeatureTable& table);

} // namespace rimlight::tables

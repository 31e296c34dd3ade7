#pragma once

#include "core/tables/FeatureTable.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rimlight::tables {

/// A table of text as it stands in a file: RFC 4180 (quotes, embedded commas and line breaks), UTF-8 with or without
/// BOM.
struct TextTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< each as long as columns
    std::vector<std::size_t> lines = {};        ///< where each row begins in its file; empty: not read from a file

    std::optional<std::size_t> columnOf(std::string_view name) const;
    /// The line of the file that the row begins at; without a file, as if each row were a line below the header.
    std::size_t lineOf(std::size_t row) const;
};

/// The name that is given to a nameless first column: pandas leaves the name of its index empty.
inline constexpr const char* kCaseColumn = "Case";

/// Reads a CSV with a header line. Empty lines at the end are ignored.
/// @throws Error for a missing or empty file, a ragged row (naming the line), a repeated or empty column name (a first
/// one that is empty is read as "Case"), an unclosed quote, text that is not UTF-8, or a file separated by semicolons
/// (Excel's locale) or tabs (says to save as CSV UTF-8)
TextTable readCsv(const std::filesystem::path& path);
TextTable parseCsv(std::string_view text, const std::string& item);

/// C locale, "\n" line ends, quotes where needed. A cell that Excel would run as a formula is text to us and stays as
/// it is.
std::string toCsv(const TextTable& table);
void writeCsv(const TextTable& table, const std::filesystem::path& path);

/// True for an empty cell, "NA", "nan" and the like: the table says that there is no value.
bool isMissingText(std::string_view cell);

/// The named columns as numbers. An empty cell, "NA", "nan" and the like are Missing{"empty cell"}. With an empty
/// idColumn the cases are called by their line: "line 2".
/// @throws Error naming column and line for a cell that is no number, and for an empty or repeated case id
FeatureTable numericColumns(const TextTable& table, const std::vector<std::string>& columns,
                            const std::string& idColumn, const std::string& item);

/// The same of a table that isn't needed any more: each row is freed when it is read.
FeatureTable numericColumns(TextTable&& table, const std::vector<std::string>& columns, const std::string& idColumn,
                            const std::string& item);

/// One line per case: id column "Case", then the features with full precision. A missing value is an empty cell, and a
/// column "Missing" at the end says why: "original_glcm_MCC: flat region; ...". The column is left out when nothing is
/// missing.
TextTable toTextTable(const FeatureTable& table);

} // namespace rimlight::tables

#pragma once

#include "core/tables/XlsxParts.h"

#include <string>
#include <vector>

/// The cells of a sheet (ECMA-376 part 1, 18.3.1). Private to core/tables.
namespace rimlight::tables {

struct SheetCell {
    std::size_t column = 0; ///< 0 is A
    std::string text;       ///< never empty
};

struct SheetRow {
    std::size_t number = 1; ///< as Excel counts
    std::vector<SheetCell> cells;
};

struct SheetContext {
    std::vector<std::string> texts; ///< shared, by number
    std::vector<bool> isDate;       ///< by number of format
    DateSystem dates = DateSystem::From1900;
    XlsxLimits limits;
    std::string item; ///< file and sheet
};

/// The rows that have a value, from the top, and their cells from the left.
std::vector<SheetRow> readSheetCells(const XlsxParts& parts, const std::string& part, const SheetContext& context);

/// "B5"
std::string cellName(std::size_t row, std::size_t column);

} // namespace rimlight::tables

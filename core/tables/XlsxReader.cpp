#include "core/tables/XlsxReader.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/ColumnNames.h"
#include "core/tables/XlsxDate.h"
#include "core/tables/XlsxParts.h"
#include "core/tables/XlsxSheetCells.h"
#include "core/tables/ZipArchive.h"

#include <algorithm>

namespace rimlight::tables {

namespace {

std::string readBytes(const std::filesystem::path& path) {
    auto bytes = readTextFile(path);
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        throw Error("is an old Excel file (.xls) or has a password", path.string(),
                    "Save it as .xlsx without a password.");
    return bytes;
}

const WorkbookSheet& chosenSheet(const Workbook& workbook, const std::string& name, const std::string& item) {
    const auto wanted = [&](const WorkbookSheet& sheet) { return name.empty() ? !sheet.hidden : sheet.name == name; };
    const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(), wanted);
    if (found != workbook.sheets.end())
        return *found;
    if (name.empty())
        throw Error("has no sheet that is not hidden", item, "Name the sheet.");
    std::vector<std::string> names;
    for (const auto& sheet : workbook.sheets)
        names.push_back("\"" + sheet.name + "\"");
    throw Error("has no sheet \"" + name + "\"", item, "Its sheets are " + join(names, ", ") + ".");
}

/// The columns of a sheet that have a name or a value, with their names.
struct NamedColumns {
    std::vector<std::size_t> places; ///< rising
    std::vector<std::string> names;
};

NamedColumns namedColumns(const std::vector<SheetRow>& rows, const std::string& item) {
    std::vector<bool> used;
    std::vector<std::size_t> firstRow;
    for (const auto& row : rows)
        for (const auto& cell : row.cells) {
            if (cell.column >= used.size()) {
                used.resize(cell.column + 1, false);
                firstRow.resize(cell.column + 1, 0);
            }
            if (!used[cell.column])
                firstRow[cell.column] = row.number;
            used[cell.column] = true;
        }
    NamedColumns columns;
    auto name = rows.front().cells.begin();
    for (std::size_t c = 0; c < used.size(); ++c) {
        const bool isNamed = name != rows.front().cells.end() && name->column == c;
        if (!used[c])
            continue;
        // As in a CSV, a nameless column is that of the cases when it is the first.
        if (!isNamed && !columns.places.empty())
            throw Error("cell " + cellName(firstRow[c], c) + " has a value, but its column has no name in row " +
                            std::to_string(rows.front().number),
                        item, "Name every column in the first row.");
        columns.places.push_back(c);
        columns.names.push_back(isNamed ? name->text : std::string());
        if (isNamed)
            ++name;
    }
    columns.names = checkedColumnNames(std::move(columns.names), rows.front().number, item);
    return columns;
}

TextTable tableOf(std::vector<SheetRow> rows, const XlsxLimits& limits, const std::string& item) {
    if (rows.empty())
        throw Error("is empty", item, "Give a table with a row of column names and a row per case.");
    const auto columns = namedColumns(rows, item);
    TextTable table;
    table.columns = columns.names;
    if ((rows.size() - 1) > limits.cells / std::max<std::size_t>(columns.names.size(), 1))
        throwTooLarge(limits.cells, "cells", item);
    for (std::size_t r = 1; r < rows.size(); ++r) {
        std::vector<std::string> texts(columns.names.size());
        for (auto& cell : rows[r].cells) {
            const auto place = std::lower_bound(columns.places.begin(), columns.places.end(), cell.column);
            texts[static_cast<std::size_t>(place - columns.places.begin())] = std::move(cell.text);
        }
        table.lines.push_back(rows[r].number);
        table.rows.push_back(std::move(texts));
    }
    return table;
}

} // namespace

TextTable readXlsx(const std::filesystem::path& path, const std::string& sheet, const XlsxLimits& limits) {
    const std::string item = path.string();
    const std::string bytes = readBytes(path);
    const ZipArchive archive(bytes, item);
    const XlsxParts parts{archive, limits.partBytes, item};
    const auto workbook = readWorkbook(parts);
    const auto& chosen = chosenSheet(workbook, sheet, item);
    SheetContext context;
    context.dates = workbook.dates;
    context.texts = readSharedTexts(parts, workbook, limits);
    context.isDate = readDateStyles(parts, workbook);
    context.limits = limits;
    context.item = item + ", sheet \"" + chosen.name + "\"";
    return tableOf(readSheetCells(parts, chosen.part, context), limits, context.item);
}

std::vector<std::string> xlsxSheets(const std::filesystem::path& path) {
    const std::string item = path.string();
    const std::string bytes = readBytes(path);
    const ZipArchive archive(bytes, item);
    std::vector<std::string> names;
    for (const auto& sheet : readWorkbook({archive, XlsxLimits{}.partBytes, item}).sheets)
        names.push_back(sheet.name);
    return names;
}

} // namespace rimlight::tables

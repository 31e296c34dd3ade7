#include "core/study/report/PrintedTable.h"

#include "core/base/Text.h"
#include "core/study/report/ReportWords.h"

#include <algorithm>
#include <cmath>

namespace rimlight::study {

namespace {

using Cells = std::vector<std::string>;

Cells cellsOf(const tables::TextTable& table, std::size_t column) {
    Cells cells;
    cells.reserve(table.rows.size());
    for (const auto& row : table.rows)
        cells.push_back(row[column]);
    return cells;
}

bool isEmpty(const Cells& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return trimmed(cell).empty(); });
}

bool isNumeric(const Cells& cells) {
    return !isEmpty(cells) && std::all_of(cells.begin(), cells.end(),
                                          [](const auto& cell) { return trimmed(cell).empty() || parseNumber(cell); });
}

/// Numbers with intervals, shares and p-values, as tables of a study print them: "0.84 (0.70-0.97)", "<0.001", "-".
bool isPrintedNumber(const Cells& cells) {
    return !isEmpty(cells) && std::all_of(cells.begin(), cells.end(), [](const auto& cell) {
        return cell.find_first_not_of("0123456789.,-+e()<>% ") == std::string::npos;
    });
}

bool isP(const std::string& column) {
    return column == "p" || column.ends_with(" p");
}

/// Decimals that show the largest value of the column with three digits; nothing: each cell has its own.
std::optional<int> decimalsOf(const Cells& cells) {
    double largest = 0.0;
    bool isWhole = true;
    for (const auto& cell : cells)
        if (const auto number = parseNumber(cell)) {
            largest = std::max(largest, std::abs(*number));
            isWhole = isWhole && *number == std::round(*number);
        }
    constexpr double kUnit = 2.0;
    constexpr double kTens = 100.0;
    constexpr double kMost = 1e5;
    if (isWhole)
        return largest < kMost ? std::optional(0) : std::nullopt;
    if (largest < kUnit)
        return 3;
    if (largest < kTens)
        return 2;
    return largest < kMost ? std::optional(1) : std::nullopt;
}

std::string numberCell(const std::string& cell, std::optional<int> decimals) {
    const auto number = parseNumber(cell);
    if (!number)
        return "-";
    if (!decimals)
        return numberText(*number);
    const double least = 0.5 * std::pow(10.0, -*decimals);
    if (*number != 0.0 && std::abs(*number) < least)
        return numberText(*number);
    return formatFixed(*number, *decimals);
}

/// Value, lower and upper limit in one.
Cells withIntervals(const Cells& values, const Cells& lows, const Cells& highs) {
    Cells all = values;
    all.insert(all.end(), lows.begin(), lows.end());
    const auto decimals = decimalsOf(all);
    Cells cells;
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string text = numberCell(values[i], decimals);
        const bool hasLimits = !trimmed(lows[i]).empty() || !trimmed(highs[i]).empty();
        if (hasLimits) {
            const auto limit = [&](const std::string& cell) {
                return trimmed(cell).empty() ? std::string("open") : numberCell(cell, decimals);
            };
            text += " (" + limit(lows[i]) + " to " + limit(highs[i]) + ')';
        }
        cells.push_back(std::move(text));
    }
    return cells;
}

Cells numberCells(const std::string& column, const Cells& cells) {
    const auto decimals = decimalsOf(cells);
    Cells printed;
    for (const auto& cell : cells) {
        const auto number = parseNumber(cell);
        printed.push_back(number && isP(column) ? pText(*number) : numberCell(cell, decimals));
    }
    return printed;
}

Cells wordCells(const ReportInput& input, const std::string& column, Cells cells) {
    for (auto& cell : cells) {
        if (column == "model" || column == "compared with")
            cell = input.modelTitle(cell);
        else if (column == "positive")
            cell = cell == "1" ? input.results.positiveLabel : input.results.negativeLabel;
        else if (column == "part" || column == "Part" || column == "group" || column == "what" || column == "variant")
            cell = capitalised(cell);
        else
            cell = input.plainSentence(cell);
    }
    return cells;
}

struct PrintedColumn {
    std::string header;
    Cells cells;
    bool numeric = false;
};

} // namespace

tables::TextTable withColumns(const tables::TextTable& table, const std::vector<std::string>& columns) {
    tables::TextTable chosen;
    std::vector<std::size_t> places;
    for (const auto& column : columns)
        if (const auto place = table.columnOf(column)) {
            places.push_back(*place);
            chosen.columns.push_back(column);
        }
    for (const auto& row : table.rows) {
        Cells cells;
        for (const std::size_t place : places)
            cells.push_back(row[place]);
        chosen.rows.push_back(std::move(cells));
    }
    return chosen;
}

tables::TextTable withRows(const tables::TextTable& table, const std::string& column, const std::string& cell) {
    tables::TextTable chosen;
    chosen.columns = table.columns;
    const auto place = table.columnOf(column);
    for (const auto& row : table.rows)
        if (place && row[*place] == cell)
            chosen.rows.push_back(row);
    return chosen;
}

report::Table printedTable(const ReportInput& input, const tables::TextTable& table, const std::string& caption) {
    std::vector<PrintedColumn> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto cells = cellsOf(table, c);
        const bool hasLimits = c + 2 < table.columns.size() && table.columns[c + 1].ends_with("low 95") &&
                               table.columns[c + 2].ends_with("high 95");
        if (hasLimits) {
            columns.push_back({headerText(column) + " (95 % CI)",
                               withIntervals(cells, cellsOf(table, c + 1), cellsOf(table, c + 2)), true});
            c += 2;
        } else if (isEmpty(cells)) {
            continue;
        } else if (column != "positive" && isNumeric(cells)) {
            columns.push_back({headerText(column), numberCells(column, cells), true});
        } else {
            columns.push_back({headerText(column), wordCells(input, column, cells), c > 0 && isPrintedNumber(cells)});
        }
    }
    report::Table printed;
    printed.caption = caption;
    printed.rows.resize(table.rows.size());
    for (auto& column : columns) {
        printed.columns.push_back(std::move(column.header));
        printed.numeric.push_back(column.numeric);
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            printed.rows[r].push_back(std::move(column.cells[r]));
    }
    return printed;
}

report::Table groupedByFirst(report::Table table) {
    if (table.columns.size() < 2)
        return table;
    std::vector<std::vector<std::string>> rows;
    std::string group;
    for (auto& row : table.rows) {
        if (rows.empty() || row[0] != group) {
            group = row[0];
            table.headings.push_back(rows.size());
            std::vector<std::string> heading(row.size() - 1);
            heading[0] = group;
            rows.push_back(std::move(heading));
        }
        rows.emplace_back(row.begin() + 1, row.end());
    }
    table.rows = std::move(rows);
    table.columns.erase(table.columns.begin());
    table.numeric.erase(table.numeric.begin());
    return table;
}

} // namespace rimlight::study

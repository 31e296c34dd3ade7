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

/// Whether so many decimals say all: thresholds of 0.1, 0.2, ...
bool areExact(const Cells& cells, int decimals) {
    constexpr double kRounding = 1e-9;
    const double power = std::pow(10.0, decimals);
    return std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
        const auto number = parseNumber(cell);
        return !number || std::abs(*number * power - std::round(*number * power)) < kRounding * power;
    });
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
    if (largest >= kMost)
        return std::nullopt;
    if (isWhole)
        return 0;
    const int most = largest < kUnit ? 3 : largest < kTens ? 2 : 1;
    for (int decimals = 1; decimals < most; ++decimals)
        if (areExact(cells, decimals))
            return decimals;
    return most;
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

/// The end of an interval: one that is nearly nothing is 0.
std::string limitCell(const std::string& cell, std::optional<int> decimals) {
    const auto number = parseNumber(cell);
    if (!number || !decimals)
        return numberCell(cell, decimals);
    const double half = 0.5 * std::pow(10.0, -*decimals);
    return formatFixed(std::abs(*number) < half ? 0.0 : *number, *decimals);
}

/// Value, lower and upper limit in one.
Cells withIntervals(const Cells& values, const Cells& lows, const Cells& highs, Decimals rule,
                    const std::string& open) {
    Cells all = values;
    all.insert(all.end(), lows.begin(), lows.end());
    auto decimals = decimalsOf(all);
    Cells cells;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (rule == Decimals::ByRow)
            decimals = decimalsOf({values[i], lows[i], highs[i]});
        std::string text = numberCell(values[i], decimals);
        const bool hasLimits = !trimmed(lows[i]).empty() || !trimmed(highs[i]).empty();
        if (hasLimits) {
            if (trimmed(values[i]).empty())
                text = open;
            const auto limit = [&](const std::string& cell) {
                return trimmed(cell).empty() ? open : limitCell(cell, decimals);
            };
            text += " (" + limit(lows[i]) + " to " + limit(highs[i]) + ')';
        }
        cells.push_back(std::move(text));
    }
    return cells;
}

Cells numberCells(const std::string& column, const Cells& cells, Decimals rule) {
    constexpr int kDigits = 3;
    auto decimals = decimalsOf(cells);
    Cells printed;
    for (const auto& cell : cells) {
        const auto number = parseNumber(cell);
        if (rule == Decimals::ByRow)
            decimals = decimalsOf({cell});
        if (number && column == "lambda")
            printed.push_back(formatSignificant(*number, kDigits));
        else
            printed.push_back(number && isP(column) ? pText(*number) : numberCell(cell, decimals));
    }
    return printed;
}

Cells wordCells(const ReportInput& input, const std::string& column, Cells cells) {
    for (auto& cell : cells) {
        if (column == "model" || column == "compared with")
            cell = input.shortTitle(cell);
        else if (column == "step" || column == "classifier" || column == "variant")
            cell = capitalised(input.plainKeys(cell));
        else if (column == "predictor" || column == "term")
            cell = input.variableTitle(cell);
        else if (column == "positive")
            cell = cell == "1" ? input.results.positiveLabel : input.results.negativeLabel;
        else if (column == "part" || column == "Part" || column == "group" || column == "what" || column == "index" ||
                 column == "measure" || column == "rule")
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

report::Table printedTable(const ReportInput& input, const tables::TextTable& table, const std::string& caption,
                           Decimals rule) {
    std::vector<PrintedColumn> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        const auto cells = cellsOf(table, c);
        const bool hasLimits = c + 2 < table.columns.size() && table.columns[c + 1].ends_with("low 95") &&
                               table.columns[c + 2].ends_with("high 95");
        if (hasLimits) {
            columns.push_back({headerText(column) + " (95 % CI)",
                               withIntervals(cells, cellsOf(table, c + 1), cellsOf(table, c + 2), rule,
                                             column.starts_with("median") ? "not reached" : "open"),
                               true});
            c += 2;
        } else if (isEmpty(cells)) {
            continue;
        } else if (column != "positive" && isNumeric(cells)) {
            columns.push_back({headerText(column), numberCells(column, cells, rule), true});
        } else {
            columns.push_back({headerText(column), wordCells(input, column, cells),
                               c > 0 && column != "positive" && isPrintedNumber(cells)});
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

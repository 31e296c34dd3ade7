#include "core/tables/TypedTable.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/CaseList.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <set>

namespace rimlight::tables {

namespace {

constexpr std::array<const char*, 7> kTypeNames = {"id",       "number", "whole number", "yes/no",
                                                   "category", "date",   "text"};
constexpr std::size_t kMostLevels = 20;

bool isYesNo(std::string_view text) {
    return parseYesNo(text).has_value();
}

bool isNumber(std::string_view text) {
    return parseNumber(text).has_value();
}

bool isWhole(std::string_view text) {
    const auto number = parseNumber(text);
    return number && *number == std::trunc(*number) && std::abs(*number) < 9007199254740992.0;
}

/// Whether a value may stand in a column of that type.
bool fits(std::string_view text, ColumnType type) {
    switch (type) {
    case ColumnType::Number:
        return isNumber(text);
    case ColumnType::WholeNumber:
        return isWhole(text);
    case ColumnType::YesNo:
        return isYesNo(text);
    case ColumnType::Date:
        return isIsoDate(text);
    default:
        return true;
    }
}

bool isCalledId(const std::string& name) {
    static constexpr std::array<std::string_view, 10> kWords = {"case",    "caseid",    "id",  "patient", "patientid",
                                                                "subject", "subjectid", "pid", "studyid", "casenumber"};
    std::string letters;
    for (const char c : lowerCase(name))
        if (c >= 'a' && c <= 'z')
            letters += c;
    return std::find(kWords.begin(), kWords.end(), letters) != kWords.end();
}

/// A column's cells without blanks around them, missing ones left out.
struct Values {
    std::vector<std::string_view> cells;
    std::vector<std::size_t> rows;
    std::map<std::string_view, std::size_t> counts;
};

Values valuesOf(const TextTable& table, std::size_t column) {
    Values values;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto cell = trimmed(table.rows[r][column]);
        if (isMissingText(cell))
            continue;
        values.cells.push_back(cell);
        values.rows.push_back(r);
        ++values.counts[cell];
    }
    return values;
}

ColumnType guessedType(const Values& values, const std::string& name, bool first, std::size_t rows) {
    const auto all = [&](ColumnType type) {
        return std::all_of(values.counts.begin(), values.counts.end(),
                           [&](const auto& value) { return fits(value.first, type); });
    };
    if (values.cells.empty())
        return ColumnType::Text;
    const bool numbers = all(ColumnType::Number);
    if (first && values.counts.size() == rows && (!numbers || isCalledId(name)) && !all(ColumnType::Date))
        return ColumnType::Id;
    for (const auto type : {ColumnType::YesNo, ColumnType::Date, ColumnType::WholeNumber})
        if (all(type))
            return type;
    if (numbers)
        return ColumnType::Number;
    const bool repeats = 2 * values.counts.size() <= values.cells.size();
    return values.counts.size() <= kMostLevels && repeats ? ColumnType::Category : ColumnType::Text;
}

/// Numbers with a few cells that are none: what stops the column from being used as such.
std::string almostNumbers(const TextTable& table, const Values& values) {
    std::vector<std::string> odd;
    for (std::size_t i = 0; i < values.cells.size(); ++i)
        if (!isNumber(values.cells[i]))
            odd.push_back("\"" + std::string(values.cells[i]) + "\" in line " +
                          std::to_string(table.lineOf(values.rows[i])));
    if (odd.empty() || odd.size() * 5 > values.cells.size())
        return {};
    return "Numbers but for " + listed(odd) + ".";
}

std::string noteOf(const TextTable& table, const Values& values, const TypedColumn& column, bool first) {
    if (values.cells.empty())
        return "No case has a value.";
    if (first && isCalledId(column.name) && column.type != ColumnType::Id)
        return "Named as if it were the case's id, but not every case has one of its own.";
    if (column.type == ColumnType::Text || column.type == ColumnType::Category)
        if (auto note = almostNumbers(table, values); !note.empty())
            return note;
    if (values.counts.size() == 1 && table.rows.size() > 1)
        return "All values are the same.";
    if (column.type == ColumnType::Category || column.type == ColumnType::Text) {
        std::map<std::string, std::string_view> spellings;
        for (const auto& [value, count] : values.counts) {
            const auto [known, added] = spellings.emplace(lowerCase(value), value);
            if (!added)
                return "\"" + std::string(known->second) + "\" and \"" + std::string(value) +
                       "\" differ by capitals alone.";
        }
    }
    return {};
}

void requireType(const TextTable& table, const Values& values, const TypedColumn& column, const std::string& item) {
    std::vector<std::string> odd;
    for (std::size_t i = 0; i < values.cells.size(); ++i)
        if (!fits(values.cells[i], column.type))
            odd.push_back("\"" + std::string(values.cells[i]) + "\" in line " +
                          std::to_string(table.lineOf(values.rows[i])));
    if (!odd.empty())
        throw Error("column \"" + column.name + "\" is not of the type " + columnTypeName(column.type) + ": " +
                        listed(odd),
                    item, "Correct these cells, or take the column as text or category.");
    if (column.type == ColumnType::Id && values.counts.size() != table.rows.size())
        throw Error("column \"" + column.name + "\" does not name each case: " +
                        counted(table.rows.size() - values.cells.size(), "empty cell") + ", " +
                        counted(values.cells.size() - values.counts.size(), "repeated value"),
                    item, "Choose the column that has a name of its own for each case.");
}

TypedColumn typedColumn(const TextTable& table, std::size_t c, const std::map<std::string, ColumnType>& given,
                        const std::string& item) {
    const auto values = valuesOf(table, c);
    TypedColumn column;
    column.name = table.columns[c];
    column.missing = table.rows.size() - values.cells.size();
    column.distinct = values.counts.size();
    if (const auto type = given.find(column.name); type != given.end()) {
        column.guessed = false;
        column.type = type->second;
        requireType(table, values, column, item);
    } else {
        column.type = guessedType(values, column.name, c == 0, table.rows.size());
    }
    column.note = noteOf(table, values, column, c == 0);
    if (column.type == ColumnType::YesNo || column.type == ColumnType::Category)
        for (const auto& [value, count] : values.counts)
            column.levels.push_back({std::string(value), count});
    if (column.type == ColumnType::Date && !values.counts.empty()) {
        column.first = values.counts.begin()->first;
        column.last = values.counts.rbegin()->first;
    }
    if (column.type != ColumnType::Number && column.type != ColumnType::WholeNumber)
        return column;
    double sum = 0.0;
    for (const auto cell : values.cells) {
        const double value = *parseNumber(cell);
        column.least = std::min(column.least.value_or(value), value);
        column.most = std::max(column.most.value_or(value), value);
        sum += value / static_cast<double>(values.cells.size()); // a sum of large values could overflow
    }
    if (!values.cells.empty())
        column.mean = sum;
    return column;
}

std::string valuesText(const TypedColumn& column) {
    if (column.least)
        return formatSignificant(*column.least, 5) + " to " + formatSignificant(*column.most, 5) + ", mean " +
               formatSignificant(*column.mean, 5);
    if (!column.first.empty())
        return column.first + " to " + column.last;
    std::vector<std::string> levels;
    for (const auto& level : column.levels)
        levels.push_back(level.value + " (" + std::to_string(level.count) + ")");
    return listed(levels);
}

} // namespace

std::string columnTypeName(ColumnType type) {
    return kTypeNames.at(static_cast<std::size_t>(type));
}

ColumnType columnTypeOf(const std::string& name, const std::string& item) {
    const auto found = std::find(kTypeNames.begin(), kTypeNames.end(), name);
    if (found == kTypeNames.end())
        throw Error("\"" + name + "\" is no type of a column", item,
                    "Write " + join(std::vector<std::string>(kTypeNames.begin(), kTypeNames.end()), ", ") + ".");
    return static_cast<ColumnType>(found - kTypeNames.begin());
}

std::optional<bool> parseYesNo(std::string_view text) {
    const std::string word = lowerCase(trimmed(text));
    if (word == "yes" || word == "y" || word == "true" || word == "1")
        return true;
    if (word == "no" || word == "n" || word == "false" || word == "0")
        return false;
    return std::nullopt;
}

bool isIsoDate(std::string_view text) {
    const auto number = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            if (i >= text.size() || text[i] < '0' || text[i] > '9')
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const auto is = [&](std::size_t at, char c) { return at < text.size() && text[at] == c; };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    using namespace std::chrono;
    if (year < 0 || month < 0 || day < 0 || !is(4, '-') || !is(7, '-') ||
        !year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
             .ok())
        return false;
    if (text.size() == 10)
        return true;
    const bool seconds = text.size() == 19;
    return (is(10, 'T') || is(10, ' ')) && (text.size() == 16 || seconds) && is(13, ':') && (!seconds || is(16, ':')) &&
           number(11, 2) >= 0 && number(11, 2) < 24 && number(14, 2) >= 0 && number(14, 2) < 60 &&
           (!seconds || (number(17, 2) >= 0 && number(17, 2) < 60));
}

std::size_t TypedTable::columnOf(const std::string& name) const {
    if (const auto column = text.columnOf(name))
        return *column;
    std::vector<std::string> near;
    for (const auto& other : text.columns) {
        const auto a = lowerCase(trimmed(other));
        const auto b = lowerCase(trimmed(name));
        if (a == b) {
            near = {"\"" + other + "\""};
            break;
        }
        if (!b.empty() && (a.find(b) != std::string::npos || (!a.empty() && b.find(a) != std::string::npos)))
            near.push_back("\"" + other + "\"");
    }
    const auto& names = near.empty() ? text.columns : near;
    throw Error("has no column \"" + name + "\"", item,
                (near.empty() ? "Its columns are " : "Did you mean ") + listed(names) + (near.empty() ? "." : "?"));
}

TypedTable typedTable(TextTable text, const std::map<std::string, ColumnType>& given, const std::string& item) {
    TypedTable table{std::move(text), {}, item};
    for (const auto& [name, type] : given)
        table.columnOf(name);
    for (std::size_t c = 0; c < table.text.columns.size(); ++c)
        table.columns.push_back(typedColumn(table.text, c, given, item));
    return table;
}

TextTable summary(const TypedTable& table) {
    TextTable rows;
    rows.columns = {"Column", "Type", "Guessed", "Missing", "Different", "Values", "Note"};
    for (const auto& column : table.columns)
        rows.rows.push_back({column.name, columnTypeName(column.type), column.guessed ? "yes" : "no",
                             std::to_string(column.missing), std::to_string(column.distinct), valuesText(column),
                             column.note});
    return rows;
}

std::vector<std::optional<double>> numbersOf(const TypedTable& table, const std::string& name) {
    const std::size_t c = table.columnOf(name);
    const auto type = table.columns[c].type;
    if (type != ColumnType::Number && type != ColumnType::WholeNumber && type != ColumnType::YesNo)
        throw Error("column \"" + name + "\" has no numbers, it is of the type " + columnTypeName(type), table.item,
                    table.columns[c].note.empty() ? "Choose another column." : table.columns[c].note);
    std::vector<std::optional<double>> numbers;
    for (const auto& text : textsOf(table, name)) {
        numbers.emplace_back();
        if (text && type == ColumnType::YesNo)
            numbers.back() = *parseYesNo(*text) ? 1.0 : 0.0;
        else if (text)
            numbers.back() = parseNumber(*text);
    }
    return numbers;
}

std::vector<std::optional<std::string>> textsOf(const TypedTable& table, const std::string& name) {
    const std::size_t c = table.columnOf(name);
    std::vector<std::optional<std::string>> texts;
    for (const auto& row : table.text.rows) {
        texts.emplace_back();
        if (!isMissingText(row[c]))
            texts.back() = std::string(trimmed(row[c]));
    }
    return texts;
}

TextTable rowsOf(const TextTable& table, std::span<const std::size_t> rows) {
    TextTable some;
    some.columns = table.columns;
    for (const std::size_t r : rows) {
        some.rows.push_back(table.rows[r]);
        some.lines.push_back(table.lineOf(r));
    }
    return some;
}

} // namespace rimlight::tables

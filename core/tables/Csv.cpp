#include "core/tables/Csv.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/tables/ColumnNames.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_set>

namespace rimlight::tables {

namespace {

constexpr const char* kSaveAsUtf8 = "Save it as \"CSV UTF-8 (comma delimited)\".";

struct Record {
    std::vector<std::string> cells;
    std::size_t line = 1;
};

std::string lineText(std::size_t line) {
    return "line " + std::to_string(line);
}

void checkText(std::string_view text, const std::string& item) {
    if (const auto fault = utf8Fault(text)) {
        const auto before = text.substr(0, *fault);
        const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        throw Error("is not UTF-8 text (" + lineText(line) + ")", item, kSaveAsUtf8);
    }
}

/// Splits the text into records; a record ends at a line break outside quotes.
class Reader {
public:
    Reader(std::string_view text, const std::string& item) : m_text(text), m_item(item) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    bool atQuote() const { return peek('"'); }

    Record next() {
        Record record;
        record.line = m_line;
        for (;;) {
            record.cells.push_back(peek('"') ? quotedCell(record.cells.size() + 1) : plainCell());
            if (peek(',')) {
                ++m_at;
                continue;
            }
            endLine();
            return record;
        }
    }

private:
    bool peek(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool atLineBreak() const {
        return peek('\n') || (peek('\r') && (m_at + 1 == m_text.size() || m_text[m_at + 1] == '\n'));
    }

    void endLine() {
        if (peek('\r'))
            ++m_at;
        if (peek('\n'))
            ++m_at;
        ++m_line;
    }

    std::string plainCell() {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != ',' && !atLineBreak())
            ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    std::string quotedCell(std::size_t column) {
        const std::size_t firstLine = m_line;
        const auto where = [&] { return lineText(firstLine) + ", column " + std::to_string(column); };
        std::string cell;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '\n')
                ++m_line;
            if (m_text[m_at] != '"') {
                cell += m_text[m_at];
                continue;
            }
            ++m_at;
            if (!peek('"')) {
                if (!atEnd() && !peek(',') && !atLineBreak())
                    throw Error("has text after a closing quote (" + where() + ")", m_item,
                                "Write a quote inside a quoted cell twice.");
                return cell;
            }
            cell += '"';
        }
        throw Error("has a quote that is never closed (" + where() + ")", m_item, "Add the closing quote.");
    }

    std::string_view m_text;
    const std::string& m_item;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

void checkSeparator(const Record& header, const std::string& item) {
    if (header.cells.size() != 1)
        return;
    for (const auto& [separator, name] : {std::pair{';', "semicolons"}, std::pair{'\t', "tabs"}})
        if (header.cells.front().find(separator) != std::string::npos)
            throw Error(std::string("is separated by ") + name + ", not by commas", item, kSaveAsUtf8);
}

bool isBlankLine(const Record& record) {
    return record.cells.size() == 1 && record.cells.front().empty();
}

void appendCell(std::string& csv, const std::string& cell, bool alone) {
    const bool quoted = cell.find_first_of(",\"\r\n") != std::string::npos || (alone && cell.empty());
    if (!quoted) {
        csv += cell;
        return;
    }
    csv += '"';
    for (const char c : cell) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

void appendLine(std::string& csv, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        appendCell(csv, cells[i], cells.size() == 1);
    }
    csv += '\n';
}

std::size_t requiredColumn(const TextTable& table, const std::string& name, const std::string& item) {
    const auto column = table.columnOf(name);
    if (!column)
        throw Error("has no column \"" + name + "\"", item, "Check the name against the first line of the table.");
    return *column;
}

FeatureTable numbersOf(const TextTable& table, const std::vector<std::string>& columns, const std::string& idColumn,
                       const std::string& item, const std::function<void(std::size_t row)>& rowIsRead) {
    FeatureTable result;
    result.names = columns;
    std::vector<std::size_t> indices;
    indices.reserve(columns.size());
    for (const auto& name : columns)
        indices.push_back(requiredColumn(table, name, item));
    const auto refuseId = [&](const char* problem, const std::string& line, const char* advice) {
        throw Error("column \"" + idColumn + "\" " + problem + " in " + line, item, advice);
    };
    const std::size_t idIndex = idColumn.empty() ? 0 : requiredColumn(table, idColumn, item);
    std::unordered_set<std::string> ids;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& row = table.rows[r];
        const std::string line = lineText(table.lineOf(r));
        std::string id = idColumn.empty() ? line : std::string(trimmed(row[idIndex]));
        if (id.empty())
            refuseId("is empty", line, "Give every case an id.");
        if (!ids.insert(id).second)
            refuseId("repeats a case id", line, "Give every case an id of its own.");
        std::vector<Cell> cells;
        cells.reserve(indices.size());
        for (std::size_t c = 0; c < indices.size(); ++c) {
            const auto& text = row[indices[c]];
            const auto number = parseNumber(text);
            if (!number && isMissingText(text)) {
                cells.emplace_back(Missing{"empty cell"});
                continue;
            }
            if (!number)
                throw Error("column \"" + columns[c] + "\", " + line + ": \"" + text.substr(0, 40) + "\" is no number",
                            item, "Write numbers with a decimal point; leave a cell empty when there is no value.");
            cells.emplace_back(*number);
        }
        result.caseIds.push_back(std::move(id));
        result.rows.push_back(std::move(cells));
        rowIsRead(r);
    }
    return result;
}

} // namespace

std::optional<std::size_t> TextTable::columnOf(std::string_view name) const {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

std::size_t TextTable::lineOf(std::size_t row) const {
    return row < lines.size() ? lines[row] : row + 2;
}

TextTable parseCsv(std::string_view text, const std::string& item) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    checkText(text, item);
    if (trimmed(text).empty())
        throw Error("is empty", item, "Give a table with a line of column names and a line per case.");
    Reader reader(text, item);
    Record header = reader.next();
    checkSeparator(header, item);
    TextTable table;
    table.columns = checkedColumnNames(std::move(header.cells), header.line, item);
    std::vector<Record> records;
    std::size_t filled = 0; // records before the empty lines at the end
    while (!reader.atEnd()) {
        const bool quoted = reader.atQuote();
        records.push_back(reader.next());
        if (quoted || !isBlankLine(records.back()))
            filled = records.size();
    }
    records.resize(filled);
    for (auto& record : records) {
        if (record.cells.size() != table.columns.size())
            throw Error(lineText(record.line) + " has " + std::to_string(record.cells.size()) +
                            " cells where the first line has " + std::to_string(table.columns.size()) + " columns",
                        item, "Put quotes around cells that hold a comma, or complete the line.");
        table.lines.push_back(record.line);
        table.rows.push_back(std::move(record.cells));
    }
    return table;
}

TextTable readCsv(const std::filesystem::path& path) {
    return parseCsv(readTextFile(path), path.string());
}

std::string toCsv(const TextTable& table) {
    std::string csv;
    appendLine(csv, table.columns);
    for (const auto& row : table.rows)
        appendLine(csv, row);
    return csv;
}

void writeCsv(const TextTable& table, const std::filesystem::path& path) {
    writeFileAtomically(path, toCsv(table));
}

bool isMissingText(std::string_view cell) {
    static constexpr std::array<std::string_view, 7> kWords = {"", "na", "n/a", "#n/a", "nan", "null", "none"};
    return std::find(kWords.begin(), kWords.end(), lowerCase(trimmed(cell))) != kWords.end();
}

FeatureTable numericColumns(const TextTable& table, const std::vector<std::string>& columns,
                            const std::string& idColumn, const std::string& item) {
    return numbersOf(table, columns, idColumn, item, [](std::size_t) {});
}

FeatureTable numericColumns(TextTable&& table, const std::vector<std::string>& columns, const std::string& idColumn,
                            const std::string& item) {
    return numbersOf(table, columns, idColumn, item,
                     [&](std::size_t row) { std::vector<std::string>().swap(table.rows[row]); });
}

TextTable toTextTable(const FeatureTable& table) {
    TextTable text;
    text.columns.emplace_back(kCaseColumn);
    text.columns.insert(text.columns.end(), table.names.begin(), table.names.end());
    std::vector<std::string> reasons(table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::vector<std::string> cells = {table.caseIds[r]};
        for (std::size_t c = 0; c < table.names.size(); ++c) {
            if (const auto* number = std::get_if<double>(&table.rows[r][c])) {
                cells.push_back(formatNumber(*number));
                continue;
            }
            cells.emplace_back();
            reasons[r] +=
                (reasons[r].empty() ? "" : "; ") + table.names[c] + ": " + std::get<Missing>(table.rows[r][c]).reason;
        }
        text.rows.push_back(std::move(cells));
    }
    if (std::all_of(reasons.begin(), reasons.end(), [](const std::string& r) { return r.empty(); }))
        return text;
    text.columns.emplace_back("Missing");
    for (std::size_t r = 0; r < reasons.size(); ++r)
        text.rows[r].push_back(std::move(reasons[r]));
    return text;
}

} // namespace rimlight::tables

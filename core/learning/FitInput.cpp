#include "core/learning/FitInput.h"

#include "core/base/Error.h"
#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>

namespace rimlight::learning {

namespace {

using tables::TextTable;

std::string quotedList(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i > 0 ? ", \"" : "\"") + names[i].substr(0, 60) + '"';
    if (names.size() > most)
        text += " and " + std::to_string(names.size() - most) + " more";
    return text;
}

bool sameValue(const std::string& a, const std::string& b) {
    const auto x = parseNumber(a);
    const auto y = parseNumber(b);
    return x && y ? *x == *y : trimmed(a) == trimmed(b);
}

/// "Patient_ID", "case" and "Image Name" are names of an id column.
bool isIdName(const std::string& column) {
    std::string letters;
    for (const char c : lowerCase(column))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            letters += c;
    static constexpr std::array<std::string_view, 6> kThings = {"case", "patient", "subject", "image", "mask", "scan"};
    if (letters == "id")
        return true;
    return std::any_of(kThings.begin(), kThings.end(), [&](std::string_view thing) {
        const std::string base(thing);
        return letters == base || letters == base + "id" || letters == base + "name" || letters == base + "number";
    });
}

/// The table without the rows that have no outcome.
TextTable rowsWithOutcome(const TextTable& table, std::size_t outcome, std::vector<std::string>& warnings) {
    TextTable kept;
    kept.columns = table.columns;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (tables::isMissingText(table.rows[r][outcome]))
            continue;
        kept.rows.push_back(table.rows[r]);
        kept.lines.push_back(table.lineOf(r));
    }
    const std::size_t dropped = table.rows.size() - kept.rows.size();
    if (dropped > 0)
        warnings.push_back(std::to_string(dropped) + (dropped == 1 ? " row has" : " rows have") +
                           " no value in the column \"" + table.columns[outcome] + "\" and " +
                           (dropped == 1 ? "was" : "were") + " left out.");
    return kept;
}

std::vector<std::string> distinctValues(const TextTable& table, std::size_t column) {
    std::vector<std::string> values;
    std::unordered_set<std::string> seen;
    for (const auto& row : table.rows) {
        const std::string text(trimmed(row[column]));
        if (seen.insert(text).second &&
            std::none_of(values.begin(), values.end(), [&](const auto& known) { return sameValue(known, text); }))
            values.push_back(text);
    }
    return values;
}

bool isUnique(const TextTable& table, std::size_t column) {
    std::unordered_set<std::string_view> seen;
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
        const auto text = trimmed(row[column]);
        return !text.empty() && seen.insert(text).second;
    });
}

bool isText(const TextTable& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
        return !tables::isMissingText(row[column]) && !parseNumber(row[column]);
    });
}

/// The name of the id column; empty when there is none.
std::string idColumnOf(const TextTable& table, std::size_t outcome) {
    for (const bool byName : {true, false})
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            if (c != outcome && (byName ? isIdName(table.columns[c]) : isText(table, c)) && isUnique(table, c))
                return table.columns[c];
    return {};
}

} // namespace

FitInput fitInputFromTable(const tables::TextTable& table, const std::string& outcomeColumn,
                           const std::string& positiveValue, const std::string& item) {
    const auto outcome = table.columnOf(outcomeColumn);
    if (!outcome)
        throw Error("has no column \"" + outcomeColumn + "\"", item,
                    "Choose one of its columns: " + quotedList(table.columns, 8) + ".");
    FitInput input;
    input.outcomeColumn = outcomeColumn;
    const TextTable kept = rowsWithOutcome(table, *outcome, input.warnings);
    const auto values = distinctValues(kept, *outcome);
    if (values.size() != 2)
        throw Error("column \"" + outcomeColumn + "\" has " + std::to_string(values.size()) +
                        " different values where two are needed" +
                        (values.empty() ? std::string() : ": " + quotedList(values, 8)),
                    item, "Choose a column with two classes, or keep the rows of two classes only.");
    const bool first = sameValue(values[0], positiveValue);
    if (!first && !sameValue(values[1], positiveValue))
        throw Error("column \"" + outcomeColumn + "\" has no value \"" + positiveValue + '"', item,
                    "Choose one of " + quotedList(values, 2) + " as the positive class.");
    input.positiveLabel = values[first ? 0 : 1];
    input.negativeLabel = values[first ? 1 : 0];
    for (const auto& row : kept.rows)
        input.positive.push_back(sameValue(row[*outcome], input.positiveLabel));

    const std::string idColumn = idColumnOf(kept, *outcome);
    std::vector<std::string> features;
    std::vector<std::string> texts;
    std::vector<std::string> ids;
    std::vector<std::string> diagnostics;
    for (std::size_t c = 0; c < kept.columns.size(); ++c) {
        const auto& name = kept.columns[c];
        if (c == *outcome || name == idColumn || name == "Missing")
            continue;
        if (name.find("diagnostics_") != std::string::npos)
            diagnostics.push_back(name);
        else if (isIdName(name))
            ids.push_back(name);
        else
            (isText(kept, c) ? texts : features).push_back(name);
    }
    const auto leftOut = [&](const std::vector<std::string>& names, const std::string& reason) {
        if (!names.empty())
            input.warnings.push_back("Left out, for " + reason + ": " + quotedList(names, 20) + ".");
    };
    leftOut(texts, "they hold text");
    leftOut(ids, "they are named like case ids");
    leftOut(diagnostics, "they describe the extraction, not the case");
    if (features.empty())
        throw Error("has no column of numbers besides the outcome", item,
                    "Give a table with a line per case and a column per feature.");
    input.features = tables::numericColumns(kept, features, idColumn, item);
    return input;
}

} // namespace rimlight::learning

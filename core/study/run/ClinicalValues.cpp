#include "core/study/run/ClinicalValues.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <map>

namespace rimlight::study {

namespace {

using Kind = ClinicalVariable::Kind;
using Source = ClinicalVariable::Source;

std::optional<bool> yesOrNo(const std::string& word) {
    static constexpr std::array<std::string_view, 6> kYes = {"yes", "y", "true", "1", "positive", "present"};
    static constexpr std::array<std::string_view, 6> kNo = {"no", "n", "false", "0", "negative", "absent"};
    const std::string lower = lowerCase(word);
    if (std::find(kYes.begin(), kYes.end(), lower) != kYes.end())
        return true;
    if (std::find(kNo.begin(), kNo.end(), lower) != kNo.end())
        return false;
    return std::nullopt;
}

/// A cell as the variable's kind reads it.
ClinicalValue valueOf(const ClinicalVariable& variable, const std::string& column, const tables::TextTable& table,
                      std::size_t row, LineProblems& problems) {
    const std::string cell(trimmed(table.rows[row][*table.columnOf(column)]));
    if (tables::isMissingText(cell))
        return {};
    const auto wrong = [&](const std::string& expected) {
        problems.add(table.lineOf(row), "\"" + cell + "\" in column \"" + column + "\" is not " + expected);
        return ClinicalValue();
    };
    switch (variable.kind) {
    case Kind::Number: {
        const auto number = parseNumber(cell);
        return number ? ClinicalValue(*number) : wrong("a number");
    }
    case Kind::YesNo: {
        const auto answer = yesOrNo(cell);
        return answer ? ClinicalValue(std::string(*answer ? "yes" : "no")) : wrong("yes or no");
    }
    case Kind::Category:
        if (!variable.levels.empty() &&
            std::find(variable.levels.begin(), variable.levels.end(), cell) == variable.levels.end())
            return wrong("one of " + join(variable.levels, ", "));
        return cell;
    }
    return {};
}

/// Of those that are there; nothing when none is.
std::optional<double> meanOf(const ClinicalVariable& variable, const std::vector<std::string>& columns,
                             const tables::TextTable& table, std::size_t row, LineProblems& problems) {
    double sum = 0.0;
    std::size_t count = 0;
    for (const auto& column : columns) {
        const auto value = valueOf(variable, column, table, row, problems);
        if (const auto* number = std::get_if<double>(&value)) {
            sum += *number;
            ++count;
        }
    }
    if (count == 0)
        return std::nullopt;
    return sum / static_cast<double>(count);
}

ClinicalValue consensusOf(const ClinicalVariable& variable, const tables::TextTable& table, std::size_t row,
                          LineProblems& problems) {
    std::vector<std::pair<ClinicalValue, std::size_t>> votes;
    for (const auto& column : variable.columns) {
        const auto value = valueOf(variable, column, table, row, problems);
        if (std::holds_alternative<std::monostate>(value))
            continue;
        const auto same =
            std::find_if(votes.begin(), votes.end(), [&](const auto& vote) { return vote.first == value; });
        if (same == votes.end())
            votes.emplace_back(value, 1);
        else
            ++same->second;
    }
    if (votes.size() == 1)
        return votes.front().first;
    if (!variable.consensusColumn.empty()) {
        const auto settled = valueOf(variable, variable.consensusColumn, table, row, problems);
        if (!std::holds_alternative<std::monostate>(settled))
            return settled;
    }
    if (votes.empty())
        return {};
    std::stable_sort(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return votes[0].second > votes[1].second ? votes[0].first : ClinicalValue();
}

} // namespace

ClinicalValue clinicalValue(const ClinicalVariable& variable, const tables::TextTable& table, std::size_t row,
                            LineProblems& problems) {
    switch (variable.source) {
    case Source::Column:
        return valueOf(variable, variable.columns.front(), table, row, problems);
    case Source::Mean: {
        const auto mean = meanOf(variable, variable.columns, table, row, problems);
        return mean ? ClinicalValue(*mean) : ClinicalValue();
    }
    case Source::RatioOfMeans: {
        const auto above = meanOf(variable, variable.columns, table, row, problems);
        const auto below = meanOf(variable, variable.denominators, table, row, problems);
        if (!above || !below)
            return {};
        if (*below == 0.0) {
            problems.add(table.lineOf(row), "\"" + variable.name + "\" divides by a mean of 0");
            return {};
        }
        return *above / *below;
    }
    case Source::Consensus:
        return consensusOf(variable, table, row, problems);
    }
    return {};
}

std::vector<std::string> columnsOf(const ClinicalVariable& variable) {
    auto columns = variable.columns;
    columns.insert(columns.end(), variable.denominators.begin(), variable.denominators.end());
    return columns;
}

} // namespace rimlight::study

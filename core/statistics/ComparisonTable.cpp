#include "core/statistics/ComparisonTable.h"

#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/statistics/StandardisedDifference.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::statistics {

namespace {

/// Numbers by value, before texts by letter.
bool sortsBefore(const std::string& a, const std::string& b) {
    const auto numberA = parseNumber(a);
    const auto numberB = parseNumber(b);
    if (numberA && numberB && *numberA != *numberB)
        return *numberA < *numberB;
    if (numberA.has_value() != numberB.has_value())
        return numberA.has_value();
    return a < b;
}

/// The distinct texts, empty ones apart: first those given, then the others as they sort.
std::vector<std::string> distinct(const std::vector<std::string>& texts, const std::vector<std::string>& given) {
    std::vector<std::string> others;
    for (const auto& text : texts)
        if (!text.empty() && std::find(given.begin(), given.end(), text) == given.end())
            others.push_back(text);
    std::sort(others.begin(), others.end(), sortsBefore);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    std::vector<std::string> all = given;
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

/// The cases of each group.
struct Members {
    std::vector<std::string> groups;
    std::vector<std::vector<std::size_t>> cases;
    std::size_t leftOut = 0;
};

Members membersOf(const Grouping& grouping) {
    Members members;
    members.groups = grouping.groups.empty() ? distinct(grouping.labels, {}) : grouping.groups;
    members.cases.resize(members.groups.size());
    for (std::size_t i = 0; i < grouping.labels.size(); ++i) {
        const auto group = std::find(members.groups.begin(), members.groups.end(), grouping.labels[i]);
        if (group == members.groups.end())
            ++members.leftOut;
        else
            members.cases[static_cast<std::size_t>(group - members.groups.begin())].push_back(i);
    }
    return members;
}

ComparisonRow rowOf(const ContinuousColumn& column, const Members& members, const TestRule& rule) {
    ComparisonRow row;
    row.name = column.name;
    std::vector<std::vector<double>> groups(members.cases.size());
    std::vector<double> all;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const std::size_t i : members.cases[g])
            if (!std::isnan(column.values[i]))
                groups[g].push_back(column.values[i]);
        auto& summary = row.groups.emplace_back();
        summary.count = groups[g].size();
        summary.missing = members.cases[g].size() - summary.count;
        summary.description = describe(groups[g]);
        all.insert(all.end(), groups[g].begin(), groups[g].end());
        row.overall.missing += summary.missing;
    }
    row.overall.count = all.size();
    row.overall.description = describe(all);
    row.test = compareGroups(groups, members.groups, rule);
    row.standardisedDifference = standardisedDifference(groups);
    return row;
}

ComparisonRow rowOf(const CategoricalColumn& column, const Members& members, const TestRule& rule,
                    const Progress& progress) {
    ComparisonRow row;
    row.name = column.name;
    row.continuous = false;
    row.levels = distinct(column.values, column.levels);
    ContingencyTable table;
    table.rows = members.cases.size();
    table.columns = row.levels.size();
    table.counts.assign(table.rows * table.columns, 0);
    row.overall.levelCounts.assign(table.columns, 0);
    for (std::size_t g = 0; g < table.rows; ++g) {
        auto& summary = row.groups.emplace_back();
        for (const std::size_t i : members.cases[g]) {
            const auto level = std::find(row.levels.begin(), row.levels.end(), column.values[i]);
            if (level == row.levels.end()) {
                ++summary.missing;
                continue;
            }
            const auto c = static_cast<std::size_t>(level - row.levels.begin());
            ++table.at(g, c);
            ++row.overall.levelCounts[c];
            ++summary.count;
        }
        for (std::size_t c = 0; c < table.columns; ++c)
            summary.levelCounts.push_back(table.at(g, c));
        row.overall.count += summary.count;
        row.overall.missing += summary.missing;
    }
    row.test = compareGroups(table, members.groups, rule, progress);
    row.standardisedDifference = standardisedDifference(table);
    return row;
}

/// The grouping with the given cases alone.
Grouping groupingOf(const Grouping& grouping, const std::vector<std::size_t>& cases) {
    Grouping result;
    result.groups = grouping.groups.empty() ? distinct(grouping.labels, {}) : grouping.groups;
    result.labels.assign(grouping.labels.size(), {});
    for (const std::size_t i : cases)
        result.labels[i] = grouping.labels[i];
    return result;
}

} // namespace

ComparisonTable compareColumns(std::span<const ComparedColumn> columns, const Grouping& grouping, const TestRule& rule,
                               unsigned maxThreads, const Progress& progress) {
    const auto members = membersOf(grouping);
    ComparisonTable table;
    table.groups = members.groups;
    table.leftOut = members.leftOut;
    table.rule = rule;
    for (const auto& cases : members.cases)
        table.groupSizes.push_back(cases.size());
    table.rows.resize(columns.size());
    parallelFor(
        columns.size(),
        [&](std::size_t c) {
            progress.throwIfCancelled();
            if (const auto* continuous = std::get_if<ContinuousColumn>(&columns[c])) {
                assert(continuous->values.size() == grouping.labels.size());
                table.rows[c] = rowOf(*continuous, members, rule);
            } else {
                const auto& categorical = std::get<CategoricalColumn>(columns[c]);
                assert(categorical.values.size() == grouping.labels.size());
                table.rows[c] = rowOf(categorical, members, rule, progress);
            }
        },
        maxThreads);
    return table;
}

CohortComparison compareCohort(std::span<const ComparedColumn> columns, const Grouping& parts, const Grouping& classes,
                               const TestRule& rule, unsigned maxThreads, const Progress& progress) {
    assert(parts.labels.size() == classes.labels.size());
    CohortComparison comparison;
    comparison.betweenParts = compareColumns(columns, parts, rule, maxThreads, progress);
    const auto members = membersOf(parts);
    for (std::size_t p = 0; p < members.groups.size(); ++p)
        comparison.betweenClasses.push_back(
            {members.groups[p],
             compareColumns(columns, groupingOf(classes, members.cases[p]), rule, maxThreads, progress)});
    for (std::size_t p = 0; p < members.groups.size(); ++p) {
        // The other parts aren't left out: they have a table of their own.
        auto& table = comparison.betweenClasses[p].table;
        std::size_t compared = 0;
        for (const std::size_t size : table.groupSizes)
            compared += size;
        table.leftOut = members.cases[p].size() - compared;
    }
    return comparison;
}

} // namespace rimlight::statistics

#include "core/base/Text.h"
#include "core/statistics/ComparisonTable.h"

#include <string>

namespace rimlight::statistics {

namespace {

/// How many decimals a standardised difference has in print.
constexpr int kDifferenceDecimals = 3;

std::string cellText(const std::optional<double>& value) {
    return value ? formatNumber(*value) : std::string();
}

std::string headed(const std::string& name, std::size_t size) {
    return name + " (n = " + std::to_string(size) + ")";
}

/// One printed line: a text for overall and one for each group.
template <class TextOf>
std::vector<std::string> line(const ComparisonRow& row, const std::string& variable, const std::string& statistic,
                              const TextOf& textOf) {
    std::vector<std::string> cells = {variable, statistic, textOf(row.overall)};
    for (const auto& group : row.groups)
        cells.push_back(textOf(group));
    return cells;
}

std::vector<std::vector<std::string>> linesOf(const ComparisonRow& row) {
    std::vector<std::vector<std::string>> lines;
    const auto variable = [&] { return lines.empty() ? row.name : std::string(); };
    if (row.continuous) {
        lines.push_back(line(row, variable(), "mean (SD)", [](const GroupSummary& summary) {
            return summary.description ? meanSdText(*summary.description) : std::string("-");
        }));
        lines.push_back(line(row, variable(), "median (Q1, Q3)", [](const GroupSummary& summary) {
            return summary.description ? medianQuartilesText(*summary.description) : std::string("-");
        }));
    }
    for (std::size_t level = 0; level < row.levels.size(); ++level)
        lines.push_back(line(row, variable(), row.levels[level] + ", n (%)", [&](const GroupSummary& summary) {
            return countText(summary.levelCounts[level], summary.count);
        }));
    if (row.overall.missing > 0 || lines.empty())
        lines.push_back(line(row, variable(), "missing, n (%)", [](const GroupSummary& summary) {
            return countText(summary.missing, summary.missing + summary.count);
        }));
    return lines;
}

void addTest(std::vector<std::string>& cells, const ComparisonRow& row) {
    if (const auto* result = std::get_if<TestResult>(&row.test.outcome)) {
        cells.push_back(testName(*result));
        cells.push_back(pText(result->p));
    } else {
        cells.push_back("none: " + std::get<tables::Missing>(row.test.outcome).reason);
        cells.push_back("-");
    }
    const auto* difference = std::get_if<double>(&row.standardisedDifference);
    cells.push_back(difference != nullptr ? formatFixed(*difference, kDifferenceDecimals) : "-");
}

/// The numbers of a column within a group; level: nothing for a continuous column.
std::vector<std::string> numbersOf(const ComparisonRow& row, const std::string& group, const GroupSummary& summary,
                                   std::optional<std::size_t> level) {
    std::vector<std::string> cells = {row.name, level ? row.levels[*level] : std::string(), group,
                                      std::to_string(summary.count), std::to_string(summary.missing)};
    if (level) {
        const auto count = static_cast<double>(summary.levelCounts[*level]);
        cells.push_back(std::to_string(summary.levelCounts[*level]));
        cells.push_back(summary.count > 0 ? formatNumber(100.0 * count / static_cast<double>(summary.count)) : "");
    } else {
        cells.insert(cells.end(), 2, "");
    }
    if (const auto& description = summary.description) {
        for (const double value :
             {description->mean, description->standardDeviation.value_or(0.0), description->minimum,
              description->quartile1, description->median, description->quartile3, description->maximum})
            cells.push_back(formatNumber(value));
        if (!description->standardDeviation)
            cells[cells.size() - 6].clear();
    } else {
        cells.insert(cells.end(), 7, "");
    }
    return cells;
}

} // namespace

tables::TextTable printedTable(const ComparisonTable& table) {
    tables::TextTable printed;
    std::size_t size = 0;
    for (const std::size_t groupSize : table.groupSizes)
        size += groupSize;
    printed.columns = {"Variable", "Statistic", headed("Overall", size)};
    for (std::size_t g = 0; g < table.groups.size(); ++g)
        printed.columns.push_back(headed(table.groups[g], table.groupSizes[g]));
    for (const char* column : {"Test", "p", "SMD"})
        printed.columns.emplace_back(column);
    for (const auto& row : table.rows) {
        auto lines = linesOf(row);
        addTest(lines.front(), row);
        for (auto& cells : lines) {
            cells.resize(printed.columns.size());
            printed.rows.push_back(std::move(cells));
        }
    }
    return printed;
}

tables::TextTable descriptionNumbers(const ComparisonTable& table) {
    tables::TextTable numbers;
    numbers.columns = {"Variable", "Category", "Group", "With value", "Missing", "Count", "Percent",
                       "Mean",     "SD",       "Min",   "Q1",         "Median",  "Q3",    "Max"};
    for (const auto& row : table.rows) {
        const auto add = [&](std::optional<std::size_t> level) {
            numbers.rows.push_back(numbersOf(row, "overall", row.overall, level));
            for (std::size_t g = 0; g < row.groups.size(); ++g)
                numbers.rows.push_back(numbersOf(row, table.groups[g], row.groups[g], level));
        };
        if (row.continuous)
            add(std::nullopt);
        for (std::size_t level = 0; level < row.levels.size(); ++level)
            add(level);
    }
    return numbers;
}

tables::TextTable testNumbers(const ComparisonTable& table) {
    tables::TextTable numbers;
    numbers.columns = {"Variable", "Test", "Statistic name", "Statistic", "df", "df 2", "p", "SMD", "Why"};
    for (const auto& row : table.rows) {
        std::vector<std::string> cells = {row.name};
        if (const auto* result = std::get_if<TestResult>(&row.test.outcome)) {
            cells.insert(cells.end(), {testName(*result), statisticName(result->kind), cellText(result->statistic),
                                       cellText(result->degreesOfFreedom), cellText(result->degreesOfFreedom2),
                                       formatNumber(result->p)});
        } else {
            cells.insert(cells.end(), 6, "");
        }
        const auto* difference = std::get_if<double>(&row.standardisedDifference);
        cells.push_back(difference != nullptr ? formatNumber(*difference) : "");
        cells.push_back(row.test.why);
        numbers.rows.push_back(std::move(cells));
    }
    return numbers;
}

} // namespace rimlight::statistics

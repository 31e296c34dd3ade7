#include "tests/core/statistics/survival/SurvivalOracle.h"

#include "core/base/Text.h"
#include "tests/support/TestData.h"

#include <algorithm>

namespace rimlight::test {

tables::TextTable survivalOracle(const std::string& file) {
    return tables::readCsv(sourceFolder() / "tests/oracle/survival" / file);
}

std::optional<double> numberIn(const std::string& cell) {
    if (cell.empty())
        return std::nullopt;
    return parseNumber(cell).value();
}

std::vector<double> SurvivalCases::column(const std::string& name) const {
    std::vector<double> values;
    for (const auto& row : table.rows)
        values.push_back(parseNumber(row[table.columnOf(name).value()]).value());
    return values;
}

std::vector<std::size_t> SurvivalCases::whole(const std::string& name) const {
    std::vector<std::size_t> values;
    for (const double value : column(name))
        values.push_back(static_cast<std::size_t>(value));
    return values;
}

tables::DesignMatrix SurvivalCases::design(const std::vector<std::string>& names) const {
    tables::DesignMatrix x;
    x.rows = table.rows.size();
    x.columns = names.size();
    for (const auto& name : names)
        for (const double value : column(name))
            x.values.push_back(value);
    return x;
}

SurvivalCases survivalCases(const std::string& set) {
    SurvivalCases cases;
    cases.table = survivalOracle("cases_" + set + ".csv");
    cases.outcome.time = cases.column("time");
    for (const double event : cases.column("event"))
        cases.outcome.event.push_back(event == 1.0);
    return cases;
}

OracleValues::OracleValues(const std::string& file, const std::string& set) {
    for (const auto& row : survivalOracle(file).rows)
        if (row[0] == set)
            m_values[row[1]][row[2]] = parseNumber(row[3]).value();
}

std::vector<std::string> oracleSets(const std::string& file) {
    std::vector<std::string> sets;
    for (const auto& row : survivalOracle(file).rows)
        if (std::find(sets.begin(), sets.end(), row[0]) == sets.end())
            sets.push_back(row[0]);
    return sets;
}

} // namespace rimlight::test

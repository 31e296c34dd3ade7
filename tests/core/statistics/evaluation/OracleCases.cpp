#include "tests/core/statistics/evaluation/OracleCases.h"

#include "core/base/Text.h"
#include "tests/support/TestData.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace rimlight::test {

namespace {

std::vector<OracleCases> readCases() {
    std::vector<OracleCases> sets;
    for (const auto& row : oracleTable("cases.csv").rows) {
        if (sets.empty() || sets.back().name != row[0])
            sets.push_back({row[0], {}, {}, {}});
        sets.back().positive.push_back(row[1] == "1");
        sets.back().p1.push_back(parseNumber(row[2]).value());
        sets.back().p2.push_back(parseNumber(row[3]).value());
    }
    for (const auto& row : oracleTable("answers.csv").rows)
        for (auto& set : sets)
            if (set.name == row[0])
                set.answers[row[1]] = parseNumber(row[2]).value();
    return sets;
}

template <class Variant>
std::string reasonIn(const Variant& variant) {
    const auto* missing = std::get_if<tables::Missing>(&variant);
    return missing ? missing->reason : "not missing";
}

} // namespace

const std::vector<OracleCases>& oracleCases() {
    static const auto kSets = readCases();
    return kSets;
}

const OracleCases& oracleCases(const std::string& name) {
    for (const auto& set : oracleCases())
        if (set.name == name)
            return set;
    throw std::out_of_range(name);
}

tables::TextTable oracleTable(const std::string& file) {
    return tables::readCsv(sourceFolder() / "tests/oracle/evaluation" / file);
}

std::vector<double> numbersIn(const tables::TextTable& table, const std::string& column) {
    std::vector<double> numbers;
    for (const auto& row : table.rows)
        numbers.push_back(parseNumber(row[table.columnOf(column).value()]).value());
    return numbers;
}

double distance(const tables::Cell& cell, double expected) {
    const auto* value = std::get_if<double>(&cell);
    return value ? std::abs(*value - expected) : std::numeric_limits<double>::infinity();
}

double distance(const statistics::IntervalCell& interval, double low, double high) {
    const auto* ends = std::get_if<statistics::Interval>(&interval);
    return ends ? std::max(std::abs(ends->low - low), std::abs(ends->high - high))
                : std::numeric_limits<double>::infinity();
}

std::string reasonOf(const tables::Cell& cell) {
    return reasonIn(cell);
}

std::string reasonOf(const statistics::IntervalCell& interval) {
    return reasonIn(interval);
}

} // namespace rimlight::test

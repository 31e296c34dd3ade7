#pragma once

#include "core/statistics/evaluation/Estimate.h"
#include "core/tables/Csv.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::test {

/// A set of cases of tests/oracle/evaluation/cases.csv with two models' probabilities.
struct OracleCases {
    std::string name;
    std::vector<bool> positive;
    std::vector<double> p1;
    std::vector<double> p2;

    /// What make_oracle.R answers for this set. @throws std::out_of_range when it doesn't
    double answer(const std::string& what) const { return answers.at(what); }
    bool has(const std::string& what) const { return answers.contains(what); }
    std::map<std::string, double> answers = {};
};

/// All five: "birthwt", "ties", "asah", "misfit" (with probabilities of 0 and 1), "tiny".
const std::vector<OracleCases>& oracleCases();
const OracleCases& oracleCases(const std::string& name);

tables::TextTable oracleTable(const std::string& file);
/// A column as numbers.
std::vector<double> numbersIn(const tables::TextTable& table, const std::string& column);

/// How far a value is from what is expected; infinite when it is missing.
double distance(const tables::Cell& cell, double expected);
/// The same of an interval: the larger of both ends.
double distance(const statistics::IntervalCell& interval, double low, double high);

/// The reason of what is missing; "not missing" otherwise.
std::string reasonOf(const tables::Cell& cell);
std::string reasonOf(const statistics::IntervalCell& interval);

} // namespace rimlight::test

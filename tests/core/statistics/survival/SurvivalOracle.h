#pragma once

#include "core/statistics/survival/SurvivalTimes.h"
#include "core/tables/Csv.h"
#include "core/tables/DesignMatrix.h"

#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::test {

/// A set of tests/oracle/survival.
struct SurvivalCases {
    statistics::SurvivalTimes outcome;
    tables::TextTable table;

    std::vector<double> column(const std::string& name) const;
    std::vector<std::size_t> whole(const std::string& name) const;
    tables::DesignMatrix design(const std::vector<std::string>& names) const;
};

SurvivalCases survivalCases(const std::string& set);

/// A file of tests/oracle/survival with lines of (set, what, name, value): one set's values, by what and name.
class OracleValues {
public:
    OracleValues(const std::string& file, const std::string& set);

    /// @throws std::out_of_range when the file has no such value
    double at(const std::string& what, const std::string& name) const { return m_values.at(what).at(name); }
    double at(const std::string& what, std::size_t index) const { return at(what, std::to_string(index)); }
    const std::map<std::string, double>& all(const std::string& what) const { return m_values.at(what); }
    bool has(const std::string& what, const std::string& name) const {
        return m_values.count(what) > 0 && m_values.at(what).count(name) > 0;
    }

private:
    std::map<std::string, std::map<std::string, double>> m_values;
};

/// The sets of such a file, in its order.
std::vector<std::string> oracleSets(const std::string& file);

tables::TextTable survivalOracle(const std::string& file);
/// Nothing for an empty cell.
std::optional<double> numberIn(const std::string& cell);

/// The difference, in units of the expected value where that is large.
inline double differenceOf(double value, double expected) {
    return std::abs(value - expected) / std::max(1.0, std::abs(expected));
}

} // namespace rimlight::test

#pragma once

#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/support/TestData.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::test {

/// A committed table of expected values in tests/oracle/statistics.
class OracleTable {
public:
    explicit OracleTable(const std::string& file)
        : m_table(tables::readCsv(sourceFolder() / "tests/oracle/statistics" / file)) {}

    std::size_t size() const { return m_table.rows.size(); }
    const std::string& text(std::size_t row, const char* column) const {
        return m_table.rows[row][m_table.columnOf(column).value()];
    }
    std::optional<double> number(std::size_t row, const char* column) const {
        const auto& cell = text(row, column);
        if (cell == "Inf")
            return std::numeric_limits<double>::infinity();
        return parseNumber(cell);
    }

private:
    tables::TextTable m_table;
};

/// Groups of values in the order of the file.
struct Sample {
    std::vector<std::string> names;
    std::vector<std::vector<double>> groups;

    const std::vector<double>& of(const std::string& name) const {
        return groups[static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin())];
    }
};

/// samples.csv by set.
inline std::map<std::string, Sample> oracleSamples() {
    const OracleTable table("samples.csv");
    std::map<std::string, Sample> samples;
    for (std::size_t r = 0; r < table.size(); ++r) {
        auto& sample = samples[table.text(r, "set")];
        const auto& group = table.text(r, "group");
        if (std::find(sample.names.begin(), sample.names.end(), group) == sample.names.end()) {
            sample.names.push_back(group);
            sample.groups.emplace_back();
        }
        const auto at = std::find(sample.names.begin(), sample.names.end(), group) - sample.names.begin();
        sample.groups[static_cast<std::size_t>(at)].push_back(table.number(r, "value").value());
    }
    return samples;
}

/// The error of a value, absolute for small ones and relative for large ones.
inline double errorOf(double value, double expected) {
    if (value == expected)
        return 0.0;
    return std::abs(value - expected) / std::max(1.0, std::abs(expected));
}

/// The relative error of a p-value; p-values below 1e-300, where R's own digits end, count as equal.
inline double pErrorOf(double p, double expected) {
    constexpr double kLeast = 1e-300;
    if (p == expected || (p < kLeast && expected < kLeast))
        return 0.0;
    return std::abs(p - expected) / expected;
}

} // namespace rimlight::test

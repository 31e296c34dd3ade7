#include "tests/core/learning/linear/OracleTables.h"

#include "core/base/Text.h"
#include "tests/support/TestData.h"

#include <algorithm>
#include <stdexcept>

namespace rimlight::test {

std::filesystem::path learningOracles() {
    return sourceFolder() / "tests/oracle/learning";
}

std::vector<double> numbersOf(const tables::TextTable& table, const std::string& column) {
    const auto place = table.columnOf(column).value();
    std::vector<double> values;
    for (const auto& row : table.rows)
        values.push_back(parseNumber(row[place]).value());
    return values;
}

NamedColumns::NamedColumns(const std::vector<std::string>& files, const std::string& set) {
    for (const auto& file : files) {
        for (const auto& row : tables::readCsv(learningOracles() / file).rows) {
            if (row[0] != set)
                continue;
            if (m_names.empty() || m_names.back() != row[2]) {
                m_names.push_back(row[2]);
                m_columns.emplace_back();
            }
            m_columns.back().push_back(parseNumber(row[3]).value());
        }
    }
}

const std::vector<double>& NamedColumns::column(const std::string& name) const {
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found == m_names.end())
        throw std::runtime_error("no oracle column " + name);
    return m_columns[static_cast<std::size_t>(found - m_names.begin())];
}

std::vector<bool> NamedColumns::flags(const std::string& name) const {
    std::vector<bool> flags;
    for (const double value : column(name))
        flags.push_back(value == 1.0);
    return flags;
}

tables::DesignMatrix NamedColumns::matrix(const std::vector<std::string>& names) const {
    tables::DesignMatrix x;
    for (const auto& name : names) {
        const auto& values = column(name);
        x.rows = values.size();
        ++x.columns;
        x.values.insert(x.values.end(), values.begin(), values.end());
    }
    return x;
}

} // namespace rimlight::test

#pragma once

#include "core/tables/Csv.h"
#include "core/tables/DesignMatrix.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::test {

/// tests/oracle/learning
std::filesystem::path learningOracles();

/// A column of a table as numbers.
std::vector<double> numbersOf(const tables::TextTable& table, const std::string& column);

/// Columns of a data set that a table of lines "set, row, column, value" holds.
class NamedColumns {
public:
    /// All columns of the set in all these files.
    NamedColumns(const std::vector<std::string>& files, const std::string& set);

    const std::vector<double>& column(const std::string& name) const;
    std::vector<bool> flags(const std::string& name) const;
    tables::DesignMatrix matrix(const std::vector<std::string>& names) const;

private:
    std::vector<std::string> m_names;
    std::vector<std::vector<double>> m_columns;
};

} // namespace rimlight::test

#include "tests/core/regions/ExpectedValues.h"

#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "tests/support/TestData.h"

namespace rimlight::test {

std::vector<std::map<std::string, std::string>> expectedRows(const std::string& file) {
    const auto lines = split(readTextFile(sourceFolder() / "tests/oracle/agreement" / file), '\n');
    const auto names = split(lines.at(0), ',');
    std::vector<std::map<std::string, std::string>> rows;
    for (std::size_t line = 1; line < lines.size(); ++line) {
        if (lines[line].empty())
            continue;
        const auto cells = split(lines[line], ',');
        auto& row = rows.emplace_back();
        for (std::size_t column = 0; column < names.size(); ++column)
            row[names[column]] = cells.at(column);
    }
    return rows;
}

} // namespace rimlight::test

#include "tests/core/radiomics/OracleValues.h"

#include "core/base/Text.h"
#include "tests/support/TestData.h"

#include <cmath>

namespace rimlight::test {

std::filesystem::path oracleFolder() {
    return sourceFolder() / "tests/oracle/pyradiomics";
}

std::vector<OracleCaseFiles> oracleCases() {
    const auto table = tables::readCsv(oracleFolder() / "cases.csv");
    std::vector<OracleCaseFiles> cases;
    for (const auto& row : table.rows)
        cases.push_back({row.at(table.columnOf("case").value()), row.at(table.columnOf("image").value()),
                         row.at(table.columnOf("mask").value()), row.at(table.columnOf("label").value())});
    return cases;
}

std::vector<OracleSettings> oracleSettings() {
    const auto table = tables::readCsv(oracleFolder() / "settings.csv");
    std::vector<OracleSettings> settings;
    for (const auto& row : table.rows)
        settings.push_back({row.at(table.columnOf("settings").value()), row.at(table.columnOf("group").value())});
    return settings;
}

tables::TextTable valuesOf(const OracleSettings& settings) {
    return tables::readCsv(oracleFolder() / "values" / (settings.name + ".csv"));
}

std::optional<std::vector<ExpectedValue>> expectedOf(const tables::TextTable& values, const std::string& caseName) {
    const auto column = values.columnOf(caseName);
    if (!column)
        return std::nullopt;
    std::vector<ExpectedValue> expected;
    for (const auto& row : values.rows) {
        const auto& cell = row.at(*column);
        if (cell.empty()) // another case has this feature: a filter that this image is too small for
            continue;
        const double value = std::stod(cell);
        expected.push_back({row.at(0), std::isnan(value) ? std::nullopt : std::optional<double>(value)});
    }
    return expected;
}

bool OracleException::covers(const std::string& otherCase, const std::string& otherSettings,
                             const std::string& otherFeature) const {
    return matchesPattern(otherCase, caseName) && matchesPattern(otherSettings, settings) &&
           matchesPattern(otherFeature, feature);
}

std::vector<OracleException> oracleExceptions() {
    const auto table = tables::readCsv(oracleFolder() / "exceptions.csv");
    std::vector<OracleException> exceptions;
    for (const auto& row : table.rows)
        exceptions.push_back({row.at(table.columnOf("case").value()), row.at(table.columnOf("settings").value()),
                              row.at(table.columnOf("feature").value())});
    return exceptions;
}

bool matchesPattern(std::string_view text, std::string_view pattern) {
    if (pattern.empty())
        return text.empty();
    if (pattern.front() != '*')
        return !text.empty() && text.front() == pattern.front() && matchesPattern(text.substr(1), pattern.substr(1));
    for (std::size_t skipped = 0; skipped <= text.size(); ++skipped)
        if (matchesPattern(text.substr(skipped), pattern.substr(1)))
            return true;
    return false;
}

} // namespace rimlight::test

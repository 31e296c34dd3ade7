#pragma once

#include "core/tables/Csv.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::test {

/// tests/oracle/pyradiomics: the cases, the settings, and the values that PyRadiomics gives for them
/// (tests/oracle/README.md).
std::filesystem::path oracleFolder();

/// A line of cases.csv.
struct OracleCaseFiles {
    std::string name;
    std::string image; ///< within the folder of real data
    std::string mask;
    std::string label;
};

/// A line of settings.csv.
struct OracleSettings {
    std::string name;  ///< of settings-NAME.yaml and values/NAME.csv
    std::string group; ///< the test that compares them
};

std::vector<OracleCaseFiles> oracleCases();
std::vector<OracleSettings> oracleSettings();

struct ExpectedValue {
    std::string feature;
    std::optional<double> value; ///< nothing: PyRadiomics gives NaN
};

/// The columns of values/NAME.csv: a feature's name, then a value for each case.
tables::TextTable valuesOf(const OracleSettings& settings);

/// The column of a case; nothing when these settings are not asked of it.
std::optional<std::vector<ExpectedValue>> expectedOf(const tables::TextTable& values, const std::string& caseName);

/// A line of exceptions.csv: where we differ on purpose, and why. A "*" stands for anything.
struct OracleException {
    std::string caseName;
    std::string settings;
    std::string feature;

    bool covers(const std::string& otherCase, const std::string& otherSettings, const std::string& otherFeature) const;
};

std::vector<OracleException> oracleExceptions();

/// Whether the text is the pattern, in which "*" stands for any characters, or none.
bool matchesPattern(std::string_view text, std::string_view pattern);

} // namespace rimlight::test

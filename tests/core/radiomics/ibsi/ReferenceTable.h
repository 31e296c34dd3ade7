#pragma once

#include "core/radiomics/ibsi/IbsiExtractor.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::test {

/// A row of a table of IBSI's reference values: "reference value;tolerance;tag".
struct ReferenceRow {
    std::string tag;
    std::string valueText; ///< empty where there is no consensus
    double tolerance = 0.0;
};

std::vector<ReferenceRow> readReference(const std::filesystem::path& csv);

/// True for the tags of texture matrices.
bool isTexture(const std::string& tag);

/// IBSI gives values in three significant digits, counts in all of theirs: ours is rounded to as many and must then lie
/// within the tolerance.
bool conforms(double value, const ReferenceRow& row);

struct Counts {
    int passed = 0;
    int failed = 0;
    int notDefined = 0; ///< rows without a consensus value

    Counts& operator+=(const Counts& other);
};

/// Checks every row of the family that takes part, fails the test for each that doesn't conform or is missing, and
/// prints the counts of each family.
Counts compareWithReference(const std::string& name, const radiomics::ibsi::IbsiExtraction& extraction,
                            const std::vector<ReferenceRow>& rows);

} // namespace rimlight::test

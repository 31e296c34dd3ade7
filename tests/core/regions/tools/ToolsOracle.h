#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <map>
#include <string>
#include <vector>

namespace rimlight::test {

/// A line of tests/oracle/tools/values.csv: what another program made of an input.
struct OracleRow {
    std::string tool;
    std::string input;
    std::map<std::string, std::string> parameters;
    std::string text; ///< all of that in words
    std::size_t voxels = 0;
    std::string sha256;

    double number(const std::string& name) const;
    int whole(const std::string& name) const;
    std::vector<imaging::Index> seeds() const;
};

/// The lines of a tool, on formulas or on real images.
enum class OracleInput { Formula, Real };
std::vector<OracleRow> oracleRows(const std::string& tool, OracleInput input);

/// Checks that the region has the voxels that the line tells.
void checkAgainst(const OracleRow& row, const imaging::Mask& mask);

/// An input of the formulas by its name, or of brain1 of PyRadiomics, which is read once.
imaging::Volume oracleVolume(const std::string& input);
imaging::Mask oracleMask(const std::string& input);

} // namespace rimlight::test

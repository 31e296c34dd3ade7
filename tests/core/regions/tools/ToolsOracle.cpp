#include "tests/core/regions/tools/ToolsOracle.h"

#include "core/base/Hash.h"
#include "core/base/Text.h"
#include "core/imaging/ImageFile.h"
#include "core/tables/Csv.h"
#include "tests/core/regions/tools/Phantom.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

namespace rimlight::test {

namespace {

imaging::Mask voxelsAbove(const imaging::Volume& volume, double value) {
    return maskOf(volume.geometry(), [&](int i, int j, int k) { return volume.at(i, j, k) > value; });
}

} // namespace

double OracleRow::number(const std::string& name) const {
    return parseNumber(parameters.at(name)).value();
}

int OracleRow::whole(const std::string& name) const {
    return static_cast<int>(number(name));
}

std::vector<imaging::Index> OracleRow::seeds() const {
    std::vector<imaging::Index> indices;
    for (const auto& seed : split(parameters.at("seeds"), ';')) {
        const auto numbers = split(seed, ',');
        indices.push_back({std::stoi(numbers.at(0)), std::stoi(numbers.at(1)), std::stoi(numbers.at(2))});
    }
    return indices;
}

std::vector<OracleRow> oracleRows(const std::string& tool, OracleInput input) {
    const auto table = tables::readCsv(sourceFolder() / "tests/oracle/tools/values.csv");
    std::vector<OracleRow> rows;
    for (const auto& cells : table.rows) {
        const bool isReal = cells.at(1).starts_with("brain1");
        if (cells.at(0) != tool || isReal != (input == OracleInput::Real))
            continue;
        OracleRow row{cells[0], cells[1], {}, join(cells, " "), std::stoul(cells.at(3)), cells.at(4)};
        for (const auto& parameter : split(cells.at(2), ' '))
            if (const auto sign = parameter.find('='); sign != std::string::npos)
                row.parameters[parameter.substr(0, sign)] = parameter.substr(sign + 1);
        rows.push_back(std::move(row));
    }
    REQUIRE_FALSE(rows.empty());
    return rows;
}

void checkAgainst(const OracleRow& row, const imaging::Mask& mask) {
    INFO(row.text);
    CHECK(mask.voxelCount() == row.voxels);
    const auto dense = mask.toDense();
    Sha256 hash;
    hash.add(std::as_bytes(std::span(dense)));
    CHECK(hash.hex() == row.sha256);
}

imaging::Volume oracleVolume(const std::string& input) {
    if (input == "phantom")
        return phantom();
    REQUIRE(input == "brain1");
    return imaging::readVolume(testData("pyradiomics").value() / "brain1_image.nrrd");
}

imaging::Mask oracleMask(const std::string& input) {
    if (input == "spots")
        return spots();
    if (input == "threshold")
        return voxelsAbove(phantom(), 69.5);
    if (input == "brain1-bright")
        return voxelsAbove(oracleVolume("brain1"), 400.0);
    REQUIRE(input == "brain1-label");
    return imaging::readLabels(testData("pyradiomics").value() / "brain1_label.nrrd").segments.at(0).mask;
}

} // namespace rimlight::test

// The consensus values of IBSI 1 for its digital phantom and its chest CT: the published tables
// (ibsi/reference/*.csv of the test data) for the phantom and the configurations A, B and C; for D and E, which they
// leave out, the values of the IBSI reference manual (tests/oracle/ibsi, see tests/oracle/README.md).

#include "core/imaging/ImageFile.h"
#include "tests/core/radiomics/OracleCase.h"
#include "tests/core/radiomics/ibsi/ReferenceTable.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace rimlight;
using namespace rimlight::test;
using radiomics::ibsi::Aggregation;
using radiomics::ibsi::IbsiSettings;

namespace {

IbsiSettings shippedSettings(const std::string& configuration) {
    return radiomics::ibsi::readIbsiSettings(sourceFolder() / "resources/settings" /
                                             ("ibsi-" + configuration + ".yaml"));
}

void checkConfiguration(const std::filesystem::path& folder, const std::string& configuration,
                        const std::filesystem::path& table, int expectedRows) {
    const auto chest = readCase(folder / "ibsi_1_ct_radiomics_phantom/nifti/image/phantom.nii.gz",
                                folder / "ibsi_1_ct_radiomics_phantom/nifti/mask/mask.nii.gz");
    const auto extraction = radiomics::ibsi::extract(chest.image, chest.mask, shippedSettings(configuration));
    const auto counts = compareWithReference("configuration " + configuration, extraction, readReference(table));
    CHECK(counts.failed == 0);
    CHECK(counts.passed == expectedRows);
}

} // namespace

TEST_CASE("The IBSI digital phantom gives the consensus values", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    const auto phantom = readCase(folder / "ibsi_1_digital_phantom/nifti/image/phantom.nii.gz",
                                  folder / "ibsi_1_digital_phantom/nifti/mask/mask.nii.gz");
    IbsiSettings settings;
    settings.aggregation = {Aggregation::Slices2D, Aggregation::Merged2D5, Aggregation::Volume3D};
    const auto extraction = radiomics::ibsi::extract(phantom.image, phantom.mask, settings);
    const auto counts =
        compareWithReference("digital phantom", extraction, readReference(folder / "reference/ibsi_1_dig_phantom.csv"));
    CHECK(counts.failed == 0);
    CHECK(counts.passed == 482);
}

TEST_CASE("The IBSI chest CT in configuration A gives the consensus values", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    checkConfiguration(folder, "a", folder / "reference/ibsi_1_chest_config_a.csv", 406);
}

TEST_CASE("The IBSI chest CT in configuration B gives the consensus values", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    checkConfiguration(folder, "b", folder / "reference/ibsi_1_chest_config_b.csv", 406);
}

TEST_CASE("The IBSI chest CT in configuration C gives the consensus values", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    checkConfiguration(folder, "c", folder / "reference/ibsi_1_chest_config_c.csv", 270);
}

TEST_CASE("The IBSI chest CT in configuration D gives the manual's values", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    checkConfiguration(folder, "d", sourceFolder() / "tests/oracle/ibsi/manual-d.csv", 75);
}

TEST_CASE("The IBSI chest CT in configuration E gives the manual's values", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    checkConfiguration(folder, "e", sourceFolder() / "tests/oracle/ibsi/manual-e.csv", 76);
}

TEST_CASE("The statistics of IBSI 2's response maps come out of a settings file", "[oracle]") {
    // Reference 3.B, the Laplacian of Gaussian in space; all ids are compared in core.imaging.ibsi.
    RIMLIGHT_NEEDS_DATA(folder, "ibsi");
    const auto chest = readCase(folder / "ibsi_1_ct_radiomics_phantom/nifti/image/phantom.nii.gz",
                                folder / "ibsi_1_ct_radiomics_phantom/nifti/mask/mask.nii.gz");
    const auto settings = radiomics::ibsi::parseIbsiSettings(
        "profile: ibsi\ninterpolation: {spacing: [1, 1, 1], image: cubic}\nresegmentation: {range: [-1000, 400]}\n"
        "filter: {type: log, sigma: 1.5, truncate: 4, dimensions: 3D, boundary: mirror}\n"
        "families: [intensityStatistics]\n",
        "settings");
    const auto extraction = radiomics::ibsi::extract(chest.image, chest.mask, settings);
    std::ifstream table(folder / "ibsi_2_reference/reference_feature_values/reference_values.csv");
    std::string line;
    int compared = 0;
    while (std::getline(table, line)) {
        if (!line.starts_with("3.B;"))
            continue;
        std::vector<std::string> cells;
        std::istringstream text(line);
        for (std::string cell; std::getline(text, cell, ';');)
            cells.push_back(cell);
        const auto* feature = extraction.find(cells.at(2));
        INFO(line);
        REQUIRE(feature != nullptr);
        CHECK(std::get<double>(feature->value) == Approx(std::stod(cells.at(3))).margin(std::stod(cells.at(4))));
        ++compared;
    }
    CHECK(compared == 18);
}

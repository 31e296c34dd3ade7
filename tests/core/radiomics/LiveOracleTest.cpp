// PyRadiomics 3.0.1's values for four real cases and eight settings (tests/oracle/pyradiomics, see
// tests/oracle/README.md).

#include "core/tables/Csv.h"
#include "tests/core/radiomics/OracleCase.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <iostream>
#include <map>

using namespace rimlight;
using namespace rimlight::test;

namespace {

/// Expected values by settings, then by feature.
using Expected = std::map<std::string, std::vector<std::pair<std::string, double>>>;

Expected expectedOf(const std::string& caseName) {
    const auto table = tables::readCsv(sourceFolder() / "tests/oracle/pyradiomics/values.csv");
    Expected expected;
    for (const auto& row : table.rows)
        if (row.at(0) == caseName)
            expected[row.at(1)].emplace_back(row.at(2), std::stod(row.at(3)));
    return expected;
}

void compare(const std::string& caseName, const OracleCase& oracleCase) {
    const auto expected = expectedOf(caseName);
    REQUIRE(expected.size() == 8);
    std::map<std::string, LargestDifference> largest;
    for (const auto& [settingsName, features] : expected) {
        REQUIRE(features.size() == 107);
        const auto settings = radiomics::readSettings(sourceFolder() / "tests/oracle/pyradiomics" /
                                                      ("settings-" + settingsName + ".yaml"));
        const bool interpolates = settings.resampledPixelSpacingMm.has_value();
        const auto extraction = radiomics::extract(oracleCase.image, oracleCase.mask, settings);
        CHECK(extraction.features.values.size() == 107);
        for (const auto& [feature, value] : features) {
            const double ours = valueOf(extraction, feature);
            const double difference = differenceOf(ours, value);
            std::string where = settingsName;
            where.append(" ").append(feature);
            largest[(interpolates ? "interpolated " : "") + classOf(feature)].add(difference, where);
            INFO(caseName << ", " << settingsName << ": " << feature << " is " << ours << ", PyRadiomics " << value);
            CHECK(difference <= (interpolates ? 1e-4 : 1e-6));
        }
    }
    for (const auto& [featureClass, found] : largest)
        std::cout << caseName << ", " << featureClass << ": largest difference " << found.difference << " ("
                  << found.where << ")\n";
}

} // namespace

TEST_CASE("brain1 with eight settings gives PyRadiomics' 107 features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "pyradiomics");
    compare("brain1", readCase(folder / "brain1_image.nrrd", folder / "brain1_label.nrrd"));
}

TEST_CASE("breast1 with eight settings gives PyRadiomics' 107 features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "pyradiomics");
    compare("breast1", readCase(folder / "breast1_image.nrrd", folder / "breast1_label.nrrd"));
}

TEST_CASE("A sarcoma's CT with eight settings gives PyRadiomics' 107 features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti/STS_025");
    compare("STS_025_CT", readCase(folder / "CT_image.nii.gz", folder / "CT_mask.nii.gz"));
}

TEST_CASE("A sarcoma's MR with eight settings gives PyRadiomics' 107 features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "sts/nifti/STS_008");
    compare("STS_008_MR_T1", readCase(folder / "MR_T1_image.nii.gz", folder / "MR_T1_mask.nii.gz"));
}

// PyRadiomics' values for real cases with settings files that both programs read (tests/oracle/pyradiomics, see
// tests/oracle/README.md): 1e-6 relative, and 1e-4 where values are interpolated. exceptions.csv holds every place
// where we differ on purpose, with its cause.

#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "core/radiomics/ExtractionSettings.h"
#include "tests/core/radiomics/OracleCase.h"
#include "tests/core/radiomics/OracleValues.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <iostream>
#include <map>
#include <set>
#include <sstream>

using namespace rimlight;
using namespace rimlight::test;

namespace {

/// What the comparison of a group of settings found.
struct Findings {
    std::map<std::string, LargestDifference> largest; ///< by class, and whether values were interpolated
    std::set<std::size_t> usedExceptions;             ///< lines of exceptions.csv that excused a difference
    std::size_t compared = 0;
    std::size_t excused = 0;
};

/// A defined, finite value; nothing when the feature is missing.
std::optional<double> definedValue(const radiomics::Extraction& extraction, const std::string& feature) {
    const tables::Cell* cell = extraction.features.find(feature);
    if (cell == nullptr || !std::holds_alternative<double>(*cell))
        return std::nullopt;
    return std::get<double>(*cell);
}

std::string textOf(const std::optional<double>& value) {
    std::ostringstream text;
    text.precision(17);
    if (value)
        text << *value;
    else
        text << "undefined";
    return text.str();
}

void compare(const std::string& caseName, const OracleCase& oracleCase, const OracleSettings& oracle,
             const std::vector<ExpectedValue>& expected, Findings& findings) {
    INFO(caseName << ", settings-" << oracle.name << ".yaml");
    radiomics::ExtractionSettings settings;
    radiomics::Extraction extraction;
    try {
        settings = radiomics::readSettings(oracleFolder() / ("settings-" + oracle.name + ".yaml"));
        extraction = radiomics::extract(oracleCase.image, oracleCase.mask, settings);
    } catch (const Error& error) {
        FAIL_CHECK(error.what());
        return;
    }
    static const auto exceptions = oracleExceptions();
    std::ostringstream differing;
    std::size_t differences = 0;
    for (const auto& [feature, value] : expected) {
        const bool interpolates = settings.resampledPixelSpacingMm || feature.starts_with("lbp-3D");
        const auto ours = definedValue(extraction, feature);
        // PyRadiomics' NaN is our missing value; a value that only one of the two has is as wrong as can be.
        const double difference = ours && value ? differenceOf(*ours, *value) : ours || value ? 1.0 : 0.0;
        const bool agrees = difference <= (interpolates ? 1e-4 : 1e-6);
        if (!agrees) {
            bool isExcused = false;
            for (std::size_t e = 0; e < exceptions.size(); ++e)
                if (exceptions[e].covers(caseName, oracle.name, feature)) {
                    findings.usedExceptions.insert(e);
                    isExcused = true;
                }
            if (isExcused) {
                ++findings.excused;
                continue;
            }
            if (++differences <= 10)
                differing << feature << " is " << textOf(ours) << ", PyRadiomics " << textOf(value) << " ("
                          << difference << ")\n";
        }
        ++findings.compared;
        findings.largest[(interpolates ? "interpolated " : "") + classOf(feature)].add(
            difference, caseName + " " + oracle.name + " " + feature);
    }
    INFO(differing.str());
    CHECK(differences == 0);
    // Of deprecated features that equal others PyRadiomics gives nothing, and we the reason.
    const auto& values = extraction.features.values;
    CHECK(std::count_if(values.begin(), values.end(), [](const auto& feature) {
              return !isSaidDeprecated(feature.value);
          }) == static_cast<std::ptrdiff_t>(expected.size()));
}

void reportFindings(const std::string& group, const Findings& findings) {
    std::cout << group << ": " << findings.compared << " values compared, " << findings.excused
              << " differ for a cause in exceptions.csv\n";
    for (const auto& [featureClass, found] : findings.largest)
        std::cout << group << ", " << featureClass << ": largest difference " << found.difference << " (" << found.where
                  << ")\n";
}

/// All cases with all settings of a group; ends, said aloud, where files of a case are missing.
void compareGroup(const std::string& group) {
    std::map<std::string, tables::TextTable> values;
    std::vector<OracleSettings> settings;
    for (const auto& candidate : oracleSettings())
        if (candidate.group == group) {
            settings.push_back(candidate);
            values[candidate.name] = valuesOf(candidate);
        }
    REQUIRE_FALSE(settings.empty());
    Findings findings;
    for (const auto& files : oracleCases()) {
        std::optional<OracleCase> oracleCase;
        for (const auto& oracle : settings) {
            const auto expected = expectedOf(values.at(oracle.name), files.name);
            if (!expected)
                continue;
            RIMLIGHT_NEEDS_DATA(image, files.image);
            RIMLIGHT_NEEDS_DATA(mask, files.mask);
            if (!oracleCase)
                oracleCase = readCase(image, mask, files.label);
            compare(files.name, *oracleCase, oracle, *expected, findings);
        }
    }
    reportFindings(group, findings);
    const auto exceptions = oracleExceptions();
    for (std::size_t e = 0; e < exceptions.size(); ++e) {
        bool isOfGroup = false;
        for (const auto& oracle : settings)
            isOfGroup = isOfGroup || exceptions[e].settings == oracle.name;
        INFO("Line " << e + 2 << " of exceptions.csv excuses nothing");
        CHECK((!isOfGroup || findings.usedExceptions.count(e) == 1));
    }
}

} // namespace

TEST_CASE("Bin width and bin count give PyRadiomics' 107 features", "[oracle]") {
    compareGroup("discretised");
}

TEST_CASE("Matrices within slices of each direction give PyRadiomics' features", "[oracle]") {
    compareGroup("force2D");
}

TEST_CASE("The outline of a slice gives PyRadiomics' shape2D features", "[oracle]") {
    compareGroup("shape2D");
}

TEST_CASE("Resampled images give PyRadiomics' features", "[oracle]") {
    compareGroup("resampled");
}

TEST_CASE("Resegmented regions give PyRadiomics' features", "[oracle]") {
    compareGroup("resegmented");
}

TEST_CASE("Normalised images give PyRadiomics' features", "[oracle]") {
    compareGroup("normalised");
}

TEST_CASE("Distances, weights, symmetry, alpha and shift give PyRadiomics' features", "[oracle]") {
    compareGroup("matrices");
}

TEST_CASE("Deprecated features that are named give PyRadiomics' values", "[oracle]") {
    compareGroup("deprecated");
}

TEST_CASE("Wavelet images give PyRadiomics' features", "[oracle]") {
    compareGroup("wavelet");
}

TEST_CASE("Laplacian of Gaussian images give PyRadiomics' features", "[oracle]") {
    compareGroup("log");
}

TEST_CASE("Square, root, logarithm and exponential images give PyRadiomics' features", "[oracle]") {
    compareGroup("intensity");
}

TEST_CASE("Gradient images give PyRadiomics' features", "[oracle]") {
    compareGroup("gradient");
}

TEST_CASE("Local binary patterns give PyRadiomics' features", "[oracle]") {
    compareGroup("lbp");
}

TEST_CASE("Image types together, and after preprocessing, give PyRadiomics' features", "[oracle]") {
    compareGroup("combined");
}

// PyRadiomics: ValueError "No labels found in this mask (i.e. nothing is segmented)!"
TEST_CASE("An empty mask is an error", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(folder, "edge-masks");
    CHECK(imaging::readLabels(folder / "seg_empty.nii.gz").segments.empty());
    const auto image = imaging::readVolume(folder / "img.nii.gz");
    const std::vector<std::uint8_t> nothing(image.geometry().voxelCount());
    CHECK_THROWS_AS(radiomics::extract(image, imaging::Mask::fromDense(image.geometry(), nothing), {}), Error);
}

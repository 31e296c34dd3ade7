#include "core/radiomics/ibsi/IbsiSettings.h"

#include "core/base/Error.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <set>

using namespace rimlight;
using namespace rimlight::radiomics::ibsi;

namespace {

/// The message for a file that begins with the profile, in line 1.
std::string problemOf(const std::string& rest) {
    try {
        parseIbsiSettings("profile: ibsi\n" + rest, "params.yaml");
    } catch (const Error& error) {
        CHECK(error.item() == "params.yaml");
        return error.problem();
    }
    return "no error";
}

} // namespace

TEST_CASE("an IBSI settings file with nothing but its profile leaves the image as it is") {
    const auto settings = parseIbsiSettings("profile: ibsi\n", "params.yaml");
    CHECK_FALSE(settings.interpolation);
    CHECK_FALSE(settings.resegmentation.lowest);
    CHECK(settings.discretisation.method == Binning::Method::None);
    CHECK(wants(settings, "glcm"));
}

TEST_CASE("an IBSI settings file sets what it names") {
    const auto settings = parseIbsiSettings("profile: ibsi\n"
                                            "interpolation:\n  spacing: [2, 1.5]\n  image: cubic\n  mask: nearest\n"
                                            "  maskThreshold: 0.4\n  round: false\n"
                                            "resegmentation:\n  range: [-10]\n  outliers: 2.5\n"
                                            "discretisation: {method: fixedBinSize, binSize: 5, lowest: -20}\n"
                                            "intensityVolumeHistogram: {method: fixedBinNumber, binCount: 1000}\n"
                                            "aggregation: [2D, 2.5D]\n"
                                            "families: [glcm, morphology]\n"
                                            "label: 3\n",
                                            "params.yaml");
    REQUIRE(settings.interpolation);
    CHECK(settings.interpolation->spacingMm == std::vector<double>{2.0, 1.5});
    CHECK(settings.interpolation->image == imaging::Interpolator::BSpline);
    CHECK(settings.interpolation->mask == imaging::Interpolator::Nearest);
    CHECK(settings.interpolation->maskThreshold == 0.4);
    CHECK_FALSE(settings.interpolation->roundIntensities);
    CHECK(settings.resegmentation.lowest == -10.0);
    CHECK_FALSE(settings.resegmentation.highest);
    CHECK(settings.resegmentation.outlierSigma == 2.5);
    CHECK(settings.discretisation.binSize == 5.0);
    CHECK(settings.discretisation.lowest == -20.0);
    CHECK(settings.volumeHistogram.binCount == 1000);
    CHECK(settings.aggregation == std::vector{Aggregation::Slices2D, Aggregation::Merged2D5});
    CHECK(settings.families == std::vector<std::string>{"morphology", "glcm"});
    CHECK_FALSE(wants(settings, "glrlm"));
    CHECK(settings.label == 3);
    CHECK(toYaml(parseIbsiSettings(toYaml(settings), "again")) == toYaml(settings));
}

TEST_CASE("an error in an IBSI settings file names the key and its line") {
    CHECK(problemOf("bins: 3\n") == "\"bins\" (line 2) is not a setting of \"profile: ibsi\"");
    CHECK(problemOf("interpolation:\n  spacing: [2, 2, 2]\n  order: 3\n") ==
          "\"order\" (line 4) is not a setting of \"interpolation\"");
    CHECK(problemOf("interpolation:\n  spacing: [2, 0, 2]\n") ==
          "\"spacing\" (line 3) is not two or three spacings in mm");
    CHECK(problemOf("interpolation:\n  image: linear\n") == "\"interpolation\" (line 3) has no spacing");
    CHECK(problemOf("interpolation: {spacing: [2, 2], mask: cubic}\n") == "\"mask\" (line 2) is \"cubic\"");
    CHECK(problemOf("interpolation: {spacing: [2, 2], maskThreshold: 1.5}\n") ==
          "\"maskThreshold\" (line 2) is above 1");
    CHECK(problemOf("resegmentation:\n  range: [400, -500]\n") == "\"range\" (line 3) ends at or below its beginning");
    CHECK(problemOf("resegmentation:\n  outliers: three\n") == "\"outliers\" (line 3) is not a number: three");
    CHECK(problemOf("discretisation: 25\n") == "\"discretisation\" (line 2) is not a table of keys and values");
    CHECK(problemOf("discretisation: {method: fixedBinNumber, binSize: 25}\n") ==
          "\"binSize\" (line 2) has no part in the method fixedBinNumber");
    CHECK(problemOf("discretisation: {method: fixedBinNumber, binCount: 0}\n").find("\"binCount\" (line 2)") == 0);
    CHECK(problemOf("aggregation: [2D, 4D]\n") == "\"aggregation\" (line 2) is \"4D\"");
    CHECK(problemOf("aggregation: [3D, 3D]\n") == "\"aggregation\" (line 2) names 3D twice");
    CHECK(problemOf("families: [glcm, shape]\n") == "\"families\" (line 2) is \"shape\"");
    CHECK(problemOf("label: [1]\n") == "\"label\" (line 2) is not a number");
    CHECK(problemOf("interpolation: [\n").find("is not valid YAML (line ") == 0);
    CHECK_THROWS_AS(parseIbsiSettings("setting: {}\n", "params.yaml"), Error);
    CHECK_THROWS_AS(parseIbsiSettings("profile: pyradiomics\n", "params.yaml"), Error);
    CHECK_THROWS_AS(parseIbsiSettings("", "params.yaml"), Error);
}

TEST_CASE("the shipped IBSI configurations are five different ones and read back") {
    std::set<std::string> hashes;
    for (const char* configuration : {"a", "b", "c", "d", "e"}) {
        const auto path =
            test::sourceFolder() / "resources/settings" / (std::string("ibsi-") + configuration + ".yaml");
        const auto settings = readIbsiSettings(path);
        CHECK(settingsHash(parseIbsiSettings(toYaml(settings), "again")) == settingsHash(settings));
        hashes.insert(settingsHash(settings));
    }
    CHECK(hashes.size() == 5);
}

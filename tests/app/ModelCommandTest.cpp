#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/learning/Predict.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;

namespace {

std::string published() {
    return test::sourceFolder() / "resources/models/published-wilms-vs-ccsk.json";
}

/// 24 cases with the formula's features, whose values are by formula.
std::string table(const std::string& extraColumn = {}, const std::string& extraValue = {}) {
    std::string text = "Case,diagnosis,original_firstorder_Median,original_glcm_MCC,original_glszm_ZoneEntropy,"
                       "original_shape_SurfaceVolumeRatio" +
                       (extraColumn.empty() ? "" : "," + extraColumn) + "\n";
    for (int i = 0; i < 24; ++i) {
        text += "case" + std::to_string(i) + (i % 3 == 0 ? ",CCSK" : ",WT");
        for (int c = 1; c <= 4; ++c)
            text += "," + formatNumber(10.0 * c + std::sin(1.7 * i * c) - (i % 3 == 0 ? 0.8 : 0.0));
        text += (extraColumn.empty() ? "" : "," + extraValue) + "\n";
    }
    return text;
}

struct Place {
    test::TemporaryFolder folder;
    std::string csv = folder / "features.csv";
    std::string output = folder / "out.json";

    explicit Place(const std::string& text = table()) { writeFileAtomically(csv, text); }

    void checkRefused(const std::vector<std::string>& arguments, const std::string& words) const {
        const auto result = test::runProgram("rimlight-cli", arguments);
        CHECK(result.exitCode == 2);
        CHECK(result.out.empty());
        CHECK_THAT(result.err, Catch::Contains(words));
        CHECK_FALSE(std::filesystem::exists(output));
    }
};

} // namespace

TEST_CASE("The card of the published formula is printed, as text and as Markdown", "[unit]") {
    const auto text = test::runProgram("rimlight-cli", {"model", "show", published()});
    CHECK(text.exitCode == 0);
    for (const char* words : {"Research use only", "original_shape_SurfaceVolumeRatio", "-1.462", "not published",
                              "without those of a local cohort no z-score can be formed"})
        CHECK_THAT(text.out, Catch::Contains(words));
    const auto markdown = test::runProgram("rimlight-cli", {"model", "show", published(), "--markdown"});
    CHECK(markdown.exitCode == 0);
    CHECK_THAT(markdown.out, Catch::StartsWith("# Published: Wilms tumour vs CCSK\n"));
}

TEST_CASE("A local table completes the published formula to a model that scores", "[unit]") {
    const Place place;
    const auto result =
        test::runProgram("rimlight-cli", {"model", "complete", published(), "--table", place.csv, "--outcome",
                                          "diagnosis", "--positive", "CCSK", "-o", place.output});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    CHECK_THAT(result.out, Catch::Contains("The paper's means and standard deviations are not known"));
    CHECK_THAT(result.err, Catch::Contains("the table doesn't say how its features were extracted"));
    const auto model = learning::readModel(place.output);
    REQUIRE(model.trained() != nullptr);
    CHECK(model.trained()->performance.front().positives == 8);
    CHECK(model.provenance.command ==
          "rimlight-cli model complete MODEL --table TABLE --outcome \"diagnosis\" --positive \"CCSK\" -o OUT");
    CHECK_FALSE(model.provenance.settingsYaml.empty());
    tables::FeatureRow row;
    for (const auto& feature : model.trained()->features)
        row.values.push_back({feature.name, feature.training.mean});
    CHECK(learning::predict(model, row).radscore == Approx(-0.076));
    const auto card = test::runProgram("rimlight-cli", {"model", "show", place.output});
    CHECK_THAT(card.out, Catch::Contains("completed with 24 local cases"));
}

TEST_CASE("Without an outcome a completed formula has no cut-off of its own", "[unit]") {
    const Place place;
    const auto result = test::runProgram(
        "rimlight-cli", {"model", "complete", published(), "--table", place.csv, "-o", place.output, "--synthetic"});
    REQUIRE(result.exitCode == 0);
    const auto model = learning::readModel(place.output);
    CHECK(model.trained()->cutoff.probability == 0.5);
    CHECK(model.trained()->performance.empty());
    CHECK(model.provenance.syntheticData);
}

TEST_CASE("A table or model that can't complete is refused in one sentence and leaves no file", "[unit]") {
    auto text = table();
    text.replace(text.find("original_glcm_MCC"), 17, "original_glcm_ABC");
    const Place lacking(text);
    lacking.checkRefused({"model", "complete", published(), "--table", lacking.csv, "-o", lacking.output},
                         "needs columns that the table doesn't have: original_glcm_MCC");
    const Place other(table("diagnostics_Configuration_SettingsHash", "abc"));
    other.checkRefused({"model", "complete", published(), "--table", other.csv, "-o", other.output},
                       "its features were extracted with other settings");
    const Place place;
    const std::string sample = test::sourceFolder() / "tests/core/learning/files/signature-v1.json";
    place.checkRefused({"model", "complete", sample, "--table", place.csv, "-o", place.output},
                       "is no published formula");
    place.checkRefused({"model", "show", place.csv}, "is not JSON");
}

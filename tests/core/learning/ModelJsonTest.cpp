#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/learning/FittedModel.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::learning;

namespace {

FittedModel example() {
    FittedModel model;
    model.name = "Signature \"A\"";
    model.question = "CCSK rather than Wilms";
    model.outcomeColumn = "class";
    model.positiveLabel = "CCSK";
    model.negativeLabel = "WT";
    model.phase = "nephrographic";
    model.intercept = -1.0 / 3.0;
    model.terms = {{"original_glcm_MCC", 0.1, 1e-7, 2.0 / 7.0, -0.3, 0.7}, {"clinical|age", 40.5, 12.25, -1e-3, 1, 99}};
    model.cutoffRadscore = 0.1 + 0.2;
    model.trainingCases = {{-1.25, false}, {1.0 / 3.0, true}};
    model.performance = {
        1, 1, 1.0, 0.75, statistics::Interval{0.5, 1.0}, 0.0123, "lambda.min", 3, 18446744073709551615U};
    model.provenance = {"0.1.0", "rimlight-cli fit t.csv", "abc", "binWidth: 25\n", "2024-01-01", true, "\xE8\x82\xBE"};
    return model;
}

/// The example's JSON with one piece of text replaced.
std::string changed(const std::string& from, const std::string& to) {
    std::string json = toJson(example());
    const auto at = json.find(from);
    REQUIRE(at != std::string::npos);
    return json.replace(at, from.size(), to);
}

/// Checks that the change is refused with a message that holds both texts.
void checkRefused(const std::string& from, const std::string& to, const std::string& message) {
    CAPTURE(from, to);
    CHECK_THROWS_WITH(parseModel(changed(from, to), "m.json"),
                      Catch::StartsWith("m.json: ") && Catch::Contains(message));
}

} // namespace

TEST_CASE("A model written is the model read, to the last bit", "[unit]") {
    const auto model = example();
    const test::TemporaryFolder folder;
    writeModel(model, folder / "m.json");
    const auto again = readModel(folder / "m.json");
    CHECK(toJson(again) == toJson(model));
    CHECK(again.name == model.name);
    CHECK(again.intercept == model.intercept);
    REQUIRE(again.terms.size() == 2);
    CHECK(again.terms[0].coefficient == model.terms[0].coefficient);
    CHECK(again.terms[0].standardDeviation == model.terms[0].standardDeviation);
    CHECK(again.cutoffRadscore == model.cutoffRadscore);
    CHECK(again.trainingCases[1].radscore == model.trainingCases[1].radscore);
    CHECK(again.trainingCases[1].positive);
    CHECK(again.performance.seed == model.performance.seed);
    CHECK(again.performance.crossValidatedAuc == model.performance.crossValidatedAuc);
    CHECK(again.performance.crossValidatedAucInterval == model.performance.crossValidatedAucInterval);
    CHECK(again.provenance.note == model.provenance.note);
    CHECK(again.provenance.syntheticData);
}

TEST_CASE("A model without cross-validated AUC or terms is read back so", "[unit]") {
    auto model = example();
    model.performance.crossValidatedAuc.reset();
    model.performance.crossValidatedAucInterval.reset();
    model.terms.clear();
    const auto again = parseModel(toJson(model), "m.json");
    CHECK_FALSE(again.performance.crossValidatedAuc.has_value());
    CHECK_FALSE(again.performance.crossValidatedAucInterval.has_value());
    CHECK_FALSE(again.selectsFeatures());
}

TEST_CASE("A newer format version is refused with what this program reads", "[unit]") {
    checkRefused("\"formatVersion\": 1", "\"formatVersion\": 7",
                 "format version 7 is newer than this program reads (2)");
    checkRefused("\"formatVersion\": 1", "\"formatVersion\": 0", "format version 0 is unknown");
    checkRefused("\"formatVersion\": 1", "\"formatVersion\": -1", "formatVersion is not a whole number");
    checkRefused("rimlight-model", "other", "is not a Rimlight model");
}

TEST_CASE("A field that is missing or of another type is named by its path", "[unit]") {
    checkRefused("\"intercept\"", "\"interceptt\"", "field intercept is missing");
    checkRefused("\"mean\"", "\"average\"", "field terms[0].mean is missing");
    checkRefused("\"mean\": 40.5", "\"mean\": \"40.5\"", "field terms[1].mean is not a number");
    checkRefused("\"mean\": 0.1", "\"mean\": null", "field terms[0].mean is not a number");
    checkRefused("\"name\": \"Signature \\\"A\\\"\"", "\"name\": 5", "field name is not a text");
    checkRefused("\"syntheticData\": true", "\"syntheticData\": 1",
                 "field provenance.syntheticData is neither true nor false");
    checkRefused("\"positives\": 1", "\"positives\": -1", "field performance.positives is not a whole number");
    checkRefused("\"performance\": {", "\"performance\": 1, \"x\": {", "field performance is not an object");
    checkRefused("\"terms\": [", "\"terms\": {}, \"x\": [", "field terms is not a list");
}

TEST_CASE("A value that no fit gives is refused", "[unit]") {
    checkRefused("\"standardDeviation\": 12.25", "\"standardDeviation\": 0",
                 "terms[1].standardDeviation is not positive");
    checkRefused("\"standardDeviation\": 12.25", "\"standardDeviation\": -1", "is not positive (-1)");
    checkRefused("\"mean\": 40.5", "\"mean\": 1e200", "terms[1].mean is too large");
    checkRefused("\"mean\": 40.5", "\"mean\": 1e999", "a number that is too large");
    checkRefused("\"mean\": 40.5", "\"mean\": NaN", "is not JSON");
    checkRefused("\"coefficient\": -0.001", "\"coefficient\": 0", "terms[1].coefficient is 0");
    checkRefused("clinical|age", "original_glcm_MCC", "terms[1].feature repeats original_glcm_MCC");
    checkRefused("clinical|age", " ", "terms[1].feature is empty");
    checkRefused("\"trainingMaximum\": 99.0", "\"trainingMaximum\": 0.5",
                 "trainingMaximum is less than trainingMinimum");
    checkRefused("\"apparentAuc\": 1", "\"apparentAuc\": 12", "field performance.apparentAuc is 12");
    checkRefused("lambda.min", "lambda.max", "performance.lambdaRule is neither");
    checkRefused("\"negativeLabel\": \"WT\"", "\"negativeLabel\": \"CCSK\"", "same as positiveLabel");
    checkRefused("\"positiveLabel\": \"CCSK\"", "\"positiveLabel\": \"\"", "field positiveLabel is empty");
    checkRefused("\"positives\": 1", "\"positives\": 2", "trainingCases doesn't hold as many cases");
    checkRefused("\"name\":", "\"phase\": \"\", \"name\":", "has the field phase twice");
}

TEST_CASE("A file that is no model, cut off or hostile is refused in one sentence", "[unit]") {
    const auto json = toJson(example());
    CHECK_THROWS_WITH(parseModel("", "m.json"), Catch::Contains("is not JSON"));
    CHECK_THROWS_WITH(parseModel("[]", "m.json"), Catch::Contains("is not a Rimlight model"));
    CHECK_THROWS_WITH(parseModel("{}", "m.json"), Catch::Contains("is not a Rimlight model"));
    CHECK_THROWS_WITH(parseModel("\xFF\xFE", "m.json"), Catch::Contains("is not JSON"));
    CHECK_THROWS_WITH(parseModel(std::string(2000000, '['), "m.json"), Catch::Contains("nested too deeply"));
    for (std::size_t length = 0; length + 2 < json.size(); length += 7)
        CHECK_THROWS_AS(parseModel(json.substr(0, length), "m.json"), Error);
}

TEST_CASE("A field of a later program is ignored", "[unit]") {
    CHECK_NOTHROW(parseModel(changed("\"name\":", "\"calibration\": [1, {\"a\": 2}], \"name\":"), "m.json"));
}

TEST_CASE("A model that couldn't be read back is not written", "[unit]") {
    const test::TemporaryFolder folder;
    auto model = example();
    model.intercept = std::numeric_limits<double>::quiet_NaN();
    CHECK_THROWS_WITH(writeModel(model, folder / "m.json"), Catch::Contains("field intercept is not a number"));
    model = example();
    model.name = "M\xFCller";
    CHECK_THROWS_WITH(writeModel(model, folder / "m.json"), Catch::Contains("not UTF-8"));
    CHECK_FALSE(std::filesystem::exists(folder / "m.json"));
    CHECK_THROWS_AS(writeModel(example(), folder / "absent" / "m.json"), Error);
}

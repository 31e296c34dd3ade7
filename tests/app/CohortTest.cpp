#include "core/base/AtomicFile.h"
#include "core/tables/Csv.h"
#include "tests/support/PdfText.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>

using namespace rimlight;

TEST_CASE("The whole way: sample cohort, features, fit, prediction and report with the same numbers", "[slow]") {
    const test::TemporaryFolder folder;
    const std::string cohort = folder / "cohort";
    const std::string table = folder / "features.csv";
    const std::string model = folder / "model.json";
    constexpr int kCases = 14;
    const auto made =
        test::runProgram("rimlight-cli", {"sample", cohort, "--cases", std::to_string(kCases), "--seed", "5"});
    CAPTURE(made.err);
    REQUIRE(made.exitCode == 0);
    const auto list = tables::readCsv(std::filesystem::path(cohort) / "cohort.csv");
    REQUIRE(list.rows.size() == kCases);
    const auto outcome = list.columnOf("diagnosis");
    REQUIRE(outcome);
    for (const auto& row : list.rows) {
        const auto base = std::filesystem::path(cohort) / row.front();
        const auto result = test::runProgram(
            "rimlight-cli", {"features", base / "corticomedullary", base / "reader1.nii.gz", "--case", row.front(),
                             "--append", "-o", table, "--column", "diagnosis=" + row[*outcome]});
        CAPTURE(result.err);
        REQUIRE(result.exitCode == 0);
    }
    const auto fitted = test::runProgram(
        "rimlight-cli", {"fit", table, "--outcome", "diagnosis", "--positive", "CCSK", "-o", model, "--synthetic"});
    CAPTURE(fitted.err);
    REQUIRE(fitted.exitCode == 0);
    const auto fit = nlohmann::json::parse(readTextFile(model));
    if (fit["terms"].empty()) {
        CHECK_THAT(fitted.out + fitted.err,
                   Catch::Contains("selected nothing") || Catch::Contains("selected no feature"));
        return;
    }
    const std::string json = folder / "prediction.json";
    const std::string report = folder / "report.pdf";
    const auto base = std::filesystem::path(cohort) / "case-0001";
    const auto predicted =
        test::runProgram("rimlight-cli", {"predict", model, "--image", base / "corticomedullary", "--mask",
                                          base / "reader1.rtstruct.dcm", "--json", json, "--report", report});
    CAPTURE(predicted.err);
    REQUIRE(predicted.exitCode == 0);
    const auto prediction = nlohmann::json::parse(readTextFile(json));
    CHECK(prediction["synthetic"]["image"] == true);
    CHECK(prediction["synthetic"]["training"] == true);
    std::string text;
    for (const auto& page : test::pdfPages(report))
        text += page;
    CHECK_THAT(text, Catch::Contains("Research use only"));
    CHECK_THAT(text, Catch::Contains("SYNTHETIC"));
    for (const char* key : {"radscore", "probability", "cutoffRadscore"}) {
        char number[32];
        std::snprintf(number, sizeof number, "%.6g", prediction[key].get<double>());
        CAPTURE(key, number);
        CHECK_THAT(text, Catch::Contains(number));
    }
}

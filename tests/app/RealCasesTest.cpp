#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/support/PdfText.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

tables::TextTable featuresOf(const fs::path& image, const fs::path& mask) {
    const auto result = test::runProgram("rimlight-cli", {"features", image, mask});
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    return tables::parseCsv(result.out, "features");
}

std::string sixDigits(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

} // namespace

TEST_CASE("DICOM with RTSTRUCT and NIfTI of one case give the same 107 features", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    const auto dicom = featuresOf(sts / "dicom/STS_025/CT/image", sts / "dicom/STS_025/CT/mask");
    const auto nifti = featuresOf(sts / "nifti/STS_025/CT_image.nii.gz", sts / "nifti/STS_025/CT_mask.nii.gz");
    REQUIRE(dicom.columns == nifti.columns);
    int features = 0;
    for (std::size_t c = 0; c < dicom.columns.size(); ++c) {
        if (dicom.columns[c].rfind("original_", 0) != 0)
            continue;
        ++features;
        const double a = parseNumber(dicom.rows[0][c]).value();
        const double b = parseNumber(nifti.rows[0][c]).value();
        CAPTURE(dicom.columns[c], a, b);
        // The masks are equal voxel by voxel; the spacing of the NIfTI is rounded to float32 (6e-8), a volume to its
        // cube.
        CHECK(std::abs(a - b) <= 2e-7 * std::abs(b));
    }
    CHECK(features == 107);
}

TEST_CASE("The window writes the same features as the command line, byte for byte", "[gui]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    const test::TemporaryFolder folder;
    const auto image = sts / "dicom/STS_025/CT/image";
    const auto mask = sts / "dicom/STS_025/CT/mask";
    const fs::path csv = folder / "window.csv";
    const fs::path picture = folder / "window.png";
    const std::string command = "xvfb-run -a -s '-screen 0 1920x1200x24' '" +
                                (test::programFolder() / "rimlight").string() + "' --open '" + image.string() +
                                "' --mask '" + mask.string() + "' --features '" + csv.string() + "' --screenshot '" +
                                picture.string() + "' 2>'" + (folder / "window.err").string() + "'";
    ::setenv("QT_QPA_PLATFORM", "xcb", 1);
    ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    const int status = std::system(command.c_str());
    CAPTURE(readTextFile(folder / "window.err"));
    REQUIRE(status == 0);
    CHECK(readTextFile(csv) == test::runProgram("rimlight-cli", {"features", image, mask}).out);
    CHECK(fs::file_size(picture) > 50000);
}

TEST_CASE("A model fitted on 22 real MR cases predicts one, and its report reads back the numbers", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(sts, "sts");
    const test::TemporaryFolder folder;
    const std::string table = folder / "features.csv";
    const auto outcomes = tables::readCsv(sts / "outcome.csv");
    int cases = 0;
    for (const auto& row : outcomes.rows) {
        const auto base = sts / "nifti" / row[0];
        if (!fs::exists(base / "MR_T1_image.nii.gz"))
            continue;
        const auto result = test::runProgram("rimlight-cli", {"features", base / "MR_T1_image.nii.gz",
                                                              base / "MR_T1_mask.nii.gz", "--case", row[0], "--append",
                                                              "-o", table, "--column", "lung_metastasis=" + row[1]});
        CAPTURE(row[0], result.err);
        REQUIRE(result.exitCode == 0);
        ++cases;
    }
    REQUIRE(cases == 22);
    const std::string model = folder / "model.json";
    const auto fitted = test::runProgram(
        "rimlight-cli", {"fit", table, "--outcome", "lung_metastasis", "--positive", "1", "-o", model});
    CAPTURE(fitted.err);
    REQUIRE(fitted.exitCode == 0);
    const fs::path report = folder / "report.pdf";
    const fs::path json = folder / "prediction.json";
    const auto predicted = test::runProgram(
        "rimlight-cli", {"predict", model, "--image", sts / "nifti/STS_002/MR_T1_image.nii.gz", "--mask",
                         sts / "nifti/STS_002/MR_T1_mask.nii.gz", "--json", json, "--report", report});
    CAPTURE(predicted.err);
    REQUIRE(predicted.exitCode == 0);
    const auto prediction = nlohmann::json::parse(readTextFile(json));
    std::string text;
    for (const auto& page : test::pdfPages(report)) {
        CHECK_THAT(page, Catch::Contains("Research use only. Not for clinical use."));
        text += page;
    }
    for (const char* key : {"radscore", "probability", "cutoffRadscore", "cutoffProbability"})
        CHECK_THAT(text, Catch::Contains(sixDigits(prediction[key])));
    for (const auto& [name, value] : prediction["features"].items()) {
        CAPTURE(name);
        CHECK_THAT(text, Catch::Contains(sixDigits(value)));
    }
}

TEST_CASE("A series that may not be measured is refused with the reason", "[unit]") {
    RIMLIGHT_NEEDS_DATA(tilted, "ct-gantry-tilt");
    const auto result = test::runProgram("rimlight-cli", {"features", tilted, tilted});
    CHECK(result.exitCode == 2);
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
}

TEST_CASE("Threads do not change a byte of the table", "[unit]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    const auto run = [&](const char* threads) {
        return test::runProgram("rimlight-cli", {"features", pyradiomics / "brain1_image.nrrd",
                                                 pyradiomics / "brain1_label.nrrd", "--threads", threads})
            .out;
    };
    const auto one = run("1");
    CHECK(one.size() > 1000);
    CHECK(run("2") == one);
    CHECK(run("8") == one);
}

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

/// The table that the window writes when it is opened with the arguments; its picture is window.png in the folder.
std::string featuresOfWindow(const test::TemporaryFolder& folder, const std::vector<std::string>& arguments) {
    const fs::path csv = folder / "window.csv";
    std::string command =
        "xvfb-run -a -s '-screen 0 1920x1200x24' '" + (test::programFolder() / "rimlight").string() + "'";
    for (const auto& argument : arguments)
        command += " '" + argument + "'";
    command += " --features '" + csv.string() + "' --screenshot '" + (folder / "window.png").string() + "' 2>'" +
               (folder / "window.err").string() + "'";
    ::setenv("QT_QPA_PLATFORM", "xcb", 1);
    ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    const int status = std::system(command.c_str());
    CAPTURE(readTextFile(folder / "window.err"));
    REQUIRE(status == 0);
    return readTextFile(csv);
}

std::vector<std::string> with(std::vector<std::string> arguments, const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
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
    const auto ofWindow = featuresOfWindow(folder, {"--open", image, "--mask", mask});
    CHECK(ofWindow == test::runProgram("rimlight-cli", {"features", image, mask}).out);
    CHECK(fs::file_size(folder / "window.png") > 50000);
}

TEST_CASE("Window, command line and batch read the same features of every image type, byte for byte", "[gui]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    const test::TemporaryFolder folder;
    const std::string image = pyradiomics / "brain1_image.nrrd";
    const std::string mask = pyradiomics / "brain1_label.nrrd";
    const std::string settings = folder / "all.yaml";
    writeFileAtomically(settings,
                        "imageType: {Original: {}, Wavelet: {wavelet: db2, level: 2}, LoG: {sigma: [1.0, 3.0]}, "
                        "Square: {}, SquareRoot: {}, Logarithm: {}, Exponential: {}, Gradient: {}, LBP2D: {}, "
                        "LBP3D: {}}\nsetting: {normalize: true, normalizeScale: 100, resampledPixelSpacing: "
                        "[1, 1, 2], biasCorrection: n4}\n");
    const std::vector<std::string> case1 = {"features", image, mask, "--settings", settings};
    const auto one = test::runProgram("rimlight-cli", with(case1, {"--threads", "1"}));
    CAPTURE(one.err);
    REQUIRE(one.exitCode == 0);
    CHECK(test::runProgram("rimlight-cli", with(case1, {"--threads", "2"})).out == one.out);
    CHECK(test::runProgram("rimlight-cli", with(case1, {"--threads", "8"})).out == one.out);
    CHECK(featuresOfWindow(folder, {"--open", image, "--mask", mask, "--settings", settings}) == one.out);

    const std::string list = folder / "cases.csv";
    const std::string table = folder / "batch.csv";
    writeFileAtomically(list, "Image,Mask\n" + image + "," + mask + "\n");
    const auto batch =
        test::runProgram("rimlight-cli", {"features", "--batch", list, "--settings", settings, "-o", table});
    CAPTURE(batch.err);
    REQUIRE(batch.exitCode == 0);
    const auto single = tables::parseCsv(one.out, "one.csv");
    const auto cells = tables::readCsv(table);
    std::size_t features = 0;
    for (std::size_t c = 0; c < single.columns.size(); ++c) {
        const auto& name = single.columns[c];
        const auto found = std::find(cells.columns.begin(), cells.columns.end(), name);
        if (name.find('_') == std::string::npos || name.find("diagnostics") == 0 || found == cells.columns.end())
            continue;
        CAPTURE(name);
        CHECK(cells.rows[0][static_cast<std::size_t>(found - cells.columns.begin())] == single.rows[0][c]);
        ++features;
    }
    constexpr std::size_t kImages = 1 + 15 + 2 + 5 + 1 + 3; // Original, Wavelet, LoG, five transforms, LBP2D, LBP3D
    CHECK(features == 14 + 93 * kImages);
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

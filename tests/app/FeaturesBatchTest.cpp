#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/support/Program.h"
#include "tests/support/RunningCli.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

using Milliseconds = std::chrono::milliseconds;

std::ptrdiff_t wholeLines(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::count(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>(), '\n');
}

/// Waits until the journal holds so many cases, or the program ended.
void awaitCases(test::RunningCli& cli, const fs::path& journal, std::ptrdiff_t cases) {
    while (!cli.ended() && wholeLines(journal) < cases + 1)
        std::this_thread::sleep_for(Milliseconds(1));
}

/// Six regions of three real images, and what a batch of them writes.
struct RealCases {
    test::TemporaryFolder folder;
    std::string list = folder / "cases.csv";
    std::string settings = folder / "settings.yaml";
    std::string table = folder / "table.csv";
    std::string journal = table + ".journal";

    RealCases(const fs::path& pyradiomics, const fs::path& edgeMasks) {
        const auto edge = edgeMasks.string();
        std::string csv = "Case,Image,Mask,Label,outcome\n";
        const auto add = [&](const std::string& id, const std::string& image, const std::string& mask,
                             const std::string& label) {
            csv += id + "," + image + "," + mask + "," + label + ",yes\n";
        };
        for (const std::string name : {"brain1", "breast1"})
            add(name, pyradiomics / (name + "_image.nrrd"), pyradiomics / (name + "_label.nrrd"), "1");
        const auto image = edge + "/img.nii.gz";
        add("one", image, edge + "/seg_one_label.nii.gz", "");
        add("two-1", image, edge + "/seg_two_labels.nii.gz", "1");
        add("two-2", image, edge + "/seg_two_labels.nii.gz", "2.0");
        add("dilated", image, edge + "/seg_dilated_10mm.nii.gz", "");
        writeFileAtomically(list, csv);
        writeFileAtomically(settings, "setting:\n  binWidth: 1\n"); // many grey levels take their time
    }

    std::vector<std::string> arguments(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all{"features", "--batch", list, "-o", table};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::vector<std::string> slow(const std::vector<std::string>& more = {}) const {
        auto all = arguments({"--settings", settings, "--threads", "1"});
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    /// Runs a batch to its end. Every case must be measured.
    void runToEnd(const std::vector<std::string>& all) const {
        const auto result = test::runProgram("rimlight-cli", all);
        std::vector<std::string> reasons;
        if (result.exitCode == 3)
            for (const auto& row : tables::readCsv(table).rows)
                reasons.push_back(row.back());
        CAPTURE(result.err, reasons);
        REQUIRE(result.exitCode == 0);
    }
    /// The table's bytes; the table is removed.
    std::string take() const {
        auto bytes = readTextFile(table);
        fs::remove(table);
        return bytes;
    }
};

} // namespace

TEST_CASE("A batch gives the rows of its cases measured one by one, for any number at once", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(edgeMasks, "edge-masks");
    const RealCases cases(pyradiomics, edgeMasks);
    const auto batch = test::runProgram("rimlight-cli", cases.arguments({"--threads", "3"}));
    CAPTURE(batch.err);
    REQUIRE(batch.exitCode == 0);
    CHECK_THAT(batch.err, Catch::Contains("6 of 6 cases\n"));
    const auto together = cases.take();
    cases.runToEnd(cases.arguments({"--threads", "1"}));
    CHECK(cases.take() == together);
    const auto list = tables::readCsv(cases.list);
    for (const auto& row : list.rows) {
        std::vector<std::string> arguments{"features",          row[1], row[2],      "--case",  row[0], "--column",
                                           "outcome=" + row[4], "-o",   cases.table, "--append"};
        if (row[0].rfind("two", 0) == 0)
            arguments.insert(arguments.end(), {"--segment", row[3].substr(0, 1)});
        const auto single = test::runProgram("rimlight-cli", arguments);
        CAPTURE(single.err);
        REQUIRE(single.exitCode == 0);
    }
    CHECK(cases.take() == together);
}

TEST_CASE("A batch that is killed again and again loses no finished case and gives the same table", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(edgeMasks, "edge-masks");
    const RealCases cases(pyradiomics, edgeMasks);
    cases.runToEnd(cases.slow());
    const auto expected = cases.take();
    std::ptrdiff_t known = 0;
    int kills = 0;
    {
        test::RunningCli cli(cases.slow());
        awaitCases(cli, cases.journal, 2);
        cli.send(SIGKILL);
        REQUIRE(cli.wait() == 128 + SIGKILL);
        known = wholeLines(cases.journal);
        CHECK(known >= 3);
    }
    CHECK_FALSE(fs::exists(cases.table));
    CHECK(test::runProgram("rimlight-cli", cases.slow()).exitCode == 2); // not begun anew by accident
    // Each run gets a little longer than the last before it is killed, wherever it is then; in the end by a quarter, or
    // a program that a sanitizer slows down would be killed hundreds of times before its first case.
    for (Milliseconds patience(20);; patience += std::max(Milliseconds(60), patience / 4), ++kills) {
        test::RunningCli cli(cases.slow({"--resume"}));
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!cli.ended() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(Milliseconds(1));
        if (cli.ended()) {
            REQUIRE(cli.wait() == 0);
            break;
        }
        cli.send(SIGKILL);
        // Killed after its last step, when the table stands and the journal is gone, it had ended too.
        if (cli.wait() == 0 || (!fs::exists(cases.journal) && fs::exists(cases.table)))
            break;
        const auto lines = wholeLines(cases.journal);
        REQUIRE(lines >= known);
        known = lines;
    }
    CHECK(kills >= 1);
    CHECK_FALSE(fs::exists(cases.journal));
    CHECK(cases.take() == expected);
}

TEST_CASE("Ctrl+C ends a batch with the journal of its finished cases, and code 130", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(edgeMasks, "edge-masks");
    const RealCases cases(pyradiomics, edgeMasks);
    cases.runToEnd(cases.slow());
    const auto expected = cases.take();
    {
        test::RunningCli cli(cases.slow());
        awaitCases(cli, cases.journal, 1);
        cli.send(SIGINT);
        REQUIRE(cli.wait() == 130);
    }
    CHECK(wholeLines(cases.journal) >= 2);
    CHECK_FALSE(fs::exists(cases.table));
    const auto resumed = test::runProgram("rimlight-cli", cases.slow({"--resume"}));
    CAPTURE(resumed.err);
    CHECK(resumed.exitCode == 0);
    CHECK_THAT(resumed.err, Catch::Contains("measured before the interruption"));
    CHECK(cases.take() == expected);
}

TEST_CASE("A batch with failed cases measures the others and ends with code 3", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(edgeMasks, "edge-masks");
    const RealCases cases(pyradiomics, edgeMasks);
    const auto edge = edgeMasks.string();
    writeFileAtomically(cases.list, "Patient,Image,Mask,Label\n"
                                    "p1," +
                                        edge + "/img.nii.gz," + edge + "/seg_empty.nii.gz,\n" + "p2," + edge +
                                        "/img.nii.gz," + edge + "/seg_one_label.nii.gz,\n" + "p3," + edge +
                                        "/img.nii.gz," + edge + "/seg_two_labels.nii.gz,9\n");
    const auto result = test::runProgram("rimlight-cli", cases.arguments());
    CAPTURE(result.err);
    CHECK(result.exitCode == 3);
    CHECK_THAT(result.err, Catch::EndsWith("1 of 3 cases; 2 failed: see column Error\n"));
    const auto table = tables::readCsv(cases.table);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.columns.back() == "Error");
    CHECK(table.columns[1] == "Patient");
    CHECK(table.rows[0].back() ==
          "Mask: the outline is empty. Choose an outline with at least one voxel inside the image.");
    CHECK(table.rows[1].back().empty());
    CHECK_THAT(table.rows[2].back(), Catch::Contains("Mask: has no segment \"9\"; it holds \"1\", \"2\""));
    const auto feature = table.columnOf("original_glcm_MCC");
    REQUIRE(feature);
    CHECK(table.rows[0][*feature].empty());
    CHECK_FALSE(table.rows[1][*feature].empty());
    CHECK_FALSE(fs::exists(cases.journal));
}

TEST_CASE("A batch of two phases and two regions has columns that say which is which", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(edgeMasks, "edge-masks");
    const RealCases cases(pyradiomics, edgeMasks);
    const auto edge = edgeMasks.string();
    const auto image = edge + "/img.nii.gz";
    const auto one = edge + "/seg_one_label.nii.gz";
    const auto dilated = edge + "/seg_dilated_10mm.nii.gz";
    writeFileAtomically(cases.list, "Image:art,Image:ven,Mask:tumour,Mask:ven/tumour,Mask:wide\n" + image + "," +
                                        image + "," + one + "," + dilated + "," + dilated + "\n");
    const auto result = test::runProgram("rimlight-cli", cases.arguments());
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    const auto table = tables::readCsv(cases.table);
    const auto value = [&](const std::string& name) { return table.rows.at(0).at(table.columnOf(name).value()); };
    const std::string feature = "original_firstorder_Mean";
    const auto single = [&](const std::string& mask) {
        const auto row = tables::parseCsv(test::runProgram("rimlight-cli", {"features", image, mask}).out, "single");
        return row.rows.at(0).at(row.columnOf(feature).value());
    };
    const auto ofOne = single(one);
    const auto ofDilated = single(dilated);
    REQUIRE(ofOne != ofDilated);
    CHECK(value("art|tumour|" + feature) == ofOne);
    CHECK(value("art|wide|" + feature) == ofDilated);
    CHECK(value("ven|tumour|" + feature) == ofDilated); // its own mask for the venous phase
    CHECK(value("ven|wide|" + feature) == ofDilated);
}

TEST_CASE("Tables of a batch come as XLSX and JSON by their ending", "[oracle]") {
    RIMLIGHT_NEEDS_DATA(pyradiomics, "pyradiomics");
    RIMLIGHT_NEEDS_DATA(edgeMasks, "edge-masks");
    RealCases cases(pyradiomics, edgeMasks);
    cases.table = cases.folder / "table.json";
    REQUIRE(test::runProgram("rimlight-cli", cases.arguments()).exitCode == 0);
    const auto json = nlohmann::json::parse(readTextFile(cases.table));
    REQUIRE(json.size() == 6);
    CHECK(json[0]["case"] == "brain1");
    CHECK(json[0]["features"].size() == 107);
    CHECK(json[0]["columns"]["outcome"] == "yes");
    cases.table = cases.folder / "table.xlsx";
    REQUIRE(test::runProgram("rimlight-cli", cases.arguments()).exitCode == 0);
    const auto first = readTextFile(cases.table);
    CHECK(first.rfind("PK", 0) == 0);
    REQUIRE(test::runProgram("rimlight-cli", cases.arguments({"--threads", "1"})).exitCode == 0);
    CHECK(readTextFile(cases.table) == first);
}

TEST_CASE("A batch that can't begin says why in one sentence, with the lines of the list", "[unit]") {
    const test::TemporaryFolder folder;
    const std::string list = folder / "cases.csv";
    const std::string table = folder / "table.csv";
    const auto refused = [&](const std::string& csv, const std::vector<std::string>& more, const std::string& words) {
        writeFileAtomically(list, csv);
        std::vector<std::string> arguments{"features", "--batch", list};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = test::runProgram("rimlight-cli", arguments);
        CAPTURE(csv, result.err);
        CHECK(result.exitCode == 2);
        CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 1);
        CHECK_THAT(result.err, Catch::Contains(words));
        CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
    };
    refused("Image,Mask\ni,m\n", {}, "a batch needs a file to write");
    refused("Image,Mask\ni,m\n", {"-o", table + ".txt"}, ".csv, .xlsx or .json");
    refused("Image,Mask\ni,m\n", {"-o", list}, "is the list of cases");
    refused("Image,Mask\ni,m\n", {"-o", table}, "line 2: ");
    refused("Image;Mask\ni;m\n", {"-o", table}, "semicolons");
    refused("Case,Image\na,i\n", {"-o", table}, "has no column \"Mask\"");
    refused("Image,Mask\ni,m,n\n", {"-o", table}, "line 2 has 3 cells");
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"IMAGE", "MASK"}, {"--case", "a"}, {"--append"}, {"--segment", "1"}}) {
        std::vector<std::string> arguments{"features", "--batch", list, "-o", table};
        arguments.insert(arguments.end(), more.begin(), more.end());
        CHECK(test::runProgram("rimlight-cli", arguments).exitCode == 2);
    }
    CHECK(test::runProgram("rimlight-cli", {"features", "--resume", "i", "m"}).exitCode == 2);
    CHECK_THAT(test::runProgram("rimlight-cli", {"features"}).err, Catch::Contains("IMAGE and MASK"));
}

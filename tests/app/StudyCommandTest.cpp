#include "core/base/AtomicFile.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/study/StudyStore.h"
#include "core/tables/Csv.h"
#include "tests/support/Program.h"
#include "tests/support/RunningCli.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

/// A sample cohort with a study of a few quick features over it.
class SampleStudy {
public:
    explicit SampleStudy(int cases) {
        const auto made = test::runProgram(
            "rimlight-cli", {"sample", (m_folder / "cohort").string(), "--compact", "--cases", std::to_string(cases)});
        REQUIRE(made.exitCode == 0);
        auto protocol = test::runProgram("rimlight-cli", {"study", "show", "wilms-vs-ccsk"}).out;
        REQUIRE_FALSE(protocol.empty());
        replace(protocol, "folds: 5\n  bootstraps: 1000", "folds: 3\n  bootstraps: 50\n  optimism_resamples: 4");
        replace(protocol, "      - svm: {search: default}\n      - random-forest\n", "");
        writeFileAtomically(m_folder / "protocol.yaml", protocol);
        writeStudy("study: Sample\nprotocol: protocol.yaml\ncohort: cohort/cohort.csv\n");
    }

    void writeStudy(const std::string& yaml) const { writeFileAtomically(m_folder / "study.yaml", yaml); }

    std::vector<std::string> arguments(const std::string& results) const {
        return {"study", "run", (m_folder / "study.yaml").string(), "-o", (m_folder.path() / results).string()};
    }
    test::ProgramResult run(const std::string& results) const {
        return test::runProgram("rimlight-cli", arguments(results));
    }

    /// Every plain file of the results, and what the database holds.
    std::map<std::string, std::string> take(const std::string& results) const {
        std::map<std::string, std::string> files;
        const fs::path root = m_folder.path() / results;
        for (const auto& entry : fs::recursive_directory_iterator(root))
            if (entry.is_regular_file() && entry.path().extension() != ".sqlite")
                files[fs::relative(entry.path(), root).string()] = readTextFile(entry.path());
        files["database"] = study::StudyStore(root, study::StoreUse::Read).dump();
        return files;
    }

    static void replace(std::string& text, const std::string& from, const std::string& to) {
        const auto place = text.find(from);
        REQUIRE(place != std::string::npos);
        text.replace(place, from.size(), to);
    }

    const test::TemporaryFolder& folder() const { return m_folder; }

private:
    test::TemporaryFolder m_folder;
};

/// The number of a process that ran.
pid_t goneProcess() {
    const pid_t process = ::fork();
    if (process == 0)
        ::_exit(0);
    ::waitpid(process, nullptr, 0);
    return process;
}

} // namespace

TEST_CASE("A study runs from images to results, and again without working", "[unit]") {
    const SampleStudy sample(24);
    const auto first = sample.run("out");
    CAPTURE(first.err);
    REQUIRE(first.exitCode == 0);
    CHECK_THAT(first.out, Catch::Contains("radiomics/logistic-regression") && Catch::Contains("SYNTHETIC") &&
                              Catch::Contains("Research use only"));
    const auto files = sample.take("out");
    CHECK(files.contains("features/features-reader-1.csv"));
    CHECK(files.contains("tables/verdicts-radiomics.csv"));
    CHECK(files.contains("figures/flow.json"));
    const auto results = nlohmann::json::parse(files.at("results.json"));
    CHECK(results.contains("synthetic")); // the images say so, though the study doesn't
    CHECK_THAT(files.at("models/radiomics-logistic-regression.json"), Catch::Contains("\"syntheticData\": true"));
    CHECK(sample.run("out").exitCode == 0);
    CHECK(sample.take("out") == files);
}

TEST_CASE("A study that is killed again and again ends with the same files and the same database", "[unit]") {
    const SampleStudy sample(24);
    REQUIRE(sample.run("whole").exitCode == 0);
    const auto expected = sample.take("whole");
    int kills = 0;
    using Milliseconds = std::chrono::milliseconds;
    for (Milliseconds patience(300);; patience += std::max(Milliseconds(200), patience / 4), ++kills) {
        test::RunningCli cli(sample.arguments("killed"));
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!cli.ended() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(Milliseconds(1));
        if (cli.ended()) {
            REQUIRE(cli.wait() == 0);
            break;
        }
        cli.send(SIGKILL);
        cli.wait();
    }
    CHECK(kills >= 2);
    // What a kill between two steps of a write leaves, which the kills above seldom meet.
    const std::string process = std::to_string(goneProcess());
    for (const std::string name : {"tables/.cox.", "figures/.cox.", "models/.cox.", "features/.features-reader-1.",
                                   "features/.agreement-reader-1-again.", "figures/.agreement-dice.", "."})
        writeFileAtomically(sample.folder() / "killed" / (name + process + ".tmp.csv"), "half");
    const auto foreign = sample.folder() / "killed" / "mine" / (".notes." + process + ".tmp.txt");
    std::filesystem::create_directories(foreign.parent_path());
    writeFileAtomically(foreign, "not the study's");
    REQUIRE(sample.run("killed").exitCode == 0);
    CHECK(std::filesystem::remove(foreign));
    const auto files = sample.take("killed");
    REQUIRE(files.size() == expected.size());
    for (const auto& [name, bytes] : expected) {
        CAPTURE(name);
        REQUIRE(files.contains(name));
        CHECK(files.at(name) == bytes);
    }
}

TEST_CASE("The readers' outlines are compared as the program's own command compares them", "[unit]") {
    const SampleStudy sample(24);
    auto arguments = sample.arguments("one");
    arguments.insert(arguments.end(), {"--threads", "1"});
    REQUIRE(test::runProgram("rimlight-cli", arguments).exitCode == 0);
    const auto files = sample.take("one");
    const auto table = tables::parseCsv(files.at("tables/agreement-outlines.csv"), "outlines");
    REQUIRE(table.rows.size() >= 2);
    for (const auto& row : {table.rows.front(), table.rows.back()}) {
        CAPTURE(row[0]);
        const auto folder = sample.folder() / "cohort" / row[0];
        const auto agree = test::runProgram("rimlight-cli", {"agree", (folder / "reader1.nii.gz").string(),
                                                             (folder / "reader1_second.nii.gz").string(), "--json"});
        CAPTURE(agree.err);
        REQUIRE(agree.exitCode == 0);
        const auto pair = nlohmann::json::parse(agree.out).at("pairs").at(0);
        const auto number = [&](const std::string& column) { return *parseNumber(row[*table.columnOf(column)]); };
        CHECK(number("Dice") == pair.at("dice").get<double>());
        CHECK(number("Jaccard") == pair.at("jaccard").get<double>());
        CHECK(number("HD95 mm") == pair.at("hausdorff95Mm").get<double>());
        CHECK(number("mean mm") == pair.at("meanSurfaceDistanceMm").get<double>());
        CHECK(number("difference %") == pair.at("volumeDifferencePercent").get<double>());
        CHECK(number("volume second ml") - number("volume first ml") ==
              Approx(pair.at("volumeDifferenceMl").get<double>()));
    }
    for (const char* name : {"figures/agreement-dice.json", "figures/agreement-volumes.json",
                             "figures/agreement-icc.json", "tables/agreement-icc.csv"})
        CHECK(files.contains(name));
    arguments = sample.arguments("eight");
    arguments.insert(arguments.end(), {"--threads", "8"});
    REQUIRE(test::runProgram("rimlight-cli", arguments).exitCode == 0);
    CHECK(sample.take("eight") == files);
}

TEST_CASE("An outline that can't be compared is named, and the study goes on", "[unit]") {
    const SampleStudy sample(24);
    const auto table = tables::readCsv(sample.folder() / "cohort" / "cohort.csv");
    std::string id;
    fs::path outline;
    for (const auto& row : table.rows)
        if (const auto& path = row[*table.columnOf("reader1_second")]; id.empty() && !path.empty()) {
            id = row[*table.columnOf("case")];
            outline = sample.folder() / "cohort" / path;
        }
    REQUIRE_FALSE(id.empty());
    writeFileAtomically(outline, "no image");
    const auto result = sample.run("out");
    CAPTURE(result.err);
    REQUIRE(result.exitCode == 0);
    const auto files = sample.take("out");
    const auto outlines = tables::parseCsv(files.at("tables/agreement-outlines.csv"), "outlines");
    const auto row =
        std::find_if(outlines.rows.begin(), outlines.rows.end(), [&](const auto& one) { return one[0] == id; });
    REQUIRE(row != outlines.rows.end());
    CHECK((*row)[*outlines.columnOf("Dice")].empty());
    CHECK_THAT(row->back(), Catch::Contains("Mask:reader 1 again"));
    CHECK_THAT(files.at("results.json"), Catch::Contains("Case " + id + " has no comparison of outlines"));
    CHECK(files.at("results.json").find(sample.folder().path().string()) == std::string::npos);
}

TEST_CASE("A wrong study ends with code 2 and a sentence, and finished work stays", "[unit]") {
    const SampleStudy sample(24);
    const auto refused = [&](const std::string& yaml, const std::string& words) {
        CAPTURE(yaml);
        sample.writeStudy(yaml);
        const auto result = sample.run("out");
        CHECK(result.exitCode == 2);
        CHECK_THAT(result.err, Catch::Contains(words));
    };
    const std::string good = "study: Sample\nprotocol: protocol.yaml\ncohort: cohort/cohort.csv\n";
    REQUIRE(sample.run("out").exitCode == 0);
    const auto before = sample.take("out");
    refused("study: Sample\nprotocol: nowhere.yaml\ncohort: cohort/cohort.csv\n", "nowhere.yaml");
    refused("study: Sample\nprotocol: protocol.yaml\ncohort: nowhere.csv\n", "nowhere.csv");
    refused(good + "colums: {}\n", "line 4");
    refused(good + "outcome: {positive: RCC}\n", "never holds RCC");
    refused(good + "columns: {corticomedullary: portal}\n", "has no column portal");
    refused(good + "exclude: {case-9999: gone}\n", "case-9999");
    CHECK(sample.take("out") == before);
}

TEST_CASE("A study's report is written as the path says, or told why not", "[unit]") {
    const SampleStudy sample(24);
    const auto study = (sample.folder() / "study.yaml").string();
    const auto report = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments = {"study", "report", study};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::runProgram("rimlight-cli", arguments);
    };
    const auto early = report({});
    CHECK(early.exitCode == 2);
    CHECK_THAT(early.err, Catch::Contains("Run the study first"));
    REQUIRE(sample.run("results").exitCode == 0);
    CHECK(report({}).exitCode == 0);
    CHECK(readTextFile(sample.folder() / "report.pdf").starts_with("%PDF"));
    CHECK(report({"-o", (sample.folder() / "r.html").string()}).exitCode == 0);
    CHECK(readTextFile(sample.folder() / "r.html").starts_with("<!DOCTYPE html>"));
    CHECK(report({"-o", (sample.folder() / "all").string()}).exitCode == 0);
    CHECK(fs::exists(sample.folder() / "all" / "README.txt"));
    const auto refused = report({"-o", (sample.folder() / "results").string()});
    CHECK(refused.exitCode == 2);
    CHECK_THAT(refused.err, Catch::Contains("earlier export"));
}

TEST_CASE("The protocols that come with the program are listed, shown and checked", "[unit]") {
    const auto listed = test::runProgram("rimlight-cli", {"study", "protocols"});
    CHECK(listed.exitCode == 0);
    for (const char* key :
         {"wilms-vs-ccsk", "ccrcc-t-stage", "mediastinal-pfs", "ccrcc-grade-fusion", "neuroblastoma-surgical-risk"})
        CHECK_THAT(listed.out, Catch::Contains(key));
    const auto schema = test::runProgram("rimlight-cli", {"study", "schema"});
    CHECK(nlohmann::json::parse(schema.out).at("type") == "object");
    CHECK(test::runProgram("rimlight-cli", {"study", "show", "nothing"}).exitCode == 2);
}

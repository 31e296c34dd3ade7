#include "core/study/results/StudyResults.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/report/FigureJson.h"
#include "core/study/run/StudySummary.h"
#include "tests/core/study/run/MadeUpStudy.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

using namespace rimlight;
using namespace rimlight::study;
using test::madeUpCases;
using test::MadeUpStudy;
namespace fs = std::filesystem;

namespace {

/// A finished run that a test may damage.
class FinishedStudy {
public:
    FinishedStudy() : m_study(madeUpCases(1)) { m_study.run("out"); }

    fs::path folder() const { return m_study.folder() / "out"; }
    StudyResults open() const { return openResults(folder()); }
    void write(const std::string& path, const std::string& bytes) const { writeFileAtomically(folder() / path, bytes); }
    std::string read(const std::string& path) const { return readTextFile(folder() / path); }
    /// Whether a sentence among the problems names all of the words.
    static bool tells(const std::vector<std::string>& problems, const std::vector<std::string>& words) {
        return std::any_of(problems.begin(), problems.end(), [&](const std::string& problem) {
            return std::all_of(words.begin(), words.end(),
                               [&](const auto& word) { return problem.find(word) != std::string::npos; });
        });
    }

private:
    MadeUpStudy m_study;
};

} // namespace

TEST_CASE("Results are opened with their words, cases, tables and figures", "[unit]") {
    const FinishedStudy finished;
    const auto results = finished.open();
    CHECK(results.problems.empty());
    CHECK(results.finished);
    CHECK(results.title == "Made-up");
    CHECK(results.mainModel == "radiomics/logistic-regression");
    CHECK(results.protocolText == finished.read("protocol.yaml"));
    REQUIRE_FALSE(results.headlines.empty());
    const auto json = nlohmann::json::parse(finished.read("results.json"));
    REQUIRE(results.headlines.size() == json.at("models").size());
    for (std::size_t i = 0; i < results.headlines.size(); ++i) {
        const auto& line = json.at("models").at(i);
        CHECK(results.headlines[i].model == line.at("model").get<std::string>());
        REQUIRE(results.headlines[i].auc.has_value());
        CHECK(*results.headlines[i].auc == line.at("auc").get<double>());
        REQUIRE(results.headlines[i].auc95.has_value());
        CHECK(results.headlines[i].auc95->low <= *results.headlines[i].auc);
        CHECK(results.headlines[i].auc95->high >= *results.headlines[i].auc);
    }
    CHECK(results.cases.size() == madeUpCases(1).ids.size());
    CHECK(results.items.size() == json.at("contents").size());
    for (const auto& item : results.items) {
        CAPTURE(item.name);
        if (item.kind == ResultKind::Figure)
            CHECK(report::figureTitle(resultFigure(results, item.name)) == item.caption);
        else
            CHECK_FALSE(resultTable(results, item.name).columns.empty());
    }
    REQUIRE(results.featureTables.size() == 1);
    const auto features = resultFeatures(results, results.featureTables.front());
    CHECK(features.names.size() == madeUpCases(1).names.size());
    CHECK(verifyResults(results).empty());
}

TEST_CASE("Items are found by their name and by its beginning", "[unit]") {
    const FinishedStudy finished;
    const auto results = finished.open();
    REQUIRE(results.find(ResultKind::Figure, "flow") != nullptr);
    CHECK(results.find(ResultKind::Figure, "no-such-figure") == nullptr);
    const auto roc = results.startingWith(ResultKind::Figure, "roc-radiomics-");
    REQUIRE_FALSE(roc.empty());
    for (const auto& item : roc)
        CHECK(item.name.starts_with("roc-radiomics-"));
}

TEST_CASE("A file that is missing or was changed is named, and is not shown", "[unit]") {
    const FinishedStudy finished;
    fs::remove(finished.folder() / "figures" / "flow.json");
    auto table = finished.read("tables/performance.csv");
    table[table.size() / 2] ^= 1;
    finished.write("tables/performance.csv", table);
    const auto results = finished.open();
    CHECK(FinishedStudy::tells(results.problems, {"figures/flow.json", "missing"}));
    CHECK_THROWS_AS(resultFigure(results, "flow"), Error);
    CHECK_THROWS_WITH(resultTable(results, "performance"), Catch::Contains("changed or damaged"));
    CHECK_NOTHROW(resultFigure(results, "confusion-training"));
    const auto differences = verifyResults(results);
    CHECK(differences.size() == 2);
}

TEST_CASE("Without its summary a study is read from its database and folders", "[unit]") {
    const FinishedStudy finished;
    const auto whole = finished.open();
    fs::remove(finished.folder() / "results.json");
    const auto results = finished.open();
    CHECK_FALSE(results.finished);
    CHECK(results.title == "Made-up");
    CHECK(results.items.size() == whole.items.size());
    CHECK_NOTHROW(resultFigure(results, "flow"));
}

TEST_CASE("A damaged database is a problem that hides nothing else", "[unit]") {
    const FinishedStudy finished;
    finished.write(kStudyFile, "no database at all, but long enough to be looked at as one by the library");
    const auto results = finished.open();
    CHECK(FinishedStudy::tells(results.problems, {kStudyFile, "damaged"}));
    CHECK(results.title == "Made-up");
    CHECK_NOTHROW(resultFigure(results, "flow"));
    CHECK_THROWS_AS(resultFeatures(results, "cases"), Error);
}

TEST_CASE("Results and databases of a newer version are told, and left as they are", "[unit]") {
    const FinishedStudy finished;
    auto json = nlohmann::ordered_json::parse(finished.read("results.json"));
    json["formatVersion"] = kResultsVersion + 1;
    finished.write("results.json", json.dump());
    {
        SQLite::Database database((finished.folder() / kStudyFile).string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 99");
    }
    const auto bytes = finished.read(kStudyFile);
    const auto results = finished.open();
    CHECK(FinishedStudy::tells(results.problems, {"results.json", "newer version"}));
    CHECK(FinishedStudy::tells(results.problems, {kStudyFile, "newer version"}));
    CHECK_NOTHROW(resultFigure(results, "flow"));
    CHECK(finished.read(kStudyFile) == bytes);
}

TEST_CASE("A summary can't name a file outside of the study", "[unit]") {
    const FinishedStudy finished;
    auto json = nlohmann::ordered_json::parse(finished.read("results.json"));
    json["contents"] = {{{"name", "tables/../../secret"}, {"caption", "x"}},
                        {{"name", "/etc/passwd"}, {"caption", "x"}},
                        {{"name", "figures/flow"}, {"caption", "Cases"}},
                        {{"name", 7}}};
    finished.write("results.json", json.dump());
    const auto results = finished.open();
    REQUIRE(results.items.size() == 1);
    CHECK(results.items.front().name == "flow");
}

TEST_CASE("A summary of nonsense is a problem, never a crash", "[unit]") {
    const FinishedStudy finished;
    for (const char* text :
         {"", "[]", "{", "{\"study\": 7, \"models\": {\"a\": 1}, \"contents\": [[]], \"findings\": 3}",
          "{\"study\": \"x\", \"models\": [{\"auc95\": [1]}], \"protocol\": 5}"}) {
        CAPTURE(text);
        finished.write("results.json", text);
        CHECK_NOTHROW(finished.open());
    }
}

TEST_CASE("A folder without a study's results is refused with what to choose", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(openResults(folder.path()), Catch::Contains("results.json"));
    CHECK_THROWS_WITH(openResults(folder / "gone"), Catch::Contains("moved"));
}

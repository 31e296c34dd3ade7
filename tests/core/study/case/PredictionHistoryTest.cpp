#include "core/study/case/PredictionHistory.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

const std::string kKey(64, 'a');

HistoryEntry entry(const std::string& model) {
    HistoryEntry one;
    one.when = "2026-11-22T10:00:00Z";
    one.programVersion = RIMLIGHT_VERSION;
    one.model = model;
    one.modelHash = "m";
    one.maskHash = "outline";
    one.regionMl = 12.345;
    one.headline = "CCSK rather than WT: 71 % (58-82)";
    one.label = "CCSK";
    one.probability = 1.0 / 3.0;
    one.interval95 = statistics::Interval{0.1, 0.9};
    one.radscore = -0.25;
    one.warnings = {"one\ntwo", "\"three\""};
    one.json = "{\n  \"a\": 1\n}\n";
    return one;
}

} // namespace

TEST_CASE("Results are kept as they were, and read with the newest first", "[unit]") {
    const test::TemporaryFolder folder;
    const PredictionHistory history(folder / "history");
    CHECK(history.read(kKey).entries.empty());
    history.append(kKey, entry("first"));
    history.append(kKey, entry("second"));
    history.append(std::string(64, 'b'), entry("of another case"));
    const auto read = history.read(kKey);
    REQUIRE(read.entries.size() == 2);
    CHECK(read.damaged == 0);
    CHECK(read.entries[0].model == "second");
    const auto& old = read.entries[1];
    CHECK(old.model == "first");
    CHECK(old.probability == 1.0 / 3.0);
    CHECK(old.interval95 == statistics::Interval{0.1, 0.9});
    CHECK(old.radscore == -0.25);
    CHECK(old.warnings == entry("").warnings);
    CHECK(old.json == entry("").json);
    CHECK(old.regionMl == 12.345);
}

TEST_CASE("Damaged lines are passed over, and the file is only added to", "[unit]") {
    const test::TemporaryFolder folder;
    const PredictionHistory history(folder.path());
    history.append(kKey, entry("first"));
    const auto file = *fs::directory_iterator(folder.path());
    const auto whole = readTextFile(file);
    // A crash inside the second line, and after it a third result.
    writeFileAtomically(file, whole + whole.substr(0, whole.size() / 2));
    history.append(kKey, entry("third"));
    auto read = history.read(kKey);
    REQUIRE(read.entries.size() == 2);
    CHECK(read.damaged == 1);
    CHECK(read.entries[0].model == "third");
    CHECK(readTextFile(file).starts_with(whole));
    // A number that somebody changed.
    auto changed = readTextFile(file);
    changed.replace(changed.find("12.345"), 6, "99.345");
    writeFileAtomically(file, changed);
    read = history.read(kKey);
    CHECK(read.entries.size() == 1);
    CHECK(read.damaged == 2);
}

TEST_CASE("A folder that can't be written to is told", "[unit]") {
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "file", std::string_view("no folder"));
    CHECK_THROWS_WITH(PredictionHistory(folder / "file").append(kKey, entry("x")), Catch::Contains("cannot be kept"));
}

TEST_CASE("An earlier result tells what set it apart from the case as it is", "[unit]") {
    auto one = entry("x");
    CHECK(differencesFrom(one, "outline", "m").empty());
    one.programVersion = "0.1";
    CHECK(differencesFrom(one, "another", "other") == std::vector<std::string>{"Made with another outline (12.3 ml).",
                                                                               "Made with another model file.",
                                                                               "Made by version 0.1 of the program."});
}

TEST_CASE("An image is known by its series, or by its path, and by no name", "[unit]") {
    CaseImage image;
    CHECK(historyKey(image, {}).empty());
    CHECK(historyKey(image, "/tmp/a.nii.gz").size() == 64);
    CHECK(historyKey(image, "/tmp/a.nii.gz") == historyKey(image, "/tmp/x/../a.nii.gz"));
    image.series = dicom::Series{};
    image.series->seriesInstanceUid = "1.2.3";
    CHECK(historyKey(image, "/tmp/a") == historyKey(image, "/tmp/b"));
}

#include "core/study/FeatureBatch.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/study/BatchJournal.h"
#include "core/study/CaseMemory.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

BatchPlan planOf(int cases) {
    std::string csv = "Case,Image,Mask,age\n";
    for (int i = 0; i < cases; ++i) {
        const auto number = std::to_string(i);
        csv += "c" + number + ",Meier/i" + number + ",Meier/m" + number + "," + number + "\n";
    }
    return batchPlan(tables::parseCsv(csv, "cases.csv"), "/study", "cases.csv");
}

/// Results that tell the case, with a number of full precision and a value that is missing.
CaseResult resultOf(const BatchCase& one) {
    const double number = parseNumber(one.id.substr(1)).value_or(0.0);
    CaseResult result;
    result.diagnostics = {{"diagnostics_Versions_Rimlight", "0"}};
    result.features.values = {{"third", number / 3.0}, {"odd", 1.0}};
    if (number == 1.0)
        result.features.values[1].value = tables::Missing{"flat region"};
    return result;
}

BatchExtraction extractionOf(CaseExtractor extract) {
    return {{"third", "odd"}, "settings", std::move(extract)};
}

BatchExtraction plainExtraction() {
    return extractionOf([](const BatchCase& one, const Progress&) { return resultOf(one); });
}

struct Workplace {
    test::TemporaryFolder folder;
    fs::path table = folder / "table.csv";
    fs::path journal = folder / "table.csv.journal";

    BatchRun run(unsigned casesAtOnce = 1, bool resume = false) const { return {table, resume, casesAtOnce, {}}; }
    BatchRun resumed() const { return run(1, true); }
    std::string text() const { return readTextFile(table); }
    bool onlyTable() const {
        return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1 && fs::exists(table);
    }
};

/// Runs the batch and stops it as soon as so many cases are finished, as Ctrl+C does. One case at once.
void interrupt(const Workplace& place, const BatchPlan& plan, std::size_t after, const BatchExtraction& extraction) {
    std::stop_source stop;
    auto run = place.run();
    run.onFinished = [&](const FinishedCase& finished) {
        if (finished.done == after)
            stop.request_stop();
    };
    // The case after the last one waits until it hears of the stop.
    auto waiting = extraction;
    waiting.extract = [&](const BatchCase& one, const Progress& progress) {
        while (stop.stop_requested() && !progress.isCancelled())
            std::this_thread::yield();
        progress.throwIfCancelled();
        return extraction.extract(one, progress);
    };
    CHECK_THROWS_AS(runBatch(plan, waiting, run, Progress({}, stop.get_token())), Cancelled);
    REQUIRE(fs::exists(place.journal));
    REQUIRE_FALSE(fs::exists(place.table));
}

std::string uninterrupted(const BatchPlan& plan, const BatchExtraction& extraction) {
    const Workplace place;
    runBatch(plan, extraction, place.run());
    return place.text();
}

} // namespace

TEST_CASE("Cases wait for each other where they would need more memory together than allowed", "[unit]") {
    const Workplace place;
    // The bytes of a DICOM folder's files count six times.
    const test::TemporaryFolder folder;
    writeFileAtomically(folder / "1.dcm", std::string(1000, ' '));
    auto plan = planOf(6);
    for (auto& one : plan.cases)
        one.images.front().path = folder.path();
    REQUIRE(caseMemoryBytes(plan.cases.front()) == 6000);
    std::mutex mutex;
    int open = 0;
    int most = 0;
    const auto count = [&](int by) {
        const std::lock_guard lock(mutex);
        most = std::max(most, open += by);
    };
    const auto extraction = extractionOf([&](const BatchCase& one, const Progress&) {
        count(1);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        count(-1);
        return resultOf(one);
    });
    // Less than one case needs: still one at a time.
    const std::pair<std::uint64_t, int> expected[] = {{1, 1}, {11999, 1}, {12000, 2}, {0, 4}};
    std::set<std::string> texts;
    for (const auto& [bytes, atOnce] : expected) {
        most = 0;
        auto run = place.run(4);
        run.memoryBytes = bytes;
        runBatch(plan, extraction, run);
        CHECK(most <= atOnce);
        CHECK((atOnce == 1 || most > 1));
        texts.insert(place.text());
    }
    CHECK(texts.size() == 1);
}

TEST_CASE("A case that waits for memory hears that it is cancelled", "[unit]") {
    MemoryGate gate(100);
    const auto inside = gate.enter(100, {});
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(gate.enter(1, Progress({}, stop.get_token())), Cancelled);
}

TEST_CASE("An image that can't be read is taken for one of no size", "[unit]") {
    BatchCase one;
    one.images = {{"", "/nowhere/image.nii.gz"}};
    CHECK(caseMemoryBytes(one) == 0);
}

TEST_CASE("A batch has a line per case in the order of the list, for any number of cases at once", "[unit]") {
    const auto plan = planOf(20);
    // The first cases take longest, so that they finish last.
    const auto extraction = extractionOf([](const BatchCase& one, const Progress&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(one.line < 6 ? 30 : 1));
        return resultOf(one);
    });
    std::set<std::string> texts;
    for (const unsigned atOnce : {1U, 2U, 7U, 40U}) {
        const Workplace place;
        const auto summary = runBatch(plan, extraction, place.run(atOnce));
        CHECK(summary.cases == 20);
        CHECK(summary.failed == 0);
        texts.insert(place.text());
        CHECK(place.onlyTable());
    }
    REQUIRE(texts.size() == 1);
    const auto table = tables::parseCsv(*texts.begin(), "table.csv");
    CHECK(table.columns ==
          std::vector<std::string>{"Case", "age", "diagnostics_Versions_Rimlight", "third", "odd", "Missing"});
    REQUIRE(table.rows.size() == 20);
    for (std::size_t i = 0; i < 20; ++i) {
        CHECK(table.rows[i][0] == "c" + std::to_string(i));
        CHECK(table.rows[i][1] == std::to_string(i));
        CHECK(parseNumber(table.rows[i][3]) == static_cast<double>(i) / 3.0);
    }
    CHECK(table.rows[1][5] == "odd: flat region");
}

TEST_CASE("No more cases are open than asked for", "[unit]") {
    std::atomic<int> open{0};
    std::atomic<int> most{0};
    const auto extraction = extractionOf([&](const BatchCase& one, const Progress&) {
        const int now = ++open;
        for (int known = most; now > known && !most.compare_exchange_weak(known, now);) {
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(3));
        --open;
        return resultOf(one);
    });
    const Workplace place;
    runBatch(planOf(30), extraction, place.run(3));
    CHECK(most <= 3);
    CHECK(most >= 2); // they do run beside each other
}

TEST_CASE("A case that fails has empty features and its reason; the others are measured", "[unit]") {
    const auto extraction = extractionOf([](const BatchCase& one, const Progress&) -> CaseResult {
        if (one.id == "c1")
            throw Error("the outline is empty", one.masks.front().path.string(), "Choose another.");
        if (one.id == "c2")
            throw std::bad_alloc();
        if (one.id == "c3")
            throw std::runtime_error("odd \xFF bytes of " + one.images.front().path.string() + "/001.dcm");
        if (one.id == "c4") {
            auto other = resultOf(one);
            other.features.values.pop_back();
            return other;
        }
        return resultOf(one);
    });
    const Workplace place;
    const auto summary = runBatch(planOf(6), extraction, place.run(2));
    CHECK(summary.failed == 4);
    const auto table = tables::readCsv(place.table);
    CHECK(table.columns.back() == "Error");
    const auto reason = [&](std::size_t row) { return table.rows.at(row).back(); };
    CHECK(reason(0).empty());
    CHECK(table.rows[1] ==
          std::vector<std::string>{"c1", "1", "", "", "", "Mask: the outline is empty. Choose another."});
    CHECK_THAT(reason(2), Catch::Contains("not enough memory"));
    CHECK_THAT(reason(3), Catch::Contains("odd \xEF\xBF\xBD bytes of Image/001.dcm"));
    CHECK_THAT(reason(4), Catch::Contains("other features"));
    CHECK(reason(5).empty());
    CHECK_THAT(place.text(), !Catch::Contains("Meier")); // a folder's name may be a patient's
    CHECK(place.onlyTable());
}

TEST_CASE("When every case fails the table still has its columns", "[unit]") {
    const auto extraction = extractionOf(
        [](const BatchCase&, const Progress&) -> CaseResult { throw Error("no", "Mask", "Choose another."); });
    const Workplace place;
    CHECK(runBatch(planOf(2), extraction, place.run()).failed == 2);
    CHECK(tables::readCsv(place.table).columns == std::vector<std::string>{"Case", "age", "third", "odd", "Error"});
}

TEST_CASE("A batch that was interrupted and resumed gives the bytes of one that was not", "[unit]") {
    const auto plan = planOf(9);
    const auto expected = uninterrupted(plan, plainExtraction());
    for (const std::size_t after : {1U, 4U, 8U}) {
        const Workplace place;
        interrupt(place, plan, after, plainExtraction());
        std::vector<std::string> measured;
        const auto counting = extractionOf([&](const BatchCase& one, const Progress&) {
            measured.push_back(one.id);
            return resultOf(one);
        });
        const auto summary = runBatch(plan, counting, place.resumed());
        CHECK(summary.taken == after);
        CHECK(measured.size() == 9 - after); // finished cases are not measured again
        CHECK(place.text() == expected);
        CHECK(place.onlyTable());
    }
}

TEST_CASE("Resuming takes copied columns from the list as it is now", "[unit]") {
    auto plan = planOf(3);
    const Workplace place;
    interrupt(place, plan, 2, plainExtraction());
    plan.cases[0].columns[0] = "mended";
    runBatch(plan, plainExtraction(), place.resumed());
    CHECK(tables::readCsv(place.table).rows[0][1] == "mended");
}

TEST_CASE("Resuming tries failed cases again", "[unit]") {
    const auto plan = planOf(4);
    const auto failing = extractionOf([](const BatchCase& one, const Progress&) {
        if (one.id == "c0")
            throw Error("the outline is empty", "Mask", "Draw it.");
        return resultOf(one);
    });
    const Workplace place;
    interrupt(place, plan, 2, failing);
    const auto summary = runBatch(plan, plainExtraction(), place.resumed());
    CHECK(summary.taken == 1);
    CHECK(summary.failed == 0);
    CHECK(place.text() == uninterrupted(plan, plainExtraction()));
}

TEST_CASE("Resuming without a journal begins, and an interruption before the first case leaves none", "[unit]") {
    const Workplace place;
    CHECK(runBatch(planOf(3), plainExtraction(), place.resumed()).taken == 0);
    const Workplace other;
    std::stop_source stop;
    const auto stopping = extractionOf([&](const BatchCase& one, const Progress& progress) {
        stop.request_stop();
        while (!progress.isCancelled())
            std::this_thread::yield();
        progress.throwIfCancelled();
        return resultOf(one);
    });
    CHECK_THROWS_AS(runBatch(planOf(3), stopping, other.run(), Progress({}, stop.get_token())), Cancelled);
    CHECK(fs::is_empty(other.folder.path()));
    CHECK_THROWS_AS(runBatch(planOf(3), plainExtraction(), other.run(), Progress({}, stop.get_token())), Cancelled);
    CHECK(fs::is_empty(other.folder.path()));
}

TEST_CASE("An interrupted batch is not begun anew by accident", "[unit]") {
    const auto plan = planOf(3);
    const Workplace place;
    interrupt(place, plan, 1, plainExtraction());
    const auto before = readTextFile(place.journal);
    CHECK_THROWS_WITH(runBatch(plan, plainExtraction(), place.run()), Catch::Contains("Use --resume"));
    CHECK(readTextFile(place.journal) == before);
}

TEST_CASE("A batch of other settings or cases is not resumed", "[unit]") {
    const auto plan = planOf(3);
    const Workplace place;
    interrupt(place, plan, 1, plainExtraction());
    const auto before = readTextFile(place.journal);
    auto otherSettings = plainExtraction();
    otherSettings.settingsHash = "others";
    CHECK_THROWS_WITH(runBatch(plan, otherSettings, place.resumed()), Catch::Contains("begun with other settings"));
    CHECK_THROWS_WITH(runBatch(planOf(4), plainExtraction(), place.resumed()),
                      Catch::Contains("begun with another list of cases"));
    CHECK(readTextFile(place.journal) == before);
}

TEST_CASE("Cancelling reaches the running cases at once", "[unit]") {
    std::stop_source stop;
    std::atomic<int> running{0};
    const auto extraction = extractionOf([&](const BatchCase& one, const Progress& progress) {
        if (++running == 2)
            stop.request_stop();
        const auto start = std::chrono::steady_clock::now();
        while (std::chrono::steady_clock::now() - start < std::chrono::seconds(20)) {
            progress.throwIfCancelled();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return resultOf(one);
    });
    const Workplace place;
    const auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(runBatch(planOf(8), extraction, place.run(2), Progress({}, stop.get_token())), Cancelled);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("The batch tells its own progress, not that of its cases", "[unit]") {
    const auto extraction = extractionOf([](const BatchCase& one, const Progress& progress) {
        progress.report(0.5, "Reading slice 12");
        return resultOf(one);
    });
    std::mutex mutex;
    std::vector<std::pair<double, std::string>> reports;
    const Progress progress([&](double fraction, std::string_view words) {
        const std::lock_guard lock(mutex);
        reports.emplace_back(fraction, words);
    });
    const Workplace place;
    runBatch(planOf(4), extraction, place.run(2), progress);
    REQUIRE(reports.size() == 5);
    CHECK(reports.front() == std::pair<double, std::string>(0.0, "0 of 4 cases"));
    CHECK(reports[2].first == 0.5);
    CHECK(reports.back() == std::pair<double, std::string>(1.0, "4 of 4 cases"));
}

TEST_CASE("The time left is told once there is something to go by", "[unit]") {
    CHECK_FALSE(secondsLeft(10.0, 1, 299, 1).has_value());
    CHECK_FALSE(secondsLeft(30.0, 3, 297, 4).has_value()); // four began together: the quick ones came first
    CHECK(secondsLeft(40.0, 4, 296, 4) == 740.0);          // 10 s each, four at once
    CHECK(secondsLeft(100.0, 10, 2, 4) == 10.0);           // two are left for four places
    CHECK_FALSE(secondsLeft(100.0, 10, 0, 4).has_value());
    CHECK(batchProgressWords(1, 300, 0, {}) == "1 of 300 cases");
    CHECK(batchProgressWords(12, 300, 0, 250.0) == "12 of 300 cases, about 4 min left");
    CHECK(batchProgressWords(12, 300, 1, 7300.0) == "12 of 300 cases, 1 failed, about 2 h 2 min left");
    CHECK(batchProgressWords(299, 300, 0, 20.0) == "299 of 300 cases, less than a minute left");
}

TEST_CASE("Equal notes of many cases are told once", "[unit]") {
    const auto extraction = extractionOf([](const BatchCase& one, const Progress&) {
        auto result = resultOf(one);
        result.notes = {"Slices are 5 mm apart."};
        if (one.id == "c1")
            result.notes.emplace_back("The region has 3 grey levels.");
        return result;
    });
    const Workplace place;
    CHECK(runBatch(planOf(3), extraction, place.run(2)).notes ==
          std::vector<std::string>{"case c0 and 2 more: Slices are 5 mm apart.",
                                   "case c1: The region has 3 grey levels."});
}

TEST_CASE("A JSON table has features, reasons and errors by case", "[unit]") {
    Workplace place;
    place.table = place.folder / "table.json";
    const auto extraction = extractionOf([](const BatchCase& one, const Progress&) {
        if (one.id == "c2")
            throw Error("the outline is empty", "Mask", "");
        return resultOf(one);
    });
    runBatch(planOf(3), extraction, place.run());
    const auto json = nlohmann::json::parse(place.text());
    REQUIRE(json.size() == 3);
    CHECK(json[1]["features"]["third"].get<double>() == 1.0 / 3.0);
    CHECK(json[1]["features"]["odd"].is_null());
    CHECK(json[1]["missing"]["odd"] == "flat region");
    CHECK(json[1]["columns"]["age"] == "1");
    CHECK(json[2]["error"] == "Mask: the outline is empty.");
}

TEST_CASE("What would fail at the end is refused before the first case", "[unit]") {
    const Workplace place;
    const auto never = extractionOf([](const BatchCase& one, const Progress&) {
        FAIL_CHECK("a case was extracted");
        return resultOf(one);
    });
    const auto refused = [&](const BatchPlan& plan, const fs::path& table, const std::string& words) {
        CHECK_THROWS_WITH(runBatch(plan, never, {table, false, 1, {}}), Catch::Contains(words));
        CHECK(fs::is_empty(place.folder.path()));
    };
    refused(planOf(2), place.folder / "table.txt", ".csv, .xlsx or .json");
    refused(planOf(2), place.folder / "absent" / "table.csv", "does not exist");
    for (const char* taken : {"Error", "Missing", "third", "diagnostics_Versions_Rimlight"}) {
        auto plan = planOf(2);
        plan.columns = {taken};
        refused(plan, place.table, "gets a column of that name");
    }
    auto wide = never;
    wide.featureNames.assign(16'384, "x");
    CHECK_THROWS_WITH(runBatch(planOf(2), wide, {place.folder / "table.xlsx", false, 1, {}}),
                      Catch::Contains("Write a .csv"));
    CHECK(fs::is_empty(place.folder.path()));
}

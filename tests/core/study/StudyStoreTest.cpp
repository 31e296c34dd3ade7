#include "core/study/StudyStore.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/study/FeatureBlob.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rimlight;
using namespace rimlight::study;
using tables::FeatureRow;
using tables::Missing;

namespace fs = std::filesystem;

namespace {

std::string messageOf(const fs::path& folder, StoreUse use = StoreUse::Write) {
    try {
        const StudyStore store(folder, use);
        return store.dump();
    } catch (const Error& error) {
        return error.what();
    }
}

std::string bytesOf(const fs::path& folder) {
    return readTextFile(folder / kStudyFile);
}

void writeBytes(const fs::path& folder, const std::string& bytes) {
    std::ofstream(folder / kStudyFile, std::ios::binary | std::ios::trunc) << bytes;
}

/// What the stage of that number gives: of any length, with NUL and all other bytes.
std::string resultOf(int stage) {
    Random random(static_cast<std::uint64_t>(stage) + 1);
    std::string result(random.below(stage % 7 == 0 ? 60'000 : 500), '\0');
    for (char& c : result)
        c = static_cast<char>(random.below(256));
    return result;
}

constexpr int kStages = 120;

/// A study of some stages as a run would go through it: what is there is not done again. Tells each stage that it has
/// finished.
void runStudy(const fs::path& folder, const std::function<void(int)>& finished) {
    StudyStore store(folder, StoreUse::Write);
    store.inTransaction([&] {
        store.setMeta("protocol", "name: wilms\n");
        store.setCases({{"a", "training", ""}, {"b", "test", ""}, {"c", "", "no arterial phase"}});
        store.setFeatureNames("whole", {"x", "y"});
    });
    for (int i = 0; i < kStages; ++i) {
        const std::string key = "stage " + std::to_string(i);
        if (!store.find(key, "h" + std::to_string(i))) {
            store.inTransaction([&] {
                store.put(key, "h" + std::to_string(i), resultOf(i));
                store.putArtefact({"figures/" + std::to_string(i) + ".json", key, "0f"});
                if (i % 10 == 0)
                    store.putFeatures("whole", "case " + std::to_string(i), "h",
                                      {{{"x", i / 3.0}, {"y", Missing{"flat region"}}}});
            });
        }
        finished(i);
    }
}

} // namespace

TEST_CASE("What a study found is there when it is opened again", "[unit]") {
    const test::TemporaryFolder folder;
    {
        StudyStore store(folder / "new", StoreUse::Write);
        CHECK_FALSE(store.find("select", "1").has_value());
        store.put("select", "1", std::string("{\"a\": 1}\0\xFF", 10));
        store.put("empty", "1", "");
        store.setMeta("protocol", "name: x\n# größer\n");
        store.setCases({{"b", "training", ""}, {"a", "", "earlier treatment"}});
        store.putArtefact({"tables/table1.csv", "table1", "ab"});
    }
    const StudyStore store(folder / "new", StoreUse::Read);
    CHECK(store.find("select", "1") == std::string("{\"a\": 1}\0\xFF", 10));
    CHECK(store.find("empty", "1") == "");
    CHECK(store.meta("protocol") == "name: x\n# größer\n");
    CHECK_FALSE(store.meta("seed").has_value());
    CHECK(store.cases() == std::vector<StoredCase>{{"b", "training", ""}, {"a", "", "earlier treatment"}});
    CHECK(store.artefacts() == std::vector<StoredArtefact>{{"tables/table1.csv", "table1", "ab"}});
    CHECK(store.stageKeys() == std::vector<std::string>{"empty", "select"});
}

TEST_CASE("A result from other inputs is not found, and the next one replaces it", "[unit]") {
    const test::TemporaryFolder folder;
    StudyStore store(folder.path(), StoreUse::Write);
    store.put("fit", "1", "old");
    CHECK_FALSE(store.find("fit", "2").has_value());
    store.put("fit", "2", "new");
    CHECK(store.find("fit", "2") == "new");
    CHECK_FALSE(store.find("fit", "1").has_value());
}

TEST_CASE("Stages that a protocol no longer has are forgotten with what they wrote", "[unit]") {
    const test::TemporaryFolder folder;
    StudyStore store(folder.path(), StoreUse::Write);
    for (const char* key : {"a", "b", "c"}) {
        store.put(key, "1", "r");
        store.putArtefact({std::string(key) + ".csv", key, "0f"});
    }
    store.keepStages({"b", "d"});
    CHECK(store.stageKeys() == std::vector<std::string>{"b"});
    REQUIRE(store.artefacts().size() == 1);
    CHECK(store.artefacts()[0].path == "b.csv");
}

TEST_CASE("Features come back to the last bit, with the reasons of those that are missing", "[unit]") {
    const test::TemporaryFolder folder;
    {
        StudyStore store(folder.path(), StoreUse::Write);
        store.setFeatureNames("whole", {"x", "y", "z"});
        store.putFeatures("whole", "b", "h1", {{{"z", 1.0 / 3.0}, {"x", -0.0}, {"y", Missing{"flat region"}}}});
        store.putFeatures("whole", "a", "h1", {{{"x", std::numeric_limits<double>::denorm_min()}, {"z", 1e300}}});
        store.setCases({{"b", "", ""}, {"a", "", ""}});
    }
    StudyStore store(folder.path(), StoreUse::Write);
    const auto table = store.features("whole");
    CHECK(table.caseIds == std::vector<std::string>{"b", "a"}); // the order of the cases
    CHECK(table.names == std::vector<std::string>{"x", "y", "z"});
    CHECK(std::signbit(std::get<double>(table.rows[0][0])));
    CHECK(std::get<Missing>(table.rows[0][1]).reason == "flat region");
    CHECK(std::get<double>(table.rows[0][2]) == 1.0 / 3.0);
    CHECK(std::get<double>(table.rows[1][0]) == std::numeric_limits<double>::denorm_min());
    CHECK(std::get<Missing>(table.rows[1][1]).reason == "not extracted");
    CHECK(store.findFeatures("whole", "b", "h1")->values[2].name == "z");
    CHECK_FALSE(store.findFeatures("whole", "b", "h2").has_value());
    CHECK(store.features("ring").names.empty());
    CHECK_THROWS_WITH(store.putFeatures("whole", "c", "h1", {{{"w", 1.0}}}),
                      Catch::Contains("has a feature that its table lacks"));
    store.setFeatureNames("whole", {"x", "y", "z"});
    CHECK(store.features("whole").rows.size() == 2);
    store.setFeatureNames("whole", {"x"});
    CHECK(store.features("whole").rows.empty());
}

TEST_CASE("A blob of features that does not fit its names is refused", "[unit]") {
    const auto blob = featureBlob({{{"x", 1.0}, {"y", Missing{"r"}}}}, {"x", "y"}, "a");
    CHECK(blob.numbers.size() == 16);
    CHECK(blob.numbers.substr(0, 8) == std::string("\0\0\0\0\0\0\xF0\x3F", 8)); // 1.0, least significant first
    REQUIRE(featureRow(blob, {"x", "y"}).has_value());
    CHECK_FALSE(featureRow(blob, {"x"}).has_value());
    for (const char* reasons : {"[]", "[[0,\"r\"],[1,\"r\"]]", "[[2,\"r\"]]", "[[1]]", "[[1,2]]", "x", "[[-1,\"r\"]]"})
        CHECK_FALSE(featureRow({blob.numbers, reasons}, {"x", "y"}).has_value());
}

TEST_CASE("A transaction that fails changes nothing", "[unit]") {
    const test::TemporaryFolder folder;
    StudyStore store(folder.path(), StoreUse::Write);
    store.put("a", "1", "r");
    const auto before = store.dump();
    CHECK_THROWS_AS(store.inTransaction([&] {
        store.put("b", "1", "r");
        store.setCases({{"x", "", ""}});
        store.setFeatureNames("whole", {"x"});
        throw Error("stops", "here", "Go on.");
    }),
                    Error);
    CHECK(store.dump() == before);
    store.inTransaction([&] { store.put("b", "1", "r"); });
    CHECK(store.find("b", "1") == "r");
}

TEST_CASE("The dump tells all contents and does not depend on the order they came in", "[unit]") {
    const test::TemporaryFolder folder;
    const auto make = [&](const char* name, bool backwards, const std::string& result) {
        StudyStore store(folder / name, StoreUse::Write);
        const auto first = [&] { store.put("a", "1", result); };
        const auto second = [&] {
            store.setMeta("k", "v");
            store.put("b", "1", "r");
        };
        if (backwards) {
            store.put("a", "0", "other");
            second();
            first();
        } else {
            first();
            second();
        }
        return store.dump();
    };
    const auto dump = make("one", false, "r");
    CHECK(dump == make("two", true, "r"));
    CHECK(dump != make("three", false, "s"));
    CHECK_THAT(dump, Catch::StartsWith("schema 1\nmeta \"k\" \"v\"\nstage \"a\" \"1\" \"1\" \""));
}

TEST_CASE("A second writer is refused, a reader is not", "[unit]") {
    const test::TemporaryFolder folder;
    StudyStore store(folder.path(), StoreUse::Write);
    store.put("a", "1", "r");
    CHECK_THAT(messageOf(folder.path()), Catch::Contains("another program is working on this study"));
    CHECK_THAT(messageOf(folder.path(), StoreUse::Read), Catch::Contains("stage \"a\""));
    const StudyStore reader(folder.path(), StoreUse::Read);
    store.put("b", "1", "r");
    CHECK(reader.find("b", "1") == "r");
}

TEST_CASE("A folder without a study can be begun but not read", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THAT(messageOf(folder.path(), StoreUse::Read), Catch::Contains("has no study that was begun"));
    writeBytes(folder.path(), ""); // begun, and ended before the first write
    CHECK_THAT(messageOf(folder.path(), StoreUse::Read), Catch::Contains("has no study that was begun"));
    CHECK(messageOf(folder.path()) == "schema 1\n");
    std::ofstream(folder / "file") << "x";
    CHECK_THAT(messageOf(folder.path() / "file"), Catch::Contains("Choose another folder"));
}

TEST_CASE("A file of a newer version, of another program or with other tables is refused", "[unit]") {
    const test::TemporaryFolder folder;
    const auto changed = [&](const char* sql) {
        fs::remove(folder / kStudyFile);
        StudyStore(folder.path(), StoreUse::Write).put("a", "1", "r");
        SQLite::Database(folder / kStudyFile, SQLite::OPEN_READWRITE).exec(sql);
        return messageOf(folder.path());
    };
    CHECK_THAT(changed("PRAGMA user_version = 2"), Catch::Contains("written by a newer version of Rimlight"));
    CHECK_THAT(changed("PRAGMA application_id = 1"), Catch::Contains("a database of another program"));
    CHECK_THAT(changed("CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM stage; END"),
               Catch::Contains("is damaged"));
    CHECK_THAT(changed("DROP TABLE artefact"), Catch::Contains("is damaged"));
}

TEST_CASE("A damaged file is refused with what to do", "[unit]") {
    const test::TemporaryFolder folder;
    writeBytes(folder.path(), "no database, but long enough to be looked at" + std::string(2000, 'x'));
    CHECK_THAT(messageOf(folder.path()), Catch::Contains("is damaged. Move it away and run the study again"));

    fs::remove(folder / kStudyFile);
    runStudy(folder.path(), [](int) {});
    const auto whole = bytesOf(folder.path());
    writeBytes(folder.path(), whole.substr(0, whole.size() / 2));
    CHECK_THAT(messageOf(folder.path()), Catch::Contains("is damaged"));

    // A changed byte is noticed when the file is opened or the value asked for, or lies where no value is.
    Random random(5);
    int noticed = 0;
    int wrong = 0;
    for (int round = 0; round < 60; ++round) {
        auto bytes = whole;
        const std::size_t at = 100 + random.below(bytes.size() - 100);
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        writeBytes(folder.path(), bytes);
        try {
            const StudyStore store(folder.path(), StoreUse::Read);
            for (int i = 0; i < kStages; ++i)
                if (const auto result = store.find("stage " + std::to_string(i), "h" + std::to_string(i)))
                    wrong += *result == resultOf(i) ? 0 : 1;
            store.features("whole");
        } catch (const Error&) {
            ++noticed;
        }
    }
    CHECK(noticed > 30);
    CHECK(wrong == 0);
}

TEST_CASE("A run that is killed again and again loses nothing finished and ends with the same contents", "[unit]") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder / "killed");
    runStudy(folder / "calm", [](int) {});
    Random random(9);
    std::set<int> finished;
    int kills = 0;
    bool ended = false;
    while (!ended) {
        std::array<int, 2> pipe{};
        REQUIRE(::pipe(pipe.data()) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            try {
                runStudy(folder / "killed", [&](int stage) {
                    if (::write(pipe[1], &stage, sizeof stage) != sizeof stage)
                        std::_Exit(2);
                });
            } catch (...) {
                std::_Exit(1);
            }
            std::_Exit(0);
        }
        ::close(pipe[1]);
        // Killed some way into the run; when it lasts, in the middle of a write as a rule.
        ::usleep(static_cast<useconds_t>(random.below(150'000)));
        ::kill(child, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        for (int stage = 0; ::read(pipe[0], &stage, sizeof stage) == sizeof stage;)
            finished.insert(stage);
        ::close(pipe[0]);
        ended = WIFEXITED(status);
        if (ended)
            REQUIRE(WEXITSTATUS(status) == 0);
        else
            ++kills;
        if (!finished.empty()) {
            const StudyStore store(folder / "killed", StoreUse::Read);
            const bool allThere = std::all_of(finished.begin(), finished.end(), [&](int stage) {
                return store.find("stage " + std::to_string(stage), "h" + std::to_string(stage)) == resultOf(stage);
            });
            REQUIRE(allThere);
        }
        REQUIRE(kills < 2000);
    }
    CHECK(kills >= 2);
    CHECK(messageOf(folder / "killed") == messageOf(folder / "calm"));
    CHECK_FALSE(fs::exists(folder / "killed" / "study.sqlite-journal"));
}

TEST_CASE("A full disk stops a run with what to do, and the finished stages stay", "[unit]") {
    const test::TemporaryFolder folder;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        int code = 3;
        try {
            StudyStore store(folder.path(), StoreUse::Write);
            store.put("small", "1", "r");
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{200'000, 200'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            store.put("large", "1", std::string(1'000'000, 'x'));
        } catch (const Error& error) {
            code = error.remedy().find("it goes on where it was") != std::string::npos ? 0 : 4;
        } catch (...) {
            code = 5;
        }
        std::_Exit(code);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    const StudyStore store(folder.path(), StoreUse::Write);
    CHECK(store.find("small", "1") == "r");
    CHECK_FALSE(store.find("large", "1").has_value());
}

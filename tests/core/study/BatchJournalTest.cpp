#include "core/study/BatchJournal.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Text.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace rimlight;
using namespace rimlight::study;

namespace fs = std::filesystem;

namespace {

const BatchIdentity kIdentity{"settings", "1.0", "cases"};

CaseResult measured() {
    CaseResult result;
    result.diagnostics = {{"diagnostics_Versions_Rimlight", "1.0"}};
    result.features.values = {{"third", 1.0 / 3.0},
                              {"whole", -40.0},
                              {"small", std::numeric_limits<double>::denorm_min()},
                              {"large", std::numeric_limits<double>::max()},
                              {"missing", tables::Missing{"flat \"region\"\n肿瘤"}}};
    result.notes = {"a note"};
    return result;
}

CaseResult failure() {
    CaseResult result;
    result.error = "Mask: the outline is empty.";
    return result;
}

void checkSame(const CaseResult& a, const CaseResult& b) {
    CHECK(a.diagnostics == b.diagnostics);
    CHECK(a.notes == b.notes);
    CHECK(a.error == b.error);
    REQUIRE(a.features.values.size() == b.features.values.size());
    for (std::size_t i = 0; i < a.features.values.size(); ++i) {
        CHECK(a.features.values[i].name == b.features.values[i].name);
        CHECK(a.features.values[i].value == b.features.values[i].value);
    }
}

struct Place {
    test::TemporaryFolder folder;
    fs::path path = folder / "table.csv.journal";

    Place() {
        BatchJournal journal(path, kIdentity, JournalUse::Begin);
        journal.append("a", measured());
        journal.append("b", failure());
    }
    std::string text() const { return readTextFile(path); }
    std::size_t finishedAfter(const std::string& changed) const {
        writeFileAtomically(path, changed);
        return BatchJournal(path, kIdentity, JournalUse::Resume).finished().size();
    }
};

} // namespace

TEST_CASE("A journal gives back its cases bit for bit", "[unit]") {
    const Place place;
    const BatchJournal journal(place.path, kIdentity, JournalUse::Resume);
    REQUIRE(journal.finished().size() == 2);
    checkSame(journal.finished().at("a"), measured());
    checkSame(journal.finished().at("b"), failure());
    checkSame(asJournalled(measured()), measured());
}

TEST_CASE("A journal cut anywhere gives back the lines before the cut, and goes on behind them", "[unit]") {
    const Place place;
    const auto whole = place.text();
    const auto header = whole.find('\n') + 1;
    const auto first = whole.find('\n', header) + 1;
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        CAPTURE(length);
        const std::size_t expected = length == whole.size() ? 2 : length >= first ? 1 : 0;
        REQUIRE(place.finishedAfter(whole.substr(0, length)) == expected);
        // Nothing of a torn line is left for the next one to be glued to.
        REQUIRE(place.text() == whole.substr(0, length == whole.size() ? length : length >= first ? first : header));
    }
}

TEST_CASE("A last line that was damaged by a power cut is dropped; a damaged line before it is an error", "[unit]") {
    const Place place;
    const auto whole = place.text();
    const auto header = whole.find('\n') + 1;
    const auto first = whole.find('\n', header) + 1;
    CHECK(place.finishedAfter(whole.substr(0, first) + std::string(whole.size() - first - 1, '\0') + "\n") == 1);
    CHECK(place.text() == whole.substr(0, first));
    for (const char* damage : {"{\"case\": 1}\n", "[]\n", "x\n", "{\"case\": \"a\", \"features\": [[1]]}\n"})
        CHECK_THROWS_WITH(place.finishedAfter(whole.substr(0, header) + damage + whole.substr(first)),
                          Catch::Contains("line 2 is damaged"));
}

TEST_CASE("Of a case that was tried twice the later try counts", "[unit]") {
    const Place place;
    BatchJournal(place.path, kIdentity, JournalUse::Resume).append("b", measured());
    const BatchJournal journal(place.path, kIdentity, JournalUse::Resume);
    CHECK(journal.finished().size() == 2);
    CHECK_FALSE(journal.finished().at("b").failed());
}

TEST_CASE("A journal of another batch is refused and left as it is", "[unit]") {
    const Place place;
    const auto before = place.text();
    const auto refused = [&](const BatchIdentity& identity, const std::string& words) {
        CHECK_THROWS_WITH(BatchJournal(place.path, identity, JournalUse::Resume), Catch::Contains(words));
        CHECK(place.text() == before);
    };
    refused({"others", "1.0", "cases"}, "begun with other settings");
    refused({"settings", "1.1", "cases"}, "begun by another version of Rimlight than 1.1");
    refused({"settings", "1.0", "others"}, "another list of cases");
    CHECK_THROWS_WITH(BatchJournal(place.path, kIdentity, JournalUse::Begin), Catch::Contains("--resume"));
    CHECK(place.text() == before);
}

TEST_CASE("A file that is no journal is refused and left as it is", "[unit]") {
    const Place place;
    for (const char* text : {"Dear colleague", "Dear colleague,\n", "{\"format\": \"x\"}\n", "[]\n", "\n"}) {
        CHECK_THROWS_AS(place.finishedAfter(text), Error);
        CHECK(place.text() == text);
    }
}

TEST_CASE("Two programs can't work on one journal", "[unit]") {
    const Place place;
    const BatchJournal journal(place.path, kIdentity, JournalUse::Resume);
    CHECK_THROWS_WITH(BatchJournal(place.path, kIdentity, JournalUse::Resume), Catch::Contains("another program"));
}

TEST_CASE("A journal needs a folder that can be written", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(BatchJournal(folder / "absent" / "j", kIdentity, JournalUse::Begin), Error);
}

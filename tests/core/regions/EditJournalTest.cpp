#include "core/regions/EditJournal.h"

#include "core/base/Error.h"
#include "core/base/Random.h"
#include "core/regions/Brush.h"
#include "core/regions/EditCommands.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace rimlight;
using namespace rimlight::regions;
namespace fs = std::filesystem;

namespace {

imaging::Geometry grid() {
    imaging::Geometry geometry;
    geometry.size = {120, 90, 30};
    geometry.spacingMm = {0.8, 0.8, 3.0};
    geometry.originMm = {-50.0, 20.5, 7.25};
    return geometry;
}

/// A stroke of the brush from somewhere to somewhere.
void stroke(EditDocument& document, int segment, Random& random) {
    Brush brush;
    brush.radiusMm = random.uniform(1.0, 8.0);
    brush.shape = random.below(2) == 0 ? BrushShape::Ball : BrushShape::Disc;
    const auto somewhere = [&] {
        return Eigen::Vector3d(random.uniform(0.0, 120.0), random.uniform(0.0, 90.0), random.uniform(0.0, 30.0));
    };
    const auto painted = brushed(document.geometry(), brush, somewhere(), somewhere());
    const auto action = random.below(3) == 0 ? EditAction::Erase : EditAction::Add;
    document.apply("Brush " + std::to_string(document.steps().size()), edited(document, segment, action, painted));
}

EditDocument oneSegment() {
    EditState state;
    state.segments = {{1, "tumour", {230, 159, 0}, VoxelSet(grid().size)}};
    return {grid(), state};
}

void requireSame(const EditDocument& a, const EditDocument& b) {
    REQUIRE(a.steps().size() == b.steps().size());
    for (std::size_t s = 0; s < a.steps().size(); ++s) {
        CHECK(a.steps()[s].name == b.steps()[s].name);
        CHECK(sameContent(a.steps()[s].state, b.steps()[s].state));
    }
    CHECK(a.presentStep() == b.presentStep());
    CHECK(a.savedStep() == b.savedStep());
    CHECK(a.allFlags() == b.allFlags());
    CHECK(a.geometry().sameGrid(b.geometry()));
}

/// Strokes, undo, redo, new segments, flags and saving in a random order, each told to the journal.
void editAtRandom(EditDocument& document, EditJournal& journal, int steps, Random& random) {
    for (int n = 0; n < steps; ++n) {
        switch (random.below(8)) {
        case 0:
            document.undo();
            break;
        case 1:
            document.redo();
            break;
        case 2:
            document.apply("New", withSegment(document, "part", VoxelSet(grid().size)));
            break;
        case 3:
            document.setFlags(1, {random.below(2) == 0, random.below(4) == 0});
            break;
        case 4:
            document.markSaved();
            break;
        default:
            if (!document.present().segments.empty())
                stroke(document, document.present().segments.back().id, random);
        }
        journal.follow(document);
    }
}

} // namespace

TEST_CASE("A journal gives back the whole history, flags and what was saved") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "outline.journal";
    Random random(3);
    auto document = oneSegment();
    EditJournal journal(file, "key", document);
    for (int round = 0; round < 5; ++round) {
        editAtRandom(document, journal, 15, random);
        const auto recovered = readEditJournal(file, "key");
        REQUIRE(recovered);
        CHECK(recovered->isComplete);
        requireSame(document, recovered->document);
    }
    // Recovery begins a journal of its own from what it found, in the place of the old one.
    auto recovered = readEditJournal(file, "key")->document;
    journal = EditJournal(folder / "other.journal", "key", recovered);
    stroke(recovered, 1, random);
    recovered.undo();
    recovered.undo();
    journal.follow(recovered);
    requireSame(recovered, readEditJournal(folder / "other.journal", "key")->document);
}

TEST_CASE("A journal that was cut off anywhere gives every step before the cut") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "outline.journal";
    Random random(5);
    auto document = oneSegment();
    std::vector<std::pair<std::uint64_t, std::size_t>> stepsAt; // bytes of the file, steps in it
    {
        EditJournal journal(file, "key", document);
        stepsAt.emplace_back(fs::file_size(file), document.steps().size());
        for (int n = 0; n < 6; ++n) {
            stroke(document, 1, random);
            journal.follow(document);
            stepsAt.emplace_back(fs::file_size(file), document.steps().size());
        }
    }
    std::ifstream whole(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(whole)), std::istreambuf_iterator<char>());
    const auto written = [&](const std::string& text) {
        std::ofstream(folder / "cut", std::ios::binary | std::ios::trunc) << text;
        return readEditJournal(folder / "cut", "key");
    };
    for (std::size_t length = stepsAt.front().first; length <= bytes.size(); length += 37) {
        const auto recovered = written(bytes.substr(0, length));
        REQUIRE(recovered);
        std::size_t steps = 0;
        for (const auto& [size, count] : stepsAt)
            if (size <= length)
                steps = count;
        CHECK(recovered->document.steps().size() >= steps); // the step is written before where the document stands
        CHECK(recovered->document.steps().size() <= steps + 1);
    }
    for (std::size_t place = stepsAt.front().first; place < bytes.size(); place += 61) {
        auto damaged = bytes;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x5A);
        const auto recovered = written(damaged);
        REQUIRE(recovered);
        CHECK_FALSE(recovered->isComplete);
        CHECK(recovered->document.steps().size() < document.steps().size() + 1);
    }
}

TEST_CASE("What is no journal, or another image's, is refused with a sentence") {
    const test::TemporaryFolder folder;
    CHECK_FALSE(readEditJournal(folder / "nothing", "key"));
    std::ofstream(folder / "text") << "This is no journal, but it is long enough to be read as one.";
    CHECK_THROWS_AS(readEditJournal(folder / "text", "key"), Error);
    const auto document = oneSegment();
    CHECK_FALSE(isEditJournalKept(folder / "outline"));
    const EditJournal journal(folder / "outline", "key", document);
    CHECK(isEditJournalKept(folder / "outline"));
    CHECK_THROWS_WITH(readEditJournal(folder / "outline", "another"), Catch::Contains("another image"));
    CHECK_THROWS_WITH(EditJournal(folder / "outline", "key", document), Catch::Contains("another window"));
    CHECK_THROWS_AS(EditJournal(folder / "missing" / "outline", "key", document), Error);
}

TEST_CASE("A program killed while it edits loses at most the stroke that it was drawing") {
    const test::TemporaryFolder folder;
    const fs::path file = folder / "outline.journal";
    for (int round = 0; round < 8; ++round) {
        int steps[2];
        REQUIRE(::pipe(steps) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(steps[0]);
            Random random(static_cast<std::uint64_t>(round));
            auto document = oneSegment();
            EditJournal journal(file, "key", document);
            for (;;) {
                stroke(document, 1, random);
                journal.follow(document);
                const auto count = static_cast<std::uint64_t>(document.steps().size());
                if (::write(steps[1], &count, sizeof(count)) != sizeof(count))
                    ::_exit(1);
            }
        }
        ::close(steps[1]);
        ::usleep(static_cast<useconds_t>(30000 + 9000 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        std::uint64_t told = 1;
        for (std::uint64_t count = 0; ::read(steps[0], &count, sizeof(count)) == sizeof(count);)
            told = count;
        ::close(steps[0]);
        const auto recovered = readEditJournal(file, "key");
        REQUIRE(recovered);
        CHECK(recovered->document.steps().size() >= told);
        // The same strokes again give the same outline.
        Random random(static_cast<std::uint64_t>(round));
        auto document = oneSegment();
        while (document.steps().size() < recovered->document.steps().size())
            stroke(document, 1, random);
        CHECK(sameContent(document.present(), recovered->document.present()));
    }
}

TEST_CASE("A hundred strokes of a large ball cost little memory") {
    auto geometry = grid();
    geometry.size = {512, 512, 500};
    geometry.spacingMm = {1.0, 1.0, 1.0};
    EditState state;
    state.segments = {{1, "tumour", {}, VoxelSet(geometry.size)}};
    EditDocument document(geometry, state);
    Random random(1);
    Brush brush;
    brush.radiusMm = 20.0;
    brush.shape = BrushShape::Ball;
    for (int n = 0; n < 100; ++n) {
        const Eigen::Vector3d from(random.uniform(100.0, 400.0), random.uniform(100.0, 400.0),
                                   random.uniform(100.0, 400.0));
        const Eigen::Vector3d to = from + Eigen::Vector3d(30.0, 10.0, 0.0);
        document.apply("Brush", edited(document, 1, EditAction::Add, brushed(geometry, brush, from, to)));
    }
    REQUIRE(document.steps().size() == 101);
    CHECK(document.historyBytes() < std::size_t{100} << 20);
}

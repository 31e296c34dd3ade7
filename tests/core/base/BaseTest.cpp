#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Memory.h"
#include "core/base/Parallel.h"
#include "core/base/Priority.h"
#include "core/base/Progress.h"
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/base/ThreadLimit.h"
#include "tests/support/TemporaryFolder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <limits>
#include <mutex>
#include <set>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace rimlight;
using namespace std::chrono_literals;

TEST_CASE("An error is one sentence that says which, what and what to do", "[unit]") {
    const Error error("slice spacing varies (4.2 to 7.4 mm)", "Series 4", "Choose another series.");
    CHECK(std::string(error.what()) == "Series 4: slice spacing varies (4.2 to 7.4 mm). Choose another series.");
}

TEST_CASE("SHA-256 agrees with the example of FIPS 180-2", "[oracle]") {
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("The engine's 10000th number is the one that the C++ standard states", "[oracle]") {
    std::mt19937_64 engine;
    engine.discard(9999);
    CHECK(engine() == 9981545732273789042ULL);
}

TEST_CASE("Sub-seeds differ from each other for neighbouring seeds and numbers", "[unit]") {
    std::set<std::uint64_t> seeds;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        for (std::uint64_t number = 0; number < 100; ++number)
            seeds.insert(subSeed(seed, number));
    CHECK(seeds.size() == 10000);
    CHECK(subSeed(1, 2) == subSeed(1, 2));
}

TEST_CASE("Normal deviates have the moments of the standard normal distribution", "[unit]") {
    Random random(7);
    constexpr int kDraws = 200000;
    double sum = 0.0;
    double squares = 0.0;
    double fourth = 0.0;
    for (int i = 0; i < kDraws; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
        fourth += x * x * x * x;
    }
    // Five standard errors of each moment.
    CHECK(std::abs(sum / kDraws) < 5.0 * std::sqrt(1.0 / kDraws));
    CHECK(std::abs(squares / kDraws - 1.0) < 5.0 * std::sqrt(2.0 / kDraws));
    CHECK(std::abs(fourth / kDraws - 3.0) < 5.0 * std::sqrt(96.0 / kDraws));
}

TEST_CASE("below() stays below its bound and reaches every number", "[unit]") {
    Random random(3);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 500; ++i) {
        const auto draw = random.below(7);
        REQUIRE(draw < 7);
        seen.insert(draw);
    }
    CHECK(seen.size() == 7);
}

TEST_CASE("A number written is the number read", "[unit]") {
    for (const double value : {0.0, -0.1, 1.0 / 3.0, 1e-300, 6.02214076e23, std::numeric_limits<double>::denorm_min()})
        CHECK(parseNumber(formatNumber(value)) == value);
    CHECK(formatFixed(0.7149, 2) == "0.71");
    CHECK(parseNumber(" +2.5e1 ") == 25.0);
}

TEST_CASE("Text that is not wholly a number is none", "[unit]") {
    for (const char* text : {"", " ", "1,5", "1.2.3", "nan", "inf", "12 mm", "0x10"}) {
        CAPTURE(text);
        CHECK_FALSE(parseNumber(text).has_value());
    }
}

TEST_CASE("Progress of a part is scaled into the whole", "[unit]") {
    double last = -1.0;
    const Progress whole([&](double fraction, std::string_view) { last = fraction; });
    whole.part(0.5, 1.0).part(0.0, 0.5).report(1.0, "");
    CHECK(last == Approx(0.75));
}

TEST_CASE("A cancelled progress throws", "[unit]") {
    std::stop_source stop;
    const Progress progress([](double, std::string_view) {}, stop.get_token());
    CHECK_NOTHROW(progress.throwIfCancelled());
    stop.request_stop();
    CHECK_THROWS_AS(progress.part(0.0, 0.1).throwIfCancelled(), Cancelled);
}

TEST_CASE("A paused task waits until the gate opens, and goes on", "[unit]") {
    const auto gate = std::make_shared<PauseGate>();
    gate->close();
    const Progress progress([](double, std::string_view) {}, {}, gate);
    std::atomic<bool> wentOn = false;
    std::jthread task([&] {
        progress.part(0.0, 0.5).throwIfCancelled();
        wentOn = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK_FALSE(wentOn);
    gate->open();
    task.join();
    CHECK(wentOn);
}

TEST_CASE("A paused task can be cancelled", "[unit]") {
    const auto gate = std::make_shared<PauseGate>();
    gate->close();
    std::stop_source stop;
    const Progress progress([](double, std::string_view) {}, stop.get_token(), gate);
    std::atomic<bool> wasCancelled = false;
    std::jthread task([&] {
        try {
            progress.throwIfCancelled();
        } catch (const Cancelled&) {
            wasCancelled = true;
        }
    });
    stop.request_stop();
    task.join();
    CHECK(wasCancelled);
}

TEST_CASE("What goes on silently is paused together with the whole, and stopped apart from it", "[unit]") {
    const auto gate = std::make_shared<PauseGate>();
    std::stop_source whole;
    std::stop_source part;
    int reports = 0;
    const Progress progress([&](double, std::string_view) { ++reports; }, whole.get_token(), gate);
    const auto silent = progress.silent(part.get_token());
    silent.report(0.5, "Reading");
    CHECK(reports == 0);
    whole.request_stop();
    CHECK_NOTHROW(silent.throwIfCancelled());
    gate->close();
    part.request_stop();
    CHECK_THROWS_AS(silent.throwIfCancelled(), Cancelled);
}

TEST_CASE("parallelFor visits every index once, with any number of threads", "[unit]") {
    for (const unsigned threads : {1U, 2U, 8U}) {
        std::vector<std::atomic<int>> visits(1000);
        parallelFor(
            visits.size(), [&](std::size_t i) { ++visits[i]; }, threads);
        for (const auto& count : visits)
            REQUIRE(count == 1);
    }
}

#ifndef RIMLIGHT_THREADS_WITHOUT_TBB
namespace {

/// How many threads a loop runs on: each task waits a little, so that every thread gets some.
std::size_t threadsOfALoop(unsigned maxThreads) {
    std::mutex mutex;
    std::set<std::thread::id> threads;
    parallelFor(
        64,
        [&](std::size_t) {
            std::this_thread::sleep_for(1ms);
            const std::lock_guard lock(mutex);
            threads.insert(std::this_thread::get_id());
        },
        maxThreads);
    return threads.size();
}

} // namespace

TEST_CASE("A limit of threads holds while it lives, also for loops that ask for more", "[unit]") {
    const unsigned before = threadsAllowed();
    {
        const ThreadLimit limit(1);
        CHECK(threadsAllowed() == 1);
        CHECK(threadsOfALoop(0) == 1);
        CHECK(threadsOfALoop(4) == 1);
        const ThreadLimit wider(4);
        CHECK(threadsAllowed() == 1);
    }
    CHECK(threadsAllowed() == before);
    CHECK(threadsOfALoop(4) > 1);
    const ThreadLimit none(0);
    CHECK(threadsAllowed() == 1);
}
#endif

TEST_CASE("The computer's memory is known", "[unit]") {
    CHECK(physicalMemoryBytes() > std::uint64_t{256} << 20U);
}

TEST_CASE("parallelFor throws on what a task throws", "[unit]") {
    CHECK_THROWS_AS(parallelFor(100,
                                [](std::size_t i) {
                                    if (i == 42)
                                        throw std::out_of_range("42");
                                }),
                    std::out_of_range);
}

TEST_CASE("A task that throws does not cut short the inner loop of another one", "[unit]") {
    const auto waitFor = [](const std::atomic<bool>& flag) {
        for (int i = 0; i < 500 && !flag; ++i)
            std::this_thread::sleep_for(1ms);
    };
    for (const unsigned threads : {0U, 2U, 4U}) {
        std::atomic<bool> hasBegun = false;
        std::atomic<bool> hasThrown = false;
        std::atomic<int> visits = 0;
        const auto outer = [&](std::size_t task) {
            if (task == 1) {
                waitFor(hasBegun);
                hasThrown = true;
                throw std::out_of_range("1");
            }
            hasBegun = true;
            waitFor(hasThrown);
            std::this_thread::sleep_for(20ms); // for the exception to have got out of its task
            parallelFor(
                100, [&](std::size_t) { ++visits; }, threads);
        };
        CHECK_THROWS_AS(parallelFor(2, outer, threads), std::out_of_range);
        CHECK(hasBegun);
        CHECK(visits == 100);
    }
}

TEST_CASE("What killed writers left is removed, and nothing else", "[unit]") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "tables");
    const pid_t killed = ::fork();
    if (killed == 0) {
        writeFileAtomically(folder / "tables" / "cox.csv", [](const std::filesystem::path& temporary) {
            writeFileAtomically(temporary, "half"); // a file of that name stays behind
            ::kill(::getpid(), SIGKILL);
        });
    }
    ::waitpid(killed, nullptr, 0);
    const auto left = folder / "tables" / (".cox." + std::to_string(killed) + ".tmp.csv");
    REQUIRE(std::filesystem::exists(left));
    const std::vector<std::string> others = {"cox.csv",         ".cox.1.tmp.csv",
                                             ".hidden",         ".a.tmp",
                                             ".cox.x7.tmp.csv", "cox." + std::to_string(killed) + ".tmp.csv"};
    for (const auto& name : others)
        writeFileAtomically(folder / "tables" / name, "kept");
    const auto directory = folder / "tables" / (".folder." + std::to_string(killed) + ".tmp");
    std::filesystem::create_directories(directory);
    removeLeftovers(folder.path());
    CHECK(std::filesystem::exists(left)); // in a folder of the folder
    removeLeftovers(folder / "tables");
    CHECK_FALSE(std::filesystem::exists(left));
    CHECK(std::filesystem::is_directory(directory));
    for (const auto& name : others) {
        CAPTURE(name);
        CHECK(std::filesystem::exists(folder / "tables" / name));
    }
    removeLeftovers(folder / "not there");
}

TEST_CASE("A failed write leaves the old file and nothing else", "[unit]") {
    const test::TemporaryFolder folder;
    const auto target = folder / "table.csv";
    writeFileAtomically(target, "old");
    CHECK_THROWS_AS(writeFileAtomically(target,
                                        [](const std::filesystem::path& temporary) {
                                            writeFileAtomically(temporary, "half");
                                            throw std::runtime_error("power cut");
                                        }),
                    std::runtime_error);
    CHECK(readTextFile(target) == "old");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), std::filesystem::directory_iterator()) ==
          1);
}

TEST_CASE("Writing into a missing folder says which and what to do", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(writeFileAtomically(folder / "absent" / "x.json", "{}"),
                      Catch::Contains("absent") && Catch::Contains("Create it"));
}

TEST_CASE("A thread that gives way passes that on to those that it starts, and to no other", "[unit]") {
    const auto niceness = [] { return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); };
    const int before = niceness();
    int own = before;
    int started = before;
    std::thread([&] {
        giveWay();
        own = niceness();
        std::thread([&] { started = niceness(); }).join();
    }).join();
    CHECK(own > before);
    CHECK(started == own);
    CHECK(niceness() == before);
}

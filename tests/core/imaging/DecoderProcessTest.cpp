#include "core/imaging/DecoderProcess.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/imaging/ImageFile.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <sys/mman.h>
#include <thread>

using namespace rimlight;
using namespace rimlight::imaging;

namespace {

namespace fs = std::filesystem;

/// A decoder that does what the lines of shell say.
DecodeJob jobFor(const test::TemporaryFolder& folder, const std::string& lines) {
    const fs::path program = folder / "decoder.sh";
    writeFileAtomically(program, "#!/bin/sh\n" + lines + "\n");
    fs::permissions(program, fs::perms::owner_all);
    DecodeJob job;
    job.task = "image";
    job.item = "tumour.nii.gz";
    job.voxelBytes = 4096;
    job.program = program;
    return job;
}

} // namespace

TEST_CASE("A decoder that crashes becomes an error that names the file", "[unit]") {
    const test::TemporaryFolder folder;
    for (const char* end : {"kill -SEGV $$", "kill -ABRT $$", "kill -KILL $$", "exit 3", "exit 0"}) {
        CAPTURE(end);
        CHECK_THROWS_WITH(decodeInChild(jobFor(folder, end), {}),
                          Catch::Contains("tumour.nii.gz") && Catch::Contains("damaged or uses an unsupported format"));
    }
}

TEST_CASE("A decoder that claims success but then crashes is not believed", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(decodeInChild(jobFor(folder, "echo '{\"done\":true}'; kill -SEGV $$"), {}), Error);
}

TEST_CASE("A decoder that answers nonsense is stopped", "[unit]") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_WITH(decodeInChild(jobFor(folder, "echo hello; exit 0"), {}), Catch::Contains("senseless"));
    CHECK_THROWS_WITH(decodeInChild(jobFor(folder, "echo '[1]'; exit 0"), {}), Catch::Contains("senseless"));
    CHECK_THROWS_WITH(decodeInChild(jobFor(folder, "yes | tr -d '\\n'"), {}), Catch::Contains("senseless"));
}

TEST_CASE("A decoder that hangs is stopped when its time is over", "[unit]") {
    const test::TemporaryFolder folder;
    auto job = jobFor(folder, "exec sleep 100");
    job.timeLimit = std::chrono::milliseconds(200);
    CHECK_THROWS_WITH(decodeInChild(job, {}), Catch::Contains("too long"));
}

TEST_CASE("Cancelling stops the decoder at once", "[unit]") {
    const test::TemporaryFolder folder;
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stop.request_stop();
    });
    // The sleep of 100 s is what a late reaction would wait for; the test program's own limit catches it.
    CHECK_THROWS_AS(decodeInChild(jobFor(folder, "exec sleep 100"), Progress({}, stop.get_token())), Cancelled);
}

TEST_CASE("A decoder that is not installed is named", "[unit]") {
    DecodeJob job;
    job.program = "/nowhere/rimlight-decode";
    CHECK_THROWS_WITH(decodeInChild(job, {}), Catch::Contains("/nowhere/rimlight-decode"));
}

TEST_CASE("More memory than the computer has is not asked for", "[unit]") {
    const test::TemporaryFolder folder;
    auto job = jobFor(folder, "exit 0");
    job.voxelBytes = std::size_t{1} << 50U;
    CHECK_THROWS_WITH(decodeInChild(job, {}), Catch::Contains("memory"));
}

TEST_CASE("The decoder's error and progress arrive", "[unit]") {
    const test::TemporaryFolder folder;
    double reported = 0.0;
    const Progress progress([&](double fraction, std::string_view) { reported = fraction; });
    const auto job = jobFor(folder, "echo '{\"fraction\":0.5,\"message\":\"half\"}'\n"
                                    "echo '{\"problem\":\"is odd\",\"item\":\"x\",\"remedy\":\"Do y.\"}'");
    CHECK_THROWS_WITH(decodeInChild(job, progress), "x: is odd. Do y.");
    CHECK(reported == 0.5);
}

TEST_CASE("The decoder gets no descriptor but its own four", "[unit]") {
    const test::TemporaryFolder folder;
    const auto seen = folder / "descriptors";
    decodeInChild(jobFor(folder, "ls /proc/self/fd | wc -l > " + seen.string() + "; echo '{\"done\":true}'"), {});
    // 0 to 3, and the folder that ls reads.
    CHECK(std::stoi(readTextFile(seen)) == 5);
}

TEST_CASE("The decoder keeps to the memory that it is allowed", "[unit]") {
#ifdef RIMLIGHT_SANITIZED
    std::cout << "SKIPPED: the sanitizers reserve more address space than any limit\n";
#else
    const test::TemporaryFolder folder;
    const auto file = test::sourceFolder() / "tests/oracle/reading/files/type_int16.nii.gz";
    const auto decodeWith = [&](const std::string& edit) {
        auto job = jobFor(folder, "sed '" + edit + "' > " + (folder / "request").string() + "; exec " +
                                      decoderProgram().string() + " < " + (folder / "request").string());
        job.body = file.string();
        job.voxelBytes = 120;
        return decodeInChild(job, {});
    };
    CHECK(decodeWith("s/x/x/") != nullptr);
    CHECK_THROWS_AS(decodeWith("s/\"memoryBytes\":[0-9]*/\"memoryBytes\":1000000/"), DecoderFailed);
#endif
}

TEST_CASE("The decoder refuses to run for another parent", "[unit]") {
    const test::TemporaryFolder folder;
    auto job = jobFor(folder, decoderProgram().string()); // a child of the shell, not of us
    job.body = (test::sourceFolder() / "tests/oracle/reading/files/type_int16.nii.gz").string();
    job.voxelBytes = 120;
    CHECK_THROWS_AS(decodeInChild(job, {}), DecoderFailed);
}

TEST_CASE("The decoder leaves no process behind", "[unit]") {
    const test::TemporaryFolder folder;
    const auto note = folder / "pid";
    auto job = jobFor(folder, "echo $$ > " + note.string() + "; exec sleep 100");
    job.timeLimit = std::chrono::milliseconds(300);
    CHECK_THROWS_AS(decodeInChild(job, {}), Error);
    CHECK_FALSE(fs::exists("/proc/" + std::to_string(std::stoi(readTextFile(note)))));
}

TEST_CASE("Voxels that the decoder hands over can't be written any more", "[unit]") {
    const test::TemporaryFolder folder;
    const auto voxels = decodeInChild(jobFor(folder, "printf abc >&3; echo '{\"done\":true}'"), {});
    CHECK(std::string(static_cast<const char*>(voxels.get()), 4) == std::string("abc\0", 4));
    CHECK(::mprotect(const_cast<void*>(voxels.get()), 4096, PROT_READ | PROT_WRITE) != 0);
}

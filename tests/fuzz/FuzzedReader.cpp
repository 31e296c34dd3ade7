#include "tests/fuzz/FuzzedReader.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace rimlight::fuzz {

namespace {

/// Seeds carry this as the patient's name; no message may.
constexpr std::string_view kPatientName = "SECRETPATIENT";

void end(const char* why) {
    std::fprintf(stderr, "%s\n", why);
    std::abort();
}

} // namespace

std::filesystem::path fileOf(std::span<const std::uint8_t> bytes) {
    static const int file = ::memfd_create("fuzzed", MFD_CLOEXEC);
    const auto length = static_cast<ssize_t>(bytes.size());
    if (file < 0 || ::ftruncate(file, length) != 0 || ::pwrite(file, bytes.data(), bytes.size(), 0) != length)
        end("no file in memory");
    return "/proc/self/fd/" + std::to_string(file);
}

} // namespace rimlight::fuzz

using namespace rimlight;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        fuzz::read({data, size});
    } catch (const Error& error) {
        if (std::string_view(error.what()).find(fuzz::kPatientName) != std::string_view::npos)
            fuzz::end("the patient's name is in a message");
    }
    return 0;
}

/// "--seeds FOLDER" writes the seeds, and that's it.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    if (*argc != 3 || std::string_view((*argv)[1]) != "--seeds")
        return 0;
    std::size_t number = 0;
    for (const std::string& seed : fuzz::seeds())
        writeFileAtomically(std::filesystem::path((*argv)[2]) / ("seed-" + std::to_string(++number)), seed);
    std::exit(0);
}

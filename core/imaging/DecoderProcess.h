#pragma once

#include "core/base/Error.h"
#include "core/base/Progress.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace rimlight::imaging {

/// Pixels are decoded by a second program, so that a hostile or damaged file can end that one and not this: Debian's
/// GDCM stops the process on some files, and a decoder may loop or ask for all memory. The child writes the voxels into
/// shared memory that this process sized from the checked header; nothing is copied.

/// The child crashed, ran out of memory or time, or answered nonsense: the file it worked on is to blame.
class DecoderFailed : public Error {
public:
    using Error::Error;
};

/// What the child shall do.
struct DecodeJob {
    std::string task;           ///< "image", "headers" or "series"
    std::string body;           ///< the task's own request, any bytes
    std::size_t voxelBytes = 0; ///< size of the shared buffer
    std::string item;           ///< names the file or series in errors
    unsigned threads = 1;
    /// Called with each result that the task emits (JSON), before decodeInChild() returns or throws.
    std::function<void(const std::string& json)> onResult;
    /// Zero: a minute and a second for each MB.
    std::chrono::milliseconds timeLimit{0};
    /// Empty: decoderProgram().
    std::filesystem::path program;
};

/// The environment variable RIMLIGHT_DECODER, else rimlight-decode beside the running program.
std::filesystem::path decoderProgram();

/// Runs the job in a child and returns its filled buffer (none for no voxels), which can't change any more: the memory
/// is sealed. Cancelling kills the child. @throws DecoderFailed; Error when the child reports one or is not installed;
/// Cancelled
std::shared_ptr<const void> decodeInChild(const DecodeJob& job, const Progress& progress);

/// What the child is asked, on its side.
struct DecodeRequest {
    std::string task;
    std::string body;
    std::span<std::byte> voxels;
    unsigned threads = 1;
    Progress progress;
    /// Hands a JSON text to the parent's onResult; callable from any thread.
    std::function<void(const std::string& json)> emitResult;
};

/// Fills the voxels, or throws Error.
using DecodeTask = std::function<void(const DecodeRequest& request)>;

/// The whole of the child's main(): reads the request, limits its own memory and time, runs the task, answers and ends.
[[noreturn]] void runDecoderChild(const DecodeTask& decode);

} // namespace rimlight::imaging

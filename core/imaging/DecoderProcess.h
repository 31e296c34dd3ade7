#pragma once

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

/// What the child shall do.
struct DecodeJob {
    std::string task;           ///< "image" or "series"
    std::string body;           ///< the task's own request, any bytes
    std::size_t voxelBytes = 0; ///< size of the shared buffer
    std::string item;           ///< names the file or series in errors
    unsigned threads = 1;
    /// Zero: a minute and a second for each MB.
    std::chrono::milliseconds timeLimit{0};
    /// Empty: decoderProgram().
    std::filesystem::path program;
};

/// The environment variable RIMLIGHT_DECODER, else rimlight-decode beside the running program.
std::filesystem::path decoderProgram();

/// Runs the job in a child and returns its filled buffer, which can't change any more: the memory is sealed. Cancelling
/// kills the child. @throws Error when the child reports one, crashes, exceeds its memory or time, or is not installed;
/// Cancelled
std::shared_ptr<const void> decodeInChild(const DecodeJob& job, const Progress& progress);

/// The child's side: fills voxels for (task, body), or throws Error.
using DecodeTask = std::function<void(const std::string& task, const std::string& body, std::span<std::byte> voxels,
                                      unsigned threads, const Progress& progress)>;

/// The whole of the child's main(): reads the request, limits its own memory and time, runs the task and answers.
/// Returns the exit status.
int runDecoderChild(const DecodeTask& decode);

} // namespace rimlight::imaging

#pragma once

/// What the two sides of DecoderProcess.h agree on. The request is one line of JSON with the keys below, then the body;
/// answers are lines of JSON, each with one of the answer keys. A result is the only key of its line.
namespace rimlight::imaging::protocol {

inline constexpr int kRequestFd = 0;
inline constexpr int kAnswerFd = 1;
inline constexpr int kVoxelFd = 3;

inline constexpr const char* kTask = "task";
inline constexpr const char* kParent = "parent";
inline constexpr const char* kVoxelBytes = "voxelBytes";
inline constexpr const char* kMemoryBytes = "memoryBytes";
inline constexpr const char* kCpuSeconds = "cpuSeconds";
inline constexpr const char* kThreads = "threads";

inline constexpr const char* kFraction = "fraction";
inline constexpr const char* kMessage = "message";
inline constexpr const char* kResult = "result";
inline constexpr const char* kDone = "done";
inline constexpr const char* kProblem = "problem";
inline constexpr const char* kItem = "item";
inline constexpr const char* kRemedy = "remedy";

} // namespace rimlight::imaging::protocol

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// What a fuzzing program is made of: seeds() and read(), in a file of its own. FuzzedReader.cpp has the rest.
namespace rimlight::fuzz {

/// Well-formed files of ours, small, that the search begins with.
std::vector<std::string> seeds();

/// Reads the bytes as a file of the format. rimlight::Error is the right answer to damage, and nothing else that is
/// thrown; results are used, so that what is wrong with them shows.
void read(std::span<const std::uint8_t> bytes);

/// A file in memory with these bytes, for readers that want a path. The next call overwrites it.
std::filesystem::path fileOf(std::span<const std::uint8_t> bytes);

} // namespace rimlight::fuzz

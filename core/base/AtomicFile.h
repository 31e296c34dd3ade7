#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace rimlight {

/// Writes a file as a whole or not at all: into a temporary beside it, flushed to disk, then renamed over the target.
/// @throws Error when the folder is missing or not writable, or the disk is full
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same for writers that want a path: calls write(temporary) where temporary lies in the target's folder and has
/// the target's ending, then renames. The temporary is removed when write throws.
void writeFileAtomically(const std::filesystem::path& path,
                         const std::function<void(const std::filesystem::path&)>& write);

/// Finds out before the work whether path could be written, so that hours are not lost at their end.
/// @throws Error as writeFileAtomically()
void requireWritable(const std::filesystem::path& path);

/// Removes the temporaries that writers on this machine left in the folder when they were killed: files whose process
/// runs no more. Folders in it are not entered. What can't be removed stays.
void removeLeftovers(const std::filesystem::path& folder);

/// The whole file. @throws Error when it can't be read or is larger than maxBytes
std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes = std::size_t{256} << 20);

} // namespace rimlight

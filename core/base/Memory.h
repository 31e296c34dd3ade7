#pragma once

#include <cstdint>

namespace rimlight {

/// For programs that extract case after case: keeps freed memory (up to 256 MB) for what is asked for next, in the
/// place of giving it back to the system and taking it again, zeroed, page by page, for every image. Does nothing where
/// the C library has no such setting.
void keepFreedMemory();

/// The memory that this computer has, in bytes; 0 where the system doesn't say.
std::uint64_t physicalMemoryBytes();

/// For when a large structure of many small parts has gone: gives what was freed back to the system, which other
/// threads' work would not use. Does nothing where the C library can't.
void returnFreedMemory();

} // namespace rimlight

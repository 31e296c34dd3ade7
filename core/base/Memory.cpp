#include "core/base/Memory.h"

#include <cstdlib> // defines __GLIBC__
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace rimlight {

void keepFreedMemory() {
#ifdef __GLIBC__
    constexpr int kMegabyte = 1 << 20;
    mallopt(M_TRIM_THRESHOLD, 256 * kMegabyte);
    mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte); // glibc's most
#endif
}

std::uint64_t physicalMemoryBytes() {
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long pageBytes = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && pageBytes > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(pageBytes) : 0;
}

void returnFreedMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace rimlight

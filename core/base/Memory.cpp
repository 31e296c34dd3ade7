#include "core/base/Memory.h"

#include <cstdlib> // defines __GLIBC__

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

void returnFreedMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace rimlight

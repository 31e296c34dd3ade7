#include "core/base/Priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace rimlight {

void giveWay() {
#ifdef __linux__
    // A third of the share of a thread that doesn't: the work still advances beside other programs. Linux counts each
    // thread apart, against POSIX.
    constexpr int kNiceness = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNiceness);
#endif
}

} // namespace rimlight

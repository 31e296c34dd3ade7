#include "core/base/ThreadLimit.h"

#include <algorithm>
#include <thread>

#ifndef RIMLIGHT_THREADS_WITHOUT_TBB
#include <tbb/global_control.h>
#endif

namespace rimlight {

#ifdef RIMLIGHT_THREADS_WITHOUT_TBB

struct ThreadLimit::Control {};

ThreadLimit::ThreadLimit(unsigned) {}

unsigned threadsAllowed() {
    return std::max(1U, std::thread::hardware_concurrency());
}

#else

struct ThreadLimit::Control {
    tbb::global_control limit;
};

ThreadLimit::ThreadLimit(unsigned threads)
    : m_control(new Control{{tbb::global_control::max_allowed_parallelism, std::max(1U, threads)}}) {}

unsigned threadsAllowed() {
    const auto allowed = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
    // A loop that asked for more threads than cores may be running.
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    return static_cast<unsigned>(std::clamp<std::size_t>(allowed, 1, cores));
}

#endif

ThreadLimit::~ThreadLimit() = default;

} // namespace rimlight

#include "core/base/Parallel.h"

#ifdef RIMLIGHT_THREADS_WITHOUT_TBB
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>
#else
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#include <optional>
#endif

namespace rimlight {

#ifdef RIMLIGHT_THREADS_WITHOUT_TBB

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, unsigned maxThreads) {
    const std::size_t cores = std::max(1U, maxThreads == 0 ? std::thread::hardware_concurrency() : maxThreads);
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failureMutex;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                task(i);
            } catch (...) {
                const std::lock_guard lock(failureMutex);
                if (!failure)
                    failure = std::current_exception();
                next = count;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 1; t < std::min(cores, count); ++t)
            threads.emplace_back(work);
        work();
    }
    if (failure)
        std::rethrow_exception(failure);
}

#else

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, unsigned maxThreads) {
    // Within a task on as many threads, these threads serve the inner loop too: no other ones are woken.
    const bool isWithinTask = tbb::this_task_arena::current_thread_index() != tbb::task_arena::not_initialized;
    if (isWithinTask && (maxThreads == 0 || static_cast<int>(maxThreads) == tbb::this_task_arena::max_concurrency())) {
        tbb::parallel_for(std::size_t{0}, count, task, tbb::simple_partitioner{});
        return;
    }
    // More threads than cores only on request: tests of independence from the number of threads ask for it.
    std::optional<tbb::global_control> raised;
    if (maxThreads > tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism))
        raised.emplace(tbb::global_control::max_allowed_parallelism, maxThreads);
    tbb::task_arena arena(maxThreads == 0 ? tbb::task_arena::automatic : static_cast<int>(maxThreads));
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, task, tbb::simple_partitioner{}); });
}

#endif

} // namespace rimlight

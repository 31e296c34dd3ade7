#include "core/base/Parallel.h"

#include "core/base/ThreadLimit.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

#ifdef RIMLIGHT_THREADS_WITHOUT_TBB
#include <vector>
#else
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>
#include <tbb/task_arena.h>

#include <optional>
#endif

namespace rimlight {

namespace {

/// Runs the tasks of one loop until one of them fails, and keeps what that one threw.
///
/// No exception gets into TBB: there it would cancel the loops inside other tasks too, which then return without having
/// run all of theirs and without a word, so that those tasks go on with results that nobody wrote.
class GuardedTasks {
public:
    explicit GuardedTasks(const std::function<void(std::size_t)>& task) : m_task(task) {}

    void run(std::size_t i) noexcept {
        if (m_failed.load(std::memory_order_relaxed))
            return;
        try {
            m_task(i);
        } catch (...) {
            if (!m_failed.exchange(true))
                m_failure = std::current_exception();
        }
    }

    /// To be called after all tasks ended.
    void throwFailure() const {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    const std::function<void(std::size_t)>& m_task;
    std::atomic<bool> m_failed{false};
    std::exception_ptr m_failure; ///< written by the first task that failed
};

} // namespace

#ifdef RIMLIGHT_THREADS_WITHOUT_TBB

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, unsigned maxThreads) {
    const std::size_t cores = std::max(1U, maxThreads == 0 ? std::thread::hardware_concurrency() : maxThreads);
    GuardedTasks tasks(task);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            tasks.run(i);
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 1; t < std::min(cores, count); ++t)
            threads.emplace_back(work);
        work();
    }
    tasks.throwFailure();
}

#else

namespace {

/// TBB would keep a ThreadLimit too, but complains on stderr about every loop that asks for more.
unsigned withinLimit(unsigned maxThreads) {
    const unsigned allowed = threadsAllowed();
    return allowed < std::thread::hardware_concurrency() ? std::min(maxThreads, allowed) : maxThreads;
}

} // namespace

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& task, unsigned maxThreads) {
    GuardedTasks tasks(task);
    maxThreads = withinLimit(maxThreads);
    const auto loop = [&] {
        tbb::parallel_for(
            std::size_t{0}, count, [&](std::size_t i) { tasks.run(i); }, tbb::simple_partitioner{});
    };
    // Within a task on as many threads, these threads serve the inner loop too: no other ones are woken.
    const bool isWithinTask = tbb::this_task_arena::current_thread_index() != tbb::task_arena::not_initialized;
    if (isWithinTask && (maxThreads == 0 || static_cast<int>(maxThreads) == tbb::this_task_arena::max_concurrency())) {
        loop();
    } else {
        // More threads than cores only on request: tests of independence from the number of threads ask for it.
        std::optional<tbb::global_control> raised;
        if (maxThreads > tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism))
            raised.emplace(tbb::global_control::max_allowed_parallelism, maxThreads);
        tbb::task_arena(maxThreads == 0 ? tbb::task_arena::automatic : static_cast<int>(maxThreads)).execute(loop);
    }
    tasks.throwFailure();
}

#endif

} // namespace rimlight

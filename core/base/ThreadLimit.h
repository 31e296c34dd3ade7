#pragma once

#include <memory>

namespace rimlight {

/// While one lives, the loops of parallelFor() in the whole program run on at most so many threads, also those that ask
/// for more. Of several limits the smallest counts. No result depends on it. (Builds for the thread sanitizer, without
/// TBB, have no such limit.)
class ThreadLimit {
public:
    /// 0 counts as 1.
    explicit ThreadLimit(unsigned threads);
    ~ThreadLimit();
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;

private:
    struct Control;
    std::unique_ptr<Control> m_control;
};

/// The threads that a loop gets which asks for no number: one per core, or fewer under a ThreadLimit. At least 1.
unsigned threadsAllowed();

} // namespace rimlight

#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace rimlight {

/// Lets a task rest: while the gate is closed, its threads wait at their next Progress::throwIfCancelled(), with all
/// that they hold in memory. Any thread may open and close it.
class PauseGate {
public:
    void close();
    void open();
    bool isClosed() const;

    /// Returns when the gate is open, or stop is requested.
    void wait(const std::stop_token& stop) const;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_opened;
    bool m_closed = false;
};

} // namespace rimlight

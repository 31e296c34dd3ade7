#include "core/base/PauseGate.h"

namespace rimlight {

void PauseGate::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void PauseGate::open() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = false;
    }
    m_opened.notify_all();
}

bool PauseGate::isClosed() const {
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void PauseGate::wait(const std::stop_token& stop) const {
    std::unique_lock lock(m_mutex);
    m_opened.wait(lock, stop, [this] { return !m_closed; });
}

} // namespace rimlight

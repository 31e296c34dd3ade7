#include "core/base/Progress.h"

#include <algorithm>
#include <utility>

namespace rimlight {

Progress::Progress(Sink sink, std::stop_token stop, std::shared_ptr<const PauseGate> gate)
    : m_sink(std::make_shared<const Sink>(std::move(sink))), m_stop(std::move(stop)), m_gate(std::move(gate)) {}

void Progress::report(double fraction, std::string_view message) const {
    if (m_sink && *m_sink)
        (*m_sink)(m_begin + std::clamp(fraction, 0.0, 1.0) * (m_end - m_begin), message);
}

void Progress::throwIfCancelled() const {
    if (m_gate)
        m_gate->wait(m_stop);
    if (isCancelled())
        throw Cancelled{};
}

Progress Progress::part(double begin, double end) const {
    Progress inner = *this;
    inner.m_begin = m_begin + begin * (m_end - m_begin);
    inner.m_end = m_begin + end * (m_end - m_begin);
    return inner;
}

Progress Progress::silent(std::stop_token stop) const {
    return Progress({}, std::move(stop), m_gate);
}

} // namespace rimlight

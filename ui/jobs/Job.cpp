#include "ui/jobs/Job.h"

#include <cmath>
#include <utility>

namespace rimlight::jobs {

Job::Job(QString title, QObject* parent) : QObject(parent), m_title(std::move(title)) {}

std::optional<double> Job::secondsLeft() const {
    if (m_state != State::Running || !m_fraction)
        return std::nullopt;
    const double elapsed = static_cast<double>(m_running.elapsed()) / 1000.0;
    if (elapsed < 1.0 || *m_fraction < 0.03)
        return std::nullopt;
    return elapsed * (1.0 - *m_fraction) / *m_fraction;
}

QString timeLeftText(double seconds) {
    if (seconds < 90.0)
        return QObject::tr("%1 s left").arg(std::lround(std::ceil(seconds)));
    return QObject::tr("%1 min left").arg(std::lround(seconds / 60.0));
}

} // namespace rimlight::jobs

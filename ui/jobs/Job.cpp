#include "ui/jobs/Job.h"

#include <cmath>
#include <utility>

namespace rimlight::jobs {

Job::Job(QString title, QObject* parent) : QObject(parent), m_title(std::move(title)) {}

std::optional<double> Job::secondsLeft() const {
    if (m_state != State::Running || !m_fraction)
        return std::nullopt;
    const qint64 resting = m_pausedMs + (isPaused() ? m_pausing.elapsed() : 0);
    const double elapsed = static_cast<double>(m_running.elapsed() - resting) / 1000.0;
    if (elapsed < 1.0 || *m_fraction < 0.03)
        return std::nullopt;
    return elapsed * (1.0 - *m_fraction) / *m_fraction;
}

void Job::pause() {
    if (isPaused() || isFinished())
        return;
    m_pausing.start();
    m_gate->close();
    Q_EMIT pausedChanged(true);
}

void Job::resume() {
    if (!isPaused())
        return;
    m_pausedMs += m_pausing.elapsed();
    m_gate->open();
    Q_EMIT pausedChanged(false);
}

QString timeLeftText(double seconds) {
    constexpr double kMinute = 60.0;
    constexpr double kLongestInSeconds = 90.0;
    constexpr double kLongestInMinutes = 90.0 * kMinute;
    if (seconds < kLongestInSeconds)
        return Job::tr("%1 s left").arg(std::lround(std::ceil(seconds)));
    if (seconds < kLongestInMinutes)
        return Job::tr("%1 min left").arg(std::lround(seconds / kMinute));
    const auto minutes = std::lround(seconds / kMinute);
    return Job::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

} // namespace rimlight::jobs

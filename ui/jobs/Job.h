#pragma once

#include "core/base/Error.h"
#include "core/base/PauseGate.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace rimlight::jobs {

class JobRunner;

/// One task on its way: what a job bar shows of it. Lives on the window's thread, belongs to its runner, and goes a
/// turn of the event loop after it finished: keep it in a QPointer.
class Job : public QObject {
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };

    const QString& title() const { return m_title; }
    State state() const { return m_state; }
    bool isFinished() const { return m_state != State::Waiting && m_state != State::Running; }
    /// 0 to 1; nothing before the task first reports.
    std::optional<double> fraction() const { return m_fraction; }
    const QString& message() const { return m_message; }
    /// From the time that the work so far took, pauses not counted; nothing while that says little (first second, first
    /// 3 %).
    std::optional<double> secondsLeft() const;
    /// Why it failed; nothing otherwise.
    const std::optional<Error>& error() const { return m_error; }

    /// The task is told to stop, which it does at its next throwIfCancelled(). A waiting job never starts.
    void cancel() { m_stop.request_stop(); }
    bool isCancelRequested() const { return m_stop.stop_requested(); }

    /// A paused task rests at its next throwIfCancelled(), with all that it holds in memory, until it is resumed or
    /// cancelled.
    void pause();
    void resume();
    bool isPaused() const { return m_gate->isClosed(); }

Q_SIGNALS:
    void pausedChanged(bool paused);

private:
    friend class JobRunner;
    Job(QString title, QObject* parent);

    QString m_title;
    State m_state = State::Waiting;
    std::optional<double> m_fraction;
    QString m_message;
    std::optional<Error> m_error;
    std::stop_source m_stop;
    std::shared_ptr<PauseGate> m_gate = std::make_shared<PauseGate>();
    QElapsedTimer m_running;
    QElapsedTimer m_pausing;
    qint64 m_pausedMs = 0; ///< in pauses that are over
};

/// "12 s left", "3 min left".
QString timeLeftText(double seconds);

} // namespace rimlight::jobs

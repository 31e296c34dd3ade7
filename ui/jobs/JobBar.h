#pragma once

#include "core/base/Error.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace rimlight::jobs {

class Job;
class JobRunner;

/// The line at the window's foot: what runs, how far, how long still, Cancel; and, until it is dismissed, what failed
/// last: what, which, what to do. A click on the title opens the list of the session's jobs.
class JobBar : public QFrame {
    Q_OBJECT

public:
    /// The runner outlives the bar.
    explicit JobBar(JobRunner& runner, QWidget* parent = nullptr);

    /// For errors that come from no job; shown until dismissed or the next one.
    void showError(const Error& error);
    void dismissError();
    /// A sentence about something finished that was no job: "Report written."; it stays until the next job.
    void showMessage(const QString& sentence);
    bool isErrorShown() const;
    /// One line per job of this session, the last first: "Extracting features: done".
    const QStringList& history() const { return m_history; }

private:
    void showStarted(Job* job);
    void showProgress(Job* job);
    void showFinished(Job* job);
    void showHistory();

    JobRunner& m_runner;
    QStringList m_history;
    QWidget* m_running = nullptr;
    QToolButton* m_title = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_timeLeft = nullptr;
    QLabel* m_waiting = nullptr;
    QPushButton* m_cancel = nullptr;
    QWidget* m_errorRow = nullptr;
    QLabel* m_errorText = nullptr;
    QLabel* m_idle = nullptr;
};

} // namespace rimlight::jobs

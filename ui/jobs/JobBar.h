#pragma once

#include "core/base/Error.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace rimlight::jobs {

class Job;
class JobRunner;

/// The lines at the window's foot: what runs, one line per runner; and, until it is dismissed, what failed last: what,
/// which, what to do. A click on a job's title opens the list of the session's jobs.
class JobBar : public QFrame {
    Q_OBJECT

public:
    /// The runner outlives the bar.
    explicit JobBar(JobRunner& runner, QWidget* parent = nullptr);

    /// Shows the jobs of another runner too, which may be paused. It outlives the bar.
    void watchPausable(JobRunner& runner);

    /// For errors that come from no job; shown until dismissed or the next one.
    void showError(const Error& error);
    void dismissError();
    /// A sentence about something finished that was no job: "Report written."; it stays until the next job.
    void showMessage(const QString& sentence);
    bool isErrorShown() const;
    /// One line per job of this session, the last first: "Extracting features: done".
    const QStringList& history() const { return m_history; }

private:
    void watch(JobRunner& runner, bool pausable);
    void showFinished(Job* job);
    void showHistory(const QWidget* above);
    void refreshIdle();

    QVBoxLayout* m_rows;
    std::vector<JobRunner*> m_runners;
    QStringList m_history;
    QWidget* m_errorRow;
    QLabel* m_errorText;
    QLabel* m_idle;
};

} // namespace rimlight::jobs

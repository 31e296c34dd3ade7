#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace rimlight::jobs {

class Job;
class JobRunner;

/// One line about what a runner works on: title, how far, how long still, the last message, Pause where the runner's
/// jobs may rest, and Cancel. Hidden while nothing runs.
class JobRow : public QWidget {
    Q_OBJECT

public:
    enum class Pausing { Offered, NotOffered };

    /// The runner outlives the row.
    JobRow(JobRunner& runner, Pausing pausing, QWidget* parent = nullptr);

Q_SIGNALS:
    void titleClicked();

private:
    void showStarted(Job* job);
    void showProgress(Job* job);
    void showPaused(bool paused);

    JobRunner& m_runner;
    QToolButton* m_title;
    QLabel* m_message;
    QProgressBar* m_progress;
    QLabel* m_timeLeft;
    QLabel* m_waiting;
    QPushButton* m_pause;
    QPushButton* m_cancel;
};

} // namespace rimlight::jobs

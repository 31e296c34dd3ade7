#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rimlight::studypage {

class StudyRunner;
class StudyState;

/// The line above a study: its name and state; Run, Pause, Resume and Cancel; how far and how long still.
class RunBar : public QFrame {
    Q_OBJECT

public:
    /// State and runner outlive the bar.
    RunBar(StudyState* state, StudyRunner* runner, QWidget* parent = nullptr);

Q_SIGNALS:
    void runRequested();
    /// The report shall be written: as "pdf", "html", or a folder with everything ("folder").
    void reportRequested(const QString& kind);
    /// The study shall be changed in the wizard that made it.
    void changeRequested();

private:
    void refresh();
    void refreshState();
    bool isThisRunning() const;

    StudyState* m_state;
    StudyRunner* m_runner;
    QLabel* m_title;
    QLabel* m_status;
    QProgressBar* m_progress;
    QLabel* m_timeLeft;
    QPushButton* m_report;
    QPushButton* m_change;
    QPushButton* m_run;
    QPushButton* m_pause;
    QPushButton* m_cancel;
};

} // namespace rimlight::studypage

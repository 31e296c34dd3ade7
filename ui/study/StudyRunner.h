#pragma once

#include "core/base/Error.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/run/RunNews.h"
#include "ui/jobs/Job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::studypage {

/// A step of a run as the list shows it.
struct StepProgress {
    enum class State { Waiting, Running, Done };
    study::RunStep step = study::RunStep::Cohort;
    State state = State::Waiting;
    std::size_t done = 0; ///< of total; of cases or signatures
    std::size_t total = 0;
    QString part; ///< the reading that is measured, or the signature that is learnt
};

/// A case that could not be measured.
struct FailedCase {
    QString id;
    QString reading;
    QString reason;
};

/// Runs a study as a job that may be paused, and tells what it does: which step, which case, what failed. Lives on the
/// window's thread.
class StudyRunner : public QObject {
    Q_OBJECT

public:
    /// The runner of long work outlives this.
    explicit StudyRunner(jobs::JobRunner* runner, QObject* parent = nullptr);

    /// Starts or goes on with the study. Asserts that none runs.
    void start(const study::StudyFile& study, const std::filesystem::path& results);
    /// Of the cases that a run measures beside each other, as StudyRunOptions::memoryBytes; from the next start on.
    void setMemoryLimit(std::uint64_t bytes) { m_memoryBytes = bytes; }
    void pause();
    void resume();
    void cancel();

    bool isRunning() const { return !m_job.isNull(); }
    bool isPaused() const { return m_job && m_job->isPaused(); }
    /// Where the results of the study that runs, or ran last, go.
    const std::filesystem::path& results() const { return m_results; }
    /// 0 to 1 of the whole run; nothing before the first report.
    std::optional<double> fraction() const;
    std::optional<double> secondsLeft() const;
    QString message() const;
    const std::vector<StepProgress>& steps() const { return m_steps; }
    const std::vector<FailedCase>& failedCases() const { return m_failed; }

Q_SIGNALS:
    void started();
    /// Steps, cases or the fraction changed.
    void progressed();
    void pausedChanged(bool paused);
    /// A step's results can be read.
    void stepFinished(rimlight::study::RunStep step);
    /// The run is over; error is null when it ended well or was cancelled.
    void finished();
    void failed(const rimlight::Error& error);
    void cancelled();

private:
    struct Mailbox;

    void readMail();
    void take(const study::RunNews& news);
    void end();

    jobs::JobRunner* m_runner;
    QPointer<jobs::Job> m_job;
    std::filesystem::path m_results;
    std::uint64_t m_memoryBytes = 0;
    std::shared_ptr<Mailbox> m_mailbox;
    QTimer m_mailTimer;
    std::vector<StepProgress> m_steps;
    std::vector<FailedCase> m_failed;
};

} // namespace rimlight::studypage

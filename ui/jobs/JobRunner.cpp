#include "ui/jobs/JobRunner.h"

#include "core/base/Priority.h"
#include "ui/language/Language.h"

#include <exception>
#include <mutex>
#include <new>
#include <string>

namespace rimlight::jobs {

namespace {

constexpr int kReportIntervalMs = 50;

/// Runs the work; every way in which it can end becomes a value.
std::pair<Job::State, std::optional<Error>> outcomeOf(const std::function<void(const Progress&)>& work,
                                                      const Progress& progress, const std::string& title) {
    try {
        progress.throwIfCancelled();
        work(progress);
        return {Job::State::Done, std::nullopt};
    } catch (const Cancelled&) {
        return {Job::State::Cancelled, std::nullopt};
    } catch (const Error& error) {
        return {Job::State::Failed, error};
    } catch (const std::bad_alloc&) {
        return {Job::State::Failed,
                Error("the memory does not suffice", title, "Close other programs, or choose a smaller image.")};
    } catch (const std::exception& exception) {
        return {Job::State::Failed, Error(std::string("an unexpected fault: ") + exception.what(), title,
                                          "Please report it with the steps that led to it.")};
    }
}

} // namespace

struct JobRunner::Entry {
    QPointer<Job> job;
    Work work;
    QPointer<QObject> owner;
    Callbacks callbacks;
};

/// What the task last said; written on any thread, read every 50 ms on the window's.
struct JobRunner::Report {
    std::mutex mutex;
    double fraction = 0.0;
    std::string message;
    bool fresh = false;

    void write(double newFraction, std::string_view newMessage) {
        const std::lock_guard lock(mutex);
        fraction = newFraction;
        message = newMessage;
        fresh = true;
    }
};

JobRunner::JobRunner(Mode mode, QObject* parent) : QObject(parent), m_mode(mode) {
    m_reportTimer.setInterval(kReportIntervalMs);
    connect(&m_reportTimer, &QTimer::timeout, this, &JobRunner::showReport);
}

JobRunner::~JobRunner() {
    cancelAll();
    if (m_worker.joinable())
        m_worker.join();
}

Job* JobRunner::current() const {
    return m_current ? m_current->job.data() : nullptr;
}

void JobRunner::cancelAll() {
    for (const auto& entry : m_waiting)
        entry->job->cancel();
    if (m_current)
        m_current->job->cancel();
}

Job* JobRunner::start(const QString& title, Work work, QObject* owner, Callbacks callbacks) {
    auto* job = new Job(title, this);
    connect(owner, &QObject::destroyed, job, &Job::cancel);
    m_waiting.push_back(std::make_unique<Entry>(Entry{job, std::move(work), owner, std::move(callbacks)}));
    // From the event loop, so that no callback comes before run() returned its job.
    QMetaObject::invokeMethod(this, &JobRunner::startNext, Qt::QueuedConnection);
    return job;
}

void JobRunner::startNext() {
    if (m_current || m_waiting.empty())
        return;
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    Job& job = *m_current->job;
    job.m_state = Job::State::Running;
    job.m_running.start();
    m_report = std::make_shared<Report>();
    Q_EMIT jobStarted(&job);

    const Progress progress(
        [report = m_report](double fraction, std::string_view message) { report->write(fraction, message); },
        job.m_stop.get_token(), job.m_gate);
    if (m_mode == Mode::Inline) {
        auto [state, error] = outcomeOf(m_current->work, progress, job.title().toStdString());
        finish(state, std::move(error));
        return;
    }
    m_reportTimer.start();
    // The thread of the job before has told its end, but may not have come to it yet where processors are short: the
    // next thread waits for it, not the window's.
    m_worker = std::thread([this, before = std::move(m_worker), work = m_current->work, progress,
                            title = job.title().toStdString()]() mutable {
        giveWay();
        if (before.joinable())
            before.join();
        auto outcome = outcomeOf(work, progress, title);
        // The runner is alive: its destructor joins this thread. What is still on its way then goes with it.
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { finish(outcome.first, outcome.second); },
            Qt::QueuedConnection);
    });
}

void JobRunner::showReport() {
    if (!m_current)
        return;
    Job& job = *m_current->job;
    {
        const std::lock_guard lock(m_report->mutex);
        if (!m_report->fresh)
            return;
        m_report->fresh = false;
        job.m_fraction = m_report->fraction;
        job.m_message = language::words(m_report->message);
    }
    Q_EMIT jobProgressed(&job);
}

void JobRunner::finish(Job::State state, std::optional<Error> error) {
    m_reportTimer.stop();
    showReport();
    const auto entry = std::move(m_current);
    Job& job = *entry->job;
    // Who cancels does not want the result, even when the task was done a moment before it could notice.
    job.m_state = state == Job::State::Done && job.isCancelRequested() ? Job::State::Cancelled : state;
    job.m_error = std::move(error);
    Q_EMIT jobFinished(&job);
    job.deleteLater();
    QMetaObject::invokeMethod(this, &JobRunner::startNext, Qt::QueuedConnection);
    // Last, and from copies: a callback may close the window, and the runner with it.
    const auto end = job.m_state;
    const auto failure = job.m_error;
    if (!entry->owner)
        return;
    if (end == Job::State::Done && entry->callbacks.onDone)
        entry->callbacks.onDone();
    else if (end == Job::State::Failed && entry->callbacks.onFailed)
        entry->callbacks.onFailed(*failure);
    else if (end == Job::State::Cancelled && entry->callbacks.onCancelled)
        entry->callbacks.onCancelled();
}

} // namespace rimlight::jobs

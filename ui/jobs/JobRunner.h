#pragma once

#include "core/base/Progress.h"
#include "ui/jobs/Job.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

namespace rimlight::jobs {

/// Runs core tasks away from the window's thread, one after the other, and brings their results back to it.
///
/// Everything but the task itself happens on the thread that made the runner. When a task ends, exactly one of its
/// callbacks is called, unless its owner died meanwhile; that also cancels it. Destroying the runner cancels what runs
/// and waits for it.
class JobRunner : public QObject {
    Q_OBJECT

public:
    enum class Mode {
        Threaded, ///< on one worker thread
        Inline    ///< on the runner's own thread, from the event loop: for tests
    };

    explicit JobRunner(Mode mode = Mode::Threaded, QObject* parent = nullptr);
    ~JobRunner() override;

    /// Starts task(const Progress&), or lets it wait for those before it. Its result goes to onDone(Result) (onDone()
    /// for void), a rimlight::Error to onFailed(const Error&), a cancellation to onCancelled().
    ///
    /// Never calls back before it returns. The task must not touch the owner: it copies what it needs.
    template <class Task, class Done>
    Job* run(const QString& title, Task task, QObject* owner, Done onDone,
             std::function<void(const Error&)> onFailed = {}, std::function<void()> onCancelled = {}) {
        using Result = std::invoke_result_t<Task&, const Progress&>;
        Callbacks callbacks{{}, std::move(onFailed), std::move(onCancelled)};
        if constexpr (std::is_void_v<Result>) {
            callbacks.onDone = std::move(onDone);
            return start(title, std::move(task), owner, std::move(callbacks));
        } else {
            // The worker writes the result, the window's thread reads it after the worker's message arrived.
            auto result = std::make_shared<std::optional<Result>>();
            callbacks.onDone = [result, done = std::move(onDone)]() mutable { done(std::move(**result)); };
            return start(
                title,
                [result, work = std::move(task)](const Progress& progress) mutable { result->emplace(work(progress)); },
                owner, std::move(callbacks));
        }
    }

    /// The job that runs; null when none does.
    Job* current() const;
    /// How many wait behind it.
    std::size_t waitingCount() const { return m_waiting.size(); }
    bool isIdle() const { return current() == nullptr && m_waiting.empty(); }
    void cancelAll();

Q_SIGNALS:
    void jobStarted(rimlight::jobs::Job* job);
    /// At most 20 times a second.
    void jobProgressed(rimlight::jobs::Job* job);
    /// Before the job's callbacks: what they start comes after it.
    void jobFinished(rimlight::jobs::Job* job);

private:
    using Work = std::function<void(const Progress&)>;
    struct Callbacks {
        std::function<void()> onDone;
        std::function<void(const Error&)> onFailed;
        std::function<void()> onCancelled;
    };
    struct Entry;
    struct Report;

    Job* start(const QString& title, Work work, QObject* owner, Callbacks callbacks);
    void startNext();
    void showReport();
    void finish(Job::State state, std::optional<Error> error);

    const Mode m_mode;
    std::deque<std::unique_ptr<Entry>> m_waiting;
    std::unique_ptr<Entry> m_current;
    std::shared_ptr<Report> m_report;
    QTimer m_reportTimer;
    std::thread m_worker;
};

} // namespace rimlight::jobs

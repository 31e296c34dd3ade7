#pragma once

#include "core/base/Error.h"
#include "ui/jobs/JobRunner.h"

#include <QObject>
#include <QString>

#include <functional>
#include <utility>

namespace rimlight::casepage {

/// Runs what the case page does: short steps at once, long ones as jobs, and tells how each ended. Window's thread.
class CaseWork : public QObject {
    Q_OBJECT

public:
    /// The runner outlives this.
    explicit CaseWork(jobs::JobRunner* runner, QObject* parent = nullptr);

    /// Runs what may throw an Error on this thread, and tells of it.
    void attempt(const std::function<void()>& action);

    /// task(progress) runs on the worker, done(result) on this thread, unless the work dies meanwhile.
    template <class Result>
    void start(const QString& title, std::function<Result(const Progress&)> task, std::function<void(Result)> done) {
        m_runner->run(
            title, std::move(task), this,
            [this, done = std::move(done)](Result result) {
                attempt([&] { done(std::move(result)); });
                settle();
            },
            [this](const Error& error) {
                Q_EMIT jobFailed(error);
                settle();
            },
            [this] {
                Q_EMIT cancelled();
                settle();
            });
    }

Q_SIGNALS:
    /// What the user asked for could not be begun or finished.
    void failed(const rimlight::Error& error);
    /// The same from a job; the job bar shows those by itself.
    void jobFailed(const rimlight::Error& error);
    void cancelled();
    /// A sentence about something finished: "Report written".
    void notified(const QString& sentence);
    /// Nothing is running or waiting any more.
    void settled();

private:
    void settle();

    jobs::JobRunner* m_runner;
};

} // namespace rimlight::casepage

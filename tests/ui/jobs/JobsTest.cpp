#include "ui/jobs/JobBar.h"
#include "ui/jobs/JobRunner.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

using namespace rimlight;
using namespace rimlight::jobs;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(JobRunner::Mode)

namespace {

/// Works until it is cancelled, as a long extraction does.
int workUntilCancelled(const Progress& progress) {
    for (int i = 0;; ++i) {
        progress.throwIfCancelled();
        progress.report(std::min(1.0, i / 1000.0), "Working");
        std::this_thread::sleep_for(5ms);
    }
}

} // namespace

class JobsTest : public QObject {
    Q_OBJECT

private:
    /// The same behaviour is asked of the worker thread and of the inline runner.
    static void bothModes() {
        QTest::addColumn<JobRunner::Mode>("mode");
        QTest::newRow("threaded") << JobRunner::Mode::Threaded;
        QTest::newRow("inline") << JobRunner::Mode::Inline;
    }

private Q_SLOTS:
    void deliversTheResultOnTheWindowsThread_data() { bothModes(); }
    void deliversTheResultOnTheWindowsThread();
    void deliversAnError_data() { bothModes(); }
    void deliversAnError();
    void turnsAnUnknownExceptionIntoAnError_data() { bothModes(); }
    void turnsAnUnknownExceptionIntoAnError();
    void runsJobsInTheirOrderOneAtATime_data() { bothModes(); }
    void runsJobsInTheirOrderOneAtATime();
    void deliversAResultThatCannotBeCopied_data() { bothModes(); }
    void deliversAResultThatCannotBeCopied();
    void neverCallsBackBeforeRunReturns_data() { bothModes(); }
    void neverCallsBackBeforeRunReturns();
    void runsTheTaskOffTheWindowsThread();
    void cancelsWithinASecond();
    void cancelsAWaitingJobWithoutStartingIt();
    void dropsTheResultOfADeadOwnerAndCancelsItsTask();
    void cancelsAndJoinsWhenDestroyed();
    void reportsProgressAtMostTwentyTimesASecond();
    void callbackMayStartTheNextJob();
    void barShowsTheRunningJobAndCancelsIt();
    void barShowsWhatWhichAndWhatToDoUntilDismissed();
    void timeLeftReadsInSecondsAndMinutes();
};

void JobsTest::deliversTheResultOnTheWindowsThread() {
    QFETCH(JobRunner::Mode, mode);
    JobRunner runner(mode);
    QObject owner;
    int result = 0;
    QThread* deliveredOn = nullptr;
    Job* job = runner.run(
        "Adding",
        [](const Progress& progress) {
            progress.report(0.5, "Half");
            return 40 + 2;
        },
        &owner,
        [&](int value) {
            result = value;
            deliveredOn = QThread::currentThread();
        });
    QCOMPARE(job->title(), QString("Adding"));
    QTRY_COMPARE(result, 42);
    QCOMPARE(deliveredOn, QThread::currentThread());
    QTRY_VERIFY(runner.isIdle());
}

void JobsTest::deliversAnError() {
    QFETCH(JobRunner::Mode, mode);
    JobRunner runner(mode);
    QObject owner;
    std::string item;
    bool done = false;
    runner.run(
        "Reading", [](const Progress&) -> int { throw Error("no slices found", "Series 4", "Choose another series."); },
        &owner, [&](int) { done = true; }, [&](const Error& error) { item = error.item(); });
    QTRY_COMPARE(item, std::string("Series 4"));
    QVERIFY(!done);
}

void JobsTest::turnsAnUnknownExceptionIntoAnError() {
    QFETCH(JobRunner::Mode, mode);
    JobRunner runner(mode);
    QObject owner;
    std::string problem;
    runner.run(
        "Reading", [](const Progress&) { throw std::logic_error("index out of range"); }, &owner, [] {},
        [&](const Error& error) { problem = error.problem(); });
    QTRY_VERIFY(problem.find("index out of range") != std::string::npos);
}

void JobsTest::runsJobsInTheirOrderOneAtATime() {
    QFETCH(JobRunner::Mode, mode);
    JobRunner runner(mode);
    QObject owner;
    std::atomic<int> running = 0;
    std::atomic<bool> overlapped = false;
    std::vector<int> order;
    for (int i = 0; i < 5; ++i)
        runner.run(
            "Job",
            [&, i](const Progress&) {
                overlapped = overlapped || ++running > 1;
                std::this_thread::sleep_for(2ms);
                --running;
                return i;
            },
            &owner, [&](int value) { order.push_back(value); });
    QCOMPARE(runner.waitingCount(), std::size_t{5});
    QTRY_COMPARE(order, (std::vector<int>{0, 1, 2, 3, 4}));
    QVERIFY(!overlapped);
}

void JobsTest::deliversAResultThatCannotBeCopied() {
    QFETCH(JobRunner::Mode, mode);
    JobRunner runner(mode);
    QObject owner;
    std::unique_ptr<int> received;
    runner.run(
        "Making", [](const Progress&) { return std::make_unique<int>(7); }, &owner,
        [&](std::unique_ptr<int> value) { received = std::move(value); });
    QTRY_VERIFY(received != nullptr);
    QCOMPARE(*received, 7);
}

void JobsTest::neverCallsBackBeforeRunReturns() {
    QFETCH(JobRunner::Mode, mode);
    JobRunner runner(mode);
    QObject owner;
    bool called = false;
    runner.run(
        "Quick", [](const Progress&) {}, &owner, [&] { called = true; });
    QVERIFY(!called);
    QTRY_VERIFY(called);
}

void JobsTest::runsTheTaskOffTheWindowsThread() {
    JobRunner runner;
    QObject owner;
    std::thread::id worker;
    runner.run(
        "Where", [](const Progress&) { return std::this_thread::get_id(); }, &owner,
        [&](std::thread::id id) { worker = id; });
    QTRY_VERIFY(worker != std::thread::id{});
    QVERIFY(worker != std::this_thread::get_id());
}

void JobsTest::cancelsWithinASecond() {
    JobRunner runner;
    QObject owner;
    bool cancelled = false;
    bool done = false;
    QPointer<Job> job = runner.run(
        "Long", workUntilCancelled, &owner, [&](int) { done = true; }, {}, [&] { cancelled = true; });
    QTRY_VERIFY(job->state() == Job::State::Running);
    QElapsedTimer timer;
    timer.start();
    job->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(cancelled, 1000);
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(!done);
    QTRY_VERIFY(job.isNull());
}

void JobsTest::cancelsAWaitingJobWithoutStartingIt() {
    JobRunner runner;
    QObject owner;
    std::atomic<bool> started = false;
    bool cancelled = false;
    Job* first = runner.run("Long", workUntilCancelled, &owner, [](int) {});
    Job* second = runner.run(
        "Never", [&](const Progress&) { started = true; }, &owner, [] {}, {}, [&] { cancelled = true; });
    second->cancel();
    first->cancel();
    QTRY_VERIFY(cancelled);
    QVERIFY(!started);
}

void JobsTest::dropsTheResultOfADeadOwnerAndCancelsItsTask() {
    JobRunner runner;
    auto owner = std::make_unique<QObject>();
    bool called = false;
    QSignalSpy finished(&runner, &JobRunner::jobFinished);
    const auto note = [&] { called = true; };
    runner.run(
        "Long", workUntilCancelled, owner.get(), [&](int) { called = true; }, [&](const Error&) { called = true; },
        note);
    QTRY_VERIFY(runner.current() != nullptr);
    owner.reset();
    QTRY_COMPARE(finished.count(), 1);
    QTest::qWait(20);
    QVERIFY(!called);
}

void JobsTest::cancelsAndJoinsWhenDestroyed() {
    std::atomic<bool> begun = false;
    std::atomic<bool> ended = false;
    bool called = false;
    QObject owner;
    {
        JobRunner runner;
        runner.run(
            "Long",
            [&](const Progress& progress) {
                begun = true;
                try {
                    workUntilCancelled(progress);
                } catch (const Cancelled&) {
                    ended = true;
                    throw;
                }
            },
            &owner, [&] { called = true; }, {}, [&] { called = true; });
        QTRY_VERIFY(begun);
    }
    QVERIFY(ended);
    QTest::qWait(20);
    QVERIFY(!called);
}

void JobsTest::reportsProgressAtMostTwentyTimesASecond() {
    JobRunner runner;
    QObject owner;
    bool done = false;
    QSignalSpy progressed(&runner, &JobRunner::jobProgressed);
    runner.run(
        "Talkative",
        [](const Progress& progress) {
            const auto end = std::chrono::steady_clock::now() + 500ms;
            while (std::chrono::steady_clock::now() < end)
                progress.report(0.5, "Reading slice 150 of 300");
        },
        &owner, [&] { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(progressed.count() >= 2);
    QVERIFY(progressed.count() <= 12);
}

void JobsTest::callbackMayStartTheNextJob() {
    JobRunner runner;
    QObject owner;
    int second = 0;
    runner.run(
        "First", [](const Progress&) { return 1; }, &owner,
        [&](int first) {
            runner.run(
                "Second", [first](const Progress&) { return first + 1; }, &owner, [&](int value) { second = value; });
        });
    QTRY_COMPARE(second, 2);
}

void JobsTest::barShowsTheRunningJobAndCancelsIt() {
    JobRunner runner;
    JobBar bar(runner);
    bar.resize(1000, 40);
    bar.show();
    QObject owner;
    bool cancelled = false;
    runner.run(
        "Extracting features", workUntilCancelled, &owner, [](int) {}, {}, [&] { cancelled = true; });
    auto* message = bar.findChild<QLabel*>("jobMessage");
    QTRY_COMPARE(message->text(), QString("Working"));
    auto* cancel = bar.findChild<QPushButton*>("cancelJob");
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(cancelled, 1000);
    QVERIFY(!cancel->isVisible());
    QCOMPARE(bar.history().first(), QString("Extracting features: cancelled"));
}

void JobsTest::barShowsWhatWhichAndWhatToDoUntilDismissed() {
    JobRunner runner;
    JobBar bar(runner);
    bar.show();
    QObject owner;
    runner.run(
        "Reading",
        [](const Progress&) {
            throw Error("slice spacing varies (4.2 to 7.4 mm)", "Series 4", "Choose another series.");
        },
        &owner, [] {});
    QTRY_VERIFY(bar.isErrorShown());
    QCOMPARE(bar.findChild<QLabel*>("errorText")->text(),
             QString("Series 4: slice spacing varies (4.2 to 7.4 mm). Choose another series."));
    QTest::mouseClick(bar.findChild<QPushButton*>("dismissError"), Qt::LeftButton);
    QVERIFY(!bar.isErrorShown());
}

void JobsTest::timeLeftReadsInSecondsAndMinutes() {
    QCOMPARE(timeLeftText(11.2), QString("12 s left"));
    QCOMPARE(timeLeftText(200.0), QString("3 min left"));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    JobsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "JobsTest.moc"

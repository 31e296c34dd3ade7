#include "ui/study/StudyRunner.h"

#include "core/study/run/StudyRun.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <utility>

namespace rimlight::studypage {

namespace {

constexpr int kMailIntervalMs = 100;

} // namespace

/// What the run told since the window last looked; written on any thread.
struct StudyRunner::Mailbox {
    std::mutex mutex;
    std::vector<study::RunNews> news;

    void put(const study::RunNews& one) {
        const std::lock_guard lock(mutex);
        news.push_back(one);
    }
    std::vector<study::RunNews> take() {
        const std::lock_guard lock(mutex);
        return std::exchange(news, {});
    }
};

StudyRunner::StudyRunner(jobs::JobRunner* runner, QObject* parent) : QObject(parent), m_runner(runner) {
    m_mailTimer.setInterval(kMailIntervalMs);
    connect(&m_mailTimer, &QTimer::timeout, this, &StudyRunner::readMail);
    connect(m_runner, &jobs::JobRunner::jobProgressed, this, [this](jobs::Job* job) {
        if (job == m_job)
            Q_EMIT progressed();
    });
}

void StudyRunner::start(const study::StudyFile& study, const std::filesystem::path& results) {
    assert(!isRunning());
    m_results = results;
    m_failed.clear();
    m_steps.clear();
    for (const auto step : study::runSteps(study))
        m_steps.push_back({step, StepProgress::State::Waiting, 0, 0, {}});
    m_mailbox = std::make_shared<Mailbox>();
    m_job = m_runner->run(
        tr("Study: %1").arg(QString::fromStdString(study.title)),
        [study, results, mailbox = m_mailbox, memoryBytes = m_memoryBytes](const Progress& progress) {
            study::StudyRunOptions options;
            options.folder = results;
            options.memoryBytes = memoryBytes;
            options.listener = [mailbox](const study::RunNews& news) { mailbox->put(news); };
            study::runStudy(study, options, progress);
        },
        this,
        [this] {
            end();
            Q_EMIT finished();
        },
        [this](const Error& error) {
            end();
            Q_EMIT failed(error);
        },
        [this] {
            end();
            Q_EMIT cancelled();
        });
    connect(m_job, &jobs::Job::pausedChanged, this, &StudyRunner::pausedChanged);
    m_mailTimer.start();
    Q_EMIT started();
}

void StudyRunner::pause() {
    if (m_job)
        m_job->pause();
}

void StudyRunner::resume() {
    if (m_job)
        m_job->resume();
}

void StudyRunner::cancel() {
    if (m_job)
        m_job->cancel();
}

std::optional<double> StudyRunner::fraction() const {
    return m_job ? m_job->fraction() : std::nullopt;
}

std::optional<double> StudyRunner::secondsLeft() const {
    return m_job ? m_job->secondsLeft() : std::nullopt;
}

QString StudyRunner::message() const {
    return m_job ? m_job->message() : QString();
}

void StudyRunner::readMail() {
    const auto news = m_mailbox->take();
    for (const auto& one : news)
        take(one);
    if (!news.empty())
        Q_EMIT progressed();
}

void StudyRunner::take(const study::RunNews& news) {
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [&](const auto& one) { return one.step == news.step; });
    if (found == m_steps.end())
        return;
    switch (news.kind) {
    case study::RunNews::Kind::StepBegins:
        found->state = StepProgress::State::Running;
        break;
    case study::RunNews::Kind::StepAdvances:
        found->done = news.done;
        found->total = news.total;
        found->part = language::words(news.part);
        if (!news.problem.empty())
            m_failed.push_back({QString::fromStdString(news.caseId), found->part, language::words(news.problem)});
        break;
    case study::RunNews::Kind::StepEnds:
        found->state = StepProgress::State::Done;
        Q_EMIT stepFinished(news.step);
        break;
    }
}

void StudyRunner::end() {
    m_mailTimer.stop();
    readMail();
    m_job = nullptr;
}

} // namespace rimlight::studypage

#include "ui/jobs/JobRow.h"

#include "ui/jobs/JobRunner.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <cmath>

namespace rimlight::jobs {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kProgressWidth = 200;

QLabel* secondaryLabel(const char* name) {
    auto* result = new QLabel;
    result->setObjectName(QLatin1String(name));
    result->setTextFormat(Qt::PlainText);
    result->setProperty(theme::kRoleProperty, "secondary");
    return result;
}

} // namespace

JobRow::JobRow(JobRunner& runner, Pausing pausing, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_title(new QToolButton), m_message(secondaryLabel("jobMessage")),
      m_progress(new QProgressBar), m_timeLeft(secondaryLabel("timeLeft")), m_waiting(secondaryLabel("waiting")),
      m_pause(new QPushButton(tr("Pause"))), m_cancel(new QPushButton(tr("Cancel"))) {
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_title->setProperty(theme::kRoleProperty, "quiet");
    m_title->setToolTip(tr("Jobs of this session"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setFixedWidth(kProgressWidth);
    // What a job says may be long: it gives way, the window doesn't grow with it.
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pause->setObjectName(QStringLiteral("pauseJob"));
    m_pause->setVisible(pausing == Pausing::Offered);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));

    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kSpace3);
    line->addWidget(m_title);
    line->addWidget(m_progress);
    line->addWidget(m_timeLeft);
    line->addWidget(m_message, 1);
    line->addWidget(m_waiting);
    line->addWidget(m_pause);
    line->addWidget(m_cancel);

    connect(m_title, &QToolButton::clicked, this, &JobRow::titleClicked);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (Job* job = m_runner.current())
            job->isPaused() ? job->resume() : job->pause();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (Job* job = m_runner.current()) {
            job->cancel();
            m_cancel->setEnabled(false);
            m_message->setText(tr("Cancelling"));
        }
    });
    connect(&m_runner, &JobRunner::jobStarted, this, &JobRow::showStarted);
    connect(&m_runner, &JobRunner::jobProgressed, this, &JobRow::showProgress);
    connect(&m_runner, &JobRunner::jobFinished, this, &QWidget::hide);
    hide();
    if (Job* job = m_runner.current())
        showStarted(job);
}

void JobRow::showStarted(Job* job) {
    m_title->setText(job->title());
    m_cancel->setEnabled(true);
    connect(job, &Job::pausedChanged, this, &JobRow::showPaused);
    showPaused(job->isPaused());
    showProgress(job);
    show();
}

void JobRow::showProgress(Job* job) {
    // Without a fraction the bar moves to and fro.
    m_progress->setRange(0, job->fraction() ? kProgressSteps : 0);
    if (job->fraction())
        m_progress->setValue(static_cast<int>(std::lround(*job->fraction() * kProgressSteps)));
    m_message->setText(job->isCancelRequested() ? tr("Cancelling") : job->isPaused() ? tr("Paused") : job->message());
    const auto seconds = job->secondsLeft();
    m_timeLeft->setText(seconds ? timeLeftText(*seconds) : QString());
    m_waiting->setText(m_runner.waitingCount() > 0 ? tr("%1 waiting").arg(m_runner.waitingCount()) : QString());
}

void JobRow::showPaused(bool paused) {
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    if (Job* job = m_runner.current())
        showProgress(job);
}

} // namespace rimlight::jobs

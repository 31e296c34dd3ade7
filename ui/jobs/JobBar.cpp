#include "ui/jobs/JobBar.h"

#include "ui/jobs/JobRunner.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace rimlight::jobs {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kHistoryLength = 20;

QLabel* label(const char* name, const char* role) {
    auto* result = new QLabel;
    result->setObjectName(QLatin1String(name));
    result->setTextFormat(Qt::PlainText);
    result->setProperty(theme::kRoleProperty, role);
    return result;
}

QString capitalised(const std::string& text) {
    QString result = QString::fromStdString(text);
    if (!result.isEmpty())
        result[0] = result[0].toUpper();
    return result;
}

} // namespace

JobBar::JobBar(JobRunner& runner, QWidget* parent) : QFrame(parent), m_runner(runner) {
    setProperty(theme::kRoleProperty, "panel");
    setObjectName(QStringLiteral("jobBar"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, theme::kSpace1);
    rows->setSpacing(theme::kSpace1);

    m_errorRow = new QWidget;
    auto* errorLine = new QHBoxLayout(m_errorRow);
    errorLine->setContentsMargins(0, 0, 0, 0);
    errorLine->setSpacing(theme::kSpace2);
    m_errorText = label("errorText", "error");
    m_errorText->setWordWrap(true);
    m_errorText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(QStringLiteral("dismissError"));
    dismiss->setProperty(theme::kRoleProperty, "quiet");
    connect(dismiss, &QPushButton::clicked, this, &JobBar::dismissError);
    errorLine->addWidget(m_errorText, 1);
    errorLine->addWidget(dismiss);
    m_errorRow->hide();
    rows->addWidget(m_errorRow);

    m_idle = label("idle", "secondary");
    m_idle->setText(tr("Ready"));
    m_idle->setFixedHeight(theme::kControlHeight);
    rows->addWidget(m_idle);

    m_running = new QWidget;
    auto* line = new QHBoxLayout(m_running);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::kSpace3);
    m_title = new QToolButton;
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_title->setProperty(theme::kRoleProperty, "quiet");
    m_title->setToolTip(tr("Jobs of this session"));
    connect(m_title, &QToolButton::clicked, this, &JobBar::showHistory);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setFixedWidth(200);
    m_message = label("jobMessage", "secondary");
    m_timeLeft = label("timeLeft", "secondary");
    m_waiting = label("waiting", "secondary");
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (Job* job = m_runner.current()) {
            job->cancel();
            m_cancel->setEnabled(false);
            m_message->setText(tr("Cancelling"));
        }
    });
    line->addWidget(m_title);
    line->addWidget(m_progress);
    line->addWidget(m_timeLeft);
    line->addWidget(m_message, 1);
    line->addWidget(m_waiting);
    line->addWidget(m_cancel);
    m_running->hide();
    rows->addWidget(m_running);

    connect(&m_runner, &JobRunner::jobStarted, this, &JobBar::showStarted);
    connect(&m_runner, &JobRunner::jobProgressed, this, &JobBar::showProgress);
    connect(&m_runner, &JobRunner::jobFinished, this, &JobBar::showFinished);
    if (Job* job = m_runner.current())
        showStarted(job);
}

void JobBar::showMessage(const QString& sentence) {
    m_idle->setText(sentence);
}

bool JobBar::isErrorShown() const {
    return m_errorRow->isVisibleTo(this);
}

void JobBar::showError(const Error& error) {
    m_errorText->setText(QStringLiteral("%1: %2. %3")
                             .arg(capitalised(error.item()), QString::fromStdString(error.problem()),
                                  QString::fromStdString(error.remedy())));
    m_errorRow->show();
}

void JobBar::dismissError() {
    m_errorRow->hide();
}

void JobBar::showStarted(Job* job) {
    m_title->setText(job->title());
    m_cancel->setEnabled(true);
    m_running->show();
    m_idle->hide();
    showProgress(job);
}

void JobBar::showProgress(Job* job) {
    // Without a fraction the bar moves to and fro.
    m_progress->setRange(0, job->fraction() ? kProgressSteps : 0);
    if (job->fraction())
        m_progress->setValue(static_cast<int>(std::lround(*job->fraction() * kProgressSteps)));
    m_message->setText(job->isCancelRequested() ? tr("Cancelling") : job->message());
    const auto seconds = job->secondsLeft();
    m_timeLeft->setText(seconds ? timeLeftText(*seconds) : QString());
    m_waiting->setText(m_runner.waitingCount() > 0 ? tr("%1 waiting").arg(m_runner.waitingCount()) : QString());
}

void JobBar::showFinished(Job* job) {
    QString line;
    switch (job->state()) {
    case Job::State::Failed:
        line = tr("%1: failed. %2").arg(job->title(), QString::fromStdString(job->error()->what()));
        showError(*job->error());
        break;
    case Job::State::Cancelled:
        line = tr("%1: cancelled").arg(job->title());
        break;
    default:
        line = tr("%1: done").arg(job->title());
    }
    m_history.prepend(line);
    while (m_history.size() > kHistoryLength)
        m_history.removeLast();
    m_idle->setText(job->state() == Job::State::Failed ? tr("Ready") : line);
    m_running->hide();
    m_idle->show();
}

void JobBar::showHistory() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_history.isEmpty())
        menu->addAction(tr("No job has ended yet"))->setEnabled(false);
    for (const auto& line : m_history)
        menu->addAction(line);
    menu->popup(m_title->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace rimlight::jobs

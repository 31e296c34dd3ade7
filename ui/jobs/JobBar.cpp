#include "ui/jobs/JobBar.h"

#include "ui/jobs/JobRow.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rimlight::jobs {

namespace {

constexpr int kHistoryLength = 20;

QLabel* label(const char* name, const char* role) {
    auto* result = new QLabel;
    result->setObjectName(QLatin1String(name));
    result->setTextFormat(Qt::PlainText);
    result->setProperty(theme::kRoleProperty, role);
    return result;
}

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

JobBar::JobBar(JobRunner& runner, QWidget* parent)
    : QFrame(parent), m_rows(new QVBoxLayout(this)), m_errorRow(new QWidget), m_errorText(label("errorText", "error")),
      m_idle(label("idle", "secondary")) {
    setProperty(theme::kRoleProperty, "panel");
    setObjectName(QStringLiteral("jobBar"));
    m_rows->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, theme::kSpace1);
    m_rows->setSpacing(theme::kSpace1);

    auto* errorLine = new QHBoxLayout(m_errorRow);
    errorLine->setContentsMargins(0, 0, 0, 0);
    errorLine->setSpacing(theme::kSpace2);
    m_errorText->setWordWrap(true);
    m_errorText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* dismiss = new QPushButton(tr("Dismiss"));
    dismiss->setObjectName(QStringLiteral("dismissError"));
    dismiss->setProperty(theme::kRoleProperty, "quiet");
    connect(dismiss, &QPushButton::clicked, this, &JobBar::dismissError);
    errorLine->addWidget(m_errorText, 1);
    errorLine->addWidget(dismiss);
    m_errorRow->hide();
    m_rows->addWidget(m_errorRow);

    m_idle->setText(tr("Ready"));
    m_idle->setFixedHeight(theme::kControlHeight);
    m_rows->addWidget(m_idle);
    watch(runner, false);
}

void JobBar::watchPausable(JobRunner& runner) {
    watch(runner, true);
}

void JobBar::watch(JobRunner& runner, bool pausable) {
    m_runners.push_back(&runner);
    auto* row = new JobRow(runner, pausable ? JobRow::Pausing::Offered : JobRow::Pausing::NotOffered);
    m_rows->addWidget(row);
    connect(row, &JobRow::titleClicked, this, [this, row] { showHistory(row); });
    connect(&runner, &JobRunner::jobStarted, this, &JobBar::refreshIdle);
    connect(&runner, &JobRunner::jobFinished, this, &JobBar::showFinished);
    refreshIdle();
}

void JobBar::refreshIdle() {
    m_idle->setVisible(std::none_of(m_runners.begin(), m_runners.end(), [](const JobRunner* runner) {
        const Job* job = runner->current();
        return job != nullptr && !job->isFinished();
    }));
}

void JobBar::showMessage(const QString& sentence) {
    m_idle->setText(sentence);
}

bool JobBar::isErrorShown() const {
    return m_errorRow->isVisibleTo(this);
}

void JobBar::showError(const Error& error) {
    m_errorText->setText(capitalised(language::words(error)));
    m_errorRow->show();
}

void JobBar::dismissError() {
    m_errorRow->hide();
}

void JobBar::showFinished(Job* job) {
    QString line;
    switch (job->state()) {
    case Job::State::Failed:
        line = tr("%1: failed. %2").arg(job->title(), language::words(*job->error()));
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
    refreshIdle();
}

void JobBar::showHistory(const QWidget* above) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_history.isEmpty())
        menu->addAction(tr("No job has ended yet"))->setEnabled(false);
    for (const auto& line : m_history)
        menu->addAction(line);
    menu->popup(above->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace rimlight::jobs

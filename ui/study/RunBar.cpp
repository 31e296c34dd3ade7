#include "ui/study/RunBar.h"

#include "core/study/project/StudyDraft.h"
#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace rimlight::studypage {

namespace {

constexpr int kProgressSteps = 1000;
constexpr int kProgressWidth = 220;

} // namespace

RunBar::RunBar(StudyState* state, StudyRunner* runner, QWidget* parent)
    : QFrame(parent), m_state(state), m_runner(runner), m_title(new QLabel), m_status(new QLabel),
      m_progress(new QProgressBar), m_timeLeft(new QLabel), m_report(new QPushButton(tr("Report"))),
      m_change(new QPushButton(tr("Change…"))), m_run(new QPushButton(tr("Run"))),
      m_pause(new QPushButton(tr("Pause"))), m_cancel(new QPushButton(tr("Cancel run"))) {
    setProperty(theme::kRoleProperty, "panel");
    m_title->setObjectName(QStringLiteral("studyTitle"));
    m_title->setProperty(theme::kRoleProperty, "section");
    m_title->setTextFormat(Qt::PlainText);
    m_status->setObjectName(QStringLiteral("studyStatus"));
    m_status->setProperty(theme::kRoleProperty, "secondary");
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_timeLeft->setProperty(theme::kRoleProperty, "secondary");
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidth);
    m_run->setObjectName(QStringLiteral("runStudy"));
    m_run->setProperty(theme::kRoleProperty, "primary");
    auto* formats = new QMenu(m_report);
    for (const auto& [kind, text] : {std::pair{"pdf", tr("PDF…")},
                                     {"html", tr("HTML page…")},
                                     {"folder", tr("Folder with every table and figure…")}})
        connect(formats->addAction(text), &QAction::triggered, this,
                [this, kind = QLatin1String(kind)] { Q_EMIT reportRequested(kind); });
    m_report->setObjectName(QStringLiteral("studyReport"));
    m_report->setMenu(formats);
    m_report->setToolTip(tr("Methods, every table and figure, settings and checklists as a document"));
    m_change->setObjectName(QStringLiteral("changeStudy"));
    m_change->setToolTip(tr("Back to the steps that made this study; results stay until it runs again"));
    m_pause->setObjectName(QStringLiteral("pauseStudy"));
    m_cancel->setObjectName(QStringLiteral("cancelStudy"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    layout->setSpacing(theme::kSpace3);
    layout->addWidget(m_title);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_timeLeft);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    layout->addWidget(m_change);
    layout->addWidget(m_report);
    layout->addWidget(m_run);

    connect(m_run, &QPushButton::clicked, this, &RunBar::runRequested);
    connect(m_change, &QPushButton::clicked, this, &RunBar::changeRequested);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_runner->isPaused() ? m_runner->resume() : m_runner->pause(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_runner->cancel();
    });
    connect(m_state, &StudyState::contentsChanged, this, &RunBar::refresh);
    for (const auto signal :
         {&StudyRunner::started, &StudyRunner::progressed, &StudyRunner::finished, &StudyRunner::cancelled})
        connect(m_runner, signal, this, &RunBar::refresh);
    connect(m_runner, &StudyRunner::failed, this, &RunBar::refresh);
    connect(m_runner, &StudyRunner::pausedChanged, this, &RunBar::refresh);
    refresh();
}

bool RunBar::isThisRunning() const {
    return m_state->contents() != nullptr && m_runner->isRunning() &&
           m_runner->results() == m_state->contents()->opened.place.results;
}

void RunBar::refresh() {
    const auto* contents = m_state->contents();
    setVisible(contents != nullptr);
    if (contents == nullptr)
        return;
    m_title->setText(QString::fromStdString(contents->opened.title()));
    const bool running = isThisRunning();
    m_progress->setVisible(running);
    m_timeLeft->setVisible(running);
    m_pause->setVisible(running);
    m_cancel->setVisible(running);
    if (!running)
        m_cancel->setEnabled(true);
    const auto fraction = m_runner->fraction();
    m_progress->setRange(0, fraction ? kProgressSteps : 0);
    m_progress->setValue(static_cast<int>(std::lround(fraction.value_or(0.0) * kProgressSteps)));
    const auto seconds = m_runner->secondsLeft();
    m_timeLeft->setText(seconds ? jobs::timeLeftText(*seconds) : QString());
    m_pause->setText(m_runner->isPaused() ? tr("Resume") : tr("Pause"));
    refreshState();
}

void RunBar::refreshState() {
    const auto& opened = m_state->contents()->opened;
    const bool running = isThisRunning();
    const bool begun = opened.results.has_value();
    const bool finished = begun && opened.results->finished;
    m_run->setVisible(!running);
    m_report->setVisible(begun);
    m_change->setVisible(!running && study::isDraft(opened.place.file.parent_path()));
    m_run->setText(finished ? tr("Run again") : begun ? tr("Resume") : tr("Run"));
    m_run->setEnabled(opened.study.has_value() && opened.cohort.has_value() && !m_runner->isRunning());
    m_run->setToolTip(!opened.study           ? tr("The study's own file is not known: only its results are open.")
                      : !opened.cohort        ? tr("The cohort's table can't be read.")
                      : m_runner->isRunning() ? tr("Another study is running.")
                                              : tr("Finished work is kept: only what changed is computed."));
    if (running)
        m_status->setText(m_runner->isPaused() ? tr("Paused") : m_runner->message());
    else if (finished)
        m_status->setText(tr("Finished"));
    else
        m_status->setText(begun ? tr("Interrupted: what was finished is kept") : tr("Not run yet"));
}

} // namespace rimlight::studypage

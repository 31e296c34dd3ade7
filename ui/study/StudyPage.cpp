#include "ui/study/StudyPage.h"

#include "core/base/Date.h"
#include "core/study/project/SampleStudy.h"
#include "core/study/run/ResultFiles.h"
#include "ui/jobs/JobRunner.h"
#include "ui/printing/StudyExport.h"
#include "ui/study/CasePanel.h"
#include "ui/study/DashboardPage.h"
#include "ui/study/OverviewPage.h"
#include "ui/study/RunBar.h"
#include "ui/study/StepList.h"
#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/study/wizard/DraftState.h"
#include "ui/study/wizard/WizardPage.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/FileQuestions.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rimlight::studypage {

namespace {

constexpr int kNothing = 0; ///< pages
constexpr int kStudy = 1;
constexpr int kWizard = 2;
constexpr int kStepsWidth = 210;
constexpr int kCaseWidth = 300;

} // namespace

StudyPage::StudyPage(jobs::JobRunner* reading, jobs::JobRunner* running, QWidget* parent)
    : QWidget(parent), m_reading(reading), m_state(new StudyState(this)), m_runner(new StudyRunner(running, this)),
      m_steps(new StepList(m_state, m_runner)), m_wizard(new WizardPage), m_outer(new QStackedWidget),
      m_pages(new QStackedWidget), m_overview(new OverviewPage(m_state, m_runner)), m_title(new QLabel),
      m_help(new QLabel), m_panels(new QToolButton), m_panelMenu(new QMenu(this)) {
    buildLayout();
    connectParts();
    showStep(QLatin1String(kOverviewKey));
}

StudyPage::~StudyPage() = default;

QWidget* StudyPage::buildCentre() {
    m_title->setProperty(theme::kRoleProperty, "section");
    m_help->setProperty(theme::kRoleProperty, "secondary");
    m_help->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_panels->setText(tr("Panels"));
    m_panels->setObjectName(QStringLiteral("panelsMenu"));
    m_panels->setToolTip(tr("Show or hide panels, or arrange them as at first"));
    m_panels->setPopupMode(QToolButton::InstantPopup);
    m_panels->setMenu(m_panelMenu);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    head->setSpacing(theme::kSpace3);
    head->addWidget(m_title);
    head->addWidget(m_help, 1);
    head->addWidget(m_panels);
    m_pages->addWidget(m_overview);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    return centre;
}

void StudyPage::buildLayout() {
    auto* empty = new theme::EmptyState;
    empty->setObjectName(QStringLiteral("noStudy"));
    empty->setMessage(QStringLiteral("study"), tr("No study is open"),
                      tr("A study measures a cohort, selects features, trains models, and tells how far they can be "
                         "trusted."));
    empty->setPrimary(tr("New study…"));
    empty->setSecondary(tr("Open a study…"));
    connect(empty, &theme::EmptyState::primaryRequested, this, &StudyPage::newStudy);
    connect(empty, &theme::EmptyState::secondaryRequested, this, &StudyPage::chooseStudy);

    auto* left = new QFrame;
    left->setProperty(theme::kRoleProperty, "panel");
    theme::setMinimumTextWidth(left, kStepsWidth);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(theme::kSpace1, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    leftLayout->addWidget(m_steps);
    auto* right = new CasePanel(m_state, m_reading);
    right->setMinimumWidth(kCaseWidth);
    auto* splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(buildCentre());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kStepsWidth, 1000, kCaseWidth});
    auto* bar = new RunBar(m_state, m_runner);
    connect(bar, &RunBar::runRequested, this, &StudyPage::run);
    connect(bar, &RunBar::reportRequested, this, &StudyPage::askForReport);
    connect(bar, &RunBar::changeRequested, this,
            [this] { resumeDraft(m_state->contents()->opened.place.file.parent_path()); });
    auto* study = new QWidget;
    auto* studyLayout = new QVBoxLayout(study);
    studyLayout->setContentsMargins(0, 0, 0, 0);
    studyLayout->setSpacing(1);
    studyLayout->addWidget(bar);
    studyLayout->addWidget(splitter, 1);

    m_outer->addWidget(empty);
    m_outer->addWidget(study);
    m_outer->addWidget(m_wizard);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_outer);
}

void StudyPage::connectParts() {
    connect(m_steps, &StepList::stepChosen, this, &StudyPage::showStep);
    connect(m_state, &StudyState::failed, this, &StudyPage::failed);
    connect(m_state, &StudyState::openCaseRequested, this, &StudyPage::openCase);
    connect(m_wizard, &WizardPage::failed, this, &StudyPage::failed);
    connect(m_wizard, &WizardPage::closed, this, [this] {
        m_outer->setCurrentIndex(m_state->contents() == nullptr ? kNothing : kStudy);
        if (const auto& folder = m_wizard->state()->draft().folder; study::isDraft(folder))
            Q_EMIT draftKept(QString::fromStdString(folder.string()));
    });
    connect(m_wizard, &WizardPage::finished, this, [this](const QString& file, bool run) {
        m_runWhenOpen = run;
        openStudy(file.toStdString());
    });
    connect(m_runner, &StudyRunner::stepFinished, this, [this](study::RunStep step) {
        if (step >= study::RunStep::Description)
            reload();
    });
    connect(m_runner, &StudyRunner::finished, this, [this] {
        reload();
        Q_EMIT notified(tr("The study is finished."));
    });
    connect(m_runner, &StudyRunner::cancelled, this, [this] {
        reload();
        Q_EMIT notified(tr("The run was stopped. What was finished is kept: Resume goes on from there."));
    });
    connect(m_runner, &StudyRunner::failed, this, [this](const Error&) { reload(); });
}

void StudyPage::chooseStudy() {
    const theme::FileQuestion question{tr("Open a study"), tr("Studies (*.yaml *.yml results.json)"), {}, "studies"};
    theme::askForFile(this, question, [this](const std::filesystem::path& path) {
        openStudy(path.filename() == "results.json" ? path.parent_path() : path);
    });
}

void StudyPage::newStudy() {
    m_wizard->beginNew();
    m_outer->setCurrentIndex(kWizard);
    Q_EMIT wizardShown({});
}

void StudyPage::openSampleStudy() {
    const std::filesystem::path folder =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString();
    m_reading->run(
        tr("Making the sample study"),
        [folder](const Progress& progress) { return study::makeSampleStudy(folder / "sample-study", progress); }, this,
        [this](const std::filesystem::path& file) { openStudy(file); });
}

void StudyPage::resumeDraft(const std::filesystem::path& folder) {
    m_wizard->resume(folder);
    m_outer->setCurrentIndex(kWizard);
    Q_EMIT wizardShown(QString::fromStdString(folder.string()));
}

void StudyPage::openStudy(const std::filesystem::path& path) {
    load(path, true);
}

void StudyPage::load(const std::filesystem::path& path, bool isNew) {
    m_isLoading = true;
    const auto settle = [this] {
        m_isLoading = false;
        if (m_isStale)
            reload();
        else
            Q_EMIT settled();
    };
    m_reading->run(
        tr("Opening the study"), [path](const Progress& progress) { return loadStudy(path, progress); }, this,
        [this, path, isNew, settle](StudyContents contents) {
            m_state->setContents(std::make_shared<const StudyContents>(std::move(contents)));
            if (isNew) {
                m_outer->setCurrentIndex(kStudy);
                m_steps->choose(QLatin1String(kOverviewKey));
                Q_EMIT studyOpened(QString::fromStdString(path.string()));
            }
            if (std::exchange(m_runWhenOpen, false))
                run();
            settle();
        },
        [settle](const Error&) { settle(); }, settle);
}

void StudyPage::reload() {
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const auto* contents = m_state->contents();
    if (contents == nullptr || contents->opened.place.results != m_runner->results())
        return;
    const auto& place = contents->opened.place;
    load(place.file.empty() ? place.results : place.file, false);
}

void StudyPage::run() {
    const auto* contents = m_state->contents();
    if (contents == nullptr || !contents->opened.study || m_runner->isRunning())
        return;
    m_runner->start(*contents->opened.study, contents->opened.place.results);
}

DashboardPage* StudyPage::pageOf(const QString& key) {
    if (auto* page = m_dashboards.value(key))
        return page;
    const auto& all = dashboards();
    const auto spec =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return QLatin1String(one.key) == key; });
    if (spec == all.end())
        return nullptr;
    auto* page = new DashboardPage(*spec, m_state, m_pages);
    m_dashboards.insert(key, page);
    m_pages->addWidget(page);
    return page;
}

void StudyPage::showStep(const QString& key) {
    auto* page = pageOf(key);
    m_panelMenu->clear();
    m_panels->setVisible(page != nullptr);
    if (page == nullptr) {
        m_title->setText(tr("Overview"));
        m_help->clear();
        m_pages->setCurrentWidget(m_overview);
        return;
    }
    m_title->setText(page->spec().title);
    m_help->setText(page->spec().help);
    page->fillMenu(m_panelMenu);
    m_pages->setCurrentWidget(page);
    m_steps->choose(key);
}

QString StudyPage::guideAnchor() const {
    if (m_outer->currentIndex() == kWizard)
        return m_wizard->shownStep() + QStringLiteral("-step");
    if (m_outer->currentIndex() == kNothing)
        return QStringLiteral("make-a-study");
    const auto* page = qobject_cast<DashboardPage*>(m_pages->currentWidget());
    return page == nullptr ? QStringLiteral("run-a-study")
                           : QLatin1String(page->spec().key) + QStringLiteral("-dashboard");
}

void StudyPage::openCase(const QString& id) {
    const auto* contents = m_state->contents();
    const auto* one = contents == nullptr ? nullptr : contents->opened.findCase(id.toStdString());
    if (one == nullptr || one->images.empty() || one->images.front().empty()) {
        Q_EMIT failed(Error("has no image that could be opened", id.toStdString(),
                            "Open the study's own file, which knows where the images lie."));
        return;
    }
    const auto outline = one->readings.empty() ? std::filesystem::path() : one->readings.front();
    Q_EMIT openCaseRequested({id, one->images.front(), outline});
}

void StudyPage::askForReport(const QString& kind) {
    const auto answer = [this](const std::filesystem::path& path) { writeReport(path); };
    const auto name = QString::fromStdString(study::fileNamePart(m_state->contents()->opened.title()));
    if (kind == QLatin1String("folder"))
        theme::askForFolder(
            this, {tr("Folder for the report"), {}, {}, "reports"},
            [answer, name](const std::filesystem::path& path) { answer(path / (name.toStdString() + "-report")); });
    else
        theme::askWhereToSave(this,
                              {tr("Write the report"),
                               kind == QLatin1String("pdf") ? tr("PDF (*.pdf)") : tr("HTML (*.html)"),
                               name + QLatin1Char('.') + kind, "reports"},
                              answer);
}

void StudyPage::writeReport(const std::filesystem::path& path) {
    m_reading->run(
        tr("Writing the report"),
        [contents = m_state->sharedContents(), path](const Progress& progress) {
            printing::exportStudy(contents->opened, path, today(), progress);
        },
        this,
        [this, path] {
            Q_EMIT notified(tr("The report is written: %1").arg(QString::fromStdString(path.string())));
            Q_EMIT reportWritten(QString::fromStdString(path.string()));
        });
}

} // namespace rimlight::studypage

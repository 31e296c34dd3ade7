#include "ui/shell/MainWindow.h"

#include "core/study/case/SampleCases.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/project/StudyDraft.h"
#include "ui/case/CasePage.h"
#include "ui/guide/GuidePage.h"
#include "ui/jobs/JobBar.h"
#include "ui/jobs/JobRunner.h"
#include "ui/language/Language.h"
#include "ui/preferences/PreferencesPage.h"
#include "ui/segment/EditSession.h"
#include "ui/shell/AppliedPreferences.h"
#include "ui/shell/HomePage.h"
#include "ui/shell/KeptFiles.h"
#include "ui/shell/PacsPage.h"
#include "ui/study/StudyPage.h"
#include "ui/study/StudyRunner.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rimlight::shell {

namespace {

constexpr qsizetype kRecentShown = 6;
constexpr const char* kRecentKey = "recentCases";
constexpr const char* kQuitQuestion = "quitQuestion";

QToolButton* railButton(const QString& text, const char* icon, const QKeySequence& keys) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setIcon(theme::icon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setProperty(theme::kRoleProperty, "rail");
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setShortcut(keys);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, button->shortcut().toString(QKeySequence::NativeText)));
    return button;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_preferences(new preferences::PreferencesState(this)),
      m_runner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)),
      m_studyRunner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)), m_jobBar(new jobs::JobBar(*m_runner)),
      m_home(new HomePage), m_case(new casepage::CasePage(m_runner)),
      m_study(new studypage::StudyPage(m_runner, m_studyRunner)), m_pacs(new PacsPage),
      m_preferencesPage(new preferences::PreferencesPage(m_preferences)), m_guide(new guide::GuidePage),
      m_pages(new QStackedWidget), m_rail(new QButtonGroup(this)) {
    setWindowTitle(tr("Rimlight – research use only"));
    setAcceptDrops(true);
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
    m_jobBar->watchPausable(*m_studyRunner);
    buildFrame();
    buildMenus();
    connectPages();
    connectPreferences();
    m_home->setRecent(recent());
    showPage(m_home);
}

MainWindow::~MainWindow() {
    // Children go in the order of their making: the page goes before the preferences that a field left open still sets.
    delete m_preferencesPage;
}

void MainWindow::buildFrame() {
    m_pages->addWidget(m_home);
    m_pages->addWidget(m_case);
    m_pages->addWidget(m_study);
    m_pages->addWidget(m_pacs);
    m_pages->addWidget(m_preferencesPage);
    m_pages->addWidget(m_guide);
    auto* rail = new QFrame;
    rail->setProperty(theme::kRoleProperty, "panel");
    rail->setObjectName(QStringLiteral("rail"));
    auto* railLayout = new QVBoxLayout(rail);
    railLayout->setContentsMargins(theme::kSpace1, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    railLayout->setSpacing(theme::kSpace1);
    struct RailEntry {
        QString text;
        const char* icon;
        QWidget* page;
        QKeySequence keys;
    };
    for (const auto& entry : {RailEntry{tr("Home"), "home", m_home, QKeySequence(tr("Alt+1"))},
                              {tr("Case"), "case", m_case, QKeySequence(tr("Alt+2"))},
                              {tr("Study"), "study", m_study, QKeySequence(tr("Alt+3"))},
                              {tr("PACS"), "pacs", m_pacs, QKeySequence(tr("Alt+4"))},
                              {tr("Preferences"), "preferences", m_preferencesPage, QKeySequence(tr("Ctrl+,"))}}) {
        if (entry.page == m_preferencesPage)
            railLayout->addStretch(1);
        auto* button = railButton(entry.text, entry.icon, entry.keys);
        m_rail->addButton(button, m_pages->indexOf(entry.page));
        railLayout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, page = entry.page] { showPage(page); });
    }
    auto* help = railButton(tr("Help"), "help", {});
    help->setObjectName(QStringLiteral("railHelp"));
    help->setToolTip(tr("Help about what is in view (F1)"));
    m_rail->addButton(help, m_pages->indexOf(m_guide));
    railLayout->insertWidget(railLayout->count() - 1, help); // over the preferences
    connect(help, &QToolButton::clicked, this, [this] { openGuide(); });

    auto* body = new QWidget;
    auto* bodyLayout = new QHBoxLayout(body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(0);
    bodyLayout->addWidget(rail);
    bodyLayout->addWidget(m_pages, 1);
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(body, 1);
    layout->addWidget(m_jobBar);
    setCentralWidget(centre);
}

template <class Action>
QAction* MainWindow::addEntry(QMenu* menu, const QString& text, const QKeySequence& keys, Action&& action) {
    auto* made = menu->addAction(text);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, std::forward<Action>(action));
    return made;
}

void MainWindow::buildFileMenu() {
    auto* file = menuBar()->addMenu(tr("&File"));
    addEntry(file, tr("Open DICOM &folder…"), QKeySequence::Open, [this] { m_case->files()->chooseImageFolder(); });
    addEntry(file, tr("Open image f&ile…"), QKeySequence(tr("Ctrl+Shift+O")),
             [this] { m_case->files()->chooseImageFile(); });
    addEntry(file, tr("Import &outline…"), QKeySequence(tr("Ctrl+I")), [this] { m_case->files()->chooseOutline(); });
    addEntry(file, tr("&Save outline"), QKeySequence::Save, [this] { m_case->files()->save(); });
    addEntry(file, tr("Save outline &as…"), QKeySequence(tr("Ctrl+Shift+S")), [this] { m_case->files()->saveAs(); });
    addEntry(file, tr("Open &model…"), QKeySequence(tr("Ctrl+M")), [this] { m_case->files()->chooseModel(); });
    auto* samples = file->addMenu(tr("Open a &sample case"));
    for (std::size_t number = 0; const auto& sample : study::sampleCases())
        addEntry(samples, language::name(sample.title), {},
                 [this, number = number++] { m_case->files()->openSample(number); });
    file->addSeparator();
    addEntry(file, tr("&New study…"), QKeySequence::New, [this] { newStudy(); });
    addEntry(file, tr("Open the sample st&udy"), {}, [this] { m_study->openSampleStudy(); });
    addEntry(file, tr("Open s&tudy…"), QKeySequence(tr("Ctrl+Alt+O")), [this] { m_study->chooseStudy(); });
    file->addSeparator();
    addEntry(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildEditMenu() {
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* session = m_case->edit();
    auto* undo = addEntry(edit, tr("&Undo"), QKeySequence::Undo, [session] { session->undo(); });
    auto* redo = addEntry(edit, tr("&Redo"), {}, [session] { session->redo(); });
    redo->setShortcuts({QKeySequence(tr("Ctrl+Y")), QKeySequence(tr("Ctrl+Shift+Z"))});
    const auto nameSteps = [session, undo, redo] {
        const auto& document = session->document();
        const auto name = [](std::string_view text) {
            return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        };
        undo->setEnabled(document.canUndo());
        redo->setEnabled(document.canRedo());
        undo->setText(document.canUndo() ? tr("&Undo %1").arg(name(document.undoName())) : tr("&Undo"));
        redo->setText(document.canRedo() ? tr("&Redo %1").arg(name(document.redoName())) : tr("&Redo"));
    };
    connect(session, &segment::EditSession::changed, this, nameSteps);
    nameSteps();
    edit->addSeparator();
    auto* preferences = // The rail's button has the shortcut; here it is only shown.
        addEntry(edit, tr("&Preferences…") + QLatin1Char('\t') + tr("Ctrl+,"), {}, [this] { showPreferences(); });
    preferences->setMenuRole(QAction::PreferencesRole);
}

void MainWindow::buildMenus() {
    buildFileMenu();
    buildEditMenu();
    auto* compute = menuBar()->addMenu(tr("&Case"));
    addEntry(compute, tr("&Extract features"), QKeySequence(tr("Ctrl+E")), [this] { m_case->extractFeatures(); });
    addEntry(compute, tr("Choose a &model…"), QKeySequence(tr("Ctrl+Shift+M")), [this] { m_case->chooseModel(); });
    addEntry(compute, tr("&Predict"), QKeySequence(tr("Ctrl+P")), [this] { m_case->predict(); });
    auto* study = menuBar()->addMenu(tr("St&udy"));
    addEntry(study, tr("&Run or resume"), QKeySequence(tr("Ctrl+R")), [this] { m_study->run(); });
    buildHelpMenu();
}

void MainWindow::buildHelpMenu() {
    auto* help = menuBar()->addMenu(tr("&Help"));
    addEntry(help, tr("User &guide"), QKeySequence::HelpContents, [this] { openGuide(); });
    addEntry(help, tr("&Terms and their sources"), {}, [this] { openGuide({QLatin1String(guide::kTerms)}); });
    help->addSeparator();
    addEntry(help, tr("&About Rimlight"), {}, [this] { openGuide({QLatin1String(guide::kAbout)}); });
}

void MainWindow::connectPages() {
    connect(m_home, &HomePage::openFolderRequested, m_case->files(), &casepage::CaseFiles::chooseImageFolder);
    connect(m_home, &HomePage::openFileRequested, m_case->files(), &casepage::CaseFiles::chooseImageFile);
    connect(m_home, &HomePage::sampleRequested, m_case->files(), &casepage::CaseFiles::openSample);
    connect(m_home, &HomePage::openStudyRequested, m_study, &studypage::StudyPage::chooseStudy);
    connect(m_home, &HomePage::newStudyRequested, this, &MainWindow::newStudy);
    connect(m_home, &HomePage::sampleStudyRequested, m_study, &studypage::StudyPage::openSampleStudy);
    connect(m_home, &HomePage::recentRequested, this, &MainWindow::openRecent);
    connect(m_case, &casepage::CasePage::caseOpened, this, [this](const QString& path) {
        remember(path);
        showPage(m_case);
    });
    connect(m_case, &casepage::CasePage::failed, m_jobBar, &jobs::JobBar::showError);
    connect(m_case, &casepage::CasePage::notified, m_jobBar, &jobs::JobBar::showMessage);
    connect(m_study, &studypage::StudyPage::studyOpened, this, [this](const QString& path) {
        remember(path);
        showPage(m_study);
    });
    connect(m_study, &studypage::StudyPage::wizardShown, this, [this] { showPage(m_study); });
    connect(m_study, &studypage::StudyPage::draftKept, this, &MainWindow::remember);
    connect(m_study, &studypage::StudyPage::openCaseRequested, this, &MainWindow::openStudyCase);
    connect(m_study, &studypage::StudyPage::failed, m_jobBar, &jobs::JobBar::showError);
    connect(m_guide, &guide::GuidePage::closed, this,
            [this] { showPage(m_beforeGuide == nullptr ? m_home : m_beforeGuide); });
    connect(m_study, &studypage::StudyPage::notified, m_jobBar, &jobs::JobBar::showMessage);
}

void MainWindow::connectPreferences() {
    auto* applied = new AppliedPreferences(m_preferences, m_case->viewerModel(), m_study->studyRunner(), this);
    const auto isInUse = [this](const std::filesystem::path& path) {
        return path.stem() == m_case->edit()->journalFile().stem();
    };
    m_preferencesPage->setKept(keptFiles([this] { return recent().size(); }, [this] { forgetRecent(); }, isInUse));
    connect(m_preferences, &preferences::PreferencesState::changed, applied, [this] {
        const auto& values = m_preferences->values();
        if (values.recents == preferences::Recents::NotKept)
            forgetRecent();
        m_pacs->setServerCount(values.pacsServers.size());
    });
    m_pacs->setServerCount(m_preferences->values().pacsServers.size());
    connect(m_preferences, &preferences::PreferencesState::failed, m_jobBar, &jobs::JobBar::showError);
    connect(m_pacs, &PacsPage::openFolderRequested, m_case->files(), &casepage::CaseFiles::chooseImageFolder);
    connect(m_pacs, &PacsPage::serversRequested, this, [this] { showPreferences(QStringLiteral("pacs")); });
    if (!m_preferences->problems().isEmpty())
        m_jobBar->showMessage(m_preferences->problems().join(QLatin1Char(' ')));
}

void MainWindow::showPreferences(const QString& section) {
    showPage(m_preferencesPage);
    if (!section.isEmpty())
        m_preferencesPage->showSection(section);
}

void MainWindow::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
    m_rail->button(m_pages->indexOf(page))->setChecked(true);
}

void MainWindow::open(const casepage::OpenRequest& request) {
    m_case->files()->open(request);
}

void MainWindow::openStudy(const std::filesystem::path& path) {
    m_study->openStudy(path);
}

void MainWindow::openGuide() {
    const auto* page = m_pages->currentWidget();
    const QLatin1String text(guide::kGuide);
    if (page == m_study)
        openGuide({text, m_study->guideAnchor()});
    else if (page == m_case)
        openGuide({text, m_case->guideAnchor()});
    else if (page == m_pacs)
        openGuide({text, QStringLiteral("pacs")});
    else if (page == m_preferencesPage)
        openGuide({text, m_preferencesPage->guideAnchor()});
    else if (page == m_home)
        openGuide({text, QStringLiteral("the-window")});
    else
        showPage(m_guide);
}

void MainWindow::openGuide(const guide::Place& place) {
    if (m_pages->currentWidget() != m_guide)
        m_beforeGuide = m_pages->currentWidget();
    showPage(m_guide);
    m_guide->show(place);
    m_guide->setFocus();
}

void MainWindow::openStudyCase(const studypage::CaseFiles& files) {
    casepage::OpenRequest request;
    request.image = files.image;
    if (!files.outline.empty())
        request.mask = files.outline;
    open(request);
}

void MainWindow::newStudy() {
    m_study->newStudy();
}

void MainWindow::openRecent(const QString& path) {
    if (study::isDraft(path.toStdString()) && !study::isStudy(path.toStdString()))
        m_study->resumeDraft(path.toStdString());
    else if (study::isStudy(path.toStdString()))
        openStudy(path.toStdString());
    else
        open({path.toStdString(), {}, {}, {}, {}});
}

QStringList MainWindow::recent() const {
    return QSettings().value(kRecentKey).toStringList().mid(0, kRecentShown);
}

void MainWindow::forgetRecent() {
    QSettings().remove(QLatin1String(kRecentKey));
    m_home->setRecent({});
}

void MainWindow::remember(const QString& path) {
    if (m_preferences->values().recents == preferences::Recents::NotKept)
        return;
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    paths = paths.mid(0, kRecentShown);
    QSettings().setValue(kRecentKey, paths);
    m_home->setRecent(paths);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return;
    event->acceptProposedAction();
    const std::filesystem::path path = urls.front().toLocalFile().toStdString();
    if (study::isStudy(path))
        openStudy(path);
    else
        m_case->files()->openDropped(path);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    auto* runner = m_study->studyRunner();
    if (!runner->isRunning()) {
        event->accept();
        return;
    }
    // Not a nested loop: the window stays until the question is answered, and closes then.
    event->ignore();
    if (findChild<QMessageBox*>(QLatin1String(kQuitQuestion)) != nullptr)
        return; // it is asked already
    auto* question = new QMessageBox(QMessageBox::Question, tr("A study is running"),
                                     tr("Quit while the study runs? What is finished is kept: the study goes on from "
                                        "there when you resume it."),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QLatin1String(kQuitQuestion));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* quit = question->addButton(tr("Stop the run and quit"), QMessageBox::AcceptRole);
    question->addButton(tr("Keep running"), QMessageBox::RejectRole);
    connect(quit, &QPushButton::clicked, this, [this, runner] {
        if (!runner->isRunning()) { // it ended while the question stood
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
            return;
        }
        for (const auto end : {&studypage::StudyRunner::cancelled, &studypage::StudyRunner::finished})
            connect(runner, end, this, &QWidget::close, Qt::QueuedConnection);
        connect(runner, &studypage::StudyRunner::failed, this, &QWidget::close, Qt::QueuedConnection);
        runner->cancel();
    });
    question->open();
}

} // namespace rimlight::shell

#include "ui/shell/MainWindow.h"

#include "ui/case/CasePage.h"
#include "ui/jobs/JobBar.h"
#include "ui/jobs/JobRunner.h"
#include "ui/segment/EditSession.h"
#include "ui/shell/HomePage.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFrame>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rimlight::shell {

namespace {

constexpr int kRailWidth = 64;
constexpr qsizetype kRecentShown = 6;
constexpr const char* kRecentKey = "recentCases";

QToolButton* railButton(const QString& text) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setProperty(theme::kRoleProperty, "quiet");
    button->setFixedWidth(kRailWidth - 2 * theme::kSpace1);
    return button;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), m_runner(new jobs::JobRunner(jobs::JobRunner::Mode::Threaded, this)),
      m_jobBar(new jobs::JobBar(*m_runner)), m_home(new HomePage), m_case(new casepage::CasePage(m_runner)),
      m_pages(new QStackedWidget), m_rail(new QButtonGroup(this)) {
    setWindowTitle(tr("Rimlight – research use only"));
    setAcceptDrops(true);
    resize(1600, 1000);
    buildFrame();
    buildMenus();
    connectPages();
    m_home->setRecent(recent());
    showPage(m_home);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame() {
    m_pages->addWidget(m_home);
    m_pages->addWidget(m_case);
    auto* rail = new QFrame;
    rail->setProperty(theme::kRoleProperty, "panel");
    rail->setFixedWidth(kRailWidth);
    auto* railLayout = new QVBoxLayout(rail);
    railLayout->setContentsMargins(theme::kSpace1, theme::kSpace2, theme::kSpace1, theme::kSpace2);
    railLayout->setSpacing(theme::kSpace1);
    for (auto [text, page] : {std::pair<QString, QWidget*>{tr("Home"), m_home}, {tr("Case"), m_case}}) {
        auto* button = railButton(text);
        m_rail->addButton(button, m_pages->indexOf(page));
        railLayout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, page = page] { showPage(page); });
    }
    railLayout->addStretch(1);

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

void MainWindow::buildMenus() {
    auto* file = menuBar()->addMenu(tr("&File"));
    const auto add = [this](QMenu* menu, const QString& text, const QKeySequence& keys, auto&& action) {
        auto* made = menu->addAction(text);
        made->setShortcut(keys);
        connect(made, &QAction::triggered, this, action);
        return made;
    };
    add(file, tr("Open DICOM &folder…"), QKeySequence::Open, [this] { m_case->chooseImageFolder(); });
    add(file, tr("Open image f&ile…"), QKeySequence(tr("Ctrl+Shift+O")), [this] { m_case->chooseImageFile(); });
    add(file, tr("Import &outline…"), QKeySequence(tr("Ctrl+I")), [this] { m_case->chooseOutline(); });
    add(file, tr("&Save outline"), QKeySequence::Save, [this] { m_case->save(); });
    add(file, tr("Save outline &as…"), QKeySequence(tr("Ctrl+Shift+S")), [this] { m_case->saveAs(); });
    add(file, tr("Open &model…"), QKeySequence(tr("Ctrl+M")), [this] { m_case->chooseModel(); });
    add(file, tr("Open the &sample case"), {}, [this] { m_case->openSampleCase(); });
    file->addSeparator();
    add(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* session = m_case->edit();
    auto* undo = add(edit, tr("&Undo"), QKeySequence::Undo, [session] { session->undo(); });
    auto* redo = add(edit, tr("&Redo"), {}, [session] { session->redo(); });
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
    auto* compute = menuBar()->addMenu(tr("&Case"));
    add(compute, tr("&Extract features"), QKeySequence(tr("Ctrl+E")), [this] { m_case->extractFeatures(); });
    add(compute, tr("&Predict"), QKeySequence(tr("Ctrl+P")), [this] { m_case->predict(); });
    auto* help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&About Rimlight"), {}, [this] { showAbout(); });
}

void MainWindow::connectPages() {
    connect(m_home, &HomePage::openFolderRequested, m_case, &casepage::CasePage::chooseImageFolder);
    connect(m_home, &HomePage::openFileRequested, m_case, &casepage::CasePage::chooseImageFile);
    connect(m_home, &HomePage::sampleRequested, m_case, &casepage::CasePage::openSampleCase);
    connect(m_home, &HomePage::recentRequested, this, [this](const QString& path) {
        open({path.toStdString(), {}, {}, {}, {}});
    });
    connect(m_case, &casepage::CasePage::caseOpened, this, [this](const QString& path) {
        remember(path);
        showPage(m_case);
    });
    connect(m_case, &casepage::CasePage::failed, m_jobBar, &jobs::JobBar::showError);
    connect(m_case, &casepage::CasePage::notified, m_jobBar, &jobs::JobBar::showMessage);
}

void MainWindow::showPage(QWidget* page) {
    m_pages->setCurrentWidget(page);
    m_rail->button(m_pages->indexOf(page))->setChecked(true);
}

void MainWindow::open(const casepage::OpenRequest& request) {
    m_case->openCase(request);
}

QStringList MainWindow::recent() const {
    return QSettings().value(kRecentKey).toStringList().mid(0, kRecentShown);
}

void MainWindow::remember(const QString& path) {
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    paths = paths.mid(0, kRecentShown);
    QSettings().setValue(kRecentKey, paths);
    m_home->setRecent(paths);
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About Rimlight"),
                       tr("Rimlight %1\n\nRadiomics workstation. Research use only. Not for clinical use.\n\n"
                          "Free software under the GNU General Public License, version 3 or later.")
                           .arg(QStringLiteral(RIMLIGHT_VERSION)));
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
    m_case->openDropped(urls.front().toLocalFile().toStdString());
}

} // namespace rimlight::shell

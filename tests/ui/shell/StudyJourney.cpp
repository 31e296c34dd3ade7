#include "tests/ui/shell/StudyJourney.h"

#include "tests/ui/support/Pictures.h"
#include "ui/study/DashboardPage.h"
#include "ui/study/StepList.h"
#include "ui/study/StudyPage.h"
#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/study/panels/FeaturesPanel.h"
#include "ui/study/wizard/DraftState.h"
#include "ui/study/wizard/WizardPage.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/VtkView.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTimer>

namespace rimlight::test {

namespace {

constexpr int kLongMs = 120000;

QString toText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// The pictures of the guide name no temporary folder.
TemporaryFolder journeyFolder() {
    const auto named = qEnvironmentVariable("RIMLIGHT_JOURNEY_FOLDER");
    return named.isEmpty() ? TemporaryFolder() : TemporaryFolder(std::filesystem::path(named.toStdString()));
}

} // namespace

StudyJourney::StudyJourney(QString prefix)
    : m_prefix(std::move(prefix)), m_folder(journeyFolder()), m_window(std::make_unique<shell::MainWindow>()) {
    m_window->resize(1600, 1000);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        QTest::qFail("the window did not appear", __FILE__, __LINE__);
    save(QStringLiteral("home"));
}

StudyJourney::~StudyJourney() = default;

studypage::WizardPage& StudyJourney::wizard() {
    return *m_window->studyPage()->wizard();
}

void StudyJourney::save(const QString& name) {
    QTest::qWait(100);
    QVERIFY(m_window->grab().save(pictureFile(QStringLiteral("%1-%2.png").arg(m_prefix, name))));
}

void StudyJourney::click(QWidget* widget) {
    QVERIFY(widget != nullptr);
    QVERIFY2(widget->isVisible() && widget->isEnabled(), qPrintable(widget->objectName()));
    // A check box reacts on its mark and its words, not on the empty room beside them.
    const auto* box = qobject_cast<QCheckBox*>(widget);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, box != nullptr ? QPoint(8, box->height() / 2) : QPoint());
}

void StudyJourney::answerDialog(const std::filesystem::path& path) {
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QFileDialog*>()) != nullptr && dialog->isVisible());
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(name != nullptr);
    name->setText(toText(path));
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    auto* accept = buttons->button(dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save
                                                                                   : QDialogButtonBox::Open);
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QFileDialog*>() == nullptr);
}

void StudyJourney::beginStudy(const QString& protocol, const QString& name) {
    click(find<QPushButton>(QStringLiteral("homeNewStudy")));
    auto* list = find<QListWidget>(QStringLiteral("protocols"));
    QVERIFY(list->isVisible());
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->data(Qt::UserRole).toString() == protocol)
            QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                              list->visualItemRect(list->item(row)).center());
    QCOMPARE(QString::fromStdString(wizard().state()->draft().protocolKey), protocol);
    type(QStringLiteral("studyName"), name);
    save(QStringLiteral("wizard-protocol"));
}

void StudyJourney::addTable(const std::filesystem::path& table) {
    click(find<QPushButton>(QStringLiteral("addTable")));
    answerDialog(table);
    waitForLook();
}

void StudyJourney::waitForLook() {
    // An edit is looked at a moment after it; columns that match by themselves make it look once more.
    const auto* state = wizard().state();
    const auto rests = [state] {
        constexpr int kRestMs = 700;
        QTest::qWait(kRestMs);
        return !state->isLooking() && state->cohort() != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rests(), kLongMs);
}

void StudyJourney::next(const QString& step) {
    click(find<QPushButton>(QStringLiteral("wizardNext")));
    QCOMPARE(wizard().shownStep(), step);
}

void StudyJourney::choose(const QString& combo, const QString& text) {
    auto* box = find<QComboBox>(combo);
    QVERIFY(box != nullptr);
    const int index = box->findText(text, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(combo + " has no " + text));
    // The list of the box takes the keys; the box may go when another choice makes new ones.
    box->showPopup();
    auto* list = box->view();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), index);
    QTest::keyClick(list, Qt::Key_Return);
}

void StudyJourney::type(const QString& field, const QString& text) {
    auto* widget = find<QWidget>(field);
    QVERIFY(widget != nullptr);
    auto* spin = qobject_cast<QAbstractSpinBox*>(widget);
    auto* edit = spin != nullptr ? spin->findChild<QLineEdit*>() : qobject_cast<QLineEdit*>(widget);
    QVERIFY(edit != nullptr);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void StudyJourney::check(const QString& box, bool checked) {
    auto* found = find<QCheckBox>(box);
    QVERIFY(found != nullptr);
    if (found->isChecked() != checked)
        click(found);
    QCOMPARE(found->isChecked(), checked);
}

void StudyJourney::createAndRun(int mostMs) {
    auto* page = m_window->studyPage();
    QSignalSpy finished(page->studyRunner(), &studypage::StudyRunner::finished);
    QSignalSpy failed(page->studyRunner(), &studypage::StudyRunner::failed);
    click(find<QPushButton>(QStringLiteral("createAndRun")));
    QTRY_VERIFY_WITH_TIMEOUT(page->studyRunner()->isRunning(), kLongMs);
    QTest::qWait(3000);
    save(QStringLiteral("running"));
    QTRY_VERIFY_WITH_TIMEOUT(finished.count() + failed.count() > 0, mostMs);
    QCOMPARE(failed.count(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(page->state()->results() != nullptr && page->state()->results()->finished, kLongMs);
    save(QStringLiteral("overview"));
}

int StudyJourney::visitDashboards() {
    auto* page = m_window->studyPage();
    auto* steps = page->stepList();
    int visited = 0;
    for (int row = 1; row < steps->count(); ++row) {
        if (steps->item(row)->isHidden())
            continue;
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, Qt::NoModifier,
                          steps->visualItemRect(steps->item(row)).center());
        auto* dashboard = page->findChild<studypage::DashboardPage*>(QStringLiteral("dashboard-") + steps->chosen());
        if (dashboard == nullptr || !dashboard->isVisible()) {
            QTest::qFail(qPrintable(steps->chosen()), __FILE__, __LINE__);
            return visited;
        }
        if (auto* features = dashboard->findChild<studypage::FeaturesPanel*>(); features != nullptr)
            if (!QTest::qWaitFor([features] { return features->isLoaded(); }, kLongMs))
                QTest::qFail("the features were not read", __FILE__, __LINE__);
        save(steps->chosen());
        for (auto* dock : dashboard->docks()) {
            if (!dock->toggleViewAction()->isEnabled())
                continue;
            QTest::qWait(20);
            const auto name = dock->objectName();
            if (!dock->isVisible() ||
                !dock->grab().save(pictureFile(m_prefix + QStringLiteral("-") + name + QStringLiteral(".png"))))
                QTest::qFail(qPrintable(name), __FILE__, __LINE__);
        }
        ++visited;
    }
    return visited;
}

void StudyJourney::writeReport(const std::filesystem::path& pdf) {
    QSignalSpy written(m_window->studyPage(), &studypage::StudyPage::reportWritten);
    auto* button = find<QPushButton>(QStringLiteral("studyReport"));
    // A button with a menu waits until an entry is chosen: Qt's own loop.
    constexpr int kMenuMs = 500;
    QTimer::singleShot(kMenuMs, button, [menu = button->menu()] {
        QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(menu->actions().front()).center());
    });
    click(button);
    answerDialog(pdf);
    QVERIFY(written.count() > 0 || written.wait(kLongMs));
    QVERIFY(std::filesystem::exists(pdf));
    std::filesystem::copy_file(pdf, pictureFile(m_prefix + QStringLiteral("-report.pdf")).toStdString(),
                               std::filesystem::copy_options::overwrite_existing);
}

int runJourney(int argc, char** argv, const std::function<std::unique_ptr<QObject>()>& makeTest) {
    const TemporaryFolder home;
    qputenv("HOME", home.path().c_str());
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, (home.path() / "xdg").c_str());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    QApplication::setApplicationName(QStringLiteral("RimlightJourneyTest"));
    theme::applyTheme(application, qEnvironmentVariable("RIMLIGHT_THEME") == QLatin1String("light")
                                       ? theme::Scheme::Light
                                       : theme::Scheme::Dark);
    const auto test = makeTest();
    return QTest::qExec(test.get(), argc, argv);
}

} // namespace rimlight::test

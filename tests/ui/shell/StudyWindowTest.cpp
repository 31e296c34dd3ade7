#include "core/base/AtomicFile.h"
#include "core/study/SampleCohort.h"
#include "core/study/StudyStore.h"
#include "core/study/run/StudySummary.h"
#include "tests/core/study/run/MadeUpStudy.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/WindowChecks.h"
#include "ui/charts/FigureView.h"
#include "ui/jobs/JobBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/study/DashboardPage.h"
#include "ui/study/Dashboards.h"
#include "ui/study/StudyPage.h"
#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/study/panels/FeaturesPanel.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <nlohmann/json.hpp>

#include <unistd.h>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

constexpr int kLongMs = 120000;

using Files = std::map<std::string, std::string>;

/// Every plain file below a folder, by its path.
Files filesBelow(const fs::path& folder) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = readTextFile(entry.path());
    return files;
}

/// While it lives nothing below the folder can be changed, by the superuser either, who gives up that right.
class ReadOnlyFolder {
public:
    explicit ReadOnlyFolder(fs::path folder) : m_folder(std::move(folder)) {
        setRights(fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write, fs::perm_options::remove);
        setRights(kReadable, fs::perm_options::add);
        fs::permissions(m_folder.parent_path(), kReadable, fs::perm_options::add);
        constexpr uid_t kNobody = 65534;
        m_wasSuperuser = ::geteuid() == 0 && ::seteuid(kNobody) == 0;
    }
    ~ReadOnlyFolder() {
        if (m_wasSuperuser && ::seteuid(0) != 0)
            std::abort();
        setRights(fs::perms::owner_write, fs::perm_options::add);
    }
    ReadOnlyFolder(const ReadOnlyFolder&) = delete;
    ReadOnlyFolder& operator=(const ReadOnlyFolder&) = delete;

private:
    /// Whoever has no other right has the group's, or everybody's.
    static constexpr fs::perms kReadable =
        fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;

    void setRights(fs::perms rights, fs::perm_options how) const {
        fs::permissions(m_folder, rights, how);
        for (const auto& entry : fs::recursive_directory_iterator(m_folder))
            fs::permissions(entry.path(), rights, how);
    }

    fs::path m_folder;
    bool m_wasSuperuser = false;
};

} // namespace

/// Drives the real window with studies that are moved, locked, damaged, or still running when it is closed.
class StudyWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tellsThatAStudyWasMovedAndOpensItThere();
    void keepsShowingAStudyThatIsMovedMeanwhile();
    void readsAStudyThatCannotBeWritten();
    void namesImagesThatAreMissing();
    void opensWithADamagedDatabaseAndLeavesIt_data();
    void opensWithADamagedDatabaseAndLeavesIt();
    void leavesResultsOfANewerVersion_data();
    void leavesResultsOfANewerVersion();
    void asksBeforeItQuitsARun();
    void quitsWhenTheRunEndedMeanwhile();
    void goesOnWhereItWasQuit();
    void everyDashboardFitsEverySizeOfText_data();
    void everyDashboardFitsEverySizeOfText();

private:
    studypage::StudyPage& page() { return *m_window->studyPage(); }
    QString shownError();
    QString shownText();
    void open(const fs::path& path);
    void startRun();
    /// Clicks Run and waits for the sentence that refuses.
    QString refusedRun();
    QMessageBox* quitQuestion() { return m_window->findChild<QMessageBox*>(QStringLiteral("quitQuestion")); }
    void answer(QMessageBox::ButtonRole role);
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_window->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget != nullptr);
        return *widget;
    }
    void save(const QString& name);

    std::unique_ptr<test::MadeUpStudy> m_study;
    fs::path m_finished; ///< results of a run without a break
    fs::path m_place;    ///< the study that a test may damage
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<shell::MainWindow> m_window;
};

void StudyWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    m_study = std::make_unique<test::MadeUpStudy>(test::madeUpCases(1));
    m_study->writeStudyFile();
    m_study->run("results");
    m_finished = m_study->folder() / "results";
}

void StudyWindowTest::init() {
    QSettings().clear();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_place = *m_folder / "study";
    fs::copy(m_study->folder(), m_place, fs::copy_options::recursive);
    m_window = std::make_unique<shell::MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void StudyWindowTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void StudyWindowTest::save(const QString& name) {
    QTest::qWait(50);
    QVERIFY(m_window->grab().save(test::pictureFile(QStringLiteral("study-window-%1.png").arg(name))));
}

QString StudyWindowTest::shownError() {
    auto* bar = m_window->findChild<jobs::JobBar*>();
    if (!QTest::qWaitFor([&] { return bar->isErrorShown(); }, kLongMs))
        return {};
    QString text;
    for (const auto* label : bar->findChildren<QLabel*>())
        if (label->isVisible())
            text += label->text() + '\n';
    return text;
}

QString StudyWindowTest::shownText() {
    QString text;
    for (const auto* label : page().findChildren<QLabel*>())
        if (label->isVisible())
            text += label->text() + '\n';
    return text;
}

void StudyWindowTest::open(const fs::path& path) {
    QSignalSpy settled(&page(), &studypage::StudyPage::settled);
    m_window->openStudy(path);
    QVERIFY(settled.wait(kLongMs));
}

void StudyWindowTest::startRun() {
    QSignalSpy steps(page().studyRunner(), &studypage::StudyRunner::stepFinished);
    QTest::mouseClick(&find<QPushButton>("runStudy"), Qt::LeftButton);
    constexpr int kSomeSteps = 3;
    QTRY_VERIFY_WITH_TIMEOUT(steps.count() >= kSomeSteps, kLongMs);
    QVERIFY(page().studyRunner()->isRunning());
}

QString StudyWindowTest::refusedRun() {
    QSignalSpy failed(page().studyRunner(), &studypage::StudyRunner::failed);
    QTest::mouseClick(&find<QPushButton>("runStudy"), Qt::LeftButton);
    if (failed.isEmpty() && !failed.wait(kLongMs))
        return {};
    return shownError();
}

void StudyWindowTest::answer(QMessageBox::ButtonRole role) {
    QTRY_VERIFY(quitQuestion() != nullptr && quitQuestion()->isVisible());
    for (auto* button : quitQuestion()->buttons())
        if (quitQuestion()->buttonRole(button) == role) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    QFAIL("no such answer");
}

void StudyWindowTest::tellsThatAStudyWasMovedAndOpensItThere() {
    const fs::path elsewhere = *m_folder / "elsewhere";
    fs::rename(m_place, elsewhere);
    open(m_place / "study.yaml");
    const QString error = shownError();
    QVERIFY2(error.contains(QStringLiteral("may have been moved")), qPrintable(error));
    QVERIFY(page().state()->contents() == nullptr);
    save(QStringLiteral("moved"));
    open(elsewhere / "study.yaml");
    QVERIFY(page().state()->contents() != nullptr);
    QVERIFY(page().state()->contents()->opened.problems.empty());
    QVERIFY(page().state()->contents()->failures.empty());
    QVERIFY(page().isVisible());
}

void StudyWindowTest::keepsShowingAStudyThatIsMovedMeanwhile() {
    open(m_place / "study.yaml");
    fs::rename(m_place, *m_folder / "elsewhere");
    page().showStep(QStringLiteral("roc"));
    const auto* view = page().findChild<QWidget*>(QStringLiteral("dashboard-roc"))->findChild<charts::FigureView*>();
    QVERIFY(view != nullptr && view->figure().has_value());
    page().writeReport(*m_folder / "report.pdf");
    const QString error = shownError();
    QVERIFY2(error.contains(QStringLiteral("is not there any more")), qPrintable(error));
    QVERIFY(!fs::exists(*m_folder / "report.pdf"));
    QVERIFY(!fs::exists(m_place));
}

void StudyWindowTest::readsAStudyThatCannotBeWritten() {
    const auto before = filesBelow(m_place);
    {
        const ReadOnlyFolder locked(m_place);
        open(m_place / "study.yaml");
        QVERIFY2(page().state()->contents() != nullptr, qPrintable(find<QLabel>("errorText").text()));
        const auto& contents = *page().state()->contents();
        QVERIFY(contents.opened.problems.empty());
        QVERIFY(contents.failures.empty());
        page().showStep(QStringLiteral("features"));
        auto* features = page().findChild<studypage::FeaturesPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(features->isLoaded(), kLongMs);
        const QString error = refusedRun();
        QVERIFY2(error.contains(QString::fromStdString(m_place.string())), qPrintable(error));
        QVERIFY(!page().studyRunner()->isRunning());
    }
    save(QStringLiteral("read-only"));
    QVERIFY(filesBelow(m_place) == before);
}

void StudyWindowTest::namesImagesThatAreMissing() {
    const fs::path folder = *m_folder / "images";
    study::SampleOptions options;
    options.cases = 16;
    options.compact = true;
    study::writeSampleCohort(folder / "cohort", options);
    writeFileAtomically(folder / "study.yaml",
                        "study: Images\nprotocol: wilms-vs-ccsk\ncohort: cohort/cohort.csv\nsynthetic: yes\n");
    fs::remove(folder / "cohort" / "case-0002" / "corticomedullary.nii.gz");
    open(folder / "study.yaml");
    QVERIFY(page().state()->contents() != nullptr);
    QVERIFY2(shownText().contains(QStringLiteral("case-0002")), qPrintable(shownText()));
    save(QStringLiteral("missing-image"));
    page().state()->setCase(QStringLiteral("case-0002"));
    QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(QStringLiteral("corticomedullary.nii.gz")), kLongMs);
    save(QStringLiteral("missing-image-case"));
    page().state()->setCase(QStringLiteral("case-0003"));
    QTRY_VERIFY_WITH_TIMEOUT(!shownText().contains(QStringLiteral("Reading the image")), kLongMs);
    QVERIFY(!shownText().contains(QStringLiteral("corticomedullary.nii.gz")));
    const QString error = refusedRun();
    QVERIFY2(error.contains(QStringLiteral("line 3: the image is not there")), qPrintable(error));
}

void StudyWindowTest::opensWithADamagedDatabaseAndLeavesIt_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto whole = readTextFile(m_finished / study::kStudyFile);
    QByteArray torn(whole.data(), static_cast<qsizetype>(whole.size()));
    torn.replace(torn.size() / 4, torn.size() / 2, QByteArray(torn.size() / 2, '\x5a'));
    QTest::newRow("another file") << QByteArray("no database at all, but long enough to be looked at as one by SQLite");
    QTest::newRow("cut off") << QByteArray(whole.data(), static_cast<qsizetype>(whole.size() / 2));
    QTest::newRow("torn in the middle") << torn;
}

void StudyWindowTest::opensWithADamagedDatabaseAndLeavesIt() {
    QFETCH(const QByteArray, bytes);
    const fs::path database = m_place / "results" / study::kStudyFile;
    writeFileAtomically(database, bytes.toStdString());
    open(m_place / "study.yaml");
    QVERIFY(page().state()->results() != nullptr);
    const QString words = shownText();
    QVERIFY2(words.contains(QString::fromStdString(database.string())), qPrintable(words));
    save(QStringLiteral("damaged-%1").arg(QString::fromLatin1(QTest::currentDataTag()).replace(' ', '-')));
    page().showStep(QStringLiteral("roc"));
    const auto* view = page().findChild<QWidget*>(QStringLiteral("dashboard-roc"))->findChild<charts::FigureView*>();
    QVERIFY(view != nullptr && view->figure().has_value());
    const auto before = filesBelow(m_place);
    const QString error = refusedRun();
    QVERIFY2(error.contains(QString::fromStdString(database.string())), qPrintable(error));
    QVERIFY(filesBelow(m_place) == before);
}

void StudyWindowTest::leavesResultsOfANewerVersion_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("summary") << QString::fromLatin1(study::kResultsFile);
    QTest::newRow("database") << QString::fromLatin1(study::kStudyFile);
}

void StudyWindowTest::leavesResultsOfANewerVersion() {
    QFETCH(const QString, file);
    const fs::path path = m_place / "results" / file.toStdString();
    auto bytes = readTextFile(path);
    if (file == QLatin1String(study::kResultsFile)) {
        auto json = nlohmann::ordered_json::parse(bytes);
        json["formatVersion"] = study::kResultsVersion + 1;
        bytes = json.dump();
    } else {
        constexpr std::size_t kUserVersion = 60; // big-endian, SQLite file format 1.3
        bytes[kUserVersion + 3] = 99;
    }
    writeFileAtomically(path, bytes);
    open(m_place / "study.yaml");
    QVERIFY(page().state()->results() != nullptr);
    const QString words = shownText();
    QVERIFY2(words.contains(QStringLiteral("newer version")) && words.contains(file), qPrintable(words));
    save(QStringLiteral("newer-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
    const auto before = filesBelow(m_place);
    const QString error = refusedRun();
    QVERIFY2(error.contains(QStringLiteral("newer version")), qPrintable(error));
    QVERIFY(filesBelow(m_place) == before);
}

void StudyWindowTest::asksBeforeItQuitsARun() {
    fs::remove_all(m_place / "results");
    open(m_place / "study.yaml");
    startRun();
    auto* runner = page().studyRunner();
    QVERIFY(!m_window->close());
    QVERIFY(!m_window->close()); // asks once
    QTRY_VERIFY(quitQuestion() != nullptr && quitQuestion()->isVisible());
    QCOMPARE(m_window->findChildren<QMessageBox*>(QStringLiteral("quitQuestion")).size(), 1);
    answer(QMessageBox::RejectRole);
    QTRY_VERIFY(quitQuestion() == nullptr);
    QVERIFY(m_window->isVisible());
    QVERIFY(runner->isRunning());
    QSignalSpy finished(runner, &studypage::StudyRunner::finished);
    QVERIFY(finished.wait(kLongMs));
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->close()); // nothing runs: nothing is asked
    QVERIFY(!m_window->isVisible());
}

void StudyWindowTest::quitsWhenTheRunEndedMeanwhile() {
    fs::remove_all(m_place / "results");
    open(m_place / "study.yaml");
    startRun();
    QVERIFY(!m_window->close());
    QTRY_VERIFY_WITH_TIMEOUT(!page().studyRunner()->isRunning(), kLongMs);
    answer(QMessageBox::AcceptRole);
    QTRY_VERIFY(!m_window->isVisible());
}

void StudyWindowTest::goesOnWhereItWasQuit() {
    fs::remove_all(m_place / "results");
    open(m_place / "study.yaml");
    startRun();
    QVERIFY(!m_window->close());
    answer(QMessageBox::AcceptRole);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kLongMs);
    QVERIFY(!page().studyRunner()->isRunning());
    const auto summary = nlohmann::json::parse(readTextFile(m_place / "results" / study::kResultsFile));
    QVERIFY(!summary.at("finished").get<bool>());

    m_window = std::make_unique<shell::MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    open(m_place / "study.yaml");
    auto& run = find<QPushButton>("runStudy");
    QCOMPARE(run.text(), QStringLiteral("Resume"));
    save(QStringLiteral("resume"));
    QSignalSpy finished(page().studyRunner(), &studypage::StudyRunner::finished);
    QTest::mouseClick(&run, Qt::LeftButton);
    QVERIFY(finished.wait(kLongMs));
    // The database as it is read, the files to the last byte.
    auto resumed = filesBelow(m_place / "results");
    auto whole = filesBelow(m_finished);
    resumed.erase(study::kStudyFile);
    whole.erase(study::kStudyFile);
    QVERIFY(resumed == whole);
    const study::StudyStore store(m_place / "results", study::StoreUse::Read);
    QVERIFY(store.dump() == study::StudyStore(m_finished, study::StoreUse::Read).dump());
}

void StudyWindowTest::everyDashboardFitsEverySizeOfText_data() {
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("largest"); // that the window's least size may be
    QTest::newRow("100") << 100 << QSize(1280, 700);
    QTest::newRow("150") << 150 << QSize(1600, 1000);
    QTest::newRow("200") << 200 << QSize(1900, 1200);
}

void StudyWindowTest::everyDashboardFitsEverySizeOfText() {
    QFETCH(int, percent);
    QFETCH(QSize, largest);
    theme::applyTheme(*qApp, theme::Scheme::Dark, percent / 100.0);
    open(m_place / "study.yaml");
    QStringList wrong;
    for (const auto& dashboard : studypage::dashboards()) {
        if (!studypage::hasContent(dashboard, *page().state()->contents()))
            continue;
        const auto key = QString::fromLatin1(dashboard.key);
        page().showStep(key);
        m_window->resize(largest);
        save(QStringLiteral("%1-text%2").arg(key).arg(percent));
        const QSize least = m_window->minimumSizeHint().expandedTo(m_window->size());
        if (least != largest)
            wrong << QStringLiteral("%1: needs %2x%3").arg(key).arg(least.width()).arg(least.height());
        for (const auto& clipped : test::clippedTexts(page()))
            wrong << key + ": " + clipped;
    }
    theme::applyTheme(*qApp, theme::Scheme::Dark);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    QApplication::setApplicationName(QStringLiteral("study-window-test"));
    // A window that closes is no reason to leave the test.
    QApplication::setQuitOnLastWindowClosed(false);
    theme::applyTheme(application, theme::Scheme::Dark);
    StudyWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StudyWindowTest.moc"

#include "ui/study/StudyPage.h"

#include "core/base/AtomicFile.h"
#include "tests/core/study/run/MadeUpStudy.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/WindowChecks.h"
#include "ui/charts/FigureView.h"
#include "ui/jobs/JobRunner.h"
#include "ui/study/DashboardPage.h"
#include "ui/study/Explanations.h"
#include "ui/study/ResultTableModel.h"
#include "ui/study/StepList.h"
#include "ui/study/StudyRunner.h"
#include "ui/study/StudyState.h"
#include "ui/study/panels/FeaturesPanel.h"
#include "ui/study/panels/TablePanel.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>
#include <utility>

using namespace rimlight;
using namespace rimlight::studypage;

namespace fs = std::filesystem;

namespace {

constexpr int kLongMs = 120000;

} // namespace

/// Drives the study page with real events over a made-up study with every kind of result.
class StudyPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysWhatToDoWithoutAStudy();
    void runsAStudyAndShowsItsSteps();
    void pausesAndResumesARun();
    void keepsWhatAStoppedRunFinished();
    void showsEveryDashboard();
    void explainsEveryStatistic();
    void marksTheCaseThatIsClickedEverywhere();
    void filtersAndSortsTables();
    void sortsNumbersBeforeTextInEveryTable();
    void showsOtherModelCards();
    void bringsPagesUpToDateThatWereNotSeen();
    void namesWhatIsMissing();
    void sharesTheRoomOfAColumn();
    void keepsClosedPanelsClosed();
    void keepsArrangementsWhenItEnds();
    void writesTheReport();

private:
    void open(const fs::path& path);
    void save(const QString& name);
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_page->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget != nullptr);
        return *widget;
    }

    std::unique_ptr<test::MadeUpStudy> m_study;
    fs::path m_file; ///< of the study that was run
    std::unique_ptr<jobs::JobRunner> m_reading;
    std::unique_ptr<jobs::JobRunner> m_running;
    std::unique_ptr<StudyPage> m_page;
};

void StudyPageTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    m_study = std::make_unique<test::MadeUpStudy>(test::madeUpCases(1));
    m_file = m_study->writeStudyFile();
}

void StudyPageTest::init() {
    QSettings().clear();
    m_reading = std::make_unique<jobs::JobRunner>();
    m_running = std::make_unique<jobs::JobRunner>();
    m_page = std::make_unique<StudyPage>(m_reading.get(), m_running.get());
    m_page->resize(1536, 930);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get())); // Tab goes round in the active window
}

void StudyPageTest::cleanup() {
    m_page.reset();
    m_running.reset();
    m_reading.reset();
}

void StudyPageTest::open(const fs::path& path) {
    QSignalSpy settled(m_page.get(), &StudyPage::settled);
    m_page->openStudy(path);
    QVERIFY(settled.wait(kLongMs));
    QVERIFY(m_page->state()->contents() != nullptr);
}

void StudyPageTest::save(const QString& name) {
    QTest::qWait(50);
    QVERIFY(m_page->grab().save(test::pictureFile(QStringLiteral("study-%1.png").arg(name))));
}

void StudyPageTest::saysWhatToDoWithoutAStudy() {
    QVERIFY(find<QWidget>("noStudy").isVisible());
    QVERIFY(!find<QPushButton>("runStudy").isVisible());
    save(QStringLiteral("empty"));
}

void StudyPageTest::runsAStudyAndShowsItsSteps() {
    open(m_file);
    auto& run = find<QPushButton>("runStudy");
    QVERIFY(run.isVisible() && run.isEnabled());
    QCOMPARE(run.text(), QStringLiteral("Run"));
    QSignalSpy finished(m_page->studyRunner(), &StudyRunner::finished);
    QTest::mouseClick(&run, Qt::LeftButton);
    QVERIFY(m_page->studyRunner()->isRunning());
    QTRY_VERIFY(find<QPushButton>("pauseStudy").isVisible());
    QVERIFY(!run.isVisible());
    QVERIFY(finished.count() > 0 || finished.wait(kLongMs));
    for (const auto& step : m_page->studyRunner()->steps())
        QVERIFY(step.state == StepProgress::State::Done);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->state()->results() != nullptr && m_page->state()->results()->finished, kLongMs);
    QVERIFY(run.isVisible());
    QCOMPARE(run.text(), QStringLiteral("Run again"));
    save(QStringLiteral("overview"));
}

void StudyPageTest::pausesAndResumesARun() {
    fs::remove_all(m_study->folder() / "results");
    open(m_file);
    auto* runner = m_page->studyRunner();
    QTest::mouseClick(&find<QPushButton>("runStudy"), Qt::LeftButton);
    QTRY_VERIFY(runner->fraction().has_value());
    auto& pause = find<QPushButton>("pauseStudy");
    QTest::mouseClick(&pause, Qt::LeftButton);
    QVERIFY(runner->isPaused());
    QCOMPARE(pause.text(), QStringLiteral("Resume"));
    const auto done = [runner] {
        return std::count_if(runner->steps().begin(), runner->steps().end(),
                             [](const auto& step) { return step.state == StepProgress::State::Done; });
    };
    // What was on its way comes to its rest.
    constexpr int kRestMs = 500;
    auto before = done();
    const auto rests = [&] {
        QTest::qWait(kRestMs);
        return done() == std::exchange(before, done());
    };
    QTRY_VERIFY_WITH_TIMEOUT(rests(), kLongMs);
    QVERIFY(before < static_cast<std::ptrdiff_t>(runner->steps().size()));
    QVERIFY(runner->isRunning());
    QSignalSpy finished(runner, &StudyRunner::finished);
    QTest::mouseClick(&pause, Qt::LeftButton);
    QVERIFY(finished.wait(kLongMs));
}

void StudyPageTest::keepsWhatAStoppedRunFinished() {
    fs::remove_all(m_study->folder() / "results");
    open(m_file);
    auto* runner = m_page->studyRunner();
    QSignalSpy cancelled(runner, &StudyRunner::cancelled);
    QSignalSpy steps(runner, &StudyRunner::stepFinished);
    QTest::mouseClick(&find<QPushButton>("runStudy"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(steps.count() >= 3, kLongMs);
    QTest::mouseClick(&find<QPushButton>("cancelStudy"), Qt::LeftButton);
    QVERIFY(cancelled.count() > 0 || cancelled.wait(kLongMs));
    auto& run = find<QPushButton>("runStudy");
    QTRY_COMPARE(run.text(), QStringLiteral("Resume"));
    QVERIFY(m_page->state()->results()->find(study::ResultKind::Figure, "flow") != nullptr);
    QSignalSpy finished(runner, &StudyRunner::finished);
    QTest::mouseClick(&run, Qt::LeftButton);
    QVERIFY(finished.wait(kLongMs));
    QTRY_VERIFY(m_page->state()->results()->finished);
}

void StudyPageTest::showsEveryDashboard() {
    const auto shown = qEnvironmentVariable("RIMLIGHT_SCREENSHOT_STUDY");
    open(shown.isEmpty() ? m_file : fs::path(shown.toStdString()));
    save(QStringLiteral("overview"));
    auto* steps = m_page->stepList();
    int visited = 0;
    for (int row = 1; row < steps->count(); ++row) {
        if (steps->item(row)->isHidden())
            continue;
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, Qt::NoModifier,
                          steps->visualItemRect(steps->item(row)).center());
        auto* page = m_page->findChild<DashboardPage*>(QStringLiteral("dashboard-") + steps->chosen());
        QVERIFY(page != nullptr);
        QVERIFY(page->isVisible());
        int panels = 0;
        for (const auto* dock : page->docks())
            panels += dock->isVisible() ? 1 : 0;
        QVERIFY2(panels > 0, qPrintable(steps->chosen()));
        if (auto* features = page->findChild<FeaturesPanel*>(); features != nullptr)
            QTRY_VERIFY_WITH_TIMEOUT(features->isLoaded(), kLongMs);
        save(steps->chosen());
        const QStringList clipped = test::clippedTexts(*m_page);
        QVERIFY2(clipped.isEmpty(), qPrintable(steps->chosen() + ":\n" + clipped.join('\n')));
        const auto walk = test::walkByTab(*page);
        QVERIFY2(walk.unreached.isEmpty(), qPrintable(steps->chosen() + ":\n" + walk.unreached.join('\n')));
        QVERIFY2(walk.withoutFocus.isEmpty(), qPrintable(steps->chosen() + ":\n" + walk.withoutFocus.join('\n')));
        ++visited;
    }
    QVERIFY(visited >= 11);
}

void StudyPageTest::explainsEveryStatistic() {
    // The arrangement that is kept knows panels by their names.
    for (const auto& dashboard : dashboards()) {
        QStringList keys;
        for (const auto& column : dashboard.columns)
            for (const auto& panel : column)
                keys << QString::fromLatin1(panel.key);
        QCOMPARE(keys.removeDuplicates(), 0);
    }
    for (const auto& dashboard : dashboards())
        for (const auto& column : dashboard.columns)
            for (const auto& panel : column)
                for (const auto* term : panel.terms)
                    QVERIFY2(report::findTerm(term) != nullptr, term);
    const auto shown = qEnvironmentVariable("RIMLIGHT_SCREENSHOT_STUDY");
    open(shown.isEmpty() ? m_file : fs::path(shown.toStdString()));
    int headings = 0;
    for (const auto& dashboard : dashboards())
        if (hasContent(dashboard, *m_page->state()->contents()))
            m_page->showStep(QString::fromLatin1(dashboard.key));
    for (auto* panel : m_page->findChildren<TablePanel*>()) {
        auto* choice = panel->findChild<QComboBox*>(QStringLiteral("tableChoice"));
        const auto* model = panel->findChild<QTableView*>()->model();
        for (int index = 0; index < choice->count(); ++index) {
            choice->setCurrentIndex(index);
            for (int c = 0; c < model->columnCount(); ++c, ++headings) {
                const auto hint = model->headerData(c, Qt::Horizontal, Qt::ToolTipRole).toString();
                const auto name = model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
                QVERIFY2(hint.contains(QStringLiteral("<b>")), qPrintable(choice->currentText() + ": " + name));
                // Long headings stand in two lines; what is copied stays in one.
                const auto whole = model->headerData(c, Qt::Horizontal, ResultTableModel::kFullRole).toString();
                QCOMPARE(QString(name).replace('\n', ' '), whole);
                QVERIFY2(!whole.contains('/'), qPrintable(whole)); // models by their titles
            }
        }
    }
    QVERIFY(headings > 100);
    // The button at the head of a panel tells the same as its hint, and stays.
    m_page->showStep(QStringLiteral("roc"));
    auto* dock = m_page->findChild<QDockWidget*>(QStringLiteral("panel-roc-models"));
    auto* help = dock->titleBarWidget()->findChild<QToolButton*>(QStringLiteral("panelHelp"));
    QVERIFY(help->toolTip().contains(QStringLiteral("DeLong and Clarke-Pearson, Biometrics 1988")));
    QTest::mouseClick(help, Qt::LeftButton);
    QTRY_VERIFY(QWhatsThis::inWhatsThisMode() || QApplication::activePopupWidget() != nullptr ||
                std::any_of(QApplication::topLevelWidgets().begin(), QApplication::topLevelWidgets().end(),
                            [](const auto* top) { return top->inherits("QWhatsThat") && top->isVisible(); }));
    for (auto* top : QApplication::topLevelWidgets())
        if (top->inherits("QWhatsThat"))
            QVERIFY(top->grab().save(test::pictureFile(QStringLiteral("study-explained.png"))));
    QWhatsThis::hideText();
}

void StudyPageTest::marksTheCaseThatIsClickedEverywhere() {
    open(m_file);
    m_page->showStep(QStringLiteral("cohort"));
    auto* page = m_page->findChild<DashboardPage*>(QStringLiteral("dashboard-cohort"));
    auto* table = page->findChild<QDockWidget*>(QStringLiteral("panel-cohort-cases"))->findChild<QTableView*>();
    QTRY_VERIFY(table->model()->rowCount() > 3);
    const auto index = table->model()->index(3, 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualRect(index).center());
    const QString id = index.data().toString();
    QCOMPARE(m_page->state()->caseId(), id);
    QCOMPARE(find<QLabel>("caseId").text(), id);
    m_page->showStep(QStringLiteral("radscore"));
    auto* radscore = m_page->findChild<DashboardPage*>(QStringLiteral("dashboard-radscore"));
    for (auto* view : radscore->findChildren<charts::FigureView*>())
        QCOMPARE(view->markedCase(), id);
    auto* rows = radscore->findChild<QDockWidget*>(QStringLiteral("panel-radscore-cases"))->findChild<QTableView*>();
    QCOMPARE(rows->currentIndex().siblingAtColumn(0).data().toString(), id);
    save(QStringLiteral("radscore-marked"));
}

void StudyPageTest::filtersAndSortsTables() {
    open(m_file);
    m_page->showStep(QStringLiteral("selection"));
    auto* dock = m_page->findChild<QDockWidget*>(QStringLiteral("panel-selection-verdicts"));
    auto* table = dock->findChild<QTableView*>();
    auto* filter = dock->findChild<QLineEdit*>(QStringLiteral("tableFilter"));
    const int all = table->model()->rowCount();
    QVERIFY(all > 20);
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("F12"));
    QVERIFY(table->model()->rowCount() >= 1);
    QVERIFY(table->model()->rowCount() < all);
    filter->clear();
    m_page->showStep(QStringLiteral("radscore"));
    auto* cases = m_page->findChild<QDockWidget*>(QStringLiteral("panel-radscore-cases"))->findChild<QTableView*>();
    cases->sortByColumn(3, Qt::AscendingOrder);
    double last = -1e300;
    for (int row = 0; row < cases->model()->rowCount(); ++row) {
        const double value = cases->model()->index(row, 3).data(Qt::UserRole).toDouble();
        QVERIFY(value >= last);
        last = value;
    }
}

void StudyPageTest::sortsNumbersBeforeTextInEveryTable() {
    ResultTableModel model;
    ResultTableFilter filter;
    filter.setSourceModel(&model);
    const auto column = [&] {
        QStringList cells;
        for (int row = 0; row < filter.rowCount(); ++row)
            cells << filter.index(row, 0).data(ResultTableModel::kFullRole).toString();
        return cells;
    };
    model.setTable({{"value"}, {{"10"}, {"b"}, {"9"}, {"a"}, {"-1e3"}}}, "made-up");
    filter.sort(0);
    QCOMPARE(column(), QStringList({"-1e3", "9", "10", "a", "b"}));
    filter.setFilterFixedString(QStringLiteral("1"));
    QCOMPARE(column(), QStringList({"-1e3", "10"}));
    filter.setFilterFixedString({});
    QCOMPARE(column(), QStringList({"-1e3", "9", "10", "a", "b"}));
    filter.sort(0, Qt::DescendingOrder);
    QCOMPARE(column(), QStringList({"b", "a", "10", "9", "-1e3"}));
    // Of another table, which is larger than what was sorted before.
    model.setTable({{"value"}, {{"3"}, {"1"}, {"2"}, {"6"}, {"5"}, {"4"}}}, "made-up");
    QCOMPARE(column(), QStringList({"6", "5", "4", "3", "2", "1"}));
}

void StudyPageTest::showsOtherModelCards() {
    open(m_file);
    m_page->showStep(QStringLiteral("provenance"));
    auto& models = find<QComboBox>("modelCards");
    const auto* card = models.parentWidget()->findChild<QTextBrowser*>();
    QVERIFY(models.count() > 1);
    const int shown = models.currentIndex();
    const QString text = card->toPlainText();
    for (int round = 0; round < 2; ++round)
        for (int i = models.count() - 1; i >= 0; --i) {
            models.setCurrentIndex(i);
            QVERIFY(card->toPlainText().size() > 200);
            QCOMPARE(card->toPlainText() == text, i == shown);
        }
}

void StudyPageTest::bringsPagesUpToDateThatWereNotSeen() {
    open(m_file);
    m_page->showStep(QStringLiteral("cohort"));
    auto* dock = m_page->findChild<QDockWidget*>(QStringLiteral("panel-cohort-cases"));
    const auto* table = dock->findChild<QTableView*>();
    const int all = table->model()->rowCount();
    m_page->showStep(QStringLiteral("roc"));
    const auto copy = m_study->folder() / "one-case";
    fs::copy(m_study->folder() / "results", copy, fs::copy_options::recursive);
    fs::remove(copy / study::kStudyFile); // which knows the sums of the files
    const auto cases = readTextFile(copy / "tables" / "cases.csv");
    const auto second = cases.find('\n', cases.find('\n') + 1);
    writeFileAtomically(copy / "tables" / "cases.csv", cases.substr(0, second + 1));
    open(copy);
    m_page->showStep(QStringLiteral("cohort"));
    QVERIFY(all > 1);
    QCOMPARE(table->model()->rowCount(), 1);
}

void StudyPageTest::namesWhatIsMissing() {
    const auto results = m_study->folder() / "results";
    const auto copy = m_study->folder() / "damaged";
    fs::copy(results, copy, fs::copy_options::recursive);
    fs::remove(copy / "figures" / "flow.json");
    writeFileAtomically(copy / "tables" / "cases.csv", "Case\nforged\n");
    open(copy);
    bool named = false;
    for (const auto* label : m_page->findChildren<QLabel*>())
        named = named || (label->isVisible() && label->text().contains(QStringLiteral("figures/flow.json")));
    QVERIFY(named);
    save(QStringLiteral("problems"));
    m_page->showStep(QStringLiteral("cohort"));
    auto* dock = m_page->findChild<QDockWidget*>(QStringLiteral("panel-cohort-cases"));
    bool refused = false;
    for (const auto* label : dock->findChildren<QLabel*>())
        refused = refused || (label->isVisible() && label->text().contains(QStringLiteral("changed or damaged")));
    QVERIFY(refused);
    QVERIFY(!find<QPushButton>("runStudy").isEnabled());
    save(QStringLiteral("damaged"));
}

void StudyPageTest::sharesTheRoomOfAColumn() {
    open(m_file);
    m_page->showStep(QStringLiteral("selection"));
    QTest::qWait(50);
    // The curves of the LASSO have twice the height of the table above them.
    const int table = find<QDockWidget>("panel-selection-steps").height();
    const int curves = find<QDockWidget>("panel-selection-lasso").height();
    QVERIFY2(std::abs(curves - 2 * table) < 60, qPrintable(QStringLiteral("%1 and %2").arg(curves).arg(table)));
}

void StudyPageTest::keepsClosedPanelsClosed() {
    open(m_file);
    m_page->showStep(QStringLiteral("roc"));
    const QString name = QStringLiteral("panel-roc-confusion");
    auto* dock = m_page->findChild<QDockWidget*>(name);
    QVERIFY(dock->isVisible());
    dock->close();
    QVERIFY(!dock->isVisible());
    m_page->showStep(QStringLiteral("cohort"));
    cleanup();
    m_reading = std::make_unique<jobs::JobRunner>();
    m_running = std::make_unique<jobs::JobRunner>();
    m_page = std::make_unique<StudyPage>(m_reading.get(), m_running.get());
    m_page->show();
    open(m_file);
    m_page->showStep(QStringLiteral("roc"));
    QVERIFY(!m_page->findChild<QDockWidget*>(name)->isVisible());
    m_page->findChild<DashboardPage*>(QStringLiteral("dashboard-roc"))->resetLayout();
    QVERIFY(m_page->findChild<QDockWidget*>(name)->isVisible());
}

void StudyPageTest::keepsArrangementsWhenItEnds() {
    const QString key = QStringLiteral("study/panels/roc/state");
    open(m_file);
    m_page->showStep(QStringLiteral("roc"));
    QTest::qWait(50);
    m_page->showStep(QStringLiteral("cohort"));
    QVERIFY(!QSettings().contains(key)); // a click writes nothing to the disk
    cleanup();
    QVERIFY(!QSettings().value(key).toByteArray().isEmpty());
}

void StudyPageTest::writesTheReport() {
    open(m_file);
    QVERIFY(find<QPushButton>("studyReport").isVisible());
    QSignalSpy written(m_page.get(), &StudyPage::reportWritten);
    const auto pdf = m_study->folder() / "report.pdf";
    m_page->writeReport(pdf);
    QVERIFY(written.wait(kLongMs));
    QVERIFY(fs::file_size(pdf) > 20000);
    QVERIFY(readTextFile(pdf).starts_with("%PDF"));
    const auto folder = m_study->folder() / "everything";
    m_page->writeReport(folder);
    QVERIFY(written.wait(kLongMs));
    for (const char* name : {"report.pdf", "report.html", "README.txt"})
        QVERIFY(fs::exists(folder / name));
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rimlight"));
    QApplication::setApplicationName(QStringLiteral("study-page-test"));
    theme::applyTheme(application, qEnvironmentVariable("RIMLIGHT_THEME") == QLatin1String("light")
                                       ? theme::Scheme::Light
                                       : theme::Scheme::Dark);
    StudyPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StudyPageTest.moc"

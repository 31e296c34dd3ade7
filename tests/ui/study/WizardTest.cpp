#include "core/base/AtomicFile.h"
#include "core/study/SampleCohort.h"
#include "core/study/project/OpenedStudy.h"
#include "core/study/project/StudyDraft.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/ui/support/Pictures.h"
#include "ui/study/wizard/DraftState.h"
#include "ui/study/wizard/WizardPage.h"
#include "ui/study/wizard/WizardStep.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTableView>
#include <QTest>

using namespace rimlight;
using namespace rimlight::studypage;

namespace fs = std::filesystem;

namespace {

constexpr int kLongMs = 120000;
constexpr int kCases = 60;

} // namespace

/// Builds studies with real events over a small synthetic cohort.
class WizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void choosesAProtocolToldInWords();
    void goesThroughEveryStepAndWritesTheStudy();
    void takesTheCasesFromAFolder();
    void triesRegionsAndFeaturesOnOneCase();
    void keepsEverythingWhenItIsClosedAndTakesStepsBack();
    void namesWhatIsWrongInTheProtocolsText();
    void readersSettleWhereTheyDiffer();

private:
    template <class Widget>
    Widget& find(const QString& name) {
        auto* widget = m_page->findChild<Widget*>(name);
        Q_ASSERT(widget != nullptr);
        return *widget;
    }
    const study::StudyDraft& draft() { return m_page->state()->draft(); }
    void choose(const QString& combo, const QString& text);
    void type(QLineEdit& edit, const QString& text);
    void begin(const QString& protocol, const QString& name);
    void edit(const std::function<void(study::StudyDraft&)>& change);
    void waitForLook();
    void next(const QString& step);
    void save(const QString& name);

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<WizardPage> m_page;
    fs::path m_cohort; ///< of the protocol mediastinal-pfs
};

void WizardTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    m_folder = std::make_unique<test::TemporaryFolder>();
    study::SampleOptions options;
    options.cases = kCases;
    options.compact = true;
    options.protocol = "mediastinal-pfs";
    m_cohort = m_folder->path() / "cohort";
    study::writeSampleCohort(m_cohort, options);
}

void WizardTest::init() {
    QSettings().clear();
    m_page = std::make_unique<WizardPage>();
    m_page->resize(1536, 930);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->beginNew();
}

void WizardTest::cleanup() {
    m_page.reset();
}

void WizardTest::choose(const QString& combo, const QString& text) {
    auto& box = find<QComboBox>(combo);
    const int index = box.findText(text, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(combo + " has no " + text));
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

void WizardTest::type(QLineEdit& edit, const QString& text) {
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
    QTest::keyClick(&edit, Qt::Key_Return);
}

void WizardTest::begin(const QString& protocol, const QString& name) {
    auto& list = find<QListWidget>(QStringLiteral("protocols"));
    for (int row = 0; row < list.count(); ++row)
        if (list.item(row)->data(Qt::UserRole).toString() == protocol)
            QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                              list.visualItemRect(list.item(row)).center());
    QCOMPARE(QString::fromStdString(draft().protocolKey), protocol);
    type(find<QLineEdit>(QStringLiteral("studyName")), name);
    // The folder is asked for by a dialog; here it is put where the test cleans up.
    edit([&](study::StudyDraft& draft) { draft.folder = m_folder->path() / name.toStdString(); });
}

void WizardTest::edit(const std::function<void(study::StudyDraft&)>& change) {
    m_page->state()->edit(QStringLiteral("test"), change);
}

void WizardTest::waitForLook() {
    QSignalSpy looked(m_page->state(), &DraftState::looked);
    QTRY_VERIFY_WITH_TIMEOUT(!looked.isEmpty() && !m_page->state()->isLooking(), kLongMs);
    // Columns that were matched by themselves make it look once more.
    QTest::qWait(600);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->state()->isLooking() && m_page->state()->cohort() != nullptr, kLongMs);
}

void WizardTest::next(const QString& step) {
    QTest::mouseClick(&find<QPushButton>(QStringLiteral("wizardNext")), Qt::LeftButton);
    QVERIFY(m_page->step(step)->isVisible());
}

void WizardTest::save(const QString& name) {
    QTest::qWait(50);
    QVERIFY(m_page->grab().save(test::pictureFile(QStringLiteral("wizard-%1.png").arg(name))));
}

void WizardTest::choosesAProtocolToldInWords() {
    auto& list = find<QListWidget>(QStringLiteral("protocols"));
    QCOMPARE(list.count(), 5);
    for (int row = 0; row < list.count(); ++row) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                          list.visualItemRect(list.item(row)).center());
        bool isTold = false;
        for (const auto* label : m_page->step(QStringLiteral("protocol"))->findChildren<QLabel*>())
            isTold = isTold || label->text().contains(QStringLiteral("What it takes"));
        QVERIFY(isTold);
    }
    save(QStringLiteral("protocol"));
}

void WizardTest::goesThroughEveryStepAndWritesTheStudy() {
    begin(QStringLiteral("mediastinal-pfs"), QStringLiteral("From a table"));
    next(QStringLiteral("images"));
    edit([&](study::StudyDraft& draft) { draft.tables = {m_cohort / "cohort.csv"}; });
    waitForLook();
    QVERIFY(m_page->state()->files()->completeCases > 15);
    QVERIFY(find<QTableView>(QStringLiteral("filePreview")).model()->rowCount() == kCases);
    save(QStringLiteral("images"));
    next(QStringLiteral("columns"));
    QCOMPARE(find<QComboBox>(QStringLiteral("column-progression")).currentText(), QStringLiteral("progression"));
    QVERIFY(find<QCheckBox>(QStringLiteral("class-yes")).isChecked());
    QVERIFY(!find<QCheckBox>(QStringLiteral("class-no")).isChecked());
    save(QStringLiteral("columns"));
    next(QStringLiteral("forms"));
    QVERIFY(find<QTableView>(QStringLiteral("readerForm")).model()->rowCount() == kCases);
    save(QStringLiteral("forms"));
    next(QStringLiteral("left-out"));
    auto& cases = find<QTableView>(QStringLiteral("leftOutCases"));
    QCOMPARE(cases.model()->rowCount(), kCases);
    const auto index = cases.model()->index(0, 3);
    QVERIFY(cases.model()->setData(index, QStringLiteral("motion")));
    waitForLook();
    QCOMPARE(draft().exclude.size(), std::size_t{1});
    save(QStringLiteral("left-out"));
    next(QStringLiteral("regions"));
    next(QStringLiteral("features"));
    next(QStringLiteral("models"));
    save(QStringLiteral("models"));
    next(QStringLiteral("summary"));
    QTest::qWait(500);
    save(QStringLiteral("summary"));
    QSignalSpy finished(m_page.get(), &WizardPage::finished);
    auto& create = find<QPushButton>(QStringLiteral("createAndRun"));
    QVERIFY(create.isEnabled());
    QTest::mouseClick(&create, Qt::LeftButton);
    QCOMPARE(finished.count(), 1);
    QVERIFY(finished.front().at(1).toBool());
    const auto opened = study::openStudy(finished.front().at(0).toString().toStdString());
    QVERIFY(opened.problems.empty());
    QCOMPARE(QString::fromStdString(opened.study->title), QStringLiteral("From a table"));
    QCOMPARE(opened.cohort->cases.size(), std::size_t{kCases});
    QVERIFY(!opened.cohort->cases.front().included());
}

void WizardTest::takesTheCasesFromAFolder() {
    begin(QStringLiteral("mediastinal-pfs"), QStringLiteral("From a folder"));
    next(QStringLiteral("images"));
    QTest::mouseClick(&find<QRadioButton>(QStringLiteral("fromFolder")), Qt::LeftButton);
    edit([&](study::StudyDraft& draft) { draft.imageFolder = m_cohort; });
    QTRY_VERIFY_WITH_TIMEOUT(!draft().fileNames.empty(), kLongMs);
    QCOMPARE(draft().fileNames.at("arterial"), std::string("arterial.nii.gz"));
    QCOMPARE(draft().fileNames.at("reader1_second"), std::string("reader1_second.nii.gz"));
    // The table tells the rest: outcome and values.
    auto clinical = tables::readCsv(m_cohort / "cohort.csv");
    for (const char* column : {"precontrast", "arterial", "venous", "reader1", "reader1_second", "reader2"}) {
        const auto place = *clinical.columnOf(column);
        clinical.columns.erase(clinical.columns.begin() + static_cast<std::ptrdiff_t>(place));
        for (auto& row : clinical.rows)
            row.erase(row.begin() + static_cast<std::ptrdiff_t>(place));
    }
    tables::writeCsv(clinical, m_folder->path() / "clinical.csv");
    edit([&](study::StudyDraft& draft) { draft.tables = {m_folder->path() / "clinical.csv"}; });
    waitForLook();
    QVERIFY(m_page->state()->joined()->problems.empty());
    QVERIFY2(m_page->state()->cohort()->problem.empty(), m_page->state()->cohort()->problem.c_str());
    save(QStringLiteral("folder"));
    choose(QStringLiteral("match-venous"), QStringLiteral("– choose –"));
    waitForLook();
    QCOMPARE(m_page->state()->files()->completeCases, std::size_t{0});
    QVERIFY(m_page->step(QStringLiteral("images"))->status().state == StepStatus::State::Problem);
}

void WizardTest::triesRegionsAndFeaturesOnOneCase() {
    begin(QStringLiteral("mediastinal-pfs"), QStringLiteral("Trial"));
    edit([&](study::StudyDraft& draft) { draft.tables = {m_cohort / "cohort.csv"}; });
    waitForLook();
    m_page->showStep(QStringLiteral("regions"));
    auto* regions = m_page->step(QStringLiteral("regions"));
    QTest::mouseClick(&find<QCheckBox>(QStringLiteral("useRing")), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
    QVERIFY(draft().isProtocolChanged);
    find<QDoubleSpinBox>(QStringLiteral("ringTo")).setValue(5.0);
    QTest::mouseClick(&find<QCheckBox>(QStringLiteral("useSubregions")), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
    const auto tells = [](QWidget* step, const QString& words) {
        for (const auto* label : step->findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(tells(regions, QStringLiteral("Subregion 2")) && tells(regions, QStringLiteral("Ring: ")),
                             kLongMs);
    save(QStringLiteral("regions"));
    m_page->showStep(QStringLiteral("features"));
    auto* features = m_page->step(QStringLiteral("features"));
    QTRY_VERIFY_WITH_TIMEOUT(tells(features, QStringLiteral("grey levels in")), kLongMs);
    save(QStringLiteral("features"));
    QTest::mouseClick(&find<QRadioButton>(QStringLiteral("byCount")), Qt::LeftButton, Qt::NoModifier, QPoint(8, 8));
    find<QSpinBox>(QStringLiteral("binCount")).setValue(8);
    QTRY_VERIFY_WITH_TIMEOUT(tells(features, QStringLiteral("8 grey levels in")) &&
                                 tells(features, QStringLiteral("16 to 128 grey levels are usual")),
                             kLongMs);
}

void WizardTest::keepsEverythingWhenItIsClosedAndTakesStepsBack() {
    begin(QStringLiteral("wilms-vs-ccsk"), QStringLiteral("Half built"));
    edit([&](study::StudyDraft& draft) { draft.exclude = {{"a", "b"}}; });
    m_page->showStep(QStringLiteral("left-out"));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(draft().exclude.empty());
    QTest::keyClick(m_page.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(draft().exclude.size(), std::size_t{1});
    const auto folder = draft().folder;
    QSignalSpy closed(m_page.get(), &WizardPage::closed);
    QTest::mouseClick(&find<QPushButton>(QStringLiteral("closeWizard")), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    m_page = std::make_unique<WizardPage>();
    m_page->show();
    m_page->resume(folder);
    QCOMPARE(draft().title, std::string("Half built"));
    QCOMPARE(draft().exclude.size(), std::size_t{1});
    QVERIFY(m_page->step(QStringLiteral("left-out"))->isVisible());
}

void WizardTest::namesWhatIsWrongInTheProtocolsText() {
    begin(QStringLiteral("wilms-vs-ccsk"), QStringLiteral("As text"));
    QTest::mouseClick(&find<QPushButton>(QStringLiteral("protocolAsText")), Qt::LeftButton);
    auto& text = find<QPlainTextEdit>(QStringLiteral("protocolText"));
    QVERIFY(text.isVisible());
    text.setFocus();
    auto broken = text.toPlainText();
    broken.replace(QStringLiteral("lasso"), QStringLiteral("lassoo"));
    text.setPlainText(broken);
    QTRY_VERIFY(!m_page->state()->protocolProblem().isEmpty());
    QVERIFY(m_page->state()->protocolProblem().contains(QStringLiteral("line")));
    QVERIFY(m_page->step(QStringLiteral("protocol"))->status().state == StepStatus::State::Problem);
    save(QStringLiteral("protocol-problem"));
    m_page->state()->undo();
    QVERIFY(m_page->state()->protocol().has_value());
}

void WizardTest::readersSettleWhereTheyDiffer() {
    begin(QStringLiteral("mediastinal-pfs"), QStringLiteral("Forms"));
    // A table without the readers' columns: they are filled in here.
    auto table = tables::readCsv(m_cohort / "cohort.csv");
    for (std::size_t c = table.columns.size(); c-- > 0;)
        if (table.columns[c].starts_with("location_")) {
            table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(c));
            for (auto& row : table.rows)
                row.erase(row.begin() + static_cast<std::ptrdiff_t>(c));
        }
    tables::writeCsv(table, m_cohort / "without-location.csv");
    edit([&](study::StudyDraft& draft) { draft.tables = {m_cohort / "without-location.csv"}; });
    waitForLook();
    m_page->showStep(QStringLiteral("forms"));
    choose(QStringLiteral("formVariable"), QStringLiteral("Location"));
    auto* model = find<QTableView>(QStringLiteral("readerForm")).model();
    QCOMPARE(model->columnCount(), 5);
    QVERIFY(model->setData(model->index(0, 1), QStringLiteral("L")));
    QVERIFY(model->setData(model->index(0, 2), QStringLiteral("R")));
    QVERIFY(model->index(0, 0).data(Qt::UserRole).toBool()); // they differ
    QVERIFY(model->setData(model->index(0, 4), QStringLiteral("R")));
    QCOMPARE(draft().forms.size(), std::size_t{1});
    waitForLook();
    const auto file = study::writeStudy(draft());
    const auto opened = study::openStudy(file);
    QVERIFY2(opened.cohort.has_value(), opened.problems.empty() ? "" : opened.problems.front().c_str());
    const auto& first = opened.cohort->cases.front();
    bool found = false;
    for (std::size_t v = 0; v < opened.cohort->variables.size(); ++v)
        if (opened.cohort->variables[v].name == "location") {
            found = true;
            QVERIFY(first.clinical[v] == study::ClinicalValue(std::string("R")));
        }
    QVERIFY(found);
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    QApplication::setApplicationName(QStringLiteral("RimlightWizardTest"));
    theme::applyTheme(application, qEnvironmentVariable("RIMLIGHT_THEME") == QLatin1String("light")
                                       ? theme::Scheme::Light
                                       : theme::Scheme::Dark);
    WizardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "WizardTest.moc"

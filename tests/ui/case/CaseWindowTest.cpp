#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/study/case/SampleCases.h"
#include "core/tables/Csv.h"
#include "tests/support/PdfText.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestData.h"
#include "tests/ui/case/CaseParts.h"
#include "ui/case/CasePage.h"
#include "ui/case/CasePredictions.h"
#include "ui/shell/MainWindow.h"
#include "ui/theme/Banner.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerPanel.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

using namespace rimlight;

namespace fs = std::filesystem;

/// What a clinician comes for, with real clicks in the real window over the sample cases.
class CaseWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void goesFromImportToPdf();
    void readsWilmsOrCcskFromTheSampleCase();
    void readsTheTStageFromTheSampleCase();
    void readsEachPhaseFromItsSeries();
    void asksForTheValueThatTheSurvivalModelNames();
    void comparesModelsSideBySide();
    void keepsTheResultsOfTheCase();
    void saysThatAnAnswerWasChangedSince();
    void writesDicomObjects();
    void findingsStandBesideTheAnswer();

private:
    casepage::CasePage& page() { return *m_window->casePage(); }
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_window->findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr)
            qFatal("no widget %s", name);
        return *widget;
    }
    void click(const char* name);
    void chooseFromMenu(const char* button, const char* action);
    void answerFileQuestion(const fs::path& path);
    void chooseModel(const QString& words);
    void predict();
    void openSample(std::size_t number);
    QString headline() { return find<QLabel>("cardHeadline").text().replace(QChar(0xa0), ' ').remove(QChar(0x200b)); }
    double shippedProbability(const std::string& model);
    void takePicture(const char* name) {
        QTRY_VERIFY_WITH_TIMEOUT(page().viewerPanel()->isFullyDrawn(), 20000);
        QTest::qWait(200);
        test::takePicture(*m_window, QString::fromLatin1(name));
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<shell::MainWindow> m_window;
    std::vector<study::SampleCaseFiles> m_samples;
};

void CaseWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    m_folder = std::make_unique<test::TemporaryFolder>();
    const fs::path data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString();
    std::error_code code;
    fs::remove_all(data, code);
    for (const auto& sample : study::sampleCases())
        m_samples.push_back(study::makeSampleCase(sample, data / "samples"));
}

void CaseWindowTest::init() {
    // No test is asked about the outline of another.
    std::error_code code;
    fs::remove_all(fs::path(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation).toStdString()) /
                       "outlines",
                   code);
    m_window = std::make_unique<shell::MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get()); // no window manager does it
    const auto tell = [](const Error& error) { qInfo("%s", error.what()); };
    connect(&page(), &casepage::CasePage::failed, m_window.get(), tell);
    connect(&page(), &casepage::CasePage::jobFailed, m_window.get(), tell);
}

void CaseWindowTest::cleanup() {
    m_window.reset();
}

void CaseWindowTest::click(const char* name) {
    auto& button = find<QAbstractButton>(name);
    QTRY_VERIFY2_WITH_TIMEOUT(button.isVisible() && button.isEnabled(), name, 20000);
    QTest::qWait(1); // new widgets get their places
    QTest::mouseClick(&button, Qt::LeftButton);
}

/// A menu runs its own loop: what is clicked in it is clicked from there.
void CaseWindowTest::chooseFromMenu(const char* button, const char* action) {
    bool isDone = false;
    auto* poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [&, poll] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr)
            return;
        poll->stop();
        for (auto* one : menu->actions())
            if (one->objectName() == QLatin1String(action)) {
                isDone = true;
                QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(one).center());
                return;
            }
        menu->close();
    });
    poll->start(20);
    click(button);
    QTRY_VERIFY2_WITH_TIMEOUT(isDone, action, 5000);
    poll->deleteLater();
}

void CaseWindowTest::answerFileQuestion(const fs::path& path) {
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_window->findChild<QFileDialog*>()) != nullptr && dialog->isVisible(), 5000);
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(name != nullptr);
    name->setText(QString::fromStdString(path.string()));
    const bool isSave = dialog->acceptMode() == QFileDialog::AcceptSave;
    auto* accept =
        dialog->findChild<QDialogButtonBox*>()->button(isSave ? QDialogButtonBox::Save : QDialogButtonBox::Open);
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QFileDialog*>() == nullptr, 5000);
}

void CaseWindowTest::chooseModel(const QString& words) {
    if (!find<QTreeWidget>("modelList").isVisible())
        click("changeModel");
    auto& list = find<QTreeWidget>("modelList");
    QTRY_VERIFY_WITH_TIMEOUT(!list.findItems(words, Qt::MatchContains | Qt::MatchRecursive).isEmpty(), 20000);
    auto* item = list.findItems(words, Qt::MatchContains | Qt::MatchRecursive).front();
    list.scrollToItem(item);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, list.visualItemRect(item).center());
    QVERIFY2(find<QLabel>("markedModel").text().remove(QChar(0x200b)).contains(words),
             qPrintable(find<QLabel>("markedModel").text()));
    click("useModel");
    QVERIFY(page().state()->model().has_value());
}

void CaseWindowTest::predict() {
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    click("predict");
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 120000);
    QVERIFY(page().state()->prediction().has_value() && !page().state()->isPredictionStale());
    QTest::qWait(50);
}

void CaseWindowTest::openSample(std::size_t number) {
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    const auto protocol = "sample-" + study::sampleCases().at(number).protocol;
    chooseFromMenu("openSample", protocol.c_str());
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 120000);
    QVERIFY(page().isVisible());
    QVERIFY(page().state()->prediction().has_value() && !page().state()->isPredictionStale());
    QTest::qWait(50);
}

/// What the command line said of the sample case when the model was made.
double CaseWindowTest::shippedProbability(const std::string& model) {
    const auto table = tables::readCsv(test::sourceFolder() / "resources/models/sample-predictions.csv");
    for (const auto& row : table.rows)
        if (row.at(0) == model)
            return parseNumber(row.at(2)).value_or(-1.0);
    return -1.0;
}

void CaseWindowTest::goesFromImportToPdf() {
    test::takePicture(*m_window, "home");
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    click("homeOpenFolder");
    answerFileQuestion(m_samples.front().images);
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 60000);
    settled.clear();
    QVERIFY(page().isVisible());
    QCOMPARE(find<QListWidget>("seriesList").count(), 1);
    QVERIFY(!page().state()->hasRegion());
    takePicture("opened");

    chooseFromMenu("seriesPhase", "phase-corticomedullary");
    QVERIFY(page().state()->openPhase().isChosen);
    click("importOutline");
    answerFileQuestion(m_samples.front().outline);
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 60000);
    settled.clear();
    QVERIFY(page().state()->hasRegion());
    takePicture("models");
    chooseModel("Wilms tumour or CCSK");
    QVERIFY(!find<theme::Banner>("modelSteps").isVisible());
    takePicture("model-chosen");
    predict();
    const auto& result = *page().state()->prediction();
    const auto words = study::answerWords(result.model, result.prediction);
    QCOMPARE(headline(), QString::fromStdString(words.headline));
    takePicture("result");
    test::takePicture(find<QWidget>("predictionCard"), "card");

    const fs::path pdf = *m_folder / "report.pdf";
    click("cardReport");
    answerFileQuestion(pdf);
    QTRY_VERIFY_WITH_TIMEOUT(fs::exists(pdf), 60000); // written as a whole or not at all
    QVERIFY(fs::file_size(pdf) > 10000);
    std::string printed;
    for (const auto& text : test::pdfPages(pdf))
        printed += text;
    QVERIFY(printed.find(result.prediction.label + " rather than") != std::string::npos);
    QVERIFY(printed.find("Research use only") != std::string::npos);
}

void CaseWindowTest::readsWilmsOrCcskFromTheSampleCase() {
    openSample(0);
    const auto& result = *page().state()->prediction();
    QVERIFY2(std::abs(result.prediction.probability - shippedProbability("sample-wilms-vs-ccsk")) < 1e-9,
             qPrintable(QString::number(result.prediction.probability)));
    QVERIFY2(headline().contains("rather than"), qPrintable(headline()));
    QVERIFY2(headline().contains(QRegularExpression("%\\s*\\(.+-.+\\)")), qPrintable(headline())); // its interval
    QVERIFY(find<QLabel>("cardNotice").text().contains("Research use only"));
    QVERIFY(find<QLabel>("cardSynthetic").isVisible());
    // What the tumour's size alone says stands beside it, where the model's file tells.
    QCOMPARE(find<QLabel>("cardSize").isVisibleTo(&find<QWidget>("predictionCard")), !result.sizeAlone.empty());
    takePicture("sample-wilms");
    auto* bar = find<QScrollArea>("predictScroll").verticalScrollBar();
    bar->setValue(bar->maximum());
    takePicture("sample-wilms-end");
}

void CaseWindowTest::readsTheTStageFromTheSampleCase() {
    openSample(1);
    const auto& result = *page().state()->prediction();
    QVERIFY2(std::abs(result.prediction.probability - shippedProbability("sample-ccrcc-t-stage")) < 1e-9,
             qPrintable(QString::number(result.prediction.probability)));
    const auto words = study::answerWords(result.model, result.prediction);
    QCOMPARE(headline(), QString::fromStdString(words.headline));
    // Its ring and its subregions were made of the one outline.
    for (const char* how : {"ring", "part"})
        QVERIFY2(std::any_of(result.regions.begin(), result.regions.end(),
                             [&](const auto& region) { return region.how.find(how) != std::string::npos; }),
                 how);
    QString findings;
    for (const auto* label : find<QWidget>("cardFindings").findChildren<QLabel*>())
        findings += label->text() + '\n';
    QVERIFY2(findings.contains("ring"), qPrintable(findings));
    takePicture("sample-t-stage");
    auto* bar = find<QScrollArea>("predictScroll").verticalScrollBar();
    bar->setValue(bar->maximum());
    takePicture("sample-t-stage-end");
}

void CaseWindowTest::readsEachPhaseFromItsSeries() {
    // The Wilms model, as if one of its features were of another phase.
    auto json = readTextFile(test::sourceFolder() / "resources/models/sample-wilms-vs-ccsk.json");
    const auto replace = [&](const std::string& from, const std::string& to) {
        for (auto at = json.find(from); at != std::string::npos; at = json.find(from, at + to.size()))
            json.replace(at, from.size(), to);
    };
    replace("\"original_ngtdm", "\"nephrographic|original_ngtdm");
    replace("\"original_", "\"corticomedullary|original_");
    auto model = learning::parseModel(json, "two phases");
    model.caseRecipe->phases = {"corticomedullary", "nephrographic"};
    for (auto& feature : std::get<learning::TrainedModel>(model.kind).features)
        feature.origin = learning::originOf(feature.name);
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    m_window->open({m_samples.front().images.parent_path(), {}, {}, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 60000);
    QCOMPARE(find<QListWidget>("seriesList").count(), 2);
    page().state()->setModel(model);
    predict();
    const auto& features = page().state()->prediction()->extraction.features;
    QVERIFY(features.find("nephrographic|original_ngtdm_Coarseness") != nullptr);
    QVERIFY(features.find("corticomedullary|original_shape_Sphericity") != nullptr);
    takePicture("two-phases");
    // Calling both series one phase leaves the other without an image.
    page().state()->setPhaseOfSeries(0, "corticomedullary");
    page().state()->setPhaseOfSeries(1, "corticomedullary");
    QString said;
    connect(&page(), &casepage::CasePage::failed, m_window.get(),
            [&](const Error& error) { said = QString::fromUtf8(error.what()); });
    click("predict");
    QVERIFY2(said.contains("nephrographic"), qPrintable(said));
}

void CaseWindowTest::asksForTheValueThatTheSurvivalModelNames() {
    openSample(1);
    chooseModel("Cox model");
    takePicture("form-asked");
    click("predict");
    auto& message = find<QLabel>("message-diameter");
    QTRY_VERIFY(message.isVisible());
    const bool isRequired = study::modelNeeds(*page().state()->model()).clinical.front().required;
    if (isRequired) {
        QVERIFY2(message.text().contains("needed"), qPrintable(message.text()));
        QVERIFY(!page().state()->prediction());
    }
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("fromOutline-diameter").isVisible(), 20000);
    click("fromOutline-diameter");
    QVERIFY(parseNumber(find<QLineEdit>("answer-diameter").text().toStdString()).value_or(0.0) > 10.0);
    predict();
    QVERIFY2(headline().startsWith("Risk of"), qPrintable(headline()));
    auto& scroll = find<QScrollArea>("predictScroll");
    QVERIFY(scroll.widget()->width() <= scroll.viewport()->width()); // nothing is cut off at the right
    takePicture("sample-survival");
    click("showNomogram");
    auto& window = find<QWidget>("nomogramWindow");
    QTRY_VERIFY(window.isVisible());
    test::takePicture(window, "nomogram-window");
}

void CaseWindowTest::comparesModelsSideBySide() {
    openSample(1);
    find<QTabWidget>("caseTabs").setCurrentIndex(1);
    auto& models = find<QListWidget>("comparedModels");
    QTRY_VERIFY_WITH_TIMEOUT(models.count() > 1, 20000);
    // Marked at first are those of this phase; without a diameter a model answers, or says why not.
    int marked = 0;
    for (int row = 0; row < models.count(); ++row)
        marked += models.item(row)->checkState() == Qt::Checked ? 1 : 0;
    QCOMPARE(marked, 2);
    QSignalSpy settled(&page(), &casepage::CasePage::settled);
    click("compareModels");
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 240000);
    const auto& comparison = page().state()->comparison();
    QCOMPARE(int(comparison.results.size() + comparison.refused.size()), marked);
    QCOMPARE(find<QTableWidget>("comparisonTable").rowCount(), 2 * int(comparison.results.size())); // a name over each
    takePicture("comparison");
    auto& table = find<QTableWidget>("comparisonTable");
    table.setCurrentCell(3, 0);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    QTRY_VERIFY(find<QLabel>("cardHeadline").isVisible());
}

void CaseWindowTest::keepsTheResultsOfTheCase() {
    openSample(0);
    predict();
    find<QTabWidget>("caseTabs").setCurrentIndex(2);
    auto& list = find<QTreeWidget>("historyList");
    QTRY_VERIFY(list.isVisible());
    QVERIFY2(list.topLevelItemCount() >= 2, qPrintable(QString::number(list.topLevelItemCount())));
    QVERIFY(!find<theme::Banner>("historyDifferences").isVisible());
    // As many doubts as the card shows.
    const auto doubts = study::plainDoubts(*page().state()->prediction());
    const auto labels = find<QWidget>("historyFacts").findChildren<QLabel*>();
    const auto title =
        std::find_if(labels.begin(), labels.end(), [](const QLabel* one) { return one->text() == "Doubts"; });
    QVERIFY(title != labels.end() && title + 1 != labels.end());
    QCOMPARE((*(title + 1))->text(), QString::number(doubts.size()));
    takePicture("history");
    // Another outline: the old results say so.
    const auto& geometry = page().edit()->document().geometry();
    const std::vector<std::uint8_t> inside(1000, 1);
    const auto cube = imaging::Mask::fromBox(geometry, {{100, 100, 10}, {10, 10, 10}}, inside);
    page().edit()->addSegment(QStringLiteral("cube"), regions::VoxelSet(cube));
    QTRY_VERIFY(find<theme::Banner>("historyDifferences").isVisible());
    QVERIFY(find<theme::Banner>("historyDifferences").text().contains("another outline"));
    const fs::path json = *m_folder / "earlier.json";
    click("historyJson");
    answerFileQuestion(json);
    QTRY_VERIFY(fs::exists(json));
    QVERIFY(readTextFile(json).find("\"rimlight-prediction\"") != std::string::npos);
}

void CaseWindowTest::saysThatAnAnswerWasChangedSince() {
    openSample(1);
    chooseModel("Cox model");
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("fromOutline-diameter").isVisible(), 20000);
    click("fromOutline-diameter");
    predict();
    QVERIFY(!find<theme::Banner>("staleAnswer").isVisible());
    const auto before = headline();
    auto& diameter = find<QLineEdit>("answer-diameter");
    diameter.selectAll();
    QTest::keyClicks(&diameter, "95");
    QVERIFY(find<theme::Banner>("staleAnswer").isVisible());
    QCOMPARE(headline(), before);
    predict();
    QVERIFY(!find<theme::Banner>("staleAnswer").isVisible());
    QVERIFY(headline() != before);
}

void CaseWindowTest::writesDicomObjects() {
    openSample(0);
    for (const auto& [action, name] : {std::pair{"cardSr", "prediction.sr.dcm"}, {"cardPdfObject", "report.pdf.dcm"}}) {
        QSignalSpy settled(&page(), &casepage::CasePage::settled);
        chooseFromMenu("cardDicom", action);
        answerFileQuestion(*m_folder / name);
        QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 60000);
        settled.clear();
        const auto bytes = readTextFile(*m_folder / name);
        QCOMPARE(bytes.substr(128, 4), std::string("DICM"));
        // Filed under the images' study.
        QVERIFY(bytes.find(page().state()->image()->series->studyInstanceUid) != std::string::npos);
    }
}

void CaseWindowTest::findingsStandBesideTheAnswer() {
    openSample(0);
    find<QTabWidget>("regionTabs").setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("diameterFromOutline").isVisible(), 20000);
    click("diameterFromOutline");
    const std::pair<const char*, const char*> typed[] = {
        {"finding-ct_max 1 [HU]", "150"}, {"finding-ct_max 2 [HU]", "170"}, {"finding-ct_vein 1 [HU]", "200"}};
    for (const auto& [name, text] : typed)
        QTest::keyClicks(&find<QLineEdit>(name), text);
    QCOMPARE(find<QLabel>("ctRatio").text(), QString("0.80")); // (150 + 170) / 2 / 200
    takePicture("findings");
    QString findings;
    for (const auto* label : find<QWidget>("cardFindings").findChildren<QLabel*>())
        findings += label->text() + '\n';
    QVERIFY2(findings.contains("0.80"), qPrintable(findings));
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setApplicationName(QStringLiteral("RimlightCaseWindowTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    const bool isLight = qEnvironmentVariable("RIMLIGHT_THEME") == QLatin1String("light");
    theme::applyTheme(application, isLight ? theme::Scheme::Light : theme::Scheme::Dark);
    CaseWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CaseWindowTest.moc"

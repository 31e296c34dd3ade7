#include "core/base/AtomicFile.h"
#include "core/learning/classifiers/Classifier.h"
#include "core/learning/steps/Step.h"
#include "core/study/SampleCohort.h"
#include "tests/core/study/run/MadeUpStudy.h"
#include "tests/support/PdfText.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/ui/support/Pictures.h"
#include "ui/case/CaseExports.h"
#include "ui/case/CasePage.h"
#include "ui/language/Language.h"
#include "ui/printing/StudyExport.h"
#include "ui/shell/MainWindow.h"
#include "ui/study/DashboardPage.h"
#include "ui/study/StepList.h"
#include "ui/study/StudyPage.h"
#include "ui/study/wizard/DraftState.h"
#include "ui/study/wizard/StepChoices.h"
#include "ui/study/wizard/WizardPage.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/ViewerPanel.h"
#include "ui/viewer/VtkView.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QTreeWidget>

using namespace rimlight;

namespace fs = std::filesystem;

namespace {

constexpr int kLongMs = 120000;

/// Puts a report beside the pictures, to be looked at.
void keep(const fs::path& pdf) {
    fs::copy_file(pdf, test::pictureFile(QString::fromStdString(pdf.filename().string())).toStdString(),
                  fs::copy_options::overwrite_existing);
}

/// Whether it holds an English sentence: four words of the language one after the other. Names, references to the
/// literature and what a person wrote are allowed.
bool isEnglish(QString text) {
    static const QRegularExpression four(QStringLiteral("\\b[A-Za-z]?[a-z]+(?:,? [a-z]{2,}){3}"));
    static const QRegularExpression references(QStringLiteral("\\([^()]*(?:19|20)\\d\\d[^()]*\\)"));
    text.remove(references);
    static const QRegularExpression modelNames(QStringLiteral("Sample: [^\\n]*"));
    text.remove(modelNames);
    return four.match(text).hasMatch();
}

QString plain(const QString& text) {
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

void collectItems(const QAbstractItemView& view, QStringList& texts) {
    constexpr int kMost = 40;
    const auto* model = view.model();
    if (model == nullptr)
        return;
    for (int c = 0; c < std::min(model->columnCount(), kMost); ++c) {
        texts << model->headerData(c, Qt::Horizontal).toString()
              << model->headerData(c, Qt::Horizontal, Qt::ToolTipRole).toString();
        for (int r = 0; r < std::min(model->rowCount(), kMost); ++r) {
            texts << model->index(r, c).data().toString() << model->index(r, c).data(Qt::ToolTipRole).toString();
        }
    }
}

/// All that can be read in the window as it is shown, tool tips too.
QStringList textsOf(QWidget& window) {
    QStringList texts;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        texts << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts << button->text();
        else if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            texts << edit->placeholderText();
        else if (const auto* dock = qobject_cast<const QDockWidget*>(widget))
            texts << dock->windowTitle();
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            collectItems(*view, texts);
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                texts << tabs->tabText(i);
    }
    for (const auto* action : window.findChildren<QAction*>())
        texts << action->text() << action->toolTip();
    for (auto& text : texts)
        text = plain(text);
    return texts;
}

} // namespace

/// Takes the window through a case and a study in both languages.
class LanguageWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    // Chinese first: a program keeps to one language, and the list of dashboards is made once.
    void saysNothingInEnglishAboutACase();
    void saysNothingInEnglishAboutAStudy();
    void saysNothingInEnglishInTheWizard();
    void offersEveryChoiceInChinese();
    void printsTheStudysReportInChinese();
    void takesACaseFromImportToPdf_data();
    void takesACaseFromImportToPdf();
    void writesTheSameFilesInBothLanguages();

private:
    void openWindow(const QString& language);
    void openSample();
    void predict();
    void checkTexts(const QString& place);
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_window->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget != nullptr);
        return *widget;
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<test::MadeUpStudy> m_study;
    std::unique_ptr<shell::MainWindow> m_window;
    fs::path m_case;
    fs::path m_studyFile;
    QStringList m_names; ///< of papers, which stay as they are
};

void LanguageWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    m_folder = std::make_unique<test::TemporaryFolder>();
    study::SampleOptions options;
    options.cases = 1;
    study::writeSampleCohort(*m_folder / "cohort", options);
    m_case = *m_folder / "cohort" / "case-0001";
    m_study = std::make_unique<test::MadeUpStudy>(test::madeUpCases(1));
    m_studyFile = m_study->writeStudyFile();
    const auto shown = qEnvironmentVariable("RIMLIGHT_SCREENSHOT_STUDY");
    if (!shown.isEmpty())
        m_studyFile = shown.toStdString();
    else
        m_study->run("results");
}

void LanguageWindowTest::cleanup() {
    m_window.reset();
    language::install(*qApp, QStringLiteral("en"));
}

void LanguageWindowTest::openWindow(const QString& language) {
    language::install(*qApp, language);
    m_window = std::make_unique<shell::MainWindow>();
    m_window->resize(1600, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void LanguageWindowTest::openSample() {
    QSignalSpy settled(m_window->casePage(), &casepage::CasePage::settled);
    m_window->open({m_case / "corticomedullary", m_case / "reader1.rtstruct.dcm", {}, {}, {}});
    QVERIFY(settled.wait(kLongMs));
    QVERIFY(m_window->casePage()->state()->hasRegion());
}

void LanguageWindowTest::predict() {
    auto& models = find<QTreeWidget>("modelList");
    const auto flags = Qt::MatchContains | Qt::MatchRecursive;
    QTRY_VERIFY(!models.findItems("Wilms tumour or CCSK", flags).isEmpty());
    models.setCurrentItem(models.findItems("Wilms tumour or CCSK", flags).front());
    QTest::mouseClick(&find<QPushButton>("useModel"), Qt::LeftButton);
    QSignalSpy settled(m_window->casePage(), &casepage::CasePage::settled);
    QTest::mouseClick(&find<QPushButton>("predict"), Qt::LeftButton);
    QVERIFY(settled.wait(kLongMs));
    QVERIFY(m_window->casePage()->state()->prediction().has_value());
}

void LanguageWindowTest::checkTexts(const QString& place) {
    QTest::qWait(100);
    m_window->grab().save(test::pictureFile(QStringLiteral("chinese-%1.png").arg(place)));
    QStringList english;
    for (auto text : textsOf(*m_window)) {
        for (const auto& name : m_names)
            text.remove(name);
        if (isEnglish(text) && !english.contains(text))
            english << text;
    }
    QVERIFY2(english.isEmpty(), qPrintable(place + QStringLiteral(":\n") + english.join(QLatin1Char('\n'))));
}

void LanguageWindowTest::takesACaseFromImportToPdf_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("notice");
    QTest::newRow("en") << QStringLiteral("Radiomics prediction report") << QStringLiteral("Research use only");
    QTest::newRow("zh_CN") << QStringLiteral("影像组学预测报告") << QStringLiteral("仅供科研使用");
}

void LanguageWindowTest::takesACaseFromImportToPdf() {
    QFETCH(QString, title);
    QFETCH(QString, notice);
    openWindow(QString::fromLatin1(QTest::currentDataTag()));
    openSample();
    predict();
    const auto pdf = m_folder->path() / (std::string("case-") + QTest::currentDataTag() + ".pdf");
    QSignalSpy written(m_window->casePage(), &casepage::CasePage::settled);
    m_window->casePage()->exports()->writeReport(pdf);
    QVERIFY(written.wait(kLongMs));
    keep(pdf);
    const auto pages = test::pdfPages(pdf);
    QVERIFY(pages.size() > 1);
    const auto first = QString::fromStdString(pages.front());
    QVERIFY2(first.contains(title), qPrintable(first));
    for (const auto& page : pages)
        QVERIFY(QString::fromStdString(page).contains(notice));
    // Fonts are embedded as far as they are used.
    QVERIFY2(fs::file_size(pdf) < 3000000, qPrintable(QString::number(fs::file_size(pdf))));
    const auto& label = m_window->casePage()->state()->prediction()->prediction.label;
    QVERIFY(first.contains(QString::fromStdString(label)));
}

void LanguageWindowTest::writesTheSameFilesInBothLanguages() {
    std::vector<std::string> predictions;
    for (const char* key : {"en", "zh_CN"}) {
        openWindow(QLatin1String(key));
        openSample();
        predict();
        const auto json = m_folder->path() / (std::string(key) + ".json");
        m_window->casePage()->exports()->writeJson(json);
        predictions.push_back(readTextFile(json));
        m_window.reset();
    }
    QVERIFY(!predictions.front().empty());
    QCOMPARE(predictions.front(), predictions.back());
}

void LanguageWindowTest::saysNothingInEnglishAboutACase() {
    openWindow(QStringLiteral("zh_CN"));
    checkTexts(QStringLiteral("home"));
    openSample();
    predict();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->casePage()->viewerPanel()->isFullyDrawn(), kLongMs);
    checkTexts(QStringLiteral("case"));
    auto* tabs = m_window->casePage()->findChild<QTabBar*>();
    QVERIFY(tabs != nullptr);
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        checkTexts(QStringLiteral("case-%1").arg(i));
    }
}

void LanguageWindowTest::saysNothingInEnglishAboutAStudy() {
    openWindow(QStringLiteral("zh_CN"));
    QSignalSpy settled(m_window->studyPage(), &studypage::StudyPage::settled);
    m_window->openStudy(m_studyFile);
    QVERIFY(settled.wait(kLongMs));
    auto* steps = m_window->studyPage()->stepList();
    for (int row = 0; row < steps->count(); ++row) {
        if (steps->item(row)->isHidden())
            continue;
        steps->setCurrentRow(row);
        checkTexts(QStringLiteral("study-%1").arg(steps->chosen()));
    }
}

void LanguageWindowTest::saysNothingInEnglishInTheWizard() {
    openWindow(QStringLiteral("zh_CN"));
    auto* wizard = m_window->studyPage()->wizard();
    for (auto* button : m_window->findChildren<QPushButton*>(QStringLiteral("homeNewStudy")))
        if (button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    QTRY_VERIFY(wizard->isVisible());
    auto& protocols = find<QListWidget>("protocols");
    for (int row = 0; row < protocols.count(); ++row)
        m_names << protocols.item(row)->toolTip();
    m_names << QStringLiteral("each with the first"); // a value, as the protocol's file has it
    for (int row = 0; row < protocols.count(); ++row) {
        protocols.setCurrentRow(row);
        checkTexts(QStringLiteral("wizard-protocol-%1").arg(row));
    }
    // The table's columns are a person's words.
    const auto cohort = readTextFile(*m_folder / "cohort" / "cohort.csv", std::size_t{1} << 20U);
    m_names << QString::fromStdString(cohort.substr(0, cohort.find_first_of("\r\n"))).replace(',', QLatin1String(", "));
    wizard->state()->edit(QStringLiteral("test"), [&](study::StudyDraft& draft) {
        draft.title = "Test";
        draft.folder = *m_folder / "new";
        draft.tables = {*m_folder / "cohort" / "cohort.csv"};
    });
    auto& next = find<QPushButton>("wizardNext");
    for (int step = 1; next.isVisible() && next.isEnabled() && step < 12; ++step) {
        QTest::mouseClick(&next, Qt::LeftButton);
        QTest::qWait(700);
        checkTexts(QStringLiteral("wizard-%1").arg(step));
    }
}

void LanguageWindowTest::offersEveryChoiceInChinese() {
    openWindow("zh_CN");
    int choices = 0;
    const auto check = [&](const std::vector<learning::Parameter>& parameters) {
        for (const auto& parameter : parameters)
            if (const auto* legal = std::get_if<learning::Choices>(&parameter.legal))
                for (const auto& choice : legal->values) {
                    const bool isName = choice.find('.') != std::string::npos ||
                                        (choice[0] >= 'A' && choice[0] <= 'Z'); // "lambda.min", "MID"
                    QVERIFY2(isName || studypage::choiceText(choice).toStdString() != choice, choice.c_str());
                    ++choices;
                }
    };
    for (const auto& kind : learning::stepKinds())
        check(kind.parameters);
    for (const auto& kind : learning::classifierKinds())
        check(kind.parameters);
    QVERIFY(choices > 40);
}

void LanguageWindowTest::printsTheStudysReportInChinese() {
    language::install(*qApp, QStringLiteral("zh_CN"));
    const auto opened = study::openStudy(m_studyFile);
    const auto pdf = *m_folder / "study.pdf";
    printing::exportStudy(opened, pdf, "2026-01-02");
    keep(pdf);
    const auto pages = test::pdfPages(pdf);
    QVERIFY(QString::fromStdString(pages.front()).contains(QStringLiteral("影像组学研究报告")));
    for (const auto& page : pages)
        QVERIFY(QString::fromStdString(page).contains(QStringLiteral("仅供科研使用")));
    const auto html = *m_folder / "study.html";
    printing::exportStudy(opened, html, "2026-01-02");
    auto page = QString::fromStdString(readTextFile(html));
    static const QRegularExpression asItStands(QStringLiteral("<(pre|style|svg)\\b.*?</\\1>"),
                                               QRegularExpression::DotMatchesEverythingOption);
    page.remove(asItStands);
    QStringList english;
    for (const auto& line : plain(page).split(QLatin1Char('\n')))
        if (isEnglish(line))
            english << line;
    QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RimlightLanguageTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    theme::applyTheme(application, theme::Scheme::Dark);
    LanguageWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "LanguageWindowTest.moc"

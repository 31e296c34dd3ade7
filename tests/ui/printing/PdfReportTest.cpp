#include "ui/printing/PdfReport.h"

#include "core/base/Error.h"
#include "tests/support/PdfText.h"
#include "tests/support/TemporaryFolder.h"

#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace rimlight;

namespace {

report::Report shortReport() {
    report::Report report;
    report.title = "Radiomics prediction report";
    report.footer = "Rimlight test";
    report.blocks = {report::Statement{"CCSK rather than WT: 71 %", "Radscore -0.9184, cut-off 0.1"},
                     report::Heading{"Reasons for doubt"},
                     report::Warning{"Slice thickness 1.25 mm; trained on 5 mm."}};
    return report;
}

report::Table featureTable(std::size_t rows) {
    report::Table table{"All features", {"Feature", "Value"}, {}, {false, true}};
    for (std::size_t i = 0; i < rows; ++i)
        table.rows.push_back({"glszm_SmallAreaEmphasis" + std::to_string(i), "-1.25e-05"});
    return table;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class PdfReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWordsAndNumbers();
    void carriesTheNoticeAndNumberOnEveryPage();
    void breaksLongTablesBetweenRows();
    void breaksNoNumberBesideALongName();
    void wrapsLongWordsInsideThePage();
    void runsALongParagraphOverPages();
    void keepsAShortTableOnOnePage();
    void shortensACellThatWouldFillAPage();
    void leavesNothingBehindWhenItCannotWrite();
    void leavesNothingBehindWhenTheDiskIsFull();
    void makesTheSamePagesTwice();
    void listsHeadingsWithTheirPages();
    void keepsAHeadingWithWhatFollows();
    void printsEveryCellOfATableThatIsWiderThanThePage();
    void laysAWideTableAcrossAndGoesOnUpright();
    void repeatsTheNumberOfALongTable();
    void printsFiguresOfARowWithTheirCaptions();
    void cutsNoNameOfALegend();
    void printsPointsWithoutAnInterval();
    void keepsTheLinesOfAFile();
};

void PdfReportTest::readsBackWordsAndNumbers() {
    const test::TemporaryFolder folder;
    printing::printReport(shortReport(), folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(pages.size(), std::size_t{1});
    for (const char* part : {"CCSK rather than WT: 71 %", "Radscore -0.9184, cut-off 0.1", "Reasons for doubt",
                             "Slice thickness 1.25 mm; trained on 5 mm."})
        QVERIFY2(contains(pages[0], part), pages[0].c_str());
}

void PdfReportTest::carriesTheNoticeAndNumberOnEveryPage() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    for (int i = 0; i < 3; ++i) {
        report.blocks.emplace_back(report::PageBreak{});
        report.blocks.emplace_back(report::Paragraph{"Another page."});
    }
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(pages.size(), std::size_t{4});
    for (std::size_t p = 0; p < pages.size(); ++p) {
        QVERIFY(contains(pages[p], "Research use only. Not for clinical use."));
        QVERIFY(contains(pages[p], "page " + std::to_string(p + 1) + " of 4"));
    }
}

void PdfReportTest::breaksLongTablesBetweenRows() {
    const test::TemporaryFolder folder;
    for (const std::size_t rows : {std::size_t{10}, std::size_t{107}, std::size_t{500}}) {
        auto report = shortReport();
        report.blocks.emplace_back(featureTable(rows));
        printing::printReport(report, folder / "r.pdf");
        const auto pages = test::pdfPages(folder / "r.pdf");
        std::string text;
        for (const auto& page : pages) {
            if (contains(page, "glszm_Small"))
                QVERIFY(contains(page, "Feature") && contains(page, "Value"));
            text += page;
        }
        for (std::size_t i = 0; i < rows; ++i)
            QVERIFY2(contains(text, "Emphasis" + std::to_string(i) + " "), std::to_string(i).c_str());
        std::size_t values = 0;
        for (auto at = text.find("-1.25e-05"); at != std::string::npos; at = text.find("-1.25e-05", at + 1))
            ++values;
        QCOMPARE(values, rows);
    }
}

void PdfReportTest::breaksNoNumberBesideALongName() {
    const test::TemporaryFolder folder;
    constexpr std::size_t kRows = 60;
    report::Table table{"All features", {"Feature", "Value"}, {}, {false, true}};
    for (std::size_t i = 0; i < kRows; ++i)
        table.rows.push_back({"subregion2|original_firstorder_RobustMeanAbsoluteDeviation", "-2.05678e+08"});
    auto report = shortReport();
    report.blocks.emplace_back(table);
    printing::printReport(report, folder / "r.pdf");
    std::size_t whole = 0;
    for (const auto& page : test::pdfPages(folder / "r.pdf"))
        for (auto at = page.find("-2.05678e+08"); at != std::string::npos; at = page.find("-2.05678e+08", at + 1))
            ++whole;
    QCOMPARE(whole, kRows);
}

void PdfReportTest::wrapsLongWordsInsideThePage() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report.blocks.emplace_back(report::Paragraph{std::string(400, 'w')});
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(std::count(pages[0].begin(), pages[0].end(), 'w'), std::ptrdiff_t{400});
}

void PdfReportTest::runsALongParagraphOverPages() {
    const test::TemporaryFolder folder;
    std::string words;
    for (int i = 0; i < 1500; ++i)
        words += "word" + std::to_string(i) + " ";
    auto report = shortReport();
    report.blocks.emplace_back(report::Paragraph{words});
    report.blocks.emplace_back(report::Warning{words});
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QVERIFY(pages.size() > 4);
    std::size_t found = 0;
    for (const auto& page : pages) {
        for (auto at = page.find("word"); at != std::string::npos; at = page.find("word", at + 1))
            ++found;
        QVERIFY(page.rfind("word") < page.rfind("page ")); // nothing lies below the footer
    }
    QCOMPARE(found, std::size_t{3000});
}

void PdfReportTest::keepsAShortTableOnOnePage() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    for (int i = 0; i < 24; ++i)
        report.blocks.emplace_back(report::Paragraph{"A line."});
    report.blocks.emplace_back(featureTable(12));
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(pages.size(), std::size_t{2});
    QVERIFY(!contains(pages[0], "All features"));
    QVERIFY(contains(pages[1], "All features") && contains(pages[1], "Emphasis0 "));
}

void PdfReportTest::shortensACellThatWouldFillAPage() {
    const test::TemporaryFolder folder;
    std::string words;
    for (int i = 0; i < 3000; ++i)
        words += "word" + std::to_string(i) + " ";
    auto report = shortReport();
    report.blocks.emplace_back(
        report::Table{"Notes", {"What", "Value"}, {{"Note", words}, {"Last", "row"}}, {false, false}});
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(pages.size(), std::size_t{1});
    QVERIFY(contains(pages[0], "..."));
    QVERIFY(pages[0].find("Last") < pages[0].find("page 1 of 1"));
}

void PdfReportTest::leavesNothingBehindWhenItCannotWrite() {
    const test::TemporaryFolder folder;
    QVERIFY_THROWS_EXCEPTION(Error, printing::printReport(shortReport(), folder / "absent" / "r.pdf"));
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

void PdfReportTest::leavesNothingBehindWhenTheDiskIsFull() {
    const test::TemporaryFolder folder;
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 4096; // a write past it fails, as on a full disk
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    bool refused = false;
    try {
        printing::printReport(shortReport(), folder / "r.pdf");
    } catch (const Error&) {
        refused = true;
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(refused);
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

void PdfReportTest::makesTheSamePagesTwice() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report.blocks.emplace_back(featureTable(107));
    printing::printReport(report, folder / "a.pdf");
    printing::printReport(report, folder / "b.pdf");
    QVERIFY(test::pdfPages(folder / "a.pdf") == test::pdfPages(folder / "b.pdf"));
}

void PdfReportTest::listsHeadingsWithTheirPages() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report.blocks = {report::Contents{}};
    for (int i = 1; i <= 3; ++i) {
        report.blocks.emplace_back(report::PageBreak{});
        report.blocks.emplace_back(report::Heading{"Chapter", 1, std::to_string(i)});
        report.blocks.emplace_back(report::Paragraph{"Words."});
    }
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(pages.size(), std::size_t{4});
    for (const char* line : {"1 +Chapter +2", "2 +Chapter +3", "3 +Chapter +4"})
        QVERIFY2(QString::fromStdString(pages[0]).contains(QRegularExpression(QString::fromLatin1(line))),
                 pages[0].c_str());
}

void PdfReportTest::keepsAHeadingWithWhatFollows() {
    const test::TemporaryFolder folder;
    // Wherever the heading falls, the small table below it is on its page.
    for (int lines = 20; lines < 40; ++lines) {
        auto report = shortReport();
        for (int i = 0; i < lines; ++i)
            report.blocks.emplace_back(report::Paragraph{"A line."});
        report.blocks.emplace_back(report::Heading{"Chapter seven", 1, "7"});
        report.blocks.emplace_back(report::Heading{"Its beginning", 2, "7.1"});
        report.blocks.emplace_back(featureTable(8));
        printing::printReport(report, folder / "r.pdf");
        for (const auto& page : test::pdfPages(folder / "r.pdf"))
            QCOMPARE(contains(page, "Chapter seven"), contains(page, "Emphasis7 "));
    }
}

void PdfReportTest::printsEveryCellOfATableThatIsWiderThanThePage() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report::Table table{"Wide", {}, {{}}, {}};
    for (int c = 0; c < 30; ++c) {
        table.columns.push_back("column" + std::to_string(c));
        table.rows[0].push_back("cell" + std::to_string(c) + "x");
        table.numeric.push_back(c > 0);
    }
    table.label = "Table 1";
    report.blocks.emplace_back(table);
    printing::printReport(report, folder / "r.pdf");
    std::string text;
    for (const auto& page : test::pdfPages(folder / "r.pdf"))
        text += page;
    for (int c = 0; c < 30; ++c)
        QVERIFY2(contains(text, "cell" + std::to_string(c) + "x"), std::to_string(c).c_str());
    QVERIFY(contains(text, "Table 1, continued"));
}

void PdfReportTest::laysAWideTableAcrossAndGoesOnUpright() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report::Table table{"Wide", {}, {{}}, {}};
    for (int c = 0; c < 11; ++c) {
        table.columns.push_back("column-" + std::to_string(c));
        table.rows[0].push_back("(0.1234567890)");
        table.numeric.push_back(true);
    }
    report.blocks.emplace_back(table);
    report.blocks.emplace_back(report::Paragraph{"Upright again."});
    printing::printReport(report, folder / "r.pdf");
    QFile file(QString::fromStdString((folder / "r.pdf").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count("/MediaBox [0 0 842"), 1);
    QCOMPARE(bytes.count("/MediaBox [0 0 595"), 2);
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(pages.size(), std::size_t{3});
    QVERIFY(contains(pages[1], "column-10") && contains(pages[1], "page 2 of 3"));
    QVERIFY(contains(pages[2], "Upright again."));
}

void PdfReportTest::repeatsTheNumberOfALongTable() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    auto table = featureTable(120);
    table.label = "Table 4";
    table.note = "A note.";
    table.headings = {0, 60};
    report.blocks.emplace_back(table);
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QVERIFY(pages.size() > 1);
    QVERIFY(contains(pages[0], "Table 4. All features"));
    for (std::size_t p = 1; p < pages.size(); ++p)
        QVERIFY(contains(pages[p], "Table 4, continued"));
    QVERIFY(contains(pages.back(), "A note."));
}

void PdfReportTest::printsFiguresOfARowWithTheirCaptions() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report.titlePage = true;
    report::FigureRow row;
    for (int i = 1; i <= 5; ++i)
        row.figures.push_back(
            {report::BarChart{"Bars", "Value", {{"bar", 1.0}}}, "Some bars", "Figure " + std::to_string(i)});
    report.blocks.emplace_back(row);
    printing::printReport(report, folder / "r.pdf");
    std::string text;
    for (const auto& page : test::pdfPages(folder / "r.pdf"))
        text += page;
    for (int i = 1; i <= 5; ++i)
        QVERIFY(contains(text, "Figure " + std::to_string(i) + ". Some bars"));
}

void PdfReportTest::cutsNoNameOfALegend() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report::FigureRow row;
    for (int i = 1; i <= 2; ++i) {
        report::LineChart chart;
        chart.square = true;
        for (const double end : {0.0, 1.0}) // in every corner, so that the legend stands above
            chart.series.push_back({"Maximum diameter with the main model, AUC 0.714 (0.469-0.960)",
                                    report::Role::Series,
                                    report::LineStyle::Solid,
                                    {0.0, 1.0},
                                    {end, 1.0 - end}});
        row.figures.push_back({chart, "Some curves", "Figure " + std::to_string(i)});
    }
    report.blocks.emplace_back(row);
    printing::printReport(report, folder / "r.pdf");
    const auto page = test::pdfPages(folder / "r.pdf").front();
    for (const char* part : {"Maximum diameter with the", "0.960)"}) {
        std::size_t found = 0;
        for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1))
            ++found;
        QCOMPARE(found, std::size_t{4});
    }
    QVERIFY(page.find("…") == std::string::npos);
}

void PdfReportTest::printsPointsWithoutAnInterval() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report::LineChart chart;
    chart.series = {
        {"Groups", report::Role::Series, report::LineStyle::LineAndPoints, {0.0, 0.1, 0.5}, {0.0, 0.0, 0.4}}};
    chart.series[0].spread = report::Spread::ErrorBars;
    chart.series[0].low = {0.0, 0.0, 0.2};
    chart.series[0].high = {0.0, 0.0, 0.6}; // nobody of the first groups had the event
    report.blocks.emplace_back(report::FigureBlock{chart, "Calibration"});
    printing::printReport(report, folder / "r.pdf");
    QCOMPARE(test::pdfComplaints(folder / "r.pdf"), std::string());
}

void PdfReportTest::keepsTheLinesOfAFile() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report.blocks.emplace_back(report::Code{"steps:\n  - z-score\n\n  - lasso"});
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QVERIFY(pages[0].find("steps:") < pages[0].find("- z-score"));
    QVERIFY(pages[0].find("- z-score") < pages[0].find("- lasso"));
}

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    PdfReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PdfReportTest.moc"

#include "ui/printing/PdfReport.h"

#include "core/base/Error.h"
#include "tests/support/PdfText.h"
#include "tests/support/TemporaryFolder.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>

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
    void wrapsLongWordsInsideThePage();
    void leavesNothingBehindWhenItCannotWrite();
    void makesTheSamePagesTwice();
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

void PdfReportTest::wrapsLongWordsInsideThePage() {
    const test::TemporaryFolder folder;
    auto report = shortReport();
    report.blocks.emplace_back(report::Paragraph{std::string(400, 'w')});
    printing::printReport(report, folder / "r.pdf");
    const auto pages = test::pdfPages(folder / "r.pdf");
    QCOMPARE(std::count(pages[0].begin(), pages[0].end(), 'w'), std::ptrdiff_t{400});
}

void PdfReportTest::leavesNothingBehindWhenItCannotWrite() {
    const test::TemporaryFolder folder;
    QVERIFY_THROWS_EXCEPTION(Error, printing::printReport(shortReport(), folder / "absent" / "r.pdf"));
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

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    PdfReportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PdfReportTest.moc"

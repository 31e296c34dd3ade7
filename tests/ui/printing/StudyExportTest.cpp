#include "ui/printing/StudyExport.h"

#include "core/base/AtomicFile.h"
#include "core/base/Error.h"
#include "core/tables/TableFile.h"
#include "tests/core/study/run/MadeUpStudy.h"
#include "tests/support/PdfText.h"

#include <QGuiApplication>
#include <QTest>
#include <QXmlStreamReader>

#include <stop_token>

using namespace rimlight;
namespace fs = std::filesystem;

namespace {

constexpr const char* kDay = "2026-11-22";

std::size_t filesIn(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        count += entry.is_regular_file() ? 1 : 0;
    return count;
}

bool isXml(const fs::path& path) {
    QXmlStreamReader reader(QByteArray::fromStdString(readTextFile(path)));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// One study for all: it takes seconds to run.
class StudyExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesAFolderWithEverything();
    void replacesAnEarlierExport();
    void leavesOtherFoldersAlone();
    void leavesNothingBehindWhenCancelled();
    void writesOneFileByItsEnding();
    void writesAroundADamagedFigure();

private:
    study::OpenedStudy opened() const { return study::openStudy(m_file); }

    test::MadeUpStudy m_made{test::madeUpCases(1)};
    fs::path m_file;
};

void StudyExportTest::initTestCase() {
    m_file = m_made.writeStudyFile();
    m_made.run("results");
}

void StudyExportTest::writesAFolderWithEverything() {
    const auto study = opened();
    const fs::path folder = m_made.folder() / "export";
    printing::exportStudy(study, folder / "", kDay);
    std::size_t tables = 0;
    for (const auto& item : study.results->items) {
        const bool isTable = item.kind == study::ResultKind::Table;
        tables += isTable ? 1 : 0;
        const auto path = isTable ? "tables/" + item.name + ".csv" : "figures/" + item.name + ".svg";
        QVERIFY2(fs::is_regular_file(folder / path), path.c_str());
        if (isTable)
            QVERIFY(readTextFile(folder / path) == readTextFile(study.results->folder / path));
        else
            QVERIFY2(isXml(folder / path), path.c_str());
    }
    QCOMPARE(filesIn(folder / "tables"), tables);
    QVERIFY(isXml(folder / "report.html"));
    QVERIFY(test::pdfPages(folder / "report.pdf").size() > 10);
    const auto sheet = tables::readTable(folder / "report-tables.xlsx");
    QCOMPARE(sheet.columns.front(), std::string("Sheet"));
    QVERIFY(sheet.rows.size() > 20);
    const auto first = tables::readTable(folder / "report-tables.xlsx", sheet.rows.front()[0]);
    QVERIFY(!first.rows.empty());
    const auto readme = readTextFile(folder / "README.txt");
    QVERIFY(readme.find("Research use only") != std::string::npos);
    QVERIFY(readme.find("tables/flow.csv") != std::string::npos);
    QVERIFY(readme.find(m_made.folder().string()) == std::string::npos);
}

void StudyExportTest::replacesAnEarlierExport() {
    const fs::path folder = m_made.folder() / "again";
    printing::exportStudy(opened(), folder, kDay);
    writeFileAtomically(folder / "tables" / "old.csv", "a\n1\n");
    printing::exportStudy(opened(), folder, kDay);
    QVERIFY(!fs::exists(folder / "tables" / "old.csv"));
    QVERIFY(fs::exists(folder / "report.pdf"));
}

void StudyExportTest::leavesOtherFoldersAlone() {
    const fs::path folder = m_made.folder() / "mine";
    fs::create_directory(folder);
    writeFileAtomically(folder / "README.txt", "My own notes\n");
    QVERIFY_THROWS_EXCEPTION(Error, printing::exportStudy(opened(), folder, kDay));
    QCOMPARE(filesIn(folder), std::size_t{1});
    QVERIFY_THROWS_EXCEPTION(Error, printing::exportStudy(opened(), m_made.folder() / "results", kDay));
    QVERIFY_THROWS_EXCEPTION(Error, printing::exportStudy(opened(), m_made.folder() / "cohort.csv", kDay));
    QVERIFY_THROWS_EXCEPTION(Error, printing::exportStudy(opened(), m_made.folder() / "absent" / "export", kDay));
    QVERIFY(!fs::exists(m_made.folder() / "absent"));
}

void StudyExportTest::leavesNothingBehindWhenCancelled() {
    const auto before = filesIn(m_made.folder());
    for (const double when : {0.1, 0.5, 0.85}) {
        std::stop_source stop;
        const Progress progress(
            [&](double fraction, std::string_view) {
                if (fraction >= when)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY_THROWS_EXCEPTION(Cancelled, printing::exportStudy(opened(), m_made.folder() / "gone", kDay, progress));
        QVERIFY(!fs::exists(m_made.folder() / "gone"));
    }
    QCOMPARE(filesIn(m_made.folder()), before);
    for (const auto& entry : fs::directory_iterator(m_made.folder()))
        QVERIFY(entry.path().filename().string().find("partial") == std::string::npos);
}

void StudyExportTest::writesOneFileByItsEnding() {
    printing::exportStudy(opened(), m_made.folder() / "r.html", kDay);
    QVERIFY(isXml(m_made.folder() / "r.html"));
    printing::exportStudy(opened(), m_made.folder() / "r.PDF", kDay);
    const auto pages = test::pdfPages(m_made.folder() / "r.PDF");
    QVERIFY(pages[0].find("Made-up") != std::string::npos);
    QVERIFY(pages[1].find("Contents") != std::string::npos);
    for (const auto& page : pages)
        QVERIFY(page.find("Research use only. Not for clinical use.") != std::string::npos);
}

void StudyExportTest::writesAroundADamagedFigure() {
    const test::MadeUpStudy made(test::madeUpCases(2));
    const auto file = made.writeStudyFile();
    made.run("results");
    writeFileAtomically(made.folder() / "results/figures/flow.json", "{");
    printing::exportStudy(study::openStudy(file), made.folder() / "export", kDay);
    QVERIFY(!fs::exists(made.folder() / "export/figures/flow.svg"));
    QVERIFY(readTextFile(made.folder() / "export/README.txt").find("figures/flow.svg: not written") !=
            std::string::npos);
}

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    StudyExportTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StudyExportTest.moc"

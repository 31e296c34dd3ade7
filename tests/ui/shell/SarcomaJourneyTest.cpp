#include "core/base/AtomicFile.h"
#include "core/base/Text.h"
#include "core/tables/Csv.h"
#include "tests/support/PdfText.h"
#include "tests/support/TestData.h"
#include "tests/ui/shell/StudyJourney.h"
#include "ui/study/StudyPage.h"
#include "ui/study/StudyState.h"

#include <algorithm>

using namespace rimlight;

namespace fs = std::filesystem;

/// A study of real cases: soft tissue sarcomas on MR, and who had metastases of the lung (TCIA, Soft-tissue-Sarcoma).
class SarcomaJourneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromTheCohortToTheReport();
};

namespace {

/// A table of the cases with an image and an outline.
std::size_t writeCohort(const fs::path& data, const fs::path& to) {
    const auto outcomes = tables::readCsv(data / "outcome.csv");
    const auto patient = *outcomes.columnOf("patient");
    const auto outcome = *outcomes.columnOf("lung_metastasis");
    tables::TextTable cohort;
    cohort.columns = {"case", "t1", "outline", "lung_metastasis"};
    for (const auto& row : outcomes.rows) {
        const auto folder = data / "nifti" / row[patient];
        const auto image = folder / "MR_T1_image.nii.gz";
        const auto mask = folder / "MR_T1_mask.nii.gz";
        if (fs::exists(image) && fs::exists(mask))
            cohort.rows.push_back({row[patient], image.string(), mask.string(), row[outcome]});
    }
    tables::writeCsv(cohort, to);
    return cohort.rows.size();
}

} // namespace

void SarcomaJourneyTest::goesFromTheCohortToTheReport() {
    constexpr int kMostMs = 280000;
    const auto data = test::testData("sts");
    if (!data)
        QSKIP("the sarcomas are missing");
    test::StudyJourney journey(QStringLiteral("sarcoma"));
    const auto cases = writeCohort(*data, journey.folder() / "sarcomas.csv");
    QVERIFY(cases > 15);

    journey.beginStudy(QStringLiteral("neuroblastoma-surgical-risk"), QStringLiteral("Sarcomas"));
    journey.next(QStringLiteral("images"));
    if (QTest::currentTestFailed())
        return;
    journey.addTable(journey.folder() / "sarcomas.csv");
    // Columns of one's own names are told which they are.
    journey.choose(QStringLiteral("match-t2"), QStringLiteral("t1"));
    journey.choose(QStringLiteral("match-reader1"), QStringLiteral("outline"));
    journey.waitForLook();
    journey.save(QStringLiteral("wizard-images"));
    journey.next(QStringLiteral("columns"));
    journey.choose(QStringLiteral("column-surgical_risk"), QStringLiteral("lung_metastasis"));
    journey.waitForLook();
    journey.check(QStringLiteral("class-1"), true);
    journey.type(QStringLiteral("positiveLabel"), QStringLiteral("metastasis"));
    journey.type(QStringLiteral("negativeLabel"), QStringLiteral("none"));
    journey.waitForLook();
    journey.save(QStringLiteral("wizard-columns"));
    for (const char* step : {"forms", "left-out", "regions", "features"}) {
        journey.next(QLatin1String(step));
        if (QTest::currentTestFailed())
            return;
    }
    for (const char* type : {"Wavelet", "LoG", "Square", "SquareRoot", "Logarithm", "Exponential", "Gradient", "LBP2D"})
        journey.check(QStringLiteral("type-") + QLatin1String(type), false);
    journey.next(QStringLiteral("models"));
    journey.next(QStringLiteral("summary"));
    journey.waitForLook();
    journey.save(QStringLiteral("wizard-summary"));
    if (QTest::currentTestFailed())
        return;
    journey.createAndRun(kMostMs);
    if (QTest::currentTestFailed())
        return;
    const auto& results = *journey.window().studyPage()->state()->results();
    QCOMPARE(results.positiveLabel, std::string("metastasis"));
    QVERIFY(!results.synthetic);
    QCOMPARE(results.cases.size(), cases);
    QVERIFY(journey.visitDashboards() >= 9);

    const auto pdf = journey.folder() / "report.pdf";
    journey.writeReport(pdf);
    if (QTest::currentTestFailed())
        return;
    const auto pages = test::pdfPages(pdf);
    QVERIFY(pages.size() > 10);
    QVERIFY(std::none_of(pages.begin(), pages.end(),
                         [](const auto& page) { return page.find("SYNTHETIC") != std::string::npos; }));
    QVERIFY(std::any_of(pages.begin(), pages.end(),
                        [](const auto& page) { return page.find("metastasis") != std::string::npos; }));
}

int main(int argc, char** argv) {
    return test::runJourney(argc, argv, [] { return std::make_unique<SarcomaJourneyTest>(); });
}

#include "SarcomaJourneyTest.moc"

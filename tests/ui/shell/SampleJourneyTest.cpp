#include "core/study/SampleCohort.h"
#include "tests/support/PdfText.h"
#include "tests/ui/shell/StudyJourney.h"
#include "ui/guide/GuidePage.h"
#include "ui/study/StudyPage.h"
#include "ui/study/StudyState.h"

#include <QTextBlock>
#include <QTextBrowser>

using namespace rimlight;

/// A study of the sample cohort from the first click to the report.
class SampleJourneyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesFromTheCohortToTheReport();
};

void SampleJourneyTest::goesFromTheCohortToTheReport() {
    // One image type on coarse voxels is quick to measure.
    constexpr int kCases = 60;
    constexpr int kMostMs = 280000;
    test::StudyJourney journey(QStringLiteral("sample"));
    study::SampleOptions options;
    options.cases = kCases;
    options.compact = true;
    options.protocol = "mediastinal-pfs";
    study::writeSampleCohort(journey.folder() / "cohort", options);

    journey.beginStudy(QStringLiteral("mediastinal-pfs"), QStringLiteral("Sample journey"));
    if (QTest::currentTestFailed())
        return;
    journey.next(QStringLiteral("images"));
    journey.addTable(journey.folder() / "cohort" / "cohort.csv");
    journey.save(QStringLiteral("wizard-images"));
    for (const char* step : {"columns", "forms", "left-out", "regions"}) {
        journey.next(QLatin1String(step));
        if (QTest::currentTestFailed())
            return;
        QTest::qWait(1500);
        journey.save(QStringLiteral("wizard-") + QLatin1String(step));
    }
    journey.next(QStringLiteral("features"));
    journey.check(QStringLiteral("type-Wavelet"), false);
    journey.type(QStringLiteral("voxelMm"), QStringLiteral("2"));
    QTest::qWait(1500);
    journey.save(QStringLiteral("wizard-features"));
    journey.next(QStringLiteral("models"));
    journey.save(QStringLiteral("wizard-models"));
    journey.next(QStringLiteral("summary"));
    journey.waitForLook();
    journey.save(QStringLiteral("wizard-summary"));
    if (QTest::currentTestFailed())
        return;
    journey.createAndRun(kMostMs);
    if (QTest::currentTestFailed())
        return;
    // Nothing alone leaves steps out.
    QCOMPARE(journey.visitDashboards(), 12);

    // Help opens at what is in view, and leads back.
    journey.window().studyPage()->showStep(QStringLiteral("calibration"));
    journey.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&journey.window()));
    QTest::keyClick(&journey.window(), Qt::Key_F1);
    auto* guide = journey.window().guidePage();
    QTRY_VERIFY(guide->isVisible());
    QCOMPARE(guide->place().anchor, QStringLiteral("calibration-dashboard"));
    journey.save(QStringLiteral("guide"));
    const auto* text = guide->findChild<QTextBrowser*>(QStringLiteral("guideText"));
    QTRY_VERIFY(text->cursorForPosition({text->viewport()->width() / 4, 12}).block().text().contains("Calibration"));
    QTest::keyClick(guide, Qt::Key_Escape);
    QVERIFY(journey.window().studyPage()->isVisible());

    const auto pdf = journey.folder() / "report.pdf";
    journey.writeReport(pdf);
    if (QTest::currentTestFailed())
        return;
    const auto pages = test::pdfPages(pdf);
    QVERIFY(pages.size() > 15);
    const auto holds = [&](const std::string& words) {
        return std::any_of(pages.begin(), pages.end(),
                           [&](const auto& page) { return page.find(words) != std::string::npos; });
    };
    for (const char* words : {"Sample journey", "Research use only", "SYNTHETIC CASES", "TRIPOD", "nomogram", "Kaplan-Meier"})
        QVERIFY2(holds(words), words);
}

int main(int argc, char** argv) {
    return test::runJourney(argc, argv, [] { return std::make_unique<SampleJourneyTest>(); });
}

#include "SampleJourneyTest.moc"

#include "ui/case/PredictionCard.h"

#include "core/study/case/NomogramReading.h"
#include "tests/ui/case/CaseParts.h"
#include "ui/charts/FigureView.h"
#include "ui/charts/NomogramView.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace rimlight;
using casepage::PredictionCard;

namespace {

constexpr const char* kWilms = "sample-wilms-vs-ccsk.json";

QString textOf(const PredictionCard& card, const char* name) {
    const auto* label = card.findChild<QLabel*>(QString::fromLatin1(name));
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

} // namespace

class PredictionCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysClassProbabilityDoubtsAndResearchUse();
    void offersReportAndJson();
    void offersDicomOnlyWhereThereIsAPatient();
    void showsTheCaseOnItsNomogram();
    void fitsItsWidth();
    void breaksLongFeatureNames();
    void showsClassNamesAsTheyAre();
};

void PredictionCardTest::saysClassProbabilityDoubtsAndResearchUse() {
    PredictionCard card;
    card.show();
    const auto result = test::usualResult(kWilms);
    card.showPrediction(result);
    QTest::qWait(1); // new labels get their places
    const auto words = study::answerWords(result.model, result.prediction);
    const QString headline = textOf(card, "cardHeadline").replace(QChar(0xa0), ' ');
    QCOMPARE(headline, QString::fromStdString(words.headline));
    QVERIFY(!textOf(card, "cardHeadline").contains(" %")); // a number keeps its per cent sign
    QCOMPARE(textOf(card, "cardScores").replace(QChar(0xa0), ' '), QString::fromStdString(words.explanation));
    QVERIFY(textOf(card, "cardNotice").contains("Research use only"));
    QVERIFY(textOf(card, "cardSynthetic").startsWith("SYNTHETIC: the image and the model's training cases"));
    QVERIFY(textOf(card, "cardSynthetic").contains("No evidence of accuracy"));
    QVERIFY(textOf(card, "cardDoubt").contains("Slice thickness 1.25 mm"));
    QCOMPARE(textOf(card, "cardCertainty").replace(QChar(0xa0), ' '), QString::fromStdString(words.certainty));
    QVERIFY(card.findChild<charts::FigureView*>("cardStrip")->isVisible());
    QVERIFY(card.findChild<charts::FigureView*>("cardBars")->isVisible());
    QVERIFY(!card.findChild<QPushButton*>("showNomogram")->isVisible());
}

void PredictionCardTest::offersReportAndJson() {
    PredictionCard card;
    card.resize(380, 900);
    card.show();
    card.showPrediction(test::usualResult(kWilms));
    QSignalSpy report(&card, &PredictionCard::reportRequested);
    QSignalSpy json(&card, &PredictionCard::jsonRequested);
    QTest::mouseClick(card.findChild<QPushButton*>("cardReport"), Qt::LeftButton);
    QTest::mouseClick(card.findChild<QPushButton*>("cardJson"), Qt::LeftButton);
    QCOMPARE(report.count(), 1);
    QCOMPARE(json.count(), 1);
}

void PredictionCardTest::offersDicomOnlyWhereThereIsAPatient() {
    PredictionCard card;
    card.resize(400, 900);
    card.show();
    card.showPrediction(test::usualResult(kWilms));
    auto* dicom = card.findChild<QToolButton*>("cardDicom");
    QVERIFY(dicom->isEnabled());
    QSignalSpy sr(&card, &PredictionCard::srRequested);
    QSignalSpy pdf(&card, &PredictionCard::pdfObjectRequested);
    card.findChild<QAction*>("cardSr")->trigger();
    card.findChild<QAction*>("cardPdfObject")->trigger();
    QCOMPARE(sr.count(), 1);
    QCOMPARE(pdf.count(), 1);
    card.setDicomRefusal("The image did not come from DICOM.");
    QVERIFY(!dicom->isEnabled());
    QVERIFY(dicom->toolTip().contains("did not come from DICOM"));
    // A place for the archive, which says what it waits for.
    auto* send = card.findChild<QPushButton*>("cardPacs");
    QVERIFY(!send->isEnabled());
    QVERIFY(send->toolTip().contains("comes with the image sources"));
}

void PredictionCardTest::showsTheCaseOnItsNomogram() {
    const auto result = test::usualResult("sample-ccrcc-survival.json");
    PredictionCard card;
    card.resize(400, 1200);
    card.show();
    card.showPrediction(result);
    QVERIFY(textOf(card, "cardHeadline").startsWith("Risk of"));
    QVERIFY(!card.findChild<charts::FigureView*>("cardStrip")->isVisible());
    QTest::mouseClick(card.findChild<QPushButton*>("showNomogram"), Qt::LeftButton);
    const auto* nomogram = card.findChild<charts::NomogramView*>("cardNomogram");
    QVERIFY(nomogram != nullptr && nomogram->isVisible());
    // The markers stand where the model's own reading puts the case.
    const auto reading = study::caseNomogram(result.model, result.prediction);
    QVERIFY(reading.has_value());
    QVERIFY2(std::abs(nomogram->totalPoints() - reading->reading.totalPoints) < 0.5,
             qPrintable(QString::number(nomogram->totalPoints())));
    test::takePicture(*card.findChild<QWidget*>("nomogramWindow"), "card-nomogram");
}

void PredictionCardTest::fitsItsWidth() {
    PredictionCard card;
    card.resize(360, 700);
    card.show();
    card.showPrediction(test::usualResult(kWilms));
    QTest::qWait(50);
    QVERIFY(card.minimumSizeHint().width() <= 360);
    for (const auto* label : card.findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->objectName()));
}

void PredictionCardTest::breaksLongFeatureNames() {
    auto result = test::usualResult(kWilms);
    result.warnings = {"venous|original_gldm_LargeDependenceHighGrayLevelEmphasis is 44.3, above every training case.",
                       std::string(120, 'x')};
    for (const int width : {340, 360, 400}) {
        PredictionCard card;
        card.resize(width, 700);
        card.show();
        card.showPrediction(result);
        QTest::qWait(20);
        QVERIFY2(card.minimumSizeHint().width() <= width, qPrintable(QString::number(card.minimumSizeHint().width())));
    }
    PredictionCard card;
    card.show();
    card.showPrediction(result);
    QTest::qWait(1); // new labels get their places
    QVERIFY(textOf(card, "cardDoubt").remove(QChar(0x200b)).contains(QString::fromStdString(result.warnings[0])));
}

void PredictionCardTest::showsClassNamesAsTheyAre() {
    auto result = test::usualResult(kWilms);
    result.model.positiveLabel = result.prediction.label = "<h1>CCSK</h1>";
    result.prediction.positive = true;
    PredictionCard card;
    card.show();
    card.showPrediction(result);
    const auto* headline = card.findChild<QLabel*>("cardHeadline");
    QVERIFY(headline->text().startsWith("<h1>CCSK</h1>"));
    QCOMPARE(headline->textFormat(), Qt::PlainText);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, theme::Scheme::Dark);
    PredictionCardTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PredictionCardTest.moc"

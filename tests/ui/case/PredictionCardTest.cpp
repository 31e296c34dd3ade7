#include "ui/case/PredictionCard.h"

#include "core/study/case/ModelLibrary.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rimlight;
using casepage::PredictionCard;

namespace {

/// The sample model applied to the mean training case, with one feature moved.
study::CasePrediction usualResult() {
    study::CasePrediction result;
    result.model = study::shippedModel("sample-wilms-vs-ccsk.json");
    tables::FeatureRow row;
    for (const auto& feature : result.model.trained()->features)
        row.values.push_back({feature.name, feature.training.mean + feature.training.standardDeviation});
    result.prediction = learning::predict(result.model, row);
    result.extraction.features = row;
    result.syntheticImage = true;
    result.warnings = {"Slice thickness 1.25 mm; trained on 5 mm."};
    return result;
}

QString textOf(const PredictionCard& card, const char* name) {
    const auto* label = card.findChild<QLabel*>(QString::fromLatin1(name));
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

} // namespace

class PredictionCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoWhenEmpty();
    void saysClassProbabilityDoubtsAndResearchUse();
    void offersReportAndJson();
    void fitsItsWidth();
    void breaksLongFeatureNames();
    void showsClassNamesAsTheyAre();
};

void PredictionCardTest::saysWhatToDoWhenEmpty() {
    PredictionCard card;
    card.show();
    QVERIFY(textOf(card, "cardEmpty").contains("Choose a model and an outline"));
    QVERIFY(textOf(card, "cardHeadline").isEmpty());
}

void PredictionCardTest::saysClassProbabilityDoubtsAndResearchUse() {
    PredictionCard card;
    card.show();
    const auto result = usualResult();
    card.showPrediction(result);
    const auto words = study::answerWords(result.model, result.prediction);
    const QString headline = textOf(card, "cardHeadline").replace(QChar(0xa0), ' ');
    QCOMPARE(headline, QString::fromStdString(words.headline));
    QVERIFY(!textOf(card, "cardHeadline").contains(" %")); // a number keeps its per cent sign
    QCOMPARE(textOf(card, "cardScores").replace(QChar(0xa0), ' '), QString::fromStdString(words.explanation));
    QVERIFY(textOf(card, "cardNotice").contains("Research use only"));
    QVERIFY(textOf(card, "cardSynthetic").startsWith("SYNTHETIC: the image and the model's training cases"));
    QVERIFY(textOf(card, "cardSynthetic").contains("No evidence of accuracy"));
    QVERIFY(textOf(card, "cardDoubt").contains("Slice thickness 1.25 mm"));
    card.showEmpty();
    QVERIFY(textOf(card, "cardHeadline").isEmpty());
}

void PredictionCardTest::offersReportAndJson() {
    PredictionCard card;
    card.resize(380, 900);
    card.show();
    card.showPrediction(usualResult());
    QSignalSpy report(&card, &PredictionCard::reportRequested);
    QSignalSpy json(&card, &PredictionCard::jsonRequested);
    QTest::mouseClick(card.findChild<QPushButton*>("cardReport"), Qt::LeftButton);
    QTest::mouseClick(card.findChild<QPushButton*>("cardJson"), Qt::LeftButton);
    QCOMPARE(report.count(), 1);
    QCOMPARE(json.count(), 1);
}

void PredictionCardTest::fitsItsWidth() {
    PredictionCard card;
    card.resize(360, 700);
    card.show();
    card.showPrediction(usualResult());
    QTest::qWait(50);
    QVERIFY(card.widget()->width() <= card.viewport()->width());
    for (const auto* label : card.findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->objectName()));
}

void PredictionCardTest::breaksLongFeatureNames() {
    auto result = usualResult();
    result.warnings = {"venous|original_gldm_LargeDependenceHighGrayLevelEmphasis is 44.3, above every training case.",
                       std::string(120, 'x')};
    for (const int width : {320, 340, 360, 400}) {
        PredictionCard card;
        card.resize(width, 700);
        card.show();
        card.showPrediction(result);
        QTest::qWait(20);
        QVERIFY2(card.widget()->width() <= card.viewport()->width(), qPrintable(QString::number(width)));
    }
    PredictionCard card;
    card.show();
    card.showPrediction(result);
    QVERIFY(textOf(card, "cardDoubt").remove(QChar(0x200b)).contains(QString::fromStdString(result.warnings[0])));
}

void PredictionCardTest::showsClassNamesAsTheyAre() {
    auto result = usualResult();
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

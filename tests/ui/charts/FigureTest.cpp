#include "ui/charts/FigurePainter.h"
#include "ui/charts/FigureView.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace rimlight;

namespace {

report::RadscoreStrip usualStrip() {
    report::RadscoreStrip strip;
    strip.positiveLabel = "CCSK";
    strip.negativeLabel = "WT";
    strip.positiveScores = {0.2, 0.8, 1.1, 1.4, 2.0};
    strip.negativeScores = {-2.0, -1.5, -1.2, -0.7, -0.2, 0.4};
    strip.cutoff = 0.1;
    strip.radscore = 0.92;
    return strip;
}

QImage painted(const report::Figure& figure, const QSize& size) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    charts::paintFigure(painter, QRectF(QPointF(), size), figure, charts::screenStyle());
    return image;
}

int countLike(const QImage& image, const QColor& colour, const QRect& where) {
    int count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                 std::abs(pixel.blue() - colour.blue()) <
                             60
                         ? 1
                         : 0;
        }
    return count;
}

/// Pixels that aren't the black ground, anti-aliased edges included.
int countInk(const QImage& image, const QRect& where) {
    int count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            count += qGray(image.pixel(x, y)) > 32 ? 1 : 0;
    return count;
}

} // namespace

class FigureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void densityIntegratesToOne();
    void putsTheCaseWhereItsScoreIs();
    void extendsTheAxisToACaseFarOutside();
    void drawsBarsOnTheirSideOfZero();
    void copesWithFewAndEqualScores();
    void letsCurvesComeDownInsideTheAxis();
    void keepsTheCutoffsNameClearOfTheCase();
    void keepsTheCountOfALongClassName();
    void endsTicksWhenScoresDifferByRounding();
    void fitsLargeContributions();
    void marksAPointOfACurve();
    void copesWithCurvesOfOneOrEqualPoints();
};

void FigureTest::densityIntegratesToOne() {
    const std::vector<double> scores = {-0.3, 0.1, 0.4, 1.7};
    double sum = 0.0;
    constexpr double kStep = 0.001;
    for (double x = -20.0; x < 20.0; x += kStep)
        sum += charts::density(scores, x, 1e-6) * kStep;
    QVERIFY(std::abs(sum - 1.0) < 1e-6);
}

void FigureTest::putsTheCaseWhereItsScoreIs() {
    const auto strip = usualStrip();
    const QSize size(360, 190);
    const auto image = painted(strip, size);
    const auto style = charts::screenStyle();
    const auto axis = charts::stripAxis(strip, QRectF(QPointF(), size), style);
    const int x = static_cast<int>(std::lround(axis.toX(strip.radscore)));
    // The marker's line runs down to the ground through the curves.
    QVERIFY(countLike(image, style.thisCase, QRect(x - 1, 60, 3, 60)) > 50);
    QVERIFY(countLike(image, style.thisCase, QRect(x + 12, 60, 3, 60)) < 10);
}

void FigureTest::extendsTheAxisToACaseFarOutside() {
    auto strip = usualStrip();
    strip.radscore = 40.0;
    const QRectF area(0, 0, 360, 190);
    const auto axis = charts::stripAxis(strip, area, charts::screenStyle());
    QVERIFY(axis.toX(40.0) < area.right());
    QVERIFY(axis.toX(-2.0) > area.left());
}

void FigureTest::drawsBarsOnTheirSideOfZero() {
    report::ContributionBars figure;
    figure.positiveLabel = "CCSK";
    figure.negativeLabel = "WT";
    figure.bars = {{"texture", "original_glcm_MCC", 1.0, ""}, {"shape", "original_shape_Sphericity", -1.0, ""}};
    const auto style = charts::screenStyle();
    const QSize size(360, static_cast<int>(charts::figureHeight(figure, 360, style)));
    const auto image = painted(figure, size);
    const QRect firstRow(0, 20 + 17, 360, 9);
    const QRect secondRow = firstRow.translated(0, 34);
    const auto half = [](const QRect& row, bool right) { return QRect(right ? 182 : 0, row.top(), 178, row.height()); };
    QVERIFY(countLike(image, style.positive, half(firstRow, true)) > 500);
    QVERIFY(countLike(image, style.positive, half(firstRow, false)) < 20);
    QVERIFY(countLike(image, style.negative, half(secondRow, false)) > 500);
    QVERIFY(countLike(image, style.negative, half(secondRow, true)) < 20);
}

void FigureTest::copesWithFewAndEqualScores() {
    report::RadscoreStrip strip;
    strip.positiveScores = {1.0};
    strip.negativeScores = {1.0, 1.0};
    strip.cutoff = 1.0;
    strip.radscore = 1.0;
    QVERIFY(!painted(strip, {300, 180}).isNull());
    QVERIFY(std::isfinite(charts::density(strip.positiveScores, 1.0, 0.1)));
    strip.positiveScores.clear();
    strip.negativeScores.clear();
    QVERIFY(countLike(painted(strip, {300, 180}), charts::screenStyle().secondary, QRect(0, 0, 300, 180)) > 20);
}

void FigureTest::letsCurvesComeDownInsideTheAxis() {
    const auto strip = usualStrip();
    const auto axis = charts::stripAxis(strip, QRectF(0, 0, 360, 190), charts::screenStyle());
    const double peak = charts::density(strip.negativeScores, -1.2, 1e-6);
    QVERIFY(charts::density(strip.negativeScores, axis.low, 1e-6) < 0.02 * peak);
    QVERIFY(charts::density(strip.positiveScores, axis.high, 1e-6) < 0.02 * peak);
}

void FigureTest::keepsTheCutoffsNameClearOfTheCase() {
    const auto style = charts::screenStyle();
    const QSize size(360, 190);
    // Middle, equal, and both ends of the axis, where there is room on one side only.
    for (const double score : {-0.2, 0.08, 0.1, 0.12, 0.4, 1.99, -1.99}) {
        auto strip = usualStrip();
        strip.radscore = score;
        strip.cutoff = std::abs(score) > 1.5 ? score * 0.98 : 0.1;
        const auto image = painted(strip, size);
        const auto axis = charts::stripAxis(strip, QRectF(QPointF(), size), style);
        const int x = static_cast<int>(std::lround(axis.toX(score)));
        // Rows 33 to 48 hold the name: beside the case's line there is a gap, and further off the name as a whole.
        const QRect left(x - 4, 34, 2, 12);
        const QRect right(x + 3, 34, 2, 12);
        QCOMPARE(countInk(image, left), 0);
        QCOMPARE(countInk(image, right), 0);
        const int before = countInk(image, QRect(0, 34, x - 4, 12));
        const int after = countInk(image, QRect(x + 5, 34, 360 - x - 5, 12));
        QVERIFY2(std::min(before, after) == 0 && std::max(before, after) > 60,
                 qPrintable(QString("%1: %2 before, %3 after").arg(score).arg(before).arg(after)));
    }
}

void FigureTest::keepsTheCountOfALongClassName() {
    auto brief = usualStrip();
    brief.negativeLabel = brief.positiveLabel = "";
    auto lengthy = brief;
    lengthy.positiveLabel = "Clear cell sarcoma of the kidney, any stage, any age";
    const QSize size(360, 190);
    // "(n = 5)" at the right edge looks the same whatever the name before it.
    const QRect count(326, 0, 34, 18);
    QCOMPARE(painted(lengthy, size).copy(count), painted(brief, size).copy(count));
}

void FigureTest::endsTicksWhenScoresDifferByRounding() {
    report::RadscoreStrip strip;
    for (const double score : {1.0, 1e17, -1e-300}) {
        strip.positiveScores = {score};
        strip.cutoff = score;
        strip.radscore = std::nextafter(score, 1e300);
        const auto axis = charts::stripAxis(strip, QRectF(0, 0, 300, 180), charts::screenStyle());
        QVERIFY(axis.high - axis.low >= 1.0);
        QVERIFY(!painted(strip, {300, 180}).isNull());
    }
}

void FigureTest::fitsLargeContributions() {
    report::ContributionBars figure;
    figure.bars = {{"intensity", "original_firstorder_Energy", 12345.678, ""}};
    const auto style = charts::screenStyle();
    const auto image = painted(figure, {360, static_cast<int>(charts::figureHeight(figure, 360, style))});
    const QRect row(182, 33, 178, 17);
    QVERIFY(countLike(image, style.secondary, row) > 20);
    // Neither the bar nor its value reaches the edge.
    QCOMPARE(countLike(image, style.secondary, QRect(358, row.top(), 2, row.height())), 0);
}

void FigureTest::marksAPointOfACurve() {
    const QSize size(360, 200);
    report::MarkedCurve curve{"number of habitats K", "BIC", {{2, 900.0}, {3, 0.0}, {4, 250.0}}, 1, "K = 3"};
    const auto image = painted(curve, size);
    const auto style = charts::screenStyle();
    const QRect left(60, 0, 90, 160);
    const QRect middle(150, 0, 100, 170);
    const QRect right(270, 0, 90, 160);
    // The dot, 5 pixels wide each way, and the label above it.
    QVERIFY(countLike(image, style.positive, middle) > 90);
    QCOMPARE(countLike(image, style.positive, left), 0);
    QCOMPARE(countLike(image, style.positive, right), 0);
    QVERIFY(countLike(image, style.negative, left) > 20);
    curve.marked = 2;
    const auto other = painted(curve, size);
    QVERIFY(countLike(other, style.positive, right) > 50);
    QCOMPARE(countLike(other, style.positive, middle), 0);
}

void FigureTest::copesWithCurvesOfOneOrEqualPoints() {
    const QSize size(360, 200);
    const QRect all(QPoint(), size);
    QCOMPARE(countInk(painted(report::MarkedCurve{"K", "BIC", {}, 0, ""}, size), all), 0);
    QVERIFY(countInk(painted(report::MarkedCurve{"K", "BIC", {{3, 7e6}}, 0, "K = 3"}, size), all) > 100);
    QVERIFY(countInk(painted(report::MarkedCurve{"K", "BIC", {{2, 7e6}, {3, 7e6 + 1e-9}}, 0, "K = 2"}, size), all) >
            100);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    FigureTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "FigureTest.moc"

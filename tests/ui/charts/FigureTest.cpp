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
    charts::paintFigure(painter, QRectF(QPointF(), size), figure, charts::darkStyle());
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

} // namespace

class FigureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void densityIntegratesToOne();
    void putsTheCaseWhereItsScoreIs();
    void extendsTheAxisToACaseFarOutside();
    void drawsBarsOnTheirSideOfZero();
    void copesWithFewAndEqualScores();
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
    const auto style = charts::darkStyle();
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
    const auto axis = charts::stripAxis(strip, area, charts::darkStyle());
    QVERIFY(axis.toX(40.0) < area.right());
    QVERIFY(axis.toX(-2.0) > area.left());
}

void FigureTest::drawsBarsOnTheirSideOfZero() {
    report::ContributionBars figure;
    figure.positiveLabel = "CCSK";
    figure.negativeLabel = "WT";
    figure.bars = {{"texture", "original_glcm_MCC", 1.0, ""}, {"shape", "original_shape_Sphericity", -1.0, ""}};
    const auto style = charts::darkStyle();
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
    QVERIFY(countLike(painted(strip, {300, 180}), charts::darkStyle().secondary, QRect(0, 0, 300, 180)) > 20);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    FigureTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "FigureTest.moc"

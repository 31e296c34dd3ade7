#include "core/report/FigureJson.h"
#include "tests/core/report/SampleFigures.h"
#include "ui/charts/FigurePainter.h"
#include "ui/charts/PlotFrame.h"
#include "ui/charts/Roles.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace rimlight;

namespace {

QImage painted(const report::Figure& figure, int width, const charts::ChartStyle& style, const QColor& ground) {
    const int height = static_cast<int>(std::ceil(charts::figureHeight(figure, width, style)));
    QImage image(width, std::max(height, 1), QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    charts::paintFigure(painter, QRectF(QPointF(), QSizeF(width, height)), figure, style);
    return image;
}

QImage dark(const report::Figure& figure, int width = 480) {
    return painted(figure, width, charts::screenStyle(), Qt::black);
}

int countLike(const QImage& image, const QColor& colour, const QRect& where) {
    int count = 0;
    const QRect inside = where.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                 std::abs(pixel.blue() - colour.blue()) <
                             40
                         ? 1
                         : 0;
        }
    return count;
}

int countInk(const QImage& image, const QRect& where) {
    int count = 0;
    const QRect inside = where.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            count += qGray(image.pixel(x, y)) > 32 ? 1 : 0;
    return count;
}

} // namespace

class StudyFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheirColoursBesideAReferenceLine();
    void paintsEveryKindInBothStyles();
    void copesWithFiguresThatHoldNothing();
    void copesWithNumbersOfAnySize();
    void fitsOnAPage();
    void keepsInsideItsArea();
    void drawsARocThroughItsPoints();
    void stepsDownAtTheEventAndNotBefore();
    void drawsBarsOnTheirSideOfTheCutoff();
    void drawsAnIntervalBetweenItsEnds();
    void coloursCellsByTheirValue();
    void keepsTicksInsideTheAxis();
    void writesPictures();
};

void StudyFiguresTest::paintsEveryKindInBothStyles() {
    for (const auto& figure : test::sampleFigures()) {
        const auto onScreen = dark(figure);
        QVERIFY2(countInk(onScreen, onScreen.rect()) > 500, report::figureKind(figure).c_str());
        const auto onPaper = painted(figure, 430, charts::printStyle(), Qt::white);
        int inked = 0;
        for (int y = 0; y < onPaper.height(); ++y)
            for (int x = 0; x < onPaper.width(); ++x)
                inked += qGray(onPaper.pixel(x, y)) < 200 ? 1 : 0;
        QVERIFY2(inked > 300, report::figureKind(figure).c_str());
    }
}

void StudyFiguresTest::modelsKeepTheirColoursBesideAReferenceLine() {
    using report::Role;
    report::LineSeries model{"Radscore", Role::Series, {}, {}, {}};
    report::LineSeries reference{"Same risk for all", Role::Reference, {}, {}, {}};
    report::LineSeries other{"Clinical model", Role::Series, {}, {}, {}};
    const auto alone = charts::seriesNumbers({model, other});
    const auto beside = charts::seriesNumbers({reference, model, other});
    QCOMPARE(beside[1], alone[0]);
    QCOMPARE(beside[2], alone[1]);
    QVERIFY(alone[0] != alone[1]);
}

void StudyFiguresTest::copesWithFiguresThatHoldNothing() {
    const std::vector<report::Figure> figures = {
        report::LineChart{},      report::StepChart{}, report::BarChart{},        report::Waterfall{},
        report::GroupChart{},     report::Heatmap{},   report::ConfusionMatrix{}, report::ForestPlot{},
        report::NomogramFigure{}, report::FlowChart{}, report::ScatterChart{}};
    for (const auto& figure : figures) {
        report::checkFigure(figure, "t");
        for (const int width : {20, 300})
            QVERIFY(!dark(figure, width).isNull());
    }
    report::GroupChart group;
    group.groups = {{"none", report::Role::Series, {}}, {"one", report::Role::Series, {1.0}}};
    for (const auto shape : {report::GroupShape::Box, report::GroupShape::Violin}) {
        group.shape = shape;
        QVERIFY(countInk(dark(group), QRect(0, 0, 480, 200)) > 50);
    }
}

void StudyFiguresTest::copesWithNumbersOfAnySize() {
    for (const double size : {1e300, 1e-300, 1.0, 12345678.9}) {
        report::LineChart line;
        line.series = {{"a", report::Role::Series, report::LineStyle::Dashed, {0.0, size}, {-size, size}}};
        QVERIFY(countInk(dark(line), QRect(0, 0, 480, 300)) > 100);
        line.x.scale = line.y.scale = report::AxisScale::Logarithmic;
        line.series = {{"a", report::Role::Series, report::LineStyle::Solid, {size, size * 2.0}, {size, size}}};
        QVERIFY(countInk(dark(line), QRect(0, 0, 480, 300)) > 100);
        report::Heatmap map;
        map.rowLabels = map.columnLabels = {"a"};
        map.values = {size};
        QVERIFY(!dark(map).isNull());
        report::ForestPlot forest;
        forest.rows = {{"a", size, size / 2.0, size}};
        QVERIFY(!dark(forest).isNull());
        report::Waterfall waterfall;
        waterfall.bars = {{"a", size, true}, {"b", -size, false}};
        QVERIFY(!dark(waterfall).isNull());
        report::GroupChart group;
        group.groups = {{"a", report::Role::Series, {size, -size, 0.0}}};
        group.shape = report::GroupShape::Violin;
        QVERIFY(!dark(group).isNull());
    }
    // A curve that leaves the axis by far must not take long: decision curves do near a threshold of one.
    report::LineChart far;
    far.y.low = 0.0;
    far.y.high = 1e-250;
    far.series = {{"a", report::Role::Series, report::LineStyle::Dashed, {0.0, 1.0}, {-1e300, 1e300}}};
    QVERIFY(!dark(far).isNull());
}

void StudyFiguresTest::fitsOnAPage() {
    report::BarChart bars;
    report::ForestPlot forest;
    report::ConfusionMatrix matrix;
    for (int i = 0; i < 500; ++i) {
        bars.bars.push_back({"feature " + std::to_string(i), 1.0});
        forest.rows.push_back({"feature " + std::to_string(i), 1.5, 1.0, 2.0});
    }
    for (int i = 0; i < 40; ++i)
        matrix.classes.push_back("c" + std::to_string(i));
    matrix.counts.assign(40, std::vector<std::size_t>(40, 1));
    const auto style = charts::printStyle();
    for (const report::Figure& figure : {report::Figure(bars), report::Figure(forest), report::Figure(matrix),
                                         report::Figure(test::sampleHeatmap(120))})
        QVERIFY(charts::figureHeight(figure, 430, style) < 620.0);
    QVERIFY(countInk(dark(bars), QRect(0, 0, 480, 760)) > 1000);
}

void StudyFiguresTest::keepsInsideItsArea() {
    for (const auto& figure : test::sampleFigures()) {
        const auto style = charts::screenStyle();
        constexpr int kMargin = 30;
        const int width = 460;
        const int height = static_cast<int>(std::ceil(charts::figureHeight(figure, width, style)));
        QImage image(width + 2 * kMargin, height + 2 * kMargin, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        charts::paintFigure(painter, QRectF(kMargin, kMargin, width, height), figure, style);
        painter.end();
        const QRect inside(kMargin - 3, kMargin - 3, width + 6, height + 6);
        const int outside = countInk(image, image.rect()) - countInk(image, inside);
        QVERIFY2(outside == 0,
                 qPrintable(QString::fromStdString(report::figureKind(figure)) + ": " + QString::number(outside)));
    }
}

void StudyFiguresTest::drawsARocThroughItsPoints() {
    report::LineChart chart;
    chart.x = {"", report::AxisScale::Linear, 0.0, 1.0};
    chart.y = {"", report::AxisScale::Linear, 0.0, 1.0};
    chart.square = true;
    chart.series = {{"", report::Role::Test, report::LineStyle::Solid, {0.0, 0.0, 1.0}, {0.0, 1.0, 1.0}}};
    const auto image = dark(chart);
    const QColor colour = charts::colourOf(report::Role::Test, 0, charts::screenStyle());
    // A perfect curve goes up at the left and along the top: nothing in the middle of the square.
    QVERIFY(countLike(image, colour, image.rect()) > 300);
    QRect bounds;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (countLike(image, colour, QRect(x, y, 1, 1)) == 1)
                bounds = bounds.united(QRect(x, y, 1, 1));
    QVERIFY(std::abs(bounds.width() - bounds.height()) <= 3);
    QCOMPARE(countLike(image, colour, bounds.adjusted(5, 5, 0, 0)), 0);
}

void StudyFiguresTest::stepsDownAtTheEventAndNotBefore() {
    report::StepChart chart;
    chart.x = {"", report::AxisScale::Linear, 0.0, 10.0};
    chart.y = {"", report::AxisScale::Linear, 0.0, 1.0};
    chart.curves = {{"", report::Role::HighRisk, {0.0, 5.0}, {1.0, 0.5}, {}, {}, {8.0}, 10.0, {}}};
    const auto image = dark(chart);
    const QColor colour = charts::colourOf(report::Role::HighRisk, 0, charts::screenStyle());
    std::vector<int> left;
    std::vector<int> right;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 18; y < image.height(); ++y)
            if (countLike(image, colour, QRect(x, y, 1, 1)) == 1)
                (x < image.width() / 2 ? left : right).push_back(y);
    QVERIFY(!left.empty() && !right.empty());
    // One level on the left; half-way down on the right, with the tick of the censored case about it.
    const auto [top, low] = std::minmax_element(left.begin(), left.end());
    QVERIFY(*low - *top <= 4);
    QVERIFY(std::count_if(right.begin(), right.end(), [&](int y) { return y > *low + 50; }) > 100);
}

void StudyFiguresTest::drawsBarsOnTheirSideOfTheCutoff() {
    report::Waterfall chart{"", "Radscore", "CCSK", "WT", {}, 0.0};
    for (int i = 0; i < 10; ++i)
        chart.bars.push_back({"", i < 5 ? -1.0 : 1.0, i >= 5});
    const auto image = dark(chart);
    const auto style = charts::screenStyle();
    const QRect plot(0, 40, image.width(), image.height() - 40);
    const auto half = [&](bool right) {
        return QRect(right ? image.width() / 2 + 15 : 0, plot.top(), image.width() / 2 - 15, plot.height());
    };
    QVERIFY(countLike(image, style.positive, half(true)) > 2000);
    QVERIFY(countLike(image, style.negative, half(false)) > 2000);
    QCOMPARE(countLike(image, style.negative, half(true)), 0);
}

void StudyFiguresTest::drawsAnIntervalBetweenItsEnds() {
    report::ForestPlot plot;
    plot.rows = {{"a", 1.0, 0.5, 2.0}, {"b", 4.0, 2.0, 8.0}};
    const auto image = dark(plot);
    const QColor square = charts::screenStyle().series[1];
    const auto middle = [&](int row) {
        double sum = 0.0;
        int count = 0;
        for (int y = 20 + 20 * row; y < 40 + 20 * row; ++y)
            for (int x = 0; x < image.width(); ++x)
                if (countLike(image, square, QRect(x, y, 1, 1)) == 1) {
                    sum += x;
                    ++count;
                }
        return count > 20 ? sum / count : -1.0;
    };
    QVERIFY(middle(0) > 0.0);
    QVERIFY(middle(1) > middle(0) + 80.0);
}

void StudyFiguresTest::coloursCellsByTheirValue() {
    report::Heatmap map;
    map.rowLabels = {"a", "b"};
    map.columnLabels = {"c", "d"};
    map.values = {-1.0, 1.0, 0.0, std::nullopt};
    const auto image = dark(map);
    QVERIFY(countLike(image, charts::divergingColour(0.0), image.rect()) > 500);
    QVERIFY(countLike(image, charts::divergingColour(1.0), image.rect()) > 500);
    QVERIFY(countLike(image, charts::divergingColour(0.5), image.rect()) > 500);
    QCOMPARE(charts::sequentialColour(0.0), QColor(0x44, 0x01, 0x54));
    QCOMPARE(charts::sequentialColour(2.0), QColor(0xfd, 0xe7, 0x25));
}

void StudyFiguresTest::keepsTicksInsideTheAxis() {
    for (const auto scale : {report::AxisScale::Linear, report::AxisScale::Logarithmic})
        for (const double low : {1e-9, 0.03, 1.0, 70.0, 1e8})
            for (const double factor : {1.0, 1.0000001, 1.2, 3.0, 40.0, 1e7}) {
                report::Axis axis;
                axis.scale = scale;
                charts::DataRange range;
                range.add(low);
                range.add(low * factor);
                const auto drawn = charts::plotAxis(axis, range, 6);
                QVERIFY(drawn.low <= low && drawn.high >= low * factor && drawn.high > drawn.low);
                QVERIFY(drawn.ticks.size() >= 2 && drawn.ticks.size() < 30);
                for (const auto& tick : drawn.ticks) {
                    const double share = drawn.shareOf(tick.at);
                    QVERIFY2(share > -1e-6 && share < 1.0 + 1e-6, qPrintable(QString::number(tick.at)));
                }
            }
}

/// For people: with RIMLIGHT_PICTURES every figure as a picture in that folder.
void StudyFiguresTest::writesPictures() {
    const auto folder = qEnvironmentVariable("RIMLIGHT_PICTURES");
    if (folder.isEmpty())
        QSKIP("RIMLIGHT_PICTURES names no folder");
    auto figures = test::sampleFigures();
    for (const report::Figure& figure :
         {report::Figure(test::sampleRoc()), report::Figure(test::sampleDecisionCurve()),
          report::Figure(test::sampleLassoPath()), report::Figure(test::sampleLassoError()),
          report::Figure(test::sampleGroups(report::GroupShape::Box)), report::Figure(test::sampleHeatmap(40)),
          report::Figure(test::sampleHeatmap(9))})
        figures.push_back(figure);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto name =
            folder + QStringLiteral("/%1-%2").arg(i).arg(QString::fromStdString(report::figureKind(figures[i])));
        QVERIFY(dark(figures[i]).save(name + QStringLiteral("-dark.png")));
        QVERIFY(painted(figures[i], 430, charts::printStyle(), Qt::white).save(name + QStringLiteral("-print.png")));
    }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    StudyFiguresTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "StudyFiguresTest.moc"

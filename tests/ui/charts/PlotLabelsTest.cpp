#include "ui/charts/PlotLabels.h"

#include "ui/charts/AxisText.h"
#include "ui/charts/FigurePainter.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace rimlight;

namespace {

charts::PlotFrame unitFrame() {
    charts::PlotFrame frame;
    frame.plot = QRectF(0, 0, 200, 200);
    return frame;
}

bool coversAny(const QRectF& box, const std::vector<QPointF>& points) {
    return std::any_of(points.begin(), points.end(), [&](const QPointF& at) { return box.contains(at); });
}

charts::PlotAxis axisFrom(double low, double high, bool logarithmic = false) {
    charts::PlotAxis axis;
    axis.low = low;
    axis.high = high;
    axis.logarithmic = logarithmic;
    return axis;
}

} // namespace

class PlotLabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsACornerThatNoCurveCrosses();
    void findsNoCornerWhereEachIsCrossed();
    void seesABandBetweenItsPoints();
    void seesTheWayBetweenSteps();
    void keepsTheLegendAboveWhenCurvesFillThePlot();
    void readsAsManyDigitsAsTheAxisTells();
    void takesAUnitFromTheLabel();
};

void PlotLabelsTest::findsACornerThatNoCurveCrosses() {
    const auto frame = unitFrame();
    std::vector<QPointF> occupied;
    // From the lower left to the upper right, with two points alone.
    charts::occupyCurve(occupied, frame, {"", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {0.0, 1.0}},
                        1.0);
    const auto corner = charts::freeCorner(frame.plot, QSizeF(80, 60), occupied, 1.0);
    QVERIFY(corner.has_value());
    QVERIFY(corner->center().x() > 100.0 && corner->center().y() > 100.0);
    QVERIFY(!coversAny(*corner, occupied));
    QVERIFY(frame.plot.contains(*corner));
}

void PlotLabelsTest::findsNoCornerWhereEachIsCrossed() {
    const auto frame = unitFrame();
    std::vector<QPointF> occupied;
    for (const double end : {0.0, 1.0})
        charts::occupyCurve(occupied, frame,
                            {"", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {end, 1.0 - end}}, 1.0);
    QVERIFY(!charts::freeCorner(frame.plot, QSizeF(80, 60), occupied, 1.0));
    QVERIFY(!charts::freeCorner(frame.plot, QSizeF(300, 10), {}, 1.0));
    QVERIFY(charts::freeCorner(frame.plot, QSizeF(80, 60), {}, 1.0).has_value());
}

void PlotLabelsTest::seesABandBetweenItsPoints() {
    const auto frame = unitFrame();
    report::LineSeries series{"", report::Role::Series, report::LineStyle::Points, {0.9}, {0.5}};
    series.low = {0.0};
    series.high = {1.0};
    std::vector<QPointF> occupied;
    charts::occupyCurve(occupied, frame, series, 1.0);
    const auto corner = charts::freeCorner(frame.plot, QSizeF(80, 60), occupied, 1.0);
    QVERIFY(corner.has_value() && corner->right() < 100.0);
}

void PlotLabelsTest::seesTheWayBetweenSteps() {
    std::vector<QPointF> occupied;
    charts::occupyPath(occupied, QRectF(0, 0, 200, 200), {{0, 20}, {190, 20}, {190, 200}}, 1.0);
    QVERIFY(coversAny(QRectF(180, 100, 20, 10), occupied));
    QVERIFY(coversAny(QRectF(90, 15, 10, 10), occupied));
    const auto corner = charts::freeCorner(QRectF(0, 0, 200, 200), QSizeF(80, 20), occupied, 1.0);
    QVERIFY(corner.has_value() && corner->left() < 100.0 && corner->top() > 100.0);
}

void PlotLabelsTest::keepsTheLegendAboveWhenCurvesFillThePlot() {
    const auto style = charts::printStyle();
    report::LineChart chart;
    chart.x = {"x", report::AxisScale::Linear, 0.0, 1.0};
    chart.y = {"y", report::AxisScale::Linear, 0.0, 1.0};
    chart.series = {{"rises", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {0.0, 1.0}}};
    const double inside = charts::figureHeight(chart, 300, style);
    chart.series.push_back({"falls", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {1.0, 0.0}});
    // A row more than without: nowhere inside is room.
    QVERIFY(charts::figureHeight(chart, 300, style) > inside + 10.0);
    chart.series.back() = {"also rises", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {0.0, 0.9}};
    QCOMPARE(charts::figureHeight(chart, 300, style), inside);
}

void PlotLabelsTest::readsAsManyDigitsAsTheAxisTells() {
    QCOMPARE(charts::axisNumber(axisFrom(0.0, 1.0), 0.12345), QStringLiteral("0.12"));
    QCOMPARE(charts::axisNumber(axisFrom(0.0, 0.8), 0.48), QStringLiteral("0.48"));
    QCOMPARE(charts::axisNumber(axisFrom(0.0, 0.4), 0.12345), QStringLiteral("0.123"));
    QCOMPARE(charts::axisNumber(axisFrom(0.0, 60.0), 14.04), QStringLiteral("14.0"));
    QCOMPARE(charts::axisNumber(axisFrom(-130.0, 120.0), -1.23), QStringLiteral("-1.2"));
    QCOMPARE(charts::axisNumber(axisFrom(0.0, 1000.0), 294.1), QStringLiteral("294"));
    QCOMPARE(charts::axisNumber(axisFrom(1e-4, 1.0, true), 0.012345), QStringLiteral("0.0123"));
    // No axis at all to speak of.
    QCOMPARE(charts::axisNumber(axisFrom(2.0, 2.0), 2.34567), QStringLiteral("2.35"));
    QCOMPARE(charts::intervalText(QStringLiteral("0.45"), QStringLiteral("0.80")), QStringLiteral("0.45-0.80"));
    QCOMPARE(charts::intervalText(QStringLiteral("-0.2"), QStringLiteral("0.3")), QStringLiteral("-0.2 to 0.3"));
    QCOMPARE(charts::shortNumber(1234.0), QStringLiteral("1234"));
    QCOMPARE(charts::shortNumber(3e6), QStringLiteral("3e+06"));
}

void PlotLabelsTest::takesAUnitFromTheLabel() {
    const auto number = QStringLiteral("14");
    QCOMPARE(charts::labelled(QStringLiteral("Time (months)"), number), QStringLiteral("Time 14 months"));
    QCOMPARE(charts::labelled(QStringLiteral("Density (HU)"), number), QStringLiteral("Density 14 HU"));
    QCOMPARE(charts::labelled(QStringLiteral("Risk (Kaplan-Meier)"), number), QStringLiteral("Risk (Kaplan-Meier) 14"));
    QCOMPARE(charts::labelled(QStringLiteral("OR (95 % CI)"), number), QStringLiteral("OR (95 % CI) 14"));
    QCOMPARE(charts::labelled(QStringLiteral(" "), number), number);
    QCOMPARE(charts::withoutCount(QStringLiteral("High risk (n = 41)")), QStringLiteral("High risk"));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    PlotLabelsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PlotLabelsTest.moc"

#include "core/report/FigureJson.h"
#include "tests/core/report/SampleFigures.h"
#include "ui/charts/ChartStyle.h"
#include "ui/charts/CurveReadings.h"
#include "ui/charts/FigureView.h"
#include "ui/charts/ReadingLabel.h"
#include "ui/charts/Readings.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace rimlight;
using charts::Reading;

namespace {

/// A view of the figure at a width, shown so that it gets events.
std::unique_ptr<charts::FigureView> viewOf(const report::Figure& figure, int width = 480) {
    auto view = std::make_unique<charts::FigureView>();
    view->resize(width, 200);
    view->setFigure(figure);
    view->resize(width, view->heightForWidth(width));
    view->show();
    QApplication::processEvents();
    return view;
}

void moveTo(charts::FigureView& view, const QPointF& at) {
    QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

QString readAt(charts::FigureView& view, const QPointF& at) {
    moveTo(view, at);
    return view.readText();
}

std::optional<std::size_t> readingOf(charts::FigureView& view, const std::string& caseId) {
    const auto& readings = view.readings();
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.caseId != nullptr && *reading.caseId == caseId;
    });
    return found == readings.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - readings.begin()));
}

/// Those that are no entries of the legend.
std::size_t readingsInPlot(charts::FigureView& view) {
    const auto& readings = view.readings();
    return static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(),
                                                  [](const Reading& reading) { return reading.series.isEmpty(); }));
}

int countOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

report::LineChart twoRocs() {
    report::LineChart chart;
    chart.x = {"1 - specificity", report::AxisScale::Linear, 0.0, 1.0};
    chart.y = {"Sensitivity", report::AxisScale::Linear, 0.0, 1.0};
    chart.square = true;
    chart.series = {
        {"Radiomics, AUC 0.80 (0.70-0.90)",
         report::Role::Series,
         report::LineStyle::Solid,
         {0.0, 0.0, 0.18, 0.18, 1.0},
         {0.0, 0.5, 0.5, 0.74, 1.0}},
        {"Volume, AUC 0.60 (0.50-0.70)", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {0.0, 1.0}},
        {"Chance", report::Role::Reference, report::LineStyle::Dashed, {0.0, 1.0}, {0.0, 1.0}}};
    return chart;
}

report::StepChart oneCurve() {
    report::StepChart chart;
    chart.x = {"Time (months)", report::AxisScale::Linear, 0.0, 20.0};
    chart.y = {"Survival", report::AxisScale::Linear, 0.0, 1.0};
    chart.curves = {{"High risk (n = 4)", report::Role::HighRisk, {0.0, 5.0, 14.0}, {1.0, 0.75, 0.5}}};
    auto& curve = chart.curves.front();
    curve.low = {1.0, 0.4, 0.2};
    curve.high = {1.0, 0.9, 0.8};
    curve.lastTime = 18.0;
    curve.followUp = {5.0, 14.0, 16.0, 18.0};
    return chart;
}

} // namespace

class FigureReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindInsideTheFigure();
    void readsAllCurvesAtTheMouse();
    void readsTheTopOfAnUprightPiece();
    void readsACurveOnlyBetweenItsEnds();
    void readsSurvivalWithWhoIsLeft();
    void readsTheEventItselfWithTheKeyboard();
    void readsTheNearestNamelessCurve();
    void readsCellsOfAConfusionMatrix();
    void readsANameThatWasCut();
    void readsTheNearestOfTwoDots();
    void clicksACase();
    void clicksAFeature();
    void doesNotClickWhatWasPressedElsewhere();
    void marksACaseWhereverItIs();
    void walksWithTheKeyboard();
    void goesUpAndDownTheRowsOfAMatrix();
    void tellsWhatItShows();
    void keepsTheLabelInside();
    void liftsColoursUntilTheyStandOut();
    void showsEachCaseOfASmallGroup();
    void forgetsWhatWasReadWithAnotherFigure();
    void copiesThePictureAndTheData();
    void offersToSaveWhereSomebodyListens();
    void hidesACurveByItsEntryInTheLegend();
    void growsIntoTheRoomThereIs();
    void shrinksAsLongAsItIsRead();
};

void FigureReadingTest::readsEveryKindInsideTheFigure() {
    for (const auto& figure : test::sampleFigures()) {
        const auto view = viewOf(figure);
        const QRectF inside = QRectF(view->rect()).adjusted(-8, -8, 8, 8);
        QVERIFY2(!view->readings().empty(), report::figureKind(figure).c_str());
        for (const auto& reading : view->readings()) {
            const auto words = reading.words(reading.anchor);
            QVERIFY(!words.lines.empty());
            for (const auto& line : words.lines)
                QVERIFY2(!line.text.trimmed().isEmpty(), report::figureKind(figure).c_str());
            QVERIFY2(inside.contains(reading.anchor) && reading.area.contains(reading.anchor),
                     report::figureKind(figure).c_str());
        }
    }
}

void FigureReadingTest::readsAllCurvesAtTheMouse() {
    const auto view = viewOf(twoRocs());
    const auto& readings = view->readings();
    // A column about each of the three places where a curve has a point.
    QCOMPARE(readingsInPlot(*view), std::size_t{3});
    QCOMPARE(readAt(*view, readings[1].anchor), QStringLiteral("Specificity 0.82\nRadiomics 0.74\nVolume 0.18"));
    const auto words = readings[1].words(readings[1].anchor);
    QCOMPARE(words.marks.size(), std::size_t{2});
    QCOMPARE(words.hairline, std::optional(readings[1].anchor.x()));
    // One curve alone is told by its axis.
    auto one = twoRocs();
    one.series.erase(one.series.begin() + 1);
    const auto alone = viewOf(one);
    QCOMPARE(readAt(*alone, alone->readings()[1].anchor), QStringLiteral("Specificity 0.82\nSensitivity 0.74"));
}

void FigureReadingTest::readsTheTopOfAnUprightPiece() {
    const auto series = twoRocs().series[0];
    const charts::PlotAxis axis;
    QCOMPARE(charts::valueAt(series, axis, 0.18)->y, 0.74);
    QCOMPARE(charts::valueAt(series, axis, 0.0)->y, 0.5);
    QVERIFY(std::abs(charts::valueAt(series, axis, 0.59)->y - 0.87) < 1e-12);
}

void FigureReadingTest::readsACurveOnlyBetweenItsEnds() {
    report::LineSeries series{"", report::Role::Series, report::LineStyle::Solid, {8.0, 2.0}, {1.0, 3.0}};
    series.low = {0.0, 2.0};
    series.high = {2.0, 4.0};
    charts::PlotAxis axis;
    QVERIFY(!charts::valueAt(series, axis, 1.9));
    QVERIFY(!charts::valueAt(series, axis, 8.1));
    QCOMPARE(charts::valueAt(series, axis, 5.0)->y, 2.0);
    QCOMPARE(*charts::valueAt(series, axis, 5.0)->low, 1.0);
    // A line on a logarithmic axis is straight on the paper: half-way from 2 to 8 is 4.
    axis.low = 1.0;
    axis.high = 10.0;
    axis.logarithmic = true;
    QVERIFY(std::abs(charts::valueAt(series, axis, 4.0)->y - 2.0) < 1e-12);
}

void FigureReadingTest::readsSurvivalWithWhoIsLeft() {
    const auto view = viewOf(oneCurve());
    const auto& readings = view->readings();
    QCOMPARE(readingsInPlot(*view), std::size_t{3});
    // Between the events the curve is read at the mouse's own time.
    const QPointF between((readings[1].area.left() + readings[1].area.right()) / 2.0, readings[1].anchor.y());
    QVERIFY2(readAt(*view, between).startsWith(QStringLiteral("At 9.5")), qPrintable(view->readText()));
    QVERIFY(view->readText().endsWith(QStringLiteral("High risk 0.75 (0.40-0.90), 3 at risk")));
    moveTo(*view, QPointF(readings[2].area.right() - 2.0, between.y()));
    QVERIFY(view->readText().endsWith(QStringLiteral("High risk: no longer observed")));
}

void FigureReadingTest::readsTheEventItselfWithTheKeyboard() {
    const auto view = viewOf(oneCurve());
    QCOMPARE(readAt(*view, view->readings()[2].anchor),
             QStringLiteral("At 14 months\nHigh risk 0.50 (0.20-0.80), 3 at risk"));
}

void FigureReadingTest::readsTheNearestNamelessCurve() {
    report::LineChart chart;
    chart.y = {"Coefficient", report::AxisScale::Linear, -1.0, 1.0};
    chart.x = {"lambda", report::AxisScale::Linear, 0.0, 1.0};
    for (const double y : {-0.8, 0.0, 0.9}) {
        chart.series.push_back({"", report::Role::Series, report::LineStyle::Solid, {0.0, 1.0}, {y, y}});
        chart.series.back().subject = "original_glcm_" + std::to_string(chart.series.size());
    }
    const auto view = viewOf(chart);
    const auto& column = view->readings().front().area;
    QCOMPARE(readAt(*view, QPointF(column.left() + 1, column.top() + 0.1 * column.height())),
             QStringLiteral("lambda 0.00\nCoefficient 0.90\noriginal_glcm_3"));
    QSignalSpy clicked(view.get(), &charts::FigureView::featureClicked);
    QTest::mouseClick(view.get(), Qt::LeftButton, {},
                      QPointF(column.left() + 1, column.top() + 0.85 * column.height()).toPoint());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("original_glcm_1"));
}

void FigureReadingTest::readsCellsOfAConfusionMatrix() {
    const auto view = viewOf(report::ConfusionMatrix{"", {"WT", "CCSK"}, {{20, 4}, {3, 9}}});
    QCOMPARE(readAt(*view, view->readings()[2].anchor), QStringLiteral("CCSK predicted as WT\n3 of 12 (25.0 %)"));
    const auto empty = viewOf(report::ConfusionMatrix{"", {"WT", "CCSK"}, {{0, 0}, {3, 9}}});
    QCOMPARE(readAt(*empty, empty->readings()[0].anchor), QStringLiteral("WT predicted as WT\n0 of 0"));
}

void FigureReadingTest::readsANameThatWasCut() {
    const std::string name = "wavelet-LLH_glszm_SmallAreaHighGrayLevelEmphasis_of_the_peritumoral_ring";
    report::GroupChart chart;
    chart.groups = {{name, report::Role::Series, {1.0, 2.0}}, {"short", report::Role::Series, {1.0, 2.0}}};
    const auto view = viewOf(chart, 300);
    int told = 0;
    for (const auto& reading : view->readings())
        told += reading.words(reading.anchor).lines.front().text == QString::fromStdString(name) ? 1 : 0;
    QCOMPARE(told, 1);
}

void FigureReadingTest::readsTheNearestOfTwoDots() {
    report::ScatterChart chart;
    chart.x = {"x", report::AxisScale::Linear, 0.0, 100.0};
    chart.y = {"y", report::AxisScale::Linear, 0.0, 1.0};
    chart.groups = {{"", report::Role::Series, {50.0, 51.0}, {0.5, 0.5}, {"left", "right"}}};
    const auto view = viewOf(chart);
    const auto left = view->readings()[0].anchor;
    const auto right = view->readings()[1].anchor;
    QVERIFY(right.x() - left.x() < 6.0);
    QVERIFY(readAt(*view, left - QPointF(1, 0)).startsWith(QStringLiteral("left")));
    QVERIFY(readAt(*view, right + QPointF(1, 0)).startsWith(QStringLiteral("right")));
    QVERIFY(readAt(*view, left - QPointF(40, 0)).isEmpty());
}

void FigureReadingTest::clicksACase() {
    const auto view = viewOf(test::sampleWaterfall());
    QSignalSpy clicked(view.get(), &charts::FigureView::caseClicked);
    QSignalSpy read(view.get(), &charts::FigureView::caseRead);
    const auto index = readingOf(*view, "case 7");
    QVERIFY(index.has_value());
    // Short bars are hit above and below, too.
    const auto& area = view->readings()[*index].area;
    const QPoint at = QPointF(area.center().x(), area.top() + 3).toPoint();
    moveTo(*view, at);
    QCOMPARE(read.size(), 1);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, at);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("case 7"));
    QVERIFY(view->readText().startsWith(QStringLiteral("case 7\nRadscore ")));
    QCOMPARE(view->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(view.get(), Qt::RightButton, {}, at);
    QCOMPARE(clicked.size(), 1);
}

void FigureReadingTest::clicksAFeature() {
    const auto view = viewOf(test::sampleWeights());
    QSignalSpy clicked(view.get(), &charts::FigureView::featureClicked);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, view->readings()[1].anchor.toPoint());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("original_glcm_MCC"));
    // A matrix of cases by class stands for no feature.
    const auto matrix = viewOf(test::sampleConfusion());
    QSignalSpy none(matrix.get(), &charts::FigureView::featureClicked);
    QTest::mouseClick(matrix.get(), Qt::LeftButton, {}, matrix->readings()[0].anchor.toPoint());
    QCOMPARE(none.size(), 0);
    QCOMPARE(matrix->cursor().shape(), Qt::ArrowCursor);
}

void FigureReadingTest::doesNotClickWhatWasPressedElsewhere() {
    const auto view = viewOf(test::sampleWeights());
    QSignalSpy clicked(view.get(), &charts::FigureView::featureClicked);
    QTest::mousePress(view.get(), Qt::LeftButton, {}, view->readings()[1].anchor.toPoint());
    QTest::mouseRelease(view.get(), Qt::LeftButton, {}, view->readings()[2].anchor.toPoint());
    QCOMPARE(clicked.size(), 0);
}

void FigureReadingTest::marksACaseWhereverItIs() {
    const QColor accent = charts::screenStyle().accent;
    for (const report::Figure& figure : {report::Figure(test::sampleWaterfall()), report::Figure(test::sampleScatter()),
                                         report::Figure(test::sampleGroups(report::GroupShape::Box))}) {
        const auto view = viewOf(figure);
        view->clearFocus();
        const int before = countOf(view->grab().toImage(), accent);
        view->setMarkedCase(QStringLiteral("case 7"));
        QVERIFY2(countOf(view->grab().toImage(), accent) > before + 15, report::figureKind(figure).c_str());
        view->setMarkedCase(QStringLiteral("no such case"));
        QCOMPARE(countOf(view->grab().toImage(), accent), before);
    }
}

void FigureReadingTest::walksWithTheKeyboard() {
    const auto view = viewOf(test::sampleWaterfall());
    view->setFocus();
    QSignalSpy clicked(view.get(), &charts::FigureView::caseClicked);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(view.get(), Qt::Key_Right);
    QVERIFY(view->readText().startsWith(QStringLiteral("case 3\n")));
    QTest::keyClick(view.get(), Qt::Key_Left);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QTest::keyClick(view.get(), Qt::Key_End);
    QTest::keyClick(view.get(), Qt::Key_Right); // stays at the end
    QTest::keyClick(view.get(), Qt::Key_Enter);
    QTest::keyClick(view.get(), Qt::Key_Home);
    QTest::keyClick(view.get(), Qt::Key_Space);
    QCOMPARE(clicked.size(), 3);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("case 2"));
    QCOMPARE(clicked[1][0].toString(), QStringLiteral("case 60"));
    QCOMPARE(clicked[2][0].toString(), QStringLiteral("case 1"));
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(view->readText().isEmpty());
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(clicked.size(), 3);
}

void FigureReadingTest::goesUpAndDownTheRowsOfAMatrix() {
    const auto view = viewOf(report::ConfusionMatrix{"", {"a", "b", "c"}, {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}});
    for (const auto key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(view.get(), key);
    QVERIFY(view->readText().startsWith(QStringLiteral("b predicted as b")));
    QTest::keyClick(view.get(), Qt::Key_Up);
    QVERIFY(view->readText().startsWith(QStringLiteral("a predicted as b")));
}

void FigureReadingTest::tellsWhatItShows() {
    const auto view = viewOf(test::sampleRoc());
    QCOMPARE(view->accessibleName(), QStringLiteral("ROC of the radiomics model"));
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("Line chart: Sensitivity over 1 - specificity; ")));
    QTest::keyClick(view.get(), Qt::Key_Home);
    QVERIFY(view->accessibleDescription().startsWith(QStringLiteral("Specificity 1.00; Training ")));
    // A figure without a title has its kind for a name.
    const auto curve = viewOf(test::sampleFigures()[2]);
    QCOMPARE(curve->accessibleName(), QStringLiteral("Curve"));
}

void FigureReadingTest::keepsTheLabelInside() {
    const QRectF inside(0, 0, 300, 200);
    const QSizeF size(120, 60);
    for (int x = 0; x <= 300; x += 5)
        for (int y = 0; y <= 200; y += 5) {
            const auto place = charts::labelPlace(size, QPointF(x, y), inside);
            QVERIFY(inside.contains(place));
            QVERIFY2(!place.contains(QPointF(x, y)), qPrintable(QStringLiteral("%1 %2").arg(x).arg(y)));
        }
    // One that is too large begins where the figure begins.
    QCOMPARE(charts::labelPlace(QSizeF(400, 300), QPointF(150, 100), inside).topLeft(), inside.topLeft());
}

void FigureReadingTest::liftsColoursUntilTheyStandOut() {
    // WCAG 2.1: black on white is 21 : 1, a colour on itself 1 : 1.
    QVERIFY(std::abs(charts::contrastOf(Qt::black, Qt::white) - 21.0) < 1e-9);
    QCOMPARE(charts::contrastOf(Qt::red, Qt::red), 1.0);
    const auto paper = charts::printStyle();
    const auto screen = charts::screenStyle();
    for (std::size_t i = 0; i < screen.series.size(); ++i) {
        QVERIFY(charts::contrastOf(paper.series.at(i), paper.ground) >= 3.0);
        QVERIFY(charts::contrastOf(screen.series.at(i), screen.ground) >= 3.0);
        for (const QColor ground : {QColor(Qt::white), QColor(0xf4, 0xf5, 0xf7), QColor(0x14, 0x17, 0x1b)}) {
            const QColor lifted = charts::standingOut(screen.series.at(i), ground, 3.0);
            QVERIFY(charts::contrastOf(lifted, ground) >= 3.0);
            // The hue is kept: the same thing has the same colour in each theme.
            QVERIFY(std::abs(lifted.hslHueF() - screen.series.at(i).hslHueF()) < 0.02);
        }
    }
    // Words in a hue stand out as text must.
    for (const auto& style : {paper, screen})
        for (const auto& colour : style.series)
            QVERIFY(charts::contrastOf(charts::inkOf(colour, style), style.ground) >= 4.5);
    const QColor readable(0x00, 0x72, 0xb2);
    QCOMPARE(charts::standingOut(readable, Qt::white, 3.0), readable);
}

void FigureReadingTest::showsEachCaseOfASmallGroup() {
    report::GroupChart chart;
    chart.valueLabel = "Radscore";
    chart.groups = {{"WT", report::Role::Negative, {}}};
    const auto dots = [&](std::size_t cases) {
        chart.groups[0].values.clear();
        for (std::size_t i = 0; i < cases; ++i)
            chart.groups[0].values.push_back(static_cast<double>(i % 7));
        chart.groups[0].values.front() = 40.0; // an outlier
        const auto view = viewOf(chart);
        return std::count_if(view->readings().begin(), view->readings().end(),
                             [](const Reading& reading) { return reading.shape == Reading::Shape::Dot; });
    };
    QCOMPARE(dots(150), 150);
    QCOMPARE(dots(151), 1);
}

void FigureReadingTest::forgetsWhatWasReadWithAnotherFigure() {
    const auto view = viewOf(test::sampleWaterfall());
    moveTo(*view, view->readings()[10].anchor);
    QVERIFY(!view->readText().isEmpty());
    view->setFigure(test::sampleConfusion());
    QVERIFY(view->readText().isEmpty());
    QVERIFY(!view->grab().isNull());
    moveTo(*view, view->readings()[0].anchor);
    view->resize(300, view->heightForWidth(300));
    QApplication::processEvents();
    QVERIFY(view->readText().isEmpty());
}

void FigureReadingTest::copiesThePictureAndTheData() {
    const auto view = viewOf(test::sampleWeights());
    QTest::keySequence(view.get(), QKeySequence(QKeySequence::Copy));
    const QImage picture = QGuiApplication::clipboard()->image();
    QVERIFY(picture.width() > 1000);
    QCOMPARE(picture.pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(countOf(picture, charts::printStyle().positive) > 100);
    view->copyData();
    const QString csv = QGuiApplication::clipboard()->text();
    QVERIFY(csv.startsWith(QStringLiteral("name,Coefficient per standard deviation,low,high\n")));
    QVERIFY(csv.contains(QStringLiteral("original_glcm_MCC,-0.937,,\n")));
}

void FigureReadingTest::hidesACurveByItsEntryInTheLegend() {
    const auto view = viewOf(twoRocs());
    const auto entry = [&] {
        const auto& readings = view->readings();
        const auto found = std::find_if(readings.begin(), readings.end(), [](const Reading& reading) {
            return reading.series == QLatin1String("Volume");
        });
        return found->area.center();
    };
    QVERIFY(readAt(*view, entry()).contains(QStringLiteral("A click hides it")));
    const auto& plot = view->readings().front().area;
    const QPointF inPlot(plot.center());
    QVERIFY(readAt(*view, inPlot).contains(QStringLiteral("Volume")));
    const QImage both = view->grab().toImage();
    QSignalSpy changed(view.get(), &charts::FigureView::hiddenSeriesChanged);
    QTest::mouseClick(view.get(), Qt::LeftButton, Qt::NoModifier, entry().toPoint());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(view->hiddenSeries(), QStringList{QStringLiteral("Volume")});
    QVERIFY(!readAt(*view, inPlot).contains(QStringLiteral("Volume")));
    // The one that is left is told by its axis.
    QVERIFY(readAt(*view, inPlot).contains(QStringLiteral("Sensitivity")));
    QVERIFY(readAt(*view, entry()).contains(QStringLiteral("A click shows it")));
    moveTo(*view, {-10, -10});
    const QColor colour = charts::screenStyle().series[1];
    QVERIFY(countOf(view->grab().toImage(), colour) < countOf(both, colour) / 4);
    // The same model is hidden in the next part's figure too, whatever its AUC there.
    auto next = twoRocs();
    next.series[1].name = "Volume, AUC 0.71 (0.55-0.83)";
    view->setFigure(next);
    QVERIFY(!readAt(*view, inPlot).contains(QStringLiteral("Volume")));
    QTest::mouseClick(view.get(), Qt::LeftButton, Qt::NoModifier, entry().toPoint());
    QVERIFY(view->hiddenSeries().isEmpty());
    QVERIFY(readAt(*view, inPlot).contains(QStringLiteral("Volume")));
}

void FigureReadingTest::growsIntoTheRoomThereIs() {
    const auto view = viewOf(twoRocs(), 700);
    const int needed = view->heightForWidth(700);
    view->setRoom(needed + 100);
    QCOMPARE(view->heightForWidth(700), needed + 100);
    // A square plot ends where it is as wide as the figure.
    view->setRoom(5000);
    QVERIFY(view->heightForWidth(700) > needed + 200);
    QVERIFY(view->heightForWidth(700) < 900);
}

void FigureReadingTest::shrinksAsLongAsItIsRead() {
    const auto view = viewOf(twoRocs(), 700);
    const int needed = view->heightForWidth(700);
    view->setRoom(needed - 100);
    QCOMPARE(view->heightForWidth(700), needed - 100);
    view->setRoom(1);
    const int least = view->heightForWidth(700);
    QVERIFY(least > 160 && least < needed - 100);
    view->resize(700, least);
    QCOMPARE(readAt(*view, view->readings()[1].anchor),
             QStringLiteral("Specificity 0.82\nRadiomics 0.74\nVolume 0.18"));
    // Names need the room that they need.
    const auto bars = viewOf(test::sampleWeights());
    const int all = bars->heightForWidth(640);
    bars->setRoom(1);
    QCOMPARE(bars->heightForWidth(640), all);
}

void FigureReadingTest::offersToSaveWhereSomebodyListens() {
    const auto view = viewOf(test::sampleWeights());
    const auto menuOf = [&] {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(50, 50), view->mapToGlobal(QPoint(50, 50)));
        QApplication::sendEvent(view.get(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        return menu;
    };
    auto* menu = menuOf();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions()[1]->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("name,")));
    menu->close();
    QSignalSpy requested(view.get(), &charts::FigureView::saveRequested);
    menu = menuOf();
    QVERIFY(menu != nullptr);
    menu->actions().back()->trigger();
    QCOMPARE(requested.size(), 1);
    menu->close();
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    FigureReadingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "FigureReadingTest.moc"

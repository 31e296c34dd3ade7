#include "ui/charts/NomogramView.h"

#include "tests/core/report/SampleFigures.h"
#include "ui/charts/ChartStyle.h"
#include "ui/charts/NomogramLayout.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace rimlight;

namespace {

std::unique_ptr<charts::NomogramView> shown(const report::NomogramFigure& figure, int width = 640) {
    auto view = std::make_unique<charts::NomogramView>();
    view->resize(width, 200);
    view->setFigure(figure);
    view->resize(width, view->heightForWidth(width));
    view->show();
    QApplication::processEvents();
    return view;
}

void drag(charts::NomogramView& view, const QPointF& from, const QPointF& to) {
    QTest::mousePress(&view, Qt::LeftButton, {}, from.toPoint());
    QMouseEvent move(QEvent::MouseMove, to, view.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &move);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, to.toPoint());
}

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

} // namespace

class NomogramViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAMarkExactly();
    void readsMonotonelyBetweenMarks();
    void findsThePlaceOfAValue();
    void beginsInTheMiddleOfEachScale();
    void addsThePointsUp();
    void saysWhenTheTotalLiesBeyondAnOutcome();
    void movesAMarkerWithTheMouse();
    void snapsToCategories();
    void movesAMarkerWithTheKeyboard();
    void stopsAtTheEndsOfAScale();
    void takesValuesByName();
    void tellsItsReadings();
    void copesWithScalesThatCannotMove();
    void staysInsideAtAnyWidth();
    void spreadsOverTheRoomThereIs();
};

void NomogramViewTest::readsAMarkExactly() {
    const auto figure = test::sampleNomogram();
    for (const auto* scales : {&figure.variables, &figure.outcomes})
        for (const auto& scale : *scales)
            for (const auto& mark : scale.marks) {
                QCOMPARE(charts::valueAt(scale, mark.position), mark.value);
                QCOMPARE(charts::positionOf(scale, mark.value), mark.position);
            }
    // Total points at a mark of an outcome: 52 = 25 (Radscore -1) + 27 (15 years) + 0.
    const auto view = shown(figure);
    view->setValues({{"Radscore", -1.0}, {"Age (years)", 15.0}, {"Metastasis", 0.0}});
    QVERIFY(isNear(view->totalPoints(), 52.0));
    QVERIFY(isNear(*view->outcome(1), 0.7));
    QCOMPARE(view->outcomeText(1), QStringLiteral("0.70"));
}

void NomogramViewTest::readsMonotonelyBetweenMarks() {
    const auto figure = test::sampleNomogram();
    for (const auto* scales : {&figure.variables, &figure.outcomes})
        for (const auto& scale : *scales) {
            const double direction = scale.marks.back().value > scale.marks.front().value ? 1.0 : -1.0;
            double before = charts::valueAt(scale, scale.marks.front().position);
            for (int i = 1; i <= 500; ++i) {
                const double position = scale.marks.front().position +
                                        i * (scale.marks.back().position - scale.marks.front().position) / 500.0;
                const double value = charts::valueAt(scale, position);
                QVERIFY((value - before) * direction > 0.0);
                QVERIFY(isNear(charts::positionOf(scale, value), position));
                before = value;
            }
        }
    // Straight between the marks, as it is drawn: 0.9 at 60 points, 0.7 at 105.
    QVERIFY(isNear(charts::valueAt(figure.outcomes[0], 82.5), 0.8));
}

void NomogramViewTest::findsThePlaceOfAValue() {
    const auto figure = test::sampleNomogram();
    QCOMPARE(charts::positionOf(figure.variables[0], 99.0), 100.0);
    QCOMPARE(charts::positionOf(figure.variables[0], -99.0), 0.0);
    QCOMPARE(charts::positionOf(figure.variables[0], 0.5), 62.5);
    QVERIFY(charts::isCategorical(figure.variables[2]));
    QVERIFY(!charts::isCategorical(figure.variables[0]));
}

void NomogramViewTest::beginsInTheMiddleOfEachScale() {
    const auto view = shown(test::sampleNomogram());
    QCOMPARE(view->points(0), 50.0);
    QCOMPARE(view->points(1), 13.5);
    QVERIFY(view->points(2) == 0.0 || view->points(2) == 41.0); // a category, not between two
    QCOMPARE(view->values().at("Radscore"), 0.0);
}

void NomogramViewTest::addsThePointsUp() {
    const auto view = shown(test::sampleNomogram());
    view->setValues({{"Radscore", 1.0}, {"Age", 10.0}, {"Metastasis", 1.0}});
    QCOMPARE(view->points(0), 75.0);
    QCOMPARE(view->points(1), 18.0);
    QCOMPARE(view->points(2), 41.0);
    QVERIFY(isNear(view->totalPoints(), 134.0));
    // 0.7 at 105 points, 0.4 at 140.
    QVERIFY(isNear(*view->outcome(0), 0.7 - 0.3 * 29.0 / 35.0));
}

void NomogramViewTest::saysWhenTheTotalLiesBeyondAnOutcome() {
    const auto view = shown(test::sampleNomogram());
    view->setValues({{"Radscore", 2.0}, {"Age", 15.0}, {"Metastasis", 1.0}});
    QVERIFY(!view->outcome(0));
    QCOMPARE(view->outcomeText(0), QStringLiteral("< 0.4"));
    view->setValues({{"Radscore", -2.0}, {"Age", 0.0}, {"Metastasis", 0.0}});
    QCOMPARE(view->totalPoints(), 0.0);
    QVERIFY(!view->outcome(1));
    QCOMPARE(view->outcomeText(1), QStringLiteral("> 0.9"));
}

void NomogramViewTest::movesAMarkerWithTheMouse() {
    const auto view = shown(test::sampleNomogram());
    QSignalSpy changed(view.get(), &charts::NomogramView::valuesChanged);
    const auto before = view->grab().toImage();
    const QPointF from = view->markerPlace(0);
    drag(*view, from, from + QPointF(40, 0));
    QVERIFY(changed.size() >= 1);
    QVERIFY(view->points(0) > 50.0);
    QVERIFY(std::abs(view->markerPlace(0).x() - from.x() - 40.0) < 1.0);
    QCOMPARE(view->points(1), 13.5);
    QVERIFY(view->grab().toImage() != before);
    // Beside the scales nothing moves.
    const int count = changed.size();
    drag(*view, QPointF(3, from.y()), QPointF(60, from.y()));
    QCOMPARE(changed.size(), count);
}

void NomogramViewTest::snapsToCategories() {
    const auto view = shown(test::sampleNomogram());
    view->setValues({{"Metastasis", 1.0}});
    const QPointF yes = view->markerPlace(2);
    view->setValues({{"Metastasis", 0.0}});
    const QPointF no = view->markerPlace(2);
    drag(*view, no, no + (yes - no) * 0.4);
    QCOMPARE(view->points(2), 0.0);
    drag(*view, no, no + (yes - no) * 0.6);
    QCOMPARE(view->points(2), 41.0);
}

void NomogramViewTest::movesAMarkerWithTheKeyboard() {
    const auto view = shown(test::sampleNomogram());
    QTest::keyClick(view.get(), Qt::Key_Right);
    QVERIFY(isNear(view->points(0), 51.0));
    QTest::keyClick(view.get(), Qt::Key_PageDown);
    QVERIFY(isNear(view->points(0), 41.0));
    QTest::keyClick(view.get(), Qt::Key_Down);
    QTest::keyClick(view.get(), Qt::Key_Left);
    QVERIFY(isNear(view->points(1), 13.5 - 0.27));
    QTest::keyClick(view.get(), Qt::Key_Down);
    QTest::keyClick(view.get(), Qt::Key_Down); // stays on the last
    view->setValues({{"Metastasis", 0.0}});
    QTest::keyClick(view.get(), Qt::Key_Right);
    QCOMPARE(view->points(2), 41.0);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QTest::keyClick(view.get(), Qt::Key_Home);
    QCOMPARE(view->points(1), 0.0);
}

void NomogramViewTest::stopsAtTheEndsOfAScale() {
    const auto view = shown(test::sampleNomogram());
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(view->points(0), 100.0);
    QSignalSpy changed(view.get(), &charts::NomogramView::valuesChanged);
    QTest::keyClick(view.get(), Qt::Key_Right);
    QCOMPARE(view->points(0), 100.0);
    QCOMPARE(changed.size(), 0);
    drag(*view, view->markerPlace(0), QPointF(-50, view->markerPlace(0).y()));
    QCOMPARE(view->points(0), 0.0);
}

void NomogramViewTest::takesValuesByName() {
    const auto view = shown(test::sampleNomogram());
    QSignalSpy changed(view.get(), &charts::NomogramView::valuesChanged);
    view->setValues({{"Age", 5.0}, {"no such variable", 3.0}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(view->points(1), 9.0);
    QCOMPARE(view->points(0), 50.0);
    view->setValues({{"Age (years)", 5.0}});
    QCOMPARE(changed.size(), 1);
}

void NomogramViewTest::tellsItsReadings() {
    const auto view = shown(test::sampleNomogram());
    view->setValues({{"Radscore", -1.0}, {"Age", 15.0}, {"Metastasis", 0.0}});
    QCOMPARE(view->accessibleName(), QStringLiteral("Progression-free survival"));
    QCOMPARE(view->accessibleDescription(),
             QStringLiteral("Radscore -1.0, 25.0 points; Age (years) 15.0, 27.0 points; Metastasis no, 0.0 points; "
                            "Total 52.0 points; 6-month survival 0.910; 12-month survival 0.70"));
}

void NomogramViewTest::copesWithScalesThatCannotMove() {
    report::NomogramFigure figure;
    figure.variables = {{"nothing", {}}, {"one", {{5.0, 1.0, "1"}}}};
    figure.outcomes = {{"nothing", {}}};
    const auto view = shown(figure);
    QCOMPARE(view->totalPoints(), 5.0);
    QVERIFY(!view->outcome(0));
    for (const auto key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Home, Qt::Key_PageUp})
        QTest::keyClick(view.get(), key);
    QCOMPARE(view->totalPoints(), 5.0);
    QVERIFY(!view->grab().isNull());
    QVERIFY(!shown({})->grab().isNull());
}

void NomogramViewTest::staysInsideAtAnyWidth() {
    for (const int width : {240, 420, 760}) {
        const auto view = shown(test::sampleNomogram(), width);
        for (std::size_t v = 0; v < 3; ++v)
            QVERIFY(view->rect().contains(view->markerPlace(v).toPoint()));
        const auto picture = view->grab().toImage();
        const QColor accent = charts::screenStyle().accent;
        int marked = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                marked += picture.pixelColor(x, y) == accent ? 1 : 0;
        QVERIFY(marked > 60);
    }
}

void NomogramViewTest::spreadsOverTheRoomThereIs() {
    const auto view = shown(test::sampleNomogram());
    const auto between = [&] { return view->markerPlace(1).y() - view->markerPlace(0).y(); };
    // A scale has labels below and above, each a line of text high.
    QVERIFY(between() >= 2.0 * 14.0 + 8.0);
    const double before = between();
    view->setRoom(view->height() + 100);
    QCOMPARE(view->height(), view->heightForWidth(640));
    const double rulers = static_cast<double>(view->figure().variables.size() + view->figure().outcomes.size() + 2);
    QVERIFY(std::abs(between() - before - 100.0 / rulers) < 1.0);
    view->setRoom(5000);
    QVERIFY(view->height() < 700);
    view->setRoom(0);
    QVERIFY(isNear(between(), before));
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    NomogramViewTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "NomogramViewTest.moc"

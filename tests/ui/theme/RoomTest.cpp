#include "ui/theme/ColumnScroll.h"
#include "ui/theme/FlowLayout.h"
#include "ui/theme/TextWidth.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ToolRow.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace rimlight;
using namespace rimlight::theme;

namespace {

QWidget* box(int width, int height = 20) {
    auto* made = new QWidget;
    made->setFixedSize(width, height);
    return made;
}

/// Boxes 50, 60 and 70 wide, 10 apart.
FlowLayout* threeBoxes(QWidget& holder) {
    auto* flow = new FlowLayout(&holder);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(10);
    for (int width : {50, 60, 70})
        flow->addWidget(box(width));
    return flow;
}

QToolButton* tool(const QString& word) {
    auto* made = new QToolButton;
    made->setText(word);
    made->setIcon(QPixmap(16, 16));
    return made;
}

} // namespace

/// What the widgets do that make the most of a narrow window.
class RoomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void whatDoesNotFitBesideComesBelow();
    void whatIsHiddenTakesNoRoom();
    void toolsShowTheirWordsWhereAllFit();
    void largerTextTakesTheWordsAway();
    void aColumnScrollsInHeightAlone();
    void rowsGrowWithTheText();
    void aRadiusIsNeverMoreThanHalf();
};

void RoomTest::cleanup() {
    theme::applyTheme(*qApp, Scheme::Dark);
}

void RoomTest::whatDoesNotFitBesideComesBelow() {
    QWidget holder;
    auto* flow = threeBoxes(holder);
    QCOMPARE(flow->sizeHint(), QSize(200, 20));
    QCOMPARE(flow->minimumSize(), QSize(70, 20));
    QCOMPARE(flow->heightForWidth(200), 20);
    QCOMPARE(flow->heightForWidth(199), 50);
    QCOMPARE(flow->heightForWidth(100), 80);
    flow->setGeometry({0, 0, 120, 50});
    QCOMPARE(flow->itemAt(1)->geometry().topLeft(), QPoint(60, 0));
    QCOMPARE(flow->itemAt(2)->geometry().topLeft(), QPoint(0, 30));
    QVERIFY(flow->itemAt(3) == nullptr);
}

void RoomTest::whatIsHiddenTakesNoRoom() {
    QWidget holder;
    auto* flow = threeBoxes(holder);
    flow->itemAt(1)->widget()->hide();
    QCOMPARE(flow->sizeHint(), QSize(130, 20));
    QCOMPARE(flow->heightForWidth(130), 20);
}

void RoomTest::toolsShowTheirWordsWhereAllFit() {
    QWidget holder; // a window would be as wide as the words
    ToolRow row(&holder);
    auto* brush = tool("Brush");
    auto* threshold = tool("Threshold");
    row.addTool(brush);
    row.addTool(threshold);
    holder.show();
    QVERIFY(row.minimumSizeHint().width() < row.sizeHint().width());
    for (const bool fits : {true, false, true}) {
        row.resize(row.sizeHint().width() - (fits ? 0 : 1), row.height());
        for (const auto* button : {brush, threshold})
            QCOMPARE(button->toolButtonStyle(), fits ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
    QCOMPARE(brush->text(), QString("Brush")); // for a screen reader
}

void RoomTest::largerTextTakesTheWordsAway() {
    QWidget holder;
    ToolRow row(&holder);
    auto* brush = tool("Brush");
    row.addTool(brush);
    holder.show();
    row.resize(row.sizeHint());
    QCOMPARE(brush->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    const int plain = row.minimumSizeHint().width();
    theme::applyTheme(*qApp, Scheme::Dark, 2.0);
    QVERIFY(row.minimumSizeHint().width() > 1.5 * plain);
    QCOMPARE(brush->toolButtonStyle(), Qt::ToolButtonIconOnly);
}

void RoomTest::aColumnScrollsInHeightAlone() {
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(box(150, 400));
    ColumnScroll scroll(column);
    QCOMPARE(scroll.minimumSizeHint(), QSize(150 + scroll.verticalScrollBar()->sizeHint().width(), 96));
    scroll.resize(scroll.minimumSizeHint());
    scroll.show();
    QTRY_VERIFY(scroll.verticalScrollBar()->maximum() > 300);
    QCOMPARE(scroll.horizontalScrollBar()->maximum(), 0);
    // What comes into it later widens it.
    lines->addWidget(box(250));
    QTRY_VERIFY(scroll.minimumSizeHint().width() > 250);
}

void RoomTest::rowsGrowWithTheText() {
    QListWidget list;
    list.addItem("Protocol");
    setTextRowHeight(&list, 44);
    QTableWidget table(2, 1);
    setTextSectionSize(table.verticalHeader(), 24);
    QCOMPARE(list.item(0)->sizeHint().height(), 44);
    QCOMPARE(table.rowHeight(1), 24);
    list.show(); // a style sheet looks at what is seen
    table.show();
    theme::applyTheme(*qApp, Scheme::Dark, 1.5);
    QCOMPARE(list.item(0)->sizeHint().height(), 66);
    QCOMPARE(table.rowHeight(1), 36);
}

void RoomTest::aRadiusIsNeverMoreThanHalf() {
    for (const auto& [percent, side, radius] : {std::tuple{100, 12, 6}, {125, 15, 7}, {150, 18, 9}, {175, 21, 10}}) {
        const QString sheet = theme::styleSheet(Scheme::Dark, percent / 100.0);
        const auto handle = sheet.mid(sheet.indexOf("QSlider::handle {")).section('}', 0, 0);
        QVERIFY2(handle.contains(QStringLiteral("width: %1px").arg(side)), qPrintable(handle));
        QVERIFY2(handle.contains(QStringLiteral("border-radius: %1px").arg(radius)), qPrintable(handle));
    }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, Scheme::Dark);
    RoomTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "RoomTest.moc"

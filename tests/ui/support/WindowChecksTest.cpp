#include "tests/ui/support/WindowChecks.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>

using namespace rimlight;

/// The checks themselves: each finds what it is for.
class WindowChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsATextThatIsWiderThanItsLabel();
    void findsAWrappedTextThatIsTallerThanItsLabel();
    void findsAButtonThatSticksOutOfItsPage();
    void leavesWhatIsScrolledAlone();
    void findsAControlThatTabDoesNotReach();
    void findsATableThatKeepsTab();
    void findsAControlWhoseFocusCantBeSeen();
};

namespace {

/// Fills its ground, with the focus or without.
class Plain : public QWidget {
public:
    explicit Plain(QWidget* parent) : QWidget(parent) { setFocusPolicy(Qt::StrongFocus); }
};

void showPage(QWidget& page) {
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.activateWindow();
}

} // namespace

void WindowChecksTest::findsATextThatIsWiderThanItsLabel() {
    QWidget page;
    QLabel label("Grey level co-occurrence matrix", &page);
    label.setGeometry(0, 0, 40, 30);
    showPage(page);
    QCOMPARE(test::clippedTexts(page).size(), 1);
    label.resize(label.sizeHint());
    QVERIFY(test::clippedTexts(page).isEmpty());
}

void WindowChecksTest::findsAWrappedTextThatIsTallerThanItsLabel() {
    QWidget page;
    QLabel label("Energy, entropy and contrast of the grey level co-occurrence matrix of the whole region", &page);
    label.setWordWrap(true);
    label.setGeometry(0, 0, 150, 16);
    showPage(page);
    QCOMPARE(test::clippedTexts(page).size(), 1);
    label.resize(150, label.heightForWidth(150));
    QVERIFY(test::clippedTexts(page).isEmpty());
}

void WindowChecksTest::findsAButtonThatSticksOutOfItsPage() {
    QWidget page;
    QPushButton button("Measure", &page);
    button.adjustSize();
    button.move(280, 0);
    showPage(page);
    QCOMPARE(test::clippedTexts(page).size(), 1);
    button.move(0, 0);
    QVERIFY(test::clippedTexts(page).isEmpty());
}

void WindowChecksTest::leavesWhatIsScrolledAlone() {
    QScrollArea page;
    auto* inside = new QWidget;
    inside->resize(300, 2000);
    auto* button = new QPushButton("Measure", inside);
    button->move(0, 1900);
    page.setWidget(inside);
    showPage(page);
    QVERIFY(test::clippedTexts(page).isEmpty());
}

void WindowChecksTest::findsAControlThatTabDoesNotReach() {
    QWidget page;
    QHBoxLayout layout(&page);
    QPushButton first("First"), second("Second"), third("Third");
    for (auto* button : {&first, &second, &third})
        layout.addWidget(button);
    showPage(page);
    const auto walk = test::walkByTab(page);
    QCOMPARE(walk.reached, 3);
    QVERIFY(walk.unreached.isEmpty());
    QVERIFY(walk.withoutFocus.isEmpty());
    for (auto* button : {&first, &second, &third})
        button->setParent(nullptr);
}

void WindowChecksTest::findsATableThatKeepsTab() {
    QWidget page;
    QHBoxLayout layout(&page);
    QTableWidget table(2, 2);
    QPushButton after("After");
    layout.addWidget(&table);
    layout.addWidget(&after);
    showPage(page);
    for (int i = 0; i < 4; ++i)
        table.setItem(i / 2, i % 2, new QTableWidgetItem("cell"));
    QCOMPARE(test::walkByTab(page).unreached.size(), 1);
    table.setTabKeyNavigation(false);
    QVERIFY(test::walkByTab(page).unreached.isEmpty());
    table.setParent(nullptr);
    after.setParent(nullptr);
}

void WindowChecksTest::findsAControlWhoseFocusCantBeSeen() {
    QWidget page;
    QHBoxLayout layout(&page);
    auto* plain = new Plain(&page);
    layout.addWidget(plain);
    layout.addWidget(new QLineEdit);
    showPage(page);
    QCOMPARE(test::walkByTab(page).withoutFocus.size(), 1);
}

QTEST_MAIN(WindowChecksTest)

#include "WindowChecksTest.moc"

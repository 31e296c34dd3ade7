#include "tests/ui/support/Pictures.h"
#include "ui/theme/Banner.h"
#include "ui/theme/ElidedComboBox.h"
#include "ui/theme/ElidedLabel.h"
#include "ui/theme/EmptyState.h"
#include "ui/theme/IconLabel.h"
#include "ui/theme/KeyValueList.h"
#include "ui/theme/SectionHeader.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <memory>

using namespace rimlight;
using namespace rimlight::theme;

namespace {

const QString kPath = QStringLiteral("/data/neuroblastoma/case-0041/corticomedullary/series-4.nii.gz");

template <class Widget>
Widget& part(QWidget& whole, const char* name) {
    auto* widget = whole.findChild<Widget*>(QString::fromLatin1(name));
    Q_ASSERT(widget != nullptr);
    return *widget;
}

bool hasPixelOf(QWidget& widget, const QColor& colour) {
    const QImage picture = widget.grab().toImage();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y) == colour)
                return true;
    return false;
}

/// A page with one of each, as large as a panel of the study.
std::unique_ptr<QWidget> samplePage() {
    auto page = std::make_unique<QWidget>();
    page->setObjectName("page");
    page->resize(1100, 620);
    auto* grid = new QGridLayout(page.get());
    int row = 0;
    const char* sentences[] = {"Two phases were found; the protocol asks for one. The later one is used.",
                               "Slice spacing varies (4.2 to 7.4 mm) in 3 of 41 cases. Features of texture are not "
                               "comparable across them; resample to a "
                               "common spacing or leave these cases out, and say so in the report that you write.",
                               "Case 0017: the outline is on another grid than the image."};
    for (const auto kind : {Banner::Kind::Info, Banner::Kind::Warning, Banner::Kind::Error}) {
        auto* banner = new Banner(kind, QString::fromLatin1(sentences[row]));
        if (kind == Banner::Kind::Error)
            banner->setAction("Resample");
        if (kind == Banner::Kind::Info)
            banner->setDismissible(false);
        grid->addWidget(banner, row++, 0, 1, 3);
    }
    auto* header = new SectionHeader("Cases");
    header->setCount("38 of 41");
    for (const char* name : {"filter", "add", "more"})
        header->addButton(new QAction(theme::icon(name), name, header));
    grid->addWidget(header, row, 0);
    auto* path = new ElidedLabel(kPath, Qt::ElideMiddle);
    path->setProperty(kRoleProperty, "secondary");
    grid->addWidget(path, row, 1);
    auto* facts = new KeyValueList;
    facts->setRows({{"Case", "0041", {}},
                    {"Volume", "34.2 ml", {}},
                    {"Radscore", "0.15 (-0.20 to 0.51)", {}},
                    {"Follow-up", {}, "The table has no date for this case."},
                    {"Manufacturer", "SIEMENS SOMATOM Definition Flash, kernel B30f, 120 kV, 5 mm", {}}});
    grid->addWidget(facts, row++, 2);
    auto* empty = new EmptyState;
    empty->setMessage("study", "No study yet", "Make one from a protocol, or open the folder of one that was begun.");
    empty->setPrimary("New study…");
    empty->setSecondary("Open…");
    auto* loading = new EmptyState;
    loading->setLoading("Measuring 12 of 41 cases", 0.3);
    auto* failed = new EmptyState;
    failed->setError("study.yaml can't be read",
                     "Line 12 names no column of clinical.csv. Correct it, then open the study again.");
    failed->setPrimary("Open again");
    int place = 0;
    for (auto* state : {empty, loading, failed}) {
        auto* panel = new QFrame;
        panel->setProperty(kRoleProperty, "panel");
        auto* inside = new QVBoxLayout(panel);
        inside->addWidget(state);
        grid->addWidget(panel, row, place++);
    }
    grid->setRowStretch(row, 1);
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    page->setStyleSheet(QStringLiteral("#page { background: %1; }").arg(theme::tokens().window.name()));
    return page;
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void anEmptyStateSaysWhatToDoAndAsksForIt();
    void aButtonWithoutWordsIsNotThere();
    void loadingShowsABarOnlyWhereTheFractionIsKnown();
    void contentsAfterLoadingBringTheButtonsBack();
    void anErrorIsMarkedByItsIcon();
    void aBannerAsksForItsActionAndIsDismissed();
    void aBannerGrowsWithItsText();
    void aBannerChangesItsKind();
    void aHeaderShowsItsCountAndStartsItsActions();
    void aLongLineIsElidedWithTheWholeUnderTheMouse();
    void aLongChoiceIsElidedWithTheWholeUnderTheMouse();
    void aShortLineIsLeftAlone();
    void theWholeLineIsCopied();
    void aMissingValueIsADashWithItsReason();
    void rowsThatStayKeepTheirSelection();
    void valuesAreNoMarkup();
    void iconsFollowTheTheme();
    void saveThePage();
};

void WidgetsTest::cleanup() {
    theme::applyTheme(*qApp, Scheme::Dark);
    QToolTip::hideText();
}

void WidgetsTest::anEmptyStateSaysWhatToDoAndAsksForIt() {
    EmptyState state;
    state.setMessage("study", "No study yet", "Make one from a protocol.");
    state.setPrimary("New study…");
    state.setSecondary("Open…");
    state.resize(600, 400);
    state.show();
    QCOMPARE(part<QLabel>(state, "emptyTitle").text(), QString("No study yet"));
    QCOMPARE(part<QLabel>(state, "emptySentence").text(), QString("Make one from a protocol."));
    QSignalSpy first(&state, &EmptyState::primaryRequested);
    QSignalSpy second(&state, &EmptyState::secondaryRequested);
    QTest::mouseClick(&part<QPushButton>(state, "emptyPrimary"), Qt::LeftButton);
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 0);
    QTest::mouseClick(&part<QPushButton>(state, "emptySecondary"), Qt::LeftButton);
    QCOMPARE(second.size(), 1);
    // In the middle, from left to right.
    const auto& title = part<QLabel>(state, "emptyTitle");
    const int middle = title.mapTo(&state, title.rect().center()).x();
    QVERIFY(std::abs(middle - state.width() / 2) <= 1);
}

void WidgetsTest::aButtonWithoutWordsIsNotThere() {
    EmptyState state;
    state.setMessage("study", "No study yet", "Make one.");
    state.show();
    QVERIFY(!part<QPushButton>(state, "emptyPrimary").isVisible());
    QVERIFY(!part<QPushButton>(state, "emptySecondary").isVisible());
    state.setPrimary("New study…");
    QVERIFY(part<QPushButton>(state, "emptyPrimary").isVisible());
    state.setPrimary({});
    QVERIFY(!part<QPushButton>(state, "emptyPrimary").isVisible());
}

void WidgetsTest::loadingShowsABarOnlyWhereTheFractionIsKnown() {
    EmptyState state;
    state.setPrimary("Open…");
    state.show();
    const auto& bar = part<QProgressBar>(state, "emptyProgress");
    state.setLoading("Reading the study");
    QVERIFY(!bar.isVisible());
    QVERIFY(!part<QPushButton>(state, "emptyPrimary").isVisible());
    state.setLoading("Reading the study", 0.25);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.value(), bar.maximum() / 4);
    state.setLoading("Reading the study", 7.0);
    QCOMPARE(bar.value(), bar.maximum());
}

void WidgetsTest::contentsAfterLoadingBringTheButtonsBack() {
    EmptyState state;
    state.setPrimary("Open…");
    state.setLoading("Reading the study", 0.5);
    state.show();
    state.setMessage("study", "No cases", "Add some.");
    QVERIFY(part<QPushButton>(state, "emptyPrimary").isVisible());
    QVERIFY(!part<QProgressBar>(state, "emptyProgress").isVisible());
    QVERIFY(part<QLabel>(state, "emptySentence").isVisible());
}

void WidgetsTest::anErrorIsMarkedByItsIcon() {
    EmptyState state;
    state.setError("study.yaml can't be read", "Correct line 12.");
    state.resize(500, 300);
    state.show();
    QVERIFY(hasPixelOf(*state.findChild<IconLabel*>(), theme::tokens().error));
    state.setMessage("study", "No study yet", "Make one.");
    QVERIFY(!hasPixelOf(*state.findChild<IconLabel*>(), theme::tokens().error));
}

void WidgetsTest::aBannerAsksForItsActionAndIsDismissed() {
    Banner banner(Banner::Kind::Warning, "Slice spacing varies.");
    banner.show();
    QVERIFY(!part<QPushButton>(banner, "bannerAction").isVisible());
    banner.setAction("Resample");
    QSignalSpy asked(&banner, &Banner::actionRequested);
    QTest::mouseClick(&part<QPushButton>(banner, "bannerAction"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QVERIFY(banner.isVisible());
    QSignalSpy dismissed(&banner, &Banner::dismissed);
    QTest::mouseClick(&part<QToolButton>(banner, "bannerDismiss"), Qt::LeftButton);
    QCOMPARE(dismissed.size(), 1);
    QVERIFY(!banner.isVisible());
    banner.setDismissible(false);
    banner.show();
    QVERIFY(!part<QToolButton>(banner, "bannerDismiss").isVisible());
}

void WidgetsTest::aBannerGrowsWithItsText() {
    Banner banner(Banner::Kind::Info, "Short.");
    const int narrow = 300;
    const int oneLine = banner.heightForWidth(narrow);
    QCOMPARE(oneLine, theme::kControlHeight + 2 * theme::kSpace2);
    banner.setText(QString("A long sentence that says what is the matter. ").repeated(6));
    QVERIFY(banner.heightForWidth(narrow) > 2 * oneLine);
}

void WidgetsTest::aBannerChangesItsKind() {
    Banner banner(Banner::Kind::Info, "Ready.");
    banner.resize(400, 44);
    banner.show();
    const auto edge = [&banner] { return banner.grab().toImage().pixelColor(1, 20); };
    QCOMPARE(edge(), theme::tokens().accent);
    banner.setKind(Banner::Kind::Error);
    QCOMPARE(edge(), theme::tokens().error);
    QVERIFY(hasPixelOf(*banner.findChild<IconLabel*>(), theme::tokens().error));
    banner.setKind(Banner::Kind::Warning);
    theme::applyTheme(*qApp, Scheme::Light);
    QCOMPARE(edge(), theme::tokensOf(Scheme::Light).warning);
}

void WidgetsTest::aHeaderShowsItsCountAndStartsItsActions() {
    SectionHeader header("Cases");
    header.resize(300, 28);
    header.show();
    QVERIFY(!part<QLabel>(header, "sectionCount").isVisible());
    header.setCount("38 of 41");
    QVERIFY(part<QLabel>(header, "sectionCount").isVisible());
    QAction add(theme::icon("add"), "&Add cases");
    QSignalSpy triggered(&add, &QAction::triggered);
    auto* button = header.addButton(&add);
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(button->accessibleName(), QString("Add cases"));
    QCOMPARE(button->geometry().right(), header.rect().right());
    QCOMPARE(button->size(), QSize(theme::kControlHeight, theme::kControlHeight));
    add.setEnabled(false);
    QVERIFY(!button->isEnabled());
}

void WidgetsTest::aLongLineIsElidedWithTheWholeUnderTheMouse() {
    ElidedLabel label(kPath, Qt::ElideMiddle);
    label.resize(200, 20);
    label.show();
    QVERIFY(label.isElided());
    QVERIFY(label.shownText().startsWith("/data"));
    QVERIFY(label.shownText().endsWith(".nii.gz"));
    QVERIFY(label.fontMetrics().horizontalAdvance(label.shownText()) <= 200);
    label.setElideMode(Qt::ElideRight);
    QVERIFY(label.shownText().endsWith("…"));
    QVERIFY(label.minimumSizeHint().width() < 60);
    QHelpEvent hover(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&label, &hover);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains("corticomedullary"));
}

void WidgetsTest::aLongChoiceIsElidedWithTheWholeUnderTheMouse() {
    theme::ElidedComboBox combo;
    combo.addItems({kPath, "T2"});
    combo.resize(200, 28);
    combo.show();
    QVERIFY(combo.shownText().contains(QStringLiteral("…")));
    QVERIFY(combo.shownText().endsWith(".nii.gz"));
    QVERIFY(combo.sizeHint().width() < 300);
    QHelpEvent hover(QEvent::ToolTip, {5, 5}, combo.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&combo, &hover);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains("corticomedullary"));
    QToolTip::hideText();
    combo.setCurrentIndex(1);
    QCOMPARE(combo.shownText(), QString("T2"));
}

void WidgetsTest::aShortLineIsLeftAlone() {
    ElidedLabel label("case-0041");
    label.resize(200, 20);
    label.show();
    QVERIFY(!label.isElided());
    QHelpEvent hover(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&label, &hover);
    QVERIFY(!QToolTip::isVisible());
}

void WidgetsTest::theWholeLineIsCopied() {
    ElidedLabel label(kPath, Qt::ElideMiddle);
    label.resize(100, 20);
    label.show();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&label, &asked);
    auto* menu = label.findChild<QMenu*>();
    QVERIFY(menu != nullptr);
    menu->actions().front()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), kPath);
}

void WidgetsTest::aMissingValueIsADashWithItsReason() {
    KeyValueList list;
    list.setRows({{"Volume", "34.2 ml", {}}, {"Follow-up", {}, "The table has no date < 2020."}});
    const auto values = list.findChildren<QLabel*>("rowValue");
    QCOMPARE(values.size(), 2);
    QCOMPARE(values[0]->text(), QString("34.2 ml"));
    QVERIFY(values[0]->toolTip().isEmpty());
    QCOMPARE(values[1]->text(), QString("–"));
    QCOMPARE(values[1]->toolTip(), QString("The table has no date &lt; 2020."));
    QVERIFY(values[0]->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
}

void WidgetsTest::rowsThatStayKeepTheirSelection() {
    KeyValueList list;
    list.setRows({{"Volume", "34.2 ml", {}}, {"Case", "0041", {}}});
    auto* value = list.findChildren<QLabel*>("rowValue")[0];
    value->setSelection(0, 4);
    list.setRows({{"Volume", "34.2 ml", {}}});
    QCOMPARE(list.findChildren<QLabel*>("rowValue").size(), 1);
    QCOMPARE(value->selectedText(), QString("34.2"));
    list.setRows({{"Volume", "35.0 ml", {}}});
    QCOMPARE(value->text(), QString("35.0 ml"));
    list.setRows({});
    QVERIFY(list.findChildren<QLabel*>("rowValue").isEmpty());
}

void WidgetsTest::valuesAreNoMarkup() {
    KeyValueList list;
    list.setRows({{"Description", "<b>CT</b>", {}}});
    QCOMPARE(list.findChild<QLabel*>("rowValue")->textFormat(), Qt::PlainText);
    EmptyState state;
    state.setError("<b>x</b>", "<i>y</i>");
    QCOMPARE(part<QLabel>(state, "emptyTitle").textFormat(), Qt::PlainText);
    Banner banner(Banner::Kind::Error, "<b>x</b>");
    QCOMPARE(part<QLabel>(banner, "bannerText").textFormat(), Qt::PlainText);
}

void WidgetsTest::iconsFollowTheTheme() {
    IconLabel label("stop", 24);
    label.show();
    QVERIFY(hasPixelOf(label, theme::tokensOf(Scheme::Dark).text));
    theme::applyTheme(*qApp, Scheme::Light);
    QVERIFY(hasPixelOf(label, theme::tokensOf(Scheme::Light).text));
    label.setEnabled(false);
    QVERIFY(hasPixelOf(label, theme::tokensOf(Scheme::Light).disabledText));
}

void WidgetsTest::saveThePage() {
    for (const auto& [scheme, name] : {std::pair(Scheme::Dark, "dark"), std::pair(Scheme::Light, "light")}) {
        theme::applyTheme(*qApp, scheme);
        const auto page = samplePage();
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QVERIFY(page->grab().save(test::pictureFile(QStringLiteral("widgets-%1.png").arg(name))));
    }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    theme::applyTheme(application, Scheme::Dark);
    WidgetsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "WidgetsTest.moc"

#include "core/base/ThreadLimit.h"
#include "core/study/SampleCohort.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/WindowChecks.h"
#include "ui/case/CasePage.h"
#include "ui/guide/GuidePage.h"
#include "ui/preferences/PreferencesPage.h"
#include "ui/segment/DrawTool.h"
#include "ui/segment/EditSession.h"
#include "ui/segment/OutlineStrip.h"
#include "ui/shell/HomePage.h"
#include "ui/shell/MainWindow.h"
#include "ui/study/StudyPage.h"
#include "ui/theme/Theme.h"
#include "ui/viewer/SliceView.h"
#include "ui/viewer/ViewerModel.h"
#include "ui/viewer/ViewerPanel.h"
#include "ui/viewer/VtkView.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

using namespace rimlight;

namespace fs = std::filesystem;

/// What holds for every page of the window: the rail leads to it, the preferences reach it, nothing on it is cut off,
/// and a keyboard gets everywhere. Run at the desktop's scales of 100, 150 and 200 %.
class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theRailLeadsToEveryPage();
    void thePacsPageLeadsToTheServers();
    void preferencesHoldAtOnce();
    void withoutRecentsNoPathIsKept();
    void copiesOfOutlinesAreClearedButForTheOneInUse();
    void theGuideOpensAtWhatIsInView_data();
    void theGuideOpensAtWhatIsInView();
    void theGuideFollowsTheTabsOfTheCase();
    void everyPageClipsNothing_data();
    void everyPageClipsNothing();
    void everySizeOfTextFits_data();
    void everySizeOfTextFits();
    void everyPageIsReachedByKeyboard_data();
    void everyPageIsReachedByKeyboard();

private:
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_window->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget != nullptr);
        return *widget;
    }
    preferences::PreferencesState& preferences() { return *m_window->preferences(); }
    void openSample();
    /// Shows a page by its name below, and gives the widget that holds it.
    QWidget* show(const QString& page);
    static QStringList pages();
    static void addPages();
    /// Of the window, where pictures are kept.
    void savePicture(const QString& name);
    QString anchorByF1();

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<shell::MainWindow> m_window;
    fs::path m_case;
};

void PagesTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    m_folder = std::make_unique<test::TemporaryFolder>();
    study::SampleOptions options;
    options.cases = 1;
    study::writeSampleCohort(*m_folder / "cohort", options);
    m_case = *m_folder / "cohort" / "case-0001";
}

void PagesTest::init() {
    QSettings().clear();
    QSettings().setValue("recentCases",
                         QStringList{"/data/neuroblastoma/case-0041/corticomedullary", "/data/wilms/study.yaml"});
    m_window = std::make_unique<shell::MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get())); // shortcuts are the active window's
}

void PagesTest::cleanup() {
    m_window.reset();
    theme::applyTheme(*qApp, theme::Scheme::Dark);
}

void PagesTest::openSample() {
    QSignalSpy settled(m_window->casePage(), &casepage::CasePage::settled);
    m_window->open({m_case / "corticomedullary", m_case / "reader1.rtstruct.dcm", {}, {}, {}});
    QVERIFY(settled.wait(60000));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->casePage()->viewerPanel()->isFullyDrawn(), 20000);
}

void PagesTest::savePicture(const QString& name) {
    QVERIFY(
        m_window->grab().save(test::pictureFile(QStringLiteral("page-%1.png").arg(QString(name).replace('/', '-')))));
}

QWidget* PagesTest::show(const QString& page) {
    const auto name = page.section('/', 0, 0);
    const auto part = page.section('/', 1);
    // A button that its key presses goes down for a moment first.
    const auto press = [this](Qt::Key key, Qt::KeyboardModifier modifier, QWidget* shown) {
        QTest::keyClick(m_window.get(), key, modifier);
        const bool isShown = QTest::qWaitFor([shown] { return shown->isVisible(); });
        Q_ASSERT(isShown);
        return shown;
    };
    if (name == "home")
        return press(Qt::Key_1, Qt::AltModifier, m_window->findChild<shell::HomePage*>());
    if (name == "guide")
        return press(Qt::Key_F1, Qt::NoModifier, &find<QWidget>("guideText"));
    if (name == "pacs")
        return press(Qt::Key_4, Qt::AltModifier, &find<QWidget>("pacsPage"));
    if (name == "preferences") {
        auto* preferencesPage = m_window->findChild<preferences::PreferencesPage*>();
        preferencesPage->showSection(part);
        return press(Qt::Key_Comma, Qt::ControlModifier, preferencesPage);
    }
    if (name == "study") {
        auto* study = press(Qt::Key_3, Qt::AltModifier, m_window->studyPage());
        if (!part.isEmpty()) {
            m_window->studyPage()->newStudy();
            find<QListWidget>("wizardSteps").setCurrentRow(part.toInt());
        }
        return study;
    }
    if (!part.isEmpty()) {
        openSample();
        find<QTabWidget>("caseTabs").setCurrentIndex(part.toInt());
    }
    return press(Qt::Key_2, Qt::AltModifier, m_window->casePage());
}

QStringList PagesTest::pages() {
    return {"home",
            "case",
            "case/0",
            "case/1",
            "case/2",
            "study",
            "study/0",
            "study/1",
            "study/2",
            "study/5",
            "study/6",
            "study/7",
            "study/8",
            "pacs",
            "preferences/appearance",
            "preferences/mouse",
            "preferences/windows",
            "preferences/pacs",
            "preferences/privacy"};
}

void PagesTest::addPages() {
    for (const auto& page : pages())
        QTest::newRow(qPrintable(page)) << page;
}

/// The chapter that the guide shows after F1, which is one of it.
QString PagesTest::anchorByF1() {
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto* guidePage = m_window->guidePage();
    if (!QTest::qWaitFor([guidePage] { return guidePage->isVisible(); }))
        return "the guide is not in view";
    const auto place = guidePage->place();
    const auto headings = guide::readPage(place.page).headings;
    const bool isThere = std::any_of(headings.begin(), headings.end(),
                                     [&](const auto& heading) { return heading.anchor == place.anchor; });
    return isThere ? place.anchor : "no such chapter: " + place.anchor;
}

void PagesTest::theRailLeadsToEveryPage() {
    const auto& rail = find<QFrame>("rail");
    const auto buttons = rail.findChildren<QToolButton*>();
    QStringList words;
    for (const auto* button : buttons)
        words << button->text();
    QCOMPARE(words, (QStringList{"Home", "Case", "Study", "PACS", "Preferences", "Help"}));
    // Preferences stand apart, at the bottom.
    QVERIFY(buttons[4]->y() > rail.height() - 2 * buttons[4]->height());
    for (auto* button : buttons.mid(0, 5)) { // help has the key of the whole window
        QVERIFY2(!button->shortcut().isEmpty(), qPrintable(button->text()));
        QVERIFY(button->toolTip().contains(button->shortcut().toString(QKeySequence::NativeText)));
    }
    const std::pair<Qt::Key, Qt::KeyboardModifier> keys[] = {
        {Qt::Key_4, Qt::AltModifier}, {Qt::Key_Comma, Qt::ControlModifier}, {Qt::Key_1, Qt::AltModifier}};
    const int pages[] = {3, 4, 0};
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_window.get(), keys[i].first, keys[i].second);
        QTRY_VERIFY(buttons[pages[i]]->isChecked());
        for (int b = 0; b < buttons.size(); ++b)
            QCOMPARE(buttons[b]->isChecked(), b == pages[i]);
    }
}

void PagesTest::thePacsPageLeadsToTheServers() {
    auto* page = show("pacs");
    QVERIFY(page->isVisible());
    QTest::mouseClick(page->findChild<QPushButton*>("emptySecondary"), Qt::LeftButton);
    QVERIFY(find<QPushButton>("addServer").isVisible());
    preferences().change([](preferences::Preferences& edited) {
        edited.pacsServers = {{"Archive", "A", "pacs", 104}};
    });
    show("pacs");
    QVERIFY(page->findChild<QLabel*>("emptySentence")->text().contains("One server"));
}

void PagesTest::preferencesHoldAtOnce() {
    auto* viewer = m_window->casePage()->viewerModel();
    const unsigned allowed = threadsAllowed();
    preferences().change([](preferences::Preferences& edited) {
        edited.mouse.right = viewer::MouseAction::Zoom;
        edited.windowPresets = {{"Kidney", {300, 40}, 1}};
        edited.threads = 1;
        edited.scheme = theme::Scheme::Light;
        edited.textPercent = 125;
    });
    QVERIFY(viewer->mouseProfile().right == viewer::MouseAction::Zoom);
    QCOMPARE(viewer->windowPresets().size(), std::size_t{1});
    QCOMPARE(theme::schemeInUse(), theme::Scheme::Light);
    QCOMPARE(theme::textScale(), 1.25);
#ifndef RIMLIGHT_THREADS_WITHOUT_TBB
    QCOMPARE(threadsAllowed(), 1U);
#endif
    preferences().undo();
    QVERIFY(viewer->mouseProfile() == viewer::MouseProfile());
    QVERIFY(viewer->windowPresets() == viewer::defaultWindowPresets());
    QCOMPARE(theme::schemeInUse(), theme::Scheme::Dark);
    QCOMPARE(threadsAllowed(), allowed);
}

void PagesTest::withoutRecentsNoPathIsKept() {
    const auto isListed = [this] {
        for (const auto* button : m_window->findChildren<QPushButton*>())
            if (button->text().contains("corticomedullary"))
                return true;
        return false;
    };
    QVERIFY(isListed());
    preferences().change([](preferences::Preferences& edited) { edited.recents = preferences::Recents::NotKept; });
    QVERIFY(!isListed());
    openSample();
    QVERIFY(!isListed());
    QVERIFY(QSettings().value("recentCases").toStringList().isEmpty());
    preferences().undo();
    openSample();
    QVERIFY(isListed());
    show("preferences/privacy");
    QTest::mouseClick(&find<QPushButton>("clear-recents"), Qt::LeftButton);
    QVERIFY(!isListed());
    QCOMPARE(find<QLabel>("amount-recents").text(), QString("nothing"));
}

void PagesTest::copiesOfOutlinesAreClearedButForTheOneInUse() {
    openSample();
    const fs::path inUse = m_window->casePage()->edit()->journalFile();
    fs::create_directories(inUse.parent_path());
    const fs::path other = inUse.parent_path() / "other.outline";
    for (const auto& file : {inUse, other}) {
        QFile copy(QString::fromStdString(file.string()));
        QVERIFY(copy.open(QIODevice::Append));
        copy.write("x");
    }
    show("preferences/privacy");
    QTest::mouseClick(&find<QPushButton>("clear-outlines"), Qt::LeftButton);
    QTest::mouseClick(find<QWidget>("clearQuestion").findChild<QPushButton*>("bannerAction"), Qt::LeftButton);
    QVERIFY(!fs::exists(other));
    QVERIFY(fs::exists(inUse));
    fs::remove(inUse); // it is no true copy
}

void PagesTest::theGuideOpensAtWhatIsInView_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("anchor");
    for (const auto& [page, anchor] : {std::pair{"home", "the-window"},
                                       {"case", "open-a-case"},
                                       {"case/1", "compare-models"},
                                       {"case/2", "history"},
                                       {"case/3", "features"},
                                       {"study", "make-a-study"},
                                       {"study/1", "images-step"},
                                       {"pacs", "pacs"},
                                       {"preferences/appearance", "appearance"},
                                       {"preferences/language", "language"},
                                       {"preferences/mouse", "mouse"},
                                       {"preferences/windows", "window-presets"},
                                       {"preferences/computing", "threads-and-memory"},
                                       {"preferences/pacs", "pacs-servers"},
                                       {"preferences/privacy", "privacy"}})
        QTest::newRow(page) << QString::fromLatin1(page) << QString::fromLatin1(anchor);
}

void PagesTest::theGuideOpensAtWhatIsInView() {
    QFETCH(QString, page);
    QFETCH(QString, anchor);
    show(page);
    QCOMPARE(anchorByF1(), anchor);
}

void PagesTest::theGuideFollowsTheTabsOfTheCase() {
    openSample();
    auto* bar = find<QTabWidget>("regionTabs").tabBar();
    const QStringList anchors{"outline", "findings", "rings", "habitats", "two-readers"};
    QCOMPARE(bar->count(), int(anchors.size()));
    for (int tab = 0; tab < bar->count(); ++tab) {
        show("case");
        QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, bar->tabRect(tab).center());
        QCOMPARE(anchorByF1(), anchors[tab]);
    }
    // Without a click on a tab, what has the keyboard counts.
    show("case");
    m_window->casePage()->viewerPanel()->sliceView(viewer::ViewKind::Axial)->setFocus();
    QCOMPARE(anchorByF1(), QString("look"));
    show("case");
    find<QTreeWidget>("modelList").setFocus();
    QCOMPARE(anchorByF1(), QString("choose-a-model"));
}

void PagesTest::everyPageClipsNothing_data() {
    QTest::addColumn<QString>("page");
    addPages();
}

void PagesTest::everyPageClipsNothing() {
    QFETCH(QString, page);
    auto* shown = show(page);
    QTest::qWait(50);
    savePicture(QStringLiteral("%1-%2").arg(page).arg(qRound(100 * m_window->devicePixelRatioF())));
    const QStringList clipped = test::clippedTexts(*shown) + test::clippedTexts(find<QFrame>("rail"));
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join('\n')));
    QVERIFY(m_window->width() <= 1600);
}

void PagesTest::everySizeOfTextFits_data() {
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("largest"); // that the window's least size may be
    QTest::newRow("100") << 100 << QSize(1280, 700);
    QTest::newRow("125") << 125 << QSize(1440, 860);
    QTest::newRow("150") << 150 << QSize(1600, 1000);
    QTest::newRow("200") << 200 << QSize(1900, 1200);
}

void PagesTest::everySizeOfTextFits() {
    QFETCH(int, percent);
    QFETCH(QSize, largest);
    if (m_window->devicePixelRatioF() != 1.0)
        QSKIP("Sizes of text are checked at the desktop's plain scale.");
    preferences().change([percent](preferences::Preferences& edited) { edited.textPercent = percent; });
    QStringList wrong;
    const auto check = [this, &wrong](const QString& place) {
        constexpr int kLongMs = 3000; // text of another size comes to its rest
        if (QTest::qWaitFor([this] { return test::clippedTexts(*m_window).isEmpty(); }, kLongMs))
            return;
        for (const auto& clipped : test::clippedTexts(*m_window))
            wrong << place + ": " + clipped;
    };
    for (const auto& page : pages() + QStringList{"guide"}) {
        if (page == "case/1" || page == "case/2")
            continue; // the tabs of the case are gone through below
        show(page);
        m_window->resize(largest);
        QTest::qWait(50);
        check(page);
        savePicture(QStringLiteral("%1-text%2").arg(page).arg(percent));
        const QSize least = m_window->minimumSizeHint().expandedTo(m_window->size());
        if (least != largest)
            wrong << QStringLiteral("%1: the window needs %2x%3").arg(page).arg(least.width()).arg(least.height());
    }
    show("case");
    for (const char* name : {"regionTabs", "caseTabs"})
        for (int tab = 0; tab < find<QTabWidget>(name).count(); ++tab) {
            find<QTabWidget>(name).setCurrentIndex(tab);
            QTest::qWait(50);
            check(find<QTabWidget>(name).tabText(tab));
            savePicture(QStringLiteral("%1-%2-text%3").arg(name).arg(tab).arg(percent));
        }
    auto* strip = m_window->findChild<segment::OutlineStrip*>();
    for (const auto* tool : strip->tools()) {
        strip->choose(tool->name());
        QTest::qWait(50);
        check(tool->title());
        savePicture(QStringLiteral("tool-%1-text%2").arg(tool->name()).arg(percent));
    }
    QCOMPARE(m_window->size(), largest);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void PagesTest::everyPageIsReachedByKeyboard_data() {
    QTest::addColumn<QString>("page");
    addPages();
}

void PagesTest::everyPageIsReachedByKeyboard() {
    QFETCH(QString, page);
    auto* shown = show(page);
    QTest::qWait(50);
    const auto walk = test::walkByTab(*shown);
    QVERIFY2(walk.unreached.isEmpty(), qPrintable("not reached:\n" + walk.unreached.join('\n')));
    QVERIFY2(walk.withoutFocus.isEmpty(), qPrintable("no focus to see:\n" + walk.withoutFocus.join('\n')));
    QVERIFY(walk.reached > 0);
}

int main(int argc, char** argv) {
    QSurfaceFormat::setDefaultFormat(viewer::VtkView::defaultFormat());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RimlightPagesTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    theme::applyTheme(application, theme::Scheme::Dark);
    PagesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PagesTest.moc"

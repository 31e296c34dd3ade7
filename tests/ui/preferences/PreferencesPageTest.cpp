#include "ui/preferences/PreferencesPage.h"

#include "tests/ui/support/Pictures.h"
#include "tests/ui/support/WindowChecks.h"
#include "ui/theme/Banner.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace rimlight;
using namespace rimlight::preferences;

class PreferencesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aChangeHoldsIsStoredAndIsToldOnce();
    void undoTakesBackOneChangeAfterTheOther();
    void resetGivesItsSectionTheDefaultsAndLeavesTheOthers();
    void aDamagedSettingIsToldOnce();
    void aMouseProfileSetsEveryButton();
    void aButtonOfItsOwnMakesTheProfileOwn();
    void saysWhenNoButtonSetsTheWindow();
    void aPresetIsEditedInItsTable();
    void aPresetThatCantBeIsRefusedWithTheReason_data();
    void aPresetThatCantBeIsRefusedWithTheReason();
    void aCellThatIsEditedWhileThePageGoesDoesNoHarm();
    void presetsAreAddedMovedAndRemoved();
    void aServerIsAddedEditedAndRemoved();
    void eachFieldOfAServerSaysWhatIsWrongWithIt();
    void theOwnTitleIsChecked();
    void theTestOfAConnectionSaysWhyItIsNotThere();
    void theLanguageSaysThatARestartAppliesIt();
    void whatIsKeptCanBeClearedAndAsksFirst();
    void searchLeavesTheSectionsThatSpeakOfIt();
    void everySectionIsReachedByKeyboardAndClipsNothing_data();
    void everySectionIsReachedByKeyboardAndClipsNothing();
    void looksRight();

private:
    template <class Widget>
    Widget& find(const char* name) {
        auto* widget = m_page->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(widget != nullptr);
        return *widget;
    }
    void choose(const char* name, int index) {
        auto& box = find<QComboBox>(name);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    void click(const char* name) { QTest::mouseClick(&find<QPushButton>(name), Qt::LeftButton); }
    void typeCell(int row, int column, const QString& text);
    /// A table commits after the key, and deletes its editor later still.
    static void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void fillServer(const QString& name, const QString& title, const QString& host, const QString& port);
    const Preferences& values() const { return m_state->values(); }

    std::unique_ptr<PreferencesState> m_state;
    std::unique_ptr<PreferencesPage> m_page;
    int m_kept = 0;
    int m_cleared = 0;
};

void PreferencesPageTest::init() {
    QSettings().clear();
    m_state = std::make_unique<PreferencesState>();
    m_page = std::make_unique<PreferencesPage>(m_state.get());
    m_kept = 2;
    m_cleared = 0;
    const auto amount = [this] { return m_kept == 0 ? QString() : QStringLiteral("%1 files").arg(m_kept); };
    const auto clear = [this] {
        m_kept = 0;
        ++m_cleared;
    };
    m_page->setKept(
        {{"outlines", "Copies of outlines", "Of outlines that were not saved.",
          "/home/reader/.local/share/Rimlight/outlines", amount, clear, "Delete the copies?"},
         {"folders", "Folders of the file dialogs", "Where they begin.", "/home/reader/.config", amount, clear, {}},
         {"logs", "Logs", "None are written.", {}, [] { return QString(); }, {}, {}}});
    m_page->resize(1100, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
}

void PreferencesPageTest::cleanup() {
    m_page.reset();
    m_state.reset();
    theme::applyTheme(*qApp, theme::Scheme::Dark);
}

void PreferencesPageTest::typeCell(int row, int column, const QString& text) {
    auto& table = find<QTableWidget>("presetTable");
    table.setCurrentCell(row, column);
    table.editItem(table.item(row, column));
    auto* editor = table.findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->setText(text);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
}

void PreferencesPageTest::aChangeHoldsIsStoredAndIsToldOnce() {
    QSignalSpy changed(m_state.get(), &PreferencesState::changed);
    find<QRadioButton>("themeLight").click();
    QCOMPARE(values().scheme, theme::Scheme::Light);
    QCOMPARE(changed.count(), 1);
    find<QRadioButton>("themeLight").click();
    QCOMPARE(changed.count(), 1);
    choose("textSize", 2);
    QCOMPARE(values().textPercent, 150);
    const PreferencesState next;
    QCOMPARE(next.values().scheme, theme::Scheme::Light);
    QCOMPARE(next.values().textPercent, 150);
    QVERIFY(next.problems().isEmpty());
}

void PreferencesPageTest::undoTakesBackOneChangeAfterTheOther() {
    auto& undo = find<QPushButton>("undoPreference");
    QVERIFY(!undo.isEnabled());
    find<QRadioButton>("themeLight").click();
    choose("textSize", 3);
    click("undoPreference");
    QCOMPARE(values().textPercent, 100);
    QCOMPARE(find<QComboBox>("textSize").currentIndex(), 0);
    QCOMPARE(values().scheme, theme::Scheme::Light);
    click("undoPreference");
    QVERIFY(find<QRadioButton>("themeDark").isChecked());
    QVERIFY(!undo.isEnabled());
    QCOMPARE(PreferencesState().values().scheme, theme::Scheme::Dark);
}

void PreferencesPageTest::resetGivesItsSectionTheDefaultsAndLeavesTheOthers() {
    find<QRadioButton>("themeLight").click();
    m_page->showSection("mouse");
    QVERIFY(!find<QPushButton>("resetSection").isEnabled());
    choose("mouseProfile", 1);
    QVERIFY(find<QPushButton>("resetSection").isEnabled());
    click("resetSection");
    QCOMPARE(values().mouse, viewer::MouseProfile());
    QCOMPARE(values().scheme, theme::Scheme::Light);
    click("undoPreference");
    QVERIFY(values().mouse.right == viewer::MouseAction::Zoom);
}

void PreferencesPageTest::aDamagedSettingIsToldOnce() {
    QSettings().setValue("theme", "purple");
    QCOMPARE(PreferencesState().problems().size(), 1);
    QVERIFY(PreferencesState().problems().isEmpty());
}

void PreferencesPageTest::aMouseProfileSetsEveryButton() {
    m_page->showSection("mouse");
    choose("mouseProfile", 2);
    QVERIFY(values().mouse.right == viewer::MouseAction::Scroll);
    QVERIFY(values().mouse.middle == viewer::MouseAction::Window);
    QCOMPARE(find<QComboBox>("mouseMiddle").currentText(), QString("Window and level"));
    QVERIFY(values().mouse.controlRight == viewer::MouseAction::Zoom);
}

void PreferencesPageTest::aButtonOfItsOwnMakesTheProfileOwn() {
    m_page->showSection("mouse");
    choose("mouseMiddle", 3);
    QVERIFY(values().mouse.middle == viewer::MouseAction::Scroll);
    auto& profile = find<QComboBox>("mouseProfile");
    QCOMPARE(profile.currentIndex(), profile.count() - 1);
    choose("mouseMiddle", 1);
    QCOMPARE(profile.currentIndex(), 0);
    choose("mouseWheel", 1);
    QVERIFY(values().mouse.wheel == viewer::WheelAction::Zoom);
    choose("mouseWheelUp", 1);
    QVERIFY(values().mouse.wheelDirection == viewer::WheelDirection::UpIsFeetwards);
}

void PreferencesPageTest::saysWhenNoButtonSetsTheWindow() {
    m_page->showSection("mouse");
    auto& missing = find<QLabel>("mouseMissing");
    QVERIFY(missing.isHidden());
    choose("mouseRight", 2);
    QVERIFY(missing.isVisible());
    QVERIFY(missing.text().contains("window"));
}

void PreferencesPageTest::aPresetIsEditedInItsTable() {
    m_page->showSection("windows");
    typeCell(2, 1, " 75.5 ");
    typeCell(2, 2, "200");
    typeCell(2, 3, "8");
    typeCell(2, 0, "Liver, portal");
    QVERIFY(values().windowPresets.has_value());
    const viewer::WindowPreset expected{"Liver, portal", {200.0, 75.5}, 8};
    QVERIFY(values().windowPresets->at(2) == expected);
    QCOMPARE(find<QTableWidget>("presetTable").item(2, 1)->text(), QString("75.5"));
    QVERIFY(find<QLabel>("presetProblem").isHidden());
    // Typed back to what it came with, it follows the program's own again.
    for (const auto& [column, text] :
         {std::pair(0, "Liver"), std::pair(1, "90"), std::pair(2, "150"), std::pair(3, "3")})
        typeCell(2, column, text);
    QVERIFY(!values().windowPresets.has_value());
}

void PreferencesPageTest::aPresetThatCantBeIsRefusedWithTheReason_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no name") << 0 << " "
                             << "name";
    QTest::newRow("no number") << 1 << "forty"
                               << "no number";
    QTest::newRow("not finite") << 1 << "nan"
                                << "no number";
    QTest::newRow("too far") << 1 << "1e9"
                             << "no number";
    QTest::newRow("no width") << 2 << "0"
                              << "at least 1";
    QTest::newRow("negative") << 2 << "-400"
                              << "at least 1";
    QTest::newRow("no key") << 3 << "0"
                            << "digit";
    QTest::newRow("two digits") << 3 << "12"
                                << "digit";
    QTest::newRow("taken") << 3 << "1"
                           << "Soft tissue";
}

void PreferencesPageTest::aPresetThatCantBeIsRefusedWithTheReason() {
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    m_page->showSection("windows");
    auto& table = find<QTableWidget>("presetTable");
    const QString before = table.item(1, column)->text();
    typeCell(1, column, text);
    auto& problem = find<QLabel>("presetProblem");
    QVERIFY(problem.isVisible());
    QVERIFY2(problem.text().contains(reason), qPrintable(problem.text()));
    QCOMPARE(table.item(1, column)->text(), before);
    QVERIFY(!values().windowPresets.has_value());
    typeCell(1, 0, "Lung, wide");
    QVERIFY(problem.isHidden());
}

void PreferencesPageTest::aCellThatIsEditedWhileThePageGoesDoesNoHarm() {
    m_page->showSection("windows");
    auto& table = find<QTableWidget>("presetTable");
    table.setCurrentCell(0, 0);
    table.editItem(table.item(0, 0));
    QTest::keyClicks(table.findChild<QLineEdit*>(), "Half");
    m_page.reset();
    // As by leaving the cell, what was typed holds.
    QVERIFY(values().windowPresets->front().name.contains("Half"));
}

void PreferencesPageTest::presetsAreAddedMovedAndRemoved() {
    m_page->showSection("windows");
    auto& table = find<QTableWidget>("presetTable");
    QCOMPARE(table.rowCount(), 5);
    QVERIFY(!find<QPushButton>("removePreset").isEnabled());
    click("addPreset");
    QCOMPARE(table.rowCount(), 6);
    auto* editor = table.findChild<QLineEdit*>();
    QVERIFY(editor != nullptr); // the name can be typed at once
    QTest::keyClicks(editor, "Kidney");
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
    QCOMPARE(values().windowPresets->back().name, QString("Kidney"));
    QCOMPARE(values().windowPresets->back().key, 6);
    click("presetUp");
    QCOMPARE(values().windowPresets->at(4).name, QString("Kidney"));
    QCOMPARE(table.currentRow(), 4);
    click("presetDown");
    QVERIFY(!find<QPushButton>("presetDown").isEnabled());
    table.setCurrentCell(0, 0);
    click("removePreset");
    QCOMPARE(table.item(0, 0)->text(), QString("Lung"));
    for (int i = 0; i < 5; ++i)
        click("removePreset");
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(!find<QPushButton>("removePreset").isEnabled());
    click("resetSection");
    QCOMPARE(table.rowCount(), 5);
}

void PreferencesPageTest::fillServer(const QString& name, const QString& title, const QString& host,
                                     const QString& port) {
    find<QLineEdit>("serverName").setText(name);
    find<QLineEdit>("serverAeTitle").setText(title);
    find<QLineEdit>("serverHost").setText(host);
    find<QLineEdit>("serverPort").setText(port);
    click("serverSave");
}

void PreferencesPageTest::aServerIsAddedEditedAndRemoved() {
    m_page->showSection("pacs");
    QVERIFY(find<QTableWidget>("serverTable").isHidden());
    click("addServer");
    QVERIFY(!find<QPushButton>("addServer").isEnabled());
    fillServer("Hospital archive", "ARCHIVE", "pacs.example.org", "11112");
    const PacsServer expected{"Hospital archive", "ARCHIVE", "pacs.example.org", 11112};
    QVERIFY(values().pacsServers == std::vector{expected});
    QVERIFY(find<QWidget>("serverForm").isHidden());
    QCOMPARE(find<QTableWidget>("serverTable").item(0, 2)->text(), QString("pacs.example.org"));
    click("editServer");
    QCOMPARE(find<QLineEdit>("serverPort").text(), QString("11112"));
    fillServer("Hospital archive", "ARCHIVE2", "pacs.example.org", "104");
    QCOMPARE(values().pacsServers.size(), std::size_t{1});
    QCOMPARE(values().pacsServers.front().aeTitle, QString("ARCHIVE2"));
    click("addServer");
    QTest::keyClick(&find<QLineEdit>("serverName"), Qt::Key_Escape);
    QVERIFY(find<QWidget>("serverForm").isHidden());
    click("removeServer");
    QVERIFY(values().pacsServers.empty());
    click("undoPreference");
    QCOMPARE(values().pacsServers.size(), std::size_t{1});
}

void PreferencesPageTest::eachFieldOfAServerSaysWhatIsWrongWithIt() {
    m_state->change([](Preferences& edited) { edited.pacsServers = {{"Archive", "A", "a", 104}}; });
    m_page->showSection("pacs");
    click("addServer");
    fillServer("archive", "SEVENTEEN-LETTERS", "10.0.0.256", "70000");
    for (const char* name : {"serverNameProblem", "serverAeTitleProblem", "serverHostProblem", "serverPortProblem"})
        QVERIFY2(find<QLabel>(name).isVisible(), name);
    QVERIFY(find<QLineEdit>("serverName").hasFocus());
    QCOMPARE(values().pacsServers.size(), std::size_t{1});
    fillServer("Second", "B", "10.0.0.5", "0x68");
    QVERIFY(find<QLabel>("serverNameProblem").isHidden());
    QVERIFY(find<QLabel>("serverPortProblem").isVisible());
    fillServer("Second", "B", "10.0.0.5", "104");
    QCOMPARE(values().pacsServers.size(), std::size_t{2});
}

void PreferencesPageTest::theOwnTitleIsChecked() {
    m_page->showSection("pacs");
    auto& title = find<QLineEdit>("ownAeTitle");
    title.setText("A\\B");
    QTest::keyClick(&title, Qt::Key_Return);
    QVERIFY(find<QLabel>("ownAeTitleProblem").isVisible());
    QCOMPARE(values().ownAeTitle, QString("RIMLIGHT"));
    title.setText("READER1");
    QTest::keyClick(&title, Qt::Key_Return);
    QVERIFY(find<QLabel>("ownAeTitleProblem").isHidden());
    QCOMPARE(values().ownAeTitle, QString("READER1"));
}

void PreferencesPageTest::theTestOfAConnectionSaysWhyItIsNotThere() {
    m_page->showSection("pacs");
    QVERIFY(!find<QPushButton>("testServer").isEnabled());
    QVERIFY(find<QPushButton>("testServer").toolTip().contains("no connection"));
}

void PreferencesPageTest::theLanguageSaysThatARestartAppliesIt() {
    m_page->showSection("language");
    auto& restart = find<theme::Banner>("languageRestart");
    QVERIFY(restart.isHidden());
    find<QRadioButton>("languageChinese").click();
    QVERIFY(restart.isVisible());
    QCOMPARE(QSettings().value("language").toString(), QString("zh_CN"));
    find<QRadioButton>("languageSystem").click();
    QVERIFY(restart.isHidden());
}

void PreferencesPageTest::whatIsKeptCanBeClearedAndAsksFirst() {
    m_page->showSection("privacy");
    auto& question = find<theme::Banner>("clearQuestion");
    click("clear-outlines");
    QVERIFY(question.isVisible());
    QCOMPARE(m_cleared, 0);
    QTest::mouseClick(question.findChild<QPushButton*>("bannerAction"), Qt::LeftButton);
    QCOMPARE(m_cleared, 1);
    QVERIFY(question.isHidden());
    QVERIFY(!find<QPushButton>("clear-outlines").isEnabled());
    m_kept = 4;
    m_page->hide();
    m_page->show();
    QCOMPARE(find<QLabel>("amount-folders").text(), QString("4 files"));
    click("clear-folders");
    QCOMPARE(m_cleared, 2);
    QVERIFY(find<QPushButton>("clear-logs").isHidden());
    find<QCheckBox>("keepRecents").click();
    QVERIFY(values().recents == Recents::NotKept);
}

void PreferencesPageTest::searchLeavesTheSectionsThatSpeakOfIt() {
    auto& list = find<QListWidget>("preferenceSections");
    auto& search = find<QLineEdit>("searchPreferences");
    const auto shown = [&list] {
        QStringList titles;
        for (int row = 0; row < list.count(); ++row)
            if (!list.item(row)->isHidden())
                titles << list.item(row)->text();
        return titles;
    };
    QCOMPARE(shown().size(), 7);
    search.setText("wheel");
    QCOMPARE(shown(), QStringList{"Mouse"});
    QCOMPARE(list.currentItem()->text(), QString("Mouse"));
    search.setText("colour blindness");
    QCOMPARE(shown(), QStringList{"Appearance"});
    search.setText("xyzzy");
    QVERIFY(shown().isEmpty());
    QVERIFY(find<QLabel>("nothingFound").isVisible());
    search.clear();
    QCOMPARE(shown().size(), 7);
    QVERIFY(find<QLabel>("nothingFound").isHidden());
}

void PreferencesPageTest::everySectionIsReachedByKeyboardAndClipsNothing_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<int>("percent");
    for (const char* section : {"appearance", "language", "mouse", "windows", "computing", "pacs", "privacy"})
        for (const int percent : kTextPercents)
            QTest::addRow("%s at %d %%", section, percent) << QString::fromLatin1(section) << percent;
}

void PreferencesPageTest::everySectionIsReachedByKeyboardAndClipsNothing() {
    QFETCH(QString, section);
    QFETCH(int, percent);
    theme::applyTheme(*qApp, theme::Scheme::Dark, percent / 100.0);
    m_page->resize(1536, 900); // what a window of 1600 x 1000 leaves
    if (section == "pacs")
        m_state->change([](Preferences& edited) { edited.pacsServers = {{"Archive", "ARCHIVE", "10.0.0.5", 104}}; });
    m_page->showSection(section);
    if (section == "pacs")
        click("addServer");
    QCoreApplication::processEvents();
    const QStringList clipped = test::clippedTexts(*m_page);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join('\n')));
    const auto walk = test::walkByTab(*m_page);
    QVERIFY2(walk.unreached.isEmpty(), qPrintable("not reached: " + walk.unreached.join('\n')));
    QVERIFY2(walk.withoutFocus.isEmpty(), qPrintable("no focus to see: " + walk.withoutFocus.join('\n')));
    QVERIFY(walk.reached >= 3); // the search, the list, and what the section sets
}

void PreferencesPageTest::looksRight() {
    m_page->setAttribute(Qt::WA_StyledBackground);
    m_state->change([](Preferences& edited) {
        edited.pacsServers = {{"Hospital archive", "ARCHIVE", "pacs.example.org", 11112},
                              {"Research", "ORTHANC", "10.0.0.5", 4242}};
    });
    for (const auto& [scheme, word] :
         {std::pair(theme::Scheme::Dark, "dark"), std::pair(theme::Scheme::Light, "light")})
        for (const char* section : {"appearance", "language", "mouse", "windows", "computing", "pacs", "privacy"}) {
            theme::applyTheme(*qApp, scheme);
            m_page->showSection(section);
            QCoreApplication::processEvents();
            const QImage picture = m_page->grab().toImage();
            QVERIFY(picture.save(test::pictureFile(QStringLiteral("preferences-%1-%2.png").arg(section, word))));
        }
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("RimlightPreferencesTest"));
    QApplication::setOrganizationName(QStringLiteral("RimlightTest"));
    QStandardPaths::setTestModeEnabled(true);
    theme::applyTheme(application, theme::Scheme::Dark);
    PreferencesPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PreferencesPageTest.moc"

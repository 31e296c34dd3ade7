#pragma once

#include <QMainWindow>

#include <filesystem>

class QAction;
class QButtonGroup;
class QKeySequence;
class QMenu;
class QStackedWidget;

namespace rimlight::casepage {
class CasePage;
struct OpenRequest;
} // namespace rimlight::casepage

namespace rimlight::guide {
class GuidePage;
struct Place;
} // namespace rimlight::guide

namespace rimlight::jobs {
class JobBar;
class JobRunner;
} // namespace rimlight::jobs

namespace rimlight::preferences {
class PreferencesPage;
class PreferencesState;
} // namespace rimlight::preferences

namespace rimlight::studypage {
class StudyPage;
struct CaseFiles;
} // namespace rimlight::studypage

namespace rimlight::shell {

class HomePage;
class PacsPage;

/// The frame: rail, pages, job bar, menus, dropped files. What the pages do is theirs.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    casepage::CasePage* casePage() { return m_case; }
    studypage::StudyPage* studyPage() { return m_study; }
    guide::GuidePage* guidePage() { return m_guide; }
    preferences::PreferencesState* preferences() { return m_preferences; }
    void open(const casepage::OpenRequest& request);
    /// A study's file, its folder or its results.
    void openStudy(const std::filesystem::path& path);
    /// Opens the guide at the chapter about what is in view.
    void openGuide();
    void openGuide(const guide::Place& place);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// Asks first while a study runs.
    void closeEvent(QCloseEvent* event) override;

private:
    void buildFrame();
    void buildMenus();
    void connectPages();
    template <class Action>
    QAction* addEntry(QMenu* menu, const QString& text, const QKeySequence& keys, Action&& action);
    void buildFileMenu();
    void buildEditMenu();
    void connectPreferences();
    void showPage(QWidget* page);
    /// At that section; as it was left without one.
    void showPreferences(const QString& section = {});
    void openStudyCase(const studypage::CaseFiles& files);
    void newStudy();
    void openRecent(const QString& path);
    void remember(const QString& path);
    QStringList recent() const;
    void forgetRecent();
    void buildHelpMenu();

    preferences::PreferencesState* m_preferences;
    jobs::JobRunner* m_runner;
    jobs::JobRunner* m_studyRunner; ///< of runs that take minutes to days
    jobs::JobBar* m_jobBar;
    HomePage* m_home;
    casepage::CasePage* m_case;
    studypage::StudyPage* m_study;
    PacsPage* m_pacs;
    preferences::PreferencesPage* m_preferencesPage;
    guide::GuidePage* m_guide;
    QWidget* m_beforeGuide = nullptr; ///< the page that the guide was opened from
    QStackedWidget* m_pages;
    QButtonGroup* m_rail;
};

} // namespace rimlight::shell

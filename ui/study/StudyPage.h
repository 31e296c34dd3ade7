#pragma once

#include "core/base/Error.h"
#include "core/study/run/RunNews.h"

#include <QHash>
#include <QWidget>

#include <filesystem>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace rimlight::jobs {
class JobRunner;
}

namespace rimlight::studypage {

class DashboardPage;
class StepList;
class StudyRunner;
class StudyState;
class WizardPage;

/// What a case of a study needs to be opened on the case page.
struct CaseFiles {
    QString id;
    std::filesystem::path image;
    std::filesystem::path outline; ///< empty: it has none
};

/// The researcher's page: the parts of a study on the left, the panels of the chosen one in the middle, the case that
/// is looked at on the right, the run above.
class StudyPage : public QWidget {
    Q_OBJECT

public:
    /// The first runner reads, the second runs studies; both outlive the page.
    StudyPage(jobs::JobRunner* reading, jobs::JobRunner* running, QWidget* parent = nullptr);
    ~StudyPage() override;

    StudyState* state() { return m_state; }
    StudyRunner* studyRunner() { return m_runner; }
    StepList* stepList() { return m_steps; }
    WizardPage* wizard() { return m_wizard; }

    /// Opens a study's file, its folder or its results.
    void openStudy(const std::filesystem::path& path);
    void chooseStudy();
    /// Begins the making of a new study.
    void newStudy();
    /// Makes the synthetic sample study when it is not there yet, and opens it.
    void openSampleStudy();
    /// Goes on with a study that is half built, or changes one that was built here.
    void resumeDraft(const std::filesystem::path& folder);
    /// Runs the study that is open, or goes on with it.
    void run();
    /// Writes the report of the study that is open, by the path's ending: .pdf, .html, or a folder.
    void writeReport(const std::filesystem::path& path);
    /// Shows the overview or a dashboard, by its key.
    void showStep(const QString& key);
    /// The heading of the guide about what is in view: "roc-dashboard", "columns-step".
    QString guideAnchor() const;

Q_SIGNALS:
    void failed(const rimlight::Error& error);
    void notified(const QString& sentence);
    void reportWritten(const QString& path);
    void studyOpened(const QString& path);
    /// The making of a study came into view; the folder is empty while it has none.
    void wizardShown(const QString& folder);
    /// The wizard was left; its draft lies in the folder.
    void draftKept(const QString& folder);
    void openCaseRequested(const rimlight::studypage::CaseFiles& files);
    /// Nothing is being read any more.
    void settled();

private:
    void buildLayout();
    QWidget* buildCentre();
    void connectParts();
    /// Reads the open study again: a step of its run is finished.
    void reload();
    void load(const std::filesystem::path& path, bool isNew);
    DashboardPage* pageOf(const QString& key);
    void openCase(const QString& id);
    void askForReport(const QString& kind);

    jobs::JobRunner* m_reading;
    StudyState* m_state;
    StudyRunner* m_runner;
    StepList* m_steps;
    WizardPage* m_wizard;
    QStackedWidget* m_outer; ///< nothing open, the study, or the wizard
    QStackedWidget* m_pages;
    QWidget* m_overview;
    QLabel* m_title;
    QLabel* m_help;
    QToolButton* m_panels;
    QMenu* m_panelMenu;
    QHash<QString, DashboardPage*> m_dashboards; ///< those that were looked at
    bool m_isLoading = false;
    bool m_isStale = false; ///< something was finished while it was read
    bool m_runWhenOpen = false;
};

} // namespace rimlight::studypage

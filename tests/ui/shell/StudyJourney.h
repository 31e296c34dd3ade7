#pragma once

#include "tests/support/TemporaryFolder.h"
#include "ui/shell/MainWindow.h"

#include <QPushButton>
#include <QTest>

#include <filesystem>
#include <functional>
#include <memory>

namespace rimlight::studypage {
class WizardPage;
}

namespace rimlight::test {

/// A study made, run, looked at and reported in the real window, by clicks and keys alone. The caller asks after each
/// part whether the test has failed; every page leaves a picture "PREFIX-NAME.png" to be
/// looked at (pictureFile). What it makes lies in a temporary folder, or in that of RIMLIGHT_JOURNEY_FOLDER, which must
/// not be there yet.
class StudyJourney {
public:
    explicit StudyJourney(QString prefix);
    ~StudyJourney();

    const std::filesystem::path& folder() const { return m_folder.path(); }
    shell::MainWindow& window() { return *m_window; }
    studypage::WizardPage& wizard();

    /// From Home to the first step: protocol and name.
    void beginStudy(const QString& protocol, const QString& name);
    void addTable(const std::filesystem::path& table);
    /// Waits until the cases were looked at.
    void waitForLook();
    void next(const QString& step);
    void choose(const QString& combo, const QString& text);
    void type(const QString& field, const QString& text);
    /// Makes a box checked or not.
    void check(const QString& box, bool checked);
    /// "Create and run" on the last step, until the run has ended.
    void createAndRun(int mostMs);
    /// Every dashboard by a click on its entry, with every panel; gives how many there were.
    int visitDashboards();
    /// Report → PDF.
    void writeReport(const std::filesystem::path& pdf);
    void save(const QString& name);

    template <class Widget>
    Widget* find(const QString& name) {
        auto* widget = m_window->findChild<Widget*>(name);
        if (widget == nullptr)
            QTest::qFail(qPrintable(QStringLiteral("there is no ") + name), __FILE__, __LINE__);
        return widget;
    }

private:
    void click(QWidget* widget);
    /// Answers the dialog that is open with a path.
    void answerDialog(const std::filesystem::path& path);

    QString m_prefix;
    TemporaryFolder m_folder;
    std::unique_ptr<shell::MainWindow> m_window;
};

/// main() of a journey's test: a home folder of its own, so that nothing of the user's is read or written.
int runJourney(int argc, char** argv, const std::function<std::unique_ptr<QObject>()>& makeTest);

} // namespace rimlight::test

#pragma once

#include "ui/study/StudyRunner.h"

#include <QScrollArea>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace rimlight::studypage {

class StudyState;

/// A study in words: what it asks, how the main model did on each part of the cases, what was found, what needs
/// attention, how its run goes and which cases could not be measured.
class OverviewPage : public QScrollArea {
    Q_OBJECT

public:
    /// State and runner outlive the page.
    OverviewPage(StudyState* state, StudyRunner* runner, QWidget* parent = nullptr);

private:
    void rebuild();
    void addProblems(QVBoxLayout* column);
    void addQuestion(QVBoxLayout* column);
    void addHeadlines(QVBoxLayout* column);
    void addSentences(QVBoxLayout* column, const QString& title, const std::vector<std::string>& sentences);
    void addSteps(QVBoxLayout* column);
    void addFailedCases(QVBoxLayout* column);
    void showProgress();
    bool isRunHere() const;

    /// A step of the run.
    struct ProgressLine {
        QLabel* title;
        QLabel* progress;
        std::optional<StepProgress::State> state; ///< that the labels look like
    };

    StudyState* m_state;
    StudyRunner* m_runner;
    std::vector<ProgressLine> m_progress; ///< empty: no run is shown
    std::size_t m_failedShown = 0;
};

} // namespace rimlight::studypage

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace rimlight::studypage {

class StudyRunner;
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
    bool isRunHere() const;

    StudyState* m_state;
    StudyRunner* m_runner;
};

} // namespace rimlight::studypage

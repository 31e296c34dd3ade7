#pragma once

#include "ui/study/Dashboards.h"

#include <QListWidget>

namespace rimlight::studypage {

class StudyRunner;
class StudyState;

/// The sides of a study as a list: which can be read, which is being computed, which waits; with counts.
class StepList : public QListWidget {
    Q_OBJECT

public:
    /// State and runner outlive the list.
    StepList(StudyState* state, StudyRunner* runner, QWidget* parent = nullptr);

    /// Chooses the entry with that key; nothing happens when there is none.
    void choose(const QString& key);
    QString chosen() const;

Q_SIGNALS:
    /// The key of a dashboard, or of the overview.
    void stepChosen(const QString& key);

private:
    void refresh();
    void refreshEntry(QListWidgetItem* item, const DashboardSpec& dashboard);

    StudyState* m_state;
    StudyRunner* m_runner;
};

/// The first entry: the study in words, its run, and what failed.
inline constexpr const char* kOverviewKey = "overview";

} // namespace rimlight::studypage

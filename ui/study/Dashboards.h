#pragma once

#include "core/study/run/RunNews.h"
#include "ui/study/ResultChoice.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace rimlight::studypage {

/// A panel of a dashboard. Adding one is a value in its dashboard's file.
struct PanelSpec {
    const char* key = ""; ///< never changes: the layout that users make refers to it
    QString title;
    QString help; ///< what it shows, in a sentence, with its source
    std::function<QWidget*(StudyState* state)> make;
    /// Whether the study has what the panel shows; a panel without is not there.
    std::function<bool(const StudyContents& contents)> hasContent;
    double share = 1.0;                  ///< of its column's height, beside the others'
    std::vector<const char*> terms = {}; ///< of the glossary, by which the panel is read
};

/// A page of panels about one side of a study.
struct DashboardSpec {
    const char* key = "";
    QString title;
    const char* icon = ""; ///< of theme::icon()
    QString help;
    study::RunStep madeBy = study::RunStep::Description; ///< the step of a run after which it can be read
    std::vector<std::vector<PanelSpec>> columns;         ///< from the left, each from the top
};

/// All of them, in the order of the list.
const std::vector<DashboardSpec>& dashboards();

/// Whether any panel has something to show.
bool hasContent(const DashboardSpec& dashboard, const StudyContents& contents);

/// A panel of figures, or of tables.
PanelSpec figures(const char* key, const QString& title, const QString& help, ResultChoice choice, double share = 1.0);
PanelSpec tables(const char* key, const QString& title, const QString& help, ResultChoice choice, double share = 0.6);

/// Names the terms of the glossary by which a panel is read. @throws std::out_of_range for a panel that isn't there
void explain(DashboardSpec& dashboard, const char* panel, std::vector<const char*> terms);

// One each, in its own file.
DashboardSpec cohortDashboard();
DashboardSpec agreementDashboard();
DashboardSpec featuresDashboard();
DashboardSpec selectionDashboard();
DashboardSpec radscoreDashboard();
DashboardSpec rocDashboard();
DashboardSpec calibrationDashboard();
DashboardSpec decisionDashboard();
DashboardSpec nomogramDashboard();
DashboardSpec survivalDashboard();
DashboardSpec comparisonDashboard();
DashboardSpec sensitivityDashboard();
DashboardSpec provenanceDashboard();

} // namespace rimlight::studypage

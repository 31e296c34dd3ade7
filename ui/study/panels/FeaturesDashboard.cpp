#include "ui/study/Dashboards.h"
#include "ui/study/panels/FeaturesPanel.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FeaturesDashboard)
};

} // namespace

DashboardSpec featuresDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "features";
    dashboard.title = Words::tr("Features");
    dashboard.icon = "features";
    dashboard.help = Words::tr("What was measured in every case, and how the features go together.");
    dashboard.madeBy = study::RunStep::Features;
    PanelSpec all{"all", Words::tr("Every feature of every case"),
                  Words::tr("The features that models are made of, reading by reading. A click looks at the case."),
                  [](StudyState* state) { return new FeaturesPanel(state); },
                  [](const StudyContents& contents) {
                      return contents.opened.results && !contents.opened.results->featureTables.empty();
                  }};
    dashboard.columns = {
        {all},
        {figures("heatmaps", Words::tr("Correlation"),
                 Words::tr("Pearson's r between features, before and after the selection: what is alike says the same "
                           "twice."),
                 {.beginnings = {"heatmap-"}}),
         tables("tests", Words::tr("Selected features by class"),
                Words::tr("Selected features and Radscore by class, part by part, with their tests."),
                {.beginnings = {"features-"}})}};
    explain(dashboard, "heatmaps", {"Pearson's r"});
    explain(dashboard, "tests", {"P-value", "Standardised mean difference"});
    return dashboard;
}

} // namespace rimlight::studypage

#include "ui/study/Dashboards.h"
#include "ui/study/panels/NomogramPanel.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NomogramDashboard)
};

} // namespace

DashboardSpec nomogramDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "nomogram";
    dashboard.title = Words::tr("Nomogram");
    dashboard.icon = "nomogram";
    dashboard.help = Words::tr(
        "The model of clinical predictors and Radscore as a ruler: set a value, read points and probability.");
    dashboard.madeBy = study::RunStep::ClinicalModel;
    dashboard.columns = {
        {{"nomogram", Words::tr("Nomogram"),
          Words::tr(
              "Points on top; the sum of the points leads to the probabilities below (Harrell 2015). Drag a marker, "
              "or click a case to set them all."),
          [](StudyState* state) { return new NomogramPanel(state); },
          [](const StudyContents& contents) { return nomogramOf(contents) != nullptr; }}},
        {figures("odds", Words::tr("Clinical model"),
                 Words::tr("Odds ratios with 95 % intervals: each predictor alone, then those that stay together."),
                 {.beginnings = {"clinical-model$"}}),
         tables("tables", Words::tr("Tables"), Words::tr("The clinical model, and the axes of the nomogram."),
                {.beginnings = {"clinical-model$", "nomogram$"}})}};
    explain(dashboard, "nomogram", {"Nomogram", "Nomogram points"});
    explain(dashboard, "odds", {"Odds ratio", "Multivariate odds ratio", "95 % interval"});
    return dashboard;
}

} // namespace rimlight::studypage

#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DecisionDashboard)
};

} // namespace

DashboardSpec decisionDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "decision";
    dashboard.title = Words::tr("Decision");
    dashboard.icon = "decision";
    dashboard.help = Words::tr("Whether treating by the model does more good than treating all or none.");
    dashboard.madeBy = study::RunStep::Evaluation;
    dashboard.columns = {
        {figures("curves", Words::tr("Decision curves"),
                 Words::tr("Net benefit over the threshold probability (Vickers and Elkin 2006). A click on a name "
                           "shows its curve."),
                 {.beginnings = {"decision-"}, .without = {"decision-t-"}, .mainFirst = true})},
        {figures("impact", Words::tr("Clinical impact"),
                 Words::tr("Of 1,000 patients: how many the model calls high risk, and how many of them have "
                           "the outcome (Kerr 2016)."),
                 {.beginnings = {"impact-"}}),
         tables("numbers", Words::tr("Numbers"), Words::tr("Net benefit and impact by threshold."),
                {.beginnings = {"decision-curves$"}})}};
    explain(dashboard, "curves", {"Net benefit", "Threshold probability", "Treat all"});
    explain(dashboard, "impact", {"Clinical impact", "Threshold probability"});
    explain(dashboard, "numbers", {"Net benefit", "Standardised net benefit"});
    return dashboard;
}

} // namespace rimlight::studypage

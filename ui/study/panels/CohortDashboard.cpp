#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CohortDashboard)
};

} // namespace

DashboardSpec cohortDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "cohort";
    dashboard.title = Words::tr("Cohort");
    dashboard.icon = "cohort";
    dashboard.help = Words::tr("Who is in the study, who was left out and why, and how the parts and classes differ.");
    dashboard.madeBy = study::RunStep::Description;
    dashboard.columns = {
        {figures(
             "flow", Words::tr("Flow of the cases"),
             Words::tr("How the cases of the table became those of the parts, with the reasons of those that were left "
                       "out (as TRIPOD+AI asks)."),
             {.beginnings = {"flow$"}}),
         tables("cases", Words::tr("Cases"),
                Words::tr(
                    "Every case with its part, or why it was left out. A click looks at the case; a double-click opens "
                    "it."),
                {.beginnings = {"cases$"}})},
        {tables("table-1", Words::tr("Table 1"),
                Words::tr("Clinical values by part and by class. Each test is chosen by the rule below the table."),
                {.beginnings = {"table1-"}}),
         figures("subregions", Words::tr("Number of subregions"),
                 Words::tr(
                     "The Bayesian information criterion summed over the training cases; the smallest is best (Schwarz "
                     "1978)."),
                 {.beginnings = {"subregions$"}})}};
    explain(dashboard, "flow", {"Flow chart"});
    explain(dashboard, "table-1", {"P-value", "Standardised mean difference", "Median and quartiles"});
    explain(dashboard, "subregions", {"BIC"});
    return dashboard;
}

} // namespace rimlight::studypage

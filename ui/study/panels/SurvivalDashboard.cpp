#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SurvivalDashboard)
};

} // namespace

DashboardSpec survivalDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "survival";
    dashboard.title = Words::tr("Survival");
    dashboard.icon = "survival";
    dashboard.help = Words::tr("What became of the cases over time, by high and low score.");
    dashboard.madeBy = study::RunStep::Survival;
    dashboard.columns = {
        {figures("curves", Words::tr("Kaplan-Meier"),
                 Words::tr(
                     "Survival of the high and the low group with 95 % bands, censoring ticks and the number at risk; "
                     "log-rank test."),
                 {.beginnings = {"km-"}}),
         tables("tables", Words::tr("Tables"), Words::tr("Follow-up, cut-offs, groups, Cox models and their tests."),
                {.beginnings = {"survival-", "cox"}})},
        {figures(
             "over-time", Words::tr("AUC(t) and Brier(t)"),
             Words::tr(
                 "Discrimination and error of the Cox models over time, weighed for censoring (Uno 2007, Graf 1999)."),
             {.beginnings = {"auc-t-", "brier-t-"}}),
         figures("at-times", Words::tr("Calibration and decision in time"),
                 Words::tr("At the times that the protocol reads."),
                 {.beginnings = {"calibration-t-", "decision-t-"}})}};
    explain(dashboard, "curves", {"Kaplan-Meier curve", "Censored", "Log-rank test", "Hazard ratio"});
    explain(dashboard, "tables", {"Median follow-up", "Cox model", "Harrell's C", "Uno's C"});
    explain(dashboard, "over-time", {"AUC(t)", "Brier(t)", "Index of prediction accuracy"});
    explain(dashboard, "at-times", {"Calibration", "Observed", "Net benefit"});
    return dashboard;
}

} // namespace rimlight::studypage

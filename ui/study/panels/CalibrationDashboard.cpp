#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CalibrationDashboard)
};

} // namespace

DashboardSpec calibrationDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "calibration";
    dashboard.title = Words::tr("Calibration");
    dashboard.icon = "calibration";
    dashboard.help = Words::tr("Whether a predicted 30 % happens in 30 of 100 cases.");
    dashboard.madeBy = study::RunStep::Evaluation;
    dashboard.columns = {
        {figures(
            "curves", Words::tr("Calibration curves"),
            Words::tr(
                "Observed share against predicted probability, smoothed by loess, with the ideal line (Van Calster "
                "2016). Below: how the predictions are distributed. A click on a name shows its curve."),
            {.beginnings = {"calibration-"},
             .without = {"calibration-t-", "calibration-corrected"},
             .mainFirst = true})},
        {figures(
             "corrected", Words::tr("Bootstrap-corrected"),
             Words::tr("The apparent curve less its optimism, by learning the whole model again in bootstrap samples "
                       "(Harrell 2015)."),
             {.beginnings = {"calibration-corrected"}}),
         tables(
             "tables", Words::tr("Groups and optimism"),
             Words::tr("Observed shares by groups of predicted probability, and what is left of each figure after the "
                       "correction."),
             {.beginnings = {"calibration$", "optimism$"}})}};
    explain(dashboard, "curves",
            {"Calibration", "Calibration curve", "Lowess", "Hosmer-Lemeshow test", "Brier score", "Calibration slope"});
    explain(dashboard, "corrected", {"Optimism", "Calibration curve"});
    explain(dashboard, "tables", {"Observed", "Optimism"});
    return dashboard;
}

} // namespace rimlight::studypage

#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RadscoreDashboard)
};

} // namespace

DashboardSpec radscoreDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "radscore";
    dashboard.title = Words::tr("Radscore");
    dashboard.icon = "radscore";
    dashboard.help = Words::tr("The Radscore of every case, by class, and its cut-off.");
    dashboard.madeBy = study::RunStep::Signatures;
    dashboard.columns = {
        {figures(
             "waterfall", Words::tr("Radscore per case"),
             Words::tr("Every case in the order of its Radscore, coloured by the class that is known. A click looks at "
                       "the case."),
             {.beginnings = {"radscore-"}, .without = {"radscore-groups-"}}),
         tables("cases", Words::tr("Radscores"),
                Words::tr("The Radscore of every case; of training cases also from cross-validation."),
                {.beginnings = {"radscore-cases-"}})},
        {figures(
             "groups", Words::tr("Radscore by class"),
             Words::tr("Median, quartiles, and the cases between one and a half interquartile ranges (Tukey 1977)."),
             {.beginnings = {"radscore-groups-", "cutoff$"}}),
         tables(
             "formula", Words::tr("Formula and features"),
             Words::tr(
                 "Coefficient, mean and standard deviation of each feature: Radscore = sum of coefficient x (value - "
                 "mean) / SD."),
             {.beginnings = {"radscore-", "features-"}, .without = {"radscore-cases-"}})}};
    explain(dashboard, "waterfall", {"Radscore"});
    explain(dashboard, "groups", {"Radscore", "Box plot"});
    explain(dashboard, "formula", {"Radscore", "Coefficient"});
    return dashboard;
}

} // namespace rimlight::studypage

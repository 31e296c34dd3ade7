#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AgreementDashboard)
};

} // namespace

DashboardSpec agreementDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "agreement";
    dashboard.title = Words::tr("Agreement");
    dashboard.icon = "agreement";
    dashboard.help = Words::tr("How well the readers agree: the features they give, and the outlines they drew.");
    dashboard.madeBy = study::RunStep::Agreement;
    dashboard.columns = {
        {figures(
             "icc", Words::tr("Features: ICC"),
             Words::tr("Intraclass correlation of every feature between the readings (Shrout and Fleiss 1979): above "
                       "0.9 excellent, above 0.75 good (Koo and Li 2016)."),
             {.beginnings = {"agreement-icc", "agreement-distribution", "agreement-classes"}}),
         tables("icc-numbers", Words::tr("Features: numbers"),
                Words::tr("Every feature, and how many of each class agree."),
                {.beginnings = {"agreement-summary", "agreement-icc"}})},
        {figures("outlines", Words::tr("Outlines"),
                 Words::tr("Dice of the outlines of each case, and the difference of their volumes with the limits of "
                           "agreement (Bland and Altman 1986)."),
                 {.beginnings = {"agreement-dice", "agreement-volumes"}}),
         tables("outlines-numbers", Words::tr("Outlines: numbers"),
                Words::tr("Dice, surface distances and volumes of every case."),
                {.beginnings = {"agreement-outlines"}})}};
    explain(dashboard, "icc", {"ICC", "ICC(2,1)", "Shares of agreement"});
    explain(dashboard, "outlines", {"Dice", "HD95", "Limits of agreement"});
    return dashboard;
}

} // namespace rimlight::studypage

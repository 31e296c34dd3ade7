#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SensitivityDashboard)
};

} // namespace

DashboardSpec sensitivityDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "sensitivity";
    dashboard.title = Words::tr("Sensitivity");
    dashboard.icon = "sensitivity";
    dashboard.help = Words::tr("What remains when steps are left out.");
    dashboard.madeBy = study::RunStep::Sensitivity;
    dashboard.columns = {{figures("plot", Words::tr("Steps left out"),
                                  Words::tr("The AUC in cross-validation and on the test cases without each step."),
                                  {.beginnings = {"sensitivity$"}})},
                         {tables("table", Words::tr("Numbers"), Words::tr("The main signature with steps left out."),
                                 {.beginnings = {"sensitivity$"}})}};
    explain(dashboard, "plot", {"Steps left out", "AUC", "DeLong interval"});
    return dashboard;
}

} // namespace rimlight::studypage

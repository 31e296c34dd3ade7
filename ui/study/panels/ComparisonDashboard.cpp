#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComparisonDashboard)
};

} // namespace

DashboardSpec comparisonDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "comparison";
    dashboard.title = Words::tr("Comparison");
    dashboard.icon = "compare";
    dashboard.help = Words::tr("The main model beside size alone, clinical values alone, and both together.");
    dashboard.madeBy = study::RunStep::Evaluation;
    dashboard.columns = {
        {tables("comparisons", Words::tr("The main model beside the others"),
                Words::tr("What the score adds: DeLong test, likelihood ratio, NRI, IDI and net benefit."),
                {.beginnings = {"comparisons$"}}),
         tables("performance", Words::tr("Every model on every part"), Words::tr("As the papers print it."),
                {.beginnings = {"performance-printed$"}})},
        {figures("roc", Words::tr("ROC of the models"), Words::tr("The main model with its baselines."),
                 {.beginnings = {"roc-models-"}}),
         tables("predictions", Words::tr("Predictions"), Words::tr("What every model says of every case."),
                {.beginnings = {"predictions$"}}, 0.35)}};
    explain(dashboard, "comparisons",
            {"DeLong interval", "Likelihood ratio test", "NRI", "IDI", "Net benefit", "Size alone"});
    explain(dashboard, "roc", {"AUC", "ROC curve"});
    explain(dashboard, "predictions", {"Score and probability"});
    return dashboard;
}

} // namespace rimlight::studypage

#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RocDashboard)
};

} // namespace

DashboardSpec rocDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "roc";
    dashboard.title = Words::tr("ROC");
    dashboard.icon = "roc";
    dashboard.help =
        Words::tr("How well the models rank the cases: ROC curves with the area below them and its 95 % interval.");
    dashboard.madeBy = study::RunStep::Evaluation;
    dashboard.columns = {
        {figures(
            "models", Words::tr("ROC curves"),
            Words::tr("The area below the curve is the chance that a case of the positive class has the larger "
                      "score; intervals by DeLong (1988). Of all models with the baselines, and of the classifiers "
                      "of each signature."),
            {.beginnings = {"roc-models-", "roc-"}})},
        {tables(
             "performance", Words::tr("Performance"),
             Words::tr("Sensitivity and the rest at the cut-off with the largest Youden index on the training cases; "
                       "Wilson intervals."),
             {.beginnings = {"performance-printed$", "performance$"}}),
         figures("confusion", Words::tr("Confusion matrix"),
                 Words::tr("Cases by their true and predicted class, at the cut-off."),
                 {.beginnings = {"confusion-"}})}};
    explain(dashboard, "models", {"AUC", "ROC curve", "DeLong interval"});
    explain(dashboard, "performance", {"Cut-off", "Sensitivity", "Specificity", "Wilson interval"});
    explain(dashboard, "confusion", {"Confusion matrix", "Cut-off"});
    return dashboard;
}

} // namespace rimlight::studypage

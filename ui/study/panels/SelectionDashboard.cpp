#include "ui/study/Dashboards.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SelectionDashboard)
};

} // namespace

DashboardSpec selectionDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "selection";
    dashboard.title = Words::tr("Selection");
    dashboard.icon = "selection";
    dashboard.help = Words::tr("How many features each step left, and which.");
    dashboard.madeBy = study::RunStep::Signatures;
    dashboard.columns = {
        {tables("steps", Words::tr("Steps"),
                Words::tr("How many features each step of a signature left, and its settings."),
                {.beginnings = {"selection-"}}, 0.5),
         figures(
             "lasso", Words::tr("LASSO"),
             Words::tr("Left dotted line: the lambda with the smallest cross-validated deviance; right: the largest "
                       "within one standard error (Friedman 2010)."),
             {.beginnings = {"lasso-curve-", "lasso-path-"}})},
        {figures(
             "weights", Words::tr("Weights"),
             Words::tr("What each feature counts in the Radscore, per standard deviation; and the odds ratios of the "
                       "regression."),
             {.beginnings = {"weights-", "odds-ratios-"}}, 0.8),
         figures(
             "importance", Words::tr("Permutation importance"),
             Words::tr(
                 "By how much the AUC drops when the values of a feature are shuffled among the cases (Breiman 2001)."),
             {.beginnings = {"importance-"}}, 0.8),
         tables("verdicts", Words::tr("Every feature"), Words::tr("Which step dropped a feature, and why."),
                {.beginnings = {"verdicts-"}}, 0.7),
         tables("stepwise", Words::tr("Regression and search"),
                Words::tr("Odds ratios of the stepwise regression, and the parameter search in nested folds."),
                {.beginnings = {"stepwise-", "search-", "lasso-"}, .without = {"lasso-coefficients-"}}, 0.6)}};
    explain(dashboard, "lasso", {"LASSO", "Lambda", "Deviance"});
    explain(dashboard, "stepwise", {"Stepwise regression", "Odds ratio", "Nested search"});
    explain(dashboard, "weights", {"Coefficient", "Odds ratio"});
    explain(dashboard, "importance", {"Permutation importance"});
    explain(dashboard, "steps", {"Step", "Events per variable"});
    return dashboard;
}

} // namespace rimlight::studypage

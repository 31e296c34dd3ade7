#include "ui/study/Dashboards.h"

#include "ui/study/panels/FigurePanel.h"
#include "ui/study/panels/TablePanel.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace rimlight::studypage {

namespace {

bool hasItems(const StudyContents& contents, const ResultChoice& choice) {
    return contents.opened.results && !chosenItems(choice, *contents.opened.results).empty();
}

} // namespace

const std::vector<DashboardSpec>& dashboards() {
    static const std::vector<DashboardSpec> all = {
        cohortDashboard(),     agreementDashboard(),   featuresDashboard(),  selectionDashboard(), radscoreDashboard(),
        rocDashboard(),        calibrationDashboard(), decisionDashboard(),  nomogramDashboard(),  survivalDashboard(),
        comparisonDashboard(), sensitivityDashboard(), provenanceDashboard()};
    return all;
}

bool hasContent(const DashboardSpec& dashboard, const StudyContents& contents) {
    return std::any_of(dashboard.columns.begin(), dashboard.columns.end(), [&](const auto& column) {
        return std::any_of(column.begin(), column.end(), [&](const auto& panel) { return panel.hasContent(contents); });
    });
}

void explain(DashboardSpec& dashboard, const char* panel, std::vector<const char*> terms) {
    for (auto& column : dashboard.columns)
        for (auto& one : column)
            if (std::string_view(one.key) == panel) {
                one.terms = std::move(terms);
                return;
            }
    throw std::out_of_range(panel);
}

PanelSpec figures(const char* key, const QString& title, const QString& help, ResultChoice choice, double share) {
    choice.kind = study::ResultKind::Figure;
    return {key,
            title,
            help,
            [choice](StudyState* state) { return new FigurePanel(state, choice); },
            [choice](const StudyContents& contents) { return hasItems(contents, choice); },
            share,
            {}};
}

PanelSpec tables(const char* key, const QString& title, const QString& help, ResultChoice choice, double share) {
    choice.kind = study::ResultKind::Table;
    return {key,
            title,
            help,
            [choice](StudyState* state) { return new TablePanel(state, choice); },
            [choice](const StudyContents& contents) { return hasItems(contents, choice); },
            share,
            {}};
}

} // namespace rimlight::studypage

#include "ui/study/Dashboards.h"
#include "ui/study/panels/ProvenancePanel.h"
#include "ui/study/panels/TextPanels.h"

#include <QCoreApplication>

namespace rimlight::studypage {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProvenanceDashboard)
};

} // namespace

DashboardSpec provenanceDashboard() {
    DashboardSpec dashboard;
    dashboard.key = "provenance";
    dashboard.title = Words::tr("Provenance");
    dashboard.icon = "provenance";
    dashboard.help = Words::tr("What made these results, and the models that they left.");
    dashboard.madeBy = study::RunStep::Models;
    const auto hasResults = [](const StudyContents& contents) { return contents.opened.results.has_value(); };
    dashboard.columns = {
        {{"facts", Words::tr("What made the results"),
          Words::tr("Program, protocol, seed and files, and whether these are still what the study wrote."),
          [](StudyState* state) { return new ProvenancePanel(state); }, hasResults},
         {"protocol", Words::tr("Protocol"), Words::tr("The protocol as it was run."),
          [](StudyState* state) { return new ProtocolPanel(state); }, hasResults}},
        {{"models", Words::tr("Model cards"), Words::tr("Use, training, performance and limits of each model."),
          [](StudyState* state) { return new ModelCardsPanel(state); },
          [](const StudyContents& contents) {
              return contents.opened.results && !modelNames(*contents.opened.results).empty();
          }}}};
    return dashboard;
}

} // namespace rimlight::studypage

#include "core/study/report/StudyReport.h"

#include "core/study/report/ReportSections.h"

namespace rimlight::study {

report::Report studyReport(const OpenedStudy& opened, const std::string& day, const Progress& progress) {
    constexpr double kRead = 0.7;
    const auto input = readReportInput(opened, progress.part(0.0, kRead));
    ReportDraft draft;
    for (const auto add : {addTitlePage, addSummary, addMethods, addResults, addLimits, addReproducibility,
                           addChecklists, addProtocolText, addFiles}) {
        progress.throwIfCancelled();
        add(input, draft);
    }
    report::Report report;
    report.title = opened.title();
    report.subtitle = "Report of a radiomics study";
    report.footer = std::string("Rimlight ") + RIMLIGHT_VERSION + ", " + day;
    report.titlePage = true;
    report.blocks = std::move(draft).finish();
    progress.report(1.0, "Report");
    return report;
}

} // namespace rimlight::study

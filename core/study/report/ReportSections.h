#pragma once

#include "core/study/report/ReportDraft.h"
#include "core/study/report/ReportInput.h"

#include <string>

namespace rimlight::study {

// The parts of a study's report, one function each, in the order in which studyReport() calls them.

void addTitlePage(const ReportInput& input, ReportDraft& draft);
void addSummary(const ReportInput& input, ReportDraft& draft);
void addMethods(const ReportInput& input, ReportDraft& draft);
/// Every figure and table of the study: printed, printed in part, or named.
void addResults(const ReportInput& input, ReportDraft& draft);
void addLimits(const ReportInput& input, ReportDraft& draft);
void addReproducibility(const ReportInput& input, ReportDraft& draft);
void addChecklists(const ReportInput& input, ReportDraft& draft);
void addProtocolText(const ReportInput& input, ReportDraft& draft);
void addFiles(const ReportInput& input, ReportDraft& draft);

/// What Methods says of models and how they were judged; a part of addMethods().
void addModelMethods(const ReportInput& input, const Protocol& protocol, ReportDraft& draft);

} // namespace rimlight::study

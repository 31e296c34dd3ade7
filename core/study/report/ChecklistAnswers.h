#pragma once

#include "core/study/report/Checklists.h"

namespace rimlight::study {

// Answers to items that both guidelines ask for and that hang on the study.

ItemAnswer centresAnswer(const ReportInput& input);
ItemAnswer sampleSizeAnswer(const ReportInput& input);
ItemAnswer balanceAnswer(const ReportInput& input);
ItemAnswer externalAnswer(const ReportInput& input);
ItemAnswer agreementAnswer(const ReportInput& input);
ItemAnswer readersAnswer(const ReportInput& input);
ItemAnswer clinicalVariablesAnswer(const ReportInput& input);
ItemAnswer modelFilesAnswer(const ReportInput& input);
/// Of an item that asks for what of patients, which made-up cases are not.
ItemAnswer ethicsAnswer(const ReportInput& input);

} // namespace rimlight::study

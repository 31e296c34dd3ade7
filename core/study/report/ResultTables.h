#pragma once

#include "core/report/Report.h"
#include "core/study/report/ReportInput.h"

#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// What of a study's table is printed; full tables lie in its folder.
struct TablePrint {
    std::vector<report::Table> tables; ///< several where the columns don't fit together; empty: the table is named only
};

/// How the table of that name is printed. Of tables with more than 60 rows, and of those whose every line is a case,
/// the lines that matter, with a note that says what is left out.
TablePrint resultTablePrint(const ReportInput& input, const ResultItem& item);

/// A caption as it stands below "Table 3." or "Figure 3.".
std::string plainCaption(const ReportInput& input, const ResultItem& item);

} // namespace rimlight::study

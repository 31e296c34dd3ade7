#pragma once

#include "core/study/report/ReportDraft.h"
#include "core/study/report/ReportInput.h"

#include <set>
#include <string>
#include <vector>

namespace rimlight::study {

/// Puts a study's figures and tables into the report, each once, and remembers which are still to come.
class ResultItems {
public:
    ResultItems(const ReportInput& input, ReportDraft& draft) : m_input(input), m_draft(draft) {}

    const ReportInput& input() const { return m_input; }
    ReportDraft& draft() { return m_draft; }

    /// Those not put yet whose name is the text, or begins with it where it ends in '-' or '*'.
    std::vector<ResultItem> waiting(ResultKind kind, const std::string& pattern) const;
    bool has(const std::vector<std::string>& patterns) const;

    /// Each on its own, as wide as the page.
    void figures(const std::vector<std::string>& patterns);
    /// Side by side, all patterns in one row.
    void figureRow(const std::vector<std::string>& patterns);
    void tables(const std::vector<std::string>& patterns);
    /// Tells which tables were named only, and where they lie, and forgets them.
    void nameTheRest();

private:
    bool take(const ResultItem& item);
    void damaged(const ResultItem& item);

    const ReportInput& m_input;
    ReportDraft& m_draft;
    std::set<std::string> m_put;
    std::vector<ResultItem> m_named;
};

} // namespace rimlight::study

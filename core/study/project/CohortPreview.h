#pragma once

#include "core/base/Progress.h"
#include "core/report/Figure.h"
#include "core/study/project/ColumnNeeds.h"
#include "core/study/project/StudyDraft.h"
#include "core/study/run/Cohort.h"
#include "core/tables/Csv.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// The tables of a draft joined as a run would join them, with a row per case.
struct DraftTable {
    tables::TextTable table;
    std::vector<std::string> notes;    ///< which cases were in one table only, and the like
    std::vector<std::string> problems; ///< tables that can't be read or joined, one sentence each

    /// The different texts of a column, the most frequent first, with their counts; without empty cells.
    std::vector<std::pair<std::string, std::size_t>> valuesOf(const std::string& column) const;
};

/// Joins as far as it goes: what can't be read becomes a problem. @throws Cancelled
DraftTable joinDraftTables(const StudyDraft& draft, const Progress& progress = {});

enum class FileState : std::uint8_t {
    Present,
    Missing, ///< the table names a file that isn't there
    NotNamed ///< the cell is empty
};

/// Whether each case has the images and outlines that the protocol asks for.
struct FilePreview {
    std::vector<ColumnNeed> needs; ///< of images and outlines that have a column
    struct Case {
        std::string id;
        std::vector<FileState> states; ///< one per need
        /// Has all that is required.
        bool isComplete = false;
    };
    std::vector<Case> cases;
    std::size_t completeCases = 0;
};

/// @param joined from joinDraftTables(). @throws Cancelled
FilePreview previewFiles(const StudyDraft& draft, const Protocol& protocol, const DraftTable& joined,
                         const Progress& progress = {});

/// The cohort as a run would see it.
struct CohortPreview {
    std::optional<Cohort> cohort; ///< divided as far as it can be
    std::string problem;          ///< why it can't be read or divided; empty: it can
    std::optional<report::FlowChart> flow;
};

/// Writes the draft's study first. @throws Error when it can't be written; Cancelled
CohortPreview previewCohort(const StudyDraft& draft, const Progress& progress = {});

} // namespace rimlight::study

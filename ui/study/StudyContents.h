#pragma once

#include "core/base/Progress.h"
#include "core/report/Figure.h"
#include "core/study/project/OpenedStudy.h"
#include "core/tables/Csv.h"

#include <map>
#include <string>

namespace rimlight::studypage {

/// An opened study with every table and figure of its results in memory, read away from the window's thread: panels
/// show them at once. What can't be read has its reason here instead.
struct StudyContents {
    study::OpenedStudy opened;
    std::map<std::string, report::Figure> figures;
    std::map<std::string, tables::TextTable> tables;
    std::map<std::string, std::string> failures; ///< by "figures/NAME" or "tables/NAME"

    /// Titles of models that fit a legend, by their keys and by what figures call them.
    std::map<std::string, std::string> modelTitles;

    /// Null when the study has no such figure, or it can't be read.
    const report::Figure* figure(const std::string& name) const;
    const tables::TextTable* table(const std::string& name) const;
    /// Why it can't be read; empty: it can, or is not there.
    std::string failureOf(study::ResultKind kind, const std::string& name) const;
};

/// @throws Error as study::openStudy(); Cancelled
StudyContents loadStudy(const std::filesystem::path& path, const Progress& progress);

} // namespace rimlight::studypage

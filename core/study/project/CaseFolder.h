#pragma once

#include "core/base/Progress.h"
#include "core/study/project/ColumnNeeds.h"
#include "core/tables/Csv.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace rimlight::study {

/// Images and outlines as they lie in a folder, case by case.
struct CaseFolder {
    struct Case {
        std::string id;
        std::map<std::string, std::filesystem::path> files; ///< by name; relative to the folder
    };
    std::filesystem::path folder;
    std::vector<std::string> names; ///< what files are called across cases, the most frequent first: "arterial.nii.gz"
    std::vector<Case> cases;        ///< by id, in natural order (case-2 before case-10)

    /// How many cases have a file of the name.
    std::size_t countOf(const std::string& name) const;
};

/// Looks for cases in a folder: a subfolder for each ("P012/arterial.nii.gz", "P012/reader1.nii.gz", folders of DICOM
/// slices too), or files whose names begin with the case ("P012_arterial.nii.gz"). Names only; no image is opened.
/// @throws Error when the folder can't be read, or holds nothing that looks like images; Cancelled
CaseFolder scanCaseFolder(const std::filesystem::path& folder, const Progress& progress = {});

/// Which file name each image and outline of the protocol means, by the column's and the phase's name and by words such
/// as "mask"; needs without a name are not in the result.
std::map<std::string, std::string> matchNames(const std::vector<ColumnNeed>& needs, const CaseFolder& folder);

/// A table with a row per case: the case's column, and a column per match with the path from the table's folder (empty
/// where the case has no such file). @param tableFolder where the table will lie
tables::TextTable caseTable(const CaseFolder& folder, const std::string& caseColumn,
                            const std::map<std::string, std::string>& namesByColumn,
                            const std::filesystem::path& tableFolder);

} // namespace rimlight::study

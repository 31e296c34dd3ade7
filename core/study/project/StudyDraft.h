#pragma once

#include "core/study/protocol/StudyFile.h"
#include "core/tables/Csv.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Where a study's cases come from.
enum class CaseSource : std::uint8_t {
    Table,   ///< a table that names images and outlines
    Folder,  ///< images and outlines as they lie in a folder, with a table for the rest
    Features ///< ready feature tables
};

/// A study that is being built, as far as it got. A value; saveDraft() keeps it in its folder, so that nothing is lost
/// when the window closes.
struct StudyDraft {
    std::filesystem::path folder; ///< the study's own
    std::string title;
    std::string protocolKey;  ///< the shipped one that it began from; empty: a file
    std::string protocolText; ///< as it stands with all changes
    bool isProtocolChanged = false;

    CaseSource source = CaseSource::Table;
    std::vector<std::filesystem::path> tables;        ///< joined by case id
    std::filesystem::path imageFolder;                ///< of CaseSource::Folder
    std::map<std::string, std::string> fileNames;     ///< the protocol's column and the name in the image folder
    std::vector<std::filesystem::path> featureTables; ///< of CaseSource::Features

    std::map<std::string, std::string> columns; ///< the protocol's column and the tables'; empty: none shall be taken
    std::vector<std::string> positiveValues;    ///< of the outcome; empty: the protocol's
    std::vector<std::string> negativeValues;
    std::string positiveLabel;
    std::string negativeLabel;
    std::vector<std::string> externalValues;    ///< empty: the protocol's
    std::map<std::string, std::string> exclude; ///< case id and reason
    /// What was filled in by hand: case id, the protocol's column, value. Of columns that no table has.
    std::map<std::string, std::map<std::string, std::string>> forms;
    std::optional<std::uint64_t> seed;
    bool synthetic = false;
    std::string page; ///< where the wizard was left

    bool operator==(const StudyDraft&) const = default;
};

/// The file of a draft in its folder.
inline constexpr const char* kDraftFile = "draft.json";

/// Whether the folder holds a draft.
bool isDraft(const std::filesystem::path& folder);

/// Makes the folder where it is missing. @throws Error when it can't be written, or holds another study's files
void saveDraft(const StudyDraft& draft);
/// @throws Error when it is missing, damaged, or of a newer version
StudyDraft readDraft(const std::filesystem::path& folder);

/// The study's file as it follows from the draft; paths inside the folder's parent are relative.
std::string studyYaml(const StudyDraft& draft);

/// What was filled in by hand as a table with a row per case. @param caseColumn the name of the first column
tables::TextTable formsTable(const StudyDraft& draft, const std::string& caseColumn);

/// Writes what the study is made of beside its draft: study.yaml, and as needed protocol.yaml (a changed protocol),
/// cases.csv (of an image folder) and forms.csv (what was filled in by hand). Returns the path of study.yaml.
/// @throws Error when something can't be read or written
std::filesystem::path writeStudy(const StudyDraft& draft);

} // namespace rimlight::study

#pragma once

#include "core/base/Progress.h"
#include "core/study/protocol/StudyFile.h"
#include "core/study/results/StudyResults.h"
#include "core/study/run/Cohort.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// Where the parts of a study lie.
struct StudyPlace {
    std::filesystem::path file;    ///< YAML; empty: only its results are known
    std::filesystem::path results; ///< may not be there yet
    bool operator==(const StudyPlace&) const = default;
};

/// What a study's results are called when nothing else is said: "results" beside study.yaml, "trial-results" beside
/// trial.yaml.
std::filesystem::path resultsFolderOf(const std::filesystem::path& studyFile);

/// The study that a path means: its YAML file, a folder that holds study.yaml (or one other study alone), or a results
/// folder, whose study's file is looked for beside it.
/// @throws Error when it is none of them, or does not exist
StudyPlace findStudy(const std::filesystem::path& path);

/// Whether findStudy() would find one. For dropped files: reads at most the beginning of one.
bool isStudy(const std::filesystem::path& path);

/// A study as far as it can be opened.
struct OpenedStudy {
    StudyPlace place;
    std::optional<StudyFile> study;      ///< nothing: its file is not known, or damaged
    std::optional<Cohort> cohort;        ///< divided; nothing: there is no study, or its tables can't be read
    std::optional<StudyResults> results; ///< nothing: it was never run
    /// What is missing or damaged, of the results too; one sentence each, with what to do.
    std::vector<std::string> problems;

    std::string title() const;
    /// Null when the cohort is not known, or has no such case.
    const CohortCase* findCase(const std::string& id) const;
};

/// Opens a study as far as it goes and changes nothing: what is missing is named among the problems.
/// @throws Error as findStudy(), and when neither the study nor results can be read; Cancelled
OpenedStudy openStudy(const std::filesystem::path& path, const Progress& progress = {});

} // namespace rimlight::study

#pragma once

#include "core/statistics/survival/SurvivalTimes.h"
#include "core/study/protocol/StudyFile.h"
#include "core/tables/Csv.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rimlight::study {

/// Nothing, a number, or a word.
using ClinicalValue = std::variant<std::monostate, double, std::string>;

enum class Part : std::uint8_t { Training, Test, External };
/// "training", "test", "external validation"
std::string partText(Part part);

struct FollowUp {
    double time = 0.0;
    bool event = false;
};

/// One line of the cohort's table.
struct CohortCase {
    std::string id;
    std::size_t line = 0;
    std::string patient; ///< cases of one patient are in one part
    std::string centre;
    std::string excludedBecause; ///< empty: included
    bool positive = false;
    std::optional<FollowUp> followUp;
    std::vector<ClinicalValue> clinical;         ///< one for each variable of the cohort
    std::vector<std::filesystem::path> images;   ///< one for each measured phase; empty path: none
    std::vector<std::filesystem::path> readings; ///< one for each reading of the cohort; empty path: not read
    std::string externalWord;                    ///< cell of the column that tells external cases
    std::string partWord;                        ///< cell of the column that tells the parts
    std::optional<Part> part;                    ///< of included cases, once the cohort is split

    bool included() const { return excludedBecause.empty(); }
};

/// The cases of a study with all that is known of them but their features.
struct Cohort {
    std::vector<ClinicalVariable> variables; ///< those of the protocol whose columns are there
    std::vector<std::string> readings;       ///< names of those whose columns are there
    std::vector<CohortCase> cases;           ///< all, in the order of the table
    std::vector<std::string> notes;          ///< what was not there, and the like, one sentence each

    std::vector<std::size_t> included() const;
    /// Included cases of the part.
    std::vector<std::size_t> of(Part part) const;
};

/// Reads the cohort of a study: joins its tables, leaves out cases, and makes the clinical variables.
///
/// A case is left out, with the reason, when the column for it says so, when the study's file does, when it has no
/// outcome, and (with needsImages) when an image or the first outline is not named. Clinical columns that the table
/// doesn't have are left out with a note; all others must be there.
/// @throws Error for missing columns, repeated ids, an outcome with one class or unknown values, times that are
/// negative or no numbers, clinical values that are no numbers; each names the lines
Cohort readCohort(const StudyFile& study, bool needsImages);

/// Divides the included cases: external ones by their column, the others at random by the protocol's seed, stratified,
/// or all by a column. @throws Error when a part would have one class only, or none
void splitCohort(Cohort& cohort, const StudyFile& study);

} // namespace rimlight::study

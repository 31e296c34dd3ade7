#pragma once

#include "core/base/Progress.h"
#include "core/regions/CohortHabitats.h"
#include "core/study/run/Cohort.h"
#include "core/study/run/RunNews.h"
#include "core/tables/FeatureTable.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rimlight::study {

/// The outlines of a later reading, compared with those of the first case by case.
struct OutlineReading {
    std::string name;
    tables::FeatureTable measures;             ///< outlineMeasures() of the cases that have both outlines
    std::map<std::string, std::string> failed; ///< case id and why its outlines could not be compared
};

/// The features of a cohort's included cases.
struct CohortFeatures {
    struct Reading {
        std::string name;
        tables::FeatureTable table; ///< of the cases that were read so
    };
    std::vector<Reading> readings; ///< the first is what models are made of; others tell how well readers agree
    std::map<std::string, std::string> failed;  ///< case id and why it has no features in the first reading
    std::vector<OutlineReading> outlines;       ///< one per later reading; empty when nothing was measured in images
    std::optional<regions::CohortK> subregions; ///< how many, and why; nothing: the protocol has none
    bool synthetic = false;                     ///< an image says so itself: it was made by a program
    std::vector<std::string> notes;
};

struct ExtractionRun {
    std::filesystem::path folder;  ///< for features-READING.csv, agreement-READING.csv, subregions.csv
    unsigned casesAtOnce = 0;      ///< 0: one per core
    std::uint64_t memoryBytes = 0; ///< as BatchRun's
    std::function<void(const std::string& words)> log = {};
    RunListener listener = {}; ///< told of every case
};

/// Measures the included cases of a split cohort in every region, phase and reading of the protocol. One K for all
/// subregions: the smallest BIC summed over the training cases of the first reading. The outlines of later readings are
/// compared with those of the first, in the first measured phase. Cases that are finished are kept at once; a run that
/// was interrupted goes on.
/// @throws Error when a file of a case is not there (naming the lines), as runBatch(); Cancelled
CohortFeatures measureCohort(const StudyFile& study, const Cohort& cohort, const ExtractionRun& run,
                             const Progress& progress = {});

/// The features in the study's ready tables, of the included cases. Columns of the protocol, of text, and called
/// diagnostics_ are no features.
/// @throws Error when cases are not there (listing them), when a column stands in two tables, or none holds numbers
CohortFeatures readFeatures(const StudyFile& study, const Cohort& cohort);

/// A feature's column: "venous|peri|original_glcm_MCC" is of the phase venous and the region peri.
struct FeatureColumn {
    std::string phase;
    std::string region;
    std::string feature;
};
FeatureColumn parseFeatureColumn(const std::string& name, const Protocol& protocol);

} // namespace rimlight::study

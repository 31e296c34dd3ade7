#pragma once

#include "core/radiomics/Extractor.h"
#include "core/study/CaseInput.h"
#include "core/study/FeatureRecipe.h"
#include "core/tables/Csv.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rimlight::study {

/// The features of one case with what they rest on.
struct CaseFeatures {
    radiomics::Extraction extraction;
    std::string settingsHash;
    std::string imageHash;
    std::string maskHash;
};

/// One image of a case with the regions to measure in it.
struct CasePhase {
    std::string name; ///< "arterial"; empty for the only image
    CaseImage image;
    std::vector<radiomics::Region> regions;
};

/// Extracts the features of all regions of all phases into one row, with columns as joinExtractions(). The hashes of
/// several images or masks stand side by side: "arterial=..., venous=...".
/// @throws Error when an image may not be measured, or as extractRegions(); Cancelled
CaseFeatures measureCase(const std::vector<CasePhase>& phases, const FeatureRecipe& recipe,
                         const Progress& progress = {}, unsigned maxThreads = 0);

/// Extracts the features of a region. @throws Error when the image may not be measured, or as extract(); Cancelled
CaseFeatures measureCase(const CaseImage& image, const imaging::Segment& region,
                         const radiomics::ExtractionSettings& settings, const Progress& progress = {},
                         unsigned maxThreads = 0);

/// The table of one row that the command line and the window write: "Case", the extra columns, the program's version
/// and the hashes of settings, image and mask, the diagnostics that the settings ask for, then the features. @throws
/// Error when an extra column's name is taken
tables::TextTable toTextTable(const CaseFeatures& features, const std::string& caseId,
                              const std::vector<std::pair<std::string, std::string>>& extraColumns = {});

/// The table in the file with the row added. @throws Error when it has other columns, the case already, or other
/// settings
tables::TextTable withRowAppended(const std::filesystem::path& file, tables::TextTable row);

} // namespace rimlight::study

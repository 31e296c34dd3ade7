#pragma once

#include "core/study/CasePrediction.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace rimlight::study {

/// What a prediction was made of, for objects that a PACS files. The images look on; one per phase.
struct PredictionSources {
    std::vector<const CaseImage*> images;
    std::optional<std::filesystem::path> outlineFile = std::nullopt; ///< of the first; a SEG or RTSTRUCT is referred to
};

/// Finds out before the work what would fail at its end. @throws Error when an image did not come from DICOM: there is
/// no patient to file the prediction under
void requireDicomSources(const PredictionSources& sources);

/// The prediction as a structured report (dicom::writePredictionReport), with patient and study of the first image's
/// series; every number at full precision. Nothing else of what is written carries the patient.
/// @throws Error as requireDicomSources(), and as the writer
void writePredictionSr(const CasePrediction& result, const PredictionSources& sources,
                       const std::filesystem::path& file);
void writePredictionSr(const CasePrediction& result, const CaseImage& image, const std::filesystem::path& file);

/// The printed report as an Encapsulated PDF object. @param pdf its bytes @throws Error as writePredictionSr()
void writePredictionPdfObject(std::string_view pdf, const PredictionSources& sources,
                              const std::filesystem::path& file);
void writePredictionPdfObject(std::string_view pdf, const CaseImage& image, const std::filesystem::path& file);

} // namespace rimlight::study

#pragma once

#include "core/base/Progress.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rimlight::study {

/// A synthetic case for trying a shipped model, made when it is asked for.
struct SampleCase {
    std::string title;     ///< "Wilms tumour or CCSK"
    std::string modelFile; ///< of shippedModels(): "sample-wilms-vs-ccsk.json"
    std::string protocol;  ///< of the sample cohort that the case is the first of; no training case of the model
    std::string phase;     ///< that the model reads, and the folder of its images
};

/// Each shipped model's, the default first.
std::vector<SampleCase> sampleCases();

/// Where the case's files are.
struct SampleCaseFiles {
    std::filesystem::path images;  ///< a folder of DICOM slices
    std::filesystem::path outline; ///< RTSTRUCT
};

/// Makes the case below the folder unless it is there: what "rimlight-cli sample DIR --cases 1 --protocol PROTOCOL"
/// writes. @throws Error as writeSampleCohort(); Cancelled
SampleCaseFiles makeSampleCase(const SampleCase& sample, const std::filesystem::path& folder,
                               const Progress& progress = {});

} // namespace rimlight::study

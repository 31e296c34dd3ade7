#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>

namespace rimlight::study {

struct SampleOptions {
    int cases = 24;
    std::uint64_t seed = 1;
    bool jpeg2000 = false; ///< lossless JPEG 2000 instead of uncompressed slices: half the space, slower
};

/// Writes a synthetic cohort of paediatric abdominal CT: README.txt, cohort.csv, and per case
///
///     case-0001/corticomedullary/IM0001.dcm ...   case-0001/nephrographic/IM0001.dcm ...
///     case-0001/reader1.rtstruct.dcm              case-0001/reader1.nii.gz   case-0001/reader2.nii.gz
///
/// all of it marked SYNTHETIC. Case n is the same for any number of cases and threads. A case appears when it is
/// whole, and cohort.csv lists the cases that are there, so that stopping half-way leaves a smaller cohort. A folder
/// that holds this cohort already is written anew, case by case.
/// @throws Error when the folder holds anything else or can't be written; Cancelled
void writeSampleCohort(const std::filesystem::path& folder, const SampleOptions& options,
                       const Progress& progress = {});

} // namespace rimlight::study

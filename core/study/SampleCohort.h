#pragma once

#include "core/base/Progress.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace rimlight::study {

struct SampleOptions {
    int cases = 24;
    std::uint64_t seed = 1;
    std::string protocol = "wilms-vs-ccsk"; ///< key of a SampleProtocol
    bool compact = false;  ///< a cropped field of 96 pixels around the tumour, as NIfTI: small and quick
    bool jpeg2000 = false; ///< lossless JPEG 2000 instead of uncompressed slices: half the space, slower
};

/// Writes a synthetic cohort for one of the protocols: README.txt, cohort.csv, and per case, as far as the protocol has
/// them,
///
///     case-0001/corticomedullary/IM0001.dcm ...   case-0001/nephrographic/IM0001.dcm ...
///     case-0001/reader1.rtstruct.dcm              case-0001/reader1.nii.gz   case-0001/reader2.nii.gz
///
/// or, compact, case-0001/corticomedullary.nii.gz and so on without DICOM; all of it marked SYNTHETIC. Case n is the
/// same for any number of cases and threads. A case appears when it is whole, and cohort.csv lists the cases that are
/// there, so that stopping half-way leaves a smaller cohort. A folder that holds this cohort already is written anew,
/// case by case.
/// @throws Error when the folder holds anything else or can't be written, and for an unknown protocol; Cancelled
void writeSampleCohort(const std::filesystem::path& folder, const SampleOptions& options,
                       const Progress& progress = {});

} // namespace rimlight::study

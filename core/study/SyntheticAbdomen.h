#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/study/SyntheticPatient.h"

namespace rimlight::study {

/// CT of an invented child with a tumour of one kidney: 5 mm slices, pixels of some 0.65 mm, two phases on one grid,
/// and the tumour as two readers outline it.
struct SyntheticCase {
    imaging::Volume corticomedullary; ///< int16, HU
    imaging::Volume nephrographic;
    imaging::Mask reader1;
    imaging::Mask reader2; ///< the same border, shifted a little and uneven by about a millimetre
};

/// Paints the patient. The result depends on the patient alone, not on the number of threads (0: one per core).
/// @throws Cancelled
SyntheticCase makeSyntheticCase(const SyntheticPatient& patient, const Progress& progress = {},
                                unsigned maxThreads = 0);

} // namespace rimlight::study

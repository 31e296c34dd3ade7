#pragma once

#include "core/base/Progress.h"
#include "core/study/SyntheticAnatomy.h"

namespace rimlight::study {

/// The whole body, in slices of 320 pixels: 5 mm slices and pixels of some 0.65 mm for a child.
SyntheticField wholeField(const SyntheticPatient& patient, const SyntheticAnatomy& anatomy);

/// 96 pixels of that size around the tumour, and as many slices as it needs with a margin.
SyntheticField croppedField(const SyntheticPatient& patient, const SyntheticAnatomy& anatomy, double pixelMm,
                            double sliceMm);

/// CT of an invented child with a tumour of one kidney: two phases on one grid, and the tumour as two readers outline
/// it.
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

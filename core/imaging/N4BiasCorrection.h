#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/N4Settings.h"
#include "core/imaging/Volume.h"

#include <optional>

namespace rimlight::imaging {

/// The image divided by the slowly varying field that N4 finds in it, as float32; ITK 5.2 (see ItkN4.h).
///
/// The field is fitted to the voxels of fit that are above 0, their logarithms being compared; without fit, to those
/// above Otsu's threshold of 200 bins. It is the same for any number of threads.
/// @throws Error for a setting out of range, an axis of one voxel, values that are not finite, a region without
/// contrast; Cancelled
Volume correctBias(const Volume& image, const std::optional<Mask>& fit, const N4Settings& settings = {},
                   const Progress& progress = {});

} // namespace rimlight::imaging

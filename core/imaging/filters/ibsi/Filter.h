#pragma once

#include "core/imaging/filters/ibsi/Gabor.h"
#include "core/imaging/filters/ibsi/LaplacianOfGaussian.h"
#include "core/imaging/filters/ibsi/Laws.h"
#include "core/imaging/filters/ibsi/Mean.h"
#include "core/imaging/filters/ibsi/SeparableWavelet.h"
#include "core/imaging/filters/ibsi/Simoncelli.h"

#include <string>
#include <variant>

namespace rimlight::imaging::ibsi {

/// Any filter of IBSI 2 that is offered, with its parameters.
using FilterSettings = std::variant<MeanParameters, LaplacianOfGaussianParameters, LawsParameters, GaborParameters,
                                    SeparableWaveletParameters, SimoncelliParameters>;

/// @throws Error for parameters that cannot be
void validate(const FilterSettings& settings);

/// The response map, in float64 on the image's grid; the same bits for each number of threads.
/// @throws Error for parameters or an image that cannot be; Cancelled
Volume applyFilter(const Volume& image, const FilterSettings& settings, const Progress& progress = {},
                   unsigned maxThreads = 0);

/// A name that starts the columns of the filter's features, different for different parameters and without underscores:
/// "ibsi-log-3D-sigma-1.5mm". Parameters that are no part of IBSI 2's own settings of its second phase (another
/// boundary than Mirror, another truncation than 4 sigma) stand at the end.
std::string filterName(const FilterSettings& settings);

} // namespace rimlight::imaging::ibsi

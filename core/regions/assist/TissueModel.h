#pragma once

#include "core/regions/assist/WorkingGrid.h"

#include <span>

namespace rimlight::regions::assist {

/// Intensities as 0 .. 1 so that most of the range shows what differs little from the tumour: an arc tangent, a half at
/// the tumour's median and steep over a few of its spreads. Fat, bone and air, which differ from any tumour, are
/// pressed together at the ends, in whatever unit and with whatever noise the image is.
/// @param core the weight of each voxel in the tumour's median and spread; some are above 0
/// @param spreads how many of the tumour's spreads (1.48 x median deviation) make a quarter of the range
Field companded(const Field& intensities, const Field& core, double spreads);

/// How much likelier each voxel's value is inside than outside: the logarithm of the ratio of two histograms of 64
/// bins, blurred by two bins, cut at +-limit. Zero everywhere when either has no weight.
/// @param values 0 .. 1
/// @param inside, outside each voxel's weight in the histograms
void addLogLikelihoodRatio(Field& sum, const Field& values, const Field& inside, const Field& outside, double limit);

} // namespace rimlight::regions::assist

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/ItkResample.h"
#include "core/imaging/N4Settings.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::imaging {

/// The logarithm of the bias field at each voxel of the grid: itk::N4BiasFieldCorrectionImageFilter on the image shrunk
/// by factors (itk::ShrinkImageFilter), its spline then sampled on the whole grid.
///
/// ITK's sums depend on its number of threads. It runs on one, so calls wait for each other; ITK's filters elsewhere in
/// the program, started meanwhile, run on one thread too.
/// @param fit 0 or 1 for each voxel
/// @throws Error when the shrunk region is flat or empty, or ITK finds no field; Cancelled
std::vector<float> logBiasFieldWithItk(const PlainGrid& grid, std::span<const float> voxels,
                                       std::span<const std::uint8_t> fit, const std::array<unsigned, 3>& factors,
                                       const N4Settings& settings, const Progress& progress);

} // namespace rimlight::imaging

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <string>

namespace rimlight::imaging {

struct LaplacianOfGaussianParameters {
    double sigmaMm = 1.0;
};

/// PyRadiomics' name of the filtered image for a sigma written as a number with a point: "log-sigma-1-0-mm-3D".
std::string laplacianOfGaussianName(double sigmaMm);
/// For a sigma written as a whole number: "log-sigma-1-mm-3D".
std::string laplacianOfGaussianName(int sigmaMm);

/// The Laplacian of the image after a Gaussian of sigma, times sigma squared, as ITK 5.4's
/// LaplacianRecursiveGaussianImageFilter with NormalizeAcrossScale gives it (PyRadiomics 3.0.1's "LoG"): recursive
/// filters of fourth order in double along lines that are continued by their first and last voxel; float32 between the
/// axes and in the result, which holds the voxels of box only.
///
/// Lines that pass the box are begun 30 sigma away from it, where what lies beyond has a weight below 1e-17.
/// @param box lies inside the image, and isn't empty
/// @throws Error unless sigma is above 0, and each axis of the image has at least ceil(sigma / spacing) + 1 and 4
/// voxels;
///         Cancelled
Volume laplacianOfGaussian(const Volume& image, const IndexBox& box, const LaplacianOfGaussianParameters& parameters,
                           const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging

#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

namespace rimlight::imaging::ibsi {

/// The Laplacian of Gaussian (IBSI 2, L6PA), in units of intensity per squared voxel side; the voxels it sees must be
/// as wide as high (and deep).
struct LaplacianOfGaussianParameters {
    double sigmaMm = 1.5;
    double truncateSigmas = 4.0; ///< the kernel ends this many sigma from its middle along each axis, rounded to voxels
    Extent extent = Extent::Space;
    Boundary boundary = Boundary::Mirror;

    /// @throws Error
    void validate() const;
    bool operator==(const LaplacianOfGaussianParameters&) const = default;
};

/// Float64. @throws Error for parameters or an image that cannot be; Cancelled
Volume laplacianOfGaussian(const Volume& image, const LaplacianOfGaussianParameters& parameters,
                           const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging::ibsi

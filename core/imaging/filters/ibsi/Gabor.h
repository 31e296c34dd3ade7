#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

namespace rimlight::imaging::ibsi {

/// The modulus of the response to Gabor's kernels of two dimensions (IBSI 2, Q88H); the planes' pixels must be as wide
/// as high.
struct GaborParameters {
    double sigmaMm = 5.0;      ///< standard deviation of the envelope along the wave
    double wavelengthMm = 2.0; ///< lambda
    double gamma = 1.5;        ///< sigma along the wave over sigma across it
    double thetaDegrees = 0.0; ///< direction of the wave, from axis i towards j
    /// Pool the responses for theta, theta + thetaStepDegrees and so on, up to a full turn.
    bool rotationInvariant = true;
    double thetaStepDegrees = 22.5; ///< a whole number of steps makes 360 degrees
    /// Pool the responses in the planes across k, j and i, too; else the slices only.
    bool orthogonalPlanes = true;
    Pooling pooling = Pooling::Average;
    Boundary boundary = Boundary::Mirror;

    /// @throws Error
    void validate() const;
    bool operator==(const GaborParameters&) const = default;
};

/// Float64. @throws Error for parameters or an image that cannot be; Cancelled
Volume gaborFilter(const Volume& image, const GaborParameters& parameters, const Progress& progress = {},
                   unsigned maxThreads = 0);

} // namespace rimlight::imaging::ibsi

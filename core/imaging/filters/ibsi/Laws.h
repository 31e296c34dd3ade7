#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

#include <string>

namespace rimlight::imaging::ibsi {

/// Laws' kernels (IBSI 2, JTXT), of length 1 in the Euclidean norm, and their texture energy.
struct LawsParameters {
    /// Two kernels for axes i and j of each slice, or three for i, j and k: L5, E5, S5, W5, R5, L3, E3 or S3 each, such
    /// as "L5E5E5".
    std::string kernels = "L5E5E5";
    bool rotationInvariant = true;
    Pooling pooling = Pooling::Maximum;
    /// Above 0: the mean absolute response within this Chebyshev distance in voxels, up to 499; 0: the response.
    int energyDistance = 7;
    Boundary boundary = Boundary::Mirror;

    /// @throws Error
    void validate() const;
    bool operator==(const LawsParameters&) const = default;
};

/// Float64. @throws Error for parameters or an image that cannot be; Cancelled
Volume lawsFilter(const Volume& image, const LawsParameters& parameters, const Progress& progress = {},
                  unsigned maxThreads = 0);

} // namespace rimlight::imaging::ibsi

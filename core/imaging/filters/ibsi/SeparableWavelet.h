#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

#include <string>

namespace rimlight::imaging::ibsi {

/// Separable wavelets without decimation (IBSI 2, 25BO).
struct SeparableWaveletParameters {
    std::string wavelet = "db3"; ///< as WaveletKernels.h names them
    /// Low or high pass for axes i and j of each slice ("LH"), or for i, j and k ("LLH").
    std::string passes = "LLH";
    /// 1 to 8. Before the last level the image passes the low-pass filter of each earlier one; each level's kernels
    /// have twice the distance between their weights of the one before.
    int level = 1;
    bool rotationInvariant = true;
    Pooling pooling = Pooling::Average;
    Boundary boundary = Boundary::Mirror;

    /// @throws Error
    void validate() const;
    bool operator==(const SeparableWaveletParameters&) const = default;
};

/// Float64. @throws Error for parameters or an image that cannot be; Cancelled
Volume separableWavelet(const Volume& image, const SeparableWaveletParameters& parameters,
                        const Progress& progress = {}, unsigned maxThreads = 0);

} // namespace rimlight::imaging::ibsi

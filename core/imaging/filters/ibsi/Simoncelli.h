#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

namespace rimlight::imaging::ibsi {

/// The band-pass map of Simoncelli's wavelet, which is not separable (IBSI 2, PRT7). It is defined among the
/// frequencies, so the image is taken as periodic.
struct SimoncelliParameters {
    int level =
        1; ///< 1 to 8: 1 is the band of a quarter of the highest frequency to the highest, each next one half of it
    Extent extent = Extent::Space;

    /// @throws Error
    void validate() const;
    bool operator==(const SimoncelliParameters&) const = default;
};

/// Float64. The frequencies of an axis go from -pi to pi with both ends, as in IBSI 2's reference maps (MIRP 2.7.0);
/// those of the discrete transform itself end one step earlier.
/// @throws Error for parameters or an image that cannot be; Cancelled
Volume simoncelliWavelet(const Volume& image, const SimoncelliParameters& parameters, const Progress& progress = {},
                         unsigned maxThreads = 0);

} // namespace rimlight::imaging::ibsi

#pragma once

#include "core/imaging/filters/ibsi/Convolution.h"

namespace rimlight::imaging::ibsi {

/// The mean filter (IBSI 2, S60F): the average over a square or cube of support voxels a side.
struct MeanParameters {
    int support = 5; ///< odd, 1 to 999
    Extent extent = Extent::Space;
    Boundary boundary = Boundary::Mirror;

    /// @throws Error
    void validate() const;
    bool operator==(const MeanParameters&) const = default;
};

/// Float64. @throws Error for parameters or an image that cannot be; Cancelled
Volume meanFilter(const Volume& image, const MeanParameters& parameters, const Progress& progress = {},
                  unsigned maxThreads = 0);

} // namespace rimlight::imaging::ibsi

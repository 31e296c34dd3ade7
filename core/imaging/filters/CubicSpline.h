#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rimlight::imaging {

/// Coefficients of the cubic B-spline through the voxels, on a box of the image.
struct CubicSpline {
    IndexBox box;
    Index gridSize{0, 0, 0};
    std::vector<double> coefficients; ///< of box, i fastest
};

/// The coefficients that scipy 1.11's ndimage.spline_filter (order 3, mode "mirror") gives, in its order of sums: along
/// k, then j, then i (Unser 1991).
///
/// The filter's memory fades by 0.268 a voxel. The spline is made on the box with a margin: 48 voxels for integers
/// (past double precision); 560 for floating-point images, whose echoes in regions of exact zeros decide signs down to
/// the smallest double, so that it is in practice the whole image.
CubicSpline cubicSpline(const Volume& image, const IndexBox& box, const Progress& progress, unsigned maxThreads);

/// Along one axis, for the coordinates n + offset of a range of n: which coefficients are weighed how. Rows past the
/// range's end are zeros, so that blocks may read kPadding of them.
struct CubicTaps {
    static constexpr std::size_t kPadding = 16;

    int begin = 0;
    std::vector<std::uint8_t> inside;                 ///< false where scipy's mode "constant" gives 0
    std::vector<std::array<std::int32_t, 4>> indices; ///< within the spline's box; mirrored at the image's borders
    std::array<std::vector<double>, 4> weights;       ///< weights[tap][n - begin]
};

/// Taps for n in begin .. begin + size - 1 along the axis; all lie in the spline's box.
CubicTaps cubicTaps(const CubicSpline& spline, std::size_t axis, int begin, int size, double offset);

} // namespace rimlight::imaging

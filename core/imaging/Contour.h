#pragma once

#include "core/imaging/Mask.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace rimlight::imaging {

/// A closed planar polygon in patient coordinates (LPS, mm); the last point joins the first.
struct Contour {
    std::vector<Eigen::Vector3d> pointsMm;
};

struct RasteriseResult {
    Mask mask;
    std::size_t contoursUsed = 0;
    std::size_t contoursOutside =
        0; ///< wholly outside the grid, or more than half a slice beyond its first or last slice
    std::size_t contoursTooShort = 0; ///< fewer than three points: no area
    std::size_t contoursTilted = 0;   ///< not parallel to the slices: left out
};

/// The voxels whose centre lies inside the contours of its slice. Each contour goes to the nearest slice of the grid;
/// contours of one slice are combined by the even-odd rule, so that an inner one is a hole. A pixel centre exactly on
/// an edge belongs to the side with the larger index, so that two regions that share an edge neither overlap nor gap.
RasteriseResult rasterise(const std::vector<Contour>& contours, const Geometry& geometry);

/// The outlines of the mask on each slice k, along pixel edges, outer rings and holes alike; rasterise() of them gives
/// the mask back.
std::vector<Contour> traceContours(const Mask& mask);

} // namespace rimlight::imaging

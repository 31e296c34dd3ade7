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
        0; ///< left out: wholly outside the grid, or more than half a slice beyond its first or last slice
    std::size_t contoursTooShort = 0; ///< left out: fewer than three different points, no area
    std::size_t contoursTilted = 0;   ///< left out: not parallel to the slices
    std::size_t contoursRepeated = 0; ///< left out: the same as another, point by point; twice would be a hole
    std::size_t contoursFarther = 0;  ///< left out: on a plane of their own farther from the slice than another plane
    std::size_t contoursBetween = 0;  ///< of those used, drawn a tenth of a slice or more off the slice they went to
    std::size_t contoursClipped = 0;  ///< of those used, reaching beyond the grid
    std::size_t slicesWithin = 0;     ///< from the first slice with a contour to the last
    std::size_t slicesBare = 0;       ///< of these, without a contour; they stay empty
};

/// The voxels whose centre lies inside the contours of its slice, whatever the direction of the grid's axes: contours
/// are parallel to the planes of constant k. Each contour goes to the nearest slice of the grid. Where contours were
/// drawn on planes closer than the slices, the plane nearest to a slice counts. Contours of one plane are combined by
/// the even-odd rule, so that an inner one is a hole and a contour that crosses itself changes sides. A pixel centre
/// exactly on an edge belongs to the side with the larger index, so that two regions that share an edge neither overlap
/// nor gap. Memory: the contours once more, and the box of the region.
RasteriseResult rasterise(const std::vector<Contour>& contours, const Geometry& geometry);

/// The outlines of the mask on each slice k, along pixel edges, outer rings and holes alike; rasterise() of them gives
/// the mask back.
std::vector<Contour> traceContours(const Mask& mask);

/// The outlines of one slice of the mask as other programs take them in: polygons that neither cross nor touch
/// themselves or each other, without rings inside them. A hole hangs on its outline by a channel some thousandth of a
/// pixel wide: DICOM's keyhole (PS3.3 C.8.8.6.3), which is a hole by the even-odd rule, by the winding rule, and where
/// contours are united one by one. None when the mask does not reach the slice.
///
/// They keep 1/1024 of a pixel inside of the pixel edges. So pixel centres lie inside or outside by half a pixel for
/// programs that ask for them, and corners round to the region's own pixels for programs that round to whole pixels and
/// draw the rim too (OpenCV's fillPoly, as in rt-utils): both get the mask back exactly, and so does rasterise().
std::vector<Contour> keyholeContours(const Mask& mask, int slice);

} // namespace rimlight::imaging

#pragma once

#include "core/regions/tools/SlicePlane.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace rimlight::regions {

/// A closed polygon in a slice as (column, row) positions; the last point joins the first.
using PixelContour = std::vector<Eigen::Vector2d>;

/// The pixels of a slice whose centre lies inside the contours by the even-odd rule: an inner contour is a hole, and
/// where a stroke crosses itself what it encloses twice stays out. The rule is that of imaging::rasterise(), along any
/// axis: a centre exactly on an edge belongs to the side of larger indices. Contours may reach beyond the image; those
/// of fewer than three points enclose nothing.
/// @param plane lies inside the grid
/// @throws Error when a position is not finite
imaging::Mask filledContours(const imaging::Geometry& geometry, const SlicePlane& plane,
                             std::span<const PixelContour> contours);

} // namespace rimlight::regions

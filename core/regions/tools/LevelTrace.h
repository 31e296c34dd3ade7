#pragma once

#include "core/imaging/Volume.h"
#include "core/regions/tools/ContourFill.h"

#include <optional>

namespace rimlight::regions {

/// An outline along an edge of the image, and what it encloses.
struct LevelTrace {
    PixelContour contour; ///< where the image, read as straight between neighbouring pixels, falls to the level
    imaging::Mask inside; ///< the pixels that filledContours() makes of the contour
};

/// The closed line of equal intensity through a pixel of a slice, at that pixel's level. Pixels at or above the level
/// that hang together by edges with this one have an outer line and one around each darker hole; taken is the line on
/// the side of the pixel's darkest neighbour, so that bright things are outlined from their edge inwards and dark ones
/// from outside. A pixel without a darker neighbour gets the line of the nearest pixel that has one. At the border of
/// the slice the line is closed half a pixel outside the last pixels. The level counts by a thousandth of a pixel as
/// if it lay below the pixels that are exactly at it: they lie inside a bright thing and outside a dark one.
/// Time grows with the length of the line, plus, without a darker neighbour, the pixels on the way to one.
/// @param plane and the pixel lie inside the grid
/// @returns nothing when the pixel is no number, or no pixel of the slice is darker where it leads to
std::optional<LevelTrace> levelTraced(const imaging::Volume& volume, const SlicePlane& plane, int column, int row);

} // namespace rimlight::regions

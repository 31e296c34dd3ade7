#pragma once

#include "core/regions/tools/ContourFill.h"

namespace rimlight::segment {

/// The points of a closed line that are needed to stay within tolerance of all of them (Ramer 1972, Douglas and
/// Peucker 1973), from the first point to the one farthest from it and back; at least three where there are three.
regions::PixelContour simplifiedRing(const regions::PixelContour& points, double tolerance);

} // namespace rimlight::segment

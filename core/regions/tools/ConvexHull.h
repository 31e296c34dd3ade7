#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rimlight::regions {

/// A point of whole coordinates, and the number by which its owner knows it.
struct HullPoint {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::size_t id = 0;
};

/// The corners of the convex hull in the order of turning from x to y; points between two corners are left out, and of
/// points at one place one is kept. Exact for coordinates up to 2^30. One or two points are returned as they are.
std::vector<HullPoint> convexHull(std::vector<HullPoint> points);

} // namespace rimlight::regions

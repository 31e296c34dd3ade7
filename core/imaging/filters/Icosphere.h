#pragma once

#include <array>
#include <vector>

namespace rimlight::imaging {

/// Points spread over a sphere about the origin: an icosahedron whose edges are halved subdivisions times, each point
/// moved out to the radius; 10 * 4^subdivisions + 2 points in the order of trimesh 5.2.0's creation.icosphere.
/// subdivisions lies in 0 .. 5.
std::vector<std::array<double, 3>> icospherePoints(int subdivisions, double radius);

} // namespace rimlight::imaging

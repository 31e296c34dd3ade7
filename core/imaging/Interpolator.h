#pragma once

#include <cstdint>

namespace rimlight::imaging {

/// How values between voxel centres are made; BSpline is of third order.
enum class Interpolator : std::uint8_t { Nearest, Linear, BSpline };

} // namespace rimlight::imaging

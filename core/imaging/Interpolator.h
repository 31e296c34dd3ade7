#pragma once

#include <cstdint>

namespace rimlight::imaging {

/// How values between voxel centres are made, as SimpleITK 2.5 sets it up: BSpline is of third order; Gaussian has a
/// sigma of 0.8 voxels cut at 4 sigma, LabelGaussian of 1 voxel cut at 1 sigma; the windowed sincs reach 5 voxels.
enum class Interpolator : std::uint8_t {
    Nearest,
    Linear,
    BSpline,
    Gaussian,
    LabelGaussian,
    HammingSinc,
    CosineSinc,
    WelchSinc,
    LanczosSinc,
    BlackmanSinc
};

} // namespace rimlight::imaging

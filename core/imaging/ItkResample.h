#pragma once

#include "core/imaging/Interpolator.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::imaging {

/// Geometry without Eigen's types: ITK brings an Eigen of its own, and one source file can't see both.
struct PlainGrid {
    std::array<unsigned long, 3> size{};
    std::array<double, 3> spacingMm{};
    std::array<double, 3> originMm{};
    std::array<std::array<double, 3>, 3> direction{}; ///< direction[row][column]
};

/// itk::ResampleImageFilter; T is a voxel type of Volume. @throws Error when ITK does
template <class T>
std::vector<T> resampleWithItk(const PlainGrid& from, std::span<const T> voxels, const PlainGrid& to,
                               Interpolator interpolator);

} // namespace rimlight::imaging

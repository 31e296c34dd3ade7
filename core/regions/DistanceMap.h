#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace rimlight::regions {

/// The share by which a distance may exceed a limit and still counts as within it: files keep spacings as float32 or
/// in a few decimals, and 30 steps of 0.1 mm are to lie within 3 mm.
inline constexpr double kDistanceTolerance = 1e-6;

/// The square that a squared distance must not exceed to lie within limitMm >= 0, tolerance included; infinity for
/// infinity.
float squaredLimitMm2(double limitMm);

/// The squared distance in mm^2 of each voxel's centre from the nearest inside voxel's centre, on a grid of the given
/// size, i fastest; exact: the smallest of (dx^2 + dy^2) + dz^2 over all inside voxels, where each square and each
/// sum is rounded to float. The axes are worked on one after the other: short limits by looking around, others by the
/// lower envelope of parabolas (Meijster, Roerdink and Hesselink 2000; Felzenszwalb and Huttenlocher 2012). Time grows
/// with the voxels alone; memory is 4 bytes a voxel and little more. Bit-identical on any number of threads.
/// @param inside one byte per voxel, any but 0 is inside
/// @param spacingMm of the three axes, which are orthogonal; their directions don't matter
/// @param limitMm voxels farther than this (see kDistanceTolerance) hold infinity, as all do when none is inside
/// @throws Cancelled
std::vector<float> squaredDistancesMm2(std::span<const std::uint8_t> inside, const imaging::Index& size,
                                       const Eigen::Vector3d& spacingMm,
                                       double limitMm = std::numeric_limits<double>::infinity(),
                                       unsigned maxThreads = 0, const Progress& progress = {});

/// The voxels of the grid within mm >= 0 of the region, the region included. Memory: 5 bytes a voxel of the region's
/// box widened by mm. @throws Cancelled
imaging::Mask grown(const imaging::Mask& mask, double mm, unsigned maxThreads = 0, const Progress& progress = {});

/// The region's voxels that are farther than mm >= 0 from every voxel outside it: what stays when the outside grows by
/// mm. Beyond the image's border nothing is outside, so a region that was cut off there stays as it is on that side,
/// as in 3D Slicer's Margin. Memory as grown(). @throws Cancelled
imaging::Mask shrunk(const imaging::Mask& mask, double mm, unsigned maxThreads = 0, const Progress& progress = {});

/// The box with as many voxels more on every side as lie within mm, cut off at the borders of the grid.
imaging::IndexBox widenedByMm(const imaging::IndexBox& box, double mm, const imaging::Geometry& geometry);

} // namespace rimlight::regions

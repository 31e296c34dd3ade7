#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

namespace rimlight::test {

/// A computed body on any grid: it lies in the patient, so that however the grid is turned, the same patient is seen.
struct SyntheticCase {
    imaging::Volume volume;
    imaging::Segment tumour;
};

/// Patient positions (LPS, mm) that the body is built around.
inline const Eigen::Vector3d kTumourCentreMm{52.0, -12.0, 15.0};
inline constexpr double kTumourRadiusMm = 30.0;

/// CT numbers in int16: trunk of 150 x 105 mm half axes with fat, muscle, spine, kidneys, a liver on the right, and a
/// tumour on the left.
SyntheticCase makeSyntheticCase(const imaging::Geometry& geometry);

/// size voxels of spacing mm around the patient's origin, with these directions.
imaging::Geometry centredGrid(const imaging::Index& size, const Eigen::Vector3d& spacingMm,
                              const Eigen::Matrix3d& direction = Eigen::Matrix3d::Identity());

} // namespace rimlight::test

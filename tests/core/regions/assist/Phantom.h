#pragma once

#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"
#include "core/regions/assist/AssistedOutline.h"

#include <cstdint>

namespace rimlight::test {

/// An ellipsoid in noise whose truth is a formula.
struct EllipsoidScene {
    Eigen::Vector3d radiiMm{22.0, 16.0, 18.0}; ///< along the image's axes
    Eigen::Vector3d spacingMm{1.0, 1.0, 3.0};
    imaging::Index size{100, 100, 40};
    Eigen::Matrix3d direction = Eigen::Matrix3d::Identity();
    double inside = 140.0;
    double outside = 100.0;
    double noise = 10.0;
    std::uint64_t seed = 1;
};

struct Ellipsoid {
    imaging::Volume volume;
    imaging::Mask truth;
    Eigen::Vector3d centreMm;                     ///< in the patient
    regions::OutlineHint stroke;                  ///< along the longest diameter in the middle slice
    regions::OutlineHint click;                   ///< at the centre
    Eigen::Vector3d alongMm, acrossMm, throughMm; ///< from the centre to the surface
};

Ellipsoid ellipsoid(const EllipsoidScene& scene = {});

double dice(const imaging::Mask& a, const imaging::Mask& b);

} // namespace rimlight::test

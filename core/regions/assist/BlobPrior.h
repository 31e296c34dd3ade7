#pragma once

#include "core/regions/assist/WorkingGrid.h"

#include <span>

namespace rimlight::regions::assist {

/// What a stroke along the longest diameter says about the tumour before the image is looked at: a blob around the
/// stroke's middle, as long as the stroke, about as wide and as deep. How far its surface may lie from there is told
/// for each axis by the standard deviation of the logarithm of the radius.
struct BlobPrior {
    Eigen::Vector3d centreMm = Eigen::Vector3d::Zero(); ///< positions as in WorkingGrid
    Eigen::Matrix3d axes = Eigen::Matrix3d::Identity(); ///< columns: along the stroke, across it in its slice, through
    Eigen::Vector3d radiiMm = Eigen::Vector3d::Ones();
    Eigen::Vector3d spread = Eigen::Vector3d::Ones();

    /// 1 on the blob's surface, 0 at its centre.
    double radiusAt(const Eigen::Vector3d& positionMm) const;
    static constexpr double kMostLogOdds = 6.0;
    /// The logarithm of the odds that the position lies inside; between -kMostLogOdds and kMostLogOdds.
    double logOdds(const Eigen::Vector3d& positionMm) const;
};

/// How far a blob around a stroke is thought to reach, as shares of the stroke's half length, and the spreads.
struct BlobShape {
    double across = 0.82;
    double through = 1.05;
    Eigen::Vector3d spread{0.08, 0.25, 0.4};
    double clickSpread = 0.35; ///< along all axes, when only a point and a scale are known
};

/// @param strokeMm two points at least, not all in one place
BlobPrior strokePrior(std::span<const Eigen::Vector3d> strokeMm, const Eigen::Vector3d& spacingMm,
                      const BlobShape& shape);
/// A ball around a click.
BlobPrior clickPrior(const Eigen::Vector3d& clickMm, double radiusMm, const BlobShape& shape);

/// The two points of the polyline that are farthest apart.
std::pair<Eigen::Vector3d, Eigen::Vector3d> farthestPoints(std::span<const Eigen::Vector3d> points);

} // namespace rimlight::regions::assist

#include "core/regions/assist/BlobPrior.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace rimlight::regions::assist {

namespace {

/// A normal deviate is inside with odds exp(x / (0.55 sd)), nearly: the logistic distribution of the same spread.
constexpr double kLogisticScale = 0.55;

/// The axis of the image that the stroke's slice is seen along: the third where the stroke stays in one of its slices,
/// else the one that it follows least.
Eigen::Vector3d sliceNormal(const Eigen::Vector3d& stroke, const Eigen::Vector3d& spacingMm) {
    Eigen::Index axis = 2;
    if (const Eigen::Vector3d moved = stroke.cwiseAbs(); moved[2] > 0.5 * spacingMm[2])
        moved.minCoeff(&axis);
    return Eigen::Vector3d::Unit(axis);
}

} // namespace

double BlobPrior::radiusAt(const Eigen::Vector3d& positionMm) const {
    return (axes.transpose() * (positionMm - centreMm)).cwiseQuotient(radiiMm).norm();
}

double BlobPrior::logOdds(const Eigen::Vector3d& positionMm) const {
    const Eigen::Vector3d place = (axes.transpose() * (positionMm - centreMm)).cwiseQuotient(radiiMm);
    const double radius = place.norm();
    if (radius < 1e-6)
        return kMostLogOdds;
    const double here = place.cwiseProduct(spread).norm() / radius;
    return std::clamp(-std::log(radius) / (kLogisticScale * here), -kMostLogOdds, kMostLogOdds);
}

std::pair<Eigen::Vector3d, Eigen::Vector3d> farthestPoints(std::span<const Eigen::Vector3d> points) {
    std::pair<Eigen::Vector3d, Eigen::Vector3d> best{points.front(), points.front()};
    for (std::size_t a = 0; a < points.size(); ++a)
        for (std::size_t b = a + 1; b < points.size(); ++b)
            if ((points[b] - points[a]).squaredNorm() > (best.second - best.first).squaredNorm())
                best = {points[a], points[b]};
    return best;
}

BlobPrior strokePrior(std::span<const Eigen::Vector3d> strokeMm, const Eigen::Vector3d& spacingMm,
                      const BlobShape& shape) {
    const auto [begin, end] = farthestPoints(strokeMm);
    const Eigen::Vector3d stroke = end - begin;
    const double half = stroke.norm() / 2.0;
    BlobPrior prior;
    prior.centreMm = (begin + end) / 2.0;
    const Eigen::Vector3d along = stroke.normalized();
    const Eigen::Vector3d across = sliceNormal(stroke, spacingMm).cross(along).normalized();
    prior.axes.col(0) = along;
    prior.axes.col(1) = across;
    prior.axes.col(2) = along.cross(across);
    prior.radiiMm = half * Eigen::Vector3d(1.0, shape.across, shape.through);
    prior.spread = shape.spread;
    return prior;
}

BlobPrior clickPrior(const Eigen::Vector3d& clickMm, double radiusMm, const BlobShape& shape) {
    BlobPrior prior;
    prior.centreMm = clickMm;
    prior.radiiMm.setConstant(radiusMm);
    prior.spread.setConstant(shape.clickSpread);
    return prior;
}

} // namespace rimlight::regions::assist

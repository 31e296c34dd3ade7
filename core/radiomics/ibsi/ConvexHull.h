#pragma once

#include "core/base/Progress.h"
#include "core/radiomics/RegionMesh.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <vector>

namespace rimlight::radiomics::ibsi {

/// The smallest convex solid around points of a mesh.
struct ConvexHull {
    std::vector<HalfPoint> corners;
    std::vector<std::array<std::uint32_t, 3>> faces; ///< corners of each triangle, counter-clockwise from outside

    double volumeMm3(const Eigen::Vector3d& spacingMm) const;
    double areaMm2(const Eigen::Vector3d& spacingMm) const;
    std::vector<Eigen::Vector3d> cornersMm(const Eigen::Vector3d& spacingMm) const;
};

/// The hull of points that do not all lie in one plane, such as those of a region's mesh; quickhull (Barber et al.
/// 1996) in whole half voxels, which makes every decision exact: stretching the axes to mm changes no side of a plane.
/// @throws Cancelled
ConvexHull convexHullInSpace(const std::vector<HalfPoint>& points, const Progress& progress);

} // namespace rimlight::radiomics::ibsi

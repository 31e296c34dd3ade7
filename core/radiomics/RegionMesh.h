#pragma once

#include "core/radiomics/RegionImage.h"

#include <vector>

namespace rimlight::radiomics {

/// A point of the mesh, (x, y, z) in half voxels from the centre of the box's first voxel.
using HalfPoint = std::array<int, 3>;

struct MeshMeasures {
    double volumeMm3 = 0.0;
    double areaMm2 = 0.0;
    std::vector<HalfPoint> points; ///< each once
};

/// Volume and area of the marching-cubes mesh around the region, and its points.
MeshMeasures measureMesh(const RegionImage& region);

struct Diameters {
    double sliceMm = 0.0;  ///< largest distance of two points with the same z
    double columnMm = 0.0; ///< with the same y
    double rowMm = 0.0;    ///< with the same x
    double spaceMm = 0.0;
};

Diameters largestDistances(const std::vector<HalfPoint>& points, const Eigen::Vector3d& spacingMm);

/// The corners of the convex hull of points in a plane, counter-clockwise (Andrew's monotone chain); collinear points
/// left out.
std::vector<std::array<int, 2>> convexHull(std::vector<std::array<int, 2>> points);

} // namespace rimlight::radiomics

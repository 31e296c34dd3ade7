#include "core/radiomics/FeatureClass.h"
#include "core/radiomics/PrincipalAxes.h"
#include "core/radiomics/RegionMesh.h"

#include <cmath>
#include <numbers>

namespace rimlight::radiomics {

namespace {

/// Shape of the region before resegmentation (PyRadiomics 3.0.1, shape.py; IBSI chapter 3.1): mesh, diameters of its
/// points, axis lengths 4 sqrt(eigenvalue).
std::vector<tables::Cell> compute(const FeatureInput& input) {
    const auto mesh = measureMesh(input.shape);
    input.progress.throwIfCancelled();
    const auto diameters = largestDistances(mesh.points, input.shape.spacingMm);
    const Eigen::Vector3d variances = principalVariances(input.shape);
    const double least = variances[0];
    const double minor = variances[1];
    const double major = variances[2];
    const double sphericity = std::cbrt(36.0 * std::numbers::pi * mesh.volumeMm3 * mesh.volumeMm3) / mesh.areaMm2;
    constexpr const char* kOneVoxel = "the region is a single voxel";
    return {finiteOr(std::sqrt(minor / major), kOneVoxel),
            finiteOr(std::sqrt(least / major), kOneVoxel),
            4.0 * std::sqrt(least),
            4.0 * std::sqrt(major),
            diameters.columnMm,
            diameters.rowMm,
            diameters.sliceMm,
            diameters.spaceMm,
            mesh.volumeMm3,
            4.0 * std::sqrt(minor),
            sphericity,
            mesh.areaMm2,
            mesh.areaMm2 / mesh.volumeMm3,
            static_cast<double>(input.shape.voxelCount()) * input.shape.spacingMm.prod(),
            mesh.volumeMm3 / std::sqrt(std::numbers::pi * mesh.areaMm2 * mesh.areaMm2 * mesh.areaMm2),
            sphericity * sphericity * sphericity,
            1.0 / sphericity};
}

} // namespace

FeatureClass shapeClass() {
    return {"shape",
            {"Elongation", "Flatness", "LeastAxisLength", "MajorAxisLength", "Maximum2DDiameterColumn",
             "Maximum2DDiameterRow", "Maximum2DDiameterSlice", "Maximum3DDiameter", "MeshVolume", "MinorAxisLength",
             "Sphericity", "SurfaceArea", "SurfaceVolumeRatio", "VoxelVolume"},
            &compute,
            {"Compactness1", "Compactness2", "SphericalDisproportion"}};
}

} // namespace rimlight::radiomics

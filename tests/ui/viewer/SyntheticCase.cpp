#include "tests/ui/viewer/SyntheticCase.h"

#include <cmath>

namespace rimlight::test {

namespace {

/// Below 1 inside the ellipsoid.
double ellipsoid(const Eigen::Vector3d& p, const Eigen::Vector3d& centre, const Eigen::Vector3d& halfAxes) {
    return (p - centre).cwiseQuotient(halfAxes).squaredNorm();
}

double ctNumber(const Eigen::Vector3d& p) {
    const double trunk = ellipsoid({p.x(), p.y(), 0}, {0, 0, 0}, {150, 105, 1});
    if (trunk > 1.0)
        return -1000.0;
    const Eigen::Vector3d fromTumour = p - kTumourCentreMm;
    if (fromTumour.norm() < kTumourRadiusMm)
        return 55.0 +
               35.0 * std::sin(fromTumour.x() / 6.0) * std::cos(fromTumour.y() / 7.0) * std::sin(fromTumour.z() / 8.0);
    const double spine = ellipsoid({p.x(), p.y(), 0}, {0, 62, 0}, {20, 17, 1});
    if (spine < 1.0)
        return spine < 0.75 ? 240.0 : 700.0;
    if (ellipsoid(p, {-62, -15, 60}, {75, 65, 90}) < 1.0 && trunk < 0.8)
        return 110.0;
    for (const double side : {-1.0, 1.0})
        if (ellipsoid(p, {side * 62.0, 38, -20}, {26, 22, 52}) < 1.0)
            return ellipsoid(p, {side * 52.0, 36, -20}, {12, 10, 26}) < 1.0 ? -30.0 : 180.0;
    if (ellipsoid({p.x(), p.y(), 0}, {12, 36, 0}, {10, 10, 1}) < 1.0)
        return 210.0;
    return trunk > 0.86 ? -100.0 : trunk > 0.72 ? 55.0 : 35.0;
}

/// Noise of about 12 HU from the voxel's number alone: the same on every machine and thread.
double noise(std::size_t voxel) {
    std::uint64_t x = voxel * 0x9e3779b97f4a7c15ULL + 0x632be59bd9b4e019ULL;
    double sum = 0.0;
    for (int i = 0; i < 4; ++i) {
        x ^= x >> 31;
        x *= 0xbf58476d1ce4e5b9ULL;
        sum += static_cast<double>(x >> 40) * 0x1.0p-24 - 0.5;
    }
    return 20.0 * sum;
}

} // namespace

imaging::Geometry centredGrid(const imaging::Index& size, const Eigen::Vector3d& spacingMm,
                              const Eigen::Matrix3d& direction) {
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.spacingMm = spacingMm;
    geometry.direction = direction;
    geometry.originMm -= geometry.centreMm();
    return geometry;
}

SyntheticCase makeSyntheticCase(const imaging::Geometry& geometry) {
    std::vector<std::int16_t> voxels(geometry.voxelCount());
    std::vector<std::uint8_t> inside(geometry.voxelCount());
    const Eigen::Matrix3d step = geometry.indexToPatientMatrix();
    std::size_t voxel = 0;
    for (int k = 0; k < geometry.size[2]; ++k)
        for (int j = 0; j < geometry.size[1]; ++j)
            for (int i = 0; i < geometry.size[0]; ++i, ++voxel) {
                const Eigen::Vector3d p = geometry.originMm + step * Eigen::Vector3d(i, j, k);
                voxels[voxel] = static_cast<std::int16_t>(std::lround(ctNumber(p) + noise(voxel)));
                inside[voxel] = (p - kTumourCentreMm).norm() < kTumourRadiusMm ? 1 : 0;
            }
    SyntheticCase result;
    result.volume = imaging::Volume::fromVoxels(geometry, std::move(voxels), imaging::Modality::CT,
                                                imaging::IntensityUnit::Hounsfield);
    result.volume.markSynthetic();
    result.tumour = {"tumour", imaging::segmentColour(0), imaging::Mask::fromDense(geometry, inside)};
    return result;
}

} // namespace rimlight::test

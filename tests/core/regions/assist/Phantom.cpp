#include "tests/core/regions/assist/Phantom.h"

#include "core/base/Random.h"

namespace rimlight::test {

Ellipsoid ellipsoid(const EllipsoidScene& scene) {
    imaging::Geometry geometry;
    geometry.size = scene.size;
    geometry.spacingMm = scene.spacingMm;
    geometry.direction = scene.direction;
    geometry.originMm = {-31.0, 12.5, 400.0};
    const Eigen::Vector3d middle((scene.size[0] - 1) / 2, (scene.size[1] - 1) / 2, (scene.size[2] - 1) / 2);
    std::vector<float> voxels(geometry.voxelCount());
    std::vector<std::uint8_t> truth(geometry.voxelCount());
    Random random(scene.seed);
    for (int k = 0; k < scene.size[2]; ++k)
        for (int j = 0; j < scene.size[1]; ++j)
            for (int i = 0; i < scene.size[0]; ++i) {
                const auto here = geometry.offset(i, j, k);
                const Eigen::Vector3d place = (Eigen::Vector3d(i, j, k) - middle).cwiseProduct(scene.spacingMm);
                truth[here] = place.cwiseQuotient(scene.radiiMm).norm() <= 1.0 ? 1 : 0;
                voxels[here] = static_cast<float>((truth[here] != 0 ? scene.inside : scene.outside) +
                                                  (scene.noise > 0.0 ? random.normal(0.0, scene.noise) : 0.0));
            }
    Ellipsoid result;
    result.truth = imaging::Mask::fromDense(geometry, truth);
    result.centreMm = geometry.toPatient(middle);
    result.alongMm = geometry.direction.col(0) * scene.radiiMm[0];
    result.acrossMm = geometry.direction.col(1) * scene.radiiMm[1];
    result.throughMm = geometry.direction.col(2) * scene.radiiMm[2];
    result.stroke.strokeMm = {result.centreMm - result.alongMm, result.centreMm + result.alongMm};
    result.click.strokeMm = {result.centreMm};
    result.volume = imaging::Volume::fromVoxels(geometry, std::move(voxels));
    return result;
}

double dice(const imaging::Mask& a, const imaging::Mask& b) {
    const auto inA = a.voxelsOf(b.box());
    const auto inB = b.boxVoxels();
    std::size_t both = 0;
    for (std::size_t n = 0; n < inB.size(); ++n)
        both += inA[n] != 0 && inB[n] != 0 ? 1 : 0;
    return 2.0 * static_cast<double>(both) / static_cast<double>(a.voxelCount() + b.voxelCount());
}

} // namespace rimlight::test

#include "core/imaging/Resample.h"

#include "core/imaging/ItkResample.h"

namespace rimlight::imaging {

namespace {

PlainGrid plain(const Geometry& geometry) {
    PlainGrid grid;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto row = static_cast<Eigen::Index>(axis);
        grid.size[axis] = static_cast<unsigned long>(geometry.size[axis]);
        grid.spacingMm[axis] = geometry.spacingMm[row];
        grid.originMm[axis] = geometry.originMm[row];
        for (std::size_t column = 0; column < 3; ++column)
            grid.direction[axis][column] = geometry.direction(row, static_cast<Eigen::Index>(column));
    }
    return grid;
}

} // namespace

Volume resample(const Volume& volume, const Geometry& grid, Interpolator interpolator) {
    Volume result = volume.visit([&]<class T>(std::span<const T> voxels) {
        return Volume::fromVoxels(grid, resampleWithItk<T>(plain(volume.geometry()), voxels, plain(grid), interpolator),
                                  volume.modality(), volume.unit());
    });
    if (volume.isSynthetic())
        result.markSynthetic();
    return result;
}

Mask resample(const Mask& mask, const Geometry& grid) {
    const auto dense = mask.toDense();
    return Mask::fromDense(
        grid, resampleWithItk<std::uint8_t>(plain(mask.geometry()), dense, plain(grid), Interpolator::Nearest));
}

} // namespace rimlight::imaging

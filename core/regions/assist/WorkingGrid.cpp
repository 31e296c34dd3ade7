#include "core/regions/assist/WorkingGrid.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace rimlight::regions::assist {

namespace {

/// The two grid voxels that a voxel of the image lies between along one axis, and how much of the second.
struct Between {
    int low = 0;
    int high = 0;
    float share = 0.0F;
};

std::vector<Between> betweens(const WorkingGrid& grid, std::size_t axis) {
    std::vector<Between> all(static_cast<std::size_t>(grid.box.size[axis]));
    for (std::size_t n = 0; n < all.size(); ++n) {
        const double place = (static_cast<double>(n) + 0.5) / grid.block[axis] - 0.5;
        const double low = std::clamp(std::floor(place), 0.0, static_cast<double>(grid.size[axis] - 1));
        all[n].low = static_cast<int>(low);
        all[n].high = std::min(all[n].low + 1, grid.size[axis] - 1);
        all[n].share = static_cast<float>(std::clamp(place - low, 0.0, 1.0));
    }
    return all;
}

std::vector<float> kernel(double sdVoxels) {
    const int reach = static_cast<int>(std::ceil(3.0 * sdVoxels));
    std::vector<float> weights(static_cast<std::size_t>(reach) + 1);
    double sum = 0.0;
    for (int n = 0; n <= reach; ++n) {
        const double weight = std::exp(-0.5 * (n / sdVoxels) * (n / sdVoxels));
        weights[static_cast<std::size_t>(n)] = static_cast<float>(weight);
        sum += n == 0 ? weight : 2.0 * weight;
    }
    for (auto& weight : weights)
        weight = static_cast<float>(weight / sum);
    return weights;
}

} // namespace

imaging::Index WorkingGrid::voxelAt(const Eigen::Vector3d& positionMm) const {
    const Eigen::Vector3d place = (positionMm - originMm).cwiseQuotient(spacingMm);
    imaging::Index voxel;
    for (std::size_t axis = 0; axis < 3; ++axis)
        voxel[axis] = static_cast<int>(
            std::clamp(std::round(place[static_cast<Eigen::Index>(axis)]), 0.0, static_cast<double>(size[axis] - 1)));
    return voxel;
}

Eigen::Vector3d alongAxes(const imaging::Geometry& geometry, const Eigen::Vector3d& patientMm) {
    return geometry.toIndex(patientMm).cwiseProduct(geometry.spacingMm);
}

WorkingGrid workingGrid(const imaging::Geometry& image, const Eigen::Vector3d& centreMm, const Eigen::Vector3d& reachMm,
                        double voxelMm) {
    WorkingGrid grid;
    grid.imageSpacingMm = image.spacingMm;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<Eigen::Index>(axis);
        const double last = image.size[axis] - 1;
        const double low = std::floor((centreMm[a] - reachMm[a]) / image.spacingMm[a]);
        const double high = std::ceil((centreMm[a] + reachMm[a]) / image.spacingMm[a]);
        grid.box.begin[axis] = static_cast<int>(std::clamp(low, 0.0, last));
        grid.box.size[axis] = static_cast<int>(std::clamp(high, 0.0, last)) - grid.box.begin[axis] + 1;
        const double block = std::round(voxelMm / image.spacingMm[a]);
        grid.block[axis] = static_cast<int>(std::clamp(block, 1.0, static_cast<double>(grid.box.size[axis])));
        grid.size[axis] = (grid.box.size[axis] + grid.block[axis] - 1) / grid.block[axis];
        grid.spacingMm[a] = image.spacingMm[a] * grid.block[axis];
        grid.originMm[a] = image.spacingMm[a] * (grid.box.begin[axis] + (grid.block[axis] - 1) / 2.0);
    }
    return grid;
}

void forEachSlice(const WorkingGrid& grid, const std::function<void(int)>& task, const Progress& progress,
                  unsigned maxThreads) {
    parallelFor(
        static_cast<std::size_t>(grid.size[2]),
        [&](std::size_t slice) {
            progress.throwIfCancelled();
            task(static_cast<int>(slice));
        },
        maxThreads);
}

Field blockMeans(const imaging::Volume& volume, const WorkingGrid& grid, const Progress& progress,
                 unsigned maxThreads) {
    Field means(grid.voxelCount());
    volume.visit([&]<class T>(std::span<const T> voxels) {
        const auto blockMean = [&](int i, int j, int k) {
            double sum = 0.0;
            std::size_t count = 0;
            const auto end = [&](int voxel, std::size_t axis) {
                return grid.box.begin[axis] + std::min((voxel + 1) * grid.block[axis], grid.box.size[axis]);
            };
            const auto begin = [&](int voxel, std::size_t axis) {
                return grid.box.begin[axis] + voxel * grid.block[axis];
            };
            for (int z = begin(k, 2); z < end(k, 2); ++z)
                for (int y = begin(j, 1); y < end(j, 1); ++y) {
                    const T* row = voxels.data() + volume.geometry().offset(0, y, z);
                    for (int x = begin(i, 0); x < end(i, 0); ++x)
                        if (const auto value = static_cast<double>(row[x]); std::isfinite(value)) {
                            sum += value;
                            ++count;
                        }
                }
            return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
        };
        forEachVoxel(
            grid, [&](std::size_t here, int i, int j, int k) { means[here] = static_cast<float>(blockMean(i, j, k)); },
            progress, maxThreads);
    });
    return means;
}

Field blockShares(const imaging::Mask& mask, const WorkingGrid& grid) {
    Field shares(grid.voxelCount(), 0.0F);
    const float perVoxel = static_cast<float>(grid.imageSpacingMm.prod() / grid.spacingMm.prod());
    const auto inside = mask.voxelsOf(grid.box);
    std::size_t n = 0;
    for (int k = 0; k < grid.box.size[2]; ++k)
        for (int j = 0; j < grid.box.size[1]; ++j)
            for (int i = 0; i < grid.box.size[0]; ++i)
                if (inside[n++] != 0)
                    shares[grid.offset(i / grid.block[0], j / grid.block[1], k / grid.block[2])] += perVoxel;
    return shares;
}

imaging::Mask maskAbove(const Field& field, double level, const WorkingGrid& grid, const imaging::Geometry& image,
                        const Progress& progress, unsigned maxThreads) {
    const auto alongI = betweens(grid, 0);
    const auto alongJ = betweens(grid, 1);
    const auto alongK = betweens(grid, 2);
    std::vector<std::uint8_t> inside(grid.box.voxelCount());
    const std::size_t sliceSize = alongI.size() * alongJ.size();
    const auto lerp = [](float a, float b, float share) { return a + (b - a) * share; };
    parallelFor(
        alongK.size(),
        [&](std::size_t k) {
            progress.throwIfCancelled();
            std::uint8_t* out = inside.data() + k * sliceSize;
            const auto& bk = alongK[k];
            for (const auto& bj : alongJ) {
                const float* rows[4] = {
                    field.data() + grid.offset(0, bj.low, bk.low), field.data() + grid.offset(0, bj.high, bk.low),
                    field.data() + grid.offset(0, bj.low, bk.high), field.data() + grid.offset(0, bj.high, bk.high)};
                const auto column = [&](int i) {
                    return lerp(lerp(rows[0][i], rows[1][i], bj.share), lerp(rows[2][i], rows[3][i], bj.share),
                                bk.share);
                };
                for (const auto& bi : alongI)
                    *out++ = static_cast<double>(lerp(column(bi.low), column(bi.high), bi.share)) > level ? 1 : 0;
            }
        },
        maxThreads);
    return imaging::Mask::fromBox(image, grid.box, inside);
}

Field blurred(const Field& field, const WorkingGrid& grid, double sdMm, unsigned maxThreads) {
    Field result = field;
    Field source(field.size());
    const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(grid.size[0]), grid.sliceSize()};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double sdVoxels = sdMm / grid.spacingMm[static_cast<Eigen::Index>(axis)];
        // A kernel that leaves the centre all but alone.
        if (grid.size[axis] == 1 || sdVoxels < 0.2)
            continue;
        const auto weights = kernel(sdVoxels);
        const int reach = static_cast<int>(weights.size()) - 1;
        std::swap(source, result);
        forEachVoxel(
            grid,
            [&](std::size_t here, int i, int j, int k) {
                const int place = axis == 0 ? i : axis == 1 ? j : k;
                const std::size_t first = here - static_cast<std::size_t>(place) * stride[axis];
                float sum = weights[0] * source[here];
                for (int n = 1; n <= reach; ++n) {
                    const auto before = static_cast<std::size_t>(std::max(place - n, 0));
                    const auto after = static_cast<std::size_t>(std::min(place + n, grid.size[axis] - 1));
                    sum += weights[static_cast<std::size_t>(n)] *
                           (source[first + before * stride[axis]] + source[first + after * stride[axis]]);
                }
                result[here] = sum;
            },
            {}, maxThreads);
    }
    return result;
}

} // namespace rimlight::regions::assist

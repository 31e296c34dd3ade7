#include "core/imaging/MaskGrid.h"

#include "core/base/Parallel.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace rimlight::imaging {

namespace {

/// Continuous index of one grid to that of another.
struct IndexMap {
    Eigen::Matrix3d steps;
    Eigen::Vector3d offset;

    IndexMap(const Geometry& from, const Geometry& to)
        : steps(to.indexToPatientMatrix().inverse() * from.indexToPatientMatrix()), offset(to.toIndex(from.originMm)) {}
    Eigen::Vector3d operator()(const Eigen::Vector3d& index) const { return steps * index + offset; }
};

Eigen::Vector3d vectorOf(const Index& index) {
    return {static_cast<double>(index[0]), static_cast<double>(index[1]), static_cast<double>(index[2])};
}

template <class F>
void forEachCorner(const Index& low, const Index& high, F&& f) {
    for (unsigned corner = 0; corner < 8; ++corner)
        f(Index{(corner & 1U) != 0 ? high[0] : low[0], (corner & 2U) != 0 ? high[1] : low[1],
                (corner & 4U) != 0 ? high[2] : low[2]});
}

Index lastOf(const IndexBox& box) {
    return {box.begin[0] + box.size[0] - 1, box.begin[1] + box.size[1] - 1, box.begin[2] + box.size[2] - 1};
}

/// The voxels of the grid that the box of another, widened by a voxel, may touch.
IndexBox boxOnGrid(const IndexBox& box, const IndexMap& map, const Geometry& grid) {
    Eigen::Vector3d low = Eigen::Vector3d::Constant(std::numeric_limits<double>::infinity());
    Eigen::Vector3d high = -low;
    const Index last = lastOf(box);
    forEachCorner({box.begin[0] - 1, box.begin[1] - 1, box.begin[2] - 1}, {last[0] + 1, last[1] + 1, last[2] + 1},
                  [&](const Index& corner) {
                      const Eigen::Vector3d place = map(vectorOf(corner));
                      low = low.cwiseMin(place);
                      high = high.cwiseMax(place);
                  });
    IndexBox touched;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<Eigen::Index>(axis);
        const double largest = grid.size[axis] - 1;
        // Clamped before they become whole numbers: a far grid has any index.
        const double begin = std::clamp(std::floor(low[a]), 0.0, largest + 1.0);
        const double end = std::clamp(std::ceil(high[a]), -1.0, largest);
        touched.begin[axis] = static_cast<int>(begin);
        touched.size[axis] = std::max(0, static_cast<int>(end) - static_cast<int>(begin) + 1);
    }
    return touched;
}

/// Reads a mask's voxels as its whole grid has them.
class MaskSampler {
public:
    explicit MaskSampler(const Mask& mask)
        : m_size(mask.geometry().size), m_box(mask.box()), m_voxels(mask.boxVoxels()) {}

    bool nearest(const Eigen::Vector3d& index) const {
        if (!isInGrid(index))
            return false;
        return at(rounded(index[0], 0), rounded(index[1], 1), rounded(index[2], 2)) != 0.0;
    }
    bool linear(const Eigen::Vector3d& index) const {
        if (!isInGrid(index) || !isNearBox(index))
            return false;
        // The first and last voxel of an axis hold to their outer faces.
        std::array<int, 3> low{};
        std::array<int, 3> high{};
        std::array<double, 3> part{};
        for (std::size_t a = 0; a < 3; ++a) {
            const double below = std::floor(index[static_cast<Eigen::Index>(a)]);
            part[a] = index[static_cast<Eigen::Index>(a)] - below;
            low[a] = std::max(static_cast<int>(below), 0);
            high[a] = std::min(static_cast<int>(below) + 1, m_size[a] - 1);
        }
        double value = 0.0;
        for (unsigned corner = 0; corner < 8; ++corner) {
            double weight = 1.0;
            std::array<int, 3> voxel{};
            for (std::size_t a = 0; a < 3; ++a) {
                const bool isHigh = ((corner >> a) & 1U) != 0;
                weight *= isHigh ? part[a] : 1.0 - part[a];
                voxel[a] = isHigh ? high[a] : low[a];
            }
            if (weight > 0.0)
                value += weight * at(voxel[0], voxel[1], voxel[2]);
        }
        // A value that is a half but for rounding counts as one, whatever the geometry's decimals.
        constexpr double kRounding = 1e-9;
        return value >= 0.5 - kRounding;
    }

private:
    bool isInGrid(const Eigen::Vector3d& index) const {
        for (std::size_t a = 0; a < 3; ++a) {
            const double place = index[static_cast<Eigen::Index>(a)];
            if (!(place >= -0.5 && place < m_size[a] - 0.5))
                return false;
        }
        return true;
    }
    bool isNearBox(const Eigen::Vector3d& index) const {
        for (std::size_t a = 0; a < 3; ++a) {
            const double place = index[static_cast<Eigen::Index>(a)] - m_box.begin[a];
            if (!(place > -1.0 && place < m_box.size[a]))
                return false;
        }
        return true;
    }
    int rounded(double place, std::size_t axis) const {
        return std::clamp(static_cast<int>(std::floor(place + 0.5)), 0, m_size[axis] - 1);
    }
    double at(int i, int j, int k) const { return m_box.contains(i, j, k) ? m_voxels[m_box.offset(i, j, k)] : 0; }

    Index m_size;
    IndexBox m_box;
    std::span<const std::uint8_t> m_voxels;
};

/// Voxels of the mask whose centre lies in the grid.
std::size_t countInside(const Mask& mask, const Geometry& grid) {
    const IndexMap map(mask.geometry(), grid);
    const auto isInside = [&](const Index& voxel) {
        const Eigen::Vector3d place = map(vectorOf(voxel));
        return (place.array() >= -0.5).all() && place[0] < grid.size[0] - 0.5 && place[1] < grid.size[1] - 0.5 &&
               place[2] < grid.size[2] - 0.5;
    };
    const IndexBox& box = mask.box();
    bool allInside = true;
    forEachCorner(box.begin, lastOf(box), [&](const Index& corner) { allInside = allInside && isInside(corner); });
    if (allInside)
        return mask.voxelCount();
    const auto voxels = mask.boxVoxels();
    std::vector<std::size_t> perSlice(static_cast<std::size_t>(box.size[2]), 0);
    parallelFor(perSlice.size(), [&](std::size_t slice) {
        const int k = box.begin[2] + static_cast<int>(slice);
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i)
                perSlice[slice] += voxels[box.offset(i, j, k)] != 0 && isInside({i, j, k}) ? 1 : 0;
    });
    return std::accumulate(perSlice.begin(), perSlice.end(), std::size_t{0});
}

} // namespace

Index VoxelMatch::operator()(int i, int j, int k) const {
    Index place = offset;
    place[axis[0]] += sign[0] * i;
    place[axis[1]] += sign[1] * j;
    place[axis[2]] += sign[2] * k;
    return place;
}

std::optional<VoxelMatch> matchOf(const Geometry& from, const Geometry& to) {
    const IndexMap map(from, to);
    constexpr double kFarthest = 1e8; // so that sums with sizes stay whole numbers of 32 bits
    if (!(map.offset.cwiseAbs().maxCoeff() < kFarthest) || !map.steps.allFinite())
        return std::nullopt;
    VoxelMatch match;
    std::array<bool, 3> isTaken{};
    for (std::size_t a = 0; a < 3; ++a) {
        Eigen::Index along = 0;
        map.steps.col(static_cast<Eigen::Index>(a)).cwiseAbs().maxCoeff(&along);
        match.axis[a] = static_cast<std::size_t>(along);
        match.sign[a] = map.steps(along, static_cast<Eigen::Index>(a)) < 0.0 ? -1 : 1;
        match.offset[a] = static_cast<int>(std::lround(map.offset[static_cast<Eigen::Index>(a)]));
        if (std::exchange(isTaken[match.axis[a]], true))
            return std::nullopt;
    }
    constexpr double kVoxelFraction = 0.01;
    const double mostMm = kVoxelFraction * from.spacingMm.minCoeff();
    bool agrees = true;
    forEachCorner({0, 0, 0}, {from.size[0] - 1, from.size[1] - 1, from.size[2] - 1}, [&](const Index& corner) {
        const Index there = match(corner[0], corner[1], corner[2]);
        const double distanceMm = (from.toPatient(vectorOf(corner)) - to.toPatient(vectorOf(there))).norm();
        agrees = agrees && distanceMm < mostMm;
    });
    return agrees ? std::optional(match) : std::nullopt;
}

double GridOverlap::coveredShare() const {
    return voxels == 0 ? 1.0 : static_cast<double>(voxelsInside) / static_cast<double>(voxels);
}

GridOverlap overlapOf(const Mask& mask, const Geometry& grid) {
    GridOverlap overlap;
    overlap.voxels = mask.voxelCount();
    overlap.volumeMl = mask.volumeMl();
    overlap.voxelsInside = mask.isEmpty() ? 0 : countInside(mask, grid);
    overlap.insideMl = overlap.volumeMl * (mask.isEmpty() ? 0.0 : overlap.coveredShare());
    overlap.match = matchOf(mask.geometry(), grid);
    if (overlap.match) {
        const Index& size = mask.geometry().size;
        overlap.isPart = true;
        forEachCorner({0, 0, 0}, {size[0] - 1, size[1] - 1, size[2] - 1}, [&](const Index& corner) {
            const Index there = (*overlap.match)(corner[0], corner[1], corner[2]);
            overlap.isPart = overlap.isPart && grid.contains(there[0], there[1], there[2]);
        });
    }
    return overlap;
}

Mask placedOn(const Mask& mask, const Geometry& grid, const VoxelMatch& match) {
    const IndexBox& box = mask.box();
    if (mask.isEmpty())
        return Mask::fromBox(grid, {}, {});
    const Index first = match(box.begin[0], box.begin[1], box.begin[2]);
    const Index last = lastOf(box);
    const Index opposite = match(last[0], last[1], last[2]);
    IndexBox placed;
    for (std::size_t a = 0; a < 3; ++a) {
        placed.begin[a] = std::max(0, std::min(first[a], opposite[a]));
        placed.size[a] = std::min(grid.size[a] - 1, std::max(first[a], opposite[a])) - placed.begin[a] + 1;
    }
    if (placed.isEmpty())
        return Mask::fromBox(grid, {}, {});
    std::vector<std::uint8_t> inside(placed.voxelCount(), 0);
    const auto voxels = mask.boxVoxels();
    std::size_t here = 0;
    for (int k = box.begin[2]; k <= last[2]; ++k)
        for (int j = box.begin[1]; j <= last[1]; ++j)
            for (int i = box.begin[0]; i <= last[0]; ++i, ++here)
                if (voxels[here] != 0)
                    if (const Index there = match(i, j, k); placed.contains(there[0], there[1], there[2]))
                        inside[placed.offset(there[0], there[1], there[2])] = 1;
    return Mask::fromBox(grid, placed, inside);
}

Mask resampledOnto(const Mask& mask, const Geometry& grid, MaskInterpolation interpolation, const Progress& progress) {
    if (mask.isEmpty())
        return Mask::fromBox(grid, {}, {});
    const IndexBox box = boxOnGrid(mask.box(), IndexMap(mask.geometry(), grid), grid);
    if (box.isEmpty())
        return Mask::fromBox(grid, {}, {});
    const IndexMap map(grid, mask.geometry());
    const MaskSampler sampler(mask);
    std::vector<std::uint8_t> inside(box.voxelCount(), 0);
    parallelFor(static_cast<std::size_t>(box.size[2]), [&](std::size_t slice) {
        progress.throwIfCancelled();
        const int k = box.begin[2] + static_cast<int>(slice);
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0]; ++i) {
                const Eigen::Vector3d place = map(vectorOf({i, j, k}));
                const bool isInside =
                    interpolation == MaskInterpolation::Linear ? sampler.linear(place) : sampler.nearest(place);
                inside[box.offset(i, j, k)] = isInside ? 1 : 0;
            }
    });
    return Mask::fromBox(grid, box, inside);
}

} // namespace rimlight::imaging

#pragma once

#include "core/base/Progress.h"
#include "core/imaging/Mask.h"
#include "core/imaging/Volume.h"

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

namespace rimlight::regions::assist {

/// One number for each voxel of a working grid, i fastest.
using Field = std::vector<float>;

/// A box of an image in coarser voxels, each of which stands for a block of the image's: small enough to be worked on
/// while the user waits, and about as long on each side as the image allows. Positions are in mm along the image's own
/// axes, from the centre of its voxel (0, 0, 0): distances are those in the patient.
struct WorkingGrid {
    imaging::IndexBox box;                               ///< of the image
    imaging::Index block{1, 1, 1};                       ///< voxels of the image in one of the grid, along each axis
    imaging::Index size{0, 0, 0};                        ///< the last voxel of an axis may reach beyond the box
    Eigen::Vector3d spacingMm = Eigen::Vector3d::Ones(); ///< of the grid
    Eigen::Vector3d originMm = Eigen::Vector3d::Zero();  ///< centre of the grid's voxel (0, 0, 0)
    Eigen::Vector3d imageSpacingMm = Eigen::Vector3d::Ones();

    std::size_t voxelCount() const {
        return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
               static_cast<std::size_t>(size[2]);
    }
    std::size_t rowCount() const { return static_cast<std::size_t>(size[1]); }
    std::size_t sliceSize() const { return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]); }
    std::size_t offset(int i, int j, int k) const {
        return (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(i);
    }
    Eigen::Vector3d positionMm(int i, int j, int k) const {
        return originMm + spacingMm.cwiseProduct(Eigen::Vector3d(i, j, k));
    }
    /// The voxel that a position lies in; the nearest one for a position outside.
    imaging::Index voxelAt(const Eigen::Vector3d& positionMm) const;
};

/// A position in the patient in mm along the image's axes.
Eigen::Vector3d alongAxes(const imaging::Geometry& geometry, const Eigen::Vector3d& patientMm);

/// The grid of voxels of about voxelMm (never finer than the image's) around centreMm, reaching reachMm to either side
/// along each axis, cut off at the image; one voxel at least.
WorkingGrid workingGrid(const imaging::Geometry& image, const Eigen::Vector3d& centreMm, const Eigen::Vector3d& reachMm,
                        double voxelMm);

/// The mean of each block's voxels that are finite numbers; NaN for a block without any.
Field blockMeans(const imaging::Volume& volume, const WorkingGrid& grid, const Progress& progress, unsigned maxThreads);

/// The share of each block's voxels that lie in the mask.
Field blockShares(const imaging::Mask& mask, const WorkingGrid& grid);

/// The image's voxels of the box at which the field, interpolated linearly between the grid's centres, exceeds half.
imaging::Mask maskAbove(const Field& field, double level, const WorkingGrid& grid, const imaging::Geometry& image,
                        const Progress& progress, unsigned maxThreads);

/// The field blurred by a Gaussian of a standard deviation in mm, cut at three of them; beyond the grid the nearest
/// voxel counts.
Field blurred(const Field& field, const WorkingGrid& grid, double sdMm, unsigned maxThreads);

/// Calls task(k) for each slice of the grid, on several threads; looks for a request to stop first.
void forEachSlice(const WorkingGrid& grid, const std::function<void(int)>& task, const Progress& progress,
                  unsigned maxThreads);

/// Calls task(offset, i, j, k) for each voxel of the grid as forEachSlice(), in order within a slice.
template <class Task>
void forEachVoxel(const WorkingGrid& grid, const Task& task, const Progress& progress, unsigned maxThreads) {
    forEachSlice(
        grid,
        [&](int k) {
            std::size_t here = grid.offset(0, 0, k);
            for (int j = 0; j < grid.size[1]; ++j)
                for (int i = 0; i < grid.size[0]; ++i, ++here)
                    task(here, i, j, k);
        },
        progress, maxThreads);
}

} // namespace rimlight::regions::assist

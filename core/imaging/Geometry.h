#pragma once

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <string>

namespace rimlight::imaging {

using Index = std::array<int, 3>;

/// Where the voxels of an image lie in the patient: DICOM's LPS coordinates in mm (x to the patient's left, y to the
/// back, z to the head), always. Voxels are stored with i fastest.
struct Geometry {
    Index size{0, 0, 0};
    Eigen::Vector3d spacingMm{1.0, 1.0, 1.0};
    Eigen::Vector3d originMm{0.0, 0.0, 0.0};                 ///< centre of voxel (0, 0, 0)
    Eigen::Matrix3d direction = Eigen::Matrix3d::Identity(); ///< column a: unit vector of axis a in the patient

    std::size_t voxelCount() const {
        return static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
               static_cast<std::size_t>(size[2]);
    }
    double voxelVolumeMm3() const { return spacingMm.prod(); }

    std::size_t offset(int i, int j, int k) const {
        return (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(i);
    }
    bool contains(int i, int j, int k) const {
        return i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
    }

    /// Columns: the step in mm of one voxel along i, j, k.
    Eigen::Matrix3d indexToPatientMatrix() const { return direction * spacingMm.asDiagonal(); }
    /// Continuous index to patient position in mm.
    Eigen::Vector3d toPatient(const Eigen::Vector3d& index) const;
    /// Patient position in mm to continuous index.
    Eigen::Vector3d toIndex(const Eigen::Vector3d& positionMm) const;
    Eigen::Vector3d centreMm() const;

    /// True when each corner of the two grids differs by less than a hundredth of a voxel and the sizes are equal.
    /// Files keep geometry in float32 or in a few decimals, which stays below; there is no knob to raise it.
    bool sameGrid(const Geometry& other) const;

    /// The largest distance of the corners' voxel centres from those of the other grid, in voxels of the smallest
    /// spacing; the sizes are equal.
    double largestOffsetVoxels(const Geometry& other) const;

    /// The difference in words for an error message, such as "size 512 x 512 x 41 against 256 x 256 x 41"; empty when
    /// sameGrid().
    std::string differenceTo(const Geometry& other) const;

    /// @throws Error naming item, when a size is below 1, a spacing isn't positive and finite, or the directions are
    /// not an orthonormal frame (to 1e-3), or the voxels number more than 2^33
    void validate(const std::string& item) const;
};

} // namespace rimlight::imaging

#pragma once

#include "core/imaging/Geometry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rimlight::radiomics {

/// The box around a region, cut out of the image: values and membership, i fastest. Axes are those of the image;
/// PyRadiomics' arrays run (z, y, x), so that its dimension 0 is axis 2 here.
struct RegionImage {
    imaging::Index size{0, 0, 0};
    Eigen::Vector3d spacingMm{1.0, 1.0, 1.0};
    std::vector<double> values;       ///< of every voxel of the box; empty when only the shape matters
    std::vector<std::uint8_t> inside; ///< 1 in the region
    bool float32 = false;             ///< the image was of float32: bin edges by count are rounded to it, as NumPy does

    std::size_t offset(int i, int j, int k) const {
        return (static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(i);
    }
    std::size_t voxelCount() const;
    /// The values inside the region, in the order of the voxels.
    std::vector<double> regionValues() const;
};

/// A grey level, or 0 outside the region. Two bytes, and signed: sweeps compare eight at once on every x86-64.
using GreyLevel = std::int16_t;

/// The region in grey levels 1 .. levelCount, with a border of zeros so that neighbours need no bounds check. 0 is
/// outside.
struct DiscretisedRegion {
    imaging::Index size{0, 0, 0}; ///< of the box, without the border
    int border = 1;               ///< width of the zeros on each side: the largest distance
    imaging::Index padded{0, 0, 0};
    std::vector<GreyLevel> levels;     ///< padded box
    std::vector<std::int32_t> present; ///< the levels that occur, rising
    int levelCount = 0;                ///< the highest level that occurs (PyRadiomics' Ng)
    std::size_t voxelCount = 0;
    std::vector<std::size_t> countOfLevel; ///< index 0 .. levelCount; [0] unused
    /// Where the voxels of the region lie in a row: from begin to end - 1; 0 to 0 when there are none.
    struct Span {
        int begin = 0;
        int end = 0;
    };
    std::vector<Span> spans; ///< by row of the box, j fastest

    std::size_t offset(int i, int j, int k) const {
        return (static_cast<std::size_t>(k + border) * static_cast<std::size_t>(padded[1]) +
                static_cast<std::size_t>(j + border)) *
                   static_cast<std::size_t>(padded[0]) +
               static_cast<std::size_t>(i + border);
    }
    const Span& spanOfRow(int j, int k) const {
        return spans[static_cast<std::size_t>(k) * static_cast<std::size_t>(size[1]) + static_cast<std::size_t>(j)];
    }
    std::ptrdiff_t step(const imaging::Index& direction) const {
        return (static_cast<std::ptrdiff_t>(direction[2]) * padded[1] + direction[1]) * padded[0] + direction[0];
    }
    /// The step of each direction.
    std::vector<std::ptrdiff_t> steps(const std::vector<imaging::Index>& directions) const;
    /// Fills in what follows from the levels: counts, which levels occur, and where they lie.
    void countLevels();
    /// index of each level among those present; -1 for the others
    std::vector<std::int32_t> rankOfLevel() const;
};

} // namespace rimlight::radiomics

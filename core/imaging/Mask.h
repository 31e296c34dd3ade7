#pragma once

#include "core/imaging/Geometry.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rimlight::imaging {

/// A box of voxels: begin, and size along each axis. Size 0 when empty.
struct IndexBox {
    Index begin{0, 0, 0};
    Index size{0, 0, 0};

    bool isEmpty() const { return size[0] <= 0 || size[1] <= 0 || size[2] <= 0; }
    std::size_t voxelCount() const {
        return isEmpty() ? 0
                         : static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]) *
                               static_cast<std::size_t>(size[2]);
    }
    bool contains(int i, int j, int k) const {
        return i >= begin[0] && j >= begin[1] && k >= begin[2] && i < begin[0] + size[0] && j < begin[1] + size[1] &&
               k < begin[2] + size[2];
    }
    /// Place of a voxel of the image among those of the box, i fastest.
    std::size_t offset(int i, int j, int k) const {
        return (static_cast<std::size_t>(k - begin[2]) * static_cast<std::size_t>(size[1]) +
                static_cast<std::size_t>(j - begin[1])) *
                   static_cast<std::size_t>(size[0]) +
               static_cast<std::size_t>(i - begin[0]);
    }
};

/// One binary region on a grid. Only the box around it is stored. Cheap to copy; never changes.
class Mask {
public:
    Mask() = default;

    /// From one byte per voxel of the whole grid, i fastest; any byte but 0 is inside.
    static Mask fromDense(const Geometry& geometry, std::span<const std::uint8_t> voxels);
    /// From one byte per voxel of box, i fastest; the box is shrunk to the region.
    static Mask fromBox(const Geometry& geometry, const IndexBox& box, std::span<const std::uint8_t> voxels);

    const Geometry& geometry() const { return m_geometry; }
    /// The smallest box around the region; empty for an empty mask.
    const IndexBox& box() const { return m_box; }
    /// 0 or 1 for each voxel of box(), i fastest.
    std::span<const std::uint8_t> boxVoxels() const;

    bool contains(int i, int j, int k) const {
        return m_box.contains(i, j, k) && boxVoxels()[m_box.offset(i, j, k)] != 0;
    }
    bool isEmpty() const { return m_voxelCount == 0; }
    std::size_t voxelCount() const { return m_voxelCount; }
    double volumeMl() const { return static_cast<double>(m_voxelCount) * m_geometry.voxelVolumeMm3() / 1000.0; }
    /// 0 or 1 for each voxel of the box, i fastest.
    std::vector<std::uint8_t> voxelsOf(const IndexBox& box) const;
    /// 0 or 1 for each voxel of the grid.
    std::vector<std::uint8_t> toDense() const { return voxelsOf({{0, 0, 0}, m_geometry.size}); }

private:
    Geometry m_geometry;
    IndexBox m_box;
    std::shared_ptr<const std::vector<std::uint8_t>> m_voxels;
    std::size_t m_voxelCount = 0;
};

/// The voxels that lie in any of the masks. They lie on one grid; at least one is given.
Mask unionOf(std::span<const Mask> masks);

/// SHA-256 of grid and region, for provenance.
std::string contentHash(const Mask& mask);

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

/// The Okabe-Ito palette's colour for the n-th segment, counted from 0: orange, sky, green, yellow, blue, vermilion,
/// purple, and again.
Rgb segmentColour(std::size_t number);

struct Segment {
    std::string name;
    Rgb colour;
    Mask mask;
};

/// Ordered segments on one grid; they may overlap.
struct Segmentation {
    Geometry geometry;
    std::vector<Segment> segments;
};

} // namespace rimlight::imaging

#pragma once

#include "core/radiomics/maps/KernelImage.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rimlight::radiomics {

/// The grey levels of one kernel, copied out with a border of zeros: a neighbour outside the kernel is no neighbour,
/// even within the region (PyRadiomics 3.0.1, _cmatrices.c, set_bb). Allocates nothing after its construction.
class KernelWindow {
public:
    /// border: the largest step that will be taken; none leaves the kernel by more.
    KernelWindow(const KernelImage& image, int border);

    /// Takes the kernel around a voxel of the region's box.
    void load(int i, int j, int k);

    /// Where the kernel's voxels with a level stand in levels().
    std::span<const std::uint32_t> occupied() const { return m_occupied; }
    std::vector<std::int32_t>& levels() { return m_levels; }
    /// Offset of a neighbour, whose components are at most border.
    std::ptrdiff_t step(const imaging::Index& direction) const {
        return (static_cast<std::ptrdiff_t>(direction[2]) * m_padded[1] + direction[1]) * m_padded[0] + direction[0];
    }
    std::vector<std::ptrdiff_t> steps(const std::vector<imaging::Index>& directions) const;
    /// True when one of the lines along the direction holds two voxels with a level, next to each other or not.
    bool anyLineHoldsTwo(const imaging::Index& direction) const;

private:
    const KernelImage* m_image;
    imaging::Index m_reach;
    int m_border;
    imaging::Index m_padded;
    std::vector<std::int32_t> m_levels;
    std::vector<std::uint32_t> m_occupied;
};

} // namespace rimlight::radiomics

#pragma once

#include "core/imaging/Mask.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace rimlight::regions {

/// The voxels of a segment while it is edited: one bit each, in bricks of 64 x 8 x 8 that copies share. It never
/// changes: a VoxelWriter makes the next one, which shares all bricks that it left alone. A copy thus costs next to
/// nothing and a step of the undo history only what the step changed; any thread may read.
class VoxelSet {
public:
    static constexpr imaging::Index kBrickSize{64, 8, 8};

    VoxelSet() = default;
    /// No voxel of a grid of this size.
    explicit VoxelSet(const imaging::Index& gridSize);
    explicit VoxelSet(const imaging::Mask& mask);

    const imaging::Index& gridSize() const { return m_gridSize; }
    bool contains(int i, int j, int k) const;
    bool isEmpty() const;
    std::size_t voxelCount() const;
    /// The smallest box around the voxels.
    imaging::IndexBox box() const;
    /// The voxels on a grid of gridSize().
    imaging::Mask toMask(const imaging::Geometry& geometry) const;
    /// 0 or 1 for each voxel of the box, i fastest; the box lies inside the grid.
    std::vector<std::uint8_t> voxelsOf(const imaging::IndexBox& box) const;
    /// Calls f(i, j, k, bits) for each row of up to 64 voxels that holds one; bit n stands for voxel i + n. In order
    /// of bricks.
    template <class F>
    void forEachRow(F&& f) const;
    /// The same for the rows of a box, which lies inside the grid; bits outside it are 0. Bricks outside it cost
    /// nothing: one slice along any axis is read in a fraction of a millisecond.
    template <class F>
    void forEachRow(const imaging::IndexBox& within, F&& f) const;

    /// A box that holds every voxel in which the two differ, and few others: bricks that both share are skipped, the
    /// others' voxels are compared. Both lie on grids of one size.
    imaging::IndexBox differenceBox(const VoxelSet& other) const;
    /// True when both hold the same voxels.
    bool operator==(const VoxelSet& other) const { return differenceBox(other).isEmpty(); }

    /// The 64 rows of a brick: row (j, k) is rows[k * 8 + j], bit n is voxel n along i.
    using BrickRows = std::array<std::uint64_t, 64>;
    /// How many bricks the grid has; brick (bi, bj, bk) has the number (bk * bricks along j + bj) * bricks along i +
    /// bi.
    std::size_t brickCount() const;
    /// Calls f(number, rows) for each brick that differs from the other's; for storing what changed.
    void forEachDifferentBrick(const VoxelSet& other,
                               const std::function<void(std::size_t, const BrickRows&)>& f) const;

    /// Bytes that this set holds and none of the others does: what it costs to keep it beside them.
    std::size_t bytesBeside(std::span<const VoxelSet* const> others) const;

private:
    friend class VoxelWriter;

    struct Brick {
        BrickRows rows{};
        bool isEmpty() const;
    };
    /// The bricks of eight slices; null for an empty one.
    using Slab = std::vector<std::shared_ptr<const Brick>>;

    const Brick* brick(int bi, int bj, int bk) const;

    imaging::Index m_gridSize{0, 0, 0};
    imaging::Index m_bricks{0, 0, 0};
    std::vector<std::shared_ptr<const Slab>> m_slabs; ///< null for an empty one
};

/// Makes a VoxelSet from another. Belongs to one thread.
class VoxelWriter {
public:
    explicit VoxelWriter(VoxelSet from);

    /// Voxels outside the grid are passed over.
    void set(int i, int j, int k, bool inside) { setRow(i, i + 1, j, k, inside); }
    /// Voxels iBegin .. iEnd - 1 of a row.
    void setRow(int iBegin, int iEnd, int j, int k, bool inside);
    /// Sets the bits of mask among the 64 voxels from i on, a multiple of 64, to those of value.
    void setBits(int i, int j, int k, std::uint64_t mask, std::uint64_t value);
    /// Replaces a whole brick; bits beyond the grid are passed over. The number is below brickCount().
    void setBrick(std::size_t number, const VoxelSet::BrickRows& rows);

    /// What was made; the writer is used up.
    VoxelSet take();

private:
    VoxelSet::Brick& brickForWriting(int bi, int bj, int bk);

    VoxelSet m_set;
    std::vector<std::shared_ptr<VoxelSet::Slab>> m_ownSlabs;                ///< null while still shared
    std::vector<std::vector<std::shared_ptr<VoxelSet::Brick>>> m_ownBricks; ///< by slab; null while still shared
};

/// The voxels that lie in either, in both, in the first alone. Both lie on grids of one size.
VoxelSet united(const VoxelSet& a, const VoxelSet& b);
VoxelSet intersected(const VoxelSet& a, const VoxelSet& b);
VoxelSet without(const VoxelSet& a, const VoxelSet& b);
/// Every voxel of the grid that a doesn't hold.
VoxelSet inverted(const VoxelSet& a);

template <class F>
void VoxelSet::forEachRow(F&& f) const {
    for (int bk = 0; bk < m_bricks[2]; ++bk) {
        if (m_slabs[static_cast<std::size_t>(bk)] == nullptr)
            continue;
        for (int bj = 0; bj < m_bricks[1]; ++bj)
            for (int bi = 0; bi < m_bricks[0]; ++bi) {
                const Brick* here = brick(bi, bj, bk);
                if (here == nullptr)
                    continue;
                for (int row = 0; row < 64; ++row)
                    if (const auto bits = here->rows[static_cast<std::size_t>(row)]; bits != 0)
                        f(bi * kBrickSize[0], bj * kBrickSize[1] + row % 8, bk * kBrickSize[2] + row / 8, bits);
            }
    }
}

template <class F>
void VoxelSet::forEachRow(const imaging::IndexBox& within, F&& f) const {
    if (within.isEmpty())
        return;
    const auto& begin = within.begin;
    const imaging::Index end{begin[0] + within.size[0], begin[1] + within.size[1], begin[2] + within.size[2]};
    for (int bk = begin[2] / kBrickSize[2]; bk * kBrickSize[2] < end[2]; ++bk) {
        if (m_slabs[static_cast<std::size_t>(bk)] == nullptr)
            continue;
        const int kBegin = std::max(begin[2], bk * kBrickSize[2]);
        const int kEnd = std::min(end[2], (bk + 1) * kBrickSize[2]);
        for (int bj = begin[1] / kBrickSize[1]; bj * kBrickSize[1] < end[1]; ++bj) {
            const int jBegin = std::max(begin[1], bj * kBrickSize[1]);
            const int jEnd = std::min(end[1], (bj + 1) * kBrickSize[1]);
            for (int bi = begin[0] / kBrickSize[0]; bi * kBrickSize[0] < end[0]; ++bi) {
                const Brick* here = brick(bi, bj, bk);
                if (here == nullptr)
                    continue;
                const int i = bi * kBrickSize[0];
                std::uint64_t wanted = ~std::uint64_t{0};
                if (begin[0] > i)
                    wanted &= ~std::uint64_t{0} << (begin[0] - i);
                if (end[0] < i + kBrickSize[0])
                    wanted &= ~std::uint64_t{0} >> (i + kBrickSize[0] - end[0]);
                for (int k = kBegin; k < kEnd; ++k)
                    for (int j = jBegin; j < jEnd; ++j)
                        if (const auto bits = here->rows[static_cast<std::size_t>(k % 8 * 8 + j % 8)] & wanted;
                            bits != 0)
                            f(i, j, k, bits);
            }
        }
    }
}

} // namespace rimlight::regions

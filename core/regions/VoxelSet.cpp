#include "core/regions/VoxelSet.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

namespace rimlight::regions {

namespace {

constexpr int kRowBits = 64;

int bricksAlong(int voxels, int brickSize) {
    return (voxels + brickSize - 1) / brickSize;
}

/// Bits begin .. end - 1, for 0 <= begin < end <= 64.
std::uint64_t bitRange(int begin, int end) {
    const std::uint64_t upTo = end == kRowBits ? ~std::uint64_t{0} : (std::uint64_t{1} << end) - 1;
    return upTo & ~((std::uint64_t{1} << begin) - 1);
}

/// The smallest box that was seen, as inclusive bounds.
struct Bounds {
    imaging::Index low{};
    imaging::Index high{};
    bool any = false;

    void addRow(int i, int j, int k, std::uint64_t bits) {
        const imaging::Index first{i + std::countr_zero(bits), j, k};
        const imaging::Index last{i + kRowBits - 1 - std::countl_zero(bits), j, k};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = any ? std::min(low[axis], first[axis]) : first[axis];
            high[axis] = any ? std::max(high[axis], last[axis]) : last[axis];
        }
        any = true;
    }
    imaging::IndexBox box() const {
        imaging::IndexBox box;
        for (std::size_t axis = 0; axis < 3 && any; ++axis) {
            box.begin[axis] = low[axis];
            box.size[axis] = high[axis] - low[axis] + 1;
        }
        return box;
    }
};

} // namespace

bool VoxelSet::Brick::isEmpty() const {
    return std::all_of(rows.begin(), rows.end(), [](std::uint64_t bits) { return bits == 0; });
}

VoxelSet::VoxelSet(const imaging::Index& gridSize) : m_gridSize(gridSize) {
    for (std::size_t axis = 0; axis < 3; ++axis)
        m_bricks[axis] = bricksAlong(gridSize[axis], kBrickSize[axis]);
    m_slabs.resize(static_cast<std::size_t>(m_bricks[2]));
}

VoxelSet::VoxelSet(const imaging::Mask& mask) : VoxelSet(mask.geometry().size) {
    VoxelWriter writer(*this);
    const auto& box = mask.box();
    const auto voxels = mask.boxVoxels();
    std::size_t here = 0;
    for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
        for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j)
            for (int i = box.begin[0]; i < box.begin[0] + box.size[0];) {
                const int column = i / kRowBits * kRowBits;
                const int end = std::min(column + kRowBits, box.begin[0] + box.size[0]);
                std::uint64_t bits = 0;
                for (; i < end; ++i, ++here)
                    bits |= static_cast<std::uint64_t>(voxels[here]) << (i - column);
                if (bits != 0)
                    writer.setBits(column, j, k, bits, bits);
            }
    *this = writer.take();
}

const VoxelSet::Brick* VoxelSet::brick(int bi, int bj, int bk) const {
    const auto& slab = m_slabs[static_cast<std::size_t>(bk)];
    return slab == nullptr ? nullptr : (*slab)[static_cast<std::size_t>(bj * m_bricks[0] + bi)].get();
}

bool VoxelSet::contains(int i, int j, int k) const {
    if (i < 0 || j < 0 || k < 0 || i >= m_gridSize[0] || j >= m_gridSize[1] || k >= m_gridSize[2])
        return false;
    const Brick* here = brick(i / kBrickSize[0], j / kBrickSize[1], k / kBrickSize[2]);
    return here != nullptr && (here->rows[static_cast<std::size_t>(k % 8 * 8 + j % 8)] >> (i % kRowBits) & 1U) != 0;
}

bool VoxelSet::isEmpty() const {
    bool any = false;
    forEachRow([&](int, int, int, std::uint64_t) { any = true; });
    return !any;
}

std::size_t VoxelSet::voxelCount() const {
    std::size_t count = 0;
    forEachRow([&](int, int, int, std::uint64_t bits) { count += static_cast<std::size_t>(std::popcount(bits)); });
    return count;
}

imaging::IndexBox VoxelSet::box() const {
    Bounds bounds;
    forEachRow([&](int i, int j, int k, std::uint64_t bits) { bounds.addRow(i, j, k, bits); });
    return bounds.box();
}

std::vector<std::uint8_t> VoxelSet::voxelsOf(const imaging::IndexBox& box) const {
    std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
    forEachRow(box, [&](int i, int j, int k, std::uint64_t bits) {
        const std::size_t row = box.offset(box.begin[0], j, k);
        for (; bits != 0; bits &= bits - 1)
            voxels[row + static_cast<std::size_t>(i + std::countr_zero(bits) - box.begin[0])] = 1;
    });
    return voxels;
}

imaging::Mask VoxelSet::toMask(const imaging::Geometry& geometry) const {
    assert(geometry.size == m_gridSize);
    const auto around = box();
    return imaging::Mask::fromBox(geometry, around, voxelsOf(around));
}

imaging::IndexBox VoxelSet::differenceBox(const VoxelSet& other) const {
    Bounds bounds;
    forEachDifferentBrick(other, [&](std::size_t number, const BrickRows& mine) {
        const int bi = static_cast<int>(number) % m_bricks[0];
        const int bj = static_cast<int>(number) / m_bricks[0] % m_bricks[1];
        const int bk = static_cast<int>(number) / m_bricks[0] / m_bricks[1];
        const Brick* theirs = other.brick(bi, bj, bk);
        for (std::size_t row = 0; row < mine.size(); ++row)
            if (const auto bits = mine[row] ^ (theirs == nullptr ? 0 : theirs->rows[row]); bits != 0)
                bounds.addRow(bi * kBrickSize[0], bj * kBrickSize[1] + static_cast<int>(row % 8),
                              bk * kBrickSize[2] + static_cast<int>(row / 8), bits);
    });
    return bounds.box();
}

std::size_t VoxelSet::brickCount() const {
    return static_cast<std::size_t>(m_bricks[0]) * static_cast<std::size_t>(m_bricks[1]) *
           static_cast<std::size_t>(m_bricks[2]);
}

void VoxelSet::forEachDifferentBrick(const VoxelSet& other,
                                     const std::function<void(std::size_t, const BrickRows&)>& f) const {
    assert(m_gridSize == other.m_gridSize);
    static const Brick kEmpty{};
    std::size_t number = 0;
    for (int bk = 0; bk < m_bricks[2]; ++bk) {
        const auto slab = static_cast<std::size_t>(bk);
        if (m_slabs[slab] == other.m_slabs[slab]) {
            number += static_cast<std::size_t>(m_bricks[0]) * static_cast<std::size_t>(m_bricks[1]);
            continue;
        }
        for (int bj = 0; bj < m_bricks[1]; ++bj)
            for (int bi = 0; bi < m_bricks[0]; ++bi, ++number) {
                const Brick* mine = brick(bi, bj, bk);
                const Brick* theirs = other.brick(bi, bj, bk);
                const auto& rows = (mine == nullptr ? kEmpty : *mine).rows;
                if (mine != theirs && rows != (theirs == nullptr ? kEmpty : *theirs).rows)
                    f(number, rows);
            }
    }
}

std::size_t VoxelSet::bytesBeside(std::span<const VoxelSet* const> others) const {
    std::size_t bytes = m_slabs.size() * sizeof(m_slabs[0]);
    for (std::size_t slab = 0; slab < m_slabs.size(); ++slab) {
        const auto isShared = [&](const VoxelSet* other) {
            return slab < other->m_slabs.size() && other->m_slabs[slab] == m_slabs[slab];
        };
        if (m_slabs[slab] == nullptr || std::any_of(others.begin(), others.end(), isShared))
            continue;
        bytes += m_slabs[slab]->size() * sizeof(std::shared_ptr<const Brick>);
        for (std::size_t b = 0; b < m_slabs[slab]->size(); ++b) {
            const auto* mine = (*m_slabs[slab])[b].get();
            const auto holdsIt = [&](const VoxelSet* other) {
                return slab < other->m_slabs.size() && other->m_slabs[slab] != nullptr &&
                       (*other->m_slabs[slab])[b].get() == mine;
            };
            if (mine != nullptr && std::none_of(others.begin(), others.end(), holdsIt))
                bytes += sizeof(Brick);
        }
    }
    return bytes;
}

VoxelWriter::VoxelWriter(VoxelSet from)
    : m_set(std::move(from)), m_ownSlabs(m_set.m_slabs.size()), m_ownBricks(m_set.m_slabs.size()) {}

VoxelSet::Brick& VoxelWriter::brickForWriting(int bi, int bj, int bk) {
    const auto slab = static_cast<std::size_t>(bk);
    const auto place = static_cast<std::size_t>(bj * m_set.m_bricks[0] + bi);
    const auto bricksOfSlab = static_cast<std::size_t>(m_set.m_bricks[0]) * static_cast<std::size_t>(m_set.m_bricks[1]);
    if (m_ownSlabs[slab] == nullptr) {
        m_ownSlabs[slab] = m_set.m_slabs[slab] == nullptr ? std::make_shared<VoxelSet::Slab>(bricksOfSlab)
                                                          : std::make_shared<VoxelSet::Slab>(*m_set.m_slabs[slab]);
        m_set.m_slabs[slab] = m_ownSlabs[slab];
        m_ownBricks[slab].resize(bricksOfSlab);
    }
    auto& own = m_ownBricks[slab][place];
    if (own == nullptr) {
        auto& shared = (*m_ownSlabs[slab])[place];
        own = shared == nullptr ? std::make_shared<VoxelSet::Brick>() : std::make_shared<VoxelSet::Brick>(*shared);
        shared = own;
    }
    return *own;
}

void VoxelWriter::setBits(int i, int j, int k, std::uint64_t mask, std::uint64_t value) {
    const auto& size = m_set.m_gridSize;
    if (i < 0 || j < 0 || k < 0 || i >= size[0] || j >= size[1] || k >= size[2])
        return;
    if (size[0] - i < kRowBits)
        mask &= bitRange(0, size[0] - i);
    const auto row = static_cast<std::size_t>(k % 8 * 8 + j % 8);
    const auto* here = m_set.brick(i / kRowBits, j / 8, k / 8);
    const std::uint64_t before = here == nullptr ? 0 : here->rows[row];
    const std::uint64_t after = (before & ~mask) | (value & mask);
    if (after != before) // untouched bricks stay shared
        brickForWriting(i / kRowBits, j / 8, k / 8).rows[row] = after;
}

void VoxelWriter::setBrick(std::size_t number, const VoxelSet::BrickRows& rows) {
    assert(number < m_set.brickCount());
    const int bi = static_cast<int>(number) % m_set.m_bricks[0];
    const int bj = static_cast<int>(number) / m_set.m_bricks[0] % m_set.m_bricks[1];
    const int bk = static_cast<int>(number) / m_set.m_bricks[0] / m_set.m_bricks[1];
    for (std::size_t row = 0; row < rows.size(); ++row)
        setBits(bi * kRowBits, bj * 8 + static_cast<int>(row % 8), bk * 8 + static_cast<int>(row / 8),
                ~std::uint64_t{0}, rows[row]);
}

void VoxelWriter::setRow(int iBegin, int iEnd, int j, int k, bool inside) {
    iBegin = std::max(iBegin, 0);
    iEnd = std::min(iEnd, m_set.m_gridSize[0]);
    while (iBegin < iEnd) {
        const int column = iBegin / kRowBits * kRowBits;
        const int end = std::min(column + kRowBits, iEnd);
        const auto bits = bitRange(iBegin - column, end - column);
        setBits(column, j, k, bits, inside ? bits : 0);
        iBegin = end;
    }
}

VoxelSet VoxelWriter::take() {
    // What was emptied takes no room, so that equal sets look alike.
    for (std::size_t slab = 0; slab < m_ownSlabs.size(); ++slab) {
        if (m_ownSlabs[slab] == nullptr)
            continue;
        for (std::size_t b = 0; b < m_ownBricks[slab].size(); ++b)
            if (m_ownBricks[slab][b] != nullptr && m_ownBricks[slab][b]->isEmpty())
                (*m_ownSlabs[slab])[b] = nullptr;
        if (std::all_of(m_ownSlabs[slab]->begin(), m_ownSlabs[slab]->end(),
                        [](const auto& brick) { return brick == nullptr; }))
            m_set.m_slabs[slab] = nullptr;
    }
    m_ownSlabs.clear();
    m_ownBricks.clear();
    return std::move(m_set);
}

VoxelSet united(const VoxelSet& a, const VoxelSet& b) {
    VoxelWriter writer(a);
    b.forEachRow([&](int i, int j, int k, std::uint64_t bits) { writer.setBits(i, j, k, bits, bits); });
    return writer.take();
}

VoxelSet without(const VoxelSet& a, const VoxelSet& b) {
    VoxelWriter writer(a);
    b.forEachRow([&](int i, int j, int k, std::uint64_t bits) { writer.setBits(i, j, k, bits, 0); });
    return writer.take();
}

VoxelSet intersected(const VoxelSet& a, const VoxelSet& b) {
    return without(a, without(a, b));
}

VoxelSet inverted(const VoxelSet& a) {
    VoxelSet none(a.gridSize());
    VoxelWriter writer(none);
    for (int k = 0; k < a.gridSize()[2]; ++k)
        for (int j = 0; j < a.gridSize()[1]; ++j)
            writer.setRow(0, a.gridSize()[0], j, k, true);
    return without(writer.take(), a);
}

} // namespace rimlight::regions

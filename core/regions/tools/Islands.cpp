#include "core/regions/tools/Islands.h"

#include "core/base/Error.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

namespace rimlight::regions {

namespace {

/// Voxels begin .. end - 1 of a row of the region's box.
struct Run {
    int begin = 0;
    int end = 0;
    std::size_t island = 0;
};

/// The runs of a region, each with the number of its island; islands are numbered in the order of their first voxels.
class IslandRuns {
public:
    IslandRuns(const imaging::Mask& mask, Connectivity connectivity) : m_mask(mask) {
        const auto& size = mask.box().size;
        const auto voxels = mask.boxVoxels();
        const int reach = connectivity == Connectivity::Corners ? 1 : 0;
        m_rows.push_back(0);
        for (int k = 0; k < size[2]; ++k)
            for (int j = 0; j < size[1]; ++j) {
                const std::size_t row = m_rows.size() - 1;
                addRuns(voxels.data() + row * static_cast<std::size_t>(size[0]), size[0]);
                if (j > 0)
                    join(row, row - 1, reach);
                for (int dj = -reach; dj <= reach && k > 0; ++dj)
                    if (j + dj >= 0 && j + dj < size[1])
                        join(row, row - static_cast<std::size_t>(size[1] - dj), reach);
            }
        number();
    }

    const std::vector<std::size_t>& voxelCounts() const { return m_counts; }

    /// Islands from the largest to the smallest; those of one size keep their order.
    std::vector<std::size_t> bySize() const {
        std::vector<std::size_t> order(m_counts.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return m_counts[a] > m_counts[b]; });
        return order;
    }

    /// The voxels of the islands for which keeps(island).
    template <class Keeps>
    imaging::Mask maskOf(Keeps&& keeps) const {
        imaging::Index low = m_mask.box().size;
        imaging::Index high{-1, -1, -1};
        forEachRun([&](const Run& run, int j, int k) {
            if (!keeps(run.island))
                return;
            low = {std::min(low[0], run.begin), std::min(low[1], j), std::min(low[2], k)};
            high = {std::max(high[0], run.end - 1), std::max(high[1], j), std::max(high[2], k)};
        });
        if (high[0] < 0)
            return imaging::Mask::fromBox(m_mask.geometry(), {}, {});
        imaging::IndexBox box{low, {high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1}};
        std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
        forEachRun([&](const Run& run, int j, int k) {
            if (keeps(run.island))
                std::fill_n(voxels.data() + box.offset(run.begin, j, k), run.end - run.begin, std::uint8_t{1});
        });
        for (std::size_t axis = 0; axis < 3; ++axis)
            box.begin[axis] += m_mask.box().begin[axis];
        return imaging::Mask::fromBox(m_mask.geometry(), box, voxels);
    }

    std::size_t islandOf(const imaging::Index& voxel) const {
        const auto& box = m_mask.box();
        const auto row = static_cast<std::size_t>(voxel[2] - box.begin[2]) * static_cast<std::size_t>(box.size[1]) +
                         static_cast<std::size_t>(voxel[1] - box.begin[1]);
        std::size_t n = m_rows[row];
        while (m_runs[n].end <= voxel[0] - box.begin[0])
            ++n;
        return m_runs[n].island;
    }

private:
    void addRuns(const std::uint8_t* row, int width) {
        for (int i = 0; i < width; ++i) {
            if (row[i] == 0)
                continue;
            const int begin = i;
            while (i < width && row[i] != 0)
                ++i;
            m_parents.push_back(m_runs.size());
            m_runs.push_back({begin, i, 0});
        }
        m_rows.push_back(m_runs.size());
    }

    std::size_t rootOf(std::size_t run) {
        while (m_parents[run] != run)
            run = m_parents[run] = m_parents[m_parents[run]];
        return run;
    }

    /// Joins runs of two rows that overlap, or come within reach voxels of doing so.
    void join(std::size_t row, std::size_t earlier, int reach) {
        std::size_t a = m_rows[earlier];
        std::size_t b = m_rows[row];
        while (a < m_rows[earlier + 1] && b < m_rows[row + 1]) {
            if (m_runs[a].begin < m_runs[b].end + reach && m_runs[b].begin < m_runs[a].end + reach) {
                const std::size_t rootA = rootOf(a);
                const std::size_t rootB = rootOf(b);
                m_parents[std::max(rootA, rootB)] = std::min(rootA, rootB);
            }
            if (m_runs[a].end < m_runs[b].end)
                ++a;
            else
                ++b;
        }
    }

    void number() {
        for (std::size_t n = 0; n < m_runs.size(); ++n) {
            const std::size_t root = rootOf(n); // never after n
            if (root == n) {
                m_runs[n].island = m_counts.size();
                m_counts.push_back(0);
            } else {
                m_runs[n].island = m_runs[root].island;
            }
            m_counts[m_runs[n].island] += static_cast<std::size_t>(m_runs[n].end - m_runs[n].begin);
        }
    }

    template <class F>
    void forEachRun(F&& f) const {
        const auto height = static_cast<std::size_t>(std::max(m_mask.box().size[1], 1));
        for (std::size_t row = 0; row + 1 < m_rows.size(); ++row)
            for (std::size_t n = m_rows[row]; n < m_rows[row + 1]; ++n)
                f(m_runs[n], static_cast<int>(row % height), static_cast<int>(row / height));
    }

    const imaging::Mask& m_mask;
    std::vector<Run> m_runs;
    std::vector<std::size_t> m_rows; ///< where the runs of each row begin, and the end of all
    std::vector<std::size_t> m_parents;
    std::vector<std::size_t> m_counts;
};

} // namespace

std::vector<std::size_t> islandSizes(const imaging::Mask& mask, Connectivity connectivity) {
    auto counts = IslandRuns(mask, connectivity).voxelCounts();
    std::sort(counts.begin(), counts.end(), std::greater<>());
    return counts;
}

std::vector<imaging::Mask> splitIntoIslands(const imaging::Mask& mask, Connectivity connectivity, std::size_t atMost) {
    const IslandRuns runs(mask, connectivity);
    if (runs.voxelCounts().size() > atMost)
        throw Error("falls into " + std::to_string(runs.voxelCounts().size()) + " islands, more than " +
                        std::to_string(atMost),
                    "The segment", "Remove the small islands first.");
    std::vector<imaging::Mask> islands;
    for (const std::size_t island : runs.bySize())
        islands.push_back(runs.maskOf([&](std::size_t other) { return other == island; }));
    return islands;
}

imaging::Mask largestIsland(const imaging::Mask& mask, Connectivity connectivity) {
    const IslandRuns runs(mask, connectivity);
    const auto order = runs.bySize();
    return runs.maskOf([&](std::size_t island) { return island == order.front(); });
}

imaging::Mask withoutSmallIslands(const imaging::Mask& mask, Connectivity connectivity, std::size_t leastVoxels) {
    const IslandRuns runs(mask, connectivity);
    return runs.maskOf([&](std::size_t island) { return runs.voxelCounts()[island] >= leastVoxels; });
}

std::size_t voxelsForMl(const imaging::Geometry& geometry, double ml) {
    assert(ml >= 0.0);
    // Not one voxel more for the rounding of the division.
    const double voxels = std::ceil(ml * 1000.0 / geometry.voxelVolumeMm3() * (1.0 - 1e-12));
    return static_cast<std::size_t>(std::min(voxels, 0x1.0p53));
}

imaging::Mask islandAt(const imaging::Mask& mask, Connectivity connectivity, const imaging::Index& voxel) {
    if (!mask.contains(voxel[0], voxel[1], voxel[2]))
        return imaging::Mask::fromBox(mask.geometry(), {}, {});
    const IslandRuns runs(mask, connectivity);
    return runs.maskOf([&, here = runs.islandOf(voxel)](std::size_t island) { return island == here; });
}

} // namespace rimlight::regions

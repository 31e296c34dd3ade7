#include "core/regions/tools/SeedGrowth.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"
#include "core/regions/BoxAround.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace rimlight::regions {

namespace {

constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint8_t kNoParent = 255;
constexpr double kLevels = 4095.0;
constexpr std::uint32_t kDearestStep = 2 * 4095;

/// A queue by whole costs of which none exceeds the least by more than kDearestStep (Dial 1969).
class CostQueue {
public:
    void push(std::uint32_t cost, std::uint32_t node) {
        m_buckets[cost % m_buckets.size()].push_back(node);
        ++m_count;
    }
    bool isEmpty() const { return m_count == 0; }
    /// The nodes of a cost, which are taken out.
    void take(std::uint32_t cost, std::vector<std::uint32_t>& nodes) {
        nodes.clear();
        nodes.swap(m_buckets[cost % m_buckets.size()]);
        m_count -= nodes.size();
    }

private:
    std::vector<std::vector<std::uint32_t>> m_buckets{kDearestStep + 1};
    std::size_t m_count = 0;
};

/// The intensities that the levels 0 .. kLevels stand for.
struct LevelScale {
    double low = 0.0;
    double perUnit = 0.0;

    std::uint16_t levelOf(double value) const {
        const double level = (value - low) * perUnit;
        return static_cast<std::uint16_t>(std::isnan(level) ? 0.0 : std::round(std::clamp(level, 0.0, kLevels)));
    }
};

struct SliceSums {
    double count = 0.0;
    double sum = 0.0;
    double squares = 0.0;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();
};

template <class T>
LevelScale scaleFor(std::span<const T> voxels, const imaging::Geometry& geometry, const imaging::IndexBox& box) {
    std::vector<SliceSums> ofSlices(static_cast<std::size_t>(box.size[2]));
    parallelFor(ofSlices.size(), [&](std::size_t slice) {
        SliceSums sums;
        for (int j = 0; j < box.size[1]; ++j) {
            const T* row =
                voxels.data() + geometry.offset(box.begin[0], box.begin[1] + j, box.begin[2] + static_cast<int>(slice));
            for (int i = 0; i < box.size[0]; ++i) {
                const auto value = static_cast<double>(row[i]);
                if (!std::isfinite(value))
                    continue;
                sums.count += 1.0;
                sums.sum += value;
                sums.squares += value * value;
                sums.least = std::min(sums.least, value);
                sums.greatest = std::max(sums.greatest, value);
            }
        }
        ofSlices[slice] = sums;
    });
    SliceSums all;
    for (const auto& sums : ofSlices) {
        all.count += sums.count;
        all.sum += sums.sum;
        all.squares += sums.squares;
        all.least = std::min(all.least, sums.least);
        all.greatest = std::max(all.greatest, sums.greatest);
    }
    if (!(all.least < all.greatest))
        return {};
    const double mean = all.sum / all.count;
    // Squares of extreme values may be infinite: then there is no deviation to go by.
    const double variance = std::max(0.0, all.squares / all.count - mean * mean);
    const double reach = std::isfinite(variance) ? 4.0 * std::sqrt(variance) : std::numeric_limits<double>::infinity();
    const double low = std::max(all.least, mean - reach);
    const double high = std::min(all.greatest, mean + reach);
    return low < high && std::isfinite(high - low) ? LevelScale{low, kLevels / (high - low)} : LevelScale{};
}

} // namespace

imaging::IndexBox seedGrowthBox(std::span<const imaging::Mask> seeds) {
    const auto box = boxAround(seeds);
    if (box.isEmpty())
        return box;
    const auto margin = [&](std::size_t axis) { return std::max(5, box.size[axis] / 4); };
    return imaging::widened(box, {margin(0), margin(1), margin(2)}, seeds.front().geometry().size);
}

SeedGrowth::SeedGrowth(const imaging::Volume& volume, const imaging::IndexBox& box, const SeedGrowthSettings& settings,
                       const Progress& progress)
    : m_geometry(volume.geometry()), m_box(box) {
    assert(settings.costPerMm >= 0.0 && settings.costPerMm <= 1.0);
    if (box.isEmpty())
        throw Error("holds no voxel", "The box around the seeds", "Draw a seed in the image.");
    const auto width = static_cast<std::size_t>(box.size[0]) + 2;
    m_strides = {width, width * (static_cast<std::size_t>(box.size[1]) + 2)};
    const std::size_t count = m_strides[1] * (static_cast<std::size_t>(box.size[2]) + 2);
    if (count > std::size_t{1} << 31U)
        throw Error("holds " + std::to_string(box.voxelCount()) + " voxels, too many to share out",
                    "The box around the seeds", "Draw the seeds nearer together.");

    std::size_t n = 0;
    for (int dk = -1; dk <= 1; ++dk)
        for (int dj = -1; dj <= 1; ++dj)
            for (int di = -1; di <= 1; ++di) {
                if (di == 0 && dj == 0 && dk == 0)
                    continue;
                const double mm = Eigen::Vector3d(di, dj, dk).cwiseProduct(m_geometry.spacingMm).norm();
                const double cost = std::clamp(std::round(settings.costPerMm * mm * kLevels), 1.0, kLevels);
                m_steps[n++] = {static_cast<std::ptrdiff_t>(m_strides[1]) * dk +
                                    static_cast<std::ptrdiff_t>(m_strides[0]) * dj + di,
                                static_cast<std::uint32_t>(cost)};
            }

    // The rim's nodes cost 0, so that no way ever leads over them.
    m_nodes.assign(count, Node{0, 0, 0, kNoParent});
    volume.visit([&](auto voxels) {
        const LevelScale scale = scaleFor(voxels, m_geometry, box);
        parallelFor(static_cast<std::size_t>(box.size[2]), [&](std::size_t slice) {
            progress.throwIfCancelled();
            const int k = box.begin[2] + static_cast<int>(slice);
            for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
                const auto* row = voxels.data() + m_geometry.offset(box.begin[0], j, k);
                Node* nodes = m_nodes.data() + nodeOf(box.begin[0], j, k);
                for (int i = 0; i < box.size[0]; ++i)
                    nodes[i].level = scale.levelOf(static_cast<double>(row[i]));
            }
        });
    });
    forgetAll();
}

std::size_t SeedGrowth::nodeOf(int i, int j, int k) const {
    return static_cast<std::size_t>(k - m_box.begin[2] + 1) * m_strides[1] +
           static_cast<std::size_t>(j - m_box.begin[1] + 1) * m_strides[0] +
           static_cast<std::size_t>(i - m_box.begin[0] + 1);
}

void SeedGrowth::forgetAll() {
    m_seeds.assign(m_box.voxelCount(), 0);
    for (int k = m_box.begin[2]; k < m_box.begin[2] + m_box.size[2]; ++k)
        for (int j = m_box.begin[1]; j < m_box.begin[1] + m_box.size[1]; ++j) {
            Node* nodes = m_nodes.data() + nodeOf(m_box.begin[0], j, k);
            for (int i = 0; i < m_box.size[0]; ++i)
                nodes[i] = {kFar, nodes[i].level, 0, kNoParent};
        }
}

std::vector<std::uint8_t> SeedGrowth::seedLabels(std::span<const imaging::Mask> seeds) const {
    std::vector<std::uint8_t> labels(m_box.voxelCount(), 0);
    for (std::size_t segment = 0; segment < seeds.size(); ++segment) {
        assert(seeds[segment].geometry().size == m_geometry.size);
        const auto here = seeds[segment].voxelsOf(m_box);
        for (std::size_t v = 0; v < labels.size(); ++v)
            if (here[v] != 0 && labels[v] == 0)
                labels[v] = static_cast<std::uint8_t>(segment + 1);
    }
    return labels;
}

/// Takes the nodes and all whose way leads over them out of their regions; the nodes beside them that stay.
std::vector<std::uint32_t> SeedGrowth::forget(std::vector<std::uint32_t> roots) {
    std::vector<std::uint32_t> forgotten = std::move(roots);
    for (const auto node : forgotten)
        m_nodes[node] = {kFar, m_nodes[node].level, 0, kNoParent};
    for (std::size_t n = 0; n < forgotten.size(); ++n)
        for (std::size_t step = 0; step < m_steps.size(); ++step) {
            const auto there =
                static_cast<std::size_t>(static_cast<std::ptrdiff_t>(forgotten[n]) + m_steps[step].offset);
            if (m_nodes[there].parent == step) {
                m_nodes[there] = {kFar, m_nodes[there].level, 0, kNoParent};
                forgotten.push_back(static_cast<std::uint32_t>(there));
            }
        }
    std::vector<std::uint32_t> beside;
    for (const auto node : forgotten)
        for (const auto& step : m_steps) {
            const auto there = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(node) + step.offset);
            if (m_nodes[there].label != 0)
                beside.push_back(static_cast<std::uint32_t>(there));
        }
    return beside;
}

/// Lets the open nodes, whose costs and labels stand, offer their neighbours a way, and these theirs.
void SeedGrowth::spread(std::vector<std::uint32_t> open, const Progress& progress) {
    std::sort(open.begin(), open.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(m_nodes[a].cost, a) < std::pair(m_nodes[b].cost, b);
    });
    open.erase(std::unique(open.begin(), open.end()), open.end());
    constexpr std::size_t kNodesBetweenChecks = 1 << 17;
    std::size_t untilCheck = kNodesBetweenChecks;
    std::size_t taken = 0;
    CostQueue queue;
    std::vector<std::uint32_t> nodes;
    std::size_t next = 0; // of the open nodes
    for (std::uint32_t cost = 0; next < open.size() || !queue.isEmpty(); ++cost) {
        if (queue.isEmpty())
            cost = std::max(cost, m_nodes[open[next]].cost);
        queue.take(cost, nodes);
        // An open node that was offered a cheaper way meanwhile has been here, and its cost is less.
        for (; next < open.size() && m_nodes[open[next]].cost <= cost; ++next)
            nodes.push_back(open[next]);
        for (const std::uint32_t here : nodes) {
            const Node from = m_nodes[here];
            if (from.cost != cost)
                continue; // was offered a cheaper way since
            for (std::size_t n = 0; n < m_steps.size(); ++n) {
                const auto there = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(here) + m_steps[n].offset);
                Node& to = m_nodes[there];
                const std::uint32_t change =
                    from.level > to.level ? std::uint32_t{from.level} - to.level : std::uint32_t{to.level} - from.level;
                const std::uint32_t offered = cost + m_steps[n].cost + change;
                if (offered > to.cost || (offered == to.cost && from.label >= to.label))
                    continue;
                to = {offered, to.level, from.label, static_cast<std::uint8_t>(n)};
                queue.push(offered, static_cast<std::uint32_t>(there));
            }
        }
        taken += nodes.size();
        if (taken >= untilCheck) {
            untilCheck = taken + kNodesBetweenChecks;
            progress.throwIfCancelled();
            // Each voxel is taken out once, and sometimes again.
            progress.report(std::min(1.0, static_cast<double>(taken) / (1.5 * static_cast<double>(m_seeds.size()))),
                            "Growing from the seeds");
        }
    }
}

void SeedGrowth::setSeeds(std::span<const imaging::Mask> seeds, const Progress& progress) {
    if (seeds.size() > 254)
        throw Error("are " + std::to_string(seeds.size()) + ", more than 254", "The segments to grow from seeds",
                    "Hide some of them.");
    if (m_isUnfinished)
        forgetAll();
    auto labels = seedLabels(seeds);
    progress.throwIfCancelled();
    m_isUnfinished = true;
    std::vector<std::uint32_t> removed;
    std::vector<std::uint32_t> added;
    std::size_t v = 0;
    for (int k = m_box.begin[2]; k < m_box.begin[2] + m_box.size[2]; ++k)
        for (int j = m_box.begin[1]; j < m_box.begin[1] + m_box.size[1]; ++j)
            for (int i = m_box.begin[0]; i < m_box.begin[0] + m_box.size[0]; ++i, ++v) {
                if (labels[v] == m_seeds[v])
                    continue;
                const auto node = static_cast<std::uint32_t>(nodeOf(i, j, k));
                if (m_seeds[v] != 0)
                    removed.push_back(node);
                if (labels[v] != 0)
                    added.push_back(node);
            }
    auto open = forget(std::move(removed));
    for (const auto node : added) {
        const std::size_t row = node / m_strides[0];
        const std::size_t rows = m_strides[1] / m_strides[0];
        const imaging::Index voxel{m_box.begin[0] + static_cast<int>(node % m_strides[0]) - 1,
                                   m_box.begin[1] + static_cast<int>(row % rows) - 1,
                                   m_box.begin[2] + static_cast<int>(row / rows) - 1};
        m_nodes[node] = {0, m_nodes[node].level, labels[m_box.offset(voxel[0], voxel[1], voxel[2])], kNoParent};
        open.push_back(node);
    }
    m_seeds = std::move(labels);
    spread(std::move(open), progress);
    m_segments = seeds.size();
    m_isUnfinished = false;
}

std::vector<imaging::Mask> SeedGrowth::regions() const {
    std::vector<imaging::Mask> regions(m_segments);
    parallelFor(m_segments, [&](std::size_t segment) {
        std::vector<std::uint8_t> inside;
        inside.reserve(m_box.voxelCount());
        for (int k = m_box.begin[2]; k < m_box.begin[2] + m_box.size[2]; ++k)
            for (int j = m_box.begin[1]; j < m_box.begin[1] + m_box.size[1]; ++j) {
                const Node* nodes = m_nodes.data() + nodeOf(m_box.begin[0], j, k);
                for (int i = 0; i < m_box.size[0]; ++i)
                    inside.push_back(nodes[i].label == segment + 1 ? 1 : 0);
            }
        regions[segment] = imaging::Mask::fromBox(m_geometry, m_box, inside);
    });
    return regions;
}

std::vector<imaging::Mask> grownFromSeeds(const imaging::Volume& volume, std::span<const imaging::Mask> seeds,
                                          const imaging::IndexBox& box, const SeedGrowthSettings& settings,
                                          const Progress& progress) {
    SeedGrowth growth(volume, box, settings, progress);
    growth.setSeeds(seeds, progress);
    return growth.regions();
}

} // namespace rimlight::regions

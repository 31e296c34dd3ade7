#include "core/regions/Consensus.h"

#include "core/base/Error.h"
#include "core/regions/BoxAround.h"
#include "core/regions/SameGrid.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <unordered_map>

namespace rimlight::regions {

namespace {

/// One bit for each reader who holds a voxel.
using Readers = std::uint64_t;
constexpr std::size_t kMostReaders = 64;

/// ITK 5.2's STAPLEImageFilter stops when no squared change exceeds 1e-14.
constexpr double kSmallestChange = 1e-7;

void requireOneGrid(std::span<const imaging::Mask> readers) {
    for (std::size_t reader = 1; reader < readers.size(); ++reader)
        requireSameGrid(readers[reader].geometry(), "Outline " + std::to_string(reader + 1), readers.front().geometry(),
                        "the first");
}

/// The voxels of the box that at least so many readers hold.
imaging::Mask heldBy(std::size_t wanted, std::span<const imaging::Mask> readers) {
    const auto box = boxAround(readers);
    std::vector<std::size_t> held(box.voxelCount(), 0);
    for (const auto& reader : readers) {
        const auto voxels = reader.voxelsOf(box);
        std::transform(voxels.begin(), voxels.end(), held.begin(), held.begin(),
                       [](std::uint8_t voxel, std::size_t before) { return before + voxel; });
    }
    std::vector<std::uint8_t> voxels(held.size());
    std::transform(held.begin(), held.end(), voxels.begin(),
                   [&](std::size_t count) { return count >= wanted ? 1 : 0; });
    return imaging::Mask::fromBox(readers.front().geometry(), box, voxels);
}

/// Voxels that the same readers hold: they have the same probability throughout.
struct VoxelGroup {
    Readers readers = 0;
    double count = 0.0;
    double probability = 0.0;
};

class Estimation {
public:
    /// The first group is that of the voxels that nobody holds, those outside the box included.
    Estimation(std::vector<VoxelGroup> groups, std::size_t readerCount)
        : m_groups(std::move(groups)), m_performances(readerCount) {
        double sum = 0.0;
        double voxels = 0.0;
        for (auto& group : m_groups) {
            for (std::size_t reader = 0; reader < readerCount; ++reader)
                group.probability += holds(group, reader) ? 1.0 : 0.0;
            group.probability /= static_cast<double>(readerCount);
            sum += group.count * group.probability;
            voxels += group.count;
        }
        m_prior = sum / voxels;
    }

    /// One round: the readers' performances from the probabilities, then these from those. Returns the largest change
    /// of a performance.
    double refine() {
        double change = 0.0;
        for (std::size_t reader = 0; reader < m_performances.size(); ++reader) {
            const auto now = performanceOf(reader);
            auto& before = m_performances[reader];
            change = std::max({change, std::abs(now.sensitivity - before.sensitivity),
                               std::abs(now.specificity - before.specificity)});
            before = now;
        }
        for (auto& group : m_groups)
            updateProbability(group);
        return change;
    }

    const std::vector<VoxelGroup>& groups() const { return m_groups; }
    const std::vector<ReaderPerformance>& performances() const { return m_performances; }
    double prior() const { return m_prior; }

private:
    static bool holds(const VoxelGroup& group, std::size_t reader) { return (group.readers >> reader & 1U) != 0; }

    ReaderPerformance performanceOf(std::size_t reader) const {
        double truth = 0.0;
        double held = 0.0;
        double outside = 0.0;
        double leftOut = 0.0;
        for (const auto& group : m_groups) {
            const double inTruth = group.count * group.probability;
            const double notInTruth = group.count * (1.0 - group.probability);
            truth += inTruth;
            outside += notInTruth;
            (holds(group, reader) ? held : leftOut) += holds(group, reader) ? inTruth : notInTruth;
        }
        // Of what doesn't exist, nothing is missed.
        return {truth > 0.0 ? held / truth : 1.0, outside > 0.0 ? leftOut / outside : 1.0};
    }

    void updateProbability(VoxelGroup& group) const {
        double inTruth = m_prior;
        double notInTruth = 1.0 - m_prior;
        for (std::size_t reader = 0; reader < m_performances.size(); ++reader) {
            const auto& performance = m_performances[reader];
            inTruth *= holds(group, reader) ? performance.sensitivity : 1.0 - performance.sensitivity;
            notInTruth *= holds(group, reader) ? 1.0 - performance.specificity : performance.specificity;
        }
        if (inTruth + notInTruth > 0.0) // else no performance explains these voxels: they stay as they were
            group.probability = inTruth / (inTruth + notInTruth);
    }

    std::vector<VoxelGroup> m_groups;
    std::vector<ReaderPerformance> m_performances;
    double m_prior = 0.0;
};

std::vector<Readers> readersOfVoxels(std::span<const imaging::Mask> readers, const imaging::IndexBox& box) {
    std::vector<Readers> held(box.voxelCount(), 0);
    for (std::size_t reader = 0; reader < readers.size(); ++reader) {
        const auto voxels = readers[reader].voxelsOf(box);
        for (std::size_t v = 0; v < voxels.size(); ++v)
            held[v] |= static_cast<Readers>(voxels[v]) << reader;
    }
    return held;
}

/// The groups of voxels, in the order in which they are met, and the group of each voxel of the box.
struct Grouping {
    std::vector<VoxelGroup> groups;
    std::unordered_map<Readers, std::size_t> places;

    explicit Grouping(const std::vector<Readers>& held, std::size_t gridVoxels) {
        groups.push_back({0, static_cast<double>(gridVoxels - held.size()), 0.0});
        places[0] = 0;
        for (const Readers readers : held) {
            const auto [place, isNew] = places.try_emplace(readers, groups.size());
            if (isNew)
                groups.push_back({readers, 0.0, 0.0});
            groups[place->second].count += 1.0;
        }
    }
};

} // namespace

std::string consensusText(ConsensusRule rule) {
    switch (rule) {
    case ConsensusRule::Union:
        return "union";
    case ConsensusRule::Intersection:
        return "intersection";
    case ConsensusRule::Majority:
        return "majority";
    case ConsensusRule::Staple:
        break;
    }
    return "STAPLE";
}

imaging::Mask consensusOf(ConsensusRule rule, std::span<const imaging::Mask> readers) {
    assert(!readers.empty());
    requireOneGrid(readers);
    switch (rule) {
    case ConsensusRule::Union:
        return heldBy(1, readers);
    case ConsensusRule::Intersection:
        return heldBy(readers.size(), readers);
    case ConsensusRule::Majority:
        return heldBy(readers.size() / 2 + 1, readers);
    case ConsensusRule::Staple:
        break;
    }
    return stapleOf(readers).consensus;
}

StapleResult stapleOf(std::span<const imaging::Mask> readers, const StapleSettings& settings) {
    assert(!readers.empty());
    requireOneGrid(readers);
    if (readers.size() > kMostReaders)
        throw Error(std::to_string(readers.size()) + " outlines are more than the 64 that STAPLE takes here",
                    "The consensus", "Leave some out, or use the majority.");
    const auto& geometry = readers.front().geometry();
    StapleResult result;
    result.box = boxAround(readers);
    if (result.box.isEmpty())
        throw Error("all outlines are empty", "The consensus", "Choose outlines with voxels.");
    const auto held = readersOfVoxels(readers, result.box);
    const Grouping grouping(held, geometry.voxelCount());
    Estimation estimation(grouping.groups, readers.size());
    while (result.iterations < settings.maxIterations && !result.converged) {
        result.converged = estimation.refine() <= kSmallestChange && result.iterations > 0;
        ++result.iterations;
    }
    result.readers = estimation.performances();
    result.prior = estimation.prior();
    result.probabilityOutside = estimation.groups().front().probability;
    result.probabilities.reserve(held.size());
    for (const Readers who : held)
        result.probabilities.push_back(estimation.groups()[grouping.places.at(who)].probability);
    const auto isLikely = [](double probability) { return static_cast<std::uint8_t>(probability >= 0.5 ? 1 : 0); };
    std::vector<std::uint8_t> voxels(held.size());
    std::transform(result.probabilities.begin(), result.probabilities.end(), voxels.begin(), isLikely);
    result.consensus = imaging::Mask::fromBox(geometry, result.box, voxels);
    if (isLikely(result.probabilityOutside) != 0) {
        // The outlines fill most of the image and contradict each other: what nobody holds counts as missed.
        std::vector<std::uint8_t> all(geometry.voxelCount(), 1);
        for (int k = 0, v = 0; k < result.box.size[2]; ++k)
            for (int j = 0; j < result.box.size[1]; ++j)
                for (int i = 0; i < result.box.size[0]; ++i, ++v)
                    all[geometry.offset(result.box.begin[0] + i, result.box.begin[1] + j, result.box.begin[2] + k)] =
                        voxels[static_cast<std::size_t>(v)];
        result.consensus = imaging::Mask::fromDense(geometry, all);
    }
    return result;
}

} // namespace rimlight::regions

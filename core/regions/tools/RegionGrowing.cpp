#include "core/regions/tools/RegionGrowing.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/tools/Flood.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace rimlight::regions {

namespace {

std::vector<imaging::Index> seedsInside(std::span<const imaging::Index> seeds, const imaging::Geometry& geometry) {
    std::vector<imaging::Index> inside;
    for (const auto& seed : seeds)
        if (geometry.contains(seed[0], seed[1], seed[2]))
            inside.push_back(seed);
    return inside;
}

imaging::IndexBox boxOfSeeds(std::span<const imaging::Index> seeds) {
    imaging::Index low = seeds.front();
    imaging::Index high = seeds.front();
    for (const auto& seed : seeds)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            low[axis] = std::min(low[axis], seed[axis]);
            high[axis] = std::max(high[axis], seed[axis]);
        }
    return {low, {high[0] - low[0] + 1, high[1] - low[1] + 1, high[2] - low[2] + 1}};
}

/// Where a region may grow: the box, and its voxels when a radius leaves out some of them.
struct Ground {
    imaging::IndexBox box;
    std::vector<std::uint8_t> isWithinRadius; ///< empty: all are
};

Ground groundAround(std::span<const imaging::Index> seeds, const imaging::Geometry& geometry, double maxRadiusMm,
                    const Progress& progress) {
    Ground ground;
    ground.box = {{0, 0, 0}, geometry.size};
    if (std::isinf(maxRadiusMm))
        return ground;
    ground.box = widenedByMm(boxOfSeeds(seeds), maxRadiusMm, geometry);
    std::vector<std::uint8_t> isSeed(ground.box.voxelCount(), 0);
    for (const auto& seed : seeds)
        isSeed[ground.box.offset(seed[0], seed[1], seed[2])] = 1;
    const auto squared = squaredDistancesMm2(isSeed, ground.box.size, geometry.spacingMm, maxRadiusMm, 0, progress);
    ground.isWithinRadius = std::move(isSeed);
    for (std::size_t n = 0; n < squared.size(); ++n)
        ground.isWithinRadius[n] = std::isfinite(squared[n]) ? 1 : 0;
    return ground;
}

enum State : std::uint8_t { kOut, kOpen, kGrown };

imaging::Mask flooded(const imaging::Volume& volume, std::span<const imaging::Index> seeds, const Ground& ground,
                      const ValueRange& range, const Progress& progress) {
    const auto& geometry = volume.geometry();
    const auto& box = ground.box;
    std::vector<std::uint8_t> states(box.voxelCount());
    volume.visit([&](auto voxels) {
        parallelFor(static_cast<std::size_t>(box.size[2]), [&](std::size_t slice) {
            progress.throwIfCancelled();
            const int k = box.begin[2] + static_cast<int>(slice);
            for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
                const auto* from = voxels.data() + geometry.offset(box.begin[0], j, k);
                std::uint8_t* to = states.data() + box.offset(box.begin[0], j, k);
                for (int i = 0; i < box.size[0]; ++i)
                    to[i] = range.contains(static_cast<double>(from[i])) ? kOpen : kOut;
            }
        });
    });
    for (std::size_t n = 0; n < ground.isWithinRadius.size(); ++n)
        states[n] &= ground.isWithinRadius[n];

    Flood flood(box.size, states);
    for (const auto& seed : seeds)
        flood.fill(box.offset(seed[0], seed[1], seed[2]), kOpen, kGrown, progress);
    auto grown = flood.filledBox();
    if (grown.isEmpty())
        return imaging::Mask::fromBox(geometry, {}, {});
    for (std::size_t axis = 0; axis < 3; ++axis)
        grown.begin[axis] += box.begin[axis];
    std::vector<std::uint8_t> inside;
    inside.reserve(grown.voxelCount());
    for (int k = grown.begin[2]; k < grown.begin[2] + grown.size[2]; ++k)
        for (int j = grown.begin[1]; j < grown.begin[1] + grown.size[1]; ++j) {
            const std::uint8_t* row = states.data() + box.offset(grown.begin[0], j, k);
            for (int i = 0; i < grown.size[0]; ++i)
                inside.push_back(row[i] == kGrown ? 1 : 0);
        }
    return imaging::Mask::fromBox(geometry, grown, inside);
}

/// Mean and deviation of a sample, from sums of values less a reference, which keeps what is lost by cancellation
/// small.
struct Moments {
    double reference = 0.0;
    double count = 0.0;
    double sum = 0.0;
    double sumOfSquares = 0.0;

    void add(double value) {
        const double offset = value - reference;
        count += 1.0;
        sum += offset;
        sumOfSquares += offset * offset;
    }
    double mean() const { return reference + sum / count; }
    double deviation() const {
        return count < 2.0 ? 0.0 : std::sqrt(std::max(0.0, (sumOfSquares - sum * sum / count) / (count - 1.0)));
    }
};

Moments momentsAround(const imaging::Volume& volume, std::span<const imaging::Index> seeds, int radius) {
    const auto& size = volume.geometry().size;
    const auto nearest = [&](int index, std::size_t axis) { return std::clamp(index, 0, size[axis] - 1); };
    Moments moments;
    moments.reference = volume.at(seeds.front()[0], seeds.front()[1], seeds.front()[2]);
    for (const auto& seed : seeds)
        for (int dk = -radius; dk <= radius; ++dk)
            for (int dj = -radius; dj <= radius; ++dj)
                for (int di = -radius; di <= radius; ++di)
                    moments.add(
                        volume.at(nearest(seed[0] + di, 0), nearest(seed[1] + dj, 1), nearest(seed[2] + dk, 2)));
    if (!std::isfinite(moments.sumOfSquares))
        throw Error("has intensities that are not finite around the seed", "The image", "Choose another seed.");
    return moments;
}

Moments momentsWithin(const imaging::Volume& volume, const imaging::Mask& mask, double reference) {
    const auto& box = mask.box();
    const auto inside = mask.boxVoxels();
    // A sum per slice, added in order: the same on any number of threads.
    std::vector<Moments> ofSlices(static_cast<std::size_t>(box.size[2]));
    volume.visit([&](auto voxels) {
        parallelFor(ofSlices.size(), [&](std::size_t slice) {
            Moments moments;
            moments.reference = reference;
            const int k = box.begin[2] + static_cast<int>(slice);
            for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
                const auto* row = voxels.data() + volume.geometry().offset(box.begin[0], j, k);
                const std::uint8_t* here = inside.data() + box.offset(box.begin[0], j, k);
                for (int i = 0; i < box.size[0]; ++i)
                    if (here[i] != 0)
                        moments.add(static_cast<double>(row[i]));
            }
            ofSlices[slice] = moments;
        });
    });
    Moments all;
    all.reference = reference;
    for (const auto& moments : ofSlices) {
        all.count += moments.count;
        all.sum += moments.sum;
        all.sumOfSquares += moments.sumOfSquares;
    }
    return all;
}

} // namespace

imaging::Mask grownByIntensity(const imaging::Volume& volume, std::span<const imaging::Index> seeds,
                               const ValueRange& range, double maxRadiusMm, const Progress& progress) {
    assert(maxRadiusMm >= 0.0);
    const auto inside = seedsInside(seeds, volume.geometry());
    if (inside.empty())
        return imaging::Mask::fromBox(volume.geometry(), {}, {});
    return flooded(volume, inside, groundAround(inside, volume.geometry(), maxRadiusMm, progress), range, progress);
}

ConfidenceRegion grownByConfidence(const imaging::Volume& volume, std::span<const imaging::Index> seeds,
                                   const ConfidenceSettings& settings, const Progress& progress) {
    assert(settings.neighbourhoodRadius >= 1 && settings.neighbourhoodRadius <= 50);
    assert(settings.multiplier >= 0.0 && settings.maxRadiusMm >= 0.0);
    const auto inside = seedsInside(seeds, volume.geometry());
    if (inside.empty())
        return {imaging::Mask::fromBox(volume.geometry(), {}, {}), {}};
    const auto ground = groundAround(inside, volume.geometry(), settings.maxRadiusMm, progress);
    ValueRange ofSeeds{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const auto& seed : inside) {
        const double value = volume.at(seed[0], seed[1], seed[2]);
        ofSeeds = {std::min(ofSeeds.low, value), std::max(ofSeeds.high, value)};
    }
    const auto rangeOf = [&](const Moments& moments) {
        const double reach = settings.multiplier * moments.deviation();
        return ValueRange{std::min(ofSeeds.low, moments.mean() - reach),
                          std::max(ofSeeds.high, moments.mean() + reach)};
    };
    const auto around = momentsAround(volume, inside, settings.neighbourhoodRadius);
    ConfidenceRegion region;
    region.range = rangeOf(around);
    region.mask = flooded(volume, inside, ground, region.range, progress);
    for (int iteration = 0; iteration < settings.iterations; ++iteration) {
        progress.report(static_cast<double>(iteration + 1) / (settings.iterations + 1), "Growing the region");
        const auto moments = momentsWithin(volume, region.mask, around.mean());
        if (!(moments.deviation() > 0.0))
            break;
        region.range = rangeOf(moments);
        region.mask = flooded(volume, inside, ground, region.range, progress);
    }
    return region;
}

} // namespace rimlight::regions

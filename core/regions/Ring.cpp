#include "core/regions/Ring.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Text.h"
#include "core/imaging/Crop.h"
#include "core/regions/DistanceMap.h"
#include "core/regions/SameGrid.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rimlight::regions {

namespace {

constexpr float kFar = std::numeric_limits<float>::infinity();

void requireValid(const imaging::Mask& region, std::span<const RingLimits> limits, const RingClip& clip) {
    if (region.isEmpty())
        throw Error("it is empty, so nothing can lie around it", "The region", "Choose a region with voxels.");
    for (const auto& ring : limits) {
        if (!std::isfinite(ring.innerMm) || !std::isfinite(ring.outerMm))
            throw Error("a limit is not a number", "The ring", "Give both limits in mm.");
        if (ring.innerMm >= ring.outerMm)
            throw Error("its inner limit is not below its outer one (" + formatNumber(ring.innerMm) + " and " +
                            formatNumber(ring.outerMm) + " mm)",
                        "The ring", "Give an outer limit above the inner one.");
    }
    const bool hasRange = clip.lowestIntensity || clip.highestIntensity;
    if (hasRange && !clip.image)
        throw Error("limits of intensity were given without an image", "The ring", "Give the image too.");
    if (clip.lowestIntensity && clip.highestIntensity && *clip.lowestIntensity > *clip.highestIntensity)
        throw Error("the lowest intensity (" + formatNumber(*clip.lowestIntensity) + ") lies above the highest (" +
                        formatNumber(*clip.highestIntensity) + ")",
                    "The ring", "Give the lower limit first.");
    const std::string theRegion = "the region";
    if (clip.image)
        requireSameGrid(clip.image->geometry(), "The image", region.geometry(), theRegion);
    if (clip.body)
        requireSameGrid(clip.body->geometry(), "The body", region.geometry(), theRegion);
    for (const auto& away : clip.keepAway) {
        requireSameGrid(away.mask.geometry(), "\"" + away.name + "\"", region.geometry(), theRegion);
        if (!std::isfinite(away.marginMm) || away.marginMm < 0.0)
            throw Error("the margin to stay away from it is not a length", "\"" + away.name + "\"",
                        "Give 0 mm or more.");
    }
}

/// Where the voxels of a box lie to the edge of the region.
class EdgeDistances {
public:
    EdgeDistances(const imaging::Mask& region, double deepestMm, double farthestMm, unsigned maxThreads,
                  const Progress& progress)
        : m_box(widenedByMm(region.box(), farthestMm, region.geometry())), m_inside(region.voxelsOf(m_box)) {
        const auto& spacingMm = region.geometry().spacingMm;
        if (farthestMm > 0.0)
            m_fromRegion =
                squaredDistancesMm2(m_inside, m_box.size, spacingMm, farthestMm, maxThreads, progress.part(0.0, 0.5));
        if (deepestMm > 0.0) {
            // Distances from the outside need one voxel around the region's box, nothing more.
            m_innerBox = imaging::widened(region.box(), {1, 1, 1}, region.geometry().size);
            auto outside = region.voxelsOf(m_innerBox);
            for (auto& voxel : outside)
                voxel ^= 1U;
            m_fromOutside = squaredDistancesMm2(outside, m_innerBox.size, spacingMm, deepestMm, maxThreads,
                                                progress.part(0.5, 1.0));
        }
    }

    const imaging::IndexBox& box() const { return m_box; }

    /// Sets bit for the voxels of slice k of the box that lie in the region grown to limitMm, or shrunk.
    void mark(int k, double limitMm, std::uint8_t bit, std::uint8_t* marks) const {
        const float limit = squaredLimitMm2(std::abs(limitMm));
        const int i = m_box.begin[0];
        for (int j = m_box.begin[1]; j < m_box.begin[1] + m_box.size[1]; ++j) {
            const std::size_t first = m_box.offset(i, j, k);
            if (limitMm > 0.0) {
                for (int n = 0; n < m_box.size[0]; ++n) {
                    const auto v = static_cast<std::size_t>(n);
                    marks[v] |= static_cast<std::uint8_t>(m_fromRegion[first + v] <= limit ? bit : 0);
                }
            } else {
                for (int n = 0; n < m_box.size[0]; ++n) {
                    const auto v = static_cast<std::size_t>(n);
                    const bool isIn = m_inside[first + v] != 0 &&
                                      (limitMm == 0.0 || m_fromOutside[m_innerBox.offset(i + n, j, k)] > limit);
                    marks[v] |= static_cast<std::uint8_t>(isIn ? bit : 0);
                }
            }
            marks += m_box.size[0];
        }
    }

private:
    imaging::IndexBox m_box;
    std::vector<std::uint8_t> m_inside;
    std::vector<float> m_fromRegion; ///< on m_box
    imaging::IndexBox m_innerBox;
    std::vector<float> m_fromOutside; ///< on m_innerBox
};

constexpr std::uint8_t kWithinInner = 1;
constexpr std::uint8_t kWithinOuter = 2;

/// 1 for the voxels of the ring, 0 for the others of the box.
std::vector<std::uint8_t> unclipped(const EdgeDistances& distances, const RingLimits& ring, unsigned maxThreads) {
    const auto& box = distances.box();
    std::vector<std::uint8_t> voxels(box.voxelCount(), 0);
    const std::size_t slice = static_cast<std::size_t>(box.size[0]) * static_cast<std::size_t>(box.size[1]);
    parallelFor(
        static_cast<std::size_t>(box.size[2]),
        [&](std::size_t k) {
            auto* first = voxels.data() + k * slice;
            const int at = box.begin[2] + static_cast<int>(k);
            distances.mark(at, ring.innerMm, kWithinInner, first);
            distances.mark(at, ring.outerMm, kWithinOuter, first);
            for (std::size_t v = 0; v < slice; ++v)
                first[v] = first[v] == kWithinOuter ? 1 : 0;
        },
        maxThreads);
    return voxels;
}

std::size_t countOf(const std::vector<std::uint8_t>& voxels) {
    return static_cast<std::size_t>(std::count(voxels.begin(), voxels.end(), std::uint8_t{1}));
}

/// What stays of each ring of the box: a byte each, made once for all rings.
struct Clipping {
    std::string condition; ///< "lies inside the body"
    std::vector<std::uint8_t> stays;
};

std::string rangeText(const RingClip& clip) {
    const std::string unit = clip.image->unit() == imaging::IntensityUnit::Hounsfield ? " HU" : "";
    if (!clip.lowestIntensity)
        return "at most " + formatNumber(*clip.highestIntensity) + unit;
    if (!clip.highestIntensity)
        return "at least " + formatNumber(*clip.lowestIntensity) + unit;
    return formatNumber(*clip.lowestIntensity) + " to " + formatNumber(*clip.highestIntensity) + unit;
}

std::vector<std::uint8_t> withinRange(const RingClip& clip, const imaging::IndexBox& box) {
    constexpr double kNoLimit = std::numeric_limits<double>::infinity();
    const double lowest = clip.lowestIntensity.value_or(-kNoLimit);
    const double highest = clip.highestIntensity.value_or(kNoLimit);
    std::vector<std::uint8_t> stays(box.voxelCount());
    clip.image->visit([&](auto voxels) {
        std::size_t here = 0;
        for (int k = box.begin[2]; k < box.begin[2] + box.size[2]; ++k)
            for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
                const std::size_t row = clip.image->geometry().offset(box.begin[0], j, k);
                for (std::size_t n = 0; n < static_cast<std::size_t>(box.size[0]); ++n, ++here) {
                    const auto value = static_cast<double>(voxels[row + n]);
                    stays[here] = value >= lowest && value <= highest ? 1 : 0; // a NaN lies in no range
                }
            }
    });
    return stays;
}

std::vector<std::uint8_t> awayFrom(const KeepAway& away, const imaging::IndexBox& box, unsigned maxThreads,
                                   const Progress& progress) {
    // What lies farther off than the margin can't reach the box.
    const auto around = widenedByMm(box, away.marginMm, away.mask.geometry());
    const auto part = imaging::Mask::fromBox(away.mask.geometry(), around, away.mask.voxelsOf(around));
    const auto near = grown(part, away.marginMm, maxThreads, progress);
    auto stays = near.voxelsOf(box);
    for (auto& voxel : stays)
        voxel ^= 1U;
    return stays;
}

std::vector<Clipping> clippingsOf(const RingClip& clip, const imaging::IndexBox& box, unsigned maxThreads,
                                  const Progress& progress) {
    std::vector<Clipping> clippings;
    if (clip.body)
        clippings.push_back({"lies inside the body", clip.body->voxelsOf(box)});
    if (clip.lowestIntensity || clip.highestIntensity)
        clippings.push_back({"has an intensity of " + rangeText(clip), withinRange(clip, box)});
    for (const auto& away : clip.keepAway) {
        const std::string margin = away.marginMm > 0.0 ? formatNumber(away.marginMm) + " mm away from " : "";
        clippings.push_back({"lies " + (margin.empty() ? "outside " : margin) + "\"" + away.name + "\"",
                             awayFrom(away, box, maxThreads, progress)});
    }
    return clippings;
}

/// "its 5120 voxels", "the 12 voxels that other limits left".
std::string remainderText(std::size_t left, std::size_t all) {
    if (left == all)
        return "its " + std::to_string(all) + " voxels";
    return "the " + std::to_string(left) + " voxels that other limits left";
}

/// True when voxels within mm of the region's box lie beyond the image's border.
bool isCutByBorder(const imaging::Mask& region, double mm) {
    const auto& geometry = region.geometry();
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = static_cast<std::size_t>(axis);
        if (geometry.size[a] == 1) // a picture: nobody expects the ring beside it
            continue;
        const int before = region.box().begin[a];
        const int after = geometry.size[a] - region.box().begin[a] - region.box().size[a];
        if ((std::min(before, after) + 1) * geometry.spacingMm[axis] <= mm * (1.0 + kDistanceTolerance))
            return true;
    }
    return false;
}

} // namespace

std::string ringText(const RingLimits& limits) {
    const bool isPlain = limits.innerMm >= 0.0;
    return formatNumber(limits.innerMm) + (isPlain ? "-" : " to ") + formatNumber(limits.outerMm) + " mm";
}

std::string ringName(const std::string& region, const RingLimits& limits) {
    return (region.empty() ? "" : region + " ") + "ring " + ringText(limits);
}

std::vector<Ring> rings(const imaging::Mask& region, std::span<const RingLimits> limits, const RingClip& clip,
                        unsigned maxThreads, const Progress& progress) {
    requireValid(region, limits, clip);
    double deepestMm = 0.0;
    double farthestMm = 0.0;
    for (const auto& ring : limits) {
        deepestMm = std::max(deepestMm, -ring.innerMm);
        farthestMm = std::max(farthestMm, ring.outerMm);
    }
    const EdgeDistances distances(region, deepestMm, farthestMm, maxThreads, progress.part(0.0, 0.6));
    const auto clippings = clippingsOf(clip, distances.box(), maxThreads, progress.part(0.6, 0.9));
    std::vector<Ring> made;
    for (const auto& limit : limits) {
        progress.throwIfCancelled();
        Ring ring;
        ring.limits = limit;
        auto voxels = unclipped(distances, limit, maxThreads);
        std::size_t left = countOf(voxels);
        ring.voxelsBeforeClip = left;
        if (left == 0)
            ring.whyEmpty = "no voxel's centre lies so far from the region's edge (the smallest spacing is " +
                            formatSignificant(region.geometry().spacingMm.minCoeff(), 3) + " mm)";
        for (const auto& clipping : clippings) {
            for (std::size_t v = 0; v < voxels.size(); ++v)
                voxels[v] &= clipping.stays[v];
            const std::size_t before = std::exchange(left, countOf(voxels));
            if (before > 0 && left == 0)
                ring.whyEmpty = "none of " + remainderText(before, ring.voxelsBeforeClip) + " " + clipping.condition;
        }
        ring.cutByBorder = isCutByBorder(region, limit.outerMm);
        ring.mask = imaging::Mask::fromBox(region.geometry(), distances.box(), voxels);
        made.push_back(std::move(ring));
    }
    return made;
}

} // namespace rimlight::regions

#include "core/regions/tools/Threshold.h"

#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/imaging/Crop.h"
#include "core/imaging/ZScore.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <type_traits>
#include <utility>

namespace rimlight::regions {

namespace {

imaging::IndexBox clipped(const imaging::IndexBox& box, const imaging::Index& gridSize) {
    const auto inside = imaging::widened(box, {0, 0, 0}, gridSize);
    return inside.isEmpty() ? imaging::IndexBox{} : inside;
}

/// The range as whole numbers for images of whole numbers, which compare faster so; as doubles for others.
template <class T>
auto limitsFor(const ValueRange& range) {
    if constexpr (std::is_integral_v<T>) {
        // A limit beyond the type's range is as good as its end; none is left when the range lies beyond or is empty.
        constexpr double kLeast = std::numeric_limits<T>::lowest();
        constexpr double kMost = std::numeric_limits<T>::max();
        const double low = std::max(std::ceil(range.low), kLeast);
        const double high = std::min(std::floor(range.high), kMost);
        return low <= high ? std::pair{static_cast<T>(low), static_cast<T>(high)} : std::pair{T{1}, T{0}};
    } else {
        return std::pair{range.low, range.high};
    }
}

} // namespace

imaging::Mask thresholded(const imaging::Volume& volume, const ValueRange& range, const imaging::IndexBox& within,
                          const Progress& progress) {
    const auto& geometry = volume.geometry();
    const auto box = clipped(within, geometry.size);
    std::vector<std::uint8_t> inside(box.voxelCount(), 0);
    volume.visit([&]<class T>(std::span<const T> voxels) {
        const auto [low, high] = limitsFor<T>(range);
        parallelFor(static_cast<std::size_t>(box.size[2]), [&, low = low, high = high](std::size_t slice) {
            progress.throwIfCancelled();
            const int k = box.begin[2] + static_cast<int>(slice);
            for (int j = box.begin[1]; j < box.begin[1] + box.size[1]; ++j) {
                const T* from = voxels.data() + geometry.offset(box.begin[0], j, k);
                std::uint8_t* to = inside.data() + box.offset(box.begin[0], j, k);
                for (int i = 0; i < box.size[0]; ++i)
                    to[i] = static_cast<std::uint8_t>((from[i] >= low) & (from[i] <= high));
            }
        });
    });
    return imaging::Mask::fromBox(geometry, box, inside);
}

imaging::Mask thresholded(const imaging::Volume& volume, const ValueRange& range, const Progress& progress) {
    return thresholded(volume, range, imaging::IndexBox{{0, 0, 0}, volume.geometry().size}, progress);
}

imaging::Mask thresholded(const imaging::Volume& volume, const ValueRange& range, const imaging::Mask& within,
                          const Progress& progress) {
    assert(within.geometry().size == volume.geometry().size);
    const auto& box = within.box();
    auto inside = thresholded(volume, range, box, progress).voxelsOf(box);
    const auto allowed = within.boxVoxels();
    for (std::size_t n = 0; n < inside.size(); ++n)
        inside[n] &= allowed[n];
    return imaging::Mask::fromBox(volume.geometry(), box, inside);
}

TwoClasses suggestedRanges(const imaging::Volume& volume, const imaging::IndexBox& within) {
    const auto box = clipped(within, volume.geometry().size);
    if (box.isEmpty())
        throw Error("holds no voxel", "The box for the threshold", "Choose a part of the image.");
    const double threshold = imaging::otsuThreshold(imaging::cropped(volume, box));
    TwoClasses classes;
    classes.darker.high = threshold;
    classes.brighter.low = std::nextafter(threshold, std::numeric_limits<double>::infinity());
    return classes;
}

} // namespace rimlight::regions
